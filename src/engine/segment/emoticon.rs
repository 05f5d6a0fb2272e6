//! Faces made of characters: `(╯°□°)╯︵ ┻━┻`, `QAQ`, `>_<`, `ʕ•ᴥ•ʔ`, `:)`. Found by eyes, mouth and arms, so that faces
//! nobody listed are found too; what they say is told elsewhere.

use crate::engine::segment::face;
use crate::engine::text::Class;
use crate::engine::text::Folded;

/// Faces of plain letters and punctuation, folded; found only where no letter or digit runs on.
const PLAIN: &str = ":) :-) :( :-( :d :-d ;) ;-) :p :-p :o :'( :3 xd <3 </3 ^^ >< t_t t.t t^t t-t q_q q^q q.q qaq qwq quq qvq \
    tat twt tvt orz otz or2 owo uwu ovo uvu o_o o.o 0_0 0w0 x_x u_u n_n (tot) (tat) (twt) (qaq) (qwq) (owo) (uwu) m(__)m m(_ _)m";
/// The longest of them, in units.
const LONGEST_PLAIN: usize = 7;
/// Longest bracketed face, and most arms and hands on one side.
const LONGEST: usize = 22;
const ARMS: usize = 3;
/// What brackets a face.
const OPEN: &str = "(ʕ꒰₍ฅ";
const CLOSE: &str = ")ʔ꒱₎ฅ";
/// Arms, hands and what they hold, on either side.
const ARM: &str = "¯_σ╯╰╮╭ヽノﾉ٩۶و\\/ᕙᕦᕗᕕヾ┗┏┛┓┌└┐┘<>ლ⊂⊃Σψ凸щ૮აฅづっつวงゝシ૭❥♡=";
/// The same in letters, which must stand free.
const ARM_LETTERS: &str = "omdb";
/// What may stand behind: sweat, anger, sparkles.
const TAIL: &str = "︴|‖#♡♥♪☆✧✿❀";
/// What a table is made of, and what flies between it and the thrower.
const TABLE: &str = "┻━┴┬─┳";
const FLIGHT: &str = "︵彡ミ ";

/// A post in which faces are looked for.
#[derive(Clone, Copy)]
pub struct Faces<'text> {
    /// As written: folding takes cheeks and brows away.
    pub text: &'text str,
    /// Folded.
    pub folded: &'text Folded,
    /// Where letters and digits run on.
    pub glued: &'text [bool],
}

impl Faces<'_> {
    /// How many units from `unit` on are a face; 0 for none.
    #[must_use]
    pub fn length_at(self, unit: usize) -> usize {
        let start = self.at(unit);
        if TABLE.contains(start) {
            return self.table(unit);
        }
        let end = self.plain(unit).or_else(|| self.bare(unit)).or_else(|| self.bracketed(unit));
        end.map_or(0, |end| self.tail(end) - unit)
    }

    /// The character of a unit as written, in lower case, full-width ASCII as plain.
    fn at(self, unit: usize) -> char {
        if unit >= self.folded.len() {
            return '\0';
        }
        let start = self.folded.original(unit..unit + 1).start.0;
        let written = self.text.get(start..).and_then(|rest| rest.chars().next()).unwrap_or('\0');
        match written {
            '\u{FF01}'..='\u{FF5E}' => self.folded.first(unit),
            _ => written.to_lowercase().next().unwrap_or(written),
        }
    }

    /// How many bytes the character has with which a unit begins.
    fn width(self, unit: usize) -> usize {
        let start = self.folded.original(unit..unit + 1).start.0;
        self.text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    }

    fn free(self, place: usize) -> bool {
        !self.glued.get(place).copied().unwrap_or(false)
    }

    fn plain(self, unit: usize) -> Option<usize> {
        if !self.free(unit) {
            return None;
        }
        let rest: String = self.folded.slice(unit..(unit + LONGEST_PLAIN).min(self.folded.len()));
        let ends = |face: &str| {
            let end = self.folded.unit_at(self.folded.folded_start(unit) + face.chars().count())?;
            let letters = face.len() > 2 && face.chars().all(|c| c.is_ascii_alphabetic());
            let next = self.folded.class(end);
            // "P的" after a colon is a letter of the sentence, not a tongue; QAQ stands before anything.
            let runs_on = !self.free(end)
                || end < self.folded.len()
                    && (matches!(next, Class::Latin | Class::Digit) || next == Class::Han && !letters);
            (!runs_on || !face.ends_with(|c: char| c.is_alphanumeric())).then_some(end)
        };
        // m(_ _)m has a space of its own.
        let spaced = rest.starts_with("m(_ _)m").then_some("m(_ _)m");
        let listed = PLAIN.split_whitespace().filter(|face| rest.starts_with(face));
        listed.chain(spaced).filter_map(ends).max()
    }

    /// Eyes around a mouth without brackets: `>_<`, `≧▽≦`, `→_→`.
    fn bare(self, unit: usize) -> Option<usize> {
        let start = self.at(unit);
        if !face::is_bare_eye(start) || unit > 0 && self.at(unit - 1) == start {
            return None;
        }
        let seen: Vec<char> = (unit..unit + 5).map(|unit| self.at(unit)).collect();
        let fits = |length: &usize| seen.get(..*length).is_some_and(face::is_bare);
        let length = (3..=5).find(fits)?;
        (self.at(unit + length) != *seen.get(length - 1)?).then_some(unit + length)
    }

    /// A pair of brackets around a face, with arms on either side.
    fn bracketed(self, unit: usize) -> Option<usize> {
        let arm = |unit: usize| {
            let character = self.at(unit);
            character != '\0' && ARM.contains(character)
                || ARM_LETTERS.contains(character) && self.free(unit) && self.free(unit + 1)
        };
        let arms = (0..=ARMS).find(|&ahead| !arm(unit + ahead)).unwrap_or(ARMS);
        let open = (unit..=unit + arms).find(|&unit| OPEN.contains(self.at(unit)))?;
        let kind = OPEN.chars().position(|bracket| bracket == self.at(open))?;
        let closing = CLOSE.chars().nth(kind)?;
        let closes = (open + 2..(open + LONGEST).min(self.folded.len())).filter(|&unit| self.at(unit) == closing);
        let close = closes.into_iter().find(|&close| {
            let range = self.folded.original(open..close + 1);
            let written = self.text.get(range.start.0..range.end.0).unwrap_or_default();
            let inside = written.get(self.width(open)..written.len() - self.width(close));
            inside.is_some_and(face::is_inside)
        })?;
        let behind = (0..ARMS).take_while(|ahead| arm(close + 1 + ahead)).count();
        Some(self.flown(close + 1 + behind))
    }

    /// A table that was thrown or put back, with whoever did it.
    fn table(self, unit: usize) -> usize {
        let run = |from: usize, of: &str| {
            (from..self.folded.len()).find(|&unit| !of.contains(self.at(unit))).unwrap_or(self.folded.len())
        };
        let end = run(unit, TABLE);
        let thrower = self.bracketed(run(end, FLIGHT));
        thrower.map_or(if end - unit > 2 { end - unit } else { 0 }, |end| end - unit)
    }

    /// Where a table ends that flies behind a face; the face's own end where there is none.
    fn flown(self, end: usize) -> usize {
        let flight = (end..self.folded.len().min(end + 4)).find(|&unit| !FLIGHT.contains(self.at(unit)));
        let table = flight.unwrap_or(end);
        let landed =
            (table..self.folded.len().min(table + 6)).take_while(|&unit| TABLE.contains(self.at(unit))).count();
        if landed > 1 { table + landed } else { end }
    }

    fn tail(self, end: usize) -> usize {
        let part = |unit: &usize| *unit < self.folded.len() && TAIL.contains(self.at(*unit));
        end + (end..end + 3).take_while(part).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::segment::boundary::glued;

    #[track_caller]
    fn check(text: &str, expected: usize) {
        let folded = Folded::new(text);
        let faces = Faces { text, folded: &folded, glued: &glued(&folded) };
        assert_eq!(faces.length_at(0), expected, "{text}");
    }

    #[test]
    fn faces_are_found_whole() {
        check("(╯°□°)╯︵", 7);
        check("(╯°□°)╯︵ ┻━┻", 12);
        check("(｡･ω･｡)", 7);
        check("^_^ hi", 3);
        check("T_T", 3);
        check(":) ok", 2);
        check("QAQ我", 3);
    }

    #[test]
    fn words_in_brackets_are_not_faces() {
        check("(好吃)", 0);
        check("(see below)", 0);
        check("(3)", 0);
        check("total", 0);
        check("xd1", 0);
        check("：P的吧", 0);
    }
}
