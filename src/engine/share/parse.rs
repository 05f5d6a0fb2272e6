//! Takes a share text apart: peels what an app wrote from both ends, up to the words of the post.

use crate::engine::share::Link;
use crate::engine::share::Platform;
use crate::engine::share::ShareText;
use crate::engine::share::link;

/// Takes a share text apart; `None` where the text has no known form, and is to be read as it stands.
///
/// Every visible character of `text` is in one of the answer's fields, and time is linear in its length.
///
/// ```
/// use yizhu_engine::engine::share::parse;
/// let share = parse("19 koi发布了一篇小红书笔记，快来看吧！ 😆 ljsBbljsT1fHKNQ 😆 http://xhslink.com/a/aZJ，复制本条信息，打开【小红书】App查看精彩内容！");
/// assert_eq!(share.map(|share| share.author), Some("koi".to_owned()));
/// assert_eq!(parse("just a post"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<ShareText> {
    let links = link::known(text);
    // Posts hold short links of their own, and one app writes where to get it.
    let leads = |written: &str| !written.contains("//t.cn/") && !written.contains("/tiktoklite");
    let written = |place: &(std::ops::Range<usize>, Platform, bool)| text.get(place.0.clone()).unwrap_or_default();
    let mut leading = links.iter().filter(|&place| leads(written(place)));
    let place = match (leading.next(), links.as_slice()) {
        (Some(place), _) => place,
        (None, [place]) => place,
        _ => return None,
    };
    // Two posts at once: nobody can say whose words are whose.
    let mut last = place;
    for other in leading {
        if written(other) != written(place) {
            return None;
        }
        last = other;
    }
    // Our own form ends with the link, whatever links the words of the post hold.
    let place = if is_ours(text, place.1.name()) { last } else { place };
    let (range, platform, personal) = place;
    let (before, after) = (text.get(..range.start)?, text.get(range.end..)?);
    let link = Link::new(written(place), *platform, *personal);
    let mut peel = Peel { before, after, ..Peel::default() };
    let own = peel.header(platform.name());
    peel.behind_link();
    match platform {
        Platform::Xiaohongshu => peel.xiaohongshu(),
        _ if own => {}
        Platform::Douyin => peel.douyin(),
        Platform::Bilibili => peel.bilibili(),
        Platform::Weibo => peel.weibo(),
        Platform::TikTok => peel.tiktok(),
        Platform::X => peel.x(),
        Platform::YouTube | Platform::Instagram => {}
    }
    let at_an_end = trimmed(before).is_empty() || trimmed(after).is_empty();
    let known = !peel.left_out.is_empty() || at_an_end && !link.dropped.is_empty();
    known.then(|| peel.finish(*platform, link))
}

/// Whether `render` may have written a text.
fn is_ours(text: &str, app: &str) -> bool {
    text.strip_prefix('【').is_some_and(|rest| rest.contains(&format!("{app}】")))
}

/// What is left of a text on both sides of its link, and what was found on the way.
#[derive(Default)]
struct Peel<'text> {
    before: &'text str,
    after: &'text str,
    title: &'text str,
    author: &'text str,
    left_out: Vec<&'text str>,
}

/// What apps write behind the link asks to copy all of it, and names the app.
const APPS: &[&str] = &["小红书", "xiaohongshu", "rednote", "抖音", "dou音", "哔哩哔哩", "微博", "tiktok"];

impl<'text> Peel<'text> {
    fn finish(self, platform: Platform, link: Link) -> ShareText {
        let (before, after) = (trimmed(self.before), trimmed(self.after));
        let gap = if before.is_empty() || after.is_empty() { "" } else { "\n" };
        ShareText {
            platform,
            title: trimmed(self.title).to_owned(),
            author: trimmed(self.author).to_owned(),
            link,
            body: format!("{before}{gap}{after}"),
            left_out: self.left_out.into_iter().map(|text| trimmed(text).to_owned()).collect(),
        }
    }

    fn leave_out(&mut self, text: &'text str) {
        if !trimmed(text).is_empty() {
            self.left_out.push(text);
        }
    }

    /// Takes a name for the author's; one that was taken for it before is left out.
    fn by(&mut self, author: &'text str) {
        let former = std::mem::replace(&mut self.author, author);
        self.leave_out(former);
    }

    /// Leaves out the beginning of what stands before the link, up to a byte.
    fn front(&mut self, end: usize) {
        if let Some((out, rest)) = self.before.split_at_checked(end) {
            self.before = rest;
            self.leave_out(out);
        }
    }

    /// Leaves out the end of what stands before the link, from a byte on.
    fn back(&mut self, start: usize) {
        if let Some((rest, out)) = self.before.split_at_checked(start) {
            self.before = rest;
            self.leave_out(out);
        }
    }

    /// Leaves out the beginning of what stands behind the link, up to a byte.
    fn behind(&mut self, end: usize) {
        if let Some((out, rest)) = self.after.split_at_checked(end) {
            self.after = rest;
            self.leave_out(out);
        }
    }

    /// Leaves `marks` out and gives what stands between them at the beginning, if it does and is no longer than a name.
    fn name(&mut self, opens: &str, closes: &str) -> bool {
        let start = spaces(self.before);
        let found = self.before.get(start..).and_then(|text| text.strip_prefix(opens)).and_then(|rest| {
            let name = rest.get(..rest.find(closes)?)?;
            (name.chars().count() <= 40 && !name.contains('\n') && !name.trim().is_empty()).then_some(name)
        });
        if let Some(name) = found {
            self.front(start + opens.len());
            self.by(name);
            self.before = self.before.get(name.len()..).unwrap_or_default();
            self.front(closes.len());
        }
        found.is_some()
    }

    /// `【title - author | app …】`, as Xiaohongshu's page and `render` write it, and `【app】`.
    fn header(&mut self, app: &str) -> bool {
        let start = number(self.before);
        let Some(inside) = self.before.get(start..).and_then(|rest| rest.strip_prefix('【')) else { return false };
        if inside.strip_prefix(app).is_some_and(|rest| rest.starts_with('】')) {
            self.front(start + "【】".len() + app.len());
            return true;
        }
        let Some(mark) = inside.rfind(&format!(" | {app}")) else { return false };
        let Some(close) = inside.get(mark..).and_then(|rest| rest.find('】')) else { return false };
        let known = inside.get(..mark).unwrap_or_default();
        self.front(start + "【".len());
        self.before = self.before.get(mark..).unwrap_or_default();
        self.front(close + "】".len());
        match known.rfind(" - ") {
            Some(at) => {
                self.title = known.get(..at).unwrap_or_default();
                self.author = known.get(at + 3..).unwrap_or_default();
                self.leave_out(known.get(at..at + 3).unwrap_or_default());
            }
            None => self.title = known,
        }
        true
    }

    /// "，复制本条信息，打开【小红书】App查看精彩内容！"
    fn behind_link(&mut self) {
        let start =
            self.after.find(|c: char| !c.is_whitespace() && !matches!(c, '，' | ',')).unwrap_or(self.after.len());
        let rest = self.after.get(start..).unwrap_or_default();
        if !["复制", "Copy", "copy", "打开", "Open"].iter().any(|word| rest.starts_with(word)) {
            return;
        }
        let end = rest.find(['！', '!', '\n']).map_or(rest.len(), |at| at + rest.get(at..).map_or(0, first_length));
        let sentence = rest.get(..end).unwrap_or_default().to_lowercase();
        if APPS.iter().any(|app| sentence.contains(app)) {
            self.behind(start + end);
        }
    }

    fn xiaohongshu(&mut self) {
        // 😆 ljsBbljsT1fHKNQ 😆: the app's own name for who shared what.
        while let Some(start) = code(self.before) {
            self.back(start);
        }
        for (mark, named) in [("发布了一篇小红书笔记", true), ("我发现了一篇小红书笔记", false)] {
            let Some(at) = self.before.find(mark) else { continue };
            let line_is_name = self.before.get(..at).is_some_and(|name| !name.contains('\n'));
            if !line_is_name {
                continue;
            }
            self.front(number(self.before));
            let at = self.before.find(mark).unwrap_or_default();
            if named {
                self.by(self.before.get(..at).unwrap_or_default());
                self.before = self.before.get(at..).unwrap_or_default();
            }
            let end = self.before.find(mark).unwrap_or_default() + mark.len();
            let rest = self.before.get(end..).unwrap_or_default();
            let more = ["，快来看吧！", ",快来看吧!", "，快来看吧"].into_iter().find(|more| rest.starts_with(more));
            self.front(end + more.map_or(0, str::len));
        }
        if self.left_out.iter().any(|text| code(text) == Some(spaces(text))) {
            self.front(number(self.before));
        }
    }

    fn douyin(&mut self) {
        let number = spaces(self.before) + leading(self.before, |token| token.contains('.') && digits(token, "."));
        let rest = self.before.get(number..).unwrap_or_default();
        let opening = ["复制打开抖音，看看", "复制打开抖音极速版，看看"];
        let opens = opening.iter().any(|text| rest.trim_start().starts_with(text));
        if opens || !self.left_out.is_empty() || leading(rest, is_code) > 0 {
            self.front(number);
        }
        loop {
            match leading(self.before, is_code) {
                0 => break,
                end => self.front(end),
            }
        }
        let start = spaces(self.before);
        let said = self.before.get(start..).unwrap_or_default();
        if let Some(text) = opening.iter().find(|text| said.starts_with(**text)) {
            self.front(start + text.len());
        }
        let _ = self.name("【", "的图文作品】") || self.name("【", "的作品】");
        loop {
            match leading(self.after, is_code) {
                0 => break,
                end => self.behind(end),
            }
        }
        self.behind_link();
    }

    /// `【title-哔哩哔哩】`, the title with brackets of its own.
    fn bilibili(&mut self) {
        let text = trimmed_end(self.before);
        let Some(inside_end) = text.strip_suffix('】').map(str::len) else { return };
        let mut depth = 0_usize;
        let open = text.char_indices().rev().find(|&(_, c)| {
            depth = match c {
                '】' => depth + 1,
                '【' => depth.saturating_sub(1),
                _ => depth,
            };
            c == '【' && depth == 0
        });
        let Some((open, _)) = open else { return };
        let inside = text.get(open + "【".len()..inside_end).unwrap_or_default();
        let endings = ["_哔哩哔哩_bilibili", "-哔哩哔哩", "_哔哩哔哩", " - 哔哩哔哩"];
        let title = endings.into_iter().find_map(|ending| inside.strip_suffix(ending)).unwrap_or(inside);
        self.back(open + "【".len() + title.len());
        self.title = title;
        self.before = self.before.get(..open + "【".len()).unwrap_or_default();
        self.back(open);
    }

    fn weibo(&mut self) {
        let text = trimmed_end(self.before);
        if let Some(name) = text.strip_suffix("的微博视频") {
            let start = name.rfind(char::is_whitespace).map_or(0, |at| at + name.get(at..).map_or(0, first_length));
            self.back(name.len());
            self.by(self.before.get(start..).unwrap_or_default());
            self.before = self.before.get(..start).unwrap_or_default();
        }
        for (opens, closes) in [("（分享自 @", '）'), ("（来自 @", '）'), ("(分享自 @", ')'), ("(来自 @", ')')]
        {
            let Some(inside) = trimmed_end(self.before).strip_suffix(closes).map(str::len) else { continue };
            let Some(start) = self.before.rfind(opens) else { continue };
            if start + opens.len() <= inside {
                self.back(inside);
                self.by(self.before.get(start + opens.len()..).unwrap_or_default());
                self.before = self.before.get(..start + opens.len()).unwrap_or_default();
                self.back(start);
                return;
            }
        }
        let _ = self.author.is_empty()
            && (self.name("分享 @", "的微博：")
                || self.name("分享@", "的微博：")
                || self.name("分享 @", "的微博")
                || self.name("@", "："));
    }

    fn tiktok(&mut self) {
        let kinds = ["'s video", "’s video", "'s post", "’s post", "'s photo", "’s photo"];
        if kinds.into_iter().any(|kind| self.name("Check out ", kind)) {
            let rest = self.before;
            let behind = rest.strip_prefix(['!', '.']).unwrap_or(rest).trim_start();
            let behind = behind.strip_prefix("#TikTok").unwrap_or(behind).trim_start();
            let behind = behind.strip_prefix('>').unwrap_or(behind);
            self.front(rest.len() - behind.len());
        }
        if let Some(start) = self.after.find("This post is shared via TikTok Lite") {
            let (rest, out) = self.after.split_at_checked(start).unwrap_or((self.after, ""));
            self.after = rest;
            self.leave_out(out);
        }
    }

    fn x(&mut self) {
        let spoken = [" on X: \"", " on X: “", " on Twitter: \"", " on Twitter: “"];
        if spoken.into_iter().any(|mark| self.name("", mark)) {
            let text = trimmed_end(self.before);
            let ends = ["\" / X", "” / X", "\" / Twitter", "” / Twitter", "\"", "”"];
            if let Some(rest) = ends.into_iter().find_map(|end| text.strip_suffix(end)) {
                self.back(rest.len());
            }
        } else if self.name("", " posted at ") {
            let end = self.before.find(":\n").map(|at| at + 2).or_else(|| self.before.find('\n')).unwrap_or_default();
            self.front(end);
        }
        let text = trimmed_end(self.before);
        if let Some(rest) = text.strip_suffix('(')
            && self.after.starts_with(')')
        {
            self.back(rest.len());
            self.behind(1);
        }
    }
}

/// White space and the invisible characters that apps end a post with.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}' | '\u{FEFF}')
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(is_blank)
}

fn trimmed_end(text: &str) -> &str {
    text.trim_end_matches(is_blank)
}

/// The length of the white space that a text begins with.
fn spaces(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

fn first_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

fn digits(token: &str, others: &str) -> bool {
    token.len() <= 5
        && token.starts_with(|c: char| c.is_ascii_digit())
        && token.chars().all(|c| c.is_ascii_digit() || others.contains(c))
}

/// Where the first word of a text ends, white space before and behind it included, if it is of a kind; 0 where not.
fn leading(text: &str, is_kind: impl Fn(&str) -> bool) -> usize {
    let start = spaces(text);
    let rest = text.get(start..).unwrap_or_default();
    let token = rest.split(char::is_whitespace).next().unwrap_or_default();
    let end = start + token.len();
    if !token.is_empty() && is_kind(token) { end + text.get(end..).map_or(0, spaces) } else { 0 }
}

/// The number that Xiaohongshu begins with.
fn number(text: &str) -> usize {
    leading(text, |token| token.len() <= 3 && digits(token, ""))
}

/// Where `😆 ljsBbljsT1fHKNQ 😆` at the end of a text begins.
fn code(text: &str) -> Option<usize> {
    let mut tokens = text.split_whitespace().rev();
    let (last, code, first) = (tokens.next()?, tokens.next()?, tokens.next()?);
    let sign = first == last && !last.contains(|c: char| c.is_ascii() || c.is_alphanumeric());
    let coded = (6..=24).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let before = text.rfind(code)?;
    (sign && coded).then(|| text.get(..before).and_then(|text| text.rfind(first))).flatten()
}

/// What Douyin scatters around a link for its own clipboard reader: `GVL:/`, `d@n.DH`, `06/12`, `:8pm`.
fn is_code(token: &str) -> bool {
    let date = token.len() == 5 && token.contains('/') && digits(token, "/");
    let name = token.len() <= 9 && token.contains('@') && token.contains('.');
    let hour = token.starts_with(':') && (token.ends_with("am") || token.ends_with("pm")) && token.len() <= 5;
    token.is_ascii() && (date || name || hour || token.len() <= 7 && token.ends_with(":/"))
}
