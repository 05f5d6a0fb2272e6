//! The phrasebook's screen.

use crate::app::BrowseAction;
use crate::app::DataFile;
use crate::app::Effect;
use crate::app::Opened;
use crate::app::Screen;
use crate::app::Shared;
use crate::app::Shelf;
use crate::app::reduce::Step;
use crate::engine::annotate::CardEntry;
use crate::engine::annotate::Explained;
use crate::engine::annotate::Reader;
use crate::engine::annotate::Span;
use crate::engine::phrasebook::Direction;
use crate::engine::search;
use crate::engine::search::Found;
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
        self.list();
    }

    /// The screen is shown, or a file arrived: everything on it is made anew.
    pub(super) fn show_phrasebook(&mut self) {
        if self.state.screen != Screen::Phrasebook {
            return;
        }
        self.want(DataFile::Phrasebook);
        match self.facing() {
            Direction::ZhEn => self.want(DataFile::Zh),
            Direction::EnZh => self.want(DataFile::En),
        }
        self.list();
    }

    /// The direction of the screen.
    fn facing(&self) -> Direction {
        self.state.browse.direction.unwrap_or(self.state.settings.language.reader().direction())
    }

    /// Lists what is looked for, or what the shelf holds.
    fn list(&mut self) {
        if self.state.screen != Screen::Phrasebook {
            return;
        }
        let direction = self.facing();
        match direction {
            Direction::ZhEn => self.want(DataFile::Zh),
            Direction::EnZh => self.want(DataFile::En),
        }
        let annotator = self.state.data.annotator.clone();
        let seeks = !self.state.browse.query.trim().is_empty();
        let favours = self.state.browse.shelf == Shelf::Favourites;
        if (seeks || favours) && self.state.browse.index.is_none() {
            self.state.browse.index = Some(Shared::new(Index::new(&annotator)));
        }
        let browse = &mut self.state.browse;
        let index = browse.index.clone().unwrap_or_default();
        let book = annotator.phrasebook.as_deref();
        let phrases = |wanted: &dyn Fn(&str) -> bool| -> Vec<Found> {
            let all = book.into_iter().flat_map(|book| book.all(direction).map(move |phrase| (book, phrase)));
            let of = all.filter(|(book, phrase)| wanted(book.subject(*phrase)));
            of.filter_map(|(_, phrase)| search::found(&annotator, &index, direction, What::Phrase(phrase))).collect()
        };
        let found = match &browse.shelf {
            _ if seeks => search::find(&annotator, &index, &browse.query, direction, MOST),
            Shelf::Subjects => Vec::new(),
            Shelf::Subject(subject) => phrases(&|own| own == subject),
            Shelf::Favourites => {
                let named = browse.favourites.all().filter(|(_, favoured)| *favoured).map(|(name, _)| name);
                named.filter_map(|name| search::named(&annotator, &index, direction, name)).collect()
            }
        };
        browse.found = Shared::new(found);
        browse.open = None;
        browse.of_the_day = book.and_then(|book| {
            let met =
                browse.met.iter().filter_map(|name| book.named(name)).filter(|met| book.direction(*met) == direction);
            let met: Vec<_> = met.collect();
            let pick = if met.is_empty() { book.all(direction).collect() } else { met };
            // A step that is prime to most lengths, so that days do not walk down the list.
            let day = usize::try_from(self.moment.now.0 / DAY).unwrap_or_default();
            let phrase = pick.get(day.wrapping_mul(7919).checked_rem(pick.len())?)?;
            search::found(&annotator, &index, direction, What::Phrase(*phrase)).map(Shared::new)
        });
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
            for entry in &mut entries {
                if let CardEntry::Chinese(entry) = entry {
                    notation.write(&mut entry.reading);
                }
            }
            Some((what, Shared::new(Opened { phrase, entries })))
        });
    }

    /// Remembers the phrases of a post.
    pub(super) fn meet(&mut self, spans: &[Span]) {
        let annotator = self.state.data.annotator.clone();
        // What is read on a host page is not remembered there.
        let Some(book) = annotator.phrasebook.as_deref().filter(|_| !self.state.draft.is_empty()) else { return };
        let mut met = (*self.state.browse.met).clone();
        let before = met.len();
        for span in spans {
            if let Explained::Phrase(phrase) = &span.explained {
                let name = book.name(*phrase);
                if !met.iter().any(|own| own == name) {
                    met.push(name.to_owned());
                }
            }
        }
        if met.len() > before {
            met.drain(..met.len().saturating_sub(MET));
            self.effects.push(Effect::KeepMet(met.clone()));
            self.state.browse.met = Shared::new(met);
        }
    }
}
