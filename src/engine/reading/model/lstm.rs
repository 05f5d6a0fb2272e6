//! One direction of the LSTM, step by step.

use std::ops::Range;

use crate::engine::reading::model::EMBEDDED;
use crate::engine::reading::model::UNITS;
use crate::engine::reading::model::activation::sigmoid;
use crate::engine::reading::model::activation::tanh;
use crate::engine::reading::model::layer::Pair;
use crate::engine::reading::model::layer::Row;
use crate::engine::reading::model::layer::pair;
use crate::engine::reading::model::layer::row;
use crate::engine::reading::model::layer::sums;

/// Gates of a unit: input, forget, cell, output, as the rows of the file have them, `UNITS` rows each.
const GATES: usize = 4;

/// What 1 is worth in the whole numbers of a state: 16 bits, so that nothing is lost against the float.
pub const STATE_SCALE: f64 = 1.0 / 32_767.0;

/// What a character brings to each gate of each unit, before scales and biases.
pub type Projected = [[i32; GATES]; UNITS];

/// The LSTM's memory between two steps.
#[derive(Clone)]
pub struct State {
    output: [i64; UNITS],
    cell: [f64; UNITS],
}

impl Default for State {
    fn default() -> Self {
        Self { output: [0; UNITS], cell: [0.0; UNITS] }
    }
}

impl State {
    /// What the units say, in steps of [`STATE_SCALE`].
    pub fn output(self) -> [i64; UNITS] {
        self.output
    }
}

/// The weights of one unit: input and cell gate share a pair, forget and output gate the other.
#[derive(Clone)]
struct Unit {
    input: [Pair<EMBEDDED>; 2],
    state: [Pair<UNITS>; 2],
    input_scales: [f64; GATES],
    state_scales: [f64; GATES],
    biases: [f64; GATES],
}

/// The weights of one direction.
#[derive(Clone)]
pub struct Direction {
    units: Vec<Unit>,
}

impl Direction {
    /// Unpacks a direction from the sections of its two matrices.
    pub fn read(bytes: &[u8], input: &Range<usize>, state: &Range<usize>) -> Self {
        let unit = |unit: usize| {
            let gates: [usize; GATES] = std::array::from_fn(|gate| gate * UNITS + unit);
            let [a, b, c, d] = gates.map(|gate| row(bytes, input, GATES * UNITS, EMBEDDED, gate));
            let [p, q, r, s] = gates.map(|gate| row(bytes, state, GATES * UNITS, UNITS, gate));
            let scale = |row: &Option<Row>| row.as_ref().map_or(0.0, |row| row.scale);
            let bias = |row: &Option<Row>| row.as_ref().map_or(0.0, |row| row.bias);
            Unit {
                input_scales: [&a, &b, &c, &d].map(scale),
                state_scales: [&p, &q, &r, &s].map(|row| scale(row) * STATE_SCALE),
                biases: [&a, &b, &c, &d].map(bias),
                input: [pair(a.as_ref(), c.as_ref()), pair(b.as_ref(), d.as_ref())],
                state: [pair(p.as_ref(), r.as_ref()), pair(q.as_ref(), s.as_ref())],
            }
        };
        Self { units: (0..UNITS).map(unit).collect() }
    }

    /// What a character brings, by its embedding.
    pub fn project(&self, embedding: &[i64; EMBEDDED]) -> Projected {
        let mut projected = [[0; GATES]; UNITS];
        for (to, unit) in projected.iter_mut().zip(&self.units) {
            *to = gates(unit.input.each_ref().map(|pair| sums(pair, embedding)));
        }
        projected
    }

    /// Takes one character in; `scale` is that of its embedding.
    pub fn step(&self, projected: &Projected, scale: f64, state: &mut State) {
        let before = state.output;
        let places = state.output.iter_mut().zip(&mut state.cell);
        for ((unit, projected), (output, cell)) in self.units.iter().zip(projected).zip(places) {
            let said = gates(unit.state.each_ref().map(|pair| sums(pair, &before)));
            let parts = projected.iter().zip(said).zip(unit.input_scales).zip(unit.state_scales).zip(unit.biases);
            let mut sum = [0.0; GATES];
            for (to, ((((input, said), input_scale), state_scale), bias)) in sum.iter_mut().zip(parts) {
                *to = f64::from(*input) * (input_scale * scale) + f64::from(said) * state_scale + bias;
            }
            let [input, forget, new, out] = sum;
            *cell = sigmoid(forget) * *cell + sigmoid(input) * tanh(new);
            *output = whole(sigmoid(out) * tanh(*cell) / STATE_SCALE);
        }
    }
}

/// From pairs to the order of the file.
fn gates([(input, cell), (forget, output)]: [(i32, i32); 2]) -> [i32; GATES] {
    [input, forget, cell, output]
}

/// A small number as a whole one. Added to a number of this size, a float has no room left for a fraction, and its last
/// bits are those of the whole number.
fn whole(x: f64) -> i64 {
    const ROOM: f64 = 6_755_399_441_055_744.0; // 1.5 · 2⁵²
    (x + ROOM).to_bits().cast_signed() - ROOM.to_bits().cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_to_whole_ones() {
        for (x, expected) in [(0.0, 0), (0.4, 0), (0.6, 1), (-0.6, -1), (32_767.0, 32_767), (-32_766.8, -32_767)] {
            assert_eq!(whole(x), expected, "{x}");
        }
    }
}
