//! One direction of the LSTM, step by step, four units at once.

use std::ops::Range;

use wide::f32x4;

use crate::engine::reading::model::EMBEDDED;
use crate::engine::reading::model::UNITS;
use crate::engine::reading::model::activation::four;
use crate::engine::reading::model::activation::sigmoid;
use crate::engine::reading::model::activation::tanh;
use crate::engine::reading::model::layer::ROWS;
use crate::engine::reading::model::layer::Rows;
use crate::engine::reading::model::layer::row;
use crate::engine::reading::model::layer::spread;
use crate::engine::reading::model::layer::sums;

/// Gates of a unit: input, forget, cell, output, as the rows of the file have them, `UNITS` rows each.
const GATES: usize = 4;

/// Groups of units that take their step together.
const FOURS: usize = UNITS / ROWS;

/// What 1 is worth in the whole numbers of a state: 16 bits, so that nothing is lost against the float.
pub const STATE_SCALE: f32 = 1.0 / 32_767.0;

/// The same for four units at once, and how many of them are 1.
const ONE: f32x4 = four(STATE_SCALE);
const MOST: f32x4 = four(1.0 / STATE_SCALE);

/// What a character brings to each gate of each unit, biases included.
pub type Projected = [[f32x4; GATES]; FOURS];

/// What the units say, in steps of [`STATE_SCALE`], by twos.
pub type Output = [[i16; 2]; UNITS / 2];

/// The LSTM's memory between two steps.
#[derive(Clone)]
pub struct State {
    /// What the units say.
    pub output: Output,
    cell: [f32x4; FOURS],
}

impl Default for State {
    fn default() -> Self {
        Self { output: [[0; 2]; UNITS / 2], cell: [f32x4::ZERO; FOURS] }
    }
}

/// The weights of four units, by gate.
#[derive(Clone)]
struct Four {
    input: [Rows<{ EMBEDDED / 2 }>; GATES],
    state: [Rows<{ UNITS / 2 }>; GATES],
}

/// The weights of one direction.
#[derive(Clone)]
pub struct Direction {
    fours: Vec<Four>,
}

impl Direction {
    /// Unpacks a direction from the sections of its two matrices.
    pub fn read(bytes: &[u8], input: &Range<usize>, state: &Range<usize>) -> Self {
        let place = |four: usize, gate: usize, lane: usize| gate * UNITS + four * ROWS + lane;
        let unpacked = |four: usize| Four {
            input: std::array::from_fn(|gate| {
                let one = |lane| row(bytes, input, GATES * UNITS, EMBEDDED, place(four, gate, lane));
                Rows::new(std::array::from_fn(one))
            }),
            state: std::array::from_fn(|gate| {
                let one = |lane| row(bytes, state, GATES * UNITS, UNITS, place(four, gate, lane));
                Rows::new(std::array::from_fn(one))
            }),
        };
        Self { fours: (0..FOURS).map(unpacked).collect() }
    }

    /// What a character brings, by its embedding, whose numbers are worth `scale` each.
    pub fn project(&self, embedding: &[[i16; 2]; EMBEDDED / 2], scale: f32) -> Projected {
        let (embedding, scale) = (spread(embedding), f32x4::splat(scale));
        let mut projected = [[f32x4::ZERO; GATES]; FOURS];
        for (to, four) in projected.iter_mut().zip(&self.fours) {
            *to = four
                .input
                .each_ref()
                .map(|rows| sums(rows, &embedding).round_float() * (rows.scales * scale) + rows.biases);
        }
        projected
    }

    /// Takes one character in.
    pub fn step(&self, projected: &Projected, state: &mut State) {
        let before = spread(&state.output);
        let (output, _) = state.output.as_chunks_mut::<2>();
        let places = output.iter_mut().zip(&mut state.cell);
        for ((four, projected), (output, cell)) in self.fours.iter().zip(projected).zip(places) {
            let mut gates = *projected;
            for (gate, rows) in gates.iter_mut().zip(&four.state) {
                *gate += sums(rows, &before).round_float() * (rows.scales * ONE);
            }
            let [input, forget, new, out] = gates;
            *cell = sigmoid(forget) * *cell + sigmoid(input) * tanh(new);
            let said = (sigmoid(out) * tanh(*cell) * MOST).round_int().to_array();
            let [a, b, c, d] = said.map(|said| i16::try_from(said).unwrap_or_default());
            *output = [[a, b], [c, d]];
        }
    }
}
