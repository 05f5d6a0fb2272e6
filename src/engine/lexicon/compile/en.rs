//! Compiles the English → Chinese lexicon: ECDICT's everyday words, with word frequencies and irregular forms.

use std::collections::BTreeMap;
use std::collections::HashMap;

use crate::engine::lexicon::ColumnWriter;
use crate::engine::lexicon::ContainerWriter;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::Form;
use crate::engine::lexicon::TrieWriter;
use crate::engine::lexicon::compile::CompileError;
use crate::engine::lexicon::compile::EnSources;
use crate::engine::lexicon::compile::frequency_byte;
use crate::engine::lexicon::ecdict;
use crate::engine::lexicon::en::sections;
use crate::engine::lexicon::lemma_candidates;
use crate::engine::lexicon::trie::plain_alphabet;
use crate::engine::text::fold_key;

#[derive(Default)]
struct Record {
    headword: String,
    glosses: String,
    lemmas: Vec<String>,
}

/// The file's bytes; the same sources always give the same bytes.
///
/// # Errors
/// When ECDICT has no usable row.
pub fn compile_en(sources: &EnSources) -> Result<Vec<u8>, CompileError> {
    let mut records: BTreeMap<String, Vec<Record>> = BTreeMap::new();
    for row in sources.ecdict {
        if let Some(glosses) = ecdict::clean(row) {
            let found = records.entry(fold_key(&row.word)).or_default();
            // "cat" and "CAT" are rows of their own; "Cat" with the very same glosses is not.
            if !found.iter().any(|record| record.glosses == glosses) {
                found.push(Record { headword: row.word.clone(), glosses, lemmas: Vec::new() });
            }
        }
    }
    if records.is_empty() {
        return Err(CompileError::Empty { source: "ECDICT" });
    }
    add_irregular_forms(sources, &mut records);
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
    for (key, record) in order.iter().filter_map(|&index| flat.get(index)) {
        headwords.push(if record.headword == *key { b"" } else { record.headword.as_bytes() });
        glosses.push(record.glosses.as_bytes());
        lemmas.push(record.lemmas.join(" ").as_bytes());
        frequency.push(frequency_byte(zipf.get(key).copied().unwrap_or_default().max(0.0)));
    }
    file.section(sections::HEADWORDS, headwords.finish());
    file.section(sections::GLOSSES, glosses.finish());
    file.section(sections::LEMMAS, lemmas.finish());
    file.section(sections::FREQUENCY, frequency);
    Ok(file.finish())
}

/// Forms that the spelling rules do not lead back to their lemma: *went*, *better*, *children*.
fn add_irregular_forms(sources: &EnSources, records: &mut BTreeMap<String, Vec<Record>>) {
    let mut links: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in sources.ecdict {
        let lemma = fold_key(&row.word);
        let known = row.word == lemma && !lemma.contains(' ') && records.contains_key(&lemma);
        for (letter, form) in ecdict::forms(row).filter(|_| known) {
            let form = fold_key(form);
            let Some(kind) = Form::from_exchange(letter) else { continue };
            let regular = lemma_candidates(&form).iter().any(|(candidate, _)| *candidate == lemma);
            if !regular && form != lemma {
                let link = format!("{}{lemma}", char::from(kind.code()));
                let found = links.entry(form).or_default();
                if !found.iter().any(|other| other.get(1..) == link.get(1..)) {
                    found.push(link);
                }
            }
        }
    }
    for (form, lemmas) in links {
        let found = records.entry(form.clone()).or_default();
        match found.first_mut() {
            Some(record) => record.lemmas = lemmas,
            None => found.push(Record { headword: form, glosses: String::new(), lemmas }),
        }
    }
}
