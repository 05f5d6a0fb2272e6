//! A place in the folded characters of a post, from which a rule reads on.

use crate::engine::text::Folded;

/// A place in a post. Copied freely: a rule that fails leaves the caller's where it was.
#[derive(Clone, Copy)]
pub struct Cursor<'post> {
    folded: &'post Folded,
    /// The folded character that comes next.
    pub at: usize,
}

impl<'post> Cursor<'post> {
    pub fn new(folded: &'post Folded, at: usize) -> Self {
        Self { folded, at }
    }

    /// The character that comes next; `\0` at the end.
    pub fn peek(&self) -> char {
        self.peek_at(0)
    }

    /// The character `ahead` of the next one.
    pub fn peek_at(&self, ahead: usize) -> char {
        self.folded.chars().get(self.at + ahead).copied().unwrap_or('\0')
    }

    /// The character just before; `\0` at the beginning.
    pub fn before(&self) -> char {
        self.at.checked_sub(1).and_then(|at| self.folded.chars().get(at)).copied().unwrap_or('\0')
    }

    /// The last characters before this place, at most `count`.
    pub fn behind(&self, count: usize) -> String {
        self.folded.chars().get(self.at.saturating_sub(count)..self.at).unwrap_or_default().iter().collect()
    }

    /// The next characters, at most `count`.
    pub fn ahead(&self, count: usize) -> String {
        let end = (self.at + count).min(self.folded.chars().len());
        self.folded.chars().get(self.at..end).unwrap_or_default().iter().collect()
    }

    /// Whether the characters of a text come next; passes them if so.
    pub fn eat(&mut self, text: &str) -> bool {
        let found = text.chars().enumerate().all(|(ahead, character)| self.peek_at(ahead) == character);
        if found {
            self.at += text.chars().count();
        }
        found
    }

    /// The first of some texts that comes next, as its place in the list; passes it.
    pub fn eat_any(&mut self, texts: &[&str]) -> Option<usize> {
        texts.iter().position(|text| self.eat(text))
    }

    /// The same for English words, which must end there.
    pub fn eat_word(&mut self, words: &[&str]) -> Option<usize> {
        let start = *self;
        words.iter().position(|word| {
            *self = start;
            let found = self.eat(word) && !self.peek().is_alphanumeric();
            if !found {
                *self = start;
            }
            found
        })
    }

    /// Passes blanks on the same line.
    pub fn spaces(&mut self) {
        while self.peek() == ' ' {
            self.at += 1;
        }
    }

    /// Whether the next character and the one after it were one character as written: `½` folds to `1⁄2`.
    pub fn is_fraction(&self) -> bool {
        self.peek().is_ascii_digit() && self.peek_at(1) == '⁄' && self.folded.unit_at(self.at + 1).is_none()
    }
}
