//! The post that is shown: its tools, its lines, its notes.

use std::ops::Range;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::Action;
use crate::app::Data;
use crate::app::DataFile;
use crate::app::DataState;
use crate::app::Glosses;
use crate::app::LONGEST_READ;
use crate::app::OpenPost;
use crate::app::Settings;
use crate::app::Spot;
use crate::app::strings::Strings;
use crate::browser;
use crate::engine::annotate::Kind;
use crate::engine::annotate::Reader;
use crate::engine::annotate::Span;
use crate::engine::note::NoteKind;
use crate::engine::text::Utf8;
use crate::ui::Dispatch;
use crate::ui::icon;
use crate::ui::line;
use crate::ui::line::Line;
use crate::ui::notes::Notes;
use crate::ui::options::Options;
use crate::ui::options::level_name;
use crate::ui::options::options;
use crate::ui::origin::Origin;
use crate::ui::when;

#[derive(Clone, PartialEq, Properties)]
pub struct PostProps {
    pub post: OpenPost,
    pub as_pasted: bool,
    pub settings: Settings,
    pub data: Data,
    pub strings: &'static Strings,
    pub dispatch: Dispatch,
}

#[component]
pub fn PostView(props: &PostProps) -> Html {
    let PostProps { post, settings, strings, dispatch, .. } = props;
    let glosses = settings.glosses.unwrap_or(Glosses::usual(post.reader));
    let readings = settings.readings && glosses != Glosses::Notes;
    let article = use_node_ref();
    let anchor = use_mut_ref(|| None::<Spot>);
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(spot) = browser::clicked_spot(&event).and_then(|key| line::spot(&key)) {
                dispatch.emit(Action::OpenCard(spot));
            }
        })
    };
    let onkeydown = {
        let (dispatch, post, article) = (dispatch.clone(), post.clone(), article.clone());
        Callback::from(move |event: KeyboardEvent| {
            let current = browser::focused_spot(&event).and_then(|key| line::spot(&key));
            let Some(current) = current else { return };
            match event.key().as_str() {
                "Enter" | " " => dispatch.emit(Action::OpenCard(current)),
                "n" | "N" if !event.ctrl_key() && !event.meta_key() && !event.alt_key() => {
                    if post.selection.is_none() {
                        dispatch.emit(Action::Select(range_of(&post, current, current)));
                    }
                    dispatch.emit(Action::Write(NoteKind::Translation));
                }
                key => {
                    let Some(next) = next_spot(&post, &article, current, key) else { return };
                    if event.shift_key() {
                        let from = *anchor.borrow_mut().get_or_insert(current);
                        dispatch.emit(Action::Select(range_of(&post, from, next)));
                    } else {
                        anchor.replace(None);
                        if post.selection.is_some() {
                            dispatch.emit(Action::Select(None));
                        }
                    }
                    dispatch.emit(Action::Focus(Some(next)));
                    browser::focus_spot(article.cast(), &line::key(next));
                }
            }
            event.prevent_default();
        })
    };
    let language = match post.reader {
        Reader::English => "zh-Hans",
        Reader::Chinese => "en",
    };
    html! {
        <section class="post" aria-label={strings.post_label}>
            { toolbar(props) }
            <div class="above">
                { glance(props) }
                { options(Options { reader: post.reader, settings, strings, dispatch }) }
            </div>
            if let Some(share) = &post.share {
                <Origin share={share.clone()} as_pasted={props.as_pasted} {strings} dispatch={dispatch.clone()} />
            }
            { loading(props) }
            <p class="visually-hidden" id="keyboard-help">{ strings.keyboard_help }</p>
            <article
                id="post"
                ref={article}
                class={classes!("post-text", readings.then_some("with-readings"), settings.hide_known.then_some("hide-known"), (glosses != Glosses::Tap).then_some("with-glosses"))}
                data-yz="post"
                lang={language}
                tabindex="-1"
                aria-describedby="keyboard-help"
                {onclick}
                {onkeydown}
            >
                { for lines(&post.spans).into_iter().map(|range| drawn_line(post, glosses, strings, range)) }
            </article>
            if post.cut_short {
                <p class="hint" role="status">{ (strings.cut_short)(LONGEST_READ) }</p>
            }
            <Notes notes={post.notes.clone()} {strings} dispatch={dispatch.clone()} />
        </section>
    }
}

fn toolbar(props: &PostProps) -> Html {
    let PostProps { post, settings, strings, dispatch, .. } = props;
    let direction = match post.reader {
        Reader::English => strings.direction_zh_en,
        Reader::Chinese => strings.direction_en_zh,
    };
    let other = post.reader.other();
    let readings = Settings { readings: !settings.readings, ..settings.clone() };
    html! {
        <div class="toolbar">
            <span class="direction" data-yz="direction" data-reader={post.reader.code()}>{ direction }</span>
            <button type="button" class="quiet" aria-label={strings.switch_direction} title={strings.switch_direction} onclick={dispatch.reform(move |_| Action::Direct(other))}>{ icon::swap() }</button>
            <span class="spacer"></span>
            { glosses_choice(props) }
            if post.reader == Reader::English {
                <button type="button" class="toggle" aria-pressed={settings.readings.to_string()} onclick={dispatch.reform(move |_| Action::Choose(readings.clone()))}>{ (strings.show_readings)(settings.notation) }</button>
            }
            if post.id.is_none() {
                <button type="button" class="quiet" onclick={dispatch.reform(|_| Action::SavePost)}>{ strings.save_post }</button>
            } else {
                <span class="saved" data-yz="saved">{ strings.post_is_saved }</span>
            }
        </div>
    }
}

/// Which words have their meaning under them.
fn glosses_choice(props: &PostProps) -> Html {
    let PostProps { post, settings, strings, dispatch, .. } = props;
    let current = settings.glosses.unwrap_or(Glosses::usual(post.reader));
    let onchange = {
        let settings = settings.clone();
        when(dispatch, move |event: Event| {
            let glosses = Glosses::from_name(&event.target_dyn_into::<HtmlSelectElement>()?.value())?;
            Some(Action::Choose(Settings { glosses: Some(glosses), ..settings.clone() }))
        })
    };
    let option = |choice: Glosses| {
        html! { <option value={choice.name()} selected={choice == current}>{ (strings.glosses_choice)(choice) }</option> }
    };
    html! {
        <label class="choice">
            <span>{ strings.glosses }</span>
            <select data-yz="glosses" {onchange}>{ for Glosses::ALL.into_iter().map(option) }</select>
        </label>
    }
}

/// How hard the post is, and how much of it the reader knows.
fn glance(props: &PostProps) -> Html {
    let PostProps { post, settings, strings, .. } = props;
    let Some(glance) = &post.familiarity.glance else { return html! {} };
    let level = glance.step.and_then(|step| level_name(settings.hsk, post.reader, step, strings));
    html! { <p class="hint" data-yz="glance">{ (strings.glance)(glance, level.as_deref()) }</p> }
}

/// A lexicon on its way, or one that cannot be used.
fn loading(props: &PostProps) -> Html {
    let PostProps { post, data, strings, dispatch, .. } = props;
    let (file, lexicon) = match post.reader {
        Reader::English => (DataFile::Zh, &data.zh),
        Reader::Chinese => (DataFile::En, &data.en),
    };
    let state = |file: DataFile, state: &DataState| match state {
        DataState::Ready | DataState::Absent => html! {},
        DataState::Loading => html! { <p class="hint" role="status" data-yz="loading">{ strings.loading_data }</p> },
        DataState::Failed(reason) => html! {
            <div class="notice" role="alert" data-yz="data-failed">
                <p>{ strings.data_failed }{ " " }<small>{ reason }</small></p>
                <button type="button" class="primary" onclick={dispatch.reform(move |_| Action::FetchAgain(file))}>{ strings.fetch_again }</button>
            </div>
        },
    };
    let book = match &data.phrasebook {
        failed @ DataState::Failed(_) => state(DataFile::Phrasebook, failed),
        _ => html! {},
    };
    let cantonese = match &data.jyutping {
        failed @ DataState::Failed(_) => state(DataFile::Jyutping, failed),
        _ => html! {},
    };
    html! { <>{ state(file, lexicon) }{ book }{ cantonese }</> }
}

/// Spans after which a line without a break ends at the next punctuation: browsers lay out one endless line of readings
/// in many seconds, several long ones in a moment.
const LONGEST_LINE: usize = 400;

/// The spans of each line; a line ends with the span that holds its break.
fn lines(spans: &[Span]) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (index, span) in spans.iter().enumerate() {
        let long = index - start >= LONGEST_LINE && matches!(span.kind, Kind::Punctuation | Kind::Space);
        if span.breaks_line || long || index - start >= 2 * LONGEST_LINE {
            lines.push(start..index + 1);
            start = index + 1;
        }
    }
    lines.push(start..spans.len());
    lines
}

fn drawn_line(post: &OpenPost, glosses: Glosses, strings: &'static Strings, line: Range<usize>) -> Html {
    let place = |index: usize| post.spans.get(index).map(|span| span.range.clone());
    let first = place(line.start).unwrap_or_default().start;
    let last = line.end.checked_sub(1).and_then(place).unwrap_or_default().end;
    let touches = |range: &Range<Utf8>| range.start < last && first < range.end;
    let here = |spot: &Spot| line.contains(&spot.span);
    let tab_stop = post.focus.or_else(|| post.spots.first().copied()).filter(here);
    let noted =
        post.notes.iter().filter_map(|placed| placed.placed.range().cloned()).filter(touches).collect::<Vec<_>>();
    html! {
        <Line
            key={first.0}
            text={post.text.clone()}
            {glosses}
            familiarity={post.familiarity.clone()}
            spans={post.spans.clone()}
            {tab_stop}
            open={post.card.as_ref().map(|(spot, _)| *spot).filter(here)}
            selected={post.selection.clone().filter(touches)}
            {noted}
            {strings}
            {line}
        />
    }
}

fn range_of(post: &OpenPost, from: Spot, to: Spot) -> Option<Range<Utf8>> {
    let (first, last) = (from.min(to), from.max(to));
    Some(first.in_spans(&post.spans)?.range.start..last.in_spans(&post.spans)?.range.end)
}

fn next_spot(post: &OpenPost, article: &NodeRef, current: Spot, key: &str) -> Option<Spot> {
    let place = post.spots.iter().position(|spot| *spot == current)?;
    match key {
        "ArrowRight" => post.spots.get(place + 1).copied(),
        "ArrowLeft" => post.spots.get(place.checked_sub(1)?).copied(),
        "Home" => post.spots.first().copied(),
        "End" => post.spots.last().copied(),
        "ArrowDown" | "ArrowUp" => browser::spot_on_next_row(article.cast(), &line::key(current), key == "ArrowDown")
            .and_then(|key| line::spot(&key)),
        _ => None,
    }
}
