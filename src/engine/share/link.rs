//! Links in a text, and a link without what it tells about the person who shared it.

use std::ops::Range;

use crate::engine::share::Platform;

/// A link to a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where the post is, without tracking parameters.
    pub url: String,
    /// As it was written.
    pub written: String,
    /// The names of the parameters that were dropped, in order.
    pub dropped: Vec<String>,
    /// Whether the link itself was made for the person who shared it, so that dropping parameters hides nobody.
    pub personal: bool,
}

impl Link {
    /// Cleans a link of an app's.
    pub(super) fn new(written: &str, platform: Platform, personal: bool) -> Self {
        let (mut url, mut dropped) = (String::with_capacity(written.len()), Vec::new());
        // Whether the query that a piece belongs to holds another, and whether its first parameter is gone.
        let (mut rest, mut queried, mut gone) = (written, false, false);
        // Apps append `?…` to links that have a query already, and pages with a hash have one behind it.
        while !rest.is_empty() {
            let end = rest.char_indices().skip(1).find(|(_, c)| is_mark(*c)).map_or(rest.len(), |(at, _)| at);
            let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            rest = after;
            let parameter = piece.strip_prefix(['?', '&']);
            let name = parameter.and_then(|parameter| parameter.split('=').next()).unwrap_or_default();
            if parameter == Some("") || platform.is_tracking(name) {
                gone |= piece.starts_with('?') && !queried;
                dropped.extend(Some(name.to_owned()).filter(|name| !name.is_empty()));
                continue;
            }
            url.push_str(if gone && piece.starts_with('&') { "?" } else { "" });
            url.push_str(parameter.filter(|_| gone && piece.starts_with('&')).unwrap_or(piece));
            (queried, gone) = (parameter.is_some(), false);
        }
        Self { url, written: written.to_owned(), dropped, personal }
    }

    /// The link without its scheme and `www.`, as people read it.
    #[must_use]
    pub fn shown(&self) -> &str {
        let url = self.url.split_once("://").map_or(self.url.as_str(), |(_, rest)| rest);
        url.strip_prefix("www.").unwrap_or(url).trim_end_matches('/')
    }
}

/// Whether a character begins a part of an address behind its page: a query, a parameter, a fragment.
fn is_mark(character: char) -> bool {
    matches!(character, '?' | '&' | '#')
}

/// The links of a text that lead to a known app, in order.
pub fn known(text: &str) -> Vec<(Range<usize>, Platform, bool)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find("http")).map(|at| from + at) {
        let rest = text.get(start..).unwrap_or_default();
        let scheme = ["https://", "http://"].into_iter().find(|scheme| rest.starts_with(scheme)).map_or(0, str::len);
        from = start + "http".len();
        if scheme == 0 {
            continue;
        }
        // Apps glue a full-width comma to the link: only characters of addresses belong to it.
        let part = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}');
        let length = rest.find(|c| !part(c)).unwrap_or(rest.len());
        let written = rest.get(..length).unwrap_or_default();
        let written = written.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']);
        let address = written.get(scheme..).unwrap_or_default();
        if let Some((platform, personal)) = Platform::of_host(host(address)) {
            found.push((start..start + written.len(), platform, personal));
            from = start + written.len();
        }
    }
    found
}

/// The host of an address without its scheme; empty where what stands there is none (`a&b.x.com`) or only looks like one
/// (`x.com:80@example.org`).
fn host(address: &str) -> &str {
    let authority = address.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    let is_host = host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'));
    if is_host && port.chars().all(|c| c.is_ascii_digit()) { host } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, url: &str, dropped: &[&str]) {
        let found = known(written);
        let [(range, platform, personal)] = found.as_slice() else { panic!("{written}: {found:?}") };
        let link = Link::new(&written[range.clone()], *platform, *personal);
        assert_eq!((link.url.as_str(), link.dropped), (url, dropped.iter().map(|&name| name.to_owned()).collect()));
    }

    #[test]
    fn what_tells_on_people_goes_and_what_is_needed_stays() {
        check(
            "https://www.bilibili.com/video/BV1xx411c7mD/?p=3&share_source=copy_web&vd_source=0a1b&t=95#reply7",
            "https://www.bilibili.com/video/BV1xx411c7mD/?p=3&t=95#reply7",
            &["share_source", "vd_source"],
        );
        check("https://x.com/mara/status/18?s=46&t=Qw", "https://x.com/mara/status/18", &["s", "t"]);
        check("https://youtu.be/abc?si=Zz&t=12", "https://youtu.be/abc?t=12", &["si"]);
        check("https://video.weibo.com/show?fid=1034:48", "https://video.weibo.com/show?fid=1034:48", &[]);
        check("http://xhslink.com/a/aZJ，复制", "http://xhslink.com/a/aZJ", &[]);
        check("https://b23.tv/x?p=2?share_source=copy&t=9", "https://b23.tv/x?p=2&t=9", &["share_source"]);
        check("https://www.bilibili.com/h5/#/v?mid=1&p=2", "https://www.bilibili.com/h5/#/v?p=2", &["mid"]);
        check("https://x.com/a?&&s=1&", "https://x.com/a", &["s"]);
        check("(https://x.com/a/status/1).", "https://x.com/a/status/1", &[]);
    }

    #[test]
    fn other_links_are_not_ours() {
        assert_eq!(
            known(
                "https://example.org/?s=1 http httphttps:// ftp://x.com https://x.com:8@example.org https://1&s.x.com"
            ),
            Vec::new()
        );
    }
}
