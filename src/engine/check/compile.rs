//! Writes the file of checks: a column of lists and a column of rules, which are read when somebody checks a draft.

use crate::engine::check::SourceFile;
use crate::engine::check::book::FIELD;
use crate::engine::check::book::ITEM;
use crate::engine::check::book::sections;
use crate::engine::lexicon::ColumnWriter;
use crate::engine::lexicon::ContainerWriter;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::compile::CompileError;

/// The file's bytes; the same sources always give the same bytes.
///
/// # Errors
/// When an id is used twice, or there is no check at all.
pub fn compile(files: &[SourceFile], digest: [u8; 32]) -> Result<Vec<u8>, CompileError> {
    let (mut lists, mut rules) = (ColumnWriter::default(), ColumnWriter::default());
    let mut ids: Vec<&str> = Vec::new();
    for file in files {
        for (name, items) in &file.list {
            lists.push(record(&[&file.draft, name, &joined(items)]).as_bytes());
        }
        for check in &file.check {
            ids.push(&check.id);
            let fields: [&str; 7] = [
                &file.draft,
                &check.id,
                &check.kind,
                &joined(&check.find),
                &joined(&check.unless),
                &check.warning,
                &check.instead,
            ];
            rules.push(record(&fields).as_bytes());
        }
    }
    if ids.is_empty() {
        return Err(CompileError::Empty { source: "the checks" });
    }
    ids.sort_unstable();
    for pair in ids.windows(2) {
        if let [a, b] = pair
            && a == b
        {
            return Err(CompileError::Entry { id: (*a).to_owned(), reason: "the id is used twice".to_owned() });
        }
    }
    let mut file = ContainerWriter::new(Contents::Checks, digest);
    file.section(sections::LISTS, lists.finish());
    file.section(sections::RULES, rules.finish());
    Ok(file.finish())
}

fn record(fields: &[&str]) -> String {
    fields.join(&FIELD.to_string())
}

fn joined(items: &[String]) -> String {
    items.join(&ITEM.to_string())
}
