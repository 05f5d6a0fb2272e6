//! Words said twice: 看了看, 想一想, 逛逛, 休息休息, 好不好, 喜不喜欢, 漂漂亮亮, 甜甜的, 好好好好吃.

use crate::engine::segment::lattice::cost::SCALE;
use crate::engine::segment::pattern::COST;
use crate::engine::segment::pattern::Pattern;
use crate::engine::segment::pattern::View;
use crate::engine::text::Class;
use crate::engine::text::Folded;

/// What doubling a verb says.
const BRIEFLY: &str = "{x} (briefly)";
/// What doubling an adjective says.
const STRONGER: &str = "{x} (stronger)";
const QUESTION: &str = "{x} or not?";

/// Verbs of two characters that are doubled as a whole.
const DOUBLED: &str = "休息 商量 讨论 研究 考虑 收拾 打扫 介绍 学习 了解 放松 活动 锻炼 认识 感受 体验 欣赏 参考 准备 比较 交流 分享 打听 \
    运动 聊天 散步 练习 检查 观察 解释 适应 调整 反省 庆祝 熟悉 整理 暖和 热闹 高兴";

/// Verbs that ask by themselves: 要不要求他 asks whether one has to.
const AUXILIARY: &str = "要会能想是有来去好行";

/// What saying it again costs beside the word itself: 鲨鱼夹夹一夹 begins with a 鲨鱼夹.
const TWICE: f32 = 1.5;

/// What is said twice for emphasis: 行行, 来来.
const EXCLAIMED: &str = "行对是来去走有要会能得滚停好成";

/// Reports the patterns that begin at a unit.
pub fn find(view: View, at: usize, found: &mut Vec<Pattern>) {
    let (a, b, c, d) = (view.at(at), view.at(at + 1), view.at(at + 2), view.at(at + 3));
    if a == '\0' || b == '\0' {
        return;
    }
    let mut add = |length: usize, formula: &str, word: String, whole: bool| {
        let units = at..at + length;
        // 看|了|看, 喜|不|喜欢, 休息|休息.
        let cuts: &[usize] = match (length, a == c && b == d) {
            _ if whole => &[],
            (4, true) => &[2],
            _ => &[1, 2],
        };
        let starts = cuts.iter().map(|cut| at + cut);
        let ends = starts.clone().chain([at + length]);
        let parts = [at].into_iter().chain(starts).zip(ends).map(|(start, end)| start..end);
        let parts = if whole { Vec::new() } else { parts.collect() };
        let drawn_out = a == b && b == c;
        let cost = if drawn_out { COST } else { TWICE + SCALE - view.word(&word).unwrap_or_default() };
        // 想 is think here, and want elsewhere.
        let formula = if word == "想" { formula.replace("{x}", "think") } else { formula.to_owned() };
        found.push(Pattern { units, formula, words: vec![word], counts: false, parts, cost });
    };
    let one = a.to_string();
    let listed = |length: usize| view.spells(at..at + length).is_some();
    let before = at.checked_sub(1).map_or('\0', |before| view.at(before));
    if a == b {
        twice(view, at, &mut add);
        return;
    }
    if a == c && before != a {
        // 走了走了 is said twice.
        let again = matches!(d, '了' | '一') || before == b;
        if matches!(b, '了' | '一') && !again && view.is_verb(&one) && !listed(3) {
            add(3, BRIEFLY, one.clone(), false);
        } else if matches!(b, '不' | '没') {
            asked(view, at, &mut add);
        }
    }
    if c == a && d == b && view.at(at + 4) != a {
        let word: String = [a, b].iter().collect();
        if DOUBLED.split_whitespace().any(|verb| verb == word) && !listed(4) {
            add(4, BRIEFLY, word, false);
        }
    }
}

/// Longest word in letters that is asked about, in units.
const LONGEST: usize = 12;

/// emo不emo, chill不chill.
pub fn in_letters(folded: &Folded, at: usize, found: &mut Vec<Pattern>) {
    let latin = |unit: usize| folded.class(unit) == Class::Latin;
    if at > 0 && matches!(folded.class(at - 1), Class::Latin | Class::Digit) {
        return;
    }
    let length = (at..at + LONGEST).take_while(|&unit| latin(unit)).count();
    let (middle, end) = (at + length, at + 2 * length + 1);
    let again = || (0..length).all(|ahead| folded.first(at + ahead) == folded.first(middle + 1 + ahead));
    if end > folded.len() || !matches!(folded.first(middle), '不' | '没') || latin(end) || !again() {
        return;
    }
    let words = vec![folded.slice(at..middle)];
    let parts = vec![at..middle, middle..middle + 1, middle + 1..end];
    found.push(Pattern { units: at..end, formula: QUESTION.to_owned(), words, counts: false, parts, cost: COST });
}

/// 逛逛, 甜甜的, 漂漂亮亮, 好好好好吃.
fn twice(view: View, at: usize, add: &mut impl FnMut(usize, &str, String, bool)) {
    let a = view.at(at);
    if at > 0 && view.at(at - 1) == a || !view.folded.first(at).is_alphabetic() {
        return;
    }
    let run = (1..).take_while(|ahead| view.at(at + ahead) == a).count() + 1;
    let behind = view.at(at + run);
    let one = a.to_string();
    let pair: String = [a, behind].iter().collect();
    let pair_zipf = if behind == '\0' { None } else { view.word(&pair) };
    if run > 2 {
        // 好好好好吃 draws 好吃 out; 哈哈哈哈 is its own word.
        if pair_zipf.is_some_and(|zipf| zipf > 3.0) && view.spells(at..at + 2).is_none_or(|zipf| zipf > 4.0) {
            add(run + 1, STRONGER, pair, true);
        }
        return;
    }
    let listed = view.spells(at..at + 2).is_some();
    if view.at(at + 3) == behind && view.at(at + 4) != behind && behind != '\0' {
        // 爸爸妈妈 are two words.
        let two = listed && view.spells(at + 2..at + 4).is_some();
        if pair_zipf.is_some() && !two && view.spells(at..at + 4).is_none() {
            add(4, if view.is_verb(&pair) { "{x} (again and again)" } else { STRONGER }, pair, true);
        }
    } else if !listed && view.word(&one).is_some() && !"一二三四五六七八九十".contains(a) {
        if view.is_verb(&one) && !matches!(behind, '的' | '地') && !EXCLAIMED.contains(a) {
            add(2, BRIEFLY, one, true);
        } else if matches!(behind, '的' | '地') && view.spells(at..at + 3).is_none() {
            add(2, STRONGER, one, true);
        }
    }
}

/// 好不好, 吃没吃, 喜不喜欢.
fn asked(view: View, at: usize, add: &mut impl FnMut(usize, &str, String, bool)) {
    let a = view.at(at);
    if "一二三四五六七八九十了的不没".contains(a) {
        return;
    }
    let pair = view.key(at + 2..at + 4);
    let long = view.at(at + 3) != '\0' && !AUXILIARY.contains(a) && view.word(&pair).is_some_and(|zipf| zipf > 3.0);
    if long {
        add(4, QUESTION, pair, false);
    } else if view.spells(at..at + 3).is_none() && view.word(&a.to_string()).is_some_and(|zipf| zipf > 4.0) {
        add(3, QUESTION, a.to_string(), false);
    }
}
