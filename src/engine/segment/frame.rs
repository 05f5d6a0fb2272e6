//! Frames around two words: 又大又甜, 越吃越香, 边走边看, 有车有房, 想吃就吃, 想来想去, 走着走着.

use std::ops::Range;

use crate::engine::segment::pattern::COST;
use crate::engine::segment::pattern::Pattern;
use crate::engine::segment::pattern::View;

/// A frame: what stands before either word, how long the words may be, what it means.
struct Frame {
    first: char,
    second: char,
    longest: usize,
    formula: &'static str,
    /// Characters that make it something else: 不得不说, 越来越好.
    never: &'static str,
}

const fn frame(first: char, second: char, longest: usize, formula: &'static str, never: &'static str) -> Frame {
    Frame { first, second, longest, formula, never }
}

const FRAMES: &[Frame] = &[
    frame('又', '又', 2, "both {x} and {y}", ""),
    frame('越', '越', 2, "the more {x}, the more {y}", "来发南"),
    frame('边', '边', 2, "{x} while {y}", ""),
    frame('有', '有', 1, "with {x} and {y}", "一二三没的点些人时"),
    frame('没', '没', 1, "no {x}, no {y}", "有了的人"),
    frame('不', '不', 1, "neither {x} nor {y}", "是得会能可敢想要该行好知对用同去来了"),
];

/// Frames around one word that is said twice: what stands between and behind.
const TWICE: &[(char, &str, &str)] = &[('来', "去", "{x} again and again"), ('着', "着", "while {x}, all of a sudden")];

/// Reports the patterns that begin at a unit.
pub fn find(view: View, at: usize, found: &mut Vec<Pattern>) {
    let first = view.at(at);
    if first == '\0' || view.at(at + 1) == '\0' {
        return;
    }
    let mut add = |end: usize, formula: &str, words: Vec<String>, parts: Vec<Range<usize>>| {
        found.push(Pattern { units: at..end, formula: formula.to_owned(), words, counts: false, parts, cost: COST });
    };
    for frame in FRAMES.iter().filter(|frame| frame.first == first) {
        if let Some((x, y)) = framed(view, at, frame) {
            let words = vec![view.key(x.clone()), view.key(y.clone())];
            add(y.end, frame.formula, words, vec![at..at + 1, x.clone(), x.end..y.start, y]);
        }
    }
    let verb = first.to_string();
    for (between, behind, formula) in TWICE {
        let closes = view.at(at + 1) == *between && view.at(at + 2) == first && view.reads(at + 3, behind);
        let listed = || view.spells(at..at + 4).is_some();
        if closes && view.is_verb(&verb) && !listed() && (at == 0 || view.at(at - 1) != *between) {
            let formula = if first == '想' { formula.replace("{x}", "think") } else { (*formula).to_owned() };
            add(at + 4, &formula, vec![verb.clone()], (at..at + 4).map(|unit| unit..unit + 1).collect());
        }
    }
    let x = view.at(at + 1);
    let likes = first == '想' && view.at(at + 2) == '就' && view.at(at + 3) == x;
    if likes && view.is_verb(&x.to_string()) && view.spells(at..at + 4).is_none() {
        let parts = (at..at + 4).map(|unit| unit..unit + 1).collect();
        add(at + 4, "{x} whenever one likes", vec![x.to_string()], parts);
    }
}

/// The two words within a frame.
fn framed(view: View, at: usize, frame: &Frame) -> Option<(Range<usize>, Range<usize>)> {
    let lengths = || (1..=frame.longest).rev();
    let x = lengths().map(|length| at + 1..at + 1 + length).find(|x| view.at(x.end) == frame.second)?;
    let y = lengths().map(|length| x.end + 1..x.end + 1 + length).find(|y| view.spells(y.clone()).is_some())?;
    let odd = frame.never.contains(view.at(x.start)) || frame.never.contains(view.at(y.start));
    let known = view.spells(x.clone()).is_some() && x.clone().zip(y.clone()).any(|(a, b)| view.at(a) != view.at(b));
    let wider = frame.longest > 1 && (view.spells(at..at + 2).is_some_and(|zipf| zipf > 4.0) && x.len() == 1);
    let whole = view.spells(at..y.end).is_some();
    // One of the two may begin a longer word: 没钱没时间.
    let cut = y.len() == 1 && frame.longest == 1 && view.spells(y.start..y.start + 2).is_some_and(|zipf| zipf > 3.5);
    (known && !odd && !wider && !whole && !cut).then_some((x, y))
}
