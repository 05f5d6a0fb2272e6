//! The text of a part of a page, read without changing it: knows for each character which text node it came from.
//!
//! The text is what a reader sees of the page's own nodes: no scripts, no readings over ruby, nothing that is not
//! displayed, nothing of nested shadow roots. Blocks and `<br>` become line breaks that belong to no node. Where the
//! page's style folds white space, line breaks of the source count as spaces; no character is ever added to or taken
//! from a node's text, so offsets stay plain sums. The text is of one moment: read again after the page changed.

use std::ops::Range;

use web_sys::Document;
use web_sys::Node;
use web_sys::Text;

use crate::browser::dom_reader::Piece;
use crate::browser::dom_reader::read;
use crate::engine::number::size;
use crate::engine::number::word;
use crate::engine::text::Positions;
use crate::engine::text::Utf8;
use crate::engine::text::Utf16;

/// The text of a subtree.
#[derive(Debug)]
pub struct DomText {
    text: String,
    pieces: Vec<Piece>,
}

/// A stretch of one text node.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The node.
    pub node: Text,
    /// Where in the node it is.
    pub range: Range<Utf16>,
}

impl DomText {
    /// Reads the subtree. Linear in its nodes; the depth is not limited.
    #[must_use]
    pub fn read(root: &Node) -> Self {
        let (text, pieces) = read(root);
        Self { text, pieces }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Prepares conversions; costs one pass over the text.
    #[must_use]
    pub fn map(&self) -> DomMap<'_> {
        DomMap { read: self, positions: Positions::new(&self.text) }
    }
}

/// The ways between a [`DomText`] and its nodes.
#[derive(Debug)]
pub struct DomMap<'text> {
    read: &'text DomText,
    positions: Positions<'text>,
}

impl<'text> DomMap<'text> {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &'text str {
        &self.read.text
    }

    /// Where an offset in a text node lies in the text. `None` for a node that is not part of it, and for an offset
    /// past its end or inside a character.
    #[must_use]
    pub fn offset(&self, node: &Node, offset: Utf16) -> Option<Utf8> {
        let piece = self.read.pieces.iter().find(|piece| node.is_same_node(Some(&piece.node)))?;
        let whole = piece.utf16.start.checked_add(offset.0).filter(|&whole| whole <= piece.utf16.end)?;
        self.positions.from_utf16(Utf16(whole))
    }

    /// The stretches of text nodes that a range of the text covers, in order. Line breaks that belong to no node
    /// have none; an empty range has none either.
    #[must_use]
    pub fn places(&self, range: Range<Utf8>) -> Vec<Place> {
        let first = self.read.pieces.partition_point(|piece| piece.utf8.end <= range.start.0);
        let pieces = self.read.pieces.iter().skip(first).take_while(|piece| piece.utf8.start < range.end.0);
        let places = pieces.filter_map(|piece| {
            let start = self.positions.utf16(Utf8(range.start.0.max(piece.utf8.start)))?.0;
            let end = self.positions.utf16(Utf8(range.end.0.min(piece.utf8.end)))?.0;
            let range = Utf16(start.checked_sub(piece.utf16.start)?)..Utf16(end.checked_sub(piece.utf16.start)?);
            (range.start < range.end).then(|| Place { node: piece.node.clone(), range })
        });
        places.collect()
    }

    /// [`DomMap::places`] as ranges of the DOM. A node that was changed since it was read may have none.
    #[must_use]
    pub fn ranges(&self, range: Range<Utf8>) -> Vec<web_sys::Range> {
        self.places(range).iter().filter_map(Place::to_range).collect()
    }

    /// What part of the text a range of the DOM covers, a reader's selection for example; `None` where it covers
    /// nothing. Its ends may lie in elements, in skipped parts, or outside of the subtree.
    #[must_use]
    pub fn covered(&self, range: &web_sys::Range) -> Option<Range<Utf8>> {
        let inside = |node: &Text| range.intersects_node(node).unwrap_or(false);
        let mut covered = self.read.pieces.iter().filter(|piece| inside(&piece.node)).filter_map(|piece| {
            let start = range.start_container().ok().filter(|node| node.is_same_node(Some(&piece.node)));
            let end = range.end_container().ok().filter(|node| node.is_same_node(Some(&piece.node)));
            let start = start.and_then(|node| self.offset(&node, Utf16(size(range.start_offset().ok()?))));
            let end = end.and_then(|node| self.offset(&node, Utf16(size(range.end_offset().ok()?))));
            let part = start.unwrap_or(Utf8(piece.utf8.start))..end.unwrap_or(Utf8(piece.utf8.end));
            (part.start < part.end).then_some(part)
        });
        let first = covered.next()?;
        let end = covered.next_back().map_or(first.end, |last| last.end);
        Some(first.start..end)
    }
}

impl Place {
    /// The stretch as a range of the DOM.
    #[must_use]
    pub fn to_range(&self) -> Option<web_sys::Range> {
        let range = self.node.owner_document().as_ref().map(Document::create_range)?.ok()?;
        range.set_start(&self.node, word(self.range.start.0)).ok()?;
        range.set_end(&self.node, word(self.range.end.0)).ok()?;
        Some(range)
    }
}
