//! Matrices of int8 rows, and their product with whole numbers: two rows in one multiplication.
//!
//! wasm without its vector instructions multiplies one number at a time, but a number has 64 bits. Two weights stand in one,
//! 32 bits apart, so that a sum of products holds both rows' sums, also 32 bits apart. A sum of 64 products of 8 and 16 bits
//! is below 2³⁰, so the lower never runs into the upper but by its sign, which is taken back.

use std::ops::Range;

use crate::engine::lexicon::read_u32;

/// A row of a matrix in the file.
pub struct Row<'file> {
    /// Its weights, each an int8.
    pub weights: &'file [u8],
    /// What a weight of 1 is worth.
    pub scale: f64,
    /// What is added to the sum.
    pub bias: f64,
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
pub fn float(bytes: &[u8], at: usize) -> f64 {
    read_u32(bytes, at).map_or(0.0, |bits| f64::from(f32::from_bits(bits)))
}

/// Two rows, their weights 32 bits apart.
pub type Pair<const COLUMNS: usize> = [i64; COLUMNS];

/// Packs two rows of a section.
pub fn pair<const COLUMNS: usize>(lower: Option<&Row>, upper: Option<&Row>) -> Pair<COLUMNS> {
    let mut pair = [0; COLUMNS];
    let weights = |row: Option<&Row>| row.map(|row| row.weights.to_vec()).unwrap_or_default();
    for ((to, low), high) in pair.iter_mut().zip(weights(lower)).zip(weights(upper)) {
        *to = i64::from(low.cast_signed()) + (i64::from(high.cast_signed()) << 32);
    }
    pair
}

/// The sums of two rows' products with an input.
#[inline]
pub fn sums<const COLUMNS: usize>(pair: &Pair<COLUMNS>, input: &[i64; COLUMNS]) -> (i32, i32) {
    let mut parts = [0_i64; 4];
    let (pair, _) = pair.as_chunks::<8>();
    let (input, _) = input.as_chunks::<8>();
    // Eight products a turn: the loop itself costs as much as two.
    for ([a, b, c, d, e, f, g, h], [s, t, u, v, w, x, y, z]) in pair.iter().zip(input) {
        let [first, second, third, fourth] = &mut parts;
        *first += a * s + e * w;
        *second += b * t + f * x;
        *third += c * u + g * y;
        *fourth += d * v + h * z;
    }
    let total: i64 = parts.iter().sum();
    let [a, b, c, d, ..] = total.to_le_bytes();
    let lower = i32::from_le_bytes([a, b, c, d]);
    let [.., e, f, g, h] = (total - i64::from(lower)).to_le_bytes();
    (lower, i32::from_le_bytes([e, f, g, h]))
}

/// A dense layer.
#[derive(Clone)]
pub struct Layer<const COLUMNS: usize> {
    rows: Vec<([f64; 2], [f64; 2], Pair<COLUMNS>)>,
}

impl<const COLUMNS: usize> Layer<COLUMNS> {
    /// Unpacks a section of an even number of rows.
    pub fn read(bytes: &[u8], section: &Range<usize>, rows: usize) -> Self {
        let one = |index: usize| {
            let (first, second) =
                (row(bytes, section, rows, COLUMNS, index), row(bytes, section, rows, COLUMNS, index + 1));
            let both = |of: fn(&Row) -> f64| [first.as_ref().map_or(0.0, of), second.as_ref().map_or(0.0, of)];
            (both(|row| row.scale), both(|row| row.bias), pair(first.as_ref(), second.as_ref()))
        };
        Self { rows: (0..rows).step_by(2).map(one).collect() }
    }

    /// The layer's values for an input of whole numbers, each worth `scale`.
    pub fn apply<'layer>(
        &'layer self,
        input: &'layer [i64; COLUMNS],
        scale: f64,
    ) -> impl Iterator<Item = f64> + 'layer {
        self.rows.iter().flat_map(move |([a, b], [c, d], pair)| {
            let (lower, upper) = sums(pair, input);
            [f64::from(lower) * a * scale + c, f64::from(upper) * b * scale + d]
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn two_rows_in_one_number_are_two_rows(
            lower in proptest::array::uniform32(any::<i8>()),
            upper in proptest::array::uniform32(any::<i8>()),
            input in proptest::array::uniform32(any::<i16>()),
        ) {
            let row = |weights: &[i8; 32]| weights.map(i8::cast_unsigned);
            let (low, high) = (row(&lower), row(&upper));
            let row = |weights| Row { weights, scale: 1.0, bias: 0.0 };
            let packed: Pair<32> = pair(Some(&row(&low)), Some(&row(&high)));
            let plain = |weights: &[i8; 32]| -> i32 { weights.iter().zip(input).map(|(&w, x)| i32::from(w) * i32::from(x)).sum() };
            prop_assert_eq!(sums(&packed, &input.map(i64::from)), (plain(&lower), plain(&upper)));
        }
    }
}
