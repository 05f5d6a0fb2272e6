//! The curated phrases that begin at one place of a post, those with gaps included, as edges of the lattice.

use std::ops::Range;

use crate::engine::lexicon::Walk;
use crate::engine::phrasebook::PhraseId;
use crate::engine::phrasebook::Phrasebook;
use crate::engine::segment::PieceKind;
use crate::engine::segment::Segmenter;
use crate::engine::segment::gap;
use crate::engine::segment::lattice::cost;

/// Takes an edge: where it ends, what it costs, what it is.
type Edge<'taker> = dyn FnMut(usize, f32, PieceKind) + 'taker;

/// The search for the phrases at one place.
pub struct PhraseSearch<'search> {
    /// The post.
    pub segmenter: &'search Segmenter<'search>,
    /// Where the phrases stand.
    pub book: &'search Phrasebook,
    /// The post's folded characters as ids of the book.
    pub ids: &'search [u16],
    /// The unit at which the phrases begin.
    pub at: usize,
    /// The unit that they do not cross.
    pub limit: usize,
}

impl PhraseSearch<'_> {
    /// Reports an edge for every phrase that begins here and fits its sentence.
    pub fn run(&self, edge: &mut Edge) {
        self.follow(self.at, Walk::default(), 0.0, edge);
        // 绝了 behind something: the gap in front is no part of the phrase.
        let behind = self.book.step_over_gap(Walk::default());
        if let Some(behind) = behind.filter(|_| gap::precedes(self.segmenter.folded, self.at)) {
            self.follow(self.at, behind, 0.0, edge);
        }
    }

    /// Follows the phrases from a unit on; `spent` is what the gaps so far cost. Returns whether one was found.
    fn follow(&self, unit: usize, walk: Walk, spent: f32, edge: &mut Edge) -> bool {
        let folded = self.segmenter.folded;
        let mut ends = Vec::new();
        let step = |walk, id| self.book.step(walk, id);
        self.segmenter.walk(unit..self.limit, walk, self.ids, step, |end, walk| ends.push((end, walk)));
        let mut found = false;
        for (end, walk) in ends {
            found |= self.phrase(end, walk, spent, edge);
            let Some(behind) = self.book.step_over_gap(walk) else { continue };
            if gap::follows(folded, end) {
                found |= self.phrase(end, behind, spent, edge);
            }
            // The nearest place where the phrase goes on: pick it up, then put it up.
            let mut places = gap::ends(folded, end..self.limit).filter(|(place, _)| self.segmenter.is_free(*place));
            found |= places.any(|(place, cost)| self.follow(place, behind, spent + cost, edge));
        }
        found
    }

    fn phrase(&self, end: usize, walk: Walk, spent: f32, edge: &mut Edge) -> bool {
        let units = self.at..end;
        let mut phrases = self.book.phrases(walk, self.segmenter.sources.direction);
        let fitting = phrases.find(|&phrase| fits(self.segmenter, self.book, phrase, &units));
        if let Some(phrase) = fitting {
            edge(end, cost::PHRASE + spent, PieceKind::Phrase(phrase));
        }
        fitting.is_some()
    }
}

/// Whether a phrase keeps its meaning in the sentence around some units.
pub fn fits(segmenter: &Segmenter, book: &Phrasebook, phrase: PhraseId, units: &Range<usize>) -> bool {
    book.fits(phrase, &|| segmenter.context(units), |c| segmenter.simplify(c))
}
