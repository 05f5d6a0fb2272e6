//! Which characters write the same word: the classes of traditional, simplified and variant forms.
//!
//! CC-CEDICT spells every headword twice. Two characters at the same place of the two spellings belong together, and
//! classes that share a character are one class. A class that is too wide costs dictionary entries nothing but a
//! comparison, as they say how they are written; phrases do not, so 妳, written for 你 and once for 奶, must not make
//! 你爸 the phrase 奶爸.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::engine::lexicon::CedictLine;
use crate::engine::text::fold_key;

/// Ids of characters, and the character by which each id is shown in either script.
pub struct Alphabet {
    /// Folded characters with their id.
    pub ids: BTreeMap<char, u16>,
    /// By id: the simplified character of the class (id 0 is NUL).
    pub simplified: Vec<char>,
    /// By id: the traditional character of the class.
    pub traditional: Vec<char>,
    /// Characters whose simplified form is another one than their class is shown by, in order: 你 is in a class with 奶,
    /// because 妳 is written for both.
    pub exceptions: Vec<(char, char)>,
}

/// The alphabet of all headwords and of `others`, words without a traditional spelling. Traditional characters that no
/// headword has are `variants` of simplified ones too.
#[must_use]
pub fn build<'text>(
    lines: &[CedictLine<'text>],
    others: impl Iterator<Item = &'text str>,
    variants: &BTreeMap<char, Vec<char>>,
) -> Alphabet {
    let mut classes = Classes::default();
    let mut simplified: BTreeMap<char, usize> = BTreeMap::new();
    let mut traditional: BTreeMap<char, usize> = BTreeMap::new();
    let mut pairs: BTreeMap<(char, char), usize> = BTreeMap::new();
    for line in lines {
        let (own, other) = (fold_key(line.simplified), fold_key(line.traditional));
        let aligned = own.chars().count() == other.chars().count();
        for character in own.chars() {
            classes.add(character);
            *simplified.entry(character).or_default() += 1;
        }
        for character in other.chars() {
            classes.add(character);
            *traditional.entry(character).or_default() += 1;
        }
        if aligned {
            own.chars().zip(other.chars()).for_each(|pair| *pairs.entry(pair).or_default() += 1);
        }
    }
    // The commonest pair first: a character that is never simplified itself stands for one simplified character.
    let mut pairs: Vec<((char, char), usize)> = pairs.into_iter().collect();
    pairs.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    let mut taken = BTreeSet::new();
    for ((own, other), _) in pairs {
        if simplified.contains_key(&other) || taken.insert(other) {
            classes.join(own, other);
        }
    }
    for word in others {
        fold_key(word).chars().for_each(|character| classes.add(character));
    }
    for (&variant, plains) in variants {
        for &plain in plains.iter().filter(|plain| simplified.contains_key(plain)) {
            classes.add(variant);
            classes.join(variant, plain);
        }
    }
    let mut alphabet =
        Alphabet { ids: BTreeMap::new(), simplified: vec!['\0'], traditional: vec!['\0'], exceptions: Vec::new() };
    let mut by_root: BTreeMap<char, u16> = BTreeMap::new();
    for character in classes.all() {
        let root = classes.root(character);
        let next = u16::try_from(alphabet.simplified.len()).unwrap_or(u16::MAX);
        let id = *by_root.entry(root).or_insert(next);
        let place = usize::from(id);
        if place == alphabet.simplified.len() {
            alphabet.simplified.push(character);
            alphabet.traditional.push(character);
        }
        keep_commoner(&mut alphabet.simplified, place, character, &simplified);
        keep_commoner(&mut alphabet.traditional, place, character, &traditional);
        alphabet.ids.insert(character, id);
    }
    for (&character, &id) in &alphabet.ids {
        let own = if simplified.contains_key(&character) { Some(character) } else { None };
        let plain = variants
            .get(&character)
            .and_then(|plains| plains.first())
            .filter(|plain| simplified.contains_key(plain))
            .copied()
            .or(own);
        let shown = alphabet.simplified.get(usize::from(id)).copied();
        if let Some(plain) = plain.filter(|plain| shown != Some(*plain)) {
            alphabet.exceptions.push((character, plain));
        }
    }
    alphabet
}

fn keep_commoner(shown: &mut [char], place: usize, character: char, count: &BTreeMap<char, usize>) {
    let of = |character: &char| count.get(character).copied().unwrap_or_default();
    if let Some(shown) = shown.get_mut(place)
        && of(&character) > of(shown)
    {
        *shown = character;
    }
}

/// Sets of characters that are merged as pairs come in.
#[derive(Default)]
struct Classes {
    parent: BTreeMap<char, char>,
}

impl Classes {
    fn add(&mut self, character: char) {
        self.parent.entry(character).or_insert(character);
    }

    fn root(&self, mut character: char) -> char {
        while let Some(&parent) = self.parent.get(&character)
            && parent != character
        {
            character = parent;
        }
        character
    }

    fn join(&mut self, a: char, b: char) {
        let (a, b) = (self.root(a), self.root(b));
        // The smaller character becomes the root, so that the result does not depend on the order of lines.
        self.parent.insert(a.max(b), a.min(b));
    }

    fn all(&self) -> Vec<char> {
        self.parent.keys().copied().collect()
    }
}
