//! Takes the Cantonese readings out of the package to-jyutping, which keeps them as one string of a script.

use anyhow::{Context, Result, bail, ensure};

use crate::fetch::Sources;

/// Chinese words with their Cantonese syllables, one a character, out of the string literal that holds to-jyutping's table.
///
/// The table is a tree written as text: characters go down; then the readings of the word so far, two signs a syllable, of
/// which `~` joins those of one character; `{` keeps the place for the words that go on from here, `}` goes back to it.
pub fn words(sources: &Sources) -> Result<Vec<(String, Vec<String>)>> {
    let script = String::from_utf8(sources.bytes("to-jyutping", "package/dist/index.mjs")?)?;
    let start = script.find("\"{").context("index.mjs: no table begins")?;
    let mut literals = serde_json::Deserializer::from_str(&script[start..]).into_iter::<String>();
    let table = literals.next().context("index.mjs: no table")?.context("index.mjs: the table is no string literal")?;
    let mut signs = table.chars().skip(1).peekable();
    let (mut words, mut kept) = (Vec::new(), vec![String::new()]);
    while let Some(mut word) = kept.last().cloned() {
        while let Some(character) = signs.next_if(|sign| u32::from(*sign) >= 256) {
            word.push(character);
        }
        let length = word.chars().count();
        let mut first = None;
        while signs.peek().is_some_and(|sign| *sign < '{') {
            let mut reading: Vec<String> = vec![String::new()];
            loop {
                let pair = [signs.next(), signs.next()].map(|sign| sign.map(|sign| u32::from(sign).wrapping_sub(33)));
                let [Some(high), Some(low)] = pair else { bail!("index.mjs: the table ends within a reading") };
                reading.last_mut().context("never empty")?.push_str(&syllable((high * 90 + low) as usize)?);
                if signs.next_if_eq(&'~').is_none() {
                    if reading.len() == length {
                        break;
                    }
                    reading.push(String::new());
                }
            }
            first.get_or_insert(reading);
        }
        words.extend(first.map(|reading| (word.clone(), reading)));
        match signs.next_if(|sign| matches!(sign, '{' | '}')) {
            Some('{') => kept.push(word),
            Some(_) => drop(kept.pop()),
            None => {}
        }
    }
    ensure!(words.len() > 40_000, "index.mjs: only {} words were found", words.len());
    Ok(words)
}

/// The syllable of a number: 402 for each initial, 6 tones for each final.
fn syllable(number: usize) -> Result<String> {
    const INITIALS: [&str; 20] =
        ["", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "ng", "gw", "kw", "w", "h", "z", "c", "s", "j"];
    const VOWELS: [&str; 6] = ["aa", "a", "e", "i", "o", "u"];
    const ENDS: [&str; 9] = ["", "i", "u", "m", "n", "ng", "p", "t", "k"];
    const OTHERS: [&str; 13] = ["oe", "oen", "oeng", "oet", "oek", "eoi", "eon", "eot", "yu", "yun", "yut", "m", "ng"];
    let initial = INITIALS.get(number / 402).with_context(|| format!("{number} is no syllable of jyutping"))?;
    let (rhyme, tone) = (number % 402 / 6, number % 6 + 1);
    let rhyme = match rhyme.checked_sub(54) {
        Some(other) => OTHERS[other].to_owned(),
        None => format!("{}{}", VOWELS[rhyme / 9], ENDS[rhyme % 9]),
    };
    Ok(format!("{initial}{rhyme}{tone}"))
}
