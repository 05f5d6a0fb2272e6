//! Everything that is known about language, without a clock, a screen, a network or any state of its own.
//!
//! Architecture invariant: the engine never learns which page a text came from, and the same input always
//! gives the same output.

pub mod anchor;
pub mod annotate;
pub mod check;
pub mod checksum;
pub mod english;
pub mod lexicon;
pub mod measure;
pub mod note;
pub mod number;
pub mod phrasebook;
pub mod reading;
pub mod reply;
pub mod search;
pub mod segment;
pub mod share;
pub mod text;
