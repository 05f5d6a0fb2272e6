//! Counts as comments write them: *two*, *25*; 两, 二十五.

const ENGLISH: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const CHINESE: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// A count before an English noun: in words up to ten.
pub(super) fn english_count(count: u16) -> String {
    ENGLISH.get(usize::from(count)).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// A count before a Chinese measure word: in characters below a hundred, and 两 for two, but 十二 and 二十.
///
/// ```
/// use yizhu_engine::engine::reply::chinese_count;
/// assert_eq!([1, 2, 12, 20, 99, 100].map(chinese_count), ["一", "两", "十二", "二十", "九十九", "100"]);
/// ```
#[must_use]
pub fn chinese_count(count: u16) -> String {
    let digit = |value: u16| CHINESE.get(usize::from(value)).copied().unwrap_or_default();
    match (count / 10, count % 10) {
        (0, 2) => "两".to_owned(),
        (0, ones) => digit(ones).to_owned(),
        (10.., _) => count.to_string(),
        (tens, ones) => {
            let tens = if tens == 1 { "" } else { digit(tens) };
            let ones = if ones == 0 { "" } else { digit(ones) };
            format!("{tens}十{ones}")
        }
    }
}
