//! A table for people: columns under each other, numbers to the right.

use std::fmt::{self, Display, Formatter};

/// A title, a head, and rows of the same width.
pub struct Table {
    title: String,
    head: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// An empty table.
    pub fn new(title: impl Into<String>, head: &[&'static str]) -> Self {
        Self { title: title.into(), head: head.to_vec(), rows: Vec::new() }
    }

    /// Adds a row; the first cell names it.
    pub fn row<const WIDTH: usize>(&mut self, cells: [String; WIDTH]) {
        self.rows.push(cells.to_vec());
    }
}

/// A share in per cent, with one decimal.
pub fn percent(part: usize, whole: usize) -> String {
    if whole == 0 { "–".to_owned() } else { format!("{:.1} %", 100.0 * part as f64 / whole as f64) }
}

/// A share as the literature writes F1.
pub fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

impl Display for Table {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let head: Vec<String> = self.head.iter().map(|&name| name.to_owned()).collect();
        let lines = || std::iter::once(&head).chain(&self.rows);
        let width =
            |column: usize| lines().filter_map(|line| line.get(column)).map(|cell| columns(cell)).max().unwrap_or(0);
        let widths: Vec<usize> = (0..head.len()).map(width).collect();
        writeln!(out, "{}", self.title)?;
        for line in lines() {
            for (index, (cell, width)) in line.iter().zip(&widths).enumerate() {
                let gap = " ".repeat(width - columns(cell));
                if index == 0 { write!(out, "  {cell}{gap}")? } else { write!(out, "  {gap}{cell}")? }
            }
            writeln!(out)?;
        }
        Ok(())
    }
}

/// Columns on a terminal, where Han characters take two.
fn columns(text: &str) -> usize {
    text.chars().map(|character| if ('\u{2E80}'..'\u{FFE7}').contains(&character) { 2 } else { 1 }).sum()
}
