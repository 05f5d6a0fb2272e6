//! Writes the phrasebook file: one trie a direction is not needed, since a Chinese and an English phrase never share a
//! key that both readers want; each entry says its direction.

use crate::engine::lexicon::ColumnWriter;
use crate::engine::lexicon::ContainerWriter;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::TrieWriter;
use crate::engine::lexicon::compile::CompileError;
use crate::engine::phrasebook::Direction;
use crate::engine::phrasebook::EmojiName;
use crate::engine::phrasebook::Register;
use crate::engine::phrasebook::SourceEntry;
use crate::engine::phrasebook::SourceFile;
use crate::engine::phrasebook::book::LIST_SEPARATOR;
use crate::engine::phrasebook::book::sections;
use crate::engine::phrasebook::emoji;
use crate::engine::text::fold_with_gaps;

/// How a column's record is made from an entry.
type Field = fn(&SourceFile, &SourceEntry) -> String;

/// The file's bytes; the same entries and names always give the same bytes. `subjects` is the text of `subjects.tsv`.
///
/// # Errors
/// When two entries share an id, a subject has no name, or there is no entry at all.
pub fn compile(
    files: &[SourceFile],
    subjects: &str,
    emoji: &[EmojiName],
    digest: [u8; 32],
) -> Result<Vec<u8>, CompileError> {
    let mut entries: Vec<(&SourceFile, &SourceEntry)> =
        files.iter().flat_map(|file| file.entry.iter().map(move |entry| (file, entry))).collect();
    entries.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id));
    if entries.is_empty() {
        return Err(CompileError::Empty { source: "the phrasebook" });
    }
    for pair in entries.windows(2) {
        if let [(_, a), (_, b)] = pair
            && a.id == b.id
        {
            return Err(CompileError::Entry { id: a.id.clone(), reason: "the id is used twice".to_owned() });
        }
    }
    let rows: Vec<&str> = subjects.lines().filter(|row| !row.starts_with('#') && !row.is_empty()).collect();
    let is_named = |subject: &str| rows.iter().any(|row| row.split('\t').next() == Some(subject));
    if let Some(unnamed) = files.iter().find(|file| !is_named(&file.subject)) {
        let reason = "the subject has no name in data/phrasebook/subjects.tsv".to_owned();
        return Err(CompileError::Entry { id: unnamed.subject.clone(), reason });
    }
    let mut file = ContainerWriter::new(Contents::Phrasebook, digest);
    file.section(sections::SUBJECTS, rows.join("\n").into_bytes());
    let keys: Vec<(String, usize)> = entries
        .iter()
        .enumerate()
        .flat_map(|(index, (_, entry))| entry.keys().into_iter().map(move |key| (key, index)))
        .collect();
    let mut trie = TrieWriter::new(crate::engine::lexicon::plain_alphabet(keys.iter().map(|(key, _)| key)));
    for (place, (key, _)) in keys.iter().enumerate() {
        trie.insert(key, place);
    }
    let order = trie.finish(&mut file, |place| place);
    // A phrase has several keys, so the trie leads to a list of phrase numbers instead of to the phrases.
    let numbers =
        order.iter().filter_map(|&place| keys.get(place)).map(|(_, index)| crate::engine::number::word(*index));
    file.section(sections::PHRASES, numbers.flat_map(u32::to_le_bytes).collect());
    let fields: [(u32, Field); 13] = [
        (sections::ID, |_, entry| entry.id.clone()),
        (sections::HEADWORD, |_, entry| entry.headword.clone()),
        (sections::TRANSLATION, |_, entry| entry.translation.clone()),
        (sections::READING, |_, entry| entry.reading.clone()),
        (sections::USAGE, |_, entry| entry.usage.clone()),
        (sections::EXAMPLE, |_, entry| entry.example.clone()),
        (sections::EXAMPLE_TRANSLATION, |_, entry| entry.example_translation.clone()),
        (sections::NOTE, |_, entry| entry.note.clone()),
        (sections::CAREFUL, |_, entry| entry.careful.clone()),
        (sections::TAGS, |file, entry| list(std::iter::once(&file.subject).chain(&entry.tags))),
        (sections::UNLESS, |_, entry| list(entry.unless.iter().map(|cue| fold_with_gaps(cue)))),
        (sections::ONLY_WITH, |_, entry| list(entry.only_with.iter().map(|cue| fold_with_gaps(cue)))),
        (sections::SINCE, |_, entry| entry.since.map(|year| year.to_string()).unwrap_or_default()),
    ];
    for (section, field) in fields {
        let mut column = ColumnWriter::default();
        entries.iter().for_each(|(file, entry)| column.push(field(file, entry).as_bytes()));
        file.section(section, column.finish());
    }
    let kinds = entries.iter().flat_map(|(file, entry)| {
        let register = Register::ALL.iter().position(|register| *register == entry.register).unwrap_or_default();
        [u8::from(file.direction == Direction::EnZh), crate::engine::number::byte(register)]
    });
    file.section(sections::KINDS, kinds.collect());
    let mut column = ColumnWriter::default();
    emoji::records(emoji).iter().for_each(|record| column.push(record.as_bytes()));
    file.section(sections::EMOJI, column.finish());
    Ok(file.finish())
}

fn list(items: impl Iterator<Item = impl AsRef<str>>) -> String {
    items.map(|item| item.as_ref().to_owned()).collect::<Vec<_>>().join(LIST_SEPARATOR)
}
