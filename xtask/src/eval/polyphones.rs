//! Readings of characters that have several, in their sentence.

use anyhow::{Context, Result, ensure};
use yizhu::engine::annotate::{Reader, Span};

use super::Given;
use super::corpora::Polyphone;
use super::misses::Misses;
use super::ours;
use super::table::{Table, percent};
use crate::paths;
use crate::process;
use crate::tools;

pub fn table(given: &Given) -> Result<Table> {
    let items = given.corpora.polyphones()?;
    let theirs = pinyin_pro(&items)?;
    let mut misses =
        Misses::new("polyphones", &["character", "gold", "yizhu", "pinyin-pro", "word", "around", "sentence"]);
    let (mut right, mut silent, mut peer) = (0, 0, 0);
    for (item, their) in items.iter().zip(&theirs) {
        let at = item.text.char_indices().nth(item.at).map_or(item.text.len(), |(at, _)| at);
        let spans = given.annotator.annotate(&item.text, Reader::English);
        let our = ours::reading_at(&item.text, &spans, at);
        peer += usize::from(*their == item.reading);
        match our.as_deref() {
            Some(our) if our == item.reading => right += 1,
            other => {
                silent += usize::from(other.is_none());
                let character: String = item.text.chars().skip(item.at).take(1).collect();
                misses.add(&[
                    &character,
                    &item.reading,
                    other.unwrap_or_default(),
                    their,
                    word_at(&item.text, &spans, at),
                    &around(item),
                    &item.text,
                ]);
            }
        }
    }
    misses.write()?;
    let mut table = Table::new(
        format!("Readings of polyphones, CPP dev: {} sentences", items.len()),
        &["", "right", "no answer", "goal"],
    );
    table.row(["yizhu".to_owned(), percent(right, items.len()), silent.to_string(), "≥ 97.3 %".to_owned()]);
    let silent = theirs.iter().filter(|their| their.is_empty()).count().to_string();
    table.row(["pinyin-pro 3.29.4".to_owned(), percent(peer, items.len()), silent, String::new()]);
    Ok(table)
}

/// The word at a byte offset.
fn word_at<'text>(text: &'text str, spans: &[Span], at: usize) -> &'text str {
    let word = ours::words(spans).into_iter().find(|word| word.contains(&at));
    word.and_then(|word| text.get(word)).unwrap_or_default()
}

/// The character with two before and after it.
fn around(item: &Polyphone) -> String {
    item.text.chars().skip(item.at.saturating_sub(2)).take(5).collect()
}

/// All sentences in one run of Node; one answer a line, in the corpus' spelling.
fn pinyin_pro(items: &[Polyphone]) -> Result<Vec<String>> {
    // `import` looks for packages beside the script, so the script says where they are.
    let modules = tools::node_modules()?;
    let questions = paths::target().join("eval").join("polyphones.json");
    std::fs::create_dir_all(questions.parent().context("a file without a folder")?)?;
    let list: Vec<_> = items.iter().map(|item| serde_json::json!([item.text, item.at])).collect();
    std::fs::write(&questions, serde_json::Value::from(list).to_string())?;
    let script = paths::root().join("tests/bench/pinyin-pro.cjs");
    let printed =
        process::capture(std::process::Command::new("node").arg(script).arg(questions).env("NODE_PATH", modules))?;
    let answers: Vec<String> = printed.lines().map(str::to_owned).collect();
    ensure!(answers.len() == items.len(), "pinyin-pro gave {} answers to {} questions", answers.len(), items.len());
    Ok(answers)
}
