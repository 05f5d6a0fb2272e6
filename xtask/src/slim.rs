//! Makes what visitors download smaller without changing what it does: comments and indentation go, and so do the long names by
//! which a wasm module and its script know each other.
//!
//! Not a minifier: no name that anybody wrote changes, and what cannot be told apart by lines is left alone or refused.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

/// A script without lines of comment and without indentation.
pub fn script(name: &str, text: &str) -> Result<String> {
    let mut kept = String::new();
    let mut comment = false;
    for line in text.lines().map(str::trim) {
        comment |= line.starts_with("/*");
        let whole = !comment || line.find("*/").is_none_or(|end| end + 2 == line.len());
        ensure!(whole, "{name}: code behind a comment would go with it: {line}");
        let closed = comment || line.starts_with("//") || line.matches('`').count().is_multiple_of(2);
        ensure!(closed, "{name}: a template string over several lines would change: {line}");
        if !comment && !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
        comment &= !line.ends_with("*/");
    }
    Ok(kept)
}

/// A style sheet without comments and indentation.
pub fn style(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| line.to_owned() + "\n").collect()
}

/// Gives the functions that a module imports short names, in the module and in its script. wasm-bindgen's end in a hash of
/// sixteen digits each, which no compression makes smaller: 5 kB of the page.
pub fn imports(module: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let (mut slim, mut names) = (module.get(..8).context("not a wasm module")?.to_vec(), BTreeMap::new());
    let mut rest = Bytes(&module[8..]);
    while !rest.0.is_empty() {
        let id = rest.take(1)?[0];
        let length = rest.number()?;
        let mut section = rest.take(length)?.to_vec();
        if id == 2 {
            section = renamed(&section, &mut names)?;
        }
        slim.push(id);
        push_number(&mut slim, section.len());
        slim.extend(section);
    }
    let mut script = script.to_owned();
    for (long, short) in names {
        let (key, other) = (format!("{long}: function"), format!("{short}: function"));
        ensure!(script.matches(&long).count() == 1 && script.contains(&key), "the script does not give {long} once");
        script = script.replace(&key, &other);
    }
    Ok((slim, script))
}

/// The import section with short names; `names` learns what was renamed to what.
fn renamed(section: &[u8], names: &mut BTreeMap<String, String>) -> Result<Vec<u8>> {
    let mut rest = Bytes(section);
    let count = rest.number()?;
    let mut slim = Vec::new();
    push_number(&mut slim, count);
    for number in 0..count {
        let module = rest.text()?;
        let name = rest.text()?;
        let hashed = name.rsplit_once('_').is_some_and(|(_, hash)| hash.len() == 16);
        let short = if hashed { format!("_{number}") } else { name.clone() };
        push_text(&mut slim, &module);
        push_text(&mut slim, &short);
        if hashed {
            names.insert(name, short);
        }
        let kind = rest.take(1)?[0];
        ensure!(kind == 0, "an import that is no function: {kind}");
        slim.push(kind);
        push_number(&mut slim, rest.number()?);
    }
    Ok(slim)
}

/// What is left to read of a module.
struct Bytes<'module>(&'module [u8]);

impl<'module> Bytes<'module> {
    fn take(&mut self, length: usize) -> Result<&'module [u8]> {
        let (taken, rest) = self.0.split_at_checked(length).context("a wasm module that is cut short")?;
        self.0 = rest;
        Ok(taken)
    }

    /// LEB128, as lengths, counts and indices are written.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for place in 0..5 {
            let byte = usize::from(self.take(1)?[0]);
            number |= (byte & 0x7F) << (7 * place);
            if byte < 0x80 {
                break;
            }
        }
        Ok(number)
    }

    fn text(&mut self) -> Result<String> {
        let length = self.number()?;
        Ok(String::from_utf8(self.take(length)?.to_vec())?)
    }
}

fn push_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn push_text(bytes: &mut Vec<u8>, text: &str) {
    push_number(bytes, text.len());
    bytes.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let text = "/**\n * What it does.\n */\nfunction a() {\n  // why\n  return \"// no comment\"; // stays\n}\n";
        assert_eq!(script("a.js", text).unwrap(), "function a() {\nreturn \"// no comment\"; // stays\n}\n");
        assert_eq!(style("/* a\n b */\n.c {\n  color: red; /* d */\n}\n"), ".c {\ncolor: red;\n}\n");
    }

    #[test]
    fn what_lines_cannot_tell_is_refused() {
        assert!(script("a.js", "const a = `x\n  y`;\n").is_err());
        assert!(script("a.js", "/* a */ b();\n").is_err());
    }

    #[test]
    fn imports_get_short_names_on_both_sides() {
        let name = "__wbg_Error_208446807d0d1e30";
        let mut section = vec![1];
        push_text(&mut section, "./a_bg.js");
        push_text(&mut section, name);
        section.extend([0, 0]);
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.push(2);
        push_number(&mut module, section.len());
        module.extend(section);
        let (slim, script) = imports(&module, &format!("{name}: function(a) {{}}")).unwrap();
        assert_eq!(slim, b"\0asm\x01\0\0\0\x02\x10\x01\x09./a_bg.js\x02_0\x00\x00");
        assert_eq!(script, "_0: function(a) {}");
        assert!(imports(&module, "nothing").is_err());
    }
}
