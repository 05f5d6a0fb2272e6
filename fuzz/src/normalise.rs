//! Folding and its way back, and the three ways of counting.

use unicode_segmentation::UnicodeSegmentation;
use yizhu::engine::text::Class;
use yizhu::engine::text::CodePoint;
use yizhu::engine::text::Folded;
use yizhu::engine::text::Positions;
use yizhu::engine::text::Utf8;
use yizhu::engine::text::Utf16;
use yizhu::engine::text::is_ignorable;

/// Panics where a law of folding or of counting is broken.
pub fn check(bytes: &[u8]) {
    let text = &*String::from_utf8_lossy(bytes);
    let folded = Folded::new(text);
    units_cover_the_text(text, &folded);
    both_maps_invert(text, &folded);
    conversions_agree_with_counting(text);
    let same = folded.with_han(|character| character);
    assert_eq!(same.chars(), folded.chars(), "the same characters are other ones");
}

fn units_cover_the_text(text: &str, folded: &Folded) {
    let edges: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
    let mut at = 0;
    for unit in 0..folded.len() {
        let range = folded.original(unit..unit + 1);
        assert_eq!(range.start.0, at, "unit {unit} begins elsewhere than the one before it ends");
        assert!(range.end.0 > at, "unit {unit} is empty");
        assert!(edges.binary_search(&range.end.0).is_ok(), "unit {unit} ends within a grapheme");
        at = range.end.0;
    }
    assert_eq!(at, text.len(), "the units do not reach the end");
    assert_eq!(folded.is_empty(), text.is_empty());
}

fn both_maps_invert(text: &str, folded: &Folded) {
    for unit in 0..folded.len() {
        let range = folded.original(unit..unit + 1);
        for at in range.start.0..range.end.0 {
            assert_eq!(folded.unit_of(Utf8(at)), unit, "byte {at} is in another unit");
        }
        let (start, end) = (folded.folded_start(unit), folded.folded_start(unit + 1));
        assert!(start <= end, "the map to the folded text is not monotone");
        if start < end {
            assert_eq!(folded.unit_at(start), Some(unit));
            assert_eq!(folded.first(unit), folded.chars()[start]);
        }
        let own = folded.chars_of(unit..unit + 1);
        assert_eq!(own.len(), end - start);
        let visible = folded.class(unit) == Class::Emoji || !own.iter().any(|character| is_ignorable(*character));
        assert!(visible, "unit {unit} keeps an invisible character: {own:?}");
    }
    for at in 0..folded.chars().len() {
        let begins = folded.unit_at(at);
        assert!(begins.is_none_or(|unit| folded.folded_start(unit) == at), "{at} is no beginning of {begins:?}");
    }
    assert_eq!(folded.unit_of(Utf8(text.len())), folded.len());
    assert_eq!(folded.unit_at(folded.chars().len()), Some(folded.len()));
    assert_eq!(folded.slice(0..folded.len()).chars().collect::<Vec<_>>(), folded.chars());
}

fn conversions_agree_with_counting(text: &str) {
    let positions = Positions::new(text);
    let mut utf16 = 0;
    let ends = [(text.len(), '\0')];
    // A conversion walks up to 64 characters: asking about every one of them would be most of the time.
    let step = 1 + text.len() / 12;
    for (code_point, (utf8, character)) in text.char_indices().chain(ends).enumerate() {
        if code_point % step != 0 && utf8 < text.len() {
            utf16 += character.len_utf16();
            continue;
        }
        assert_eq!(positions.code_point(Utf8(utf8)), Some(CodePoint(code_point)));
        assert_eq!(positions.utf16(Utf8(utf8)), Some(Utf16(utf16)));
        assert_eq!(positions.from_utf16(Utf16(utf16)), Some(Utf8(utf8)));
        assert_eq!(positions.from_code_point(CodePoint(code_point)), Some(Utf8(utf8)));
        if character.len_utf8() > 1 {
            assert_eq!(positions.utf16(Utf8(utf8 + 1)), None, "an offset inside a character is refused");
        }
        if character.len_utf16() > 1 {
            assert_eq!(positions.from_utf16(Utf16(utf16 + 1)), None, "an offset inside a character is refused");
        }
        utf16 += character.len_utf16();
    }
    assert_eq!(positions.utf16(Utf8(text.len() + 1)), None);
}
