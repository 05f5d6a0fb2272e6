//! What platforms put into posts besides words: links, mentions, topic tags, sticker codes, faces.

use std::ops::Range;

use crate::engine::segment::boundary::glued;
use crate::engine::segment::emoticon::Faces;
use crate::engine::text::Class;
use crate::engine::text::Folded;

/// The kind of a structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StructureKind {
    /// A link.
    Url,
    /// `@name`.
    Mention,
    /// `#tag`, `#tag#` or `#tag[话题]#`; the words of the tag are in `inner`.
    Hashtag,
    /// A sticker code: `[doge]`, `[笑哭R]`.
    Sticker,
    /// A face made of characters.
    Kaomoji,
    /// What the app writes behind a post that it shows a part of: 展开, …全文.
    Button,
}

/// A structure and the units it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Structure {
    /// All of it.
    pub units: Range<usize>,
    /// The part that reads as words; empty but for hashtags.
    pub inner: Range<usize>,
    /// What it is.
    pub kind: StructureKind,
}

/// What the apps write behind the words of a topic tag.
const TOPIC: &str = "[话题]";
/// Longest tag or name, in units.
const LONGEST_NAME: usize = 40;
/// Longest sticker code without its brackets.
const LONGEST_STICKER: usize = 8;

/// Labels in brackets that are words of the post, not pictures.
const LABELS: &str = "转载 原创 图片 图 视频 链接 完 注 置顶 已编辑 广告 投票 直播 定位 合集 全文 公告 抽奖 红包 语音 位置 文件 音乐 名片 动画表情 表情 \
    置頂 轉載 圖片 連結 推广 推荐 求助 讨论 分享 教程 更新 通知 重要 必看 已解决 提问 水 闲聊 招聘 出 收 求购 转让";
/// What the apps write where they fold a long post, the longest first.
const BUTTONS: [&str; 14] = [
    "展开全文",
    "收起全文",
    "查看全文",
    "阅读全文",
    "展开更多",
    "查看更多",
    "展开",
    "收起",
    "全文",
    "see more",
    "show more",
    "read more",
    "see less",
    "show less",
];

/// Finds the structures of a post, in order, without overlap. `is_sticker` knows the codes that the phrasebook explains.
#[must_use]
pub fn find(text: &str, folded: &Folded, is_sticker: impl Fn(&str) -> bool) -> Vec<Structure> {
    let glued = glued(folded);
    let scan = Scan { text, folded, glued: &glued };
    let button = scan.button();
    let mut found = Vec::new();
    let mut unit = 0;
    while unit < folded.len() {
        let follows = found.last().is_some_and(|before: &Structure| before.units.end == unit);
        let pressed = button.clone().filter(|button| button.start == unit);
        let pressed = pressed.map(|units| Structure { inner: unit..unit, units, kind: StructureKind::Button });
        match pressed.or_else(|| scan.at(unit, follows, &is_sticker)) {
            Some(structure) => {
                unit = structure.units.end;
                found.push(structure);
            }
            None => unit += 1,
        }
    }
    found
}

struct Scan<'text> {
    text: &'text str,
    folded: &'text Folded,
    glued: &'text [bool],
}

impl Scan<'_> {
    fn at(&self, unit: usize, follows: bool, is_sticker: &impl Fn(&str) -> bool) -> Option<Structure> {
        let whole = |kind, end: usize| Structure { units: unit..end, inner: unit..unit, kind };
        let found = match self.folded.first(unit) {
            'h' | 'w' => self.url(unit).map(|end| whole(StructureKind::Url, end)),
            // An address (name@host) is not a mention.
            '@' if (follows || !self.after_letter(unit)) && !self.is_disguise(unit) && !self.is_dizzy(unit) => {
                self.mention(unit).map(|end| whole(StructureKind::Mention, end))
            }
            '#' if follows || !self.after_letter(unit) => self.hashtag(unit),
            '[' => self.sticker(unit, is_sticker).map(|end| whole(StructureKind::Sticker, end)),
            _ => None,
        };
        found.or_else(|| match self.folded.class(unit) {
            Class::Han if self.folded.first(unit) != '凸' => None,
            Class::Newline | Class::Emoji => None,
            // Some eyes fold to a space: ￣▽￣.
            Class::Space if self.written(unit).is_whitespace() => None,
            Class::Digit if self.folded.first(unit) != '0' => None,
            _ => match (Faces { text: self.text, folded: self.folded, glued: self.glued }).length_at(unit) {
                0 => None,
                length => Some(whole(StructureKind::Kaomoji, unit + length)),
            },
        })
    }

    /// The unit as written, of which `folded` holds only the plain form.
    fn written(&self, unit: usize) -> char {
        let start = self.folded.original(unit..unit + 1).start.0;
        self.text.get(start..).and_then(|rest| rest.chars().next()).unwrap_or('\0')
    }

    /// Whether a sign belongs to a word: `@ss` mentions nobody.
    fn is_disguise(&self, unit: usize) -> bool {
        self.glued.get(unit + 1).copied().unwrap_or(false)
    }

    /// `@_@` mentions nobody either.
    fn is_dizzy(&self, unit: usize) -> bool {
        self.folded.slice(unit..(unit + 3).min(self.folded.len())) == "@_@"
    }

    fn after_letter(&self, unit: usize) -> bool {
        unit > 0 && matches!(self.folded.class(unit - 1), Class::Latin | Class::Digit)
    }

    fn url(&self, unit: usize) -> Option<usize> {
        if self.glued.get(unit).copied().unwrap_or(false) {
            return None;
        }
        let head = self.folded.slice(unit..(unit + 8).min(self.folded.len()));
        let scheme = ["https://", "http://", "www."].into_iter().find(|scheme| head.starts_with(scheme))?;
        // Apps glue a full-width comma to the link: only characters written in ASCII belong to it.
        let part = |unit: &usize| {
            let written = self.written(*unit);
            written.is_ascii_graphic() && !matches!(written, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
        };
        let mut end = (unit..self.folded.len()).find(|unit| !part(unit)).unwrap_or(self.folded.len());
        while end > unit && matches!(self.written(end - 1), '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '\'') {
            end -= 1;
        }
        (end > unit + scheme.len()).then_some(end)
    }

    fn mention(&self, unit: usize) -> Option<usize> {
        let end = self.name_end(unit + 1);
        (end > unit + 1).then_some(end)
    }

    fn name_end(&self, start: usize) -> usize {
        let limit = (start + LONGEST_NAME).min(self.folded.len());
        let part = |unit: usize| match self.folded.class(unit) {
            Class::Han | Class::Latin | Class::Digit | Class::Letter => true,
            Class::Punctuation => {
                let between = matches!(self.folded.class(unit + 1), Class::Han | Class::Latin | Class::Digit);
                self.folded.first(unit) == '_'
                    || matches!(self.folded.first(unit), '-' | '.' | '·' | '\'') && between && unit > start
            }
            _ => false,
        };
        (start..limit).find(|&unit| !part(unit)).unwrap_or(limit)
    }

    fn hashtag(&self, unit: usize) -> Option<Structure> {
        let inner_end = self.tag_end(unit + 1);
        let inner = unit + 1..inner_end;
        let words = inner.clone().any(|unit| !matches!(self.folded.class(unit), Class::Digit | Class::Punctuation));
        if inner.is_empty() || !words {
            return None;
        }
        let topic_end = inner_end + TOPIC.chars().count();
        let topic = self.folded.slice(inner_end..topic_end.min(self.folded.len())) == TOPIC;
        let end = if topic { topic_end } else { inner_end };
        let closes = self.folded.first(end) == '#' && end < self.folded.len();
        // "#a#b" are two tags; "#a# b" is one with a closing mark.
        let opens_next = matches!(self.folded.class(end + 1), Class::Han | Class::Latin | Class::Digit)
            && end + 1 < self.folded.len();
        let end = if closes && (topic || !opens_next) { end + 1 } else { end };
        Some(Structure { units: unit..end, inner, kind: StructureKind::Hashtag })
    }

    /// Tags hold emoji and joining punctuation too, but neither spaces nor brackets.
    fn tag_end(&self, start: usize) -> usize {
        let limit = (start + LONGEST_NAME).min(self.folded.len());
        let part = |unit: usize| match self.folded.class(unit) {
            Class::Han | Class::Latin | Class::Digit | Class::Letter | Class::Emoji => true,
            Class::Punctuation => {
                matches!(self.folded.first(unit), '_' | '-' | '·' | '&' | '\'' | '.')
                    && unit > start
                    && matches!(self.folded.class(unit + 1), Class::Han | Class::Latin | Class::Digit)
            }
            _ => false,
        };
        (start..limit).find(|&unit| !part(unit)).unwrap_or(limit)
    }

    /// The words behind a post that belong to the app, without the dots before them.
    fn button(&self) -> Option<Range<usize>> {
        let space = |unit: &usize| matches!(self.folded.class(*unit), Class::Space | Class::Newline);
        let end = (0..self.folded.len()).rev().find(|unit| !space(unit))? + 1;
        BUTTONS.iter().find_map(|name| {
            let start = end.checked_sub(name.chars().count())?;
            let before = start.checked_sub(1)?;
            let cut_off =
                |unit: usize| matches!(self.folded.first(unit), '.' | '…') || self.folded.class(unit) == Class::Newline;
            // "I want to see more" is a sentence.
            let spaced = space(&before) && (!name.is_ascii() || before > 0 && cut_off(before - 1));
            let apart = spaced || cut_off(before);
            (apart && self.folded.slice(start..end) == *name).then_some(start..end)
        })
    }

    /// Whether Chinese words in brackets name a picture that no list has: behind other words of its line, and no label.
    fn is_picture(&self, open: usize, close: usize) -> bool {
        let name = self.folded.slice(open + 1..close);
        let opens_line = open == 0 || self.folded.class(open - 1) == Class::Newline;
        let link = close + 1 < self.folded.len() && self.folded.first(close + 1) == '(';
        let han = (open + 1..close).any(|unit| self.folded.class(unit) == Class::Han);
        han && !opens_line && !link && self.written(open) == '[' && LABELS.split_whitespace().all(|label| label != name)
    }

    fn sticker(&self, unit: usize, is_sticker: &impl Fn(&str) -> bool) -> Option<usize> {
        let limit = (unit + LONGEST_STICKER + 2).min(self.folded.len());
        let close = (unit + 2..limit).find(|&unit| self.folded.first(unit) == ']')?;
        let inside = unit + 1..close;
        let plain = inside.clone().all(|unit| {
            matches!(self.folded.class(unit), Class::Han | Class::Latin | Class::Digit)
                || self.folded.first(unit) == '_'
        });
        if !plain {
            return None;
        }
        let code = self.folded.slice(unit..close + 1);
        // Xiaohongshu marks its own stickers by a letter behind the Chinese name.
        let marked = matches!(self.folded.first(close - 1), 'r' | 'h') && self.folded.class(unit + 1) == Class::Han;
        (marked || code == TOPIC || is_sticker(&code) || self.is_picture(unit, close)).then_some(close + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let folded = Folded::new(text);
        let found = find(text, &folded, |code| code == "[doge]");
        let shown: Vec<String> = found
            .iter()
            .map(|structure| {
                let range = folded.original(structure.units.clone());
                format!("{:?} {}", structure.kind, &text[range.start.0..range.end.0])
            })
            .collect();
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn links_end_where_prose_begins() {
        check("看http://xhslink.com/a/aZJ，复制", &["Url http://xhslink.com/a/aZJ"]);
        check("see https://example.org/a(b).", &["Url https://example.org/a(b"]);
        check("http:// is not one", &[]);
    }

    #[test]
    fn tags_in_every_form() {
        check("#种草[话题]# #好物", &["Hashtag #种草[话题]#", "Hashtag #好物"]);
        check("#猫# 可爱", &["Hashtag #猫#"]);
        check("#fyp#cats", &["Hashtag #fyp", "Hashtag #cats"]);
        check("C# and #1", &[]);
    }

    #[test]
    fn mentions_but_not_addresses() {
        check("@小红薯 你好", &["Mention @小红薯"]);
        check("mail me@example.org", &[]);
    }

    #[test]
    fn sticker_codes() {
        check("[笑哭R][doge][转载]", &["Sticker [笑哭R]", "Sticker [doge]"]);
    }

    #[test]
    fn full_width_marks_count() {
        check("＠小红薯 ＃猫", &["Mention ＠小红薯", "Hashtag ＃猫"]);
    }
}
