//! What the lexicon says of a Chinese headword wherever it stands, kept while a post is read: half of a post's words come
//! back, and to find the senses of one and take them apart is most of what a word costs.
//!
//! What depends on the place, a rule or a reading, is decided at each; a word is then one of a few, and kept under the
//! ground of that decision.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use crate::engine::annotate::chinese::Word;
use crate::engine::annotate::polyphone::Choice;
use crate::engine::lexicon::ZhLexicon;

/// Why an entry of a headword goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// It is the first of the lexicon's order.
    Order,
    /// An editor's rule holds, of the entry at this place.
    Rule(usize),
    /// The characters around ask for its reading.
    Reading {
        /// The place of the reading among those of the headword.
        place: usize,
        /// Whether they clearly do.
        sure: bool,
    },
}

/// A headword.
pub struct Headword {
    /// Its folded form.
    pub key: String,
    /// The ids of its characters.
    pub ids: Vec<u16>,
    /// Each entry with its reading in numbered pinyin and whether there are rules for it; best first.
    entries: Vec<(usize, String, bool)>,
    /// The readings that differ, one of each.
    readings: Vec<String>,
    words: RefCell<Vec<(Ground, Word)>>,
}

impl Headword {
    /// A headword with some of its entries.
    #[must_use]
    pub fn new(zh: &ZhLexicon, key: &str, entries: Vec<usize>) -> Self {
        let ids = zh.ids(key);
        let entry = |entry: usize| (entry, zh.numbered(entry, &ids), !zh.rules(entry).is_empty());
        let entries: Vec<(usize, String, bool)> = entries.into_iter().map(entry).collect();
        let mut readings: Vec<String> = Vec::new();
        for (_, reading, _) in entries.iter().filter(|(_, reading, _)| !reading.is_empty()) {
            match readings.iter_mut().find(|other| other.eq_ignore_ascii_case(reading)) {
                // That of a name says more: after 姓 it is the one.
                Some(other) if *reading < *other => other.clone_from(reading),
                Some(_) => {}
                None => readings.push(reading.clone()),
            }
        }
        Self { key: key.to_owned(), ids, entries, readings, words: RefCell::default() }
    }

    /// The entries that have rules, with their places.
    pub fn ruled(&self) -> impl Iterator<Item = (usize, usize)> {
        self.entries.iter().enumerate().filter(|(_, (.., ruled))| *ruled).map(|(place, (entry, ..))| (place, *entry))
    }

    /// The ground where no rule holds; `choose` is asked only where readings differ.
    pub fn ground(&self, choose: impl Fn(&[String]) -> Option<Choice>) -> Ground {
        let choice = if self.readings.len() > 1 { choose(&self.readings) } else { None };
        choice.map_or(Ground::Order, |choice| Ground::Reading { place: choice.place, sure: choice.sure })
    }

    /// The entries, those first that the ground asks for.
    #[must_use]
    pub fn entries(&self, ground: Ground) -> Vec<usize> {
        let mut entries: Vec<&(usize, String, bool)> = self.entries.iter().collect();
        match ground {
            Ground::Order => {}
            Ground::Rule(place) => entries.get_mut(..=place).unwrap_or_default().rotate_right(1),
            Ground::Reading { place, .. } => {
                let chosen = self.readings.get(place).map_or("", String::as_str);
                // Among entries of one reading the commoner stays in front.
                let asked_for = |entry: &&(usize, String, bool)| entry.1.eq_ignore_ascii_case(chosen);
                let (mut first, behind): (Vec<_>, Vec<_>) = entries.into_iter().partition(asked_for);
                first.extend(behind);
                entries = first;
            }
        }
        entries.into_iter().map(|(entry, ..)| *entry).collect()
    }

    /// The word on some ground, made the first time that it is wanted.
    pub fn word(&self, ground: Ground, make: impl Fn() -> Word) -> Word {
        if let Some((_, word)) = self.words.borrow().iter().find(|(own, _)| *own == ground) {
            return word.clone();
        }
        let word = make();
        self.words.borrow_mut().push((ground, word.clone()));
        word
    }
}

/// The headwords of one post.
#[derive(Default)]
pub struct Headwords(RefCell<HashMap<String, Rc<Headword>>>);

impl Headwords {
    /// What is known of a folded headword; `entries` are those that the lexicon has under it.
    pub fn get(&self, zh: &ZhLexicon, key: &str, entries: Range<usize>) -> Rc<Headword> {
        if let Some(known) = self.0.borrow().get(key) {
            return Rc::clone(known);
        }
        let known = Rc::new(Headword::new(zh, key, spelt_like(zh, key, entries)));
        self.0.borrow_mut().insert(key.to_owned(), Rc::clone(&known));
        known
    }
}

/// Entries of other words that share the folded headword go, unless nothing else is left.
fn spelt_like(zh: &ZhLexicon, key: &str, entries: Range<usize>) -> Vec<usize> {
    if entries.len() == 1 {
        return entries.collect();
    }
    let ids = zh.ids(key);
    let same = |entry: &usize| zh.is_spelt(*entry, &ids, key);
    let spelt: Vec<usize> = entries.clone().filter(same).collect();
    if spelt.is_empty() { entries.collect() } else { spelt }
}
