//! Share text: what the apps put on the clipboard when somebody shares a post.
//!
//! `parse` takes it apart: title, author, link and the words of the post; what the app wrote around them is left out, and
//! so is what the link tells about the person who shared it. `render` writes it back in one form of our own.
//! Nothing here follows a link: what is behind it stays unknown.

mod link;
mod parse;
mod platform;
mod render;

pub use link::Link;
pub use parse::parse;
pub use platform::Platform;
pub use render::render;

/// A share text, taken apart. What is not known is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareText {
    /// The app that it comes from.
    pub platform: Platform,
    /// The post's title.
    pub title: String,
    /// Who wrote the post.
    pub author: String,
    /// Where the post is.
    pub link: Link,
    /// The words of the post, and what was written around the share text.
    pub body: String,
    /// What the app wrote around them, in the order in which it was found.
    pub left_out: Vec<String>,
}

impl ShareText {
    /// What there is to read: the title, then the body; empty where the app copied a link and nothing else.
    #[must_use]
    pub fn words(&self) -> String {
        let gap = if self.title.is_empty() || self.body.is_empty() { "" } else { "\n" };
        format!("{}{gap}{}", self.title, self.body)
    }

    /// Whether the post goes on behind the link: apps cut the text after a few words.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        let words = self.words();
        words.is_empty() || words.ends_with("...") || words.ends_with('…')
    }
}
