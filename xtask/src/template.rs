//! Fills `{{…}}` in the shell's files; a name nobody knows is an error, so nothing unfilled is ever shipped.

use anyhow::{Result, bail};

/// Replaces every `{{name}}` by what `value` says for it. Only lower-case letters, digits and `:._-/` make a name.
pub fn fill(file: &str, text: &str, mut value: impl FnMut(&str) -> Option<String>) -> Result<String> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("{{") {
        let (before, after) = rest.split_at(start);
        filled.push_str(before);
        let name_end = after.find("}}").unwrap_or(0);
        let name = after.get(2..name_end).unwrap_or_default();
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ":._-/".contains(c);
        if name.is_empty() || !name.chars().all(is_name) {
            filled.push_str("{{");
            rest = &after[2..];
            continue;
        }
        match value(name) {
            Some(value) => filled.push_str(&value),
            None => bail!("{file}: nothing is known as {{{{{name}}}}}"),
        }
        rest = &after[name_end + 2..];
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn names_are_filled_and_other_braces_stay() {
        let filled = fill("f", "a {{x}} {{ y }} {{}} {{ b", |name| (name == "x").then(|| "1".into()));
        assert_eq!(filled.unwrap(), "a 1 {{ y }} {{}} {{ b");
    }

    #[test]
    fn an_unknown_name_is_refused() {
        assert_eq!(
            fill("boot.js", "{{nope}}", |_| None).unwrap_err().to_string(),
            "boot.js: nothing is known as {{nope}}"
        );
    }
}
