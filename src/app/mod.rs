//! The application without a screen: what there is to show, what can be done, and what has to happen outside.
//!
//! Pure like the engine: time, storage and the page come in as actions and go out as effects, so that everything here
//! is tested natively. `state.rs` says what there is, `action.rs` what can happen, `reduce/` what follows from it,
//! `effect.rs` what the browser has to do.

mod action;
mod answer;
mod browse;
#[cfg(not(target_arch = "wasm32"))]
pub mod command;
mod effect;
mod familiar;
mod glosses;
mod reduce;
pub mod samples;
mod settings;
mod shared;
mod spot;
mod state;
pub mod store;
pub mod strings;

pub use action::Action;
pub use action::DataFile;
pub use action::Moment;
pub use answer::Answer;
pub use answer::AnswerAction;
pub use browse::Browse;
pub use browse::BrowseAction;
pub use browse::Opened;
pub use browse::Shelf;
pub use effect::Effect;
pub use effect::Freshness;
pub use familiar::Familiarity;
pub use familiar::Glance;
pub use familiar::Learner;
pub use familiar::ListedWord;
pub use familiar::Marked;
pub use familiar::STEPS;
pub use glosses::Glosses;
pub use reduce::LONGEST_READ;
pub use reduce::reduce;
pub use settings::Settings;
pub use settings::Theme;
pub use settings::ToneColours;
pub use settings::UiLanguage;
pub use shared::Shared;
pub use spot::Spot;
pub use spot::spot_at;
pub use spot::spots;
pub use state::Data;
pub use state::DataState;
pub use state::Editor;
pub use state::Message;
pub use state::Offline;
pub use state::OpenPost;
pub use state::PlacedNote;
pub use state::Screen;
pub use state::State;
pub use state::Storage;
pub use state::Toast;
pub use state::Undo;
