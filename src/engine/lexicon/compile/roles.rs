//! Counts what characters do in words and names, for words that no list has.
//!
//! Every word counts once, however common it is: what is not in a list is rare, and made as rare words are made.

use std::collections::BTreeMap;
use std::collections::HashSet;

use crate::engine::lexicon::CedictLine;
use crate::engine::lexicon::role;
use crate::engine::lexicon::role::Role;
use crate::engine::text::is_han;

/// Characters that are met more often than this mean what they mean alone; the reader needs no word made of them.
pub const EVERYDAY: f32 = 6.0;

/// A number and what it counts are no word of the language.
const NUMERALS: &str = "〇零一二三四五六七八九十百千万亿两俩仨几半多数每第";

/// Whether a character makes a name of a name: 老李, 小赵, 阿珊.
pub fn is_familiar(character: char) -> bool {
    "老小阿".contains(character)
}

/// Whether a character counts things.
pub fn is_numeral(character: char) -> bool {
    NUMERALS.contains(character)
}

/// Longest word whose ends are counted.
const LONGEST_WORD: usize = 4;

/// The costs of every character in every role, by id: one run of bytes a role.
#[must_use]
pub fn section(
    jieba: &str,
    lines: &[CedictLine],
    ids: &BTreeMap<char, u16>,
    characters: usize,
    zipf: impl Fn(&str) -> f32,
) -> Vec<u8> {
    let surnames: HashSet<&str> = lines
        .iter()
        .filter(|line| line.senses.starts_with("surname ") && line.simplified.chars().count() == 1)
        .filter(|line| !line.simplified.starts_with(is_familiar))
        .map(|line| line.simplified)
        .collect();
    let mut counts: BTreeMap<(usize, char), f32> = BTreeMap::new();
    let mut count = |role: Role, character: char| {
        *counts.entry((role.place(), character)).or_default() += 1.0;
    };
    for line in jieba.lines() {
        let mut fields = line.split(' ');
        let (Some(word), Some(tag)) = (fields.next(), fields.nth(1)) else { continue };
        let chars: Vec<char> = word.chars().collect();
        let [first, .., last] = chars.as_slice() else { continue };
        if !chars.iter().copied().all(is_han) {
            continue;
        }
        match tag {
            "nrt" => chars.iter().for_each(|&character| count(Role::Foreign, character)),
            "nr" | "nrfg" if chars.len() <= 3 && surnames.contains(first.to_string().as_str()) => {
                count(Role::Surname, *first);
                chars.iter().skip(1).for_each(|&character| count(Role::Given, character));
            }
            "nr" | "nrfg" => {}
            _ if tag.starts_with(['n', 'v', 'a', 'j']) && chars.len() <= LONGEST_WORD => {
                count(Role::Begins, *first);
                count(Role::Ends, *last);
            }
            _ => {}
        }
    }
    let mut totals = [0.0_f32; Role::ALL.len()];
    for ((role, _), count) in &counts {
        totals.iter_mut().skip(*role).take(1).for_each(|total| *total += count);
    }
    let mut bytes = vec![0; Role::ALL.len() * characters];
    for ((role, character), count) in counts {
        let word = matches!(Role::ALL.get(role), Some(Role::Begins | Role::Ends));
        let alone = || is_numeral(character) || zipf(&character.to_string()) >= EVERYDAY;
        let Some(&id) = ids.get(&character).filter(|_| !word || !alone()) else { continue };
        let total = totals.get(role).copied().unwrap_or(1.0);
        if let Some(byte) = bytes.get_mut(role * characters + usize::from(id)) {
            // Characters of one class share an id; the commoner one decides.
            let own = role::to_byte((total / count).log10());
            *byte = if *byte == 0 { own } else { own.min(*byte) };
        }
    }
    bytes
}
