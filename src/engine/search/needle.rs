//! Looks for the words of a query in meanings.

/// The longest word of a query, with what is needed to find it fast, and its other words.
pub struct Needle {
    whole: Vec<u8>,
    longest: Vec<u8>,
    others: Vec<Vec<u8>>,
    /// How far a mismatch lets the search go on, by the byte under the needle's end (Horspool).
    skips: [u8; 256],
    /// Whether a match must begin and end a word: in English, not in Chinese.
    bounded: bool,
}

/// How a meaning agrees with a query, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// One of its senses is the query.
    Whole,
    /// One of its senses begins with it.
    Start,
    /// The query stands in it.
    Within,
    /// Its words stand in it, apart.
    Words,
}

/// Words that say nothing of what is looked for: *to eat*, *a cat*.
const LEADING: [&str; 5] = ["to ", "a ", "an ", "the ", "be "];

impl Needle {
    /// A needle for a folded query; `None` where it has no word.
    #[must_use]
    pub fn new(query: &str) -> Option<Self> {
        let query = LEADING.iter().find_map(|word| query.strip_prefix(word)).unwrap_or(query).trim();
        let mut words: Vec<Vec<u8>> = query.split(' ').filter(|word| !word.is_empty()).map(Vec::from).collect();
        let at = (0..words.len()).max_by_key(|&at| words.get(at).map_or(0, Vec::len))?;
        let longest = words.swap_remove(at);
        let length = u8::try_from(longest.len()).ok()?;
        let mut skips = [length; 256];
        for (&byte, skip) in longest.iter().take(longest.len() - 1).zip((1..length).rev()) {
            if let Some(place) = skips.get_mut(usize::from(byte)) {
                *place = skip;
            }
        }
        Some(Self { whole: Vec::from(query), bounded: query.is_ascii(), longest, others: words, skips })
    }

    /// How a meaning agrees with the query. `divides` are the bytes between its senses.
    #[must_use]
    pub fn meaning(&self, meaning: &[u8], divides: &[u8]) -> Option<Meaning> {
        if !self.holds(meaning) {
            return None;
        }
        let mut best = None;
        for sense in meaning.split(|byte| divides.contains(byte)) {
            let sense = bare(sense);
            let found = match find(sense, &self.whole, self.bounded) {
                Some(0) if sense.len() == self.whole.len() => Meaning::Whole,
                Some(0) => Meaning::Start,
                Some(_) => Meaning::Within,
                None => continue,
            };
            best = Some(best.map_or(found, |best: Meaning| best.min(found)));
        }
        let apart = || self.others.iter().all(|word| find(meaning, word, self.bounded).is_some());
        best.or_else(|| apart().then_some(Meaning::Words))
    }

    /// Whether the longest word stands in a meaning; most meanings are passed over here.
    fn holds(&self, meaning: &[u8]) -> bool {
        let length = self.longest.len();
        let mut end = length;
        while let Some(window) = end.checked_sub(length).and_then(|start| meaning.get(start..end)) {
            if window.iter().zip(&self.longest).all(|(a, b)| a.to_ascii_lowercase() == *b)
                && (!self.bounded || is_bounded(meaning, end - length, end))
            {
                return true;
            }
            let last = window.last().map_or(0, u8::to_ascii_lowercase);
            end += usize::from(self.skips.get(usize::from(last)).copied().unwrap_or(1).max(1));
        }
        false
    }
}

/// A sense without remarks in parentheses and small words before it.
fn bare(sense: &[u8]) -> &[u8] {
    let mut rest = sense.trim_ascii();
    if let Some(inside) = rest.strip_prefix(b"(")
        && let Some(end) = inside.iter().position(|byte| *byte == b')')
    {
        rest = inside.get(end + 1..).unwrap_or_default().trim_ascii();
    }
    if rest.ends_with(b")")
        && let Some(at) = rest.iter().position(|byte| *byte == b'(')
    {
        rest = rest.get(..at).unwrap_or_default().trim_ascii();
    }
    LEADING.iter().find_map(|word| rest.strip_prefix(word.as_bytes())).unwrap_or(rest)
}

fn find(text: &[u8], word: &[u8], bounded: bool) -> Option<usize> {
    let mut windows = text.windows(word.len().max(1)).enumerate();
    let fits = |(at, window): &(usize, &[u8])| {
        window.eq_ignore_ascii_case(word) && (!bounded || is_bounded(text, *at, at + word.len()))
    };
    windows.find(fits).map(|(at, _)| at)
}

fn is_bounded(text: &[u8], start: usize, end: usize) -> bool {
    let inside = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    !inside(start.checked_sub(1).and_then(|at| text.get(at))) && !inside(text.get(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, meaning: &str, expected: Option<Meaning>) {
        assert_eq!(Needle::new(query).unwrap().meaning(meaning.as_bytes(), b"/;"), expected, "{query} in {meaning}");
    }

    #[test]
    fn a_query_is_found_as_whole_words() {
        check("cat", "cat/CL:隻|只[zhi1]", Some(Meaning::Whole));
        check("a cat", "(animal) cat", Some(Meaning::Whole));
        check("cat", "cat (CL:隻[zhi1])", Some(Meaning::Whole));
        check("eat", "to eat; to consume", Some(Meaning::Whole));
        check("eat", "to eat one's fill", Some(Meaning::Start));
        check("eat", "what to eat", Some(Meaning::Within));
        check("cat", "category", None);
        check("china", "China", Some(Meaning::Whole));
        check("train station", "railway station (for the train)", Some(Meaning::Words));
        check("train station", "big train station", Some(Meaning::Within));
        check("train station", "bus station", None);
        check("猫", "n. 猫, 猫科动物", Some(Meaning::Within));
        check("猫科", "n. 猫, 猫科动物", Some(Meaning::Within));
    }

    #[test]
    fn nothing_is_no_needle() {
        assert!(Needle::new("").is_none() && Needle::new(" ").is_none());
    }
}
