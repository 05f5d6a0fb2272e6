//! Things counted: 三只猫, 两杯, 第5集, 24岁. A number and the word that counts are one span; the number alone too, where it is
//! more than one character.

use std::ops::Range;

use crate::engine::measure::grouped;
use crate::engine::measure::numeral_at;
use crate::engine::segment::pattern::Pattern;
use crate::engine::segment::pattern::View;
use crate::engine::text::Class;

/// Words that count, with what they count in English: one, then more than one. Only those whose number cannot mean anything else
/// together with them (一点, 一下 are words).
const COUNTERS: &[(&str, &str, &str)] = &[
    ("分钟", "minute", "minutes"),
    ("小时", "hour", "hours"),
    ("个小时", "hour", "hours"),
    ("个星期", "week", "weeks"),
    ("个月", "month", "months"),
    ("个人", "person", "people"),
    ("个", "", ""),
    ("只", "(animal)", "(animals)"),
    ("张", "(flat thing)", "(flat things)"),
    ("条", "(long thing)", "(long things)"),
    ("本", "(book)", "(books)"),
    ("杯", "cup", "cups"),
    ("碗", "bowl", "bowls"),
    ("瓶", "bottle", "bottles"),
    ("盒", "box", "boxes"),
    ("包", "pack", "packs"),
    ("袋", "bag", "bags"),
    ("勺", "spoon", "spoons"),
    ("罐", "jar", "jars"),
    ("片", "piece", "pieces"),
    ("盘", "plate", "plates"),
    ("份", "portion", "portions"),
    ("件", "item", "items"),
    ("种", "kind", "kinds"),
    ("双", "pair", "pairs"),
    ("位", "person", "people"),
    ("名", "person", "people"),
    ("岁", "year old", "years old"),
    ("天", "day", "days"),
    ("年", "year", "years"),
    ("周", "week", "weeks"),
    ("次", "time", "times"),
    ("遍", "time", "times"),
    ("步", "step", "steps"),
    ("集", "episode", "episodes"),
    ("页", "page", "pages"),
    ("层", "floor", "floors"),
    ("章", "chapter", "chapters"),
    ("版", "version", "versions"),
    ("排", "row", "rows"),
    ("楼", "floor", "floors"),
    ("句", "sentence", "sentences"),
    ("部", "(film, phone)", "(films, phones)"),
    ("台", "(machine)", "(machines)"),
    ("辆", "(vehicle)", "(vehicles)"),
    ("颗", "(small thing)", "(small things)"),
    ("朵", "(flower)", "(flowers)"),
    ("首", "(song)", "(songs)"),
    ("套", "set", "sets"),
    ("斤", "jin (0.5 kg)", "jin (0.5 kg)"),
    ("场", "(show, match)", "(shows, matches)"),
];

const NAMES: [&str; 13] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// Reports numbers that begin at a unit, with and without what they count.
pub fn find(view: View, at: usize, found: &mut Vec<Pattern>) {
    let ordinal = view.at(at) == '第';
    let start = if ordinal { at + 1 } else { at };
    if !is_numeral(view.folded.first(start)) {
        return;
    }
    let runs_on = |unit: usize| {
        unit.checked_sub(1).is_some_and(|before| {
            matches!(view.folded.class(before), Class::Digit | Class::Latin)
                || "零一二三四五六七八九十百千万亿两几第初.:/-".contains(view.folded.first(before))
        })
    };
    if !ordinal && runs_on(at) {
        return;
    }
    let Some((end, value, vague)) = numeral_at(view.folded, start).filter(|(_, value, _)| *value >= 1.0) else {
        return;
    };
    let Some(number) = (if ordinal { Some(nth(value)) } else { told(view, start..end, value, vague) }) else { return };
    let digits = (start..end).all(|unit| view.folded.class(unit) == Class::Digit);
    let han = (at..end).filter(|&unit| view.folded.class(unit) == Class::Han).count();
    let alone = if digits { 2.5 } else { 2.0 + 1.2 * f32::from(u8::try_from(han).unwrap_or(u8::MAX)) };
    let known = view.spells(at..end);
    let mut add = |end: usize, formula: String, words: Vec<String>, parts: Vec<Range<usize>>, cost: f32| {
        found.push(Pattern { units: at..end, formula, words, counts: true, parts, cost });
    };
    if (han > 1 || han == 1 && end > at + 1) && known.is_none() {
        add(end, number.clone(), Vec::new(), Vec::new(), alone);
    }
    let Some((counter, one, more)) = COUNTERS.iter().find(|(counter, ..)| view.reads(end, counter)) else { return };
    let close = end + counter.chars().count();
    // 三年级, 99包邮: the counter begins another word.
    let begins = |from: usize, to: usize| view.spells(from..to).is_some_and(|zipf| zipf > 3.0);
    if begins(close - 1, close + 1) || begins(end, close + 1) && counter.len() > 3 {
        return;
    }
    let what = if ordinal || value <= 1.0 { one } else { more };
    let counts = view.word(counter).unwrap_or(4.0);
    let listed = view.spells(at..close);
    // 第一|个, not 第|一个.
    let whole = if ordinal { 1.8 } else { 0.3 };
    let apart = known.map_or(alone, |zipf| alone.min(9.0 - zipf)) + 9.0 - counts - whole;
    let cost = listed.map_or(apart, |zipf| (9.0 - zipf - 0.05).min(apart));
    // 一次 is once, 第一次 the first time: dictionaries have these.
    let own = listed.is_some() && value <= 1.0;
    let words = if own { vec![view.key(at..close)] } else { Vec::new() };
    let formula = if own { "{x}".to_owned() } else { [&number, *what].join(" ").trim_end().to_owned() };
    add(close, formula, words, vec![at..end, end..close], cost);
}

fn is_numeral(character: char) -> bool {
    character.is_ascii_digit()
        || matches!(
            character,
            '〇' | '零' | '一' | '二' | '两' | '兩' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
        )
}

/// A number as a reader of English expects it; `None` where digits stand side by side that are no number (九九六).
fn told(view: View, units: Range<usize>, value: f64, vague: bool) -> Option<String> {
    let name = |value: f64| NAMES.iter().zip(0_u8..).find(|(_, own)| (f64::from(*own) - value).abs() < 0.01);
    let run = units.clone().filter(|&unit| "一两二三四五六七八九".contains(view.at(unit))).count() == units.len();
    if run && units.len() > 1 {
        // 三四个 are three or four.
        let (one, other) = ((value / 10.0).trunc(), value % 10.0);
        let follow = units.len() == 2 && (other - one - 1.0).abs() < 0.01;
        return follow.then(|| Some([name(one)?.0, " or ", name(other)?.0].concat())).flatten();
    }
    let year = (1900.0..2100.0).contains(&value) && units.len() == 4 || view.at(units.start) == '〇';
    let plain = || if year { grouped(value).replace(',', "") } else { grouped(value) };
    let spelt = view.folded.class(units.start) == Class::Han;
    let text = name(value).filter(|_| spelt).map_or_else(plain, |(name, _)| (*name).to_owned());
    Some(if vague { ["over ", &text].concat() } else { text })
}

fn nth(value: f64) -> String {
    let ending = match (value % 100.0, value % 10.0) {
        (11.0..14.0, _) => "th",
        (_, 1.0) => "st",
        (_, 2.0) => "nd",
        (_, 3.0) => "rd",
        _ => "th",
    };
    [grouped(value).as_str(), ending].concat()
}
