//! The lattice over a post and its best path.
//!
//! Nodes are places between units. Edges are words of the lexicons, curated phrases, the reader's own phrases, and one
//! fallback for every class of character, so that a path always exists. The cost of an edge is the negative logarithm
//! (base 10) of how often its word is met, and the cheapest path wins; a phrase is cheap, but two words that overlap it
//! and are common together are cheaper (炸了 loses in 爆炸了).

use std::ops::Range;

use crate::engine::english::Vocabulary;
use crate::engine::lexicon::EnLexicon;
use crate::engine::lexicon::Walk;
use crate::engine::lexicon::ZhLexicon;
use crate::engine::lexicon::is_cantonese;
use crate::engine::measure;
use crate::engine::measure::Measure;
use crate::engine::phrasebook::Direction;
use crate::engine::phrasebook::PhraseId;
use crate::engine::phrasebook::Phrasebook;
use crate::engine::segment::OwnPhrases;
use crate::engine::segment::Pattern;
use crate::engine::segment::Structure;
use crate::engine::segment::StructureKind;
use crate::engine::segment::boundary;
use crate::engine::segment::drawn;
use crate::engine::segment::pattern;
use crate::engine::segment::phrases;
use crate::engine::segment::phrases::PhraseSearch;
use crate::engine::segment::rival::Edge;
use crate::engine::segment::simplified::Simplified;
use crate::engine::segment::structure;
use crate::engine::segment::unlisted::NameKind;
use crate::engine::segment::unlisted::Unlisted;
use crate::engine::segment::words;
use crate::engine::text::Class;
use crate::engine::text::Context;
use crate::engine::text::Folded;

/// What the edges come from. A missing lexicon leaves its words unknown.
#[derive(Clone, Copy)]
pub struct Sources<'data> {
    /// Chinese words.
    pub zh: Option<&'data ZhLexicon>,
    /// English words.
    pub en: Option<&'data EnLexicon>,
    /// Curated phrases of `direction`.
    pub phrasebook: Option<&'data Phrasebook>,
    /// From the post's language to the reader's.
    pub direction: Direction,
    /// The reader's own phrases.
    pub own: &'data OwnPhrases,
}

/// A piece of a post.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The units it covers.
    pub units: Range<usize>,
    /// What it is.
    pub kind: PieceKind,
}

/// What a piece is, and where its explanation stands.
#[derive(Clone, Debug, PartialEq)]
pub enum PieceKind {
    /// A word of the Chinese lexicon.
    Chinese {
        /// Its entries, best first.
        entries: Range<usize>,
        /// The units that spell the headword: all of them, but for a drawn-out word (哈哈哈哈哈) its first two or one.
        headword: Range<usize>,
    },
    /// A word that no list has, by the looks of its characters.
    Unlisted,
    /// A name that no list has.
    Name(NameKind),
    /// A word of the English lexicon, or any other run of Latin letters.
    Latin,
    /// A curated phrase.
    Phrase(PhraseId),
    /// One of the reader's own phrases, by its number.
    Own(usize),
    /// A link, tag, mention, sticker or face.
    Structure(Structure),
    /// Digits.
    Number,
    /// A quantity, price, date or time, by its number in the post.
    Measure(usize),
    /// A pattern that Chinese builds words by, by its number in the post.
    Pattern(usize),
    /// Characters of one class that stand for themselves.
    Plain(Class),
}

/// Costs of edges that no frequency list knows. They were set by hand from the meaning of the scale: 9 minus the Zipf
/// value, so 2 is a word as common as 我, 8 one that occurs once in a hundred million.
pub(super) mod cost {
    pub const SCALE: f32 = 9.0;
    /// Zipf value of a word that has an entry but no known frequency.
    pub const UNSEEN_WORD: f32 = 1.0;
    /// The same for a single character.
    pub const UNSEEN_CHARACTER: f32 = 1.6;
    /// A word that no dictionary explains must be better than words that one does.
    pub const UNEXPLAINED: f32 = 1.0;
    /// Zipf value that a word of written Cantonese has at least in a Cantonese post; the frequencies are Mandarin's.
    pub const CANTONESE: f32 = 4.2;
    pub const PHRASE: f32 = 2.4;
    pub const OWN: f32 = 1.8;
    pub const LATIN: f32 = 7.0;
    pub const UNKNOWN_HAN: f32 = 12.0;
    pub const PLAIN: f32 = 1.0;
    /// Two emoji must not be cheaper than a phrase that is written with two.
    pub const EMOJI: f32 = PHRASE / 2.0 + 0.1;
    /// A word with hyphens or signs; a phrase that is spelt so is cheaper.
    pub const RUN: f32 = PHRASE + 0.05;
    /// Digits must not be cheaper than a phrase that is written in digits (520, 666).
    pub const NUMBER: f32 = PHRASE + 0.1;
    /// A quantity is one piece, but a phrase of the same length (520, 三分钟热度) is better.
    pub const MEASURE: f32 = PHRASE + 0.02;
}

/// Longest key that a walk follows, in folded characters.
const LONGEST: usize = 48;

/// One post, ready to be cut.
pub struct Segmenter<'data> {
    pub(super) folded: &'data Folded,
    pub(super) sources: Sources<'data>,
    structures: Vec<Structure>,
    measures: Vec<Measure>,
    pub(super) patterns: Vec<Pattern>,
    glued: Vec<bool>,
    cantonese: bool,
    pub(super) simplified: Simplified,
    zh_ids: Vec<u16>,
    en_ids: Vec<u16>,
    phrase_ids: Vec<u16>,
    simplified_phrase_ids: Vec<u16>,
    shortened_phrase_ids: Vec<u16>,
}

/// Which edges a cut may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Phrases, own phrases and words.
    Phrases,
    /// Words only: the parts of a phrase.
    Words,
    /// Words shorter than the whole: what a long word is made of.
    ShorterWords,
    /// Words that a dictionary explains: the parts of a word that only frequency lists know.
    ExplainedWords,
}

#[derive(Clone, Debug)]
struct Best {
    cost: f32,
    from: usize,
    kind: Option<PieceKind>,
}

impl<'data> Segmenter<'data> {
    /// Prepares a post. Linear in its length.
    #[must_use]
    pub fn new(text: &str, folded: &'data Folded, sources: Sources<'data>) -> Self {
        let is_sticker =
            |code: &str| sources.phrasebook.is_some_and(|book| exact_phrase(book, sources.direction, code).is_some());
        // Traditional text holds the same codes and quantities: [捂臉R], #貓[話題]#, 三點.
        let simple = sources.zh.map(|zh| folded.with_han(|character| zh.simplify(character)));
        let simple = simple.as_ref().unwrap_or(folded);
        let structures = structure::find(text, simple, is_sticker);
        let mut glued = boundary::glued(folded);
        let vocabulary = sources.en.map(|en| Vocabulary { en, rare: None, book: sources.phrasebook });
        if let Some(vocabulary) = &vocabulary {
            let tags = structures.iter().filter(|structure| structure.kind == StructureKind::Hashtag);
            tags.for_each(|tag| words::cut_tag(text, folded, &tag.inner, vocabulary, &mut glued));
        }
        let simplified = Simplified::new(folded, sources.zh);
        let ids = |text: &Folded, id: &dyn Fn(char) -> u16| {
            text.chars().iter().map(|&character| id(character)).collect::<Vec<u16>>()
        };
        let chinese = sources.phrasebook.filter(|_| sources.direction == Direction::ZhEn);
        // An editor's spelling is tried as it stands; a traditional post is looked up in simplified characters too.
        let phrase_ids = sources.phrasebook.map(|book| ids(folded, &|c| book.id(c))).unwrap_or_default();
        let simplified_ids = sources.phrasebook.map(|book| ids(simple, &|c| book.id(c))).unwrap_or_default();
        Self {
            folded,
            sources,
            structures,
            measures: measure::find(simple, sources.direction),
            patterns: sources
                .zh
                .filter(|_| sources.direction == Direction::ZhEn)
                .map(|zh| pattern::find(simple, zh))
                .unwrap_or_default(),
            zh_ids: sources.zh.map(|zh| ids(folded, &|c| zh.id(c))).unwrap_or_default(),
            en_ids: sources.en.map(|en| ids(folded, &|c| en.id(c))).unwrap_or_default(),
            shortened_phrase_ids: vocabulary
                .map(|vocabulary| words::shortened_ids(folded, &glued, &phrase_ids, &vocabulary))
                .or_else(|| chinese.map(|book| drawn::shortened_ids(folded, &glued, &phrase_ids, book)))
                .unwrap_or_default(),
            cantonese: sources.zh.is_some() && is_cantonese(simplified.text()),
            simplified,
            phrase_ids: phrase_ids.clone(),
            simplified_phrase_ids: if simplified_ids == phrase_ids { Vec::new() } else { simplified_ids },
            glued,
        }
    }

    /// The best cut of some units. Pieces cover them without gap or overlap.
    #[must_use]
    pub fn cut(&self, units: Range<usize>, detail: Detail) -> Vec<Piece> {
        self.decode(units, detail, &mut |_| {})
    }

    /// The best cut; `seen` is told every edge of the lattice, in the order of their starts.
    pub(super) fn decode(&self, units: Range<usize>, detail: Detail, seen: &mut dyn FnMut(Edge)) -> Vec<Piece> {
        let length = units.len();
        let mut best = vec![Best { cost: f32::INFINITY, from: 0, kind: None }; length + 1];
        if let Some(start) = best.first_mut() {
            start.cost = 0.0;
        }
        for at in 0..length {
            let so_far = best.get(at).map_or(f32::INFINITY, |best| best.cost);
            if so_far.is_finite() {
                self.edges(units.start + at, &units, detail, &mut |end, cost, kind| {
                    let total = so_far + cost;
                    // What is in no list is a guess of its own; no rival is made of it.
                    if !matches!(kind, PieceKind::Unlisted | PieceKind::Name(_)) {
                        seen(Edge { from: units.start + at, to: end, cost });
                    }
                    if let Some(target) = best.get_mut(end - units.start)
                        && total < target.cost
                    {
                        *target = Best { cost: total, from: at, kind: Some(kind) };
                    }
                });
            }
        }
        let mut pieces = Vec::with_capacity(length / 2 + 1);
        let mut end = length;
        while let Some(Best { from, kind: Some(kind), .. }) = best.get_mut(end).map(std::mem::take) {
            pieces.push(Piece { units: units.start + from..units.start + end, kind });
            end = from;
        }
        pieces.reverse();
        pieces
    }

    /// The phrase that is spelt exactly like some units and fits its sentence.
    #[must_use]
    pub fn exact_phrase(&self, units: Range<usize>) -> Option<PhraseId> {
        let simple = || self.folded.chars_of(units.clone()).iter().map(|&c| self.simplify(c)).collect::<String>();
        let found = self.phrase_spelt(&self.folded.slice(units.clone()), &units);
        found.or_else(|| self.phrase_spelt(&simple(), &units))
    }

    /// The phrase that a folded text spells and that fits the sentence around some units.
    #[must_use]
    pub fn phrase_spelt(&self, text: &str, units: &Range<usize>) -> Option<PhraseId> {
        let book = self.sources.phrasebook?;
        let phrase = exact_phrase(book, self.sources.direction, text)?;
        phrases::fits(self, book, phrase, units).then_some(phrase)
    }

    /// The sentence around some units, in simplified characters, with the mark that ends it.
    #[must_use]
    pub fn context(&self, units: &Range<usize>) -> Context<'_> {
        let sentence = boundary::sentence(self.folded, units.clone());
        let chars = |units: Range<usize>| self.folded.folded_start(units.start)..self.folded.folded_start(units.end);
        self.simplified.context(chars(units.clone()), chars(sentence.start..sentence.end + 1))
    }

    /// The simplified character that a folded one is compared as.
    #[must_use]
    pub fn simplify(&self, character: char) -> char {
        self.sources.zh.map_or(character, |zh| zh.simplify(character))
    }

    fn edges(&self, at: usize, within: &Range<usize>, detail: Detail, edge: &mut impl FnMut(usize, f32, PieceKind)) {
        let next = self.structures.partition_point(|structure| structure.units.start < at);
        if let Some(structure) = self.structures.get(next)
            && structure.units.start == at
            && structure.units.end <= within.end
        {
            edge(structure.units.end, cost::PLAIN, PieceKind::Structure(structure.clone()));
            return;
        }
        let limit = self.structures.get(next).map_or(within.end, |structure| structure.units.start.min(within.end));
        self.fallback(at, limit, edge);
        if self.glued.get(at).copied().unwrap_or(false) {
            return;
        }
        let listed = self.chinese_words(at..limit, within, detail, edge);
        if detail == Detail::Phrases
            && let Some(zh) = self.sources.zh
        {
            Unlisted { zh, folded: self.folded, ids: &self.zh_ids }.edges(at, limit, listed, edge);
        }
        self.drawn_out(at, limit, edge);
        self.english_words(at, limit, edge);
        if self.sources.en.is_some()
            && let Some(end) = words::english_run(self.folded, &self.glued, at, detail == Detail::Phrases)
            && end <= limit
        {
            edge(end, cost::RUN, PieceKind::Latin);
        }
        if detail == Detail::Phrases {
            self.measured(at, limit, edge);
            self.patterned(at, limit, edge);
            self.phrases(at, limit, edge);
            self.own_phrases(at, limit, edge);
        }
    }

    /// The edge that always exists: a run of one class, or a single unit.
    fn fallback(&self, at: usize, limit: usize, edge: &mut impl FnMut(usize, f32, PieceKind)) {
        let class = self.folded.class(at);
        let run = |part: &dyn Fn(usize) -> bool| (at + 1..limit).find(|&unit| !part(unit)).unwrap_or(limit);
        let same = |unit: usize| self.folded.class(unit) == class;
        match class {
            Class::Han => edge(at + 1, cost::UNKNOWN_HAN, PieceKind::Plain(class)),
            Class::Latin => {
                edge(run(&|unit| !self.is_free(unit)), cost::LATIN, PieceKind::Latin);
            }
            Class::Digit => {
                let end = run(&|unit| same(unit) || unit + 1 < limit && boundary::joins(self.folded, unit));
                edge(end, cost::NUMBER, PieceKind::Number);
            }
            Class::Space | Class::Newline | Class::Letter => edge(run(&same), cost::PLAIN, PieceKind::Plain(class)),
            Class::Punctuation => {
                let first = self.folded.first(at);
                edge(run(&|unit| self.folded.first(unit) == first), cost::PLAIN, PieceKind::Plain(class));
            }
            Class::Emoji => edge(at + 1, cost::EMOJI, PieceKind::Plain(class)),
            Class::Other => edge(at + 1, cost::PLAIN, PieceKind::Plain(class)),
        }
    }

    /// The lexicon's words that begin at a unit; returns their lengths, one bit each.
    fn chinese_words(
        &self,
        units: Range<usize>,
        within: &Range<usize>,
        detail: Detail,
        edge: &mut impl FnMut(usize, f32, PieceKind),
    ) -> u64 {
        let at = units.start;
        let (mut chinese, mut listed) = (false, 0);
        let Some(zh) = self.sources.zh else { return listed };
        self.walk(
            units,
            Walk::default(),
            &self.zh_ids,
            |walk, id| zh.step(walk, id),
            |end, walk| {
                chinese = chinese || (at..end).any(|unit| self.folded.class(unit) == Class::Han);
                let entries = zh.entries(walk);
                let whole = detail == Detail::ShorterWords && (at, end) == (within.start, within.end);
                if entries.is_empty() || !chinese || whole {
                    return;
                }
                if !self.cantonese && entries.clone().all(|entry| zh.is_only_cantonese(entry)) {
                    return;
                }
                listed |= 1_u64.checked_shl(u32::try_from(end - at).unwrap_or(u32::MAX)).unwrap_or_default();
                let zipf = entries.clone().map(|entry| zh.zipf(entry)).fold(0.0, f32::max);
                let spoken = self.cantonese && entries.clone().any(|entry| zh.is_only_cantonese(entry));
                let zipf = if spoken { zipf.max(cost::CANTONESE) } else { zipf };
                let explained = entries.clone().any(|entry| zh.is_explained(entry));
                if !explained && detail == Detail::ExplainedWords {
                    return;
                }
                let unseen = if end == at + 1 { cost::UNSEEN_CHARACTER } else { cost::UNSEEN_WORD };
                let penalty = if explained { 0.0 } else { cost::UNEXPLAINED };
                let kind = PieceKind::Chinese { entries, headword: at..end };
                edge(end, cost::SCALE - zipf.max(unseen) + penalty, kind);
            },
        );
        listed
    }

    /// One character three times or more, as laughter and sighs are written: explained as the word that it draws out.
    fn drawn_out(&self, at: usize, limit: usize, edge: &mut impl FnMut(usize, f32, PieceKind)) {
        let first = self.folded.first(at);
        if self.folded.class(at) != Class::Han || at > 0 && self.folded.first(at - 1) == first {
            return;
        }
        let end = (at + 1..limit).find(|&unit| self.folded.first(unit) != first).unwrap_or(limit);
        let Some(zh) = self.sources.zh.filter(|_| end >= at + 3) else { return };
        let found = [2, 1].into_iter().find_map(|length| {
            let headword = at..at + length;
            let entries = zh.find(&self.folded.slice(headword.clone()));
            (!entries.is_empty()).then_some((entries, headword))
        });
        if let Some((entries, headword)) = found {
            edge(end, cost::PHRASE, PieceKind::Chinese { entries, headword });
        }
    }

    fn english_words(&self, at: usize, limit: usize, edge: &mut impl FnMut(usize, f32, PieceKind)) {
        let Some(en) = self.sources.en else { return };
        if self.folded.class(at) != Class::Latin {
            return;
        }
        self.walk(
            at..limit,
            Walk::default(),
            &self.en_ids,
            |walk, id| en.step(walk, id),
            |end, walk| {
                let zipf = en.entries(walk).map(|entry| en.zipf(entry)).reduce(f32::max);
                if let Some(zipf) = zipf {
                    edge(end, cost::SCALE - zipf.max(cost::UNSEEN_WORD) - 1.0, PieceKind::Latin);
                }
            },
        );
    }

    fn measured(&self, at: usize, limit: usize, edge: &mut impl FnMut(usize, f32, PieceKind)) {
        let number = self.measures.partition_point(|measure| measure.units.start < at);
        if let Some(measure) = self.measures.get(number)
            && measure.units.start == at
            && measure.units.end <= limit
        {
            edge(measure.units.end, cost::MEASURE, PieceKind::Measure(number));
        }
    }

    /// A quantity by its number in the post.
    #[must_use]
    pub fn measure(&self, number: usize) -> Option<&Measure> {
        self.measures.get(number)
    }

    fn phrases(&self, at: usize, limit: usize, edge: &mut impl FnMut(usize, f32, PieceKind)) {
        let Some(book) = self.sources.phrasebook else { return };
        let spelt = [&self.phrase_ids, &self.simplified_phrase_ids, &self.shortened_phrase_ids];
        for ids in spelt.into_iter().filter(|ids| !ids.is_empty()) {
            PhraseSearch { segmenter: self, book, ids, at, limit }.run(edge);
        }
    }

    fn own_phrases(&self, at: usize, limit: usize, edge: &mut impl FnMut(usize, f32, PieceKind)) {
        let from = self.folded.folded_start(at);
        let rest = self.simplified.chars().get(from..self.folded.folded_start(limit)).unwrap_or_default();
        for (length, number) in self.sources.own.prefixes(rest) {
            if let Some(end) = self.folded.unit_at(from + length).filter(|&end| self.is_free(end)) {
                edge(end, cost::OWN, PieceKind::Own(number));
            }
        }
    }

    /// Follows a trie along some units and reports every place where a word may end.
    pub(super) fn walk(
        &self,
        units: Range<usize>,
        mut walk: Walk,
        ids: &[u16],
        step: impl Fn(Walk, u16) -> Option<Walk>,
        mut found: impl FnMut(usize, Walk),
    ) {
        let from = self.folded.folded_start(units.start);
        let to = self.folded.folded_start(units.end).min(from + LONGEST);
        for (offset, &id) in ids.get(from..to).unwrap_or_default().iter().enumerate() {
            match if id == words::SKIPPED { Some(walk) } else { step(walk, id) } {
                Some(next) => walk = next,
                None => return,
            }
            if let Some(end) = self.folded.unit_at(from + offset + 1).filter(|&end| self.is_free(end)) {
                found(end, walk);
            }
        }
    }

    /// Whether a word may begin or end at a place.
    pub(super) fn is_free(&self, place: usize) -> bool {
        !self.glued.get(place).copied().unwrap_or(false)
    }
}

impl Default for Best {
    fn default() -> Self {
        Self { cost: f32::INFINITY, from: 0, kind: None }
    }
}

/// The first phrase of a direction that a folded text spells.
pub(super) fn exact_phrase(book: &Phrasebook, direction: Direction, folded: &str) -> Option<PhraseId> {
    let end = folded.chars().try_fold(Walk::default(), |walk, character| book.step(walk, book.id(character)))?;
    book.phrases(end, direction).next()
}
