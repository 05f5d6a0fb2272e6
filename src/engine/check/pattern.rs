//! What a rule looks for: words in a row, with alternatives, lists, gaps and what must not stand there.
//!
//! The elements are those of `data/checks/README.md`. There is no cleverer language for this in the tree because a draft is
//! short, a rule is a few words, and a regular expression's engine would be larger than all the rules.

use std::ops::Range;
use std::rc::Rc;

use crate::engine::check::token::Text;
use crate::engine::check::token::Token;
use crate::engine::text::fold_key;
use crate::engine::text::is_han;

/// Tokens that a gap `…` takes at most.
const GAP: usize = 8;

/// Tokens that a gap over commas `……` takes at most.
const LONG_GAP: usize = 30;

/// One thing in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Atom {
    Word(String),
    Comma,
    Question,
    /// The beginning of a clause; takes no token.
    Start,
    /// The end of a clause; takes no token.
    End,
}

/// Rows of things of which any will do.
type Choice = Rc<Vec<Vec<Atom>>>;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Element {
    One(Vec<Choice>),
    Maybe(Vec<Choice>),
    Not(Vec<Choice>),
    Gap,
    LongGap,
}

/// A compiled pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Element>);

/// The named lists of a language's rules.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists(Vec<(String, Choice)>);

impl Lists {
    /// Adds a list.
    pub fn add<'item>(&mut self, name: &str, items: impl Iterator<Item = &'item str>) {
        self.0.push((name.to_owned(), Rc::new(items.map(row).collect())));
    }

    fn get(&self, name: &str) -> Option<Choice> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, choice)| Rc::clone(choice))
    }
}

impl Pattern {
    /// Reads a pattern; `None` where it names a list that there is not, or is nothing but gaps.
    pub fn parse(written: &str, lists: &Lists) -> Option<Self> {
        let elements: Vec<Element> =
            written.split_whitespace().map(|part| element(part, lists)).collect::<Option<_>>()?;
        elements.iter().any(|element| matches!(element, Element::One(_))).then_some(Self(elements))
    }

    /// The places in a draft where it holds: ranges of tokens.
    pub fn find(&self, tokens: &[Token]) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for at in 0..tokens.len() {
            let free = found.last().is_none_or(|last| last.end <= at);
            if free && let Some(end) = ends(&self.0, tokens, at, true).filter(|end| *end > at) {
                found.push(at..end);
            }
        }
        found
    }
}

fn element(part: &str, lists: &Lists) -> Option<Element> {
    match part {
        "…" => return Some(Element::Gap),
        "……" => return Some(Element::LongGap),
        _ => {}
    }
    if let Some(inner) = part.strip_prefix('[').and_then(|part| part.strip_suffix(']')) {
        return Some(Element::Maybe(choices(inner, lists)?));
    }
    match part.strip_prefix('!') {
        Some(inner) => Some(Element::Not(choices(inner, lists)?)),
        None => Some(Element::One(choices(part, lists)?)),
    }
}

fn choices(part: &str, lists: &Lists) -> Option<Vec<Choice>> {
    let choice = |written: &str| match written.strip_prefix('<').and_then(|written| written.strip_suffix('>')) {
        Some(name) => lists.get(name),
        None => Some(Rc::new(vec![row(written)])),
    };
    part.split('|').map(choice).collect()
}

/// A row of things: characters of Chinese, words with `_` between them.
fn row(written: &str) -> Vec<Atom> {
    let mut atoms = Vec::new();
    for word in written.split(['_', ' ']).filter(|word| !word.is_empty()) {
        let mut letters = String::new();
        for character in fold_key(word).chars() {
            if is_han(character) {
                atoms.extend((!letters.is_empty()).then(|| Atom::Word(std::mem::take(&mut letters))));
            }
            match character {
                ',' => atoms.push(Atom::Comma),
                '?' => atoms.push(Atom::Question),
                '^' => atoms.push(Atom::Start),
                '$' => atoms.push(Atom::End),
                han if is_han(han) => atoms.push(Atom::Word(han.to_string())),
                letter => letters.push(letter),
            }
        }
        atoms.extend((!letters.is_empty()).then_some(Atom::Word(letters)));
    }
    atoms
}

/// Where a match of the elements that begins at a token ends. `first` is true for the pattern's first element: what must not
/// stand there is looked for before the token, else behind.
fn ends(elements: &[Element], tokens: &[Token], at: usize, first: bool) -> Option<usize> {
    let Some((element, rest)) = elements.split_first() else { return Some(at) };
    let rows =
        |choices: &[Choice]| choices.iter().flat_map(|choice| choice.iter().cloned()).collect::<Vec<Vec<Atom>>>();
    let go_on = |from: usize| ends(rest, tokens, from, false);
    match element {
        Element::One(choices) => rows(choices).iter().filter_map(|row| row_end(row, tokens, at)).find_map(go_on),
        Element::Maybe(choices) => {
            let with = rows(choices).iter().filter_map(|row| row_end(row, tokens, at)).find_map(go_on);
            with.or_else(|| go_on(at))
        }
        Element::Not(choices) => {
            let before = |row: &Vec<Atom>| {
                let taken = row.iter().filter(|atom| !matches!(atom, Atom::Start | Atom::End)).count();
                at.checked_sub(taken).is_some_and(|from| row_end(row, tokens, from) == Some(at))
            };
            let holds = |row: &Vec<Atom>| if first { before(row) } else { row_end(row, tokens, at).is_some() };
            // Several of these may stand one behind the other.
            (!rows(choices).iter().any(holds)).then(|| ends(rest, tokens, at, first)).flatten()
        }
        Element::Gap => gap(tokens, at, GAP, |text| matches!(text, Text::Word(_))).find_map(go_on),
        Element::LongGap => {
            gap(tokens, at, LONG_GAP, |text| matches!(text, Text::Word(_) | Text::Comma)).find_map(go_on)
        }
    }
}

/// The places up to which a gap may reach, nearest first.
fn gap(tokens: &[Token], at: usize, most: usize, passes: fn(&Text) -> bool) -> impl Iterator<Item = usize> {
    let passed = tokens.iter().skip(at).take(most).take_while(|token| passes(&token.text)).count();
    at..=at + passed
}

fn row_end(row: &[Atom], tokens: &[Token], from: usize) -> Option<usize> {
    row.iter().try_fold(from, |at, atom| {
        let text = |at: usize| tokens.get(at).map(|token| &token.text);
        let divides = |text: Option<&Text>| !matches!(text, Some(Text::Word(_)));
        let holds = match atom {
            Atom::Start => divides(at.checked_sub(1).and_then(text)),
            Atom::End => divides(text(at)),
            Atom::Comma => text(at) == Some(&Text::Comma),
            Atom::Question => text(at) == Some(&Text::Question),
            Atom::Word(word) => matches!(text(at), Some(Text::Word(own)) if own == word),
        };
        let taken = usize::from(!matches!(atom, Atom::Start | Atom::End));
        holds.then_some(at + taken)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::check::token::tokens;

    #[track_caller]
    fn check(pattern: &str, draft: &str, expected: usize) {
        let mut lists = Lists::default();
        lists.add("pet", ["猫", "小狗", "cat", "guinea pig"].into_iter());
        let pattern = Pattern::parse(pattern, &lists).unwrap();
        assert_eq!(pattern.find(&tokens(draft, |c| c)).len(), expected, "{draft}");
    }

    #[test]
    fn each_element_finds_what_it_says() {
        check("不有", "我不有时间", 1);
        check("不有", "我没有时间，不，有时间", 0);
        check("一 <pet>", "一猫一小狗一只猫", 2);
        check("i|we very like|love", "I very love it, we very like it", 2);
        check("a <pet>", "a Guinea Pig", 1);
        check("没 … 了", "我没看这个了", 1);
        check("没 … 了", "我没看，走了", 0);
        check("although …… but", "Although it is late, but I stay", 1);
        check("^ 也", "也我喜欢，我也喜欢", 1);
        check("好 $", "好的，很好", 1);
        check("吗 ?", "好吗？", 1);
        check("!大 小姐 !姐", "小姐姐和大小姐", 0);
        check("!大 小姐 !姐", "小姐你好", 1);
        check("是 [很] 好", "是很好是好", 2);
        check("!^ 是", "是好，我是", 1);
        check("how_to use", "How to use?", 1);
    }

    #[test]
    fn a_pattern_that_says_nothing_is_none() {
        for written in ["", "…", "!x", "<nothing>"] {
            assert_eq!(Pattern::parse(written, &Lists::default()), None, "{written}");
        }
    }
}
