//! What a reader chose, kept between visits.

use serde::Deserialize;
use serde::Serialize;

use crate::app::Glosses;
use crate::engine::annotate::Reader;
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
#[serde(rename_all = "lowercase")]
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
    /// How English readings are written.
    pub phonetics: Phonetics,
    /// Light or dark.
    pub theme: Theme,
}

impl Settings {
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
            phonetics: Phonetics::default(),
            theme: Theme::default(),
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
    fn settings_of_another_release_can_be_read() {
        let settings: Settings = serde_json::from_str(r#"{"theme":"dark","unheard_of":1}"#).unwrap();
        assert_eq!(settings, Settings { theme: Theme::Dark, ..Settings::default() });
    }
}
