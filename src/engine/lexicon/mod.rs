//! The lexicon: a dictionary compiled to one file that is read in place, and the compiler that writes it.
//!
//! The bytes are the index: opening verifies a checksum and parses nothing. `format.rs` documents the file;
//! `cedict.rs` and `ecdict.rs` read the sources, `compile/` writes, `zh.rs`, `en.rs` and `jyutping.rs` read.
//! The compiler lives beside the reader so that a change of one is a change of both.

mod cantonese;
mod cedict;
mod column;
mod commonness;
pub mod compile;
mod ecdict;
mod en;
mod format;
mod gloss;
mod hsk;
mod jyutping;
mod lemma;
mod level;
mod meaning;
mod role;
mod sense;
mod sparse;
mod trie;
mod zh;

pub use cantonese::CANTONESE_LABEL;
pub use cantonese::IN_CANTONESE;
pub use cantonese::is_cantonese;
pub use cedict::Line as CedictLine;
pub use cedict::parse_line as parse_cedict_line;
pub use column::Column;
pub use column::ColumnWriter;
pub use commonness::Commonness;
pub use en::EnEntry;
pub use en::EnLexicon;
pub use en::Form;
pub use format::Container;
pub use format::ContainerWriter;
pub use format::Contents;
pub use format::OpenError;
pub use format::read_u32;
pub use gloss::has_form;
pub use gloss::labelled_chinese;
pub use gloss::short_chinese;
pub use gloss::short_chinese_for;
pub use gloss::short_chinese_of;
pub use hsk::Hsk;
pub use hsk::HskLevels;
pub use hsk::TOP_LEVEL;
pub use jyutping::JyutpingLexicon;
pub use lemma::candidates as lemma_candidates;
pub use level::Level;
pub use meaning::chosen_english;
pub use meaning::pointed_at;
pub use role::Role;
pub use sense::SenseRow;
pub use sense::choose as choose_sense;
pub use sparse::SparseColumn;
pub use trie::Keys;
pub use trie::NO_ID;
pub use trie::Trie;
pub use trie::TrieWriter;
pub use trie::Walk;
pub use trie::plain_alphabet;
pub use zh::ZhEntry;
pub use zh::ZhLexicon;
