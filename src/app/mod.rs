//! The application without a screen: what there is to show, what can be done, and what has to happen outside.
//!
//! Pure like the engine: time, storage and the page come in as actions and go out as effects, so that everything here
//! is tested natively.

pub mod command;
