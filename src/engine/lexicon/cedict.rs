//! Reads lines of CC-CEDICT: `TRAD SIMP [pin1 yin1] /sense/sense/`.

/// One entry as the file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'text> {
    /// The headword in traditional characters.
    pub traditional: &'text str,
    /// The headword in simplified characters.
    pub simplified: &'text str,
    /// Numbered pinyin, syllables apart: `ni3 hao3`. May hold bare Latin (`O K`), `u:`, `r5`, `xx5`, `·` and `,`.
    pub pinyin: &'text str,
    /// Senses as the file has them, divided by `/`.
    pub senses: &'text str,
}

/// Reads one line; `None` for comments, blank lines and lines of another form.
#[must_use]
pub fn parse_line(line: &str) -> Option<Line<'_>> {
    let line = line.trim_end();
    if line.starts_with('#') {
        return None;
    }
    let (traditional, rest) = line.split_once(' ')?;
    let (simplified, rest) = rest.split_once(" [")?;
    let (pinyin, rest) = rest.split_once("] /")?;
    let senses = rest.strip_suffix('/')?;
    let whole = !traditional.is_empty() && !simplified.is_empty() && !senses.is_empty();
    whole.then_some(Line { traditional, simplified, pinyin, senses })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_has_four_parts() {
        let line = parse_line("種草 种草 [zhong4 cao3] /to plant grass/(slang) to recommend/").unwrap();
        assert_eq!(line.traditional, "種草");
        assert_eq!(line.simplified, "种草");
        assert_eq!(line.pinyin, "zhong4 cao3");
        assert_eq!(line.senses, "to plant grass/(slang) to recommend");
    }

    #[test]
    fn other_lines_are_passed_over() {
        for line in ["# CC-CEDICT", "#! version=1", "", "種草", "種草 种草 zhong4 cao3", "a b [c] //"] {
            assert_eq!(parse_line(line), None, "{line}");
        }
    }
}
