//! Reads the pickles that hold a network: dictionaries, words, whole numbers and arrays of floats, and nothing else.
//!
//! A pickle is a program. This reader knows only the few instructions that build such values, so nothing that stands in a
//! file can be run; any other instruction, and any class but numpy's array, is refused.

use std::collections::HashMap;

use anyhow::{Context, Result, bail, ensure};

/// What a pickle can hold here.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    None,
    False,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
    Tuple(Vec<Value>),
    Dict(Vec<(Value, Value)>),
    Array(Vec<f32>),
    /// A class by its name; only the three of an array.
    Class(String),
    /// The type of an array's numbers: always a little-endian float of 32 bits.
    Float32,
}

/// What numpy needs to make an array.
const CLASSES: [&str; 3] = ["numpy.core.multiarray _reconstruct", "numpy ndarray", "numpy dtype"];

/// Reads a whole pickle.
pub fn read(bytes: &[u8]) -> Result<Value> {
    Machine { rest: bytes, stack: Vec::new(), marks: Vec::new(), memo: HashMap::new() }.run()
}

struct Machine<'bytes> {
    rest: &'bytes [u8],
    stack: Vec<Value>,
    marks: Vec<usize>,
    memo: HashMap<u32, Value>,
}

impl Machine<'_> {
    fn run(mut self) -> Result<Value> {
        loop {
            match self.byte()? {
                // PROTO
                0x80 => ensure!(self.byte()? == 3, "a pickle of protocol 3 was expected"),
                b'.' => return self.pop(),
                b'(' => self.marks.push(self.stack.len()),
                b'}' => self.stack.push(Value::Dict(Vec::new())),
                b'N' => self.stack.push(Value::None),
                0x89 => self.stack.push(Value::False),
                b'K' => self.number(1)?,
                b'M' => self.number(2)?,
                b'J' => {
                    let number = i32::from_le_bytes(self.take(4)?.try_into()?);
                    self.stack.push(Value::Int(number.into()));
                }
                b'X' => {
                    let text = self.counted(4)?;
                    self.stack.push(Value::Text(String::from_utf8(text)?));
                }
                b'C' => {
                    let bytes = self.counted(1)?;
                    self.stack.push(Value::Bytes(bytes));
                }
                b'B' => {
                    let bytes = self.counted(4)?;
                    self.stack.push(Value::Bytes(bytes));
                }
                b'q' => self.remember(1)?,
                b'r' => self.remember(4)?,
                b'h' => self.recall(1)?,
                b'j' => self.recall(4)?,
                0x85 => self.tuple(1)?,
                0x86 => self.tuple(2)?,
                0x87 => self.tuple(3)?,
                b't' => {
                    let from = self.marks.pop().context("a tuple without a mark")?;
                    self.tuple(self.stack.len() - from)?;
                }
                b'u' => self.set_items()?,
                b'c' => self.class()?,
                b'R' => self.make()?,
                b'b' => self.fill()?,
                other => bail!("the pickle has instruction {other:#04x}, which builds nothing that is wanted here"),
            }
        }
    }

    fn take(&mut self, length: usize) -> Result<&[u8]> {
        let (taken, rest) = self.rest.split_at_checked(length).context("the pickle is cut off")?;
        self.rest = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        Ok(self.take(1)?[0])
    }

    /// An unsigned number of a width in bytes.
    fn unsigned(&mut self, width: usize) -> Result<u32> {
        Ok(self.take(width)?.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte)))
    }

    fn counted(&mut self, width: usize) -> Result<Vec<u8>> {
        let length = usize::try_from(self.unsigned(width)?)?;
        Ok(self.take(length)?.to_vec())
    }

    fn number(&mut self, width: usize) -> Result<()> {
        let number = self.unsigned(width)?;
        self.stack.push(Value::Int(number.into()));
        Ok(())
    }

    fn pop(&mut self) -> Result<Value> {
        self.stack.pop().context("the pickle takes what it has not put")
    }

    fn remember(&mut self, width: usize) -> Result<()> {
        let place = self.unsigned(width)?;
        let value = self.stack.last().context("nothing to remember")?;
        // Only classes, words and the type of numbers come back; a copy of every array would be waste.
        if matches!(value, Value::Class(_) | Value::Text(_) | Value::Float32 | Value::Bytes(_) | Value::Tuple(_)) {
            self.memo.insert(place, value.clone());
        }
        Ok(())
    }

    fn recall(&mut self, width: usize) -> Result<()> {
        let place = self.unsigned(width)?;
        self.stack.push(self.memo.get(&place).cloned().with_context(|| format!("nothing is remembered as {place}"))?);
        Ok(())
    }

    fn tuple(&mut self, length: usize) -> Result<()> {
        let from = self.stack.len().checked_sub(length).context("a tuple of more than there is")?;
        let items = self.stack.split_off(from);
        self.stack.push(Value::Tuple(items));
        Ok(())
    }

    fn set_items(&mut self) -> Result<()> {
        let from = self.marks.pop().context("items without a mark")?;
        ensure!(from <= self.stack.len(), "items of more than there is");
        let items = self.stack.split_off(from);
        let Some(Value::Dict(dict)) = self.stack.last_mut() else {
            bail!("items for something else than a dictionary")
        };
        dict.extend(items.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())));
        Ok(())
    }

    fn class(&mut self) -> Result<()> {
        let mut line = || -> Result<String> {
            let end = self.rest.iter().position(|byte| *byte == b'\n').context("a name without an end")?;
            let line = std::str::from_utf8(&self.rest[..end])?.to_owned();
            self.rest = &self.rest[end + 1..];
            Ok(line)
        };
        let name = format!("{} {}", line()?, line()?);
        ensure!(CLASSES.contains(&name.as_str()), "the pickle names {name}, which is none of an array's classes");
        self.stack.push(Value::Class(name));
        Ok(())
    }

    /// "Calls" a class: of an array or of its numbers' type, which are values of our own.
    fn make(&mut self) -> Result<()> {
        let (arguments, class) = (self.pop()?, self.pop()?);
        let Value::Class(class) = class else { bail!("something is called that is no class") };
        let made = match (class.as_str(), &arguments) {
            ("numpy.core.multiarray _reconstruct", _) => Value::Array(Vec::new()),
            ("numpy dtype", Value::Tuple(items)) if items.first() == Some(&Value::Text("f4".to_owned())) => {
                Value::Float32
            }
            _ => bail!("the pickle makes a {class} of {arguments:?}"),
        };
        self.stack.push(made);
        Ok(())
    }

    /// Gives an array its numbers, row by row; of their type it is only seen that the low byte comes first.
    fn fill(&mut self) -> Result<()> {
        let Value::Tuple(state) = self.pop()? else { bail!("something else than a tuple fills an object") };
        match (self.stack.last_mut(), state.as_slice()) {
            (
                Some(Value::Array(array)),
                [_, Value::Tuple(shape), Value::Float32, Value::False, Value::Bytes(bytes)],
            ) => {
                *array = bytes
                    .chunks_exact(4)
                    .map(|four| f32::from_le_bytes([four[0], four[1], four[2], four[3]]))
                    .collect();
                let size: i64 = shape.iter().map(|it| if let Value::Int(it) = it { *it } else { 0 }).product();
                ensure!(i64::try_from(array.len())? == size, "an array of shape {shape:?} has {} numbers", array.len());
                Ok(())
            }
            (Some(Value::Float32), [_, Value::Text(order), ..]) if order == "<" => Ok(()),
            (object, _) => bail!("the pickle fills {object:?} with something unexpected"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_values_are_read() {
        let dict = read(b"\x80\x03}q\x00(X\x01\x00\x00\x00aq\x01K\x07X\x01\x00\x00\x00bM\x00\x01u.").unwrap();
        let text = |text: &str| Value::Text(text.to_owned());
        assert_eq!(dict, Value::Dict(vec![(text("a"), Value::Int(7)), (text("b"), Value::Int(256))]));
    }

    #[test]
    fn programs_are_refused() {
        let call = read(b"\x80\x03cos\nsystem\n(X\x02\x00\x00\x00lstR.").unwrap_err();
        assert!(call.to_string().contains("os system"), "{call}");
        assert!(read(b"\x80\x03\x8c\x01a.").is_err(), "an instruction of protocol 4");
        assert!(read(b"\x80\x03X\xff\xff\xff\x7fab.").is_err(), "a length past the end");
        assert!(read(b"\x80\x03}u.").is_err(), "items without a mark");
    }
}
