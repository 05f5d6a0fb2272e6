//! Writes the file of the network from the floats of its authors: rows of int8, each with its scale.

use crate::engine::lexicon::ColumnWriter;
use crate::engine::lexicon::ContainerWriter;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::compile::CompileError;
use crate::engine::reading::model::EMBEDDED;
use crate::engine::reading::model::UNITS;
use crate::engine::reading::model::UNKNOWN;
use crate::engine::reading::model::sections;

/// One direction of the LSTM, rows by gate: input, forget, cell, output.
pub struct DirectionWeights {
    /// 128 rows for a character's embedding.
    pub input: Vec<f32>,
    /// 128 rows for the state before.
    pub state: Vec<f32>,
    /// The sum of the two biases of each row.
    pub bias: Vec<f32>,
}

/// The network as its authors trained it.
pub struct ReadingSources {
    /// Every character with its embedding; `None` stands for all that are not in the list.
    pub embedding: Vec<(Option<char>, Vec<f32>)>,
    /// From the beginning to the end.
    pub forward: DirectionWeights,
    /// From the end to the beginning.
    pub backward: DirectionWeights,
    /// The first dense layer: 32 rows of 64 weights, and their biases.
    pub dense: (Vec<f32>, Vec<f32>),
    /// Every reading with its 32 weights and its bias.
    pub classes: Vec<(String, Vec<f32>, f32)>,
    /// SHA-256 over the hash of the package.
    pub digest: [u8; 32],
}

/// The file's bytes; the same weights always give the same bytes.
///
/// # Errors
/// When a matrix is not of the size that this network has.
pub fn compile(sources: &ReadingSources) -> Result<Vec<u8>, CompileError> {
    let mut file = ContainerWriter::new(Contents::Readings, sources.digest);
    let mut embedding: Vec<(char, &[f32])> =
        sources.embedding.iter().map(|(it, row)| (it.unwrap_or(UNKNOWN), row.as_slice())).collect();
    embedding.sort_by_key(|(character, _)| *character);
    let rows: Vec<&[f32]> = embedding.iter().map(|(_, row)| *row).collect();
    let (weights, scales) = quantised(sections::EMBEDDING, &rows, EMBEDDED)?;
    file.section(sections::CHARACTERS, embedding.iter().flat_map(|(it, _)| u32::from(*it).to_le_bytes()).collect());
    file.section(sections::EMBEDDING, weights);
    file.section(sections::EMBEDDING_SCALES, scales);

    let mut matrix = |number, weights: &[f32], columns, biases: &[f32]| {
        let rows: Vec<&[f32]> = weights.chunks(columns).collect();
        if rows.len() != biases.len() {
            return Err(CompileError::Matrix { section: number, expected: biases.len() * columns, got: weights.len() });
        }
        let (mut section, scales) = quantised(number, &rows, columns)?;
        section.extend(scales);
        section.extend(biases.iter().flat_map(|bias| bias.to_le_bytes()));
        file.section(number, section);
        Ok(())
    };
    for (direction, input, state) in [
        (&sources.forward, sections::FORWARD_INPUT, sections::FORWARD_STATE),
        (&sources.backward, sections::BACKWARD_INPUT, sections::BACKWARD_STATE),
    ] {
        matrix(input, &direction.input, EMBEDDED, &direction.bias)?;
        matrix(state, &direction.state, UNITS, &vec![0.0; direction.bias.len()])?;
    }
    matrix(sections::DENSE, &sources.dense.0, 2 * UNITS, &sources.dense.1)?;
    let mut classes: Vec<&(String, Vec<f32>, f32)> = sources.classes.iter().collect();
    classes.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    let weights: Vec<f32> = classes.iter().flat_map(|(_, weights, _)| weights.iter().copied()).collect();
    let biases: Vec<f32> = classes.iter().map(|(.., bias)| *bias).collect();
    matrix(sections::OUTPUT, &weights, UNITS, &biases)?;
    let mut names = ColumnWriter::default();
    classes.iter().for_each(|(name, ..)| names.push(name.as_bytes()));
    file.section(sections::CLASSES, names.finish());
    Ok(file.finish())
}

/// The weights of all rows as int8, and the rows' scales as floats.
fn quantised(section: u32, rows: &[&[f32]], columns: usize) -> Result<(Vec<u8>, Vec<u8>), CompileError> {
    let (mut weights, mut scales) = (Vec::new(), Vec::new());
    for row in rows {
        let got = row.iter().filter(|weight| weight.is_finite()).count();
        if row.len() != columns || got != columns {
            return Err(CompileError::Matrix { section, expected: columns, got });
        }
        let largest = row.iter().fold(0.0_f32, |largest, weight| largest.max(weight.abs()));
        let scale = largest / f32::from(i8::MAX);
        weights.extend(row.iter().map(|weight| nearest(*weight, scale).cast_unsigned()));
        scales.extend(scale.to_le_bytes());
    }
    Ok((weights, scales))
}

/// The int8 that stands for a weight; 0 in a row of nothing.
fn nearest(weight: f32, scale: f32) -> i8 {
    let steps = (weight / scale).round();
    (i8::MIN..=i8::MAX).find(|&it| f32::from(it) >= steps).unwrap_or(0)
}
