//! What several tests need: the tree of our own files, the compiled lexicons, the phrasebook fresh from its source.

#![allow(dead_code, reason = "each test file uses a part of it")]

pub mod checks;
pub mod lexicons;
pub mod marked;
pub mod phrasebook;
pub mod random;
pub mod replies;
pub mod tree;
