//! The classes of English words in their sentence, against the treebank's.

use anyhow::Result;
use yizhu::engine::english::{Token, WordClass, candidates, tag};
use yizhu::engine::lexicon::EnLexicon;

use super::Given;
use super::corpora::Word;
use super::misses::Misses;
use super::table::{Table, percent};

pub fn table(given: &Given) -> Result<Table> {
    let Some(en) = &given.annotator.en else { anyhow::bail!("no lexicon") };
    let pairs = given.corpora.parallel()?;
    let mut misses = Misses::new("tags", &["word", "treebank", "yizhu", "sentence"]);
    let (mut asked, mut right, mut first) = (0, 0, 0);
    for (_, english) in &pairs {
        let tokens: Vec<Token> = english.words.iter().map(|word| token(word, en)).collect();
        for ((word, token), found) in english.words.iter().zip(&tokens).zip(tag(&tokens)) {
            let Token::Word(classes) = token else { continue };
            if !word.is_content() {
                continue;
            }
            asked += 1;
            first += usize::from(classes.first().is_some_and(|(class, _)| agrees(*class, &word.class)));
            if found.is_some_and(|tag| agrees(tag.class, &word.class)) {
                right += 1;
            } else {
                let found = found.map(|tag| tag.class.label()).unwrap_or_default();
                misses.add(&[&word.form, &word.class, found, &english.text]);
            }
        }
    }
    misses.write()?;
    let title = format!("Word classes, UD English PUD: {asked} nouns, verbs, adjectives and adverbs");
    let mut table = Table::new(title, &["", "right", "goal"]);
    table.row(["yizhu, in its sentence".to_owned(), percent(right, asked), "above the dictionary's first".to_owned()]);
    table.row(["ECDICT's first class of the word".to_owned(), percent(first, asked), String::new()]);
    Ok(table)
}

fn token(word: &Word, en: &EnLexicon) -> Token {
    if word.class == "PUNCT" {
        return Token::Edge;
    }
    let key = word.form.to_lowercase();
    let lemma = en.lemmas(&key).into_iter().next();
    let lines = |key: &str| en.find(key).map(|entry| en.glosses(entry).to_owned()).collect::<Vec<_>>().join("\n");
    let lemma = lemma.map(|(lemma, form)| (lines(&lemma), form));
    Token::Word(candidates(&key, &lines(&key), lemma.as_ref().map(|(lines, form)| (lines.as_str(), *form))))
}

fn agrees(class: WordClass, gold: &str) -> bool {
    match gold {
        "NOUN" => class == WordClass::Noun,
        "VERB" => matches!(class.label(), "v" | "aux"),
        "ADJ" => matches!(class, WordClass::Adjective | WordClass::Determiner | WordClass::Participle),
        _ => class.label() == "ad",
    }
}
