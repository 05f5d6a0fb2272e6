//! From a text to spans.

use std::ops::Range;
use std::rc::Rc;

use crate::engine::annotate::Certainty;
use crate::engine::annotate::Doubt;
use crate::engine::annotate::Explained;
use crate::engine::annotate::Gloss;
use crate::engine::annotate::Kind;
use crate::engine::annotate::Reader;
use crate::engine::annotate::Source;
use crate::engine::annotate::Span;
use crate::engine::annotate::chinese;
use crate::engine::annotate::compound;
use crate::engine::annotate::english;
use crate::engine::annotate::headword::Headwords;
use crate::engine::annotate::initials::is_initials;
use crate::engine::annotate::name::name_gloss;
use crate::engine::annotate::occurrence::occurrence;
use crate::engine::annotate::polyphone::Polyphones;
use crate::engine::english::Spelling;
use crate::engine::english::Tag;
use crate::engine::english::Token;
use crate::engine::english::Vocabulary;
use crate::engine::english::WordClass;
use crate::engine::english::Written;
use crate::engine::english::spelling;
use crate::engine::english::tag;
use crate::engine::lexicon::EnLexicon;
use crate::engine::lexicon::ZhLexicon;
use crate::engine::phrasebook::PhraseId;
use crate::engine::phrasebook::Phrasebook;
use crate::engine::reading::ReadingModel;
use crate::engine::reading::Syllable;
use crate::engine::segment::Detail;
use crate::engine::segment::NameKind;
use crate::engine::segment::OwnPhrases;
use crate::engine::segment::Piece;
use crate::engine::segment::PieceKind;
use crate::engine::segment::Rival;
use crate::engine::segment::Segmenter;
use crate::engine::segment::Sources;
use crate::engine::text::Class;
use crate::engine::text::Context;
use crate::engine::text::Folded;

/// Everything that posts are read with; a clone shares the lexicons. Lexicons that are not loaded yet are `None`: their words are then unknown.
#[derive(Clone, Default)]
pub struct Annotator {
    /// Chinese → English.
    pub zh: Option<Rc<ZhLexicon>>,
    /// English → Chinese.
    pub en: Option<Rc<EnLexicon>>,
    /// Rarer English words; asked only about what `en` does not have.
    pub rare: Option<Rc<EnLexicon>>,
    /// Chooses among readings in context; without it a word has its commonest reading.
    pub readings: Option<Rc<ReadingModel>>,
    /// Curated phrases.
    pub phrasebook: Option<Rc<Phrasebook>>,
    /// The reader's own phrases.
    pub own: OwnPhrases,
    /// The names of the cuts that the reader chose ([`Doubt::names`]), a line each.
    pub cuts: String,
}

impl Annotator {
    /// Whether a post that was read for a reader of Chinese has English words that the lexicon of rarer words, not opened
    /// yet, could explain: unknown ones, and those taken for slips or new words.
    #[must_use]
    pub fn misses_english(&self, spans: &[Span]) -> bool {
        let missed = |span: &Span| match &span.explained {
            Explained::English { written: Written::Typo(_) | Written::Derived(_), .. } => true,
            _ => span.kind == Kind::Unknown,
        };
        let any = |span: &Span| missed(span) || self.misses_english(&span.parts);
        self.en.is_some() && self.rare.is_none() && spans.iter().any(any)
    }

    /// Reads a post for a reader. The spans cover the text without gap or overlap, and the time is linear in its length.
    #[must_use]
    pub fn annotate(&self, text: &str, reader: Reader) -> Vec<Span> {
        let folded = Folded::new(text);
        let sources = Sources {
            zh: self.zh.as_deref(),
            en: self.en.as_deref().filter(|_| reader == Reader::Chinese),
            phrasebook: self.phrasebook.as_deref(),
            direction: reader.direction(),
            own: &self.own,
        };
        let reading = Reading {
            text,
            annotator: self,
            reader,
            folded: &folded,
            segmenter: Segmenter::new(text, &folded, sources),
            words: english::Words::default(),
            headwords: Headwords::default(),
            polyphones: Polyphones::new(self.readings.as_deref(), &folded),
        };
        if reader == Reader::Chinese {
            return reading.spans(reading.segmenter.cut(0..folded.len(), Detail::Phrases));
        }
        let (pieces, rivals) = reading.segmenter.cut_with_rivals();
        reading.with_doubts(reading.spans(pieces), rivals)
    }
}

/// Units from which a word may be several.
const LONG: usize = 4;

/// The margin from which a word's class tells forms apart that are spelt alike.
const TELLS_FORM: f32 = 0.5;

/// One post while it is read.
pub(super) struct Reading<'data> {
    pub(super) text: &'data str,
    pub(super) annotator: &'data Annotator,
    pub(super) reader: Reader,
    pub(super) folded: &'data Folded,
    pub(super) segmenter: Segmenter<'data>,
    words: english::Words,
    pub(super) headwords: Headwords,
    polyphones: Polyphones<'data>,
}

impl Reading<'_> {
    pub(super) fn spans(&self, pieces: Vec<Piece>) -> Vec<Span> {
        let spellings: Vec<Option<Spelling>> = pieces.iter().map(|piece| self.spelling(piece)).collect();
        let classes = self.classes(&pieces, &spellings).into_iter().chain(std::iter::repeat(None));
        let words = spellings.into_iter().zip(classes);
        pieces.into_iter().zip(words).map(|(piece, (spelling, class))| self.span(piece, spelling, class)).collect()
    }

    /// Notes on the spans of each stretch that it can be cut another way, and cuts it so where the reader chose that.
    fn with_doubts(&self, mut spans: Vec<Span>, rivals: Vec<Rival>) -> Vec<Span> {
        // What stands behind a stretch that was cut anew is put back at the end, so that no span is moved often.
        let mut behind: Vec<Vec<Span>> = Vec::new();
        for rival in rivals.into_iter().rev() {
            let range = self.folded.original(rival.units.clone());
            let first = spans.partition_point(|span| span.range.start < range.start);
            let last = spans.partition_point(|span| span.range.start < range.end);
            let other = self.spans(rival.pieces);
            // A cut that cannot be explained helps nobody to choose.
            if other.iter().any(|span| span.gloss.is_none()) {
                continue;
            }
            let cuts = [spans.get(first..last).unwrap_or_default().to_vec(), other];
            let [likelier, other] = &cuts;
            let names = [self.cut_name(&rival.units, likelier), self.cut_name(&rival.units, other)];
            let [_, name] = &names;
            let second = self.annotator.cuts.lines().any(|cut| cut == name);
            behind.push(spans.split_off(last));
            if second {
                spans.truncate(first);
                spans.extend(other.clone());
            }
            let text = self.text.get(range.start.0..range.end.0).unwrap_or_default().to_owned();
            let doubt = Rc::new(Doubt { range, text, cuts, names, second });
            spans.iter_mut().skip(first).for_each(|span| span.doubt = Some(Rc::clone(&doubt)));
        }
        behind.into_iter().rev().for_each(|behind| spans.extend(behind));
        spans
    }

    /// What a cut is remembered by: `人 和尚|未 结`. Only Chinese characters count as neighbours.
    fn cut_name(&self, units: &Range<usize>, cut: &[Span]) -> String {
        let starts: Vec<usize> = cut.iter().map(|span| self.folded.unit_of(span.range.start)).collect();
        let mut name = String::new();
        for unit in units.start.saturating_sub(1)..=units.end {
            if unit == units.start || unit == units.end {
                name.push(' ');
            }
            if units.contains(&unit) || self.folded.class(unit) == Class::Han {
                if starts.contains(&unit) && unit > units.start {
                    name.push('|');
                }
                name.extend(self.folded.chars_of(unit..unit + 1).iter().map(|&c| self.segmenter.simplify(c)));
            }
        }
        name
    }

    /// The word that an English piece stands for, for a reader who needs it.
    fn spelling(&self, piece: &Piece) -> Option<Spelling> {
        let en = self.annotator.en.as_deref().filter(|_| self.reader == Reader::Chinese)?;
        if piece.kind != PieceKind::Latin {
            return None;
        }
        let key = self.folded.slice(piece.units.clone());
        let known = self.words.get(en, &key).is_explained;
        let vocabulary =
            Vocabulary { en, rare: self.annotator.rare.as_deref(), book: self.annotator.phrasebook.as_deref() };
        Some(spelling(&vocabulary, &occurrence(self.text, self.folded, &piece.units, &key, known)))
    }

    /// The class of every English word among some pieces, for a reader who needs it; empty for others.
    fn classes(&self, pieces: &[Piece], spellings: &[Option<Spelling>]) -> Vec<Option<Tag>> {
        let Some(en) = self.annotator.en.as_deref().filter(|_| self.reader == Reader::Chinese) else {
            return Vec::new();
        };
        // White space is no token; its place is filled in again below.
        let space = |piece: &Piece| matches!(piece.kind, PieceKind::Plain(Class::Space));
        let token = |(piece, spelling): (&Piece, &Option<Spelling>)| match (&piece.kind, spelling) {
            (PieceKind::Latin, Some(spelling)) => Token::Word(self.words.get(en, &spelling.key).classes.clone()),
            (PieceKind::Number | PieceKind::Measure(_), _) => Token::Word(vec![(WordClass::Number, 0.0)]),
            _ => Token::Edge,
        };
        let tokens: Vec<Token> = pieces.iter().zip(spellings).filter(|(piece, _)| !space(piece)).map(token).collect();
        let mut tags = tag(&tokens).into_iter();
        pieces.iter().map(|piece| if space(piece) { None } else { tags.next().flatten() }).collect()
    }

    fn span(&self, piece: Piece, spelling: Option<Spelling>, class: Option<Tag>) -> Span {
        let units = piece.units;
        match piece.kind {
            PieceKind::Chinese { entries, headword } => self.chinese(units, entries, headword),
            PieceKind::Unlisted => self.unlisted(units, None),
            PieceKind::Name(name) => self.unlisted(units, Some(name)),
            PieceKind::Latin => self.latin(units, spelling, class),
            PieceKind::Phrase(phrase) => self.phrase(units, phrase, Kind::Phrase),
            PieceKind::Own(number) => self.own(units, number),
            PieceKind::Structure(structure) => self.structure(structure),
            PieceKind::Number => self.plain(units, Kind::Number),
            PieceKind::Measure(number) => self.measure(units, number),
            PieceKind::Pattern(number) => self.pattern(units, number),
            PieceKind::Plain(class) => self.plain_class(units, class),
        }
    }

    pub(super) fn plain(&self, units: Range<usize>, kind: Kind) -> Span {
        let breaks_line = self.folded.class(units.start) == Class::Newline;
        let range = self.folded.original(units);
        Span {
            range,
            kind,
            reading: Vec::new(),
            gloss: None,
            zipf: 0.0,
            explained: Explained::No,
            breaks_line,
            parts: Vec::new(),
            doubt: None,
        }
    }

    fn plain_class(&self, units: Range<usize>, class: Class) -> Span {
        match class {
            Class::Space | Class::Newline => self.plain(units, Kind::Space),
            Class::Punctuation => self.plain(units, Kind::Punctuation),
            Class::Emoji => self.emoji(units),
            Class::Digit => self.plain(units, Kind::Number),
            Class::Latin => self.plain(units, Kind::Latin),
            // Han that no lexicon has; for a reader of Chinese it is their own language all the same.
            Class::Han if self.reader == Reader::Chinese => self.plain(units, Kind::Word),
            Class::Han | Class::Letter | Class::Other => self.plain(units, Kind::Unknown),
        }
    }

    fn chinese(&self, units: Range<usize>, entries: Range<usize>, headword: Range<usize>) -> Span {
        let mut span = self.plain(units.clone(), Kind::Word);
        let Some(zh) = self.annotator.zh.as_deref().filter(|_| self.reader == Reader::English) else {
            return span;
        };
        let context = || self.segmenter.context(&units);
        let start = self.folded.folded_start(units.start);
        let choose = |at: usize, readings: &[String]| self.polyphones.choose(&self.segmenter, start + at, readings);
        let known = self.headwords.get(zh, &self.folded.slice(headword.clone()), entries);
        let word = chinese::word(zh, &known, &context, &choose);
        span.reading = word.reading;
        if headword != units && span.reading.len() == headword.len() {
            // A drawn-out word: 哈哈哈哈 is read like 哈哈, twice.
            span.reading = span.reading.iter().cycle().take(units.len()).cloned().collect();
        }
        span.zipf = word.entries.iter().map(|&entry| zh.zipf(entry)).fold(0.0, f32::max);
        if word.proper {
            span.kind = Kind::Name;
        }
        let explained = word.entries.iter().any(|&entry| zh.is_explained(entry));
        if explained {
            // What an editor explains as a word is one.
            let listed = word.gloss.as_ref().is_some_and(|gloss| gloss.source == Source::CcCedict);
            let idiom = || word.entries.iter().any(|&entry| zh.senses(entry).contains("(idiom)"));
            if units.len() >= LONG && listed && !idiom() {
                self.long_word(&mut span, units);
            }
            span.gloss = word.gloss;
            span.explained = Explained::Chinese { key: word.key, entries: word.entries };
        } else {
            // A word that only frequency lists know: what its parts mean is all there is. The longer ones are names.
            let name = units.len() > 2;
            let key = word.key;
            span.kind = if name { Kind::Name } else { Kind::Unknown };
            span.parts = self.parts(units, Detail::ExplainedWords);
            span.gloss = chinese::put_together(&span.parts);
            // Its parts may be words whose reading is known: 应用下载.
            let by_parts = span.parts.iter().flat_map(|part| part.reading.clone()).collect::<Vec<Syllable>>();
            span.reading = if by_parts.len() == span.reading.len() { by_parts } else { span.reading };
            let by_sound = span.parts.iter().any(|part| part.reading.len() == 1);
            if name && by_sound {
                span.gloss = Some(name_gloss(NameKind::Any, &key, &span.reading));
            }
            if span.gloss.is_some() {
                span.explained = Explained::Rule;
                span.kind = if name { Kind::Name } else { Kind::Word };
            }
        }
        span
    }

    fn latin(&self, units: Range<usize>, spelling: Option<Spelling>, class: Option<Tag>) -> Span {
        let mut span = self.plain(units.clone(), Kind::Latin);
        let as_written = self.text.get(span.range.start.0..span.range.end.0).unwrap_or_default();
        let (Some(en), Some(spelling)) = (self.annotator.en.as_deref(), spelling) else {
            if self.reader == Reader::English {
                self.smashed(&mut span, &units);
                if span.gloss.is_none() && is_initials(as_written) {
                    span.kind = Kind::Unknown;
                }
            }
            return span;
        };
        let Spelling { key, written, meaning, .. } = spelling;
        let stands_alone = meaning.is_some();
        let as_written = if spelling.lower { key.as_str() } else { as_written };
        let context = || self.segmenter.context(&units);
        let place = english::Place { written: as_written, proper: spelling.proper, class, context };
        let known = self.words.get(en, &key);
        let mut word = english::word(en, &known, &place);
        if word.gloss.is_none()
            && meaning.is_none()
            && let Some(rare) = self.rare_word(&key, spelling.name, &place)
        {
            word = rare;
        }
        if let Some(meaning) = meaning {
            let gloss = Gloss { text: meaning, source: Source::Yizhu, certainty: Certainty::Likely };
            word = english::Word { lemma: None, gloss: Some(gloss), own_entry: false };
        } else if word.gloss.is_none()
            && let Written::Contraction(full) = &written
        {
            word.gloss = english::word_by_word(en, full);
        }
        if let (Some((_, form)), Some(tag)) = (&mut word.lemma, class.filter(|tag| tag.margin >= TELLS_FORM)) {
            *form = tag.class.form(*form);
        }
        span.zipf = known.zipf.0.max(if word.lemma.is_some() { known.zipf.1 } else { 0.0 });
        span.kind = match &word.gloss {
            Some(_) => Kind::Word,
            None if spelling.name => Kind::Name,
            None => Kind::Unknown,
        };
        span.gloss = word.gloss;
        if let Some(gloss) = span.gloss.as_mut().filter(|_| written.is_guess()) {
            gloss.certainty = Certainty::Guess;
        }
        if span.gloss.is_none() && written == Written::Plain {
            self.compound(&mut span, &units);
            if span.gloss.is_none() && !stands_alone {
                self.smashed(&mut span, &units);
            }
        }
        if word.own_entry || word.lemma.is_some() || written != Written::Plain || stands_alone {
            let class = class.map(|tag| tag.class);
            span.explained = Explained::English { key, lemma: word.lemma, class, written };
        }
        span
    }

    /// A word from the lexicon of rarer words. A name is looked up among names only.
    fn rare_word<'post, F: Fn() -> Context<'post>>(
        &self,
        key: &str,
        name: bool,
        place: &english::Place<F>,
    ) -> Option<english::Word> {
        let rare = self.annotator.rare.as_deref()?;
        if name && !rare.find(key).any(|entry| rare.has_capitals(entry)) {
            return None;
        }
        let mut word = english::word(rare, &english::known(rare, key), place);
        // What opens a sentence may still be a name: Abernethy is a biscuit too.
        let capital = place.written.chars().next().is_some_and(char::is_uppercase);
        if capital && let Some(gloss) = &mut word.gloss {
            gloss.certainty = Certainty::Guess;
        }
        word.gloss.is_some().then_some(word)
    }

    /// A word with hyphens that no dictionary has is explained by its parts.
    fn compound(&self, span: &mut Span, units: &Range<usize>) {
        let parts = compound::parts(self.folded, units);
        if parts.len() < 2 {
            return;
        }
        let pieces = parts.into_iter().flat_map(|part| self.segmenter.cut(part, Detail::Words)).collect();
        span.parts = self.spans(pieces);
        span.kind = Kind::Word;
        span.gloss = compound::gloss(self.folded, span);
    }

    pub(super) fn phrase(&self, units: Range<usize>, phrase: PhraseId, kind: Kind) -> Span {
        let mut span = self.plain(units.clone(), kind);
        if let Some(book) = &self.annotator.phrasebook {
            let text = book.translation(phrase).to_owned();
            span.gloss = Some(Gloss { text, source: Source::Phrasebook, certainty: Certainty::Sure });
            span.explained = Explained::Phrase(phrase);
            span.parts = if kind == Kind::Phrase { self.parts(units.clone(), Detail::Words) } else { Vec::new() };
            span.reading = self.phrase_reading(book, phrase, kind, units);
        }
        span
    }

    /// The editor's reading belongs to the headword. A variant shares it where it holds the headword, or, when it is as
    /// long, character by character, in either script; the rest is read as its own words are: 互粉 beside 互关.
    fn phrase_reading(&self, book: &Phrasebook, phrase: PhraseId, kind: Kind, units: Range<usize>) -> Vec<Syllable> {
        let headword = Folded::new(book.headword(phrase));
        let reading = book.reading(phrase);
        let as_long = headword.len() == units.len();
        // yyds above yyds tells nothing.
        if as_long && reading.iter().all(|syllable| syllable.tone == 0) || !as_long && kind != Kind::Phrase {
            return Vec::new();
        }
        let Some(zh) = self.annotator.zh.as_deref() else {
            return if as_long { reading } else { self.reading_by_words(units) };
        };
        let written: Vec<char> = units.clone().map(|unit| zh.simplify(self.folded.first(unit))).collect();
        let headword: Vec<char> = headword.chars().iter().map(|&character| zh.simplify(character)).collect();
        if written == headword {
            return reading;
        }
        let own = self.reading_by_words(units);
        let begins = written.windows(headword.len().max(1)).position(|part| part == headword);
        let Some(begins) = begins.or(as_long.then_some(0)) else { return own };
        if own.len() != written.len() || reading.len() != headword.len() {
            return own;
        }
        let chosen = |(place, (own, character)): (usize, (Syllable, char))| {
            let place = place.checked_sub(begins);
            let editors = place.and_then(|place| Some((headword.get(place)?, reading.get(place)?)));
            editors.filter(|&(&same, _)| same == character).map_or(own, |(_, syllable)| syllable.clone())
        };
        own.into_iter().zip(written).enumerate().map(chosen).collect()
    }

    fn reading_by_words(&self, units: Range<usize>) -> Vec<Syllable> {
        self.spans(self.segmenter.cut(units, Detail::Words)).into_iter().flat_map(|word| word.reading).collect()
    }

    fn own(&self, units: Range<usize>, number: usize) -> Span {
        let mut span = self.plain(units.clone(), Kind::Phrase);
        let text = self.annotator.own.meaning(number).to_owned();
        span.gloss = Some(Gloss { text: text.clone(), source: Source::You, certainty: Certainty::Sure });
        span.explained = Explained::Own(text);
        span.parts = self.parts(units, Detail::Words);
        span.reading = span.parts.iter().flat_map(|part| part.reading.clone()).collect();
        span
    }

    /// What a span is made of; empty where that is only itself.
    pub(super) fn parts(&self, units: Range<usize>, detail: Detail) -> Vec<Span> {
        let pieces = self.segmenter.cut(units, detail);
        if pieces.len() < 2 { Vec::new() } else { self.spans(pieces) }
    }
}
