//! Which of its readings a character has where it stands, by a small network over the characters around it.
//!
//! The network is that of g2pM (Park & Lee, 2020): an embedding, one bi-LSTM with 32 units a direction, two dense layers.
//! Its weights are rows of int8; `layer.rs` multiplies them as whole numbers. The file has
//! the container of the lexicons and its own contents, and without it every character has its commonest reading.

mod activation;
pub mod compile;
mod layer;
mod lstm;

use std::collections::HashMap;
use std::ops::Range;

use crate::engine::lexicon::Column;
use crate::engine::lexicon::Container;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::OpenError;
use crate::engine::lexicon::read_u32;
use crate::engine::reading::model::layer::Layer;
use crate::engine::reading::model::lstm::Direction;
use crate::engine::reading::model::lstm::Projected;
use crate::engine::reading::model::lstm::State;

/// Section numbers.
mod sections {
    pub const CHARACTERS: u32 = 40;
    pub const EMBEDDING: u32 = 41;
    pub const EMBEDDING_SCALES: u32 = 42;
    pub const FORWARD_INPUT: u32 = 43;
    pub const FORWARD_STATE: u32 = 44;
    pub const BACKWARD_INPUT: u32 = 45;
    pub const BACKWARD_STATE: u32 = 46;
    pub const DENSE: u32 = 47;
    pub const CLASSES: u32 = 48;
    pub const OUTPUT: u32 = 49;
}

/// Values of a character's embedding.
const EMBEDDED: usize = 64;
/// Units of the LSTM, a direction.
const UNITS: usize = 32;

/// How many characters on either side are looked at. With 6 the network is as right as with the whole sentence (97.4 % of
/// CPP dev either way, 97.3 % with 4), and the time does not depend on the length of sentences.
pub const WINDOW: usize = 6;

/// Stand for the edges of a text; they are what the authors of the network chose.
const BEGIN: char = '시';
const END: char = '끝';
/// Stands for a character that the network has not learnt.
const UNKNOWN: char = '\0';
/// Its row: rows are in the order of code points.
const UNKNOWN_ROW: usize = 0;

/// The network, read in place.
#[derive(Clone)]
pub struct ReadingModel {
    file: Container,
    characters: Range<usize>,
    embedding: Range<usize>,
    embedding_scales: Range<usize>,
    forward: Direction,
    backward: Direction,
    dense: Layer<UNITS>,
    classes: Column,
    output: Range<usize>,
}

/// What the network makes of a place, ready to be asked for readings.
pub struct Heard([f32; UNITS]);

/// What was worked out for a post's characters; common ones come back. Each takes half a kilobyte a direction.
#[derive(Default)]
pub struct Projections {
    forward: HashMap<char, Projected>,
    backward: HashMap<char, Projected>,
}

impl ReadingModel {
    /// Opens a compiled file; see [`Container::open`] for the cost. 55 kB of the weights are unpacked.
    ///
    /// # Errors
    /// See [`OpenError`]; the remedy is always to fetch the file again.
    pub fn open(bytes: Vec<u8>) -> Result<Self, OpenError> {
        let file = Container::open(bytes, Contents::Readings)?;
        let section = |number| file.section(number);
        let direction = |input, state| Ok(Direction::read(file.bytes(), &section(input)?, &section(state)?));
        Ok(Self {
            characters: section(sections::CHARACTERS)?,
            embedding: section(sections::EMBEDDING)?,
            embedding_scales: section(sections::EMBEDDING_SCALES)?,
            forward: direction(sections::FORWARD_INPUT, sections::FORWARD_STATE)?,
            backward: direction(sections::BACKWARD_INPUT, sections::BACKWARD_STATE)?,
            dense: Layer::read(file.bytes(), &section(sections::DENSE)?, UNITS),
            classes: Column::new(file.bytes(), &section(sections::CLASSES)?),
            output: section(sections::OUTPUT)?,
            file,
        })
    }

    /// The number of a syllable in numbered pinyin (`zhang3`, `lu:4`); `None` where no character that the network learnt
    /// is read so.
    #[must_use]
    pub fn class(&self, syllable: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.classes.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.classes.get(self.file.bytes(), middle).cmp(syllable.as_bytes()) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// Looks at the character at a place of a folded text and at those around it, on its line. The network has learnt
    /// simplified text; a traditional character that it does not know is read as `simplify` says. `None` for a character that
    /// it knows in no form.
    /// Costs at most two steps for each of [`WINDOW`] characters on either side.
    pub fn hear(
        &self,
        text: &[char],
        at: usize,
        simplify: &dyn Fn(char) -> char,
        known: &mut Projections,
    ) -> Option<Heard> {
        let (before, rest) = text.split_at_checked(at)?;
        let (character, after) = rest.split_first()?;
        let row = |character: char| match self.row(character) {
            UNKNOWN_ROW => self.row(simplify(character)),
            row => row,
        };
        if row(*character) == UNKNOWN_ROW {
            return None;
        }
        let one = |direction: &Direction, edge: char, around: &[char], known: &mut HashMap<char, Projected>| {
            let mut state = State::default();
            let edge = (around.len() < WINDOW).then_some(edge);
            for character in edge.into_iter().chain(around.iter().rev().copied()).chain([*character]) {
                let projected = known.entry(character).or_insert_with(|| {
                    let row = row(character);
                    direction.project(&self.embedding(row), self.embedding_scale(row))
                });
                direction.step(projected, &mut state);
            }
            state.output
        };
        // From the nearest outward.
        let within = |character: &&char| **character != '\n';
        let before: Vec<char> = before.iter().rev().take(WINDOW).take_while(within).copied().collect();
        let after: Vec<char> = after.iter().take(WINDOW).take_while(within).copied().collect();
        let forward = one(&self.forward, BEGIN, &before, &mut known.forward);
        let backward = one(&self.backward, END, &after, &mut known.backward);
        let mut both = [[0; 2]; UNITS];
        both.iter_mut().zip(forward.into_iter().chain(backward)).for_each(|(to, from)| *to = from);
        let mut heard = [0.0; UNITS];
        for (value, sum) in heard.iter_mut().zip(self.dense.apply(&both, lstm::STATE_SCALE)) {
            *value = sum.max(0.0);
        }
        Some(Heard(heard))
    }

    /// How well a reading fits a place. Of two readings of a character the one with more is likelier, by a factor of *e*
    /// for each 1.0.
    #[must_use]
    pub fn fit(&self, heard: &Heard, class: usize) -> f64 {
        let bytes = self.file.bytes();
        layer::row(bytes, &self.output, self.classes.len(), UNITS, class).map_or(f64::NEG_INFINITY, |row| {
            let weights = row.weights.iter().map(|weight| f32::from(weight.cast_signed()));
            let sum: f32 = weights.zip(heard.0).map(|(weight, value)| weight * value).sum();
            f64::from(sum * row.scale + row.bias)
        })
    }

    /// The row of a character in the embedding; that of the unknown where the network has not learnt it.
    fn row(&self, character: char) -> usize {
        let code = u32::from(learnt_form(character));
        let (mut low, mut high) = (0, self.characters.len() / 4);
        while low < high {
            let middle = low.midpoint(high);
            match read_u32(self.file.bytes(), self.characters.start + 4 * middle).unwrap_or(u32::MAX).cmp(&code) {
                std::cmp::Ordering::Equal => return middle,
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        UNKNOWN_ROW
    }

    fn embedding(&self, row: usize) -> [[i16; 2]; EMBEDDED / 2] {
        let start = self.embedding.start + row * EMBEDDED;
        let (bytes, _) = self.file.bytes().get(start..start + EMBEDDED).unwrap_or_default().as_chunks::<2>();
        let mut values = [[0; 2]; EMBEDDED / 2];
        let value = |byte: u8| i16::from(byte.cast_signed());
        values.iter_mut().zip(bytes).for_each(|(to, pair)| *to = pair.map(value));
        values
    }

    fn embedding_scale(&self, row: usize) -> f32 {
        layer::float(self.file.bytes(), self.embedding_scales.start + 4 * row)
    }
}

/// The form in which the network learnt a folded character: Chinese text has full-width punctuation.
fn learnt_form(character: char) -> char {
    match character {
        ',' => '，',
        '!' => '！',
        '?' => '？',
        ':' => '：',
        ';' => '；',
        '(' => '（',
        ')' => '）',
        other => other,
    }
}
