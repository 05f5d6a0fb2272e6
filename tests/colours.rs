//! Colours of the style sheets: tones can be read on every ground that a word can have, in both themes and every scheme.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use support::tree;

/// Contrast that letters of any size need (WCAG 2.2, 1.4.3).
const ENOUGH: f64 = 4.5;

/// Grounds of words: the post, the page, a word under the pointer, the open one, one with a note.
const GROUNDS: [&str; 5] = ["surface", "ground", "raised", "accent-soft", "mark"];

/// The blocks of a style sheet: selector and declarations.
fn blocks(css: &str) -> Vec<(String, String)> {
    css.split('}')
        .filter_map(|block| block.rsplit_once('{'))
        .map(|(head, body)| (head.trim().to_owned(), body.to_owned()))
        .collect()
}

/// The value of a custom property in a block.
fn value<'css>(body: &'css str, name: &str) -> Option<&'css str> {
    body.lines().find_map(|line| line.trim().strip_prefix(&format!("--{name}:"))?.trim().strip_suffix(';'))
}

fn luminance(colour: &str) -> f64 {
    let digits = colour.trim().strip_prefix('#').unwrap_or_else(|| panic!("«{colour}» is not #rrggbb"));
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&digits[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_tone_can_be_read_on_every_ground() {
    let tokens = blocks(&tree::read("src/ui/style/00-tokens.css"));
    let themes: Vec<&String> =
        tokens.iter().map(|(_, body)| body).filter(|body| value(body, "mark").is_some()).collect();
    assert_eq!(themes.len(), 3, "light, dark by the system, dark by choice");
    let schemes = blocks(&tree::read("src/ui/style/05-tones.css"));
    let default = schemes.iter().find(|(head, _)| head.contains(":root")).unwrap();
    let mut checked = 0;
    for name in ["zhongwen", "pleco", "hanping"] {
        let own = schemes.iter().find(|(head, _)| head.contains(&format!("\"{name}\"")));
        assert!(own.is_some() || name == "zhongwen", "there is no scheme {name}");
        for tone in 1..=5 {
            let property = format!("tone-{tone}");
            let pair =
                own.and_then(|(_, body)| value(body, &property)).or_else(|| value(&default.1, &property)).unwrap();
            let (light, dark) =
                pair.strip_prefix("light-dark(").unwrap().strip_suffix(')').unwrap().split_once(',').unwrap();
            for (theme, colour) in themes.iter().zip([light, dark, dark]) {
                for ground in GROUNDS {
                    let found = contrast(colour, value(theme, ground).unwrap());
                    assert!(
                        found >= ENOUGH,
                        "{name}: tone {tone}, {colour} on --{ground} has a contrast of {found:.2}"
                    );
                    checked += 1;
                }
            }
        }
    }
    assert_eq!(checked, 3 * 5 * 3 * GROUNDS.len());
}
