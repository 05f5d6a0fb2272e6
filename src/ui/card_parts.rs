//! The pieces of a card: a curated phrase, dictionary entries, the words that a phrase is made of.

use yew::prelude::*;

use crate::app::Action;
use crate::app::Settings;
use crate::app::strings::Strings;
use crate::engine::annotate::Card;
use crate::engine::annotate::CardEntry;
use crate::engine::annotate::Explained;
use crate::engine::annotate::Kind;
use crate::engine::annotate::Source;
use crate::engine::lexicon::Commonness;
use crate::engine::lexicon::EnEntry;
use crate::engine::lexicon::Hsk;
use crate::engine::lexicon::ZhEntry;
use crate::engine::phrasebook::Phrase;
use crate::engine::reading::Phonetics;
use crate::ui::Dispatch;
use crate::ui::ruby::marked;

/// The name of a source.
pub fn source(source: Source, strings: &'static Strings) -> &'static str {
    match source {
        Source::CcCedict => strings.source_cedict,
        Source::Ecdict => strings.source_ecdict,
        Source::Phrasebook => strings.source_phrasebook,
        Source::Yizhu => strings.source_yizhu,
        Source::Cldr => strings.source_cldr,
        Source::You => strings.source_you,
    }
}

/// How an English word is written where that is not plain.
pub fn written(card: &Card, strings: &'static Strings) -> Html {
    let told = (strings.written)(&card.text, &card.written);
    told.map_or_else(|| html! {}, |told| html! { <p class="form written">{ told }</p> })
}

/// How an English word sounds, with a way to the other notation.
pub fn sounds(card: &Card, settings: &Settings, strings: &'static Strings, dispatch: &Dispatch) -> Html {
    if card.sounds.is_empty() {
        return html! {};
    }
    let shown: Vec<String> = card.sounds.iter().map(|reading| reading.bracketed(settings.phonetics)).collect();
    let other = match settings.phonetics {
        Phonetics::Ipa => Phonetics::Kk,
        Phonetics::Kk => Phonetics::Ipa,
    };
    let chosen = Settings { phonetics: other, ..settings.clone() };
    html! {
        <p class="reading sounds">
            <span lang="en-fonipa" data-yz="sounds">{ shown.join(" ") }</span>
            <button type="button" class="quiet small" data-yz="phonetics" onclick={dispatch.reform(move |_| Action::Choose(chosen.clone()))}>
                { (strings.phonetics)(other) }
            </button>
        </p>
    }
}

/// How a quantity was reckoned.
pub fn reckoned(card: &Card, strings: &'static Strings) -> Html {
    match card.span.explained {
        Explained::Measure(basis) if !basis.is_empty() => html! { <p class="hint">{ strings.reckoned }{ basis }</p> },
        _ => html! {},
    }
}

/// Whether the reader knows the word; a press says the opposite.
pub fn knows(card: &Card, strings: &'static Strings, dispatch: &Dispatch) -> Html {
    let Some((word, known)) = card.known.clone() else { return html! {} };
    let name = if known { strings.known_word } else { strings.know_word };
    html! {
        <button type="button" class="toggle" data-yz="know" aria-pressed={known.to_string()} onclick={dispatch.reform(move |_| Action::Know(word.clone(), !known))}>{ name }</button>
    }
}

/// How common the word is, and the lists that hold it.
pub fn levels(card: &Card, strings: &'static Strings) -> Html {
    let common = Commonness::of(card.span.zipf).filter(|_| card.phrase.is_none()).map(strings.commonness);
    let lists = card.levels().into_iter().map(|level| level.name().to_owned());
    let hsk = card.hsk();
    let hsk = Hsk::ALL.into_iter().filter_map(|from| Some((strings.hsk_level)(from, hsk.of(from)?)));
    let chips: Vec<String> = common.map(str::to_owned).into_iter().chain(lists).chain(hsk).collect();
    if chips.is_empty() {
        return html! {};
    }
    html! { <p class="levels" data-yz="levels">{ for chips.into_iter().map(|chip| html! { <span class="chip-label">{ chip }</span> }) }</p> }
}

/// What the phrasebook says.
pub fn phrase(phrase: &Phrase, strings: &'static Strings) -> Html {
    let zh = phrase.id.starts_with("zh-");
    let (own, other) = if zh { ("zh-Hans", "en") } else { ("en", "zh-Hans") };
    html! {
        <div class="phrase-entry">
            <p class="gloss" lang={other}>{ &phrase.translation }</p>
            <p class="facts">
                <span class="chip-label">{ (strings.register)(phrase.register) }</span>
                if let Some(year) = phrase.since {
                    <span>{ (strings.since)(year) }</span>
                }
                <span class="source">{ strings.source_phrasebook }</span>
            </p>
            <p lang={other}>{ &phrase.usage }</p>
            if !phrase.note.is_empty() {
                <div class="culture-note" data-yz="culture">
                    <h3>{ strings.culture }</h3>
                    <p lang={other}>{ &phrase.note }</p>
                </div>
            }
            if !phrase.careful.is_empty() {
                <div class="careful">
                    <h3>{ strings.careful }</h3>
                    <p lang={other}>{ &phrase.careful }</p>
                </div>
            }
            <div class="example">
                <h3>{ strings.example }</h3>
                <p lang={own}>{ &phrase.example }</p>
                <p lang={other}>{ &phrase.example_translation }</p>
            </div>
        </div>
    }
}

/// What the dictionaries say.
pub fn entries(
    entries: &[CardEntry],
    title: Option<&'static str>,
    settings: &Settings,
    strings: &'static Strings,
) -> Html {
    if entries.is_empty() {
        return html! {};
    }
    let entry = |entry: &CardEntry| match entry {
        CardEntry::Chinese(entry) => chinese(entry, settings, strings),
        CardEntry::English(entry) => english(entry, strings),
    };
    html! {
        <div class="entries">
            if let Some(title) = title {
                <h3>{ title }</h3>
            }
            { for entries.iter().map(entry) }
        </div>
    }
}

fn chinese(entry: &ZhEntry, settings: &Settings, strings: &'static Strings) -> Html {
    html! {
        <div class="entry">
            <p class="entry-head">
                <span class="characters" lang="zh-Hans">{ &entry.simplified }</span>
                if entry.traditional != entry.simplified {
                    <span class="characters traditional" lang="zh-Hant" title={strings.traditional}>{ &entry.traditional }</span>
                }
                <span class="reading" lang={settings.notation.mandarin().tag()}>{ marked(&entry.reading) }</span>
            </p>
            <ol lang="en">{ for entry.senses.iter().map(|sense| html! { <li>{ sense }</li> }) }</ol>
            <p class="source">{ if entry.is_cantonese() { strings.source_yizhu } else { strings.source_cedict } }</p>
        </div>
    }
}

fn english(entry: &EnEntry, strings: &'static Strings) -> Html {
    html! {
        <div class="entry">
            <p class="entry-head"><span lang="en">{ &entry.headword }</span></p>
            <ul lang="zh-Hans">{ for entry.glosses.iter().map(|gloss| html! { <li>{ gloss }</li> }) }</ul>
            <p class="source">{ strings.source_ecdict }</p>
        </div>
    }
}

/// The words that a phrase or an unknown word is made of.
pub fn parts(card: &Card, settings: &Settings, strings: &'static Strings) -> Html {
    let words: Vec<_> =
        card.span.parts.iter().filter(|part| !matches!(part.kind, Kind::Space | Kind::Punctuation)).collect();
    let explained = words.iter().any(|part| part.gloss.is_some());
    if words.len() < 2 || !explained {
        return html! {};
    }
    let title = if card.phrase.is_some() { strings.word_by_word } else { strings.made_of };
    let from = card.span.range.start.0;
    let row = |part: &&crate::engine::annotate::Span| {
        let text = card
            .text
            .get(part.range.start.0.saturating_sub(from)..part.range.end.0.saturating_sub(from))
            .unwrap_or_default();
        html! {
            <div>
                <dt>{ text }{ " " }<span class="reading" lang={settings.notation.tag()}>{ marked(&part.reading) }</span></dt>
                <dd>{ part.gloss.as_ref().map(|gloss| gloss.text.clone()).unwrap_or_default() }</dd>
            </div>
        }
    };
    html! {
        <div class="parts">
            <h3>{ title }</h3>
            <dl>{ for words.iter().map(row) }</dl>
        </div>
    }
}
