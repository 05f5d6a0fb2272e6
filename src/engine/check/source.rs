//! Checks as editors write them, and the rules that every check keeps.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use crate::engine::annotate::Reader;
use crate::engine::check::Fault;
use crate::engine::check::pattern::Lists;
use crate::engine::check::pattern::Pattern;
use crate::engine::text::is_han;

/// One file of `data/checks`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    /// The language of the drafts: `zh` or `en`. Their writers know the other.
    pub draft: String,
    /// Words that patterns name as `<name>`.
    #[serde(default)]
    pub list: BTreeMap<String, Vec<String>>,
    /// The checks.
    pub check: Vec<SourceRule>,
}

/// One check; `data/checks/README.md` says what belongs in each field.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are documented for editors in data/checks/README.md")]
pub struct SourceRule {
    pub id: String,
    pub kind: String,
    #[serde(default)]
    pub find: Vec<String>,
    #[serde(default)]
    pub unless: Vec<String>,
    pub warning: String,
    #[serde(default)]
    pub instead: String,
    #[serde(default)]
    pub mistaken: Vec<String>,
    #[serde(default)]
    pub good: Vec<String>,
}

impl SourceFile {
    /// Who writes such drafts: somebody who reads the other language.
    #[must_use]
    pub fn writer(&self) -> Reader {
        if self.draft == "zh" { Reader::English } else { Reader::Chinese }
    }

    pub(super) fn lists(&self) -> Lists {
        let mut lists = Lists::default();
        for (name, items) in &self.list {
            lists.add(name, items.iter().map(String::as_str));
        }
        lists
    }
}

/// A rule that is broken, in words for the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The id of the check.
    pub check: String,
    /// What is wrong and what to do.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.check, self.remedy)
    }
}

/// Longest warning, in characters: it stands under a draft.
const LONGEST: usize = 220;

/// The rules that the checks of a file break. That examples are found is tested by running the engine (`tests/checks.rs`).
#[must_use]
pub fn problems(file: &SourceFile) -> Vec<Problem> {
    let mut found = Vec::new();
    let lists = file.lists();
    let in_writers_language = |text: &str| match file.writer() {
        Reader::English => text.chars().any(|c| c.is_ascii_alphabetic()),
        Reader::Chinese => text.contains(is_han),
    };
    for check in &file.check {
        let mut expect = |holds: bool, remedy: &str| {
            if !holds {
                found.push(Problem { check: check.id.clone(), remedy: remedy.to_owned() });
            }
        };
        let kebab = check.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        expect(kebab && check.id.starts_with(&format!("{}-", file.draft)), "the id is not zh-words or en-words");
        let fault = Fault::from_name(&check.kind);
        expect(fault.is_some(), "the kind is none of the README's");
        let by_engine = matches!(fault, Some(Fault::Unknown));
        expect(by_engine == check.find.is_empty(), "a check looks for something, but what is unknown the engine finds");
        for pattern in &check.find {
            let parsed = Pattern::parse(pattern, &lists);
            expect(parsed.is_some(), &format!("{pattern:?} names a list that there is not, or looks for nothing"));
        }
        expect(in_writers_language(&check.warning), "the warning is not in the writer's language");
        expect(check.warning.chars().count() <= LONGEST, "the warning is too long to stand under a draft");
        expect(by_engine || !check.mistaken.is_empty(), "there is no mistaken example; write one");
    }
    found
}
