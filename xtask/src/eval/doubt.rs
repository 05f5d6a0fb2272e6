//! Where a second cut is shown: how often, and how often people's own cut is one of the two.

use anyhow::Result;
use yizhu::engine::annotate::{Annotator, Doubt, Reader, Span, guess_reader};

use super::Given;
use super::corpora::Corpora;
use super::misses::Misses;
use super::table::{Table, percent};

#[derive(Default)]
struct Count {
    words: usize,
    doubts: usize,
    first: usize,
    second: usize,
}

pub fn table(given: &Given) -> Result<Table> {
    let mut seen = Misses::new("doubt", &["first", "second", "people", "text"]);
    let mut treebank = Count::default();
    for sentence in given.corpora.gsdsimp()? {
        let words: Vec<&str> = sentence.words.iter().map(|word| word.form.as_str()).collect();
        count(&given.annotator, &mut treebank, &sentence.text, Some(&words), &mut seen);
    }
    let mut posts = Count::default();
    let all = Corpora::posts()?;
    for text in all.iter().filter(|text| guess_reader(text, Reader::Chinese) == Reader::English) {
        count(&given.annotator, &mut posts, text, None, &mut seen);
    }
    seen.write()?;
    let head = ["", "words", "in doubt", "of words", "people cut as the first", "as the second", "otherwise"];
    let mut table = Table::new("Second cuts shown to readers of English", &head);
    let mut row = |name: &str, count: &Count, known: bool| {
        let share = |part: usize| if known { percent(part, count.doubts) } else { "–".to_owned() };
        table.row([
            name.to_owned(),
            count.words.to_string(),
            count.doubts.to_string(),
            percent(count.doubts, count.words),
            share(count.first),
            share(count.second),
            share(count.doubts - count.first - count.second),
        ]);
    };
    row("UD GSDSimp dev", &treebank, true);
    row("posts of tests/corpus and data/samples", &posts, false);
    Ok(table)
}

fn count(annotator: &Annotator, count: &mut Count, text: &str, people: Option<&[&str]>, seen: &mut Misses) {
    let spans = annotator.annotate(text, Reader::English);
    count.words += super::ours::words(&spans).len();
    let mut last = None;
    for doubt in spans.iter().filter_map(|span| span.doubt.as_deref()) {
        if last == Some(&doubt.range) {
            continue;
        }
        last = Some(&doubt.range);
        count.doubts += 1;
        let [first, second] = doubt.cuts.each_ref().map(|cut| words(text, cut));
        let people = people.map_or_else(String::new, |people| inside(text, people, doubt));
        count.first += usize::from(people == first);
        count.second += usize::from(people == second);
        seen.add(&[&first, &second, &people, &text.replace('\n', " ")]);
    }
}

fn words(text: &str, cut: &[Span]) -> String {
    let words = cut.iter().map(|span| text.get(span.range.start.0..span.range.end.0).unwrap_or_default());
    words.collect::<Vec<_>>().join(" ")
}

/// People's words that touch the stretch, with a bar where it begins or ends within one.
fn inside(text: &str, people: &[&str], doubt: &Doubt) -> String {
    let mut at = 0;
    let mut found = Vec::new();
    for word in people {
        let start = text.get(at..).and_then(|rest| rest.find(word)).map_or(at, |offset| at + offset);
        let end = start + word.len();
        if start < doubt.range.end.0 && doubt.range.start.0 < end {
            let (left, right) = (start < doubt.range.start.0, doubt.range.end.0 < end);
            found.push(format!("{}{word}{}", if left { "|" } else { "" }, if right { "|" } else { "" }));
        }
        at = end;
    }
    found.join(" ")
}
