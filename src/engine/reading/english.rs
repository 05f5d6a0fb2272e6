//! English readings: kept as one byte a sound, shown in IPA or in KK.
//!
//! Stress marks stand before the syllable. A syllable takes as many consonants before its vowel as can begin an English
//! word (the maximal onset), which is where dictionaries of American English put the marks too: *əˈstɑnɪʃ*, *kəmˈpjutɚ*.

use crate::engine::reading::phoneme::Phoneme;
use crate::engine::reading::phoneme::Phonetics;
use crate::engine::reading::phoneme::Stress;

/// How a word sounds in General American. Costs one byte a sound.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EnglishReading {
    codes: Vec<u8>,
}

/// Clusters that can begin an English word, in ARPAbet; each single consonant but NG can too.
const ONSETS: &[&str] = &[
    "B L", "B R", "B Y", "D R", "D W", "F L", "F R", "F Y", "G L", "G R", "G W", "G Y", "HH W", "HH Y", "K L", "K R",
    "K W", "K Y", "M Y", "N Y", "P L", "P R", "P Y", "S F", "S K", "S K L", "S K R", "S K W", "S K Y", "S L", "S M",
    "S N", "S P", "S P L", "S P R", "S P Y", "S T", "S T R", "S W", "SH R", "T R", "T W", "TH R", "TH W", "V Y",
];

/// Consonants after which KK lets an unstressed *l* be a syllable of its own: *ˋtebl̩*.
const BEFORE_SYLLABIC_L: &[&str] = &["B", "D", "F", "G", "K", "M", "N", "P", "S", "T", "TH", "V", "Z"];

/// The same for *n*, when a stressed vowel, or one with *r*, stands before the consonant: *ˋbʌtn̩*, *ɪmˋpɔrtn̩t*.
const BEFORE_SYLLABIC_N: &[&str] = &["D", "S", "T", "Z"];

impl EnglishReading {
    /// Reads ARPAbet symbols with spaces between them, as CMUdict writes them; `None` where one is unknown or there is none.
    ///
    /// ```
    /// use yizhu_engine::engine::reading::{EnglishReading, Phonetics};
    /// let reading = EnglishReading::from_arpabet("F OW1 T AH0 G R AE2 F").unwrap();
    /// assert_eq!(reading.bracketed(Phonetics::Ipa), "/ˈfoʊtəˌɡræf/");
    /// assert_eq!(reading.bracketed(Phonetics::Kk), "[ˋfotəˏgræf]");
    /// ```
    #[must_use]
    pub fn from_arpabet(symbols: &str) -> Option<Self> {
        let codes = symbols.split_whitespace().map(|symbol| Phoneme::from_arpabet(symbol).map(Phoneme::code));
        codes.collect::<Option<Vec<u8>>>().filter(|codes| !codes.is_empty()).map(|codes| Self { codes })
    }

    /// The reading in a lexicon file's bytes; bytes that stand for no sound are left out.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self { codes: bytes.iter().copied().filter(|&code| Phoneme::from_code(code).is_some()).collect() }
    }

    /// The bytes for a lexicon file. None of them is zero.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.codes
    }

    /// The reading without brackets, such as `ˈfoʊtəˌɡræf`.
    #[must_use]
    pub fn text(&self, phonetics: Phonetics) -> String {
        let sounds: Vec<Phoneme> = self.sounds().collect();
        let starts = syllables(&sounds);
        let mut text = String::new();
        for (at, sound) in sounds.iter().enumerate() {
            // A word of one syllable has no stress to tell apart.
            let stress = starts.iter().find(|(start, _)| *start == at && starts.len() > 1).map(|(_, stress)| *stress);
            text.push_str(stress.map_or("", |stress| mark(stress, phonetics)));
            let place = Place { sounds: &sounds, at, starts: &starts };
            text.push_str(place.symbol(*sound, phonetics));
        }
        text
    }

    /// The reading in the brackets of its notation: `/…/` for IPA, `[…]` for KK.
    #[must_use]
    pub fn bracketed(&self, phonetics: Phonetics) -> String {
        let text = self.text(phonetics);
        match phonetics {
            Phonetics::Ipa => format!("/{text}/"),
            Phonetics::Kk => format!("[{text}]"),
        }
    }

    /// The ARPAbet names of the sounds, without stress.
    pub fn names(&self) -> impl DoubleEndedIterator<Item = &'static str> {
        self.sounds().map(Phoneme::name)
    }

    /// The names of the vowels, each with whether it has the primary stress.
    pub fn vowels(&self) -> impl Iterator<Item = (&'static str, bool)> {
        let vowel = |sound: Phoneme| sound.stress().map(|stress| (sound.name(), stress == Stress::Primary));
        self.sounds().filter_map(vowel)
    }

    /// The reading with further sounds at its end, in ARPAbet.
    #[must_use]
    pub fn followed_by(&self, symbols: &str) -> Self {
        let mut codes = self.codes.clone();
        codes.extend(Self::from_arpabet(symbols).into_iter().flat_map(|ending| ending.codes));
        Self { codes }
    }

    /// The reading without its last sound.
    #[must_use]
    pub fn shortened(&self) -> Self {
        Self { codes: self.codes.split_last().map(|(_, rest)| rest.to_vec()).unwrap_or_default() }
    }

    fn sounds(&self) -> impl DoubleEndedIterator<Item = Phoneme> {
        self.codes.iter().filter_map(|&code| Phoneme::from_code(code))
    }
}

fn mark(stress: Stress, phonetics: Phonetics) -> &'static str {
    match (stress, phonetics) {
        (Stress::None, _) => "",
        (Stress::Primary, Phonetics::Ipa) => "ˈ",
        (Stress::Secondary, Phonetics::Ipa) => "ˌ",
        (Stress::Primary, Phonetics::Kk) => "ˋ",
        (Stress::Secondary, Phonetics::Kk) => "ˏ",
    }
}

/// Where each syllable begins, and its stress.
fn syllables(sounds: &[Phoneme]) -> Vec<(usize, Stress)> {
    let mut starts: Vec<(usize, Stress)> = Vec::new();
    let mut after_vowel = None;
    for (at, sound) in sounds.iter().enumerate() {
        let Some(stress) = sound.stress() else { continue };
        let start =
            after_vowel.map_or(0, |from| (from..at).find(|&start| begins_word(sounds, start..at)).unwrap_or(at));
        starts.push((start, stress));
        after_vowel = Some(at + 1);
    }
    starts
}

/// Whether a cluster of consonants can begin an English word.
fn begins_word(sounds: &[Phoneme], cluster: std::ops::Range<usize>) -> bool {
    let names: Vec<&str> = sounds.get(cluster).unwrap_or_default().iter().map(|sound| sound.name()).collect();
    match names.as_slice() {
        [single] => *single != "NG",
        several => ONSETS.contains(&several.join(" ").as_str()),
    }
}

/// A sound among its neighbours.
struct Place<'word> {
    sounds: &'word [Phoneme],
    at: usize,
    starts: &'word [(usize, Stress)],
}

impl Place<'_> {
    fn symbol(&self, sound: Phoneme, phonetics: Phonetics) -> &'static str {
        let unstressed = sound.stress() == Some(Stress::None);
        match sound.name() {
            // CMUdict writes near with IH and here with IY; before r of the same syllable the two do not differ.
            "IY" if self.has_r_in_syllable() => "ɪ",
            "UW" if self.has_r_in_syllable() => "ʊ",
            "IY" if unstressed && phonetics == Phonetics::Kk => "ɪ",
            "AH" if phonetics == Phonetics::Kk && self.is_swallowed() => "",
            "L" if phonetics == Phonetics::Kk && self.is_syllabic() => "l̩",
            "N" if phonetics == Phonetics::Kk && self.is_syllabic() => "n̩",
            _ => sound.symbol(phonetics),
        }
    }

    fn near(&self, offset: isize) -> Option<Phoneme> {
        self.at.checked_add_signed(offset).and_then(|at| self.sounds.get(at)).copied()
    }

    fn named(&self, offset: isize) -> &'static str {
        self.near(offset).map_or("", Phoneme::name)
    }

    fn has_r_in_syllable(&self) -> bool {
        self.named(1) == "R" && !self.starts.iter().any(|(start, _)| *start == self.at + 1)
    }

    /// An l or n that takes the place of the unstressed vowel before it.
    fn is_syllabic(&self) -> bool {
        self.at.checked_sub(1).is_some_and(|at| Self { at, ..*self }.is_swallowed())
    }

    /// An unstressed vowel whose place a following l or n takes.
    fn is_swallowed(&self) -> bool {
        let schwa = self.near(0).is_some_and(|sound| sound.name() == "AH" && sound.stress() == Some(Stress::None));
        let closed = self.near(2).is_none_or(|sound| sound.stress().is_none());
        let before = self.near(-2);
        let stressed = before.and_then(Phoneme::stress).is_some_and(|stress| stress != Stress::None);
        let fits = match self.named(1) {
            "L" => BEFORE_SYLLABIC_L.contains(&self.named(-1)),
            "N" => {
                BEFORE_SYLLABIC_N.contains(&self.named(-1)) && (stressed || before.is_some_and(|it| it.name() == "R"))
            }
            _ => false,
        };
        schwa && closed && fits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(arpabet: &str, ipa: &str, kk: &str) {
        let reading = EnglishReading::from_arpabet(arpabet).unwrap();
        assert_eq!([reading.text(Phonetics::Ipa), reading.text(Phonetics::Kk)], [ipa, kk]);
        assert_eq!(EnglishReading::from_bytes(reading.bytes()), reading);
    }

    #[test]
    fn one_syllable_has_no_mark() {
        check("K AE1 T", "kæt", "kæt");
        check("S T R EH1 NG K TH S", "strɛŋkθs", "strɛŋkθs");
        check("DH AH0", "ðə", "ðə");
        check("B ER1 D", "bɝd", "bɝd");
        check("JH AH1 JH", "dʒʌdʒ", "dʒʌdʒ");
        check("G OW1", "ɡoʊ", "go");
        check("D EY1", "deɪ", "de");
        check("F AO1 R", "fɔr", "fɔr");
        check("HH AW1 S", "haʊs", "haʊs");
        check("B OY1", "bɔɪ", "bɔɪ");
        check("HH IY1 R", "hɪr", "hɪr");
        check("N IH1 R", "nɪr", "nɪr");
        check("T UW1 R", "tʊr", "tʊr");
        check("CH AY1 L D", "tʃaɪld", "tʃaɪld");
    }

    #[test]
    fn marks_stand_before_the_whole_onset() {
        check("F OW1 T AH0 G R AE2 F", "ˈfoʊtəˌɡræf", "ˋfotəˏgræf");
        check("F AH0 T AA1 G R AH0 F ER0", "fəˈtɑɡrəfɚ", "fəˋtɑgrəfɚ");
        check("AH2 N D ER0 S T AE1 N D", "ˌʌndɚˈstænd", "ˏʌndɚˋstænd");
        check("K AH0 M P Y UW1 T ER0", "kəmˈpjutɚ", "kəmˋpjutɚ");
        check("IH0 S K EY1 P", "ɪˈskeɪp", "ɪˋskep");
        check("EH1 K S T R AH0", "ˈɛkstrə", "ˋɛkstrə");
        check("AH0 T L AE1 N T IH0 K", "ətˈlæntɪk", "ətˋlæntɪk");
        check("D IH0 S T R IH1 B Y UW0 T", "dɪˈstrɪbjut", "dɪˋstrɪbjut");
        check("AW1 T S AY1 D", "ˈaʊtˈsaɪd", "ˋaʊtˋsaɪd");
        check("F UH1 T B AO2 L", "ˈfʊtˌbɔl", "ˋfʊtˏbɔl");
        check("S IH1 NG ER0", "ˈsɪŋɚ", "ˋsɪŋɚ");
        check("K L AE1 S R UW2 M", "ˈklæsˌrum", "ˋklæsˏrum");
        check("R IH0 K AO1 R D", "rɪˈkɔrd", "rɪˋkɔrd");
        check("IH0 K S P L EY1 N", "ɪkˈspleɪn", "ɪkˋsplen");
        check("P R AH0 N AH2 N S IY0 EY1 SH AH0 N", "prəˌnʌnsiˈeɪʃən", "prəˏnʌnsɪˋeʃən");
    }

    #[test]
    fn unstressed_vowels_are_reduced() {
        check("AH0 B AH1 V", "əˈbʌv", "əˋbʌv");
        check("T IY1 CH ER0", "ˈtitʃɚ", "ˋtitʃɚ");
        check("HH AE1 P IY0", "ˈhæpi", "ˋhæpɪ");
        check("R EY1 D IY0 OW2", "ˈreɪdiˌoʊ", "ˋredɪˏo");
        check("HH IH1 R OW0", "ˈhɪroʊ", "ˋhɪro");
        check("HH IY1 R OW0", "ˈhiroʊ", "ˋhiro");
        check("W ER1 K ER0", "ˈwɝkɚ", "ˋwɝkɚ");
    }

    #[test]
    fn kk_writes_syllabic_consonants() {
        check("L IH1 T AH0 L", "ˈlɪtəl", "ˋlɪtl̩");
        check("P IY1 P AH0 L", "ˈpipəl", "ˋpipl̩");
        check("B AH1 T AH0 N", "ˈbʌtən", "ˋbʌtn̩");
        check("S T UW1 D AH0 N T", "ˈstudənt", "ˋstudn̩t");
        check("IH0 M P AO1 R T AH0 N T", "ɪmˈpɔrtənt", "ɪmˋpɔrtn̩t");
        check("S P EH1 SH AH0 L", "ˈspɛʃəl", "ˋspɛʃəl");
        check("B IY1 K AH0 N", "ˈbikən", "ˋbikən");
        check("L AH1 N D AH0 N", "ˈlʌndən", "ˋlʌndən");
        check("F AE1 M AH0 L IY0", "ˈfæməli", "ˋfæməlɪ");
        check("P R EH1 Z AH0 D AH0 N T", "ˈprɛzədənt", "ˋprɛzədənt");
    }

    #[test]
    fn what_is_no_arpabet_is_no_reading() {
        for wrong in ["", " ", "AH", "K AE1 X", "kæt"] {
            assert_eq!(EnglishReading::from_arpabet(wrong), None, "{wrong:?}");
        }
        assert_eq!(EnglishReading::from_bytes(&[0, 200, 255]).text(Phonetics::Ipa), "");
    }

    #[test]
    fn brackets_tell_the_notation() {
        let reading = EnglishReading::from_arpabet("AH0 G OW1").unwrap();
        assert_eq!(reading.bracketed(Phonetics::Ipa), "/əˈɡoʊ/");
        assert_eq!(reading.bracketed(Phonetics::Kk), "[əˋgo]");
    }
}
