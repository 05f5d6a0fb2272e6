//! How many of the commonest English words have a meaning, as they are written or through their lemma.

use std::collections::HashSet;

use anyhow::Result;
use yizhu::engine::annotate::{Annotator, Reader};

use super::Given;
use super::misses::Misses;
use super::table::{Table, percent};
use crate::materials;

const COMMONEST: usize = 20_000;

pub fn table(given: &Given) -> Result<Table> {
    let words: Vec<String> =
        materials::wordfreq(&given.sources, "en")?.into_iter().take(COMMONEST).map(|(word, _)| word).collect();
    let rows = materials::ecdict(&given.sources)?;
    let ecdict: HashSet<String> =
        rows.iter().filter(|row| !row.translation.is_empty()).map(|row| row.word.to_lowercase()).collect();
    // Only the lexicon: what the phrasebook adds is not counted.
    let lexicon = Annotator { en: given.annotator.en.clone(), ..Annotator::default() };
    let ours = |word: &str| {
        let spans = lexicon.annotate(word, Reader::Chinese);
        spans.len() == 1 && spans.iter().all(|span| span.gloss.is_some())
    };
    // wordfreq counts 0 and 00 and 1990s as words; a dictionary of English need not.
    let letters: Vec<&String> =
        words.iter().filter(|word| word.chars().all(|it| it.is_alphabetic() || "'’-.".contains(it))).collect();
    let mut misses = Misses::new("coverage", &["word"]);
    for word in letters.iter().filter(|word| !ours(word)) {
        misses.add(&[word]);
    }
    misses.write()?;
    let title = format!(
        "English words covered: wordfreq's commonest {}, of which {} are spelt with letters",
        words.len(),
        letters.len()
    );
    let mut table = Table::new(title, &["", "of all", "of those with letters", "goal"]);
    let mut row = |name: &str, has: &dyn Fn(&str) -> bool, goal: &str| {
        let count = |list: &mut dyn Iterator<Item = &String>| list.filter(|word| has(word)).count();
        let (all, spelt) = (count(&mut words.iter()), count(&mut letters.iter().copied()));
        table.row([name.to_owned(), percent(all, words.len()), percent(spelt, letters.len()), goal.to_owned()]);
    };
    row("yizhu's English lexicon, lemmas resolved", &ours, "≥ 97 %");
    row("the whole of ECDICT, as written", &|word| ecdict.contains(word), "");
    Ok(table)
}
