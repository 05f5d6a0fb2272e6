//! The back-check: the rules for editors, every check on its own examples, and the drafts that were written before any rule.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use std::collections::BTreeSet;

use support::checks;
use support::lexicons;
use support::tree;
use yizhu::engine::annotate::Reader;
use yizhu::engine::check::Checked;
use yizhu::engine::check::Fault;
use yizhu::engine::check::problems;

#[test]
fn every_check_keeps_the_rules() {
    let mut found = Vec::new();
    let mut ids = BTreeSet::new();
    for (name, file) in checks::sources() {
        if !name.ends_with(&format!("/{}.toml", file.draft)) {
            found.push(format!("{name}: draft is not the file's name"));
        }
        found.extend(problems(&file).iter().map(|problem| format!("{name}: {problem}")));
        for check in &file.check {
            if !ids.insert(check.id.clone()) {
                found.push(format!("{name}: {}: the id is used twice", check.id));
            }
        }
    }
    tree::none(&found, "The rules are in data/checks/README.md:");
}

#[test]
fn a_broken_check_is_told() {
    let file = "draft = \"zh\"\n[[check]]\nid = \"en-A\"\nkind = \"wrong\"\nfind = [\"<nothing>\"]\nwarning = \"错\"\n";
    assert_eq!(problems(&toml::from_str(file).unwrap()).len(), 5);
}

#[test]
fn every_check_finds_its_mistakes_and_leaves_good_drafts_alone() {
    let (book, annotator) = (checks::compiled(), lexicons::annotator());
    let mut found = Vec::new();
    for (name, file) in checks::sources() {
        for check in &file.check {
            let warns = |draft: &str| {
                let checked = Checked::new(draft, file.writer(), &annotator, &book);
                checked.warnings.iter().any(|warning| warning.id == check.id)
            };
            let missed =
                check.mistaken.iter().filter(|draft| !warns(draft)).map(|draft| format!("not found in {draft:?}"));
            let wrong = check.good.iter().filter(|draft| warns(draft)).map(|draft| format!("found in {draft:?}"));
            let again = [&check.instead]
                .into_iter()
                .filter(|draft| warns(draft))
                .map(|draft| format!("warns of {draft:?} itself"));
            found.extend(missed.chain(wrong).chain(again).map(|what| format!("{name}: {}: {what}", check.id)));
        }
    }
    tree::none(&found, "Mend the check in data/checks:");
}

/// The drafts of a golden file with who writes them.
fn drafts(file: &str) -> Vec<(Reader, String)> {
    let text = tree::read(format!("tests/golden/{file}"));
    let draft = |line: &str| {
        let mut fields = line.split('\t');
        let writer = match fields.next() {
            Some("zh") => Reader::English,
            Some("en") => Reader::Chinese,
            _ => panic!("{file}: {line}: write zh or en, a tab and the draft"),
        };
        (writer, fields.next().unwrap().to_owned())
    };
    text.lines().filter(|line| !line.starts_with('#')).map(draft).collect()
}

/// What is warned of in a draft: fault and check.
fn warned(draft: &str, writer: Reader) -> Vec<String> {
    let checked = Checked::new(draft, writer, &lexicons::annotator(), &checks::compiled());
    checked.warnings.iter().map(|warning| format!("{:?} {}", warning.fault, warning.id)).collect()
}

/// 54 of 60 is what was asked. The drafts were written before the rules, but the rules with the drafts at hand: the figure
/// says that these are found, and nothing about other drafts.
#[test]
fn mistaken_drafts_are_warned_of() {
    let drafts = drafts("drafts-mistaken.txt");
    let missed: Vec<String> = drafts
        .iter()
        .filter(|(writer, draft)| warned(draft, *writer).is_empty())
        .map(|(_, draft)| draft.clone())
        .collect();
    eprintln!("{} of {} mistaken drafts are warned of; not: {missed:#?}", drafts.len() - missed.len(), drafts.len());
    assert_eq!(drafts.len(), 60);
    assert!(drafts.len() - missed.len() >= 54, "{missed:#?}");
}

#[test]
fn good_drafts_are_left_alone() {
    let drafts = drafts("drafts-good.txt");
    let faults = |(writer, draft): &(Reader, String)| {
        let found = warned(draft, *writer);
        (!found.is_empty()).then(|| format!("{draft}: {}", found.join(", ")))
    };
    let wrong: Vec<String> = drafts.iter().filter_map(faults).collect();
    eprintln!("{} of {} good drafts are warned of: {wrong:#?}", wrong.len(), drafts.len());
    assert_eq!(drafts.len(), 200);
    assert!(wrong.len() * 20 <= drafts.len(), "{wrong:#?}");
}

#[test]
fn a_draft_is_read_back_word_by_word() {
    let (book, annotator) = (checks::compiled(), lexicons::annotator());
    let draft = "我打飞机去上海";
    let checked = Checked::new(draft, Reader::English, &annotator, &book);
    let words: Vec<(&str, &str)> = checked.word_by_word(draft).collect();
    assert!(words.iter().any(|(word, gloss)| *word == "上海" && gloss.contains("Shanghai")), "{words:?}");
    let warning = &checked.warnings[0];
    assert_eq!((warning.fault, &draft[warning.range.start.0..warning.range.end.0]), (Fault::Rude, "打飞机"));
    assert_eq!(warning.instead, "坐飞机去上海");
    let draft = "I very like the cat, I will recieve it";
    let checked = Checked::new(draft, Reader::Chinese, &annotator, &book);
    let words: Vec<(&str, &str)> = checked.word_by_word(draft).collect();
    assert!(words.iter().any(|(word, gloss)| *word == "cat" && gloss.contains('猫')), "{words:?}");
    let slips: Vec<(&str, &str)> = checked
        .warnings
        .iter()
        .map(|warning| (&draft[warning.range.start.0..warning.range.end.0], warning.instead.as_str()))
        .collect();
    assert_eq!(slips, [("very like", "I really like"), ("recieve", "receive")]);
}

#[test]
fn traditional_characters_are_checked_like_simplified_ones() {
    assert_eq!(warned("我打飛機去上海", Reader::English), warned("我打飞机去上海", Reader::English));
}

#[test]
fn what_the_phrasebook_is_careful_with_is_advice_and_no_warning() {
    let draft = "这个配色绝了";
    let checked = Checked::new(draft, Reader::English, &lexicons::annotator(), &checks::compiled());
    assert!(checked.warnings.is_empty(), "{:?}", checked.warnings);
    assert!(checked.advice.iter().any(|advice| advice.id == "zh-jue-le" && advice.fault == Fault::Careful));
}
