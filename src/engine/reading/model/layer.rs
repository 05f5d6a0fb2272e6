//! Matrices of int8 rows, and their product with whole numbers: four rows at once, eight products in one instruction.
//!
//! The rows stand in registers side by side, two columns of each; the input has the same two of its numbers four times.
//! Where a machine has no such instruction, `wide` does one product after another, with the same result.

use std::ops::Range;

use wide::f32x4;
use wide::i16x8;
use wide::i32x4;

use crate::engine::lexicon::read_u32;

/// Rows that are multiplied together.
pub const ROWS: usize = 4;

/// A row of a matrix in the file.
pub struct Row<'file> {
    /// Its weights, each an int8.
    pub weights: &'file [u8],
    /// What a weight of 1 is worth.
    pub scale: f32,
    /// What is added to the sum.
    pub bias: f32,
}

/// A row of a section of `rows` rows: first the weights of all, then their scales, then their biases.
pub fn row<'file>(
    bytes: &'file [u8],
    section: &Range<usize>,
    rows: usize,
    columns: usize,
    index: usize,
) -> Option<Row<'file>> {
    let start = section.start + index * columns;
    let scales = section.start + rows * columns;
    let weights = bytes.get(start..start + columns).filter(|_| index < rows)?;
    Some(Row { weights, scale: float(bytes, scales + 4 * index), bias: float(bytes, scales + 4 * (rows + index)) })
}

/// A float of the file; 0 past its end.
pub fn float(bytes: &[u8], at: usize) -> f32 {
    read_u32(bytes, at).map_or(0.0, f32::from_bits)
}

/// Four rows, unpacked; a row that the file does not have is 0.
#[derive(Clone)]
pub struct Rows<const PAIRS: usize> {
    /// Two columns of each row after the other.
    pub weights: [i16x8; PAIRS],
    /// Their scales.
    pub scales: f32x4,
    /// Their biases.
    pub biases: f32x4,
}

impl<const PAIRS: usize> Rows<PAIRS> {
    /// Unpacks them.
    pub fn new(rows: [Option<Row>; ROWS]) -> Self {
        let [a, b, c, d] = rows.each_ref().map(|row| row.as_ref().map_or(&[][..], |row| row.weights));
        let weight = |row: &[u8], at: usize| row.get(at).map_or(0, |weight| i16::from(weight.cast_signed()));
        let two = |pair: usize| {
            let two = |row| [weight(row, 2 * pair), weight(row, 2 * pair + 1)];
            let ([s, t], [u, v], [w, x], [y, z]) = (two(a), two(b), two(c), two(d));
            i16x8::new([s, t, u, v, w, x, y, z])
        };
        let of = |of: fn(&Row) -> f32| f32x4::new(rows.each_ref().map(|row| row.as_ref().map_or(0.0, of)));
        Self { weights: std::array::from_fn(two), scales: of(|row| row.scale), biases: of(|row| row.bias) }
    }
}

/// An input's numbers by twos, each two as often as there are rows.
pub fn spread<const PAIRS: usize>(input: &[[i16; 2]; PAIRS]) -> [i16x8; PAIRS] {
    input.map(|[a, b]| i16x8::new([a, b, a, b, a, b, a, b]))
}

/// The sums of four rows' products with an input. A sum of 64 products of 8 and 16 bits is below 2³⁰.
#[inline]
pub fn sums<const PAIRS: usize>(rows: &Rows<PAIRS>, input: &[i16x8; PAIRS]) -> i32x4 {
    let ((weights, _), (input, _)) = (rows.weights.as_chunks::<4>(), input.as_chunks::<4>());
    // Four a turn: the loop itself costs as much as one.
    weights
        .iter()
        .zip(input)
        .fold(i32x4::ZERO, |sum, ([a, b, c, d], [s, t, u, v])| sum + (a.dot(*s) + b.dot(*t)) + (c.dot(*u) + d.dot(*v)))
}

/// A dense layer.
#[derive(Clone)]
pub struct Layer<const PAIRS: usize> {
    rows: Vec<Rows<PAIRS>>,
}

impl<const PAIRS: usize> Layer<PAIRS> {
    /// Unpacks a section of a multiple of four rows.
    pub fn read(bytes: &[u8], section: &Range<usize>, rows: usize) -> Self {
        let one = |index: usize| row(bytes, section, rows, 2 * PAIRS, index);
        let four = |first: usize| Rows::new(std::array::from_fn(|lane| one(first + lane)));
        Self { rows: (0..rows).step_by(ROWS).map(four).collect() }
    }

    /// The layer's values for an input of whole numbers, each worth `scale`.
    pub fn apply(&self, input: &[[i16; 2]; PAIRS], scale: f32) -> impl Iterator<Item = f32> {
        let input = spread(input);
        self.rows.iter().flat_map(move |rows| {
            (sums(rows, &input).round_float() * rows.scales * f32x4::splat(scale) + rows.biases).to_array()
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn four_rows_at_once_are_four_rows(
            rows in proptest::array::uniform4(proptest::array::uniform32(any::<i8>())),
            input in proptest::array::uniform16(proptest::array::uniform2(any::<i16>())),
        ) {
            let bytes = rows.map(|row| row.map(i8::cast_unsigned));
            let packed: Rows<16> = Rows::new(bytes.each_ref().map(|weights| Some(Row { weights, scale: 1.0, bias: 0.0 })));
            let plain = |weights: &[i8; 32]| -> i32 {
                weights.iter().zip(input.as_flattened()).map(|(&w, &x)| i32::from(w) * i32::from(x)).sum()
            };
            prop_assert_eq!(sums(&packed, &spread(&input)).to_array(), rows.each_ref().map(plain));
        }
    }
}
