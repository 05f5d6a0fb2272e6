//! Compiles the Cantonese readings.

use std::collections::BTreeSet;

use crate::engine::lexicon::ColumnWriter;
use crate::engine::lexicon::ContainerWriter;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::TrieWriter;
use crate::engine::lexicon::compile::CompileError;
use crate::engine::lexicon::jyutping::sections;
use crate::engine::lexicon::plain_alphabet;
use crate::engine::text::fold_key;

/// The file's bytes, from words with their syllables, one a character. The first reading of a word counts.
///
/// # Errors
/// When there is no word.
pub fn compile_jyutping(words: &[(String, Vec<String>)], digest: [u8; 32]) -> Result<Vec<u8>, CompileError> {
    if words.is_empty() {
        return Err(CompileError::Empty { source: "the list of Cantonese readings" });
    }
    let keys: Vec<String> = words.iter().map(|(word, _)| fold_key(word)).collect();
    let mut file = ContainerWriter::new(Contents::Jyutping, digest);
    let mut trie = TrieWriter::new(plain_alphabet(keys.iter()));
    let whole = |key: &String, syllables: &Vec<String>| key.chars().count() == syllables.len();
    for (index, (key, (_, syllables))) in keys.iter().zip(words).enumerate() {
        if whole(key, syllables) {
            trie.insert(key, index);
        }
    }
    let order = trie.finish(&mut file, |index| index);
    let ordered: Vec<&[String]> =
        order.iter().filter_map(|&index| words.get(index)).map(|(_, syllables)| syllables.as_slice()).collect();
    let occur: BTreeSet<&str> = ordered.iter().flat_map(|syllables| syllables.iter()).map(String::as_str).collect();
    let occur: Vec<&str> = occur.into_iter().collect();
    let place = |syllable: &String| {
        let place = occur.binary_search(&syllable.as_str()).ok().and_then(|place| u16::try_from(place).ok());
        place.unwrap_or(u16::MAX).to_le_bytes()
    };
    let (mut syllables, mut readings) = (ColumnWriter::default(), ColumnWriter::default());
    occur.iter().for_each(|syllable| syllables.push(syllable.as_bytes()));
    ordered.iter().for_each(|word| readings.push(&word.iter().flat_map(place).collect::<Vec<u8>>()));
    file.section(sections::SYLLABLES, syllables.finish());
    file.section(sections::READINGS, readings.finish());
    Ok(file.finish())
}
