//! The posts that a first visit opens with, written for Yizhu.

use crate::app::UiLanguage;

/// In the order of `Strings::sample_names`.
pub const SAMPLES: [&str; 3] = [
    include_str!("../../data/samples/zh.txt"),
    include_str!("../../data/samples/zh-2.txt"),
    include_str!("../../data/samples/en.txt"),
];

/// The post that a new visitor sees: one in the language that they do not read.
#[must_use]
pub fn opening(language: UiLanguage) -> &'static str {
    let [welcome, _, newcomer] = SAMPLES;
    match language {
        UiLanguage::English => welcome.trim_end(),
        UiLanguage::Chinese => newcomer.trim_end(),
    }
}
