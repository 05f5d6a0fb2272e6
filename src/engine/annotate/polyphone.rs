//! Which of its readings a word has, by the characters around it.

use std::cell::RefCell;

use crate::engine::reading::ReadingModel;
use crate::engine::reading::model::Heard;
use crate::engine::reading::model::Projections;
use crate::engine::segment::Segmenter;
use crate::engine::text::Folded;

/// From this distance to the next reading a choice is taken to be right: of those on CPP dev 99 % are.
const SURE: f64 = 3.0;

/// Where no reading fits as well as this, the network has not learnt the character: readings that it did learn and that are
/// right fit better in 999 of 1,000 sentences of CPP dev; of characters that have only one reading, 1 in 50 does.
const LEARNT: f64 = -20.0;

/// What a reading fits that no character of the network's texts had.
const UNHEARD: f64 = -30.0;

/// Characters that posts mostly use otherwise than the network's texts, an encyclopaedia: particles, and words of everyday.
/// They have their commonest reading, unless a rule knows better.
const USUAL: [char; 11] = ['的', '了', '得', '地', '着', '没', '都', '教', '大', '脏', '哄'];

/// A post whose readings are asked for.
pub struct Polyphones<'post> {
    model: Option<&'post ReadingModel>,
    folded: &'post Folded,
    projections: RefCell<Projections>,
}

/// The reading that fits best.
pub struct Choice {
    /// Its place among those given.
    pub place: usize,
    /// Whether it fits clearly better than the next.
    pub sure: bool,
}

impl<'post> Polyphones<'post> {
    /// Readings of a post; without a model there is no choice.
    #[must_use]
    pub fn new(model: Option<&'post ReadingModel>, folded: &'post Folded) -> Self {
        Self { model, folded, projections: RefCell::default() }
    }

    /// Chooses among readings in numbered pinyin of the characters from `start` on. `None` where the model knows nothing
    /// of what tells them apart.
    pub fn choose(&self, segmenter: &Segmenter, start: usize, readings: &[String]) -> Option<Choice> {
        let chars = self.folded.chars();
        let before = start.checked_sub(1).and_then(|at| chars.get(at));
        if before == Some(&'姓')
            && let Some(place) = readings.iter().position(|reading| reading.starts_with(char::is_uppercase))
        {
            return Some(Choice { place, sure: true });
        }
        let model = self.model?;
        let readings: Vec<String> = readings.iter().map(|reading| reading.to_lowercase()).collect();
        let readings: Vec<Vec<&str>> = readings.iter().map(|reading| reading.split(' ').collect()).collect();
        let mut fits = vec![0.0; readings.len()];
        let mut asked = false;
        for place in 0..readings.first()?.len() {
            let syllables: Vec<Option<&str>> = readings.iter().map(|it| it.get(place).copied()).collect();
            let usual = chars.get(start + place).is_some_and(|it| USUAL.contains(&segmenter.simplify(*it)));
            if usual || syllables.iter().all(|it| Some(it) == syllables.first()) {
                continue;
            }
            let classes: Vec<Option<usize>> = syllables.into_iter().map(|it| model.class(it?)).collect();
            if classes.iter().all(Option::is_none) {
                continue;
            }
            let heard = self.hear(model, segmenter, start + place)?;
            let here: Vec<f64> =
                classes.iter().map(|it| it.map_or(UNHEARD, |class| model.fit(&heard, class))).collect();
            if here.iter().any(|fit| *fit >= LEARNT) {
                asked = true;
                fits.iter_mut().zip(here).for_each(|(fit, here)| *fit += here);
            }
        }
        if !asked {
            return None;
        }
        // From behind, so that the first of two that fit as well is chosen.
        let (place, best) = fits.iter().copied().enumerate().rev().max_by(|(_, a), (_, b)| a.total_cmp(b))?;
        let others = fits.into_iter().enumerate().filter(|(other, _)| *other != place);
        let next = others.fold(f64::NEG_INFINITY, |next, (_, fit)| next.max(fit));
        Some(Choice { place, sure: best - next >= SURE })
    }

    fn hear(&self, model: &ReadingModel, segmenter: &Segmenter, at: usize) -> Option<Heard> {
        let simplify = |character: char| segmenter.simplify(character);
        model.hear(self.folded.chars(), at, &simplify, &mut self.projections.borrow_mut())
    }
}
