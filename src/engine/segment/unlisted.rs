//! Words and names that no list has, as edges of the lattice: judged by what their characters do in the words of lists.
//!
//! Costs are on the scale of the lattice, minus the decimal logarithm of a probability: how often a word is none of a
//! list, how long such words are, and how readily each character takes its place.

use std::ops::Range;

use crate::engine::lexicon::Role;
use crate::engine::lexicon::ZhLexicon;
use crate::engine::segment::PieceKind;
use crate::engine::text::Class;
use crate::engine::text::Folded;

/// What kind of name it seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A Chinese person: surname and given name.
    Person,
    /// A foreign name spelt by sound.
    Foreign,
    /// A person or a place.
    Any,
}

/// One word in a hundred is in no list and has two characters.
const WORD: f32 = 2.15;
/// One in three hundred is a person with a given name of one or two characters.
const PERSON: f32 = 2.4;
const SHORT_PERSON: f32 = 1.2;
/// As many are foreign names; their length says little.
const FOREIGN: f32 = 3.0;
/// A dot between characters is written in such names and hardly elsewhere.
const DOTTED: f32 = 2.0;
/// A character that is rarer than this in given names is none; one that stands alone behind the surname has to be more
/// usual.
const RARELY_GIVEN: f32 = 3.6;
const RARELY_ALONE: f32 = 2.8;
/// A surname that is rarer than this is more often another word (段, 时, 常).
const RARE_SURNAME: f32 = 2.45;
/// A surname behind 老 or 小 is what friends and colleagues call each other; rarer ones than this are other words.
const FAMILIAR: f32 = 0.7;
const COMMON_SURNAME: f32 = 2.2;
/// Behind 阿 these are relatives, not names.
const KIN: &str = "公婆爸妈媽爷爺奶哥弟姐妹叔伯姨嫂";
/// Behind these a character counts something (一张竹椅) and is no surname.
const COUNTS: &str = "一二三四五六七八九十百千两几半每这那哪多第";
/// Shortest foreign name without a dot: two characters are more often a word.
const SHORTEST_FOREIGN: usize = 3;
/// Longest foreign name, dots included.
const LONGEST_FOREIGN: usize = 16;
/// Longest run of a foreign name without a dot.
const LONGEST_RUN: usize = 7;

/// The search for what begins at one place.
pub struct Unlisted<'search> {
    pub zh: &'search ZhLexicon,
    pub folded: &'search Folded,
    /// The post's folded characters as ids of the lexicon.
    pub ids: &'search [u16],
}

impl Unlisted<'_> {
    /// Reports an edge for every word and name that may begin at a unit; `listed` has a bit for each length at which
    /// the lexicon knows a word.
    pub fn edges(&self, at: usize, limit: usize, listed: u64, edge: &mut impl FnMut(usize, f32, PieceKind)) {
        let listed = |length: usize| length < 64 && listed >> length & 1 == 1;
        if !listed(2)
            && at + 2 <= limit
            && self.folded.first(at) != self.folded.first(at + 1)
            && let (Some(begins), Some(ends)) = (self.cost(at, Role::Begins), self.cost(at + 1, Role::Ends))
        {
            edge(at + 2, WORD + begins + ends, PieceKind::Unlisted);
        }
        self.person(at..limit, &listed, edge);
        self.foreign(at..limit, &listed, edge);
    }

    fn person(
        &self,
        units: Range<usize>,
        listed: &impl Fn(usize) -> bool,
        edge: &mut impl FnMut(usize, f32, PieceKind),
    ) {
        let (first, second) = (self.folded.first(units.start), units.start + 1);
        let familiar = match first {
            '老' | '小' => self.cost(second, Role::Surname).filter(|&surname| surname < COMMON_SURNAME),
            '阿' => self.cost(second, Role::Given).filter(|_| !KIN.contains(self.folded.first(second))),
            _ => None,
        };
        if let Some(name) = familiar.filter(|_| second < units.end && !listed(2)) {
            edge(second + 1, PERSON + FAMILIAR + name, PieceKind::Name(NameKind::Person));
        }
        let counted = units.start > 0 && COUNTS.contains(self.folded.first(units.start - 1));
        let Some(surname) = self.cost(units.start, Role::Surname).filter(|&cost| !counted && cost < RARE_SURNAME)
        else {
            return;
        };
        let mut cost = PERSON + surname;
        for end in units.start + 2..=(units.start + 3).min(units.end) {
            let Some(given) = self.cost(end - 1, Role::Given).filter(|&given| given < RARELY_GIVEN) else { return };
            cost += given;
            let short = end == units.start + 2;
            if !listed(end - units.start) && (!short || given < RARELY_ALONE) {
                edge(end, if short { cost + SHORT_PERSON } else { cost }, PieceKind::Name(NameKind::Person));
            }
        }
    }

    fn foreign(
        &self,
        units: Range<usize>,
        listed: &impl Fn(usize) -> bool,
        edge: &mut impl FnMut(usize, f32, PieceKind),
    ) {
        let (mut cost, mut run, mut dotted) = (FOREIGN, 0, false);
        for unit in units.clone().take(LONGEST_FOREIGN) {
            if run > 0 && matches!(self.folded.first(unit), '·' | '・' | '•') {
                (run, dotted) = (0, true);
                continue;
            }
            let Some(spelt) = self.cost(unit, Role::Foreign) else { return };
            cost += spelt;
            run += 1;
            if run > LONGEST_RUN {
                return;
            }
            let length = unit + 1 - units.start;
            if (length >= SHORTEST_FOREIGN || dotted) && !listed(length) {
                let dot = if dotted { DOTTED } else { 0.0 };
                edge(unit + 1, cost - dot, PieceKind::Name(NameKind::Foreign));
            }
        }
    }

    fn cost(&self, unit: usize, role: Role) -> Option<f32> {
        let id = *self.ids.get(self.folded.folded_start(unit))?;
        self.zh.role_cost(id, role).filter(|_| self.folded.class(unit) == Class::Han)
    }
}
