//! Word segmentation: how many words begin and end where people say they do.

use std::collections::BTreeSet;
use std::ops::Range;

use anyhow::Result;
use yizhu::engine::annotate::Reader;

use super::corpora::Sentence;
use super::jieba;
use super::misses::Misses;
use super::ours;
use super::table::{Table, share};
use super::{Given, table::percent};

/// Words of a sentence as ranges over its characters without spaces, so that spacing decides nothing.
type Words = BTreeSet<(usize, usize)>;

#[derive(Default)]
struct Score {
    gold: usize,
    found: usize,
    right: usize,
}

impl Score {
    fn add(&mut self, gold: &Words, found: &Words) {
        self.gold += gold.len();
        self.found += found.len();
        self.right += gold.intersection(found).count();
    }

    fn row(&self, name: &str, goal: &str) -> [String; 6] {
        let f1 = share(2 * self.right, self.gold + self.found);
        let count = self.found.to_string();
        [
            name.to_owned(),
            format!("{f1:.3}"),
            percent(self.right, self.found),
            percent(self.right, self.gold),
            count,
            goal.to_owned(),
        ]
    }
}

pub fn table(given: &Given) -> Result<Table> {
    let sentences = given.corpora.gsdsimp()?;
    let cut = jieba::cutter();
    let (mut yizhu, mut peer) = (Score::default(), Score::default());
    let mut misses = Misses::new("segmentation", &["gold", "yizhu", "jieba", "classes", "sentence"]);
    for sentence in &sentences {
        let gold = from_pieces(sentence.words.iter().map(|word| word.form.as_str()));
        let ours =
            from_ranges(&sentence.text, &ours::words(&given.annotator.annotate(&sentence.text, Reader::English)));
        let theirs = from_pieces(cut(&sentence.text).iter().map(String::as_str));
        yizhu.add(&gold, &ours);
        peer.add(&gold, &theirs);
        note(&mut misses, sentence, &gold, &ours, &theirs);
    }
    misses.write()?;
    let title = format!("Word segmentation, UD GSDSimp dev: {} sentences, {} words", sentences.len(), yizhu.gold);
    let mut table = Table::new(title, &["", "F1", "precision", "recall", "words", "goal"]);
    table.row(yizhu.row("yizhu", &format!("≥ {:.3}", share(2 * peer.right, peer.gold + peer.found) + 0.02)));
    table.row(peer.row("jieba, HMM on", ""));
    Ok(table)
}

/// Words that together are the sentence; a space inside a word is not counted.
fn from_pieces<'text>(pieces: impl Iterator<Item = &'text str>) -> Words {
    let mut at = 0;
    let mut words = Words::new();
    for piece in pieces {
        let length = piece.chars().filter(|character| !character.is_whitespace()).count();
        if length > 0 {
            words.insert((at, at + length));
        }
        at += length;
    }
    words
}

fn from_ranges(text: &str, ranges: &[Range<usize>]) -> Words {
    let count =
        |to: usize| text.get(..to).unwrap_or_default().chars().filter(|character| !character.is_whitespace()).count();
    ranges.iter().map(|range| (count(range.start), count(range.end))).filter(|(start, end)| start < end).collect()
}

/// Each smallest stretch in which our cuts differ from people's is one line.
fn note(misses: &mut Misses, sentence: &Sentence, gold: &Words, ours: &Words, theirs: &Words) {
    let characters: Vec<char> =
        sentence.words.iter().flat_map(|word| word.form.chars()).filter(|it| !it.is_whitespace()).collect();
    let shared: Vec<usize> =
        gold.iter().map(|word| word.1).filter(|&end| ours.iter().any(|word| word.1 == end)).collect();
    let mut from = 0;
    for to in shared {
        let cut = |words: &Words| -> Vec<String> {
            let inside = words.iter().filter(|word| from <= word.0 && word.1 <= to);
            inside.map(|&(start, end)| characters.get(start..end).unwrap_or_default().iter().collect()).collect()
        };
        let (right, wrong) = (cut(gold), cut(ours));
        if right != wrong {
            let classes: Vec<&str> = gold
                .iter()
                .zip(&sentence.words)
                .filter(|(word, _)| from <= word.0 && word.1 <= to)
                .map(|(_, word)| word.class.as_str())
                .collect();
            misses.add(&[
                &right.join(" "),
                &wrong.join(" "),
                &cut(theirs).join(" "),
                &classes.join(" "),
                &sentence.text,
            ]);
        }
        from = to;
    }
}
