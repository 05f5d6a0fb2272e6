//! The short glosses of Chinese sentences against what a person made of the same sentence in English.
//!
//! Recall: of the content-word lemmas of the English sentence, how many stand in some gloss. Precision: of the words in the glosses
//! (those without a meaning of their own left out), how many stand in the English sentence; without it longer glosses would win.

use std::collections::{BTreeSet, HashMap};

use anyhow::Result;
use yizhu::engine::annotate::{Reader, Span};
use yizhu::engine::lexicon::{EnLexicon, parse_cedict_line};

use super::Given;
use super::corpora::Sentence;
use super::misses::Misses;
use super::table::{Table, percent};
use crate::materials;

/// Words of glosses that say nothing by themselves.
const EMPTY: [&str; 42] = [
    "a", "an", "the", "to", "of", "in", "on", "at", "by", "for", "with", "from", "and", "or", "be", "is", "are", "was",
    "it", "its", "one", "sb", "sth", "etc", "as", "that", "this", "not", "no", "do", "have", "has", "he", "she",
    "they", "i", "you", "we", "his", "her", "their", "s",
];

#[derive(Default)]
struct Score {
    wanted: usize,
    found: usize,
    said: usize,
    fitting: usize,
}

impl Score {
    fn add(&mut self, sentence: &Sentence, glosses: &[String], en: &EnLexicon) -> Vec<String> {
        let wanted: BTreeSet<String> =
            sentence.words.iter().filter(|it| it.is_content()).map(|it| it.lemma.to_lowercase()).collect();
        let every = sentence.words.iter().flat_map(|it| [it.lemma.to_lowercase(), it.form.to_lowercase()]);
        let every: BTreeSet<String> = every.collect();
        let said: Vec<BTreeSet<String>> =
            glosses.iter().flat_map(|gloss| words(gloss)).map(|word| forms(&word, en)).collect();
        let all: BTreeSet<&String> = said.iter().flatten().collect();
        let missed: Vec<String> = wanted.iter().filter(|lemma| !all.contains(lemma)).cloned().collect();
        self.wanted += wanted.len();
        self.found += wanted.len() - missed.len();
        self.said += said.len();
        self.fitting += said.iter().filter(|forms| !forms.is_disjoint(&every)).count();
        missed
    }

    fn row(&self, name: &str, goal: &str) -> [String; 5] {
        let said = self.said.to_string();
        [name.to_owned(), percent(self.found, self.wanted), percent(self.fitting, self.said), said, goal.to_owned()]
    }
}

pub fn table(given: &Given) -> Result<Table> {
    let (Some(zh), Some(en)) = (&given.annotator.zh, &given.annotator.en) else { anyhow::bail!("no lexicon") };
    let pairs = given.corpora.parallel()?;
    let cedict = materials::cedict(&given.sources)?;
    let first = FirstSense::new(&cedict);
    let (mut ours, mut peer, mut brief) = (Score::default(), Score::default(), Score::default());
    let mut misses = Misses::new("gloss-zh-en", &["missed", "yizhu", "first sense", "english"]);
    for (chinese, english) in &pairs {
        let spans = given.annotator.annotate(&chinese.text, Reader::English);
        let glosses = short(&spans);
        let theirs = first.glosses(&chinese.text);
        let missed = ours.add(english, &glosses, en);
        peer.add(english, &theirs, en);
        // As short as what stands under a word: what comes before the first semicolon.
        let firsts: Vec<String> =
            theirs.iter().filter_map(|sense| sense.split(';').next()).map(str::to_owned).collect();
        brief.add(english, &firsts, en);
        misses.add(&[&missed.join(" "), &pairs_of(&chinese.text, &spans), &theirs.join(" · "), &english.text]);
    }
    misses.write()?;
    let title = format!(
        "Short glosses zh → en, UD PUD: {} sentences, {} content words; lexicon of {} entries",
        pairs.len(),
        ours.wanted,
        zh.len()
    );
    let mut table = Table::new(title, &["", "recall", "precision", "gloss words", "goal"]);
    table.row(ours.row("yizhu, short gloss", "above the peer"));
    table.row(brief.row("CC-CEDICT, longest match, first sense up to ';'", ""));
    table.row(peer.row("CC-CEDICT, longest match, first sense, all of it", ""));
    Ok(table)
}

/// The glosses that are shown; where a span has none, those of its parts.
pub fn short(spans: &[Span]) -> Vec<String> {
    let one = |span: &Span| match &span.gloss {
        Some(gloss) => vec![gloss.text.clone()],
        None => short(&span.parts),
    };
    spans.iter().flat_map(one).collect()
}

/// `word=gloss` for people to look at.
pub fn pairs_of(text: &str, spans: &[Span]) -> String {
    let one = |span: &Span| {
        let gloss = span.gloss.as_ref().map(|gloss| gloss.text.as_str()).unwrap_or_default();
        format!("{}={gloss}", text.get(span.range.start.0..span.range.end.0).unwrap_or_default())
    };
    spans.iter().map(one).collect::<Vec<_>>().join(" · ").replace(['\t', '\n'], " ")
}

/// Words of a gloss that mean something.
fn words(gloss: &str) -> Vec<String> {
    let lower = gloss.to_lowercase();
    let all = lower.split(|letter: char| !letter.is_alphanumeric());
    all.filter(|word| !word.is_empty() && !EMPTY.contains(word)).map(str::to_owned).collect()
}

/// A word and every lemma that it may be a form of: glosses and treebank need not agree on the form.
fn forms(word: &str, en: &EnLexicon) -> BTreeSet<String> {
    en.lemmas(word).into_iter().map(|(lemma, _)| lemma).chain([word.to_owned()]).collect()
}

/// The peer: the longest headword at each place, the first sense of its first entry in the order of the file.
struct FirstSense<'text> {
    senses: HashMap<&'text str, &'text str>,
    longest: usize,
}

impl<'text> FirstSense<'text> {
    fn new(cedict: &'text str) -> Self {
        let (mut senses, mut longest) = (HashMap::new(), 0);
        for line in cedict.lines().filter_map(parse_cedict_line) {
            let first = line.senses.split('/').next().unwrap_or_default();
            for headword in [line.traditional, line.simplified] {
                senses.entry(headword).or_insert(first);
                longest = longest.max(headword.chars().count());
            }
        }
        Self { senses, longest }
    }

    fn glosses(&self, text: &str) -> Vec<String> {
        let mut rest = text;
        let mut glosses = Vec::new();
        while let Some(first) = rest.chars().next() {
            let ends = rest.char_indices().map(|(at, character)| at + character.len_utf8()).take(self.longest);
            let ends: Vec<usize> = ends.collect();
            let found = ends.iter().rev().find_map(|&end| Some((end, self.senses.get(rest.get(..end)?)?)));
            let step = found.map_or(first.len_utf8(), |(end, _)| end);
            glosses.extend(found.map(|(_, sense)| (*sense).to_owned()));
            rest = rest.get(step..).unwrap_or_default();
        }
        glosses
    }
}
