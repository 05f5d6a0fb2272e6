//! Writes the file of replies: three columns of small records, which are taken apart when somebody looks at them.

use crate::engine::lexicon::ColumnWriter;
use crate::engine::lexicon::ContainerWriter;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::compile::CompileError;
use crate::engine::reply::SourceFile;
use crate::engine::reply::book::SEPARATOR;
use crate::engine::reply::book::sections;
use crate::engine::reply::source::rows;

/// The file's bytes; the same sources always give the same bytes. `nouns` is the text of `data/replies/nouns.tsv`.
///
/// # Errors
/// When an id is used twice, or there is no template at all.
pub fn compile(files: &[SourceFile], nouns: &str, digest: [u8; 32]) -> Result<Vec<u8>, CompileError> {
    let mut ids: Vec<&str> = Vec::new();
    let (mut intents, mut templates) = (ColumnWriter::default(), ColumnWriter::default());
    for (place, intent) in files.iter().flat_map(|file| &file.intent).enumerate() {
        ids.push(&intent.id);
        intents.push(record(&[&intent.id, &intent.english, &intent.chinese]).as_bytes());
        for reply in &intent.reply {
            ids.push(&reply.id);
            let fields = [&reply.id, &place.to_string(), &reply.register, &reply.english, &reply.chinese];
            templates.push(record(&fields.map(String::as_str)).as_bytes());
        }
    }
    if ids.is_empty() {
        return Err(CompileError::Empty { source: "the replies" });
    }
    ids.sort_unstable();
    for pair in ids.windows(2) {
        if let [a, b] = pair
            && a == b
        {
            return Err(CompileError::Entry { id: (*a).to_owned(), reason: "the id is used twice".to_owned() });
        }
    }
    let mut listed = ColumnWriter::default();
    rows(nouns).for_each(|(_, row)| listed.push(row.as_bytes()));
    let mut file = ContainerWriter::new(Contents::Replies, digest);
    file.section(sections::INTENTS, intents.finish());
    file.section(sections::TEMPLATES, templates.finish());
    file.section(sections::NOUNS, listed.finish());
    Ok(file.finish())
}

fn record(fields: &[&str]) -> String {
    fields.join(&SEPARATOR.to_string())
}
