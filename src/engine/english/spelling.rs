//! Which word a spelling stands for: the ways of writing are tried from the surest to the boldest.

use crate::engine::english::Vocabulary;
use crate::engine::english::Written;
use crate::engine::english::accents::without_accents;
use crate::engine::english::base_of;
use crate::engine::english::capitals::Capitals;
use crate::engine::english::capitals::abbreviation;
use crate::engine::english::capitals::capitals;
use crate::engine::english::contraction;
use crate::engine::english::disguise;
use crate::engine::english::elongation;
use crate::engine::english::sound;
use crate::engine::english::typo;
use crate::engine::english::variety;

/// A run of letters where it stands in its post.
#[derive(Clone, Copy, Debug, Default)]
pub struct Occurrence<'post> {
    /// Folded.
    pub key: &'post str,
    /// With its own capitals.
    pub written: &'post str,
    /// The word before it in the same sentence, with its own capitals; empty where there is none.
    pub before: &'post str,
    /// The word behind it in the same sentence.
    pub after: &'post str,
    /// Whether a sentence begins with it, so that its capital says nothing.
    pub opens: bool,
    /// Whether digits stand directly before it.
    pub counted: bool,
    /// Whether the everyday lexicon explains it or its lemma in lower case.
    pub known: bool,
}

/// What a spelling stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spelling {
    /// The folded word to look up.
    pub key: String,
    /// How it is written.
    pub written: Written,
    /// Whether capitals are only emphasis, so that no abbreviation is meant.
    pub lower: bool,
    /// The meaning in Chinese, where it does not come from an entry.
    pub meaning: Option<String>,
    /// Whether its capital is that of a name.
    pub proper: bool,
    /// Whether it is a name that no source explains.
    pub name: bool,
}

const LAUGHTER: &str = "哈哈哈";
const SMASH: &str = "（乱敲键盘，表示激动）";
/// How common, in Zipf, a word must be to be meant by digits for letters, or by *-in* for *-ing*.
const COMMON: f32 = 3.5;

/// Finds the word that is meant. Looks up a plain word two or three times; only an unknown one costs more, up to some
/// ten microseconds.
#[must_use]
pub fn spelling(vocabulary: &Vocabulary, occurrence: &Occurrence) -> Spelling {
    let proper = !occurrence.opens && capitals(occurrence.written) == Capitals::First;
    let plain = || Spelling { key: occurrence.key.to_owned(), proper, ..Spelling::default() };
    if let Some(found) = contracted(vocabulary, occurrence) {
        return found;
    }
    if let Some(found) = dotted(vocabulary, occurrence) {
        return found;
    }
    if let Some(meaning) = numbered(occurrence) {
        return Spelling { meaning: Some(meaning), ..plain() };
    }
    // teh is a slip, though the dictionary has TEH under it; ppl has a meaning of its own.
    let glossed = || vocabulary.en.find(occurrence.key).any(|entry| !vocabulary.en.short(entry).is_empty());
    if let Some(word) = disguise::by_sound(occurrence.key).filter(|_| !glossed()) {
        let written = Written::Respelt(word.to_owned());
        return Spelling { key: word.to_owned(), written, lower: true, ..Spelling::default() };
    }
    if capitals(occurrence.written) == Capitals::All {
        match abbreviation(occurrence.written) {
            Some(meaning) if !is_shouted(vocabulary, occurrence) => {
                return Spelling { meaning: Some(meaning.to_owned()), ..plain() };
            }
            _ if occurrence.known && !is_abbreviation(vocabulary, occurrence) => {
                return Spelling { written: Written::Emphasis, lower: true, ..plain() };
            }
            _ => {}
        }
    }
    // Larkspur with a capital is somebody's or some street's name, not the flower.
    let drawn_out = || elongation::is_drawn_out(&occurrence.key.chars().collect::<Vec<_>>());
    if occurrence.known || !proper && !drawn_out() && vocabulary.is_rare(occurrence.key) {
        return plain();
    }
    unknown(vocabulary, occurrence).unwrap_or_else(plain)
}

/// *U.S.*, *F.B.I*: an entry with stops, else what the capitals mean without them.
fn dotted(vocabulary: &Vocabulary, occurrence: &Occurrence) -> Option<Spelling> {
    // Asked of every word of a post, of which hardly one has a stop.
    if !occurrence.key.contains('.') {
        return None;
    }
    let letters: String = occurrence.key.split('.').collect();
    if letters.is_empty() || letters.chars().any(|c| !c.is_alphabetic()) {
        return None;
    }
    let with_stops = format!("{}.", occurrence.key.trim_end_matches('.'));
    if !vocabulary.en.find(&with_stops).is_empty() {
        return Some(Spelling { key: with_stops, lower: true, ..Spelling::default() });
    }
    let meaning = abbreviation(&letters.to_ascii_uppercase()).map(str::to_owned);
    Some(Spelling { key: letters, meaning, ..Spelling::default() })
}

fn is_known(vocabulary: &Vocabulary, word: &str) -> bool {
    vocabulary.plain_frequency(word).is_some() || !vocabulary.en.lemmas(word).is_empty()
}

/// What letters behind digits mean: *5pm*, *2nd*.
fn numbered(occurrence: &Occurrence) -> Option<String> {
    match occurrence.key {
        "am" if occurrence.counted => return Some("上午".to_owned()),
        "pm" if occurrence.counted => return Some("下午".to_owned()),
        _ => {}
    }
    let ending = occurrence.key.find(|c: char| !c.is_ascii_digit())?;
    let (digits, ending) = occurrence.key.split_at_checked(ending)?;
    (!digits.is_empty() && matches!(ending, "st" | "nd" | "rd" | "th")).then(|| format!("第{digits}"))
}

/// Whether the dictionary knows a word in just these capitals and no word of small letters: *TV*.
fn is_abbreviation(vocabulary: &Vocabulary, occurrence: &Occurrence) -> bool {
    let en = vocabulary.en;
    let entries = || en.find(occurrence.key);
    entries().any(|entry| en.is_written(entry, occurrence.written))
        && !entries().any(|entry| !en.has_capitals(entry) && !en.glosses(entry).is_empty())
}

fn contracted(vocabulary: &Vocabulary, occurrence: &Occurrence) -> Option<Spelling> {
    let next = occurrence.after.to_lowercase();
    let (key, full) = match contraction::full(occurrence.key) {
        Some(full) => {
            let listed = vocabulary.plain_frequency(occurrence.key).is_some();
            let key = contraction::with_apostrophe(occurrence.key).filter(|_| !listed);
            (key.unwrap_or_else(|| occurrence.key.to_owned()), full)
        }
        None => contraction::full_before(occurrence.key, &next).map(|(key, full)| (key.to_owned(), full))?,
    };
    let written = Written::Contraction(contraction::with_next(full, &next));
    Some(Spelling { key, written, lower: true, ..Spelling::default() })
}

/// Whether a word next to it is a plain word in capitals: *DO IT*, but not *the US GDP*.
fn is_shouted(vocabulary: &Vocabulary, occurrence: &Occurrence) -> bool {
    [occurrence.before, occurrence.after].iter().any(|neighbour| {
        capitals(neighbour) == Capitals::All
            && abbreviation(neighbour).is_none()
            && vocabulary.plain_frequency(&neighbour.to_lowercase()).is_some()
    })
}

/// The word behind one that no source has as it stands; `None` where none can be told, or where the capitalised entry
/// of an abbreviation will do.
fn unknown(vocabulary: &Vocabulary, occurrence: &Occurrence) -> Option<Spelling> {
    let key = occurrence.key;
    let common = |word: &str| vocabulary.plain_frequency(word).is_some_and(|zipf| zipf >= COMMON);
    let spelt = |key: String, written: Written| Some(Spelling { key, written, lower: true, ..Spelling::default() });
    if let Some(word) = disguise::plain(key, common) {
        return spelt(word.clone(), Written::Respelt(word));
    }
    if sound::is_laughter(key) {
        return Some(Spelling {
            key: key.to_owned(),
            written: Written::Laughter,
            meaning: Some(LAUGHTER.to_owned()),
            ..Spelling::default()
        });
    }
    if !vocabulary.en.find(key).is_empty() {
        return None;
    }
    if let Some(word) = without_accents(key).filter(|word| is_known(vocabulary, word)) {
        return Some(Spelling { key: word, ..Spelling::default() });
    }
    let letters: Vec<char> = key.chars().collect();
    let frequency = |word: &str| vocabulary.frequency(word);
    let drawn_out = elongation::shortened(&letters, frequency).map(|found| found.word);
    // Jonn is a name.
    let double_end = || {
        let name = capitals(occurrence.written) == Capitals::First;
        if name { None } else { elongation::without_double_end(key, frequency) }
    };
    if let Some(word) = drawn_out.or_else(double_end) {
        let key = contraction::with_apostrophe(&word).unwrap_or_else(|| word.clone());
        return spelt(key, Written::Elongated(word));
    }
    if sound::is_keyboard_smash(key) {
        return Some(Spelling {
            key: key.to_owned(),
            written: Written::KeyboardSmash,
            meaning: Some(SMASH.to_owned()),
            ..Spelling::default()
        });
    }
    let capitals = capitals(occurrence.written);
    let letters_only = key.chars().all(|c| c.is_alphabetic() || c == '\'');
    if letters_only && (capitals == Capitals::Mixed || capitals == Capitals::First && !occurrence.opens) {
        return Some(Spelling { key: key.to_owned(), name: true, ..Spelling::default() });
    }
    if let Some((variety, other)) = variety::variety(key, common).filter(|(_, other)| common(other)) {
        return spelt(other.clone(), Written::Variety(variety, other));
    }
    let spoken = key.strip_suffix("in").map(|stem| format!("{stem}ing"));
    if let Some(word) = spoken.filter(|word| common(word) || !vocabulary.en.lemmas(word).is_empty()) {
        return spelt(word.clone(), Written::Respelt(word));
    }
    if capitals != Capitals::None || vocabulary.is_phrase(key) {
        return None;
    }
    let letters_and_digits = key.chars().any(char::is_alphabetic) && key.chars().any(|c| c.is_ascii_digit());
    if letters_and_digits {
        // tallgreg88 is what somebody calls themself.
        return Some(Spelling { key: key.to_owned(), name: true, ..Spelling::default() });
    }
    if let Some(base) = base_of(key, common) {
        return spelt(base.clone(), Written::Derived(base));
    }
    typo::intended(vocabulary, key).and_then(|word| spelt(word.clone(), Written::Typo(word)))
}
