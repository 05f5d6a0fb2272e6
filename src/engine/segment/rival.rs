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
/// corpus people cut as the rival does in a third of such places below 1 and hardly ever above.
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

/// The cheapest paths from the start and to the end of a lattice, over its edges in the order of their starts.
struct Paths<'edges> {
    edges: &'edges [Edge],
    /// For every place the cost from the start and the last edge of the way.
    before: Vec<Way>,
    /// For every place the cost to the end and the first edge of the way.
    after: Vec<Way>,
}

#[derive(Clone, Copy)]
struct Way {
    cost: f32,
    edge: usize,
}

const NO_WAY: Way = Way { cost: f32::INFINITY, edge: usize::MAX };

impl<'edges> Paths<'edges> {
    fn new(edges: &'edges [Edge], length: usize) -> Self {
        let ways = |start: usize| {
            let mut ways = vec![NO_WAY; length + 1];
            if let Some(way) = ways.get_mut(start) {
                way.cost = 0.0;
            }
            ways
        };
        let (mut before, mut after) = (ways(0), ways(length));
        for (number, edge) in edges.iter().enumerate() {
            improve(&mut before, edge.from, edge.to, edge.cost, number);
        }
        for (number, edge) in edges.iter().enumerate().rev() {
            improve(&mut after, edge.to, edge.from, edge.cost, number);
        }
        Self { edges, before, after }
    }

    /// The edges that lead to a place from the nearest place of the best path.
    fn back(&self, mut place: usize, on_best: &[bool]) -> Option<Vec<Edge>> {
        let mut found = Vec::new();
        while !*on_best.get(place)? {
            let edge = *self.edges.get(self.before.get(place)?.edge)?;
            found.push(edge);
            place = edge.from;
        }
        found.reverse();
        (found.len() <= LONGEST).then_some(found)
    }

    /// The edges that lead from a place to the nearest place of the best path.
    fn on(&self, mut place: usize, on_best: &[bool]) -> Option<Vec<Edge>> {
        let mut found = Vec::new();
        while !*on_best.get(place)? {
            let edge = *self.edges.get(self.after.get(place)?.edge)?;
            found.push(edge);
            place = edge.to;
        }
        (found.len() <= LONGEST).then_some(found)
    }
}

fn improve(ways: &mut [Way], known: usize, place: usize, cost: f32, edge: usize) {
    let total = ways.get(known).map_or(f32::INFINITY, |way| way.cost) + cost;
    if let Some(way) = ways.get_mut(place)
        && total < way.cost
    {
        *way = Way { cost: total, edge };
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
        let paths = Paths::new(edges, length);
        let mut on_best = vec![false; length + 1];
        for place in pieces.iter().map(|piece| piece.units.start).chain([length]) {
            if let Some(on_best) = on_best.get_mut(place) {
                *on_best = true;
            }
        }
        let known = self.known_stretches();
        let mut near_known = vec![false; length + 1];
        known.iter().for_each(|known| mark(&mut near_known, known.start..known.end + 1));
        let best = cost(&paths.before, length);
        let mut found: Vec<Found> = Vec::new();
        for edge in edges {
            let margin = cost(&paths.before, edge.from) + edge.cost + cost(&paths.after, edge.to) - best;
            let near = [edge.from, edge.to].iter().any(|&place| near_known.get(place).copied().unwrap_or(false));
            if margin <= CLOSE || near && margin <= KNOWN {
                found.extend(self.rival(edge, &paths, &on_best, pieces, &known, margin));
            }
        }
        found.sort_by(|one, other| other.known.cmp(&one.known).then(one.margin.total_cmp(&other.margin)));
        let mut taken = vec![false; length];
        let mut rivals: Vec<Rival> = Vec::new();
        for Found { units, path, margin, .. } in found {
            if !taken.get(units.clone()).unwrap_or_default().contains(&true) {
                mark(&mut taken, units.clone());
                let pieces: Vec<Piece> = path.iter().filter_map(|edge| self.piece(edge)).collect();
                if pieces.iter().all(is_word) {
                    let place = rivals.partition_point(|other| other.units.start <= units.start);
                    rivals.insert(place, Rival { units, pieces, margin });
                }
            }
        }
        rivals
    }

    /// Where stretches stand that editors know to be cut in two ways, by their starts.
    fn known_stretches(&self) -> Vec<Range<usize>> {
        let chars: Vec<char> = self.folded.chars().iter().map(|&character| self.simplify(character)).collect();
        let mut found = Vec::new();
        for unit in (0..self.folded.len()).filter(|&unit| self.folded.class(unit) == Class::Han) {
            let rest = chars.get(self.folded.folded_start(unit)..).unwrap_or_default();
            found.extend(ambiguous(rest).map(|length| unit..unit + length));
        }
        found
    }

    /// The path through an edge where it leaves the best one, if readers could take it for the right one.
    fn rival(
        &self,
        edge: &Edge,
        paths: &Paths,
        on_best: &[bool],
        pieces: &[Piece],
        known: &[Range<usize>],
        margin: f32,
    ) -> Option<Found> {
        let mut path = paths.back(edge.from, on_best)?;
        path.push(*edge);
        path.extend(paths.on(edge.to, on_best)?);
        let units = around(&path);
        let first = pieces.partition_point(|piece| piece.units.start < units.start);
        let own: Vec<&Piece> = pieces.iter().skip(first).take_while(|piece| piece.units.end <= units.end).collect();
        // The edge of the best path itself, or another meaning of the same characters.
        if own.len() == path.len() && own.iter().zip(&path).all(|(piece, edge)| piece.units.end == edge.to) {
            return None;
        }
        if !own.iter().all(|piece| is_word(piece)) || units.clone().any(|unit| self.folded.class(unit) != Class::Han) {
            return None;
        }
        let nested = own.len() == 1 || path.len() == 1;
        let within = known.iter().skip(known.partition_point(|known| known.start < units.start));
        let is_known = within.take_while(|known| known.start < units.end).any(|known| {
            if nested { *known == units && margin <= KNOWN_WORD } else { known.len() > 2 && known.end <= units.end }
        });
        let close = || !nested && margin <= CLOSE && !self.means_the_same(&own, &path);
        (is_known || close()).then_some(Found { known: is_known, margin, units, path })
    }

    /// Numerals, and verbs with what always goes with them (定居|于 and 定|居于), are the same however they are cut.
    fn means_the_same(&self, own: &[&Piece], path: &[Edge]) -> bool {
        let first = |unit: usize| self.folded.first(unit);
        let numeral = |unit: usize| NUMERALS.contains(first(unit));
        let starts = own.iter().map(|piece| piece.units.start).chain(path.iter().map(|edge| edge.from));
        let last =
            own.last().map(|piece| piece.units.clone()).into_iter().chain(path.last().map(|edge| edge.from..edge.to));
        let light = |units: Range<usize>| units.len() == 1 && LIGHT.contains(first(units.start));
        last.into_iter().any(light) || starts.into_iter().any(|unit| numeral(unit) || unit > 0 && numeral(unit - 1))
    }

    /// What the cheapest edge between two places stands for.
    fn piece(&self, edge: &Edge) -> Option<Piece> {
        let mut found: Option<(f32, PieceKind)> = None;
        self.edges(edge.from, &(0..self.folded.len()), Detail::Phrases, &mut |end, cost, kind| {
            if end == edge.to && found.as_ref().is_none_or(|(least, _)| cost < *least) {
                found = Some((cost, kind));
            }
        });
        found.map(|(_, kind)| Piece { units: edge.from..edge.to, kind })
    }
}

/// A rival as it is found.
struct Found {
    known: bool,
    margin: f32,
    units: Range<usize>,
    path: Vec<Edge>,
}

/// Characters of numerals.
const NUMERALS: &str = "一二三四五六七八九十百千万亿两几半第";

/// Characters that only go on with the verb before them.
const LIGHT: &str = "于为去来到得给";

fn is_word(piece: &Piece) -> bool {
    matches!(piece.kind, PieceKind::Chinese { .. })
}

fn cost(ways: &[Way], place: usize) -> f32 {
    ways.get(place).map_or(f32::INFINITY, |way| way.cost)
}

fn mark(marks: &mut [bool], places: Range<usize>) {
    marks.get_mut(places).unwrap_or_default().fill(true);
}

fn around(path: &[Edge]) -> Range<usize> {
    path.first().map_or(0, |edge| edge.from)..path.last().map_or(0, |edge| edge.to)
}
