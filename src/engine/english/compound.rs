//! Words made with hyphens: *5-year-old*, *ex-husband*, *sugar-free*.

/// First parts that change what follows; `…` stands for the rest.
const PREFIXES: &[(&str, &str)] = &[
    ("all", "全…"),
    ("anti", "反…"),
    ("bi", "双…"),
    ("co", "共同的…"),
    ("ex", "前…"),
    ("extra", "特别…"),
    ("great", "曾…"),
    ("half", "半…"),
    ("hyper", "超…"),
    ("mega", "超大…"),
    ("micro", "微…"),
    ("mid", "…中期"),
    ("mini", "迷你…"),
    ("multi", "多…"),
    ("non", "非…"),
    ("over", "过度…"),
    ("post", "…之后"),
    ("pre", "…之前"),
    ("pro", "支持…"),
    ("quasi", "准…"),
    ("re", "重新…"),
    ("self", "自我…"),
    ("semi", "半…"),
    ("soon-to-be", "即将成为…"),
    ("sub", "次…"),
    ("super", "超…"),
    ("ultra", "极…"),
    ("un", "不…"),
    ("under", "不足…"),
];

/// Last parts that say what kind of thing it is; `…` stands for what is before.
const SUFFIXES: &[(&str, &str)] = &[
    ("adjacent", "跟…沾边的"),
    ("approved", "…认可的"),
    ("based", "以…为基础的"),
    ("certified", "…认证的"),
    ("coded", "像…的"),
    ("core", "…风"),
    ("esque", "…式的"),
    ("ever", "有史以来…"),
    ("forward", "以…为主的"),
    ("free", "无…的"),
    ("friendly", "对…友好的"),
    ("inspired", "受…启发的"),
    ("ish", "有点…"),
    ("less", "没有…的"),
    ("like", "像…的"),
    ("only", "只限…"),
    ("proof", "防…的"),
    ("related", "与…有关的"),
    ("shaped", "…形的"),
    ("sized", "…大小的"),
    ("style", "…风格"),
    ("themed", "…主题的"),
    ("to-be", "准…"),
    ("type", "…类型"),
    ("wise", "在…方面"),
];

/// Units of time and measure behind a number, as in *10-minute*.
const UNITS: &[(&str, &str)] = &[
    ("year", "年"),
    ("month", "个月"),
    ("week", "周"),
    ("day", "天"),
    ("hour", "小时"),
    ("minute", "分钟"),
    ("min", "分钟"),
    ("second", "秒"),
    ("page", "页"),
    ("person", "人"),
    ("star", "星"),
    ("step", "步"),
    ("piece", "件"),
    ("part", "部分"),
    ("bedroom", "间卧室"),
    ("story", "层"),
    ("foot", "英尺"),
    ("inch", "英寸"),
    ("mile", "英里"),
    ("pound", "磅"),
    ("dollar", "美元"),
    ("time", "次"),
    ("ingredient", "种配料"),
];

/// Numbers as words before a unit.
const NUMBERS: &[&str] = &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/// Most characters of a gloss that is put together from its parts.
const LONGEST: usize = 16;

/// The short Chinese meaning of a compound whose parts are folded in `parts` and explained in `glosses`, in their
/// order; `None` where a part that matters is not explained.
///
/// ```
/// use yizhu_engine::engine::english::compound_gloss;
/// assert_eq!(compound_gloss(&["5", "year", "old"], &[None, None, None]).as_deref(), Some("5岁的（孩子）"));
/// assert_eq!(compound_gloss(&["ex", "husband"], &[None, Some("丈夫")]).as_deref(), Some("前丈夫"));
/// ```
#[must_use]
pub fn gloss(parts: &[&str], glosses: &[Option<&str>]) -> Option<String> {
    let row =
        |table: &'static [(&str, &'static str)], part: &str| table.iter().find(|row| row.0 == part).map(|row| row.1);
    let number = |part: &str| {
        let word = NUMBERS.iter().position(|number| *number == part).map(|place| (place + 1).to_string());
        word.or_else(|| part.chars().all(|c| c.is_ascii_digit()).then(|| part.to_owned()))
    };
    let rest = |glosses: &[Option<&str>]| {
        let first = |gloss: &&str| gloss.split(['，', '；', '、', '（']).next().unwrap_or_default().to_owned();
        let words: Option<Vec<String>> = glosses.iter().map(|gloss| gloss.as_ref().map(first)).collect();
        let (last, before) = words.as_ref()?.split_last()?;
        let before = before.iter().map(|word| word.strip_suffix('的').filter(|word| !word.is_empty()).unwrap_or(word));
        let text: String = before.chain([last.as_str()]).collect();
        (!text.is_empty() && text.chars().count() <= LONGEST).then_some(text)
    };
    match parts {
        [count, "year" | "years", "old" | "olds", ..] => Some(format!("{}岁的（孩子）", number(count)?)),
        [count, "month" | "months", "old" | "olds"] => Some(format!("{}个月大的", number(count)?)),
        [count, "week" | "weeks", "old" | "olds"] => Some(format!("{}周大的", number(count)?)),
        [count, unit] if number(count).is_some() && row(UNITS, unit.trim_end_matches('s')).is_some() => {
            Some(format!("{}{}的", number(count)?, row(UNITS, unit.trim_end_matches('s'))?))
        }
        [.., "in", "law" | "laws"] => rest(glosses.get(..parts.len() - 2)?).map(|kin| format!("姻亲：{kin}")),
        [first, ..] if row(PREFIXES, first).is_some() => {
            Some(row(PREFIXES, first)?.replace('…', &rest(glosses.get(1..)?)?))
        }
        [.., last] if row(SUFFIXES, last).is_some() => {
            Some(row(SUFFIXES, last)?.replace('…', &rest(glosses.get(..parts.len() - 1)?)?))
        }
        _ => rest(glosses),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(compound: &str, glosses: &[Option<&str>], expected: Option<&str>) {
        let parts: Vec<&str> = compound.split('-').collect();
        assert_eq!(gloss(&parts, glosses).as_deref(), expected, "{compound}");
    }

    #[test]
    fn patterns_say_it_in_chinese() {
        check("5-year-old", &[None, Some("年"), Some("老的")], Some("5岁的（孩子）"));
        check("10-minute", &[None, Some("分钟")], Some("10分钟的"));
        check("two-week", &[Some("二"), Some("周")], Some("2周的"));
        check("ex-husband", &[None, Some("丈夫")], Some("前丈夫"));
        check("sugar-free", &[Some("糖"), Some("免费")], Some("无糖的"));
        check("mother-in-law", &[Some("母亲"), Some("在…里"), Some("法律")], Some("姻亲：母亲"));
        check("post-covid", &[None, Some("新冠")], Some("新冠之后"));
    }

    #[test]
    fn other_compounds_are_their_parts() {
        check("farm-raised", &[Some("农场"), Some("养，举")], Some("农场养"));
        check("passive-aggressive", &[Some("消极的"), Some("好斗的")], Some("消极好斗的"));
        check("xyz-raised", &[None, Some("养")], None);
    }
}
