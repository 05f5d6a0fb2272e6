//! What the interface says, in two languages: a missing string is a compile error.
//!
//! Neither text is a translation of the other; both say what a native speaker would write on such a page.

mod en;
mod zh;

pub use en::EN;
pub use zh::ZH;

use crate::app::Glance;
use crate::app::Glosses;
use crate::app::Message;
use crate::app::ToneColours;
use crate::app::UiLanguage;
use crate::app::store::StoreError;
use crate::engine::check::Fault;
use crate::engine::english::Written;
use crate::engine::lexicon::Commonness;
use crate::engine::lexicon::Form;
use crate::engine::lexicon::Hsk;
use crate::engine::phrasebook::Register;
use crate::engine::reading::Notation;
use crate::engine::reading::Phonetics;
use crate::engine::reply::Manner;
use crate::engine::reply::Slot;
use crate::engine::share::Platform;

/// Every text of the interface. Functions take what varies.
#[allow(missing_docs, reason = "the names are the texts; both languages stand side by side in en.rs and zh.rs")]
pub struct Strings {
    pub tagline: &'static str,
    pub skip_to_post: &'static str,
    pub nav_read: &'static str,
    pub nav_phrasebook: &'static str,
    pub nav_answer: &'static str,
    pub nav_library: &'static str,
    pub nav_about: &'static str,
    pub nav_label: &'static str,
    pub other_language: &'static str,
    pub theme: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,

    pub post_box: &'static str,
    pub post_box_hint: &'static str,
    pub clear: &'static str,
    pub samples: &'static str,
    pub sample_names: [&'static str; 3],
    pub empty_title: &'static str,
    pub empty_steps: [&'static str; 3],

    pub direction_zh_en: &'static str,
    pub direction_en_zh: &'static str,
    pub switch_direction: &'static str,
    pub show_readings: fn(Notation) -> &'static str,
    pub options: &'static str,
    pub notation: &'static str,
    pub notation_choice: fn(Option<Notation>) -> &'static str,
    pub spoken: &'static str,
    pub tones: &'static str,
    pub tones_choice: fn(ToneColours) -> &'static str,
    pub contours: &'static str,
    pub hsk: &'static str,
    pub hsk_choice: fn(Hsk) -> &'static str,
    pub hsk_level: fn(Hsk, u8) -> String,
    pub known_up_to: &'static str,
    pub known_none: &'static str,
    pub hide_known: &'static str,
    pub glance: fn(&Glance, Option<&str>) -> String,
    pub know_word: &'static str,
    pub known_word: &'static str,
    pub glosses: &'static str,
    pub glosses_choice: fn(Glosses) -> &'static str,
    pub save_post: &'static str,
    pub post_is_saved: &'static str,
    pub post_label: &'static str,
    pub keyboard_help: &'static str,
    pub cut_short: fn(usize) -> String,
    pub loading_data: &'static str,
    pub data_failed: &'static str,
    pub fetch_again: &'static str,

    pub share_label: &'static str,
    pub platform: fn(Platform) -> &'static str,
    pub share_left_out: &'static str,
    pub share_cleaned: fn(usize) -> String,
    pub share_personal: &'static str,
    pub share_partial: &'static str,
    pub share_link_only: &'static str,
    pub share_as_pasted: &'static str,

    pub card_label: fn(&str) -> String,
    pub close: &'static str,
    pub traditional: &'static str,
    pub example: &'static str,
    pub culture: &'static str,
    pub careful: &'static str,
    pub since: fn(u16) -> String,
    pub in_dictionary: &'static str,
    pub made_of: &'static str,
    pub source_phrasebook: &'static str,
    pub source_cedict: &'static str,
    pub source_ecdict: &'static str,
    pub source_you: &'static str,
    pub source_yizhu: &'static str,
    pub source_cldr: &'static str,
    pub unknown_word: &'static str,
    pub worked_out: &'static str,
    pub unlisted: &'static str,
    pub two_cuts: &'static str,
    pub cut_remembered: &'static str,
    pub several_readings: &'static str,
    pub word_by_word: &'static str,
    pub form_of: fn(Form, &str) -> String,
    pub reckoned: &'static str,
    pub commonness: fn(Commonness) -> &'static str,
    pub phonetics: fn(Phonetics) -> &'static str,
    pub written: fn(&str, &Written) -> Option<String>,
    pub register: fn(Register) -> &'static str,

    pub selected: &'static str,
    pub add_translation: &'static str,
    pub add_culture: &'static str,
    pub note_on: fn(&str) -> String,
    pub edit_note: fn(&str) -> String,
    pub kind_translation: &'static str,
    pub kind_culture: &'static str,
    pub body_label: &'static str,
    pub body_hint_translation: &'static str,
    pub body_hint_culture: &'static str,
    pub recurring: &'static str,
    pub save: &'static str,
    pub cancel: &'static str,
    pub edit: &'static str,
    pub delete: &'static str,
    pub undo: &'static str,
    pub dismiss: &'static str,
    pub notes_title: &'static str,
    pub notes_empty: &'static str,
    pub note_moved: &'static str,
    pub note_orphan: &'static str,

    pub seek: &'static str,
    pub seek_hint: &'static str,
    pub subjects: &'static str,
    pub all_subjects: &'static str,
    pub favourites: &'static str,
    pub favourites_empty: &'static str,
    pub favour: &'static str,
    pub of_the_day: &'static str,
    pub phrase_count: fn(usize) -> String,
    pub found_count: fn(usize) -> String,
    pub nothing_found: &'static str,

    pub answer_title: &'static str,
    pub answer_intent: &'static str,
    pub slot: fn(Slot) -> &'static str,
    pub manner: fn(Manner) -> &'static str,
    pub copy: &'static str,
    pub copy_with_pinyin: &'static str,
    pub hear: &'static str,
    pub check_title: &'static str,
    pub check_hint: &'static str,
    pub warning_count: fn(usize) -> String,
    pub fault: fn(Fault) -> &'static str,
    pub instead: &'static str,

    pub library_title: &'static str,
    pub library_empty_title: &'static str,
    pub library_empty: &'static str,
    pub library_start: &'static str,
    pub open: &'static str,
    pub note_count: fn(usize) -> String,

    pub message: fn(&Message) -> String,
    pub unsaved: fn(usize) -> String,
    pub retry: &'static str,
    pub memory_only: fn(&StoreError) -> String,
    pub lost: fn(usize, usize) -> String,
    pub restore: &'static str,
    pub accept_loss: &'static str,
    pub offline_ready: &'static str,
    pub update_waiting: &'static str,
    pub update_now: &'static str,

    pub about_title: &'static str,
    pub about_what: &'static str,
    pub about_private_title: &'static str,
    pub about_private: &'static str,
    pub about_sources_title: &'static str,
    pub about_sources: &'static str,
    pub about_cedict: &'static str,
    pub about_ecdict: &'static str,
    pub about_wordfreq: &'static str,
    pub about_jieba: &'static str,
    pub about_hsk: &'static str,
    pub about_jyutping: &'static str,
    pub about_readings: &'static str,
    pub about_emoji: &'static str,
    pub about_phrasebook: &'static str,
    pub about_licence: &'static str,
    pub about_embed_title: &'static str,
    pub about_embed: &'static str,
}

impl PartialEq for Strings {
    /// There is one instance a language, so two are equal when they are the same.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The texts of a language.
#[must_use]
pub fn strings(language: UiLanguage) -> &'static Strings {
    match language {
        UiLanguage::English => &EN,
        UiLanguage::Chinese => &ZH,
    }
}
