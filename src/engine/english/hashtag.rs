//! The words of a tag without spaces: *#CamelCaseTags* by their capitals, *#alllowercase* by the likeliest cut.

use crate::engine::english::Vocabulary;

/// Names that are written with a capital inside, in small letters.
const NAMES: &[&str] = &[
    "airpods",
    "bookstagram",
    "booktok",
    "capcut",
    "chatgpt",
    "ebay",
    "facebook",
    "foodtok",
    "iphone",
    "ipad",
    "lgbtq",
    "linkedin",
    "macbook",
    "mcdonalds",
    "onlyfans",
    "openai",
    "paypal",
    "playstation",
    "rednote",
    "snapchat",
    "tiktok",
    "tiktoks",
    "whatsapp",
    "xiaohongshu",
    "youtube",
    "youtuber",
];

/// A tag of so few letters is a word or an abbreviation, whatever could be read into it.
const SHORTEST: usize = 5;
/// The longest word of a cut.
const LONGEST: usize = 18;

/// Costs of the cut: words cost 9 less their Zipf value, and a bit for each, so that few long words win.
const SCALE: f32 = 9.0;
const EACH: f32 = 0.8;
const NAME: f32 = 4.0;
/// A word of one or two letters that is none of the commonest is read into nearly everything.
const TWO_LETTERS: f32 = 2.5;
/// How common a name must be.
const COMMON: f32 = 3.0;
/// A stretch that is no word, and each letter of it.
const UNKNOWN: f32 = 7.0;
const UNKNOWN_LETTER: f32 = 1.0;

/// Short words that tags are really made of.
const SHORT: &[&str] = &[
    "a", "i", "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my", "no", "of",
    "oh", "ok", "on", "or", "so", "to", "up", "us", "we",
];

/// The places, counted in characters, at which one run of letters and digits of a tag falls into words; `written` has
/// the capitals as in the post. Empty where it is one word. Costs some hundred steps in a trie for twenty letters.
#[must_use]
pub fn cuts(written: &[char], vocabulary: &Vocabulary) -> Vec<usize> {
    let folded: String = written.iter().flat_map(|c| c.to_lowercase()).collect();
    if folded.chars().count() != written.len() || is_whole(&folded, vocabulary) {
        return Vec::new();
    }
    let mut bounds = vec![0];
    bounds.extend(by_case(written, vocabulary));
    bounds.push(written.len());
    join_names(written, &mut bounds);
    let mut found: Vec<usize> = Vec::new();
    for pair in bounds.windows(2) {
        let [start, end] = *pair else { continue };
        if start > 0 {
            found.push(start);
        }
        let piece: Vec<char> =
            written.get(start..end).unwrap_or_default().iter().flat_map(|c| c.to_lowercase()).collect();
        found.extend(by_words(&piece, vocabulary).into_iter().map(|cut| start + cut));
    }
    found
}

fn is_whole(folded: &str, vocabulary: &Vocabulary) -> bool {
    NAMES.contains(&folded) || vocabulary.is_phrase(folded) || vocabulary.plain_frequency(folded).is_some()
}

/// Where a capital begins a word, and where letters meet digits that are no ending of theirs (*4th*, *75K*).
fn by_case(written: &[char], vocabulary: &Vocabulary) -> Vec<usize> {
    let at = |place: usize| written.get(place).copied().unwrap_or('\0');
    let mut found: Vec<usize> = Vec::new();
    let mut add = |place: usize| {
        if let Err(at) = found.binary_search(&place) {
            found.insert(at, place);
        }
    };
    for place in 1..written.len() {
        let (before, here, next) = (at(place - 1), at(place), at(place + 1));
        if before.is_ascii_digit() && here.is_alphabetic() {
            let rest = written.get(place..).unwrap_or_default();
            match ending_of_number(rest, vocabulary) {
                0 => add(place),
                length if length < rest.len() => add(place + length),
                _ => {}
            }
        } else if here.is_ascii_digit() && !before.is_ascii_digit()
            || here.is_uppercase() && (before.is_lowercase() || before.is_uppercase() && next.is_lowercase())
        {
            add(place);
        }
    }
    found
}

/// How many letters behind digits belong to them: two in *4thofjuly*, none in *4things*.
fn ending_of_number(rest: &[char], vocabulary: &Vocabulary) -> usize {
    let letters: Vec<char> = rest.iter().take_while(|c| c.is_alphabetic()).flat_map(|c| c.to_lowercase()).collect();
    let words: String = letters.iter().collect();
    if matches!(words.as_str(), "k" | "s" | "d" | "am" | "pm" | "g") {
        return letters.len();
    }
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| words.starts_with(ending));
    let behind = letters.get(2..).unwrap_or_default();
    let are_words = || {
        let word: String = behind.iter().collect();
        word.is_empty() || is_whole(&word, vocabulary) || !by_words(behind, vocabulary).is_empty()
    };
    if ordinal && are_words() { 2 } else { 0 }
}

/// Tik|Tok is one name.
fn join_names(written: &[char], bounds: &mut Vec<usize>) {
    let is_name = |start: usize, end: usize| {
        let text: String = written.get(start..end).unwrap_or_default().iter().flat_map(|c| c.to_lowercase()).collect();
        NAMES.contains(&text.as_str())
    };
    let joined: Vec<usize> = bounds
        .windows(3)
        .filter_map(|three| {
            matches!(*three, [start, _, end] if is_name(start, end)).then(|| three.get(1).copied()).flatten()
        })
        .collect();
    bounds.retain(|bound| !joined.contains(bound));
}

/// The cheapest cut of a run of small letters into words.
fn by_words(piece: &[char], vocabulary: &Vocabulary) -> Vec<usize> {
    let text: String = piece.iter().collect();
    if piece.len() < SHORTEST
        || !piece.iter().all(char::is_ascii_lowercase)
        || is_whole(&text, vocabulary)
        || vocabulary.frequency(&text).is_some()
    {
        return Vec::new();
    }
    // For every place the cheapest way to it: its cost, where its last word begins, and whether that is a word.
    let mut best: Vec<(f32, usize, bool)> = vec![(f32::INFINITY, 0, false); piece.len() + 1];
    if let Some(start) = best.first_mut() {
        start.0 = 0.0;
    }
    for start in 0..piece.len() {
        let so_far = best.get(start).map_or(f32::INFINITY, |best| best.0);
        for end in start + 1..=piece.len().min(start + LONGEST) {
            let word: String = piece.get(start..end).unwrap_or_default().iter().collect();
            let known = cost(&word, vocabulary);
            let letters = f32::from(crate::engine::number::byte(end - start));
            let total = so_far + known.unwrap_or(UNKNOWN + letters * UNKNOWN_LETTER);
            if let Some(target) = best.get_mut(end)
                && total < target.0
            {
                *target = (total, start, known.is_some());
            }
        }
    }
    let (mut cuts, mut end, mut unknown) = (Vec::new(), piece.len(), 0);
    while let Some(&(_, start, known)) = best.get(end).filter(|_| end > 0) {
        if !known {
            unknown += end - start;
        }
        cuts.push(start);
        end = start;
    }
    cuts.retain(|cut| *cut > 0);
    cuts.reverse();
    // A cut that explains less than two thirds is a guess at a name.
    if unknown * 3 > piece.len() { Vec::new() } else { cuts }
}

fn cost(word: &str, vocabulary: &Vocabulary) -> Option<f32> {
    if NAMES.contains(&word) {
        return Some(NAME);
    }
    let plural = || {
        word.strip_suffix('s')
            .filter(|stem| stem.len() >= 3)
            .and_then(|stem| vocabulary.plain_frequency(stem))
            .map(|zipf| zipf - 0.5)
    };
    let phrase = vocabulary.is_phrase(word).then_some(NAME);
    let listed = [vocabulary.plain_frequency(word), phrase].into_iter().flatten().reduce(f32::max);
    // July and Brooklyn have an entry with a capital; of short words that would let in every abbreviation.
    let name = || {
        let entries = vocabulary.en.find(word).filter(|_| word.len() >= 4);
        entries.map(|entry| vocabulary.en.zipf(entry)).reduce(f32::max).filter(|zipf| *zipf >= COMMON)
    };
    let zipf = listed.or_else(plural).or_else(name)?;
    let short = if word.len() <= 2 && !SHORT.contains(&word) { TWO_LETTERS } else { 0.0 };
    Some((SCALE - zipf).max(1.0) + EACH + short)
}
