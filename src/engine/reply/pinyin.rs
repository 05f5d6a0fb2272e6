//! A reply with its pinyin, for people who want to say what they copy.

use crate::engine::annotate::Annotator;
use crate::engine::annotate::Kind;
use crate::engine::annotate::Reader;
use crate::engine::annotate::Span;
use crate::engine::reading::Syllable;
use crate::engine::reading::pinyin::capitalise;
use crate::engine::reading::pinyin::letters;
use crate::engine::reply::Language;
use crate::engine::reply::Reply;

impl Reply {
    /// The Chinese text, and a line of pinyin under it: syllables of a word together, western punctuation.
    #[must_use]
    pub fn with_pinyin(&self, annotator: &Annotator) -> String {
        let text = self.text(Language::Chinese);
        format!("{text}\n{}", romanised(text, annotator))
    }
}

/// Pinyin as it is written in running text: `Xièxie nǐ! Wǒ yǒu liǎng zhī māo.`
pub(super) fn romanised(text: &str, annotator: &Annotator) -> String {
    let mut line = Line { written: String::new(), begins: true };
    for span in annotator.annotate(text, Reader::English) {
        line.span(text, &span);
    }
    line.written.trim().to_owned()
}

/// Syllables that are written together at most.
const LONGEST: usize = 3;

struct Line {
    written: String,
    /// Whether a sentence begins here.
    begins: bool,
}

impl Line {
    fn span(&mut self, text: &str, span: &Span) {
        let parts: usize = span.parts.iter().map(|part| part.reading.len()).sum();
        if parts > 0 && (span.reading.is_empty() || parts == span.reading.len()) {
            return span.parts.iter().for_each(|part| self.span(text, part));
        }
        if !span.reading.is_empty() {
            // What is longer than that is a phrase or an idiom, of which no list says where its words end.
            let apart = span.kind != Kind::Name && span.reading.len() > LONGEST;
            let words = span.reading.chunks(if apart { 1 } else { span.reading.len() });
            return words.for_each(|word| self.word(word, span.kind == Kind::Name));
        }
        let written = text.get(span.range.start.0..span.range.end.0).unwrap_or_default();
        match span.kind {
            Kind::Space => self.space(),
            Kind::Punctuation => written.chars().for_each(|character| self.punctuation(character)),
            _ => {
                self.space();
                self.written.push_str(written);
                self.begins = false;
            }
        }
    }

    fn word(&mut self, reading: &[Syllable], name: bool) {
        self.space();
        let mut word = String::new();
        for syllable in reading.iter().filter(|syllable| !syllable.text.is_empty()) {
            // Xī’ān would else be read as one syllable.
            let vowel = letters(&syllable.text).starts_with(['a', 'e', 'o', 'A', 'E', 'O']);
            if vowel && !word.is_empty() {
                word.push('\'');
            }
            word.push_str(&syllable.text);
        }
        self.written.push_str(&if self.begins || name { capitalise(&word) } else { word });
        self.begins = false;
    }

    fn space(&mut self) {
        if !self.written.is_empty() && !self.written.ends_with([' ', '(', '“', '‘']) {
            self.written.push(' ');
        }
    }

    fn punctuation(&mut self, character: char) {
        let western = match character {
            '，' | '、' => ',',
            '。' => '.',
            '！' => '!',
            '？' => '?',
            '：' => ':',
            '；' => ';',
            '（' => '(',
            '）' => ')',
            '～' => '~',
            other => other,
        };
        if matches!(western, '(' | '“' | '‘') {
            self.space();
        }
        self.written.push(western);
        self.begins = matches!(western, '.' | '!' | '?' | '~') || self.begins && matches!(western, '“' | '(');
    }
}
