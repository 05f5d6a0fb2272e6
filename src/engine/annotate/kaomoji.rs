//! What a face made of characters says, told by its eyes, mouth and arms.

use crate::engine::annotate::Certainty;
use crate::engine::annotate::Gloss;
use crate::engine::annotate::Reader;
use crate::engine::annotate::Source;

/// A sign of brows that are drawn down, which no face holds.
const ANGRY: char = '\0';
/// What to look for, and what it says in English and Chinese. A row holds where each group of characters has one in the
/// face, or where it holds a group in quotes as it stands; the first row that holds counts.
const SAYS: &[(&[&str], &str, &str)] = &[
    (&["┬┳", "ノﾉ"], "puts the table back", "把桌子扶好"),
    (&["┻┬┳"], "flips the table in anger", "气得掀桌"),
    (&["ʕ"], "a bear", "小熊"),
    (&["ฅﻌᆺꞈ"], "a cat", "小猫"),
    (&["\"=^", "\"^="], "a cat", "小猫"),
    (&["\"=･", "\"･="], "a cat", "小猫"),
    (&["ᴥ"], "a cute animal", "小动物"),
    (&["ʖ"], "a knowing grin", "坏笑"),
    (&["∠"], "lies flat, worn out", "瘫倒、累趴了"),
    (&["ツシ", "\\/¯"], "shrugs", "耸肩、无所谓"),
    (&["\"╮(", "\")╭"], "shrugs: oh well", "摊手，没办法"),
    (&["\"┐(", "\")┌"], "shrugs: oh well", "摊手，没办法"),
    (&["凸"], "shows the middle finger (rude)", "竖中指（粗鲁）"),
    (&["╥ಥㅠㅜㄒ"], "cries", "哭了"),
    (&[";；", "ω□△"], "cries", "哭了"),
    (&["皿益"], "furious", "气炸了"),
    (&["\0", "д□皿ㅂ益0o"], "furious", "气炸了"),
    (&["#", "д皿-_=▽"], "annoyed", "恼火"),
    (&["ಠ"], "a stern look of disapproval", "不满地盯着"),
    (&["\"/ω", "＼\\"], "hides the face: shy", "捂脸、害羞"),
    (&["٩ヽ\\＼", "ノﾉ/۶و／"], "cheers with arms up", "举手欢呼"),
    (&["งᕙᕦ૭و"], "full of fighting spirit", "加油、充满干劲"),
    (&["♡♥❤", "3ε³"], "blows a kiss", "亲亲、送爱心"),
    (&["♡♥❤"], "full of love", "满是爱意"),
    (&["3ε³з"], "kisses", "亲亲"),
    (&["σς"], "startled", "吓一跳"),
    (&["づっつ⊂", "▽◕•≧´◡"], "wants a hug", "求抱抱"),
    (&["╯", "□д益皿▽"], "throws a fit", "抓狂"),
    (&["→←¬≖눈"], "looks askance", "斜眼看"),
    (&["@"], "dizzy", "头晕"),
    (&["$￥¥"], "sees money", "见钱眼开"),
    (&["⁄〃⸝灬"], "blushes", "害羞脸红"),
    (&["\"///"], "blushes", "害羞脸红"),
    (&["°ﾟ゜º⊙○◯", "□д△口ロo0ᗝ皿_"], "shocked", "震惊"),
    (&["ヾヽノﾉ/", "▽ω∀◡^"], "waves happily", "开心招手"),
    (&["☆★✧", "ω▽∀◡"], "eyes sparkling", "两眼放光"),
    (&["´", "ω", "･・"], "a little downcast", "有点失落"),
    (&["≧˃ᗒ", "▽∇ω◡ᗜᴗv"], "overjoyed", "开心极了"),
    (&[">≧˃ᗒ＞", "<≦˂ᗕ＜"], "scrunches up the face: can’t bear it", "皱成一团、受不了"),
    (&["⌓︿⌢へ︵╭‸⌒"], "downcast", "难过"),
    (&["﹏ㅅŏ"], "about to cry, nervous", "快要哭了、紧张"),
    (&["￣", "▽ω∀∇"], "pleased with oneself", "得意"),
    (&["-=￣─ー"], "speechless, unimpressed", "无语"),
    (&["ω∀▽∇◡‿ᴗヮワᗜᵕ◠^ᵔ˘◕ㅂ"], "happy", "开心"),
    (&["•・･●"], "a cute face", "可爱的表情"),
];

/// Faces of letters, folded.
const LETTERS: &[(&str, &str, &str)] = &[
    ("orz otz or2", "on my knees: in despair, or in awe", "跪了：沮丧或膜拜"),
    ("m(", "bows: sorry, or please", "鞠躬：道歉或拜托"),
    ("xd :d :-d", "laughs out loud", "大笑"),
    ("<3", "a heart", "爱心"),
    ("</3", "a broken heart", "心碎"),
    (":p :-p", "sticks out the tongue", "吐舌头"),
    (";) ;-)", "winks", "眨眼"),
    (":o", "astonished", "惊讶"),
    (":3", "a cat’s smile", "猫咪笑"),
    (":( :-(", "sad", "难过"),
    (":'(", "cries", "哭了"),
    (":) :-) ^^ n_n uwu owo ovo uvu 0w0", "smiles", "微笑"),
    ("o_o o.o 0_0", "stares in surprise", "瞪大眼睛、惊讶"),
    ("t q u_u ;_; ;-;", "cries", "哭了"),
    ("x_x", "worn out", "累瘫了"),
    ("><", "scrunches up the face: can’t bear it", "皱成一团、受不了"),
];

/// What a face says, in the language of the reader; `folded` is its folded text.
#[must_use]
pub fn told(written: &str, folded: &str, reader: Reader) -> Gloss {
    let own = folded.trim_matches(['(', ')', '*']);
    let named = |name: &str| name == own || name == folded || matches!(name, "t" | "q" | "m(") && own.starts_with(name);
    let letters = LETTERS.iter().find(|(names, ..)| names.split(' ').any(named));
    let mut seen = written.to_lowercase();
    // Brows that slope inwards are angry, outwards soft: `д´ and ´д`.
    if let (Some(left), Some(right)) = (seen.find(['`', '｀', '‵']), seen.find(['´', '′']))
        && left < right
    {
        seen.push(ANGRY);
    }
    let has = |group: &&str| match group.strip_prefix('"') {
        Some(part) => seen.contains(part),
        None => group.chars().any(|character| seen.contains(character)),
    };
    let by_parts =
        || SAYS.iter().find(|(groups, ..)| groups.iter().all(has)).map(|(_, english, chinese)| (*english, *chinese));
    let told = letters.map(|(_, english, chinese)| (*english, *chinese)).or_else(by_parts);
    let (english, chinese) = told.unwrap_or(("a face made of characters", "颜文字"));
    let text = match reader {
        Reader::English => format!("({english})"),
        Reader::Chinese => format!("（{chinese}）"),
    };
    Gloss { text, source: Source::Yizhu, certainty: Certainty::Likely }
}
