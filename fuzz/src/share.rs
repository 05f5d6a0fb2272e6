//! Share text: taking apart loses nothing, and what tells on people is in no output.

use yizhu::engine::share::Platform;
use yizhu::engine::share::ShareText;
use yizhu::engine::share::parse;
use yizhu::engine::share::render;

/// Panics where a law of taking share text apart is broken.
pub fn check(bytes: &[u8]) {
    let text = &*String::from_utf8_lossy(bytes);
    let Some(share) = parse(text) else { return };
    no_text_is_lost(text, &share);
    no_tracking_is_left(&share.link.url, share.platform);
    assert!(share.link.url.contains(share.link.shown()), "what is shown of a link is no part of it");
    assert!(share.words().contains(&share.body) && share.words().contains(&share.title));
    let _ = share.is_partial();
    let rendered = render(&share);
    assert!(rendered.contains(&share.body), "{rendered} lacks the body");
    assert!(rendered.ends_with(&share.link.url), "{rendered} lacks the link");
    // What is read again may differ once, where the post's own words look like an app's; then no more.
    if let Some(once) = parse(&rendered) {
        assert_eq!(parse(&render(&once)).as_ref().map(said), Some(said(&once)));
    }
}

fn no_text_is_lost(text: &str, share: &ShareText) {
    let parts = [&share.title, &share.author, &share.body, &share.link.written];
    let mut kept: Vec<char> = parts.into_iter().chain(&share.left_out).flat_map(|part| visible(part)).collect();
    let mut whole: Vec<char> = visible(text).collect();
    kept.sort_unstable();
    whole.sort_unstable();
    assert_eq!(kept, whole, "{share:?}");
}

fn no_tracking_is_left(url: &str, platform: Platform) {
    for parameter in url.split(['?', '&', '#']).skip(1) {
        let name = parameter.split('=').next().unwrap_or_default();
        let is_fragment = url.contains(&format!("#{parameter}"));
        assert!(is_fragment || !platform.is_tracking(name), "{url} still has {name}");
    }
}

fn said(share: &ShareText) -> (Platform, &str, &str, &str, &str) {
    (share.platform, &share.title, &share.author, &share.body, &share.link.url)
}

fn visible(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200B}' | '\u{FEFF}'))
}
