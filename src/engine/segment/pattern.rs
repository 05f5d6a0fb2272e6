//! Patterns that Chinese builds words by, found before the lattice is decoded: doubled verbs, frames, verbs around their
//! object, things counted. Each is one edge of the lattice, and says of which words its gloss is made and how.

use std::ops::Range;

use crate::engine::lexicon::ZhLexicon;
use crate::engine::segment::PieceKind;
use crate::engine::segment::Segmenter;
use crate::engine::segment::counted;
use crate::engine::segment::frame;
use crate::engine::segment::reduplication;
use crate::engine::segment::separable;
use crate::engine::text::Class;
use crate::engine::text::Folded;

/// A pattern that a post is built by.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// The units it covers.
    pub units: Range<usize>,
    /// How its gloss is made: `{x}` and `{y}` stand for the glosses of `words`.
    pub formula: String,
    /// The headwords whose glosses it takes; the first has the card.
    pub words: Vec<String>,
    /// What it is cut into where its parts are shown; empty where it is one word. Of what is counted the number is first.
    pub parts: Vec<Range<usize>>,
    /// Whether it begins with a number, which is one part.
    pub counts: bool,
    /// What it costs as an edge.
    pub cost: f32,
}

/// What a pattern costs that is not made of common words by chance: a curated phrase of the same length is better.
pub const COST: f32 = 3.2;

/// Longest headword that is looked up, in units.
const LONGEST: usize = 4;

/// A post as the rules look at it.
#[derive(Clone, Copy)]
pub struct View<'post> {
    pub folded: &'post Folded,
    pub zh: &'post ZhLexicon,
    /// The simplified character of every unit; `\0` for what is not Chinese.
    simplified: &'post [char],
}

impl View<'_> {
    /// The simplified character of a unit; `\0` where there is none or it is not Chinese.
    pub fn at(&self, unit: usize) -> char {
        self.simplified.get(unit).copied().unwrap_or_default()
    }

    /// Whether these characters stand from a unit on.
    pub fn reads(&self, unit: usize, text: &str) -> bool {
        text.chars().enumerate().all(|(ahead, character)| self.at(unit + ahead) == character)
    }

    /// The headword that some units spell.
    pub fn key(&self, units: Range<usize>) -> String {
        units.map(|unit| self.at(unit)).collect()
    }

    /// How common a word is that the dictionary explains; `None` where it has none.
    pub fn word(&self, key: &str) -> Option<f32> {
        let entries = self.zh.find(key);
        let explained = entries.clone().any(|entry| self.zh.is_explained(entry));
        explained.then(|| entries.map(|entry| self.zh.zipf(entry)).fold(0.0, f32::max))
    }

    /// The same for the word that some units spell.
    pub fn spells(&self, units: Range<usize>) -> Option<f32> {
        let han = units.len() <= LONGEST && units.clone().all(|unit| self.at(unit) != '\0');
        if han { self.word(&self.key(units)) } else { None }
    }

    /// Whether a word is something that one does.
    pub fn is_verb(&self, key: &str) -> bool {
        let plain = |sense: &str| {
            sense.strip_prefix('(').and_then(|rest| rest.split_once(") ")).map(|(_, rest)| rest.starts_with("to "))
        };
        let does = |senses: &str| senses.split('/').any(|sense| sense.starts_with("to ") || plain(sense) == Some(true));
        self.zh.find(key).any(|entry| does(self.zh.senses(entry)))
    }
}

/// All patterns of a post in simplified characters, by their starts. Linear: a rule looks a few characters ahead.
#[must_use]
pub fn find(folded: &Folded, zh: &ZhLexicon) -> Vec<Pattern> {
    let simple = |unit| if folded.class(unit) == Class::Han { folded.first(unit) } else { '\0' };
    let simplified: Vec<char> = (0..folded.len()).map(simple).collect();
    let view = View { folded, zh, simplified: &simplified };
    let mut found = Vec::new();
    for at in 0..folded.len() {
        if matches!(folded.class(at), Class::Han | Class::Digit) {
            reduplication::find(view, at, &mut found);
            frame::find(view, at, &mut found);
            separable::find(view, at, &mut found);
            counted::find(view, at, &mut found);
        } else if folded.class(at) == Class::Latin {
            reduplication::in_letters(folded, at, &mut found);
        }
    }
    found
}

impl Segmenter<'_> {
    /// Reports an edge for every pattern that begins at a unit.
    pub(super) fn patterned(&self, at: usize, limit: usize, edge: &mut impl FnMut(usize, f32, PieceKind)) {
        let first = self.patterns.partition_point(|pattern| pattern.units.start < at);
        let here = self.patterns.iter().enumerate().skip(first).take_while(|(_, pattern)| pattern.units.start == at);
        for (number, pattern) in here.filter(|(_, pattern)| pattern.units.end <= limit) {
            edge(pattern.units.end, pattern.cost, PieceKind::Pattern(number));
        }
    }

    /// A pattern by its number in the post.
    #[must_use]
    pub fn pattern(&self, number: usize) -> Option<&Pattern> {
        self.patterns.get(number)
    }
}
