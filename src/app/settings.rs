//! What a reader chose, kept between visits.

use serde::Deserialize;
use serde::Serialize;

use crate::app::Glosses;
use crate::engine::annotate::Reader;
use crate::engine::lexicon::Hsk;
use crate::engine::reading::Notation;
use crate::engine::reading::Phonetics;

/// The language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum UiLanguage {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    Chinese,
}

impl UiLanguage {
    /// The language tag for the page.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-Hans",
        }
    }

    /// The first of a visitor's languages that the interface speaks; English where it speaks none of them.
    #[must_use]
    pub fn preferred(languages: &[String]) -> Self {
        let spoken = languages.iter().find_map(|language| Reader::from_code(language));
        match spoken {
            Some(Reader::Chinese) => Self::Chinese,
            _ => Self::English,
        }
    }

    /// The reader whom this language belongs to.
    #[must_use]
    pub fn reader(self) -> Reader {
        match self {
            Self::English => Reader::English,
            Self::Chinese => Reader::Chinese,
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The name, as in the page's `data-theme`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark].into_iter().find(|theme| theme.name() == name)
    }
}

/// Which colours stand for the tones: those of programs that learners know, in a lightness that can be read on our grounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum ToneColours {
    /// None.
    Off,
    /// Red, orange, green, blue: Zhongwen and MDBG.
    #[default]
    Zhongwen,
    /// Red, green, blue, purple: Pleco.
    Pleco,
    /// Blue, green, orange, red: Hanping.
    Hanping,
}

impl ToneColours {
    /// Every scheme.
    pub const ALL: [Self; 4] = [Self::Zhongwen, Self::Pleco, Self::Hanping, Self::Off];

    /// The name, as in the page's `data-tones`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Zhongwen => "zhongwen",
            Self::Pleco => "pleco",
            Self::Hanping => "hanping",
        }
    }

    /// The scheme of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.name() == name)
    }
}

impl From<String> for ToneColours {
    /// The scheme of a name; that of a newer release is the usual one.
    fn from(name: String) -> Self {
        Self::from_name(&name).unwrap_or_default()
    }
}

impl From<ToneColours> for String {
    fn from(scheme: ToneColours) -> Self {
        scheme.name().to_owned()
    }
}

/// The choices. Unknown fields of a newer release are ignored, missing ones take their default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the interface.
    pub language: UiLanguage,
    /// Whether readings stand above the words.
    pub readings: bool,
    /// Which words have their meaning under them; `None` is what suits the direction.
    pub glosses: Option<Glosses>,
    /// How Chinese readings are written.
    pub notation: Notation,
    /// Whether they are those of speech, with tone sandhi, or those of the dictionary.
    pub spoken: bool,
    /// The colours of the tones.
    pub tones: ToneColours,
    /// Whether a tone is drawn as a line too.
    pub contours: bool,
    /// Whose levels of Chinese words are meant.
    pub hsk: Hsk,
    /// The level up to which the reader knows every Chinese word; 0 is none.
    pub knows_chinese: u8,
    /// The school list up to which the reader knows every English word, counted from 1; 0 is none.
    pub knows_english: u8,
    /// Whether words that the reader knows go without a reading.
    pub hide_known: bool,
    /// How English readings are written.
    pub phonetics: Phonetics,
    /// Light or dark.
    pub theme: Theme,
    /// The cuts that the reader chose where a post can be cut in two ways, by name, a line each; the latest last.
    pub cuts: String,
}

impl Settings {
    /// The choices with another one: the name of the control that makes it, its value, whether it is checked. A name that is
    /// none changes nothing.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str, checked: bool, reader: Reader) -> Self {
        match name {
            "notation" => {
                let notation = Notation::from_name(value);
                self.readings = notation.is_some();
                self.notation = notation.unwrap_or(self.notation);
            }
            "spoken" => self.spoken = checked,
            "tones" => self.tones = ToneColours::from_name(value).unwrap_or_default(),
            "contours" => self.contours = checked,
            "hsk" => {
                self.hsk = Hsk::from_name(value).unwrap_or_default();
                self.knows_chinese = self.knows_chinese.min(self.hsk.top());
            }
            "known" => {
                let step = value.parse().unwrap_or_default();
                match reader {
                    Reader::English => self.knows_chinese = step,
                    Reader::Chinese => self.knows_english = step,
                }
            }
            "hide-known" => self.hide_known = checked,
            _ => {}
        }
        self
    }

    /// Whether the same words are known where other choices were made.
    #[must_use]
    pub fn knows_like(&self, other: &Self) -> bool {
        let knows = |it: &Self| (it.hsk, it.knows_chinese, it.knows_english);
        knows(self) == knows(other)
    }

    /// Whether posts have to be read again where other choices were made.
    #[must_use]
    pub fn reads_like(&self, other: &Self) -> bool {
        (self.notation, self.spoken) == (other.notation, other.spoken)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: UiLanguage::default(),
            readings: true,
            glosses: None,
            notation: Notation::default(),
            spoken: false,
            tones: ToneColours::default(),
            contours: false,
            hsk: Hsk::default(),
            knows_chinese: 0,
            knows_english: 0,
            hide_known: false,
            phonetics: Phonetics::default(),
            theme: Theme::default(),
            cuts: String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visitors_read_the_interface_in_their_own_language() {
        let preferred =
            |tags: &[&str]| UiLanguage::preferred(&tags.iter().map(|&tag| tag.to_owned()).collect::<Vec<_>>());
        assert_eq!(preferred(&["zh-CN", "en"]), UiLanguage::Chinese);
        assert_eq!(preferred(&["zh-Hant-TW"]), UiLanguage::Chinese);
        assert_eq!(preferred(&["fr", "zh", "en"]), UiLanguage::Chinese);
        assert_eq!(preferred(&["en-GB", "zh"]), UiLanguage::English);
        assert_eq!(preferred(&["fr"]), UiLanguage::English);
        assert_eq!(preferred(&[]), UiLanguage::English);
    }

    #[test]
    fn names_lead_back() {
        for scheme in ToneColours::ALL {
            assert_eq!(ToneColours::from_name(scheme.name()), Some(scheme));
        }
        assert_eq!(ToneColours::from_name("rainbow"), None);
    }

    #[test]
    fn each_control_makes_its_choice() {
        let with = |name, value| Settings::default().with(name, value, true, Reader::English);
        assert_eq!(with("notation", "zhuyin").notation, Notation::Zhuyin);
        assert!(
            !with("notation", "none").readings
                && with("notation", "none").with("notation", "marks", false, Reader::English).readings
        );
        assert_eq!(with("tones", "pleco").tones, ToneColours::Pleco);
        assert_eq!((with("known", "3").knows_chinese, with("known", "3").knows_english), (3, 0));
        assert_eq!(with("known", "7").with("hsk", "old", false, Reader::English).knows_chinese, 6);
        assert!(with("spoken", "").spoken && with("contours", "").contours && with("hide-known", "").hide_known);
        assert_eq!(with("unheard-of", "1"), Settings::default());
    }

    #[test]
    fn settings_of_another_release_can_be_read() {
        let settings: Settings = serde_json::from_str(r#"{"theme":"dark","unheard_of":1}"#).unwrap();
        assert_eq!(settings, Settings { theme: Theme::Dark, ..Settings::default() });
    }
}
