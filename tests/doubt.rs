//! Where a post can be cut in two ways: what shows a second cut and what does not, and how a choice is remembered.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use std::rc::Rc;

use yizhu::engine::annotate::Annotator;
use yizhu::engine::annotate::Doubt;
use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::Span;

use support::lexicons;
use support::tree;

/// Fewest sentences of either kind.
const FEWEST: usize = 40;

/// Plain sentences in which a second cut is shown all the same.
const SHOWN_WRONGLY: [&str; 3] = ["妈妈做的红烧肉最好吃", "老师让我们写作文", "护肤品要看成分"];

#[test]
fn ambiguous_sentences_show_both_cuts() {
    let (mut wrong, mut shown) = (Vec::new(), 0);
    for line in lines("tests/doubt/two-ways.tsv") {
        let (line, expected) = line.strip_prefix('!').map_or((line.as_str(), true), |rest| (rest, false));
        let cells: Vec<&str> = line.split('\t').collect();
        let [sentence, one, other] = cells[..] else { panic!("three cells: {line}") };
        let spaced = |cut: &[Span]| format!(" {} ", words(sentence, cut).join(" "));
        let both = doubts(&lexicons::annotator(), sentence).iter().any(|doubt| {
            let [first, second] = doubt.cuts.each_ref().map(|cut| spaced(cut));
            let (one, other) = (format!(" {one} "), format!(" {other} "));
            first.contains(&one) && second.contains(&other) || first.contains(&other) && second.contains(&one)
        });
        shown += usize::from(both);
        if both != expected {
            let found = lexicons::annotator().annotate(sentence, Reader::English);
            wrong.push(format!("{line}: {}", words(sentence, &found).join(" ")));
        }
    }
    tree::none(&wrong, "These sentences show both cuts, or, marked with `!`, do not:");
    assert!(shown >= FEWEST, "{shown} sentences in doubt");
}

#[test]
fn plain_sentences_show_one_cut() {
    let mut wrong = Vec::new();
    let sentences = lines("tests/doubt/one-way.txt");
    for sentence in &sentences {
        let found = doubts(&lexicons::annotator(), sentence);
        if found.is_empty() == SHOWN_WRONGLY.contains(&sentence.as_str()) {
            wrong.push(sentence.clone());
        }
    }
    tree::none(&wrong, "These plain sentences show a second cut, or no longer do:");
    assert!(sentences.len() - SHOWN_WRONGLY.len() >= FEWEST, "{} plain sentences", sentences.len());
}

#[test]
fn both_cuts_cover_the_stretch() {
    let text = "和尚未结婚，研究生命起源";
    for doubt in doubts(&lexicons::annotator(), text) {
        for cut in &doubt.cuts {
            assert_eq!(words(text, cut).concat(), &text[doubt.range.start.0..doubt.range.end.0]);
            assert!(cut.iter().all(|span| span.gloss.is_some() && !span.reading.is_empty()), "{cut:?}");
        }
    }
}

#[test]
fn a_choice_is_kept_for_the_same_words_in_the_same_place() {
    let (likelier, rarer) = (["和", "尚未", "结婚"], ["和尚", "未", "结婚"]);
    let mut annotator = lexicons::annotator();
    let read = |annotator: &Annotator, text: &str| -> Vec<String> {
        words(text, &annotator.annotate(text, Reader::English)).into_iter().map(str::to_owned).collect()
    };
    assert_eq!(read(&annotator, "和尚未结婚"), likelier);
    let [_, second] = doubts(&annotator, "和尚未结婚")[0].names.clone();
    annotator.cuts.push(second);
    assert_eq!(read(&annotator, "和尚未结婚"), rarer);
    assert_eq!(read(&annotator, "嗯。和尚未结婚！")[2..5], rarer, "the same words elsewhere");
    assert_eq!(read(&annotator, "和尚未結婚")[..2], rarer[..2], "in the other script");
    assert_eq!(read(&annotator, "我和尚未结婚")[1..], likelier, "behind another character");
    assert_eq!(read(&annotator, "和尚未来")[..1], ["和尚"], "before another character");
    let doubt = &doubts(&annotator, "和尚未结婚")[0];
    assert!(doubt.second);
    assert_eq!(words("和尚未结婚", doubt.other()), ["和", "尚未"], "the way back stays open");
}

#[test]
fn a_choice_does_not_move_what_stands_behind_it() {
    let text = "和尚未结婚，和尚未结婚，研究生命起源";
    let mut annotator = lexicons::annotator();
    let plain = annotator.annotate(text, Reader::English);
    annotator.cuts = doubts(&annotator, text).iter().map(|doubt| doubt.names[1].clone()).collect();
    let chosen = annotator.annotate(text, Reader::English);
    assert_eq!(words(text, &chosen).concat(), words(text, &plain).concat());
    assert_eq!(chosen.iter().filter(|span| span.doubt.is_some()).count(), 6);
}

fn doubts(annotator: &Annotator, text: &str) -> Vec<Rc<Doubt>> {
    let mut found: Vec<Rc<Doubt>> = Vec::new();
    for doubt in annotator.annotate(text, Reader::English).into_iter().filter_map(|span| span.doubt) {
        if found.last().is_none_or(|last| last.range != doubt.range) {
            found.push(doubt);
        }
    }
    found
}

fn words<'text>(text: &'text str, spans: &[Span]) -> Vec<&'text str> {
    spans.iter().map(|span| &text[span.range.start.0..span.range.end.0]).collect()
}

fn lines(file: &str) -> Vec<String> {
    let text = std::fs::read_to_string(tree::root().join(file)).unwrap();
    text.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
}
