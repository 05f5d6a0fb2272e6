//! Which words the reader knows, and what that means for a post: how hard it is, how much of it they know.
//!
//! A reader says up to which level of a word list they know everything, and marks single words on their cards. Names,
//! numbers and what is no word are not counted: nobody has to learn them.

use crate::app::Settings;
use crate::app::Spot;
use crate::engine::annotate::Annotator;
use crate::engine::annotate::Explained;
use crate::engine::annotate::Kind;
use crate::engine::annotate::Reader;
use crate::engine::annotate::Span;
use crate::engine::lexicon::Level;
use crate::engine::text::fold_key;

/// Words that the reader marked as known or as unknown, whatever the lists say, in the order of their spelling.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked(Vec<(String, bool)>);

impl Marked {
    /// Reads what [`Self::to_text`] wrote: a word a line, `+` known, `-` unknown. Other lines are passed over.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let mut marked = Self::default();
        for line in text.lines() {
            match line.split_at_checked(1) {
                Some(("+", word)) if !word.is_empty() => marked.mark(word, true),
                Some(("-", word)) if !word.is_empty() => marked.mark(word, false),
                _ => {}
            }
        }
        marked
    }

    /// The words as a text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for (word, known) in &self.0 {
            text.push(if *known { '+' } else { '-' });
            text.push_str(word);
            text.push('\n');
        }
        text
    }

    fn place(&self, word: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(own, _)| own.as_str().cmp(word))
    }

    /// What the reader said of a word, if anything.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<bool> {
        self.0.get(self.place(word).ok()?).map(|(_, known)| *known)
    }

    /// Marks a word.
    pub fn mark(&mut self, word: &str, known: bool) {
        match self.place(word) {
            Ok(at) => {
                if let Some((_, own)) = self.0.get_mut(at) {
                    *own = known;
                }
            }
            Err(at) => self.0.insert(at, (word.to_owned(), known)),
        }
    }

    /// Every word with what the reader said of it, in the order of their spelling.
    pub fn all(&self) -> impl Iterator<Item = (&str, bool)> {
        self.0.iter().map(|(word, known)| (word.as_str(), *known))
    }

    /// Whether no word is marked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A word of a post, as lists and readers know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedWord {
    /// Its headword: simplified Chinese, or an English lemma in small letters.
    pub word: String,
    /// The step of the list that holds it, from 1 on; `None` where no list does.
    pub step: Option<u8>,
}

/// A post at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glance {
    /// Words that were counted.
    pub words: usize,
    /// The step whose words and those below it are nine in ten of the post; `None` where even the last step's are fewer.
    pub step: Option<u8>,
    /// How many in a hundred words the lists hold up to that step.
    pub covered: usize,
    /// How many in a hundred words the reader knows; `None` while they have said nothing about what they know.
    pub known: Option<usize>,
}

/// What is known about the words of a post.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Familiarity {
    /// The spots whose words the reader knows, in order.
    pub known: Vec<Spot>,
    /// The whole post; `None` where it has too few words to say anything.
    pub glance: Option<Glance>,
}

/// Steps of the longest ladder: the eight school lists of English. The HSK has seven at most.
pub const STEPS: u8 = 8;

/// Fewest words of a post about which a level says something.
const FEWEST: usize = 10;

/// So many words in a hundred must be of a level or below it. Readers get along with fewer where every word has its meaning
/// under it; in books it is 95.
const ENOUGH: usize = 90;

/// Who reads, and what they know.
#[derive(Clone, Copy)]
pub struct Learner<'state> {
    /// The reader of the post.
    pub reader: Reader,
    /// Their choices.
    pub settings: &'state Settings,
    /// The words that they marked.
    pub marked: &'state Marked,
}

impl Learner<'_> {
    /// The step up to which they know everything; 0 is none.
    #[must_use]
    pub fn step(self) -> u8 {
        match self.reader {
            Reader::English => self.settings.knows_chinese,
            Reader::Chinese => self.settings.knows_english,
        }
    }

    /// Whether they know a word.
    #[must_use]
    pub fn knows(self, word: &ListedWord) -> bool {
        self.marked.get(&word.word).unwrap_or_else(|| word.step.is_some_and(|step| step <= self.step()))
    }

    /// Counts the words of a post. Linear in its length; a word that no list has costs a few look-ups.
    #[must_use]
    pub fn familiarity(self, annotator: &Annotator, text: &str, spans: &[Span], spots: &[Spot]) -> Familiarity {
        let mut found = Familiarity::default();
        let mut steps = [0; 9];
        let (mut words, mut known) = (0, 0);
        for spot in spots {
            let Some(span) = spot.in_spans(spans) else { continue };
            let listed = self.words(annotator, text, span);
            let knows = listed.iter().filter(|word| self.knows(word)).count();
            if knows == listed.len() && knows > 0 {
                found.known.push(*spot);
            }
            known += knows;
            words += listed.len();
            for step in listed.iter().filter_map(|word| word.step) {
                if let Some(count) = steps.get_mut(usize::from(step)) {
                    *count += 1;
                }
            }
        }
        found.glance = (words >= FEWEST).then(|| {
            let percent = |count: usize| count * 100 / words;
            let mut covered = 0;
            let step = (1..).zip(steps.iter().skip(1)).find_map(|(step, count)| {
                covered += count;
                (percent(covered) >= ENOUGH).then_some(step)
            });
            let told = self.step() > 0 || !self.marked.is_empty();
            Glance { words, step, covered: percent(covered), known: told.then(|| percent(known)) }
        });
        found
    }

    /// The words of a span: itself, or those that it is made of. Empty for names, numbers and signs.
    #[must_use]
    pub fn words(self, annotator: &Annotator, text: &str, span: &Span) -> Vec<ListedWord> {
        let is_word = matches!(span.kind, Kind::Word | Kind::Phrase | Kind::Unknown);
        match &span.explained {
            Explained::Chinese { key, .. } if is_word => vec![self.chinese(annotator, key)],
            Explained::English { key, lemma, .. } if is_word => {
                vec![self.english(annotator, lemma.as_ref().map_or(key, |(lemma, _)| lemma))]
            }
            _ if !span.parts.is_empty() => {
                span.parts.iter().flat_map(|part| self.words(annotator, text, part)).collect()
            }
            Explained::Phrase(_) if span.kind == Kind::Phrase => {
                let key = fold_key(text.get(span.range.start.0..span.range.end.0).unwrap_or_default());
                vec![match self.reader {
                    Reader::English => self.chinese(annotator, &key),
                    Reader::Chinese => self.english(annotator, &key),
                }]
            }
            _ => Vec::new(),
        }
    }

    /// A word that no list has, made of characters that are listed words, counts as one step harder than the hardest of them.
    fn chinese(self, annotator: &Annotator, key: &str) -> ListedWord {
        let hsk = self.settings.hsk;
        let Some(zh) = &annotator.zh else { return ListedWord { word: key.to_owned(), step: None } };
        let of = |word: &str| zh.find(word).find_map(|entry| zh.hsk(entry).of(hsk));
        let step = of(key).or_else(|| {
            let hardest = key
                .chars()
                .map(|character| of(character.encode_utf8(&mut [0; 4])))
                .collect::<Option<Vec<u8>>>()?
                .into_iter()
                .max()?;
            (key.chars().count() > 1 && hardest < hsk.top()).then_some(hardest + 1)
        });
        ListedWord { word: key.chars().map(|character| zh.simplify(character)).collect(), step }
    }

    fn english(self, annotator: &Annotator, key: &str) -> ListedWord {
        let levels =
            annotator.en.iter().flat_map(|en| en.find(key).flat_map(|entry| en.levels(entry)).collect::<Vec<_>>());
        ListedWord { word: key.to_owned(), step: levels.min().map(Level::step) }
    }
}
