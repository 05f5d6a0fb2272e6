//! The short glosses of English sentences against what a person made of the same sentence in Chinese.
//!
//! Both sides are compared in simplified characters. Recall: of the content words of the Chinese sentence, how many stand in some gloss.
//! Precision: of the glosses (each part between commas is one), how many stand in the Chinese sentence.

use std::collections::{BTreeSet, HashMap};

use anyhow::Result;
use yizhu::engine::annotate::Reader;
use yizhu::engine::lexicon::ZhLexicon;
use yizhu::engine::lexicon::compile::EcdictRow;

use super::Given;
use super::corpora::Sentence;
use super::gloss::{pairs_of, short};
use super::misses::Misses;
use super::table::{Table, percent};
use crate::materials;

#[derive(Default)]
struct Score {
    wanted: usize,
    found: usize,
    said: usize,
    fitting: usize,
}

impl Score {
    fn add(&mut self, sentence: &Sentence, glosses: &[String], zh: &ZhLexicon) -> Vec<String> {
        let wanted: BTreeSet<String> =
            sentence.words.iter().filter(|it| it.is_content()).map(|it| simplified(&it.form, zh)).collect();
        let text = simplified(&sentence.text, zh);
        let parts = glosses.iter().flat_map(|gloss| gloss.split(['，', ',', '；', ';', '、', '。', '/', '…']));
        let parts: Vec<String> =
            parts.map(|part| simplified(part.trim(), zh)).filter(|part| !part.is_empty()).collect();
        let missed: Vec<String> =
            wanted.iter().filter(|word| !parts.iter().any(|part| part.contains(word.as_str()))).cloned().collect();
        self.wanted += wanted.len();
        self.found += wanted.len() - missed.len();
        self.said += parts.len();
        self.fitting += parts.iter().filter(|part| text.contains(part.as_str())).count();
        missed
    }

    fn row(&self, name: &str, goal: &str) -> [String; 5] {
        let said = self.said.to_string();
        [name.to_owned(), percent(self.found, self.wanted), percent(self.fitting, self.said), said, goal.to_owned()]
    }
}

pub fn table(given: &Given) -> Result<Table> {
    let Some(zh) = &given.annotator.zh else { anyhow::bail!("no lexicon") };
    let pairs = given.corpora.parallel()?;
    let rows = materials::ecdict(&given.sources)?;
    let ecdict = first_lines(&rows);
    let (mut ours, mut line, mut part) = (Score::default(), Score::default(), Score::default());
    let mut misses = Misses::new("gloss-en-zh", &["missed", "yizhu", "first line", "chinese"]);
    for (chinese, english) in &pairs {
        let spans = given.annotator.annotate(&english.text, Reader::Chinese);
        let theirs = lookups(&english.text, &ecdict);
        let missed = ours.add(chinese, &short(&spans), zh);
        line.add(chinese, &theirs, zh);
        let firsts: Vec<String> =
            theirs.iter().filter_map(|gloss| gloss.split([',', '，', ';', '；']).next()).map(str::to_owned).collect();
        part.add(chinese, &firsts, zh);
        misses.add(&[
            &missed.join(" "),
            &pairs_of(&english.text, &spans),
            &theirs.join(" · "),
            &simplified(&chinese.text, zh),
        ]);
    }
    misses.write()?;
    let title = format!("Short glosses en → zh, UD PUD: {} sentences, {} content words", pairs.len(), ours.wanted);
    let mut table = Table::new(title, &["", "recall", "precision", "glosses", "goal"]);
    table.row(ours.row("yizhu, short gloss", "above the peer's first"));
    table.row(part.row("ECDICT, first line, first gloss of it", ""));
    table.row(line.row("ECDICT, first line, all of it", ""));
    Ok(table)
}

/// Every headword's first line without its part of speech; the word as written goes before other capitals.
fn first_lines(rows: &[EcdictRow]) -> HashMap<&str, &str> {
    let first = |row: &EcdictRow| -> Option<usize> { row.translation.find("\\n").or(row.translation.find('\n')) };
    let line = |row| -> &str {
        let row: &EcdictRow = row;
        let line = row.translation.get(..first(row).unwrap_or(row.translation.len())).unwrap_or_default();
        line.split_once(". ").filter(|(class, _)| class.len() <= 5 && class.is_ascii()).map_or(line, |(_, rest)| rest)
    };
    rows.iter().filter(|row| !row.translation.is_empty()).map(|row| (row.word.as_str(), line(row))).collect()
}

/// What looking each word up finds.
fn lookups(text: &str, ecdict: &HashMap<&str, &str>) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic() && letter != '-').filter(|word| !word.is_empty());
    words
        .filter_map(|word| ecdict.get(word).or_else(|| ecdict.get(word.to_lowercase().as_str())))
        .map(|it| (*it).to_owned())
        .collect()
}

fn simplified(text: &str, zh: &ZhLexicon) -> String {
    text.chars().map(|character| zh.simplify(character)).collect()
}
