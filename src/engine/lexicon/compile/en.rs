//! Compiles the English → Chinese lexicon: ECDICT's everyday words, with word frequencies and irregular forms.

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::collections::HashSet;

use crate::engine::lexicon::ColumnWriter;
use crate::engine::lexicon::ContainerWriter;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::Form;
use crate::engine::lexicon::Level;
use crate::engine::lexicon::SenseRow;
use crate::engine::lexicon::TrieWriter;
use crate::engine::lexicon::compile::CompileError;
use crate::engine::lexicon::compile::EcdictRow;
use crate::engine::lexicon::compile::EnSources;
use crate::engine::lexicon::compile::frequency_byte;
use crate::engine::lexicon::ecdict;
use crate::engine::lexicon::en::NO_FORM;
use crate::engine::lexicon::en::sections;
use crate::engine::lexicon::lemma_candidates;
use crate::engine::lexicon::sense;
use crate::engine::lexicon::trie::plain_alphabet;
use crate::engine::reading::EnglishReading;
use crate::engine::text::fold_key;

/// How many of the commonest words belong to the everyday tier.
const EVERYDAY: usize = 50_000;
/// From which Zipf value a rarer word is taken though ECDICT's corpora do not have it: once in ten million words.
const LISTED: f32 = 2.0;
/// How many of them make everyday compounds with hyphens, whose own frequency no list has.
const IN_COMPOUNDS: usize = 4_000;

#[derive(Default)]
struct Record {
    headword: String,
    glosses: String,
    lemmas: Vec<String>,
    short: String,
    rules: String,
    readings: Vec<u8>,
    levels: u8,
}

/// The bytes of the everyday lexicon; the same sources always give the same bytes.
///
/// # Errors
/// When ECDICT has no usable row.
pub fn compile_en(sources: &EnSources) -> Result<Vec<u8>, CompileError> {
    let everyday = everyday(sources);
    let mut records = records(sources, |row, key| ecdict::clean(row, everyday(key)))?;
    add_irregular_forms(sources, &mut records);
    add_short_glosses(sources, &mut records);
    add_rules(sources, &mut records);
    Ok(write(sources, records))
}

/// The bytes of the lexicon of rarer words, of the same format: what ECDICT has besides the everyday ones and one of its
/// corpora attests, or wordfreq.
///
/// # Errors
/// When ECDICT has no usable row.
pub fn compile_rare_en(sources: &EnSources) -> Result<Vec<u8>, CompileError> {
    let everyday = everyday(sources);
    let listed = sources.wordfreq.iter().filter(|(_, zipf)| *zipf >= LISTED);
    let listed: HashSet<&str> = listed.map(|(word, _)| word.as_str()).collect();
    let mut records = records(sources, |row, key| {
        let rare =
            !key.contains(' ') && (row.attested || listed.contains(key)) && ecdict::clean(row, everyday(key)).is_none();
        rare.then(|| ecdict::clean(row, true)).flatten()
    })?;
    add_irregular_forms(sources, &mut records);
    Ok(write(sources, records))
}

/// Whether a folded word belongs to the everyday tier by how common it is.
fn everyday<'text>(sources: &EnSources<'text>) -> impl Fn(&str) -> bool + use<'text> {
    let common = common_words(sources, EVERYDAY);
    let in_compounds = common_words(sources, IN_COMPOUNDS);
    move |key| common.contains(key) || key.contains('-') && key.split('-').all(|part| in_compounds.contains(part))
}

/// The chosen rows by their folded headword.
fn records(
    sources: &EnSources,
    glosses: impl Fn(&EcdictRow, &str) -> Option<String>,
) -> Result<BTreeMap<String, Vec<Record>>, CompileError> {
    let mut records: BTreeMap<String, Vec<Record>> = BTreeMap::new();
    for row in sources.ecdict {
        let key = fold_key(&row.word);
        if let Some(glosses) = glosses(row, &key) {
            let found = records.entry(key).or_default();
            // "cat" and "CAT" are rows of their own; "Cat" with the very same glosses is not.
            if !found.iter().any(|record| record.glosses == glosses) {
                let levels = Level::pack(&row.tag);
                let headword = if ecdict::is_name(&glosses) { capitalised(&row.word) } else { row.word.clone() };
                found.push(Record { headword, glosses, levels, ..Record::default() });
            }
        }
    }
    if records.is_empty() { Err(CompileError::Empty { source: "ECDICT" }) } else { Ok(records) }
}

fn write(sources: &EnSources, mut records: BTreeMap<String, Vec<Record>>) -> Vec<u8> {
    add_readings(sources.cmudict, &mut records);
    let zipf: HashMap<&str, f32> = sources.wordfreq.iter().map(|(word, zipf)| (word.as_str(), *zipf)).collect();

    let mut file = ContainerWriter::new(Contents::EnglishChinese, sources.digest);
    let mut trie = TrieWriter::new(plain_alphabet(records.keys()));
    let mut flat: Vec<(&str, &Record)> = Vec::new();
    for (key, found) in &records {
        for record in found {
            trie.insert(key, flat.len());
            flat.push((key, record));
        }
    }
    // The plain word before the name, the name before the abbreviation.
    let capitals = |index: usize| {
        flat.get(index).map_or(0, |(_, record)| record.headword.chars().filter(char::is_ascii_uppercase).count())
    };
    let order = trie.finish(&mut file, |index| (capitals(index), index));
    let (mut headwords, mut glosses, mut lemmas, mut frequency) =
        (ColumnWriter::default(), ColumnWriter::default(), ColumnWriter::default(), Vec::new());
    let (mut short, mut rules) = (ColumnWriter::default(), ColumnWriter::default());
    let (mut readings, mut levels) = (ColumnWriter::default(), Vec::new());
    for (key, record) in order.iter().filter_map(|&index| flat.get(index)) {
        headwords.push(if record.headword == *key { b"" } else { record.headword.as_bytes() });
        glosses.push(record.glosses.as_bytes());
        short.push(record.short.as_bytes());
        rules.push(record.rules.as_bytes());
        readings.push(&record.readings);
        levels.push(record.levels);
        lemmas.push(record.lemmas.join(" ").as_bytes());
        frequency.push(frequency_byte(zipf.get(key).copied().unwrap_or_default().max(0.0)));
    }
    file.section(sections::HEADWORDS, headwords.finish());
    file.section(sections::GLOSSES, glosses.finish());
    file.section(sections::LEMMAS, lemmas.finish());
    file.section(sections::FREQUENCY, frequency);
    file.section(sections::SHORT, short.finish());
    file.section(sections::RULES, rules.finish());
    file.section(sections::READINGS, readings.finish());
    file.section(sections::LEVELS, levels);
    file.finish()
}

/// Most readings of a word that are kept.
const READINGS: usize = 3;

/// Puts CMUdict's readings on the entries of their word, but not on abbreviations, which are spelt out. Its lines are
/// `word sounds`, further readings `word(2) sounds`, comments behind `#`.
fn add_readings(cmudict: &str, records: &mut BTreeMap<String, Vec<Record>>) {
    for line in cmudict.lines() {
        let line = line.split('#').next().unwrap_or_default();
        let Some((word, sounds)) = line.split_once(' ') else { continue };
        let word = word.split('(').next().unwrap_or_default();
        let Some(reading) = EnglishReading::from_arpabet(sounds) else { continue };
        for record in records.get_mut(&fold_key(word)).into_iter().flatten() {
            let kept: Vec<&[u8]> = record.readings.split(|byte| *byte == 0).collect();
            let shouted = record.headword.len() > 1 && !record.headword.chars().any(char::is_lowercase);
            if shouted || kept.len() >= READINGS || kept.contains(&reading.bytes()) {
                continue;
            }
            if !record.readings.is_empty() {
                record.readings.push(0);
            }
            record.readings.extend(reading.bytes());
        }
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Puts editors' short glosses on the plain entry of their word; a word that ECDICT lacks (*gonna*) gets an entry.
fn add_short_glosses(sources: &EnSources, records: &mut BTreeMap<String, Vec<Record>>) {
    for row in sources.short {
        let found = records.entry(fold_key(&row.word)).or_default();
        let plain = found.iter_mut().find(|record| !record.headword.chars().any(char::is_uppercase));
        match plain {
            Some(record) => record.short.clone_from(&row.gloss),
            None => found.push(Record { headword: row.word.clone(), short: row.gloss.clone(), ..Record::default() }),
        }
    }
    // The words of a compound are looked up as they stand, so that its plural needs a key of its own.
    for row in sources.short.iter().filter(|row| row.word.contains(' ')) {
        if let Some(plural) = plural(&row.word) {
            let headword = plural.clone();
            let found = records.entry(fold_key(&plural)).or_default();
            if found.is_empty() {
                found.push(Record { headword, short: row.gloss.clone(), ..Record::default() });
            }
        }
    }
}

/// The regular plural of a compound's last word; `None` where it is one already, or no word.
fn plural(compound: &str) -> Option<String> {
    let sibilant = ["ch", "sh", "x", "z"].iter().any(|ending| compound.ends_with(ending));
    let stem = compound.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    match stem {
        Some(stem) => Some(format!("{stem}ies")),
        None if sibilant => Some(format!("{compound}es")),
        None => (compound.ends_with(|c: char| c.is_alphabetic()) && !compound.ends_with('s'))
            .then(|| format!("{compound}s")),
    }
}

/// Puts editors' rules for senses on the plain entry of their word.
fn add_rules(sources: &EnSources, records: &mut BTreeMap<String, Vec<Record>>) {
    let mut rules: BTreeMap<String, Vec<&SenseRow>> = BTreeMap::new();
    for row in sources.senses {
        rules.entry(fold_key(&row.word)).or_default().push(row);
    }
    for (word, rows) in rules {
        let found = records.entry(word.clone()).or_default();
        let plain = found.iter().position(|record| !record.headword.chars().any(char::is_uppercase));
        if plain.is_none() {
            found.push(Record { headword: word, ..Record::default() });
        }
        if let Some(record) = plain.map_or(found.len().checked_sub(1), Some).and_then(|place| found.get_mut(place)) {
            record.rules = sense::write(&rows);
        }
    }
}

/// The commonest words of today's English.
fn common_words<'text>(sources: &EnSources<'text>, count: usize) -> HashSet<&'text str> {
    let mut ranked: Vec<&(String, f32)> = sources.wordfreq.iter().collect();
    ranked.sort_by(|(a, x), (b, y)| y.total_cmp(x).then_with(|| a.cmp(b)));
    ranked.into_iter().take(count).map(|(word, _)| word.as_str()).collect()
}

/// Forms that the spelling rules do not lead back to their lemma: *went*, *better*, *children*.
fn add_irregular_forms(sources: &EnSources, records: &mut BTreeMap<String, Vec<Record>>) {
    let mut links: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut link = |letter: &str, form: &str, lemma: &str| {
        let Some(kind) = Form::from_exchange(letter) else { return };
        let regular = lemma_candidates(form).iter().any(|(candidate, _)| candidate == lemma);
        if !regular && form != lemma && records.contains_key(lemma) {
            let link = format!("{}{lemma}", char::from(kind.code()));
            let found = links.entry(form.to_owned()).or_default();
            if let Some(other) = found.iter_mut().find(|other| other.get(1..) == Some(lemma)) {
                // said is both the past and the participle of say.
                let both = matches!(other.get(..1), Some("p" | "d")) && !other.starts_with(char::from(kind.code()));
                if both && matches!(kind, Form::Past | Form::PastParticiple) {
                    *other = format!("{}{lemma}", char::from(Form::PastOrParticiple.code()));
                }
                return;
            }
            if !found.iter().any(|other| other.get(1..) == link.get(1..)) {
                found.push(link);
            }
        }
    };
    for row in sources.ecdict {
        let word = fold_key(&row.word);
        if row.word != word || word.contains(' ') {
            continue;
        }
        for (letter, form) in ecdict::forms(row) {
            link(letter, &fold_key(form), &word);
        }
        // were says itself that it is a form of be; be names only one past form.
        if let Some((letter, lemma)) = ecdict::own_lemma(row) {
            link(letter, &word, &fold_key(lemma));
        }
    }
    add_words_of_their_own(sources, records, &mut links);
    for (form, lemmas) in links {
        let found = records.entry(form.clone()).or_default();
        match found.first_mut() {
            Some(record) => record.lemmas = lemmas,
            None => found.push(Record { headword: form, lemmas, ..Record::default() }),
        }
    }
}

/// Words that spelling rules would take for forms of others, though the other's row lists its forms and this is none:
/// *bed* is no past of *be*, *james* no plural of *jam*.
fn add_words_of_their_own(
    sources: &EnSources,
    records: &BTreeMap<String, Vec<Record>>,
    links: &mut BTreeMap<String, Vec<String>>,
) {
    let plain = |word: &str| word.chars().all(|c| c.is_ascii_lowercase());
    let rows: HashMap<&str, &EcdictRow> =
        sources.ecdict.iter().filter(|row| plain(&row.word)).map(|row| (row.word.as_str(), row)).collect();
    for key in records.keys().filter(|key| plain(key)) {
        let own = rows.get(key.as_str()).and_then(|row| ecdict::own_lemma(row)).map(|(_, lemma)| fold_key(lemma));
        for (lemma, form) in lemma_candidates(key) {
            let Some(row) = rows.get(lemma.as_str()).filter(|_| form != Form::Contraction && form != Form::Possessive)
            else {
                continue;
            };
            let mut listed = ecdict::forms(row).map(|(_, form)| form).peekable();
            let lists = listed.peek().is_some();
            // The row of travel lists travelled only; Americans write traveled.
            let is_listed = |form: &str| form == key || form.replace("ll", "l") == *key;
            if lists && own.as_deref() != Some(lemma.as_str()) && !listed.any(is_listed) {
                links.entry(key.clone()).or_default().push(format!("{}{lemma}", char::from(NO_FORM)));
            }
        }
    }
}
