//! Where a post may be cut another way: the best path through the lattice and, where one comes close, its rival.
//!
//! Every edge lies on a cheapest path of its own: the cheapest way to its start, the edge, the cheapest way on from its
//! end. How much dearer that path is than the best one is known from two passes over the edges, so that all rivals of a
//! post are found in linear time.

use std::ops::Range;

use crate::engine::segment::Detail;
use crate::engine::segment::Piece;
use crate::engine::segment::PieceKind;
use crate::engine::segment::Segmenter;
use crate::engine::segment::ambiguous::ambiguous;
use crate::engine::text::Class;

/// The second-best cut of a stretch, where it is about as likely as the best.
#[derive(Clone, Debug, PartialEq)]
pub struct Rival {
    /// The units that both cuts cover.
    pub units: Range<usize>,
    /// The second-best cut.
    pub pieces: Vec<Piece>,
    /// How much dearer it is, in powers of ten.
    pub margin: f32,
}

/// How much dearer a rival may be whose words overlap those of the best cut, in powers of ten: on the development
/// corpus people cut as the rival does in a quarter of such places below 1 and hardly ever above.
const CLOSE: f32 = 1.2;

/// The same where editors know that people cut in both ways.
const KNOWN: f32 = 6.0;

/// The same for a word that editors know to be two words as well.
const KNOWN_WORD: f32 = 2.0;

/// Longest stretch in doubt, in pieces on either side of the edge that differs.
const LONGEST: usize = 6;

/// An edge of the lattice, without what it stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub from: usize,
    pub to: usize,
    pub cost: f32,
}

/// The cheapest paths from the start and to the end of a lattice.
struct Paths {
    /// For every place the cost from the start and the last edge of the way.
    before: Vec<Way>,
    /// For every place the cost to the end and the first edge of the way.
    after: Vec<Way>,
    /// For every place whether the best path goes through it.
    on_best: Vec<bool>,
}

#[derive(Clone, Copy)]
struct Way {
    cost: f32,
    edge: Edge,
}

impl Paths {
    /// Two passes over the edges, which come in the order of their starts.
    fn new(edges: &[Edge], pieces: &[Piece], length: usize) -> Self {
        let way = Way { cost: f32::INFINITY, edge: Edge { from: 0, to: 0, cost: 0.0 } };
        let (mut before, mut after) = (vec![way; length + 1], vec![way; length + 1]);
        improve(&mut before, 0, 0.0, way.edge);
        for edge in edges {
            let total = cost(&before, edge.from) + edge.cost;
            improve(&mut before, edge.to, total, *edge);
        }
        improve(&mut after, length, 0.0, way.edge);
        for edge in edges.iter().rev() {
            let total = cost(&after, edge.to) + edge.cost;
            improve(&mut after, edge.from, total, *edge);
        }
        let mut on_best = vec![false; length + 1];
        mark(&mut on_best, length..length + 1);
        pieces.iter().for_each(|piece| mark(&mut on_best, piece.units.start..piece.units.start + 1));
        Self { before, after, on_best }
    }

    /// How much dearer than the best path the cheapest one through an edge is.
    fn margin(&self, edge: &Edge) -> f32 {
        cost(&self.before, edge.from) + edge.cost + cost(&self.after, edge.to) - cost(&self.after, 0)
    }

    /// The cheapest path through an edge, from where it leaves the best path to where it comes back.
    fn through(&self, edge: &Edge) -> Option<Vec<Edge>> {
        let mut path = vec![*edge];
        while let Some(first) = path.first().filter(|first| !is_marked(&self.on_best, first.from)) {
            path.insert(0, self.before.get(first.from).filter(|_| path.len() <= LONGEST)?.edge);
        }
        while let Some(last) = path.last().filter(|last| !is_marked(&self.on_best, last.to)) {
            path.push(self.after.get(last.to).filter(|_| path.len() <= LONGEST)?.edge);
        }
        Some(path)
    }
}

fn improve(ways: &mut [Way], place: usize, cost: f32, edge: Edge) {
    if let Some(way) = ways.get_mut(place)
        && cost < way.cost
    {
        *way = Way { cost, edge };
    }
}

impl Segmenter<'_> {
    /// The whole post's best cut, with the stretches where another cut comes close, in order and apart.
    #[must_use]
    pub fn cut_with_rivals(&self) -> (Vec<Piece>, Vec<Rival>) {
        let mut edges = Vec::with_capacity(self.folded.len() * 4);
        let units = 0..self.folded.len();
        let pieces = self.decode(units, Detail::Phrases, &mut |edge| edges.push(edge));
        let rivals = self.rivals(&pieces, &edges);
        (pieces, rivals)
    }

    fn rivals(&self, pieces: &[Piece], edges: &[Edge]) -> Vec<Rival> {
        let length = self.folded.len();
        let paths = Paths::new(edges, pieces, length);
        let known = self.known_stretches();
        let mut near_known = vec![false; length + 1];
        known.iter().for_each(|known| mark(&mut near_known, known.start..known.end + 1));
        // The best rival so far that covers each unit, by its number among all.
        let mut holders = vec![usize::MAX; length];
        let mut rivals: Vec<Found> = Vec::new();
        for edge in edges {
            let margin = paths.margin(edge);
            let near = is_marked(&near_known, edge.from) || is_marked(&near_known, edge.to);
            if margin > KNOWN || margin > CLOSE && !near {
                continue;
            }
            let Some(found) = self.rival(edge, &paths, pieces, &known, margin) else { continue };
            let held = holders.get_mut(found.units.clone()).unwrap_or_default();
            if held.iter().all(|&other| rivals.get(other).is_none_or(|other| found.beats(other))) {
                held.fill(rivals.len());
                rivals.push(found);
            }
        }
        let whole = |(number, found): (usize, Found)| {
            // A rival that gave way to another in part gives way.
            let held = holders.get(found.units.clone()).unwrap_or_default();
            let pieces = found.path.iter().filter_map(|edge| self.word(edge)).collect::<Vec<Piece>>();
            let stands = held.iter().all(|&holder| holder == number) && pieces.len() == found.path.len();
            stands.then_some(Rival { units: found.units, pieces, margin: found.margin })
        };
        // They are apart, and each was found by an edge within it: their order is that of the edges.
        rivals.into_iter().enumerate().filter_map(whole).collect()
    }

    /// Where stretches stand that editors know to be cut in two ways, by their starts.
    fn known_stretches(&self) -> Vec<Range<usize>> {
        let chars = self.simplified.chars();
        let mut found = Vec::new();
        for unit in 0..self.folded.len() {
            let rest = chars.get(self.folded.folded_start(unit)..).unwrap_or_default();
            ambiguous(rest, &mut |length| found.push(unit..unit + length));
        }
        found
    }

    /// The path through an edge where it leaves the best one, if readers could take it for the right one.
    fn rival(
        &self,
        edge: &Edge,
        paths: &Paths,
        pieces: &[Piece],
        known: &[Range<usize>],
        margin: f32,
    ) -> Option<Found> {
        // Most edges within the margin are those of the best path.
        let own = pieces.get(pieces.partition_point(|piece| piece.units.start < edge.from));
        if own.is_some_and(|own| own.units == (edge.from..edge.to)) {
            return None;
        }
        let path = paths.through(edge)?;
        let units = path.first()?.from..path.last()?.to;
        let first = pieces.partition_point(|piece| piece.units.start < units.start);
        let after = pieces.partition_point(|piece| piece.units.start < units.end);
        let own = pieces.get(first..after)?;
        let words = own.iter().all(|piece| matches!(piece.kind, PieceKind::Chinese { .. }));
        if !words || units.clone().any(|unit| self.folded.class(unit) != Class::Han) {
            return None;
        }
        let (own, other): (Vec<usize>, Vec<usize>) =
            (own.iter().map(|piece| piece.units.start).collect(), path.iter().map(|edge| edge.from).collect());
        // Another meaning of the same words.
        if own == other {
            return None;
        }
        let nested = own.len() == 1 || other.len() == 1;
        let within = known.get(known.partition_point(|known| known.start < units.start)..).unwrap_or_default();
        let is_known = within.iter().take_while(|known| known.start < units.end).any(|known| {
            if nested { *known == units && margin <= KNOWN_WORD } else { known.len() > 2 && known.end <= units.end }
        });
        let same = || self.means_the_same(&own, units.end) || self.means_the_same(&other, units.end);
        let found = is_known || !nested && margin <= CLOSE && !same();
        found.then_some(Found { known: is_known, margin, units, path })
    }

    /// Numerals, and verbs with what always goes with them (定居|于 and 定|居于), are the same however they are cut.
    fn means_the_same(&self, starts: &[usize], end: usize) -> bool {
        let is = |unit: usize, list: &str| list.contains(self.folded.first(unit));
        let numeral = |&unit: &usize| is(unit, NUMERALS) || unit > 0 && is(unit - 1, NUMERALS);
        starts.iter().any(numeral) || starts.last() == Some(&(end - 1)) && is(end - 1, LIGHT)
    }

    /// The word of the lexicon that an edge stands for; `None` where it is no such edge.
    fn word(&self, edge: &Edge) -> Option<Piece> {
        let units = edge.from..edge.to;
        let entries = self.sources.zh?.find(&self.folded.slice(units.clone()));
        let kind = PieceKind::Chinese { entries: entries.clone(), headword: units.clone() };
        (!entries.is_empty()).then_some(Piece { units, kind })
    }
}

/// A rival as it is found.
struct Found {
    known: bool,
    margin: f32,
    units: Range<usize>,
    path: Vec<Edge>,
}

impl Found {
    /// What editors know goes before what the numbers say.
    fn beats(&self, other: &Self) -> bool {
        (self.known, other.margin) > (other.known, self.margin)
    }
}

/// Characters of numerals.
const NUMERALS: &str = "一二三四五六七八九十百千万亿两几半第";

/// Characters that only go on with the verb before them.
const LIGHT: &str = "于为去来到得给";

fn cost(ways: &[Way], place: usize) -> f32 {
    ways.get(place).map_or(f32::INFINITY, |way| way.cost)
}

fn mark(marks: &mut [bool], places: Range<usize>) {
    marks.get_mut(places).unwrap_or_default().fill(true);
}

fn is_marked(marks: &[bool], place: usize) -> bool {
    marks.get(place).copied().unwrap_or(true)
}
