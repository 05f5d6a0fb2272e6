//! The development corpora, read in place: `../shared/corpora` beside the checkout, or the folder that `$YIZHU_CORPORA` names.

use std::fmt::{self, Display, Formatter};
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::paths;

/// The folder of the corpora.
pub struct Corpora(PathBuf);

/// A corpus that is not on this machine: the tables made of it are left out.
#[derive(Debug)]
pub struct Absent(PathBuf);

impl Display for Absent {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "there is no {}; put the corpora beside the checkout or name their folder in YIZHU_CORPORA",
            self.0.display()
        )
    }
}

impl std::error::Error for Absent {}

/// A sentence of a treebank.
pub struct Sentence {
    /// What parallel treebanks share.
    pub id: String,
    /// As it was written.
    pub text: String,
    /// Its words by people's judgement.
    pub words: Vec<Word>,
}

/// A word of a treebank.
pub struct Word {
    pub form: String,
    pub lemma: String,
    /// The universal part of speech.
    pub class: String,
}

impl Word {
    /// Nouns, verbs, adjectives and adverbs: what a gloss can be right about.
    pub fn is_content(&self) -> bool {
        matches!(self.class.as_str(), "NOUN" | "VERB" | "ADJ" | "ADV")
    }
}

/// A sentence with one character whose reading is known.
pub struct Polyphone {
    pub text: String,
    /// Where the character stands, in code points.
    pub at: usize,
    /// Numbered pinyin, 5 for the neutral tone, `u:` for ü.
    pub reading: String,
}

impl Corpora {
    pub fn beside_the_checkout() -> Self {
        let named = std::env::var_os("YIZHU_CORPORA").map(PathBuf::from);
        Self(named.unwrap_or_else(|| paths::root().join("../shared/corpora")))
    }

    pub fn gsdsimp(&self) -> Result<Vec<Sentence>> {
        Ok(sentences(&self.read("ud-chinese-gsdsimp/zh_gsdsimp-ud-dev.conllu")?))
    }

    /// Sentences in both languages, the Chinese ones first.
    pub fn parallel(&self) -> Result<Vec<(Sentence, Sentence)>> {
        let chinese = sentences(&self.read("ud-pud-parallel/zh_pud-ud-test.conllu")?);
        let english = sentences(&self.read("ud-pud-parallel/en_pud-ud-test.conllu")?);
        let mut by_id: std::collections::HashMap<String, Sentence> =
            english.into_iter().map(|it| (it.id.clone(), it)).collect();
        Ok(chinese.into_iter().filter_map(|it| by_id.remove(&it.id).map(|other| (it, other))).collect())
    }

    pub fn polyphones(&self) -> Result<Vec<Polyphone>> {
        let (sentences, labels) = (self.read("cpp-polyphones/dev.sent")?, self.read("cpp-polyphones/dev.lb")?);
        let one = |(line, label): (&str, &str)| {
            let (before, rest) = line.split_once('\u{2581}')?;
            let (character, after) = rest.split_once('\u{2581}')?;
            let text = format!("{before}{character}{after}");
            Some(Polyphone { text, at: before.chars().count(), reading: label.trim().to_owned() })
        };
        let pairs = sentences.lines().zip(labels.lines());
        pairs.map(|pair| one(pair).with_context(|| format!("no marked character in: {}", pair.0))).collect()
    }

    /// The project's own posts, which are kept with the code: each with its text.
    pub fn posts() -> Result<Vec<String>> {
        let mut paths = Vec::new();
        for folder in ["tests/corpus", "data/samples"] {
            for entry in fs::read_dir(paths::root().join(folder)).with_context(|| folder.to_owned())? {
                let path = entry?.path();
                if path.extension().is_some_and(|extension| extension == "txt") {
                    paths.push(path);
                }
            }
        }
        paths.sort();
        paths.iter().map(|path| fs::read_to_string(path).with_context(|| path.display().to_string())).collect()
    }

    fn read(&self, file: &str) -> Result<String> {
        let path = self.0.join(file);
        if !path.is_file() {
            return Err(Absent(path).into());
        }
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    }
}

/// Reads CoNLL-U. Multiword tokens (`3-4`) and empty nodes (`3.1`) are passed over: their words follow.
fn sentences(text: &str) -> Vec<Sentence> {
    let one = |block: &str| {
        let comment = |name: &str| {
            block.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = ")).unwrap_or_default()
        };
        let word = |line: &str| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [number, form, lemma, class, ..] = fields.as_slice() else { return None };
            number.parse::<usize>().ok()?;
            Some(Word { form: (*form).to_owned(), lemma: (*lemma).to_owned(), class: (*class).to_owned() })
        };
        let words: Vec<Word> = block.lines().filter_map(word).collect();
        (!words.is_empty()).then(|| Sentence {
            id: comment("# sent_id").to_owned(),
            text: comment("# text").to_owned(),
            words,
        })
    };
    text.split("\n\n").filter_map(one).collect()
}
