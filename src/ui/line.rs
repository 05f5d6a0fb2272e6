//! One line of a post: its spans, each a word that can be tapped. A line is drawn again only when something on it
//! changed, so that a tap in a long post stays within a frame.

use std::ops::Range;

use yew::prelude::*;

use crate::app::Familiarity;
use crate::app::Glosses;
use crate::app::Shared;
use crate::app::Spot;
use crate::app::strings::Strings;
use crate::browser;
use crate::engine::annotate::Certainty;
use crate::engine::annotate::Kind;
use crate::engine::annotate::Source;
use crate::engine::annotate::Span;
use crate::engine::reading::pinyin;
use crate::engine::text::Utf8;
use crate::ui::ruby::ruby;

/// What a line is drawn from. The marks are only those that touch it.
#[derive(Clone, PartialEq, Properties)]
pub struct LineProps {
    pub text: Shared<String>,
    pub glosses: Glosses,
    pub familiarity: Shared<Familiarity>,
    pub spans: Shared<Vec<Span>>,
    pub line: Range<usize>,
    pub tab_stop: Option<Spot>,
    pub open: Option<Spot>,
    pub selected: Option<Range<Utf8>>,
    pub noted: Vec<Range<Utf8>>,
    pub strings: &'static Strings,
}

#[component]
pub fn Line(props: &LineProps) -> Html {
    // Also when a lexicon arrives late: other words make other lines, and the open one may have moved under its card.
    use_effect_with((props.open, props.spans.clone()), |(open, _)| {
        if open.is_some() {
            browser::reveal_open_word();
        }
    });
    let spans = props.line.clone().filter_map(|index| props.spans.get(index).map(|span| (index, span)));
    let gap = props.line.end.checked_sub(1).and_then(|last| props.spans.get(last)).is_some_and(|last| {
        let text = props.text.get(last.range.start.0..last.range.end.0).unwrap_or_default();
        last.breaks_line && text.matches('\n').count() > 1
    });
    html! { <div class={classes!("line", gap.then_some("gap"))}>{ for spans.map(|(index, span)| outer(props, index, span)) }</div> }
}

fn outer(props: &LineProps, index: usize, span: &Span) -> Html {
    if span.kind != Kind::Hashtag {
        return token(props, Spot::of(index), span, "span");
    }
    let parts = span
        .parts
        .iter()
        .enumerate()
        .map(|(part, inner)| token(props, Spot { span: index, part: Some(part) }, inner, "part"));
    html! {
        <span key={span.range.start.0} data-yz="span" data-kind={span.kind.name()} data-start={span.range.start.0.to_string()} class="hashtag">{ for parts }</span>
    }
}

// The key keeps the element of a word, and with it the focus, when a lexicon arrives and joins others to phrases.
fn token(props: &LineProps, spot: Spot, span: &Span, yz: &'static str) -> Html {
    let text = props.text.get(span.range.start.0..span.range.end.0).unwrap_or_default();
    let start = span.range.start.0.to_string();
    if !span.has_card() {
        let class = span.breaks_line.then_some("break");
        return html! { <span key={span.range.start.0} data-yz={yz} data-kind={span.kind.name()} data-start={start} {class}>{ text }</span> };
    }
    let touches = |range: &Range<Utf8>| range.start < span.range.end && span.range.start < range.end;
    let gloss = span.gloss.as_ref();
    let known = props.familiarity.known.binary_search(&spot).is_ok();
    let class = classes!(
        "word",
        (gloss.is_some_and(|gloss| gloss.source == Source::Phrasebook)).then_some("phrase"),
        (gloss.is_some_and(|gloss| gloss.source == Source::You)).then_some("own"),
        span.is_unlisted().then_some("unknown"),
        span.doubt.is_some().then_some("doubt"),
        (gloss.is_some_and(|gloss| gloss.certainty == Certainty::Guess)).then_some("guess"),
        known.then_some("known"),
        props.noted.iter().any(touches).then_some("noted"),
        props.selected.iter().any(touches).then_some("chosen"),
        (props.open == Some(spot)).then_some("open"),
    );
    html! {
        <span
            key={span.range.start.0}
            data-yz={yz}
            data-kind={span.kind.name()}
            data-start={span.range.start.0.to_string()}
            data-spot={key(spot)}
            role="button"
            tabindex={if props.tab_stop == Some(spot) { "0" } else { "-1" }}
            aria-haspopup="dialog"
            aria-label={spoken(text, span, props.strings)}
            data-gloss={props.glosses.shown(span, known).map(str::to_owned)}
            {class}
        ><span class="base">{ ruby(text, &span.reading) }</span></span>
    }
}

/// What a screen reader says: the words, how they are read, what they mean, and where that is in doubt.
fn spoken(text: &str, span: &Span, strings: &Strings) -> String {
    let mut spoken = text.to_owned();
    if !span.reading.is_empty() {
        spoken.push(' ');
        spoken.push_str(&pinyin::join(&span.reading));
    }
    if let Some(gloss) = &span.gloss {
        spoken.push_str(", ");
        spoken.push_str(&gloss.text);
    }
    let unlisted = span.is_unlisted().then_some(strings.unlisted);
    for told in unlisted.into_iter().chain(span.doubt.as_ref().map(|_| strings.two_cuts)) {
        spoken.push_str(", ");
        spoken.push_str(told);
    }
    spoken
}

/// A spot as an attribute value.
pub fn key(spot: Spot) -> String {
    spot.part.map_or_else(|| spot.span.to_string(), |part| format!("{}.{part}", spot.span))
}

/// The spot of an attribute value.
pub fn spot(key: &str) -> Option<Spot> {
    match key.split_once('.') {
        Some((span, part)) => Some(Spot { span: span.parse().ok()?, part: Some(part.parse().ok()?) }),
        None => key.parse().ok().map(Spot::of),
    }
}
