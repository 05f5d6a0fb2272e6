//! Writes a share text in one form that `parse` reads again, whatever the app.

use crate::engine::share::ShareText;

/// `【title - author | app】`, the body, the clean link. What is not known is left out.
///
/// Reading it and writing it again changes nothing.
#[must_use]
pub fn render(share: &ShareText) -> String {
    let ShareText { platform, title, author, link, body, .. } = share;
    // A title that holds the mark itself gets an empty author behind it.
    let by = if author.is_empty() && !title.contains(" - ") { "" } else { " - " };
    let of = if title.is_empty() && author.is_empty() { "" } else { " | " };
    let gap = if body.is_empty() { "" } else { "\n" };
    format!("【{title}{by}{author}{of}{}】{gap}{body}\n{}", platform.name(), link.url)
}
