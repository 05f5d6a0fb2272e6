//! The phrasebook's screen.

use crate::app::BrowseAction;
use crate::app::DataFile;
use crate::app::Effect;
use crate::app::Opened;
use crate::app::Screen;
use crate::app::Shared;
use crate::app::Shelf;
use crate::app::reduce::Step;
use crate::app::reduce::reading::write_readings;
use crate::engine::annotate::Explained;
use crate::engine::annotate::Reader;
use crate::engine::annotate::Span;
use crate::engine::phrasebook::Direction;
use crate::engine::phrasebook::PhraseId;
use crate::engine::phrasebook::Phrasebook;
use crate::engine::search;
use crate::engine::search::Index;
use crate::engine::search::What;
use crate::engine::text::fold_key;

/// Results that are shown; nobody reads on, they type on.
const MOST: usize = 40;
/// Phrases that are remembered as met.
const MET: usize = 300;
const DAY: u64 = 86_400_000;

impl Step<'_> {
    pub(super) fn browse(&mut self, action: BrowseAction) {
        let browse = &mut self.state.browse;
        match action {
            BrowseAction::Seek(query) => browse.query = query,
            BrowseAction::Shelf(shelf) => {
                browse.shelf = shelf;
                browse.query.clear();
            }
            BrowseAction::Turn(direction) => {
                browse.direction = Some(direction);
                browse.shelf = Shelf::Subjects;
            }
            BrowseAction::Open(what) => return self.open_found(what),
            BrowseAction::Favour(name, favoured) => {
                let mut favourites = (*browse.favourites).clone();
                favourites.mark(&name, favoured);
                browse.favourites = Shared::new(favourites);
                self.effects.push(Effect::KeepFavourite(name, favoured));
                // The list stays as it is until the reader leaves it, so that a slip can be taken back.
                return;
            }
            BrowseAction::Remembered(favourites, met) => {
                browse.favourites = Shared::new(favourites);
                browse.met = Shared::new(met);
            }
        }
        self.show_phrasebook();
    }

    /// The direction of the screen.
    fn facing(&self) -> Direction {
        self.state.browse.direction.unwrap_or(self.state.settings.language.reader().direction())
    }

    /// Lists what is looked for or what the shelf holds, where the screen is shown; also when a file arrived.
    pub(super) fn show_phrasebook(&mut self) {
        if self.state.screen != Screen::Phrasebook {
            return;
        }
        let direction = self.facing();
        self.want(DataFile::Phrasebook);
        self.want_lexicon(Reader::of(direction));
        let annotator = self.state.data.annotator.clone();
        let browse = &mut self.state.browse;
        let seeks = !browse.query.trim().is_empty();
        if (seeks || browse.shelf == Shelf::Favourites) && browse.index.is_none() {
            browse.index = Some(Shared::new(Index::new(&annotator)));
        }
        let index = browse.index.clone().unwrap_or_default();
        let book = annotator.phrasebook.as_deref();
        let found = |phrase: PhraseId| search::found(&annotator, &index, direction, What::Phrase(phrase));
        browse.found = Shared::new(match (&browse.shelf, book) {
            _ if seeks => search::find(&annotator, &index, &browse.query, direction, MOST),
            (Shelf::Subject(subject), Some(book)) => {
                let own = book.all(direction).filter(|phrase| book.subject(*phrase) == subject);
                own.filter_map(found).collect()
            }
            (Shelf::Favourites, _) => {
                let named = browse.favourites.all().filter(|(_, favoured)| *favoured).map(|(name, _)| name);
                named.filter_map(|name| search::named(&annotator, &index, direction, name)).collect()
            }
            (Shelf::Subjects | Shelf::Subject(_), _) => Vec::new(),
        });
        browse.open = None;
        // It stands beside the subjects only, and is not chosen anew at each key of a search.
        if !seeks && browse.shelf == Shelf::Subjects {
            let day = usize::try_from(self.moment.now.0 / DAY).unwrap_or_default();
            let phrase = book.and_then(|book| of_the_day(book, direction, &browse.met, day));
            browse.of_the_day = phrase.and_then(found).map(Shared::new);
        }
    }

    fn open_found(&mut self, what: Option<What>) {
        let direction = self.facing();
        let annotator = self.state.data.annotator.clone();
        let notation = self.state.settings.notation;
        let index = self.state.browse.index.clone().unwrap_or_default();
        self.state.browse.open = what.and_then(|what| {
            let found = search::found(&annotator, &index, direction, what)?;
            let book = annotator.phrasebook.as_deref();
            let phrase = match what {
                What::Phrase(phrase) => book.map(|book| book.phrase(phrase)),
                What::Word(_) => None,
            };
            let mut entries = annotator.entries(&fold_key(&found.headword), Reader::of(direction));
            write_readings(&mut entries, notation);
            Some((what, Shared::new(Opened { phrase, entries })))
        });
    }

    /// Remembers the phrases of a post.
    pub(super) fn meet(&mut self, spans: &[Span]) {
        let annotator = self.state.data.annotator.clone();
        // What is read on a host page is not remembered there.
        let Some(book) = annotator.phrasebook.as_deref().filter(|_| !self.state.draft.is_empty()) else { return };
        let mut new: Vec<&str> = Vec::new();
        for span in spans {
            if let Explained::Phrase(phrase) = &span.explained {
                let name = book.name(*phrase);
                if !new.contains(&name) && !self.state.browse.met.iter().any(|own| own == name) {
                    new.push(name);
                }
            }
        }
        if !new.is_empty() {
            let mut met = (*self.state.browse.met).clone();
            met.extend(new.into_iter().map(str::to_owned));
            met.drain(..met.len().saturating_sub(MET));
            self.effects.push(Effect::KeepMet(met.clone()));
            self.state.browse.met = Shared::new(met);
        }
    }
}

/// The phrase of a day among those that the reader met, or among all.
fn of_the_day(book: &Phrasebook, direction: Direction, met: &[String], day: usize) -> Option<PhraseId> {
    let met = met.iter().filter_map(|name| book.named(name)).filter(|met| book.direction(*met) == direction);
    let met: Vec<PhraseId> = met.collect();
    let pick = if met.is_empty() { book.all(direction).collect() } else { met };
    // A step that is prime to most lengths, so that days do not walk down the list.
    pick.get(day.wrapping_mul(7919).checked_rem(pick.len())?).copied()
}
