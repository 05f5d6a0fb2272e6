//! The network that chooses readings, from the files of its package.

use std::collections::HashMap;

use anyhow::{Context, Result, bail, ensure};
use yizhu::engine::reading::model::compile::{DirectionWeights, ReadingSources};

use crate::fetch::Sources;
use crate::pickle::{self, Value};

/// Stand for what is not a character of text.
const UNKNOWN: &str = "<UNK>";
const PADDING: &str = "<PAD>";

/// g2pM's weights, characters and readings.
pub fn read(sources: &Sources, digest: [u8; 32]) -> Result<ReadingSources> {
    let mut arrays = HashMap::new();
    for (name, value) in dictionary(sources, "g2pM/np_ckpt.pkl")? {
        let Value::Array(numbers) = value else { bail!("np_ckpt.pkl: {name} is no array") };
        arrays.insert(name, numbers);
    }
    let mut array = |name: &str| arrays.remove(name).with_context(|| format!("np_ckpt.pkl has no {name}"));
    let direction = |array: &mut dyn FnMut(&str) -> Result<Vec<f32>>, end: &str| {
        let (input, state) = (array(&format!("lstm.bias_ih_l0{end}"))?, array(&format!("lstm.bias_hh_l0{end}"))?);
        Ok::<_, anyhow::Error>(DirectionWeights {
            input: array(&format!("lstm.weight_ih_l0{end}"))?,
            state: array(&format!("lstm.weight_hh_l0{end}"))?,
            bias: input.iter().zip(state).map(|(a, b)| a + b).collect(),
        })
    };
    let (forward, backward) = (direction(&mut array, "")?, direction(&mut array, "_reverse")?);
    let dense = (array("logit_layer.0.weight")?, array("logit_layer.0.bias")?);

    let characters = numbered(sources, "g2pM/char2idx.pkl")?;
    let rows = rows(array("embedding.weight")?, characters.len())?;
    let embedding = characters.into_iter().zip(rows).filter(|(name, _)| name != PADDING);
    let embedding = embedding.map(|(name, row)| {
        let mut chars = name.chars();
        match (chars.next(), chars.next()) {
            _ if name == UNKNOWN => Ok((None, row)),
            (Some(character), None) => Ok((Some(character), row)),
            _ => bail!("char2idx.pkl: {name} is no character"),
        }
    });
    let embedding = embedding.collect::<Result<_>>()?;

    let names = numbered(sources, "g2pM/class2idx.pkl")?;
    let rows = self::rows(array("logit_layer.2.weight")?, names.len())?;
    let biases = array("logit_layer.2.bias")?;
    ensure!(biases.len() == names.len(), "there are {} readings and {} biases", names.len(), biases.len());
    let classes = names.into_iter().zip(rows).zip(biases).map(|((name, row), bias)| (name, row, bias)).collect();
    Ok(ReadingSources { embedding, forward, backward, dense, classes, digest })
}

fn dictionary(sources: &Sources, file: &str) -> Result<Vec<(String, Value)>> {
    let value = pickle::read(&sources.bytes("g2pM", file)?).with_context(|| format!("{file} cannot be read"))?;
    let Value::Dict(items) = value else { bail!("{file} holds no dictionary") };
    let named = items.into_iter().map(|(name, value)| match name {
        Value::Text(name) => Ok((name, value)),
        other => bail!("{file}: {other:?} is no name"),
    });
    named.collect()
}

/// The names of a dictionary from names to their number, in the order of the numbers.
fn numbered(sources: &Sources, file: &str) -> Result<Vec<String>> {
    let mut items = Vec::new();
    for (name, value) in dictionary(sources, file)? {
        let Value::Int(number) = value else { bail!("{file}: {name} has no number") };
        items.push((number, name));
    }
    items.sort();
    for (place, (number, name)) in items.iter().enumerate() {
        ensure!(usize::try_from(*number) == Ok(place), "{file}: {name} has number {number} at place {place}");
    }
    Ok(items.into_iter().map(|(_, name)| name).collect())
}

/// A matrix as its rows.
fn rows(numbers: Vec<f32>, count: usize) -> Result<Vec<Vec<f32>>> {
    ensure!(count > 0 && numbers.len().is_multiple_of(count), "{} numbers do not make {count} rows", numbers.len());
    Ok(numbers.chunks(numbers.len() / count).map(<[f32]>::to_vec).collect())
}
