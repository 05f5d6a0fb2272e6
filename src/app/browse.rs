//! The phrasebook's screen: what is looked for, what was found, which phrases are favourites and which was met today.

use crate::app::Marked;
use crate::app::Shared;
use crate::engine::annotate::CardEntry;
use crate::engine::phrasebook::Direction;
use crate::engine::phrasebook::Phrase;
use crate::engine::search::Found;
use crate::engine::search::Index;
use crate::engine::search::What;

/// What the screen shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Browse {
    /// What is looked for.
    pub query: String,
    /// The direction that the reader chose on this screen; `None` is that of their language.
    pub direction: Option<Direction>,
    /// Which phrases are listed while nothing is looked for.
    pub shelf: Shelf,
    /// What was found, or what the shelf holds.
    pub found: Shared<Vec<Found>>,
    /// The one that is open.
    pub open: Option<(What, Shared<Opened>)>,
    /// The phrase of the day.
    pub of_the_day: Option<Shared<Found>>,
    /// What searches need; made when the first is wanted.
    pub index: Option<Shared<Index>>,
    /// The names of favourite phrases and words.
    pub favourites: Shared<Marked>,
    /// The names of the phrases that the reader met in posts, the latest last.
    pub met: Shared<Vec<String>>,
}

/// A part of the phrasebook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// None: the subjects are listed.
    #[default]
    Subjects,
    /// The phrases of a subject.
    Subject(String),
    /// The favourites.
    Favourites,
}

/// A phrase or word with all that is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// Where it is a phrase.
    pub phrase: Option<Phrase>,
    /// What the dictionaries say.
    pub entries: Vec<CardEntry>,
}

/// What can happen on the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum BrowseAction {
    /// Something is looked for.
    Seek(String),
    /// Another part is wanted.
    Shelf(Shelf),
    /// The other direction is wanted.
    Turn(Direction),
    /// All that is known of one is wanted, or no longer.
    Open(Option<What>),
    /// A name becomes a favourite, or is none any more.
    Favour(String, bool),
    /// What earlier visits left: the favourites, and the phrases that were met.
    Remembered(Marked, Vec<String>),
}
