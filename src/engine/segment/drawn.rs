//! Letters and digits of Chinese posts that are drawn out: xswlllll, yyyyyds, 2333333.

use crate::engine::phrasebook::Direction;
use crate::engine::phrasebook::Phrasebook;
use crate::engine::segment::lattice::exact_phrase;
use crate::engine::segment::words::SKIPPED;
use crate::engine::text::Class;
use crate::engine::text::Folded;

/// A character that stands this often or more in a row may be drawn out.
const DRAWN_OUT: usize = 3;
/// More drawn-out characters than this in one word are noise.
const MOST: usize = 3;

/// The ids of a post in which characters that only draw a phrase out are [`SKIPPED`]; empty where none does. Linear.
pub fn shortened_ids(folded: &Folded, glued: &[bool], ids: &[u16], book: &Phrasebook) -> Vec<u16> {
    let (mut found, mut changed) = (Vec::new(), false);
    let mut start = 0;
    while start < folded.len() {
        let holds = |place: &usize| glued.get(*place).copied().unwrap_or(false);
        let end = (start + 1..folded.len()).find(|place| !holds(place)).unwrap_or(folded.len());
        let chars = folded.chars_of(start..end);
        if chars.len() > DRAWN_OUT
            && matches!(folded.class(start), Class::Latin | Class::Digit)
            && let Some(kept) = kept(chars, book)
        {
            if !changed {
                found = ids.to_vec();
                changed = true;
            }
            let own = found.iter_mut().skip(folded.folded_start(start)).zip(kept);
            own.filter(|(_, kept)| !*kept).for_each(|(id, _)| *id = SKIPPED);
        }
        start = end;
    }
    found
}

/// Which characters of a run spell a phrase, where each that is drawn out is taken for three, two or one: the longest
/// such phrase.
fn kept(chars: &[char], book: &Phrasebook) -> Option<Vec<bool>> {
    let is_phrase = |text: &str| exact_phrase(book, Direction::ZhEn, text).is_some();
    let runs: Vec<&[char]> = chars.chunk_by(|a, b| a == b).collect();
    let drawn = runs.iter().filter(|run| run.len() >= DRAWN_OUT).count();
    if drawn == 0 || drawn > MOST || is_phrase(&chars.iter().collect::<String>()) {
        return None;
    }
    let choices = (0..DRAWN_OUT.pow(u32::try_from(drawn).unwrap_or_default())).map(|choice| {
        let mut rest = choice;
        let mut length = |run: &&[char]| {
            if run.len() < DRAWN_OUT {
                return run.len();
            }
            let own = DRAWN_OUT - rest % DRAWN_OUT;
            rest /= DRAWN_OUT;
            own
        };
        runs.iter().map(&mut length).collect::<Vec<usize>>()
    });
    let spelt =
        |lengths: &[usize]| runs.iter().zip(lengths).flat_map(|(run, &own)| run.iter().take(own)).collect::<String>();
    let fitting = choices.filter(|lengths| is_phrase(&spelt(lengths)));
    let lengths = fitting.max_by_key(|lengths| lengths.iter().sum::<usize>())?;
    Some(runs.iter().zip(lengths).flat_map(|(run, own)| (0..run.len()).map(move |place| place < own)).collect())
}
