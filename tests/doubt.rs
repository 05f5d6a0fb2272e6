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

use yizhu::app::Action;
use yizhu::app::Effect;
use yizhu::app::Moment;
use yizhu::app::Settings;
use yizhu::app::Shared;
use yizhu::app::Spot;
use yizhu::app::State;
use yizhu::app::reduce;
use yizhu::engine::annotate::Annotator;
use yizhu::engine::annotate::Doubt;
use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::Span;
use yizhu::engine::note::NoteId;
use yizhu::engine::note::PostId;
use yizhu::engine::note::Timestamp;
use yizhu::engine::text::Utf8;

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
    annotator.cuts = second;
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
    let names: Vec<String> = doubts(&annotator, text).iter().map(|doubt| doubt.names[1].clone()).collect();
    annotator.cuts = names.join("\n");
    let chosen = annotator.annotate(text, Reader::English);
    assert_eq!(words(text, &chosen).concat(), words(text, &plain).concat());
    assert_eq!(chosen.iter().filter(|span| span.doubt.is_some()).count(), 6);
}

#[test]
fn the_page_remembers_a_choice_and_forgets_it_when_it_is_taken_back() {
    let post = "和尚未结婚。";
    let mut page = page(Settings::default(), post);
    page = act(page, Action::OpenCard(Spot::of(1))).0;
    let (page, effects) = act(page, Action::ChooseCut(Utf8(0), true));
    assert_eq!(shown(&page)[..2], ["和尚", "未"]);
    let [Effect::KeepSettings(kept)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(kept.cuts, " 和尚|未 结");
    let open = |page: &State| page.post.as_ref().and_then(|post| post.card.as_ref().map(|(_, card)| card.text.clone()));
    assert_eq!(open(&page).as_deref(), Some("和尚"), "the card stays on the characters that were tapped");

    let later = self::page(kept.clone(), "昨天，和尚未结婚。");
    assert_eq!(shown(&later)[2..5], ["和尚", "未", "结婚"], "on the next visit, in another post");

    let (page, effects) = act(page, Action::ChooseCut(Utf8(0), false));
    assert_eq!(shown(&page)[..2], ["和", "尚未"]);
    assert_eq!(effects, [Effect::KeepSettings(Settings::default())]);
    let (page, effects) = act(page, Action::ChooseCut(Utf8(3), true));
    assert_eq!(
        (shown(&page)[0].as_str(), effects.len()),
        ("和", 0),
        "where no doubt begins there is nothing to choose"
    );
}

#[test]
fn no_more_choices_are_remembered_than_are_of_use() {
    let old: Vec<String> = (0..500).map(|number| number.to_string()).collect();
    let settings = Settings { cuts: old.join("\n"), ..Settings::default() };
    let (page, _) = act(page(settings, "和尚未结婚。"), Action::ChooseCut(Utf8(0), true));
    let cuts: Vec<&str> = page.settings.cuts.lines().collect();
    assert_eq!((cuts.len(), cuts[0], cuts[499]), (500, "1", " 和尚|未 结"));
}

fn page(settings: Settings, post: &str) -> State {
    let mut state = State::default();
    state.data.annotator = Shared::new(lexicons::annotator());
    act(state, Action::Start { settings, draft: post.to_owned() }).0
}

fn act(state: State, action: Action) -> (State, Vec<Effect>) {
    let moment = Moment { now: Timestamp(1), post: PostId("p".to_owned()), note: NoteId("n".to_owned()) };
    reduce(&state, action, &moment)
}

fn shown(state: &State) -> Vec<String> {
    let post = state.post.as_ref().unwrap();
    words(&post.text, &post.spans).into_iter().map(str::to_owned).collect()
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
