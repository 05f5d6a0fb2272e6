//! Part-of-speech tagging: the likeliest class of every word of a sentence, so that *like* is 喜欢 in *I like it* and
//! 像 in *looks like it*.
//!
//! A hidden Markov model over a dozen classes, decoded by min-sum, the margins with it. Its costs were set by hand from what every grammar
//! says (an article is followed by a noun or adjective) and are not trained on any corpus, so none is owed a licence;
//! `cargo xtask eval tags` measures it.

use crate::engine::english::Candidate;
use crate::engine::english::WordClass;

/// What stands at a place of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// A word and the classes it may have; none for a word that no dictionary has.
    Word(Vec<Candidate>),
    /// Punctuation, an emoji or a line break: the clause ends and begins anew.
    Edge,
}

/// Classes of a word that nothing is known of: likely a name.
const UNKNOWN: &[Candidate] = &[
    (WordClass::Noun, 0.3),
    (WordClass::Adjective, 1.5),
    (WordClass::Verb, 1.8),
    (WordClass::Finite, 1.8),
    (WordClass::Adverb, 2.0),
];

/// A state of the model: a class, or the edge of a clause.
type State = Option<WordClass>;

/// The class of a word in its sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tag {
    /// The likeliest class.
    pub class: WordClass,
    /// How much dearer the sentence would be with the word in any other class; infinite where it can have no other.
    pub margin: f32,
}

/// The class of every word; `None` for edges. Linear in the number of tokens.
#[must_use]
pub fn tag(tokens: &[Token]) -> Vec<Option<Tag>> {
    let columns: Vec<Vec<(State, f32)>> = tokens.iter().map(states).collect();
    let ahead = costs(columns.iter(), transition);
    let mut behind = costs(columns.iter().rev(), |from, to| transition(to, from));
    behind.reverse();
    let found = columns.iter().zip(ahead).zip(behind).map(|((states, ahead), behind)| {
        // The cheapest sentence with the word in each of its classes; the word's own cost is in both directions.
        let totals =
            ahead.iter().zip(&behind).zip(states).map(|((ahead, behind), (state, own))| (ahead + behind - own, *state));
        // The best of them and the next.
        let mut best: Option<(f32, State)> = None;
        let mut next = f32::INFINITY;
        for (cost, state) in totals {
            match best {
                Some((least, _)) if least <= cost => next = next.min(cost),
                before => {
                    next = before.map_or(next, |(least, _)| least);
                    best = Some((cost, state));
                }
            }
        }
        let (cost, state) = best?;
        let margin = next - cost;
        state.map(|class| Tag { class, margin })
    });
    found.collect()
}

fn states(token: &Token) -> Vec<(State, f32)> {
    match token {
        Token::Edge => vec![(None, 0.0)],
        Token::Word(classes) => {
            let classes = if classes.is_empty() { UNKNOWN } else { classes.as_slice() };
            classes.iter().map(|&(class, cost)| (Some(class), cost)).collect()
        }
    }
}

/// The cost of the cheapest way from the edge before the first column to every state, its own cost included.
fn costs<'column>(
    columns: impl Iterator<Item = &'column Vec<(State, f32)>>,
    step: impl Fn(State, State) -> f32,
) -> Vec<Vec<f32>> {
    let mut before: Vec<(State, f32)> = vec![(None, 0.0)];
    let mut found = Vec::new();
    for column in columns {
        let reach = |(state, own): &(State, f32)| {
            before.iter().map(|(from, cost)| cost + step(*from, *state)).fold(f32::INFINITY, f32::min) + own
        };
        let reached: Vec<f32> = column.iter().map(reach).collect();
        before = column.iter().map(|(state, _)| *state).zip(reached.iter().copied()).collect();
        found.push(reached);
    }
    found
}

/// What a pair of neighbours costs that [`transition`] does not name.
const RARE: f32 = 3.5;

/// The cost of one class behind another, roughly the natural logarithm of how seldom it is.
fn transition(from: State, to: State) -> f32 {
    use WordClass as C;
    let Some(from) = from else { return opening(to) };
    let row: &[(State, f32)] = match from {
        C::Determiner => &[
            (Some(C::Noun), 0.4),
            (Some(C::Adjective), 0.7),
            (Some(C::Number), 2.0),
            (Some(C::Adverb), 2.3),
            (Some(C::Participle), 2.3),
            (Some(C::Gerund), 2.5),
            (Some(C::Determiner), 3.0),
            (Some(C::Verb), 5.0),
            (Some(C::Finite), 5.0),
            (None, 3.0),
        ],
        C::Adjective => &[
            (Some(C::Noun), 0.3),
            (None, 1.4),
            (Some(C::Preposition), 1.6),
            (Some(C::Conjunction), 1.8),
            (Some(C::Adjective), 1.8),
            (Some(C::To), 2.0),
            (Some(C::Adverb), 2.6),
            (Some(C::Pronoun), 2.8),
            (Some(C::Gerund), 3.0),
            (Some(C::Verb), 4.5),
            (Some(C::Finite), 4.2),
        ],
        C::Noun => &[
            (None, 0.9),
            (Some(C::Preposition), 1.1),
            (Some(C::Auxiliary), 1.3),
            (Some(C::Noun), 2.0),
            (Some(C::Finite), 1.4),
            (Some(C::Conjunction), 1.5),
            (Some(C::Modal), 1.7),
            (Some(C::Adverb), 1.9),
            (Some(C::Verb), 2.3),
            (Some(C::To), 2.3),
            (Some(C::Pronoun), 2.2),
            (Some(C::Gerund), 2.3),
            (Some(C::Participle), 2.4),
            (Some(C::Determiner), 2.8),
            (Some(C::Adjective), 3.0),
        ],
        C::Pronoun => &[
            (Some(C::Verb), 0.9),
            (Some(C::Finite), 0.9),
            (Some(C::Auxiliary), 0.9),
            (Some(C::Modal), 1.0),
            (Some(C::Adverb), 1.5),
            (None, 1.5),
            (Some(C::Preposition), 2.0),
            (Some(C::To), 2.2),
            (Some(C::Conjunction), 2.2),
            (Some(C::Gerund), 1.8),
            (Some(C::Adjective), 2.2),
            (Some(C::Participle), 2.3),
            (Some(C::Determiner), 2.4),
            (Some(C::Pronoun), 2.6),
            (Some(C::Noun), 3.2),
        ],
        C::Auxiliary => &[
            (Some(C::Adjective), 1.0),
            (Some(C::Participle), 1.1),
            (Some(C::Gerund), 1.1),
            (Some(C::Adverb), 1.1),
            (Some(C::Determiner), 1.2),
            (Some(C::Preposition), 1.7),
            (Some(C::Noun), 2.0),
            (Some(C::Pronoun), 2.2),
            (Some(C::Auxiliary), 2.0),
            (Some(C::To), 2.0),
            (None, 2.0),
            (Some(C::Number), 2.5),
            (Some(C::Verb), 4.5),
            (Some(C::Finite), 4.5),
        ],
        C::Modal => &[
            (Some(C::Verb), 0.4),
            (Some(C::Adverb), 1.3),
            (Some(C::Auxiliary), 1.1),
            (Some(C::Pronoun), 1.5),
            (None, 2.4),
            (Some(C::Determiner), 2.8),
            (Some(C::To), 3.0),
        ],
        C::To => &[
            (Some(C::Verb), 0.4),
            (Some(C::Auxiliary), 1.6),
            (Some(C::Determiner), 1.6),
            (Some(C::Noun), 2.0),
            (Some(C::Pronoun), 2.2),
            (Some(C::Adjective), 2.6),
            (Some(C::Adverb), 2.6),
            (Some(C::Number), 2.6),
            (Some(C::Gerund), 3.0),
        ],
        C::Preposition => &[
            (Some(C::Determiner), 0.7),
            (Some(C::Noun), 1.0),
            (Some(C::Pronoun), 1.2),
            (Some(C::Adjective), 1.3),
            (Some(C::Gerund), 1.6),
            (Some(C::Number), 1.7),
            (None, 1.8),
            (Some(C::Preposition), 2.5),
            (Some(C::Conjunction), 2.6),
            (Some(C::To), 2.6),
            (Some(C::Adverb), 2.6),
            (Some(C::Participle), 3.2),
            (Some(C::Verb), 4.2),
            (Some(C::Finite), 4.4),
        ],
        C::Verb | C::Finite | C::Gerund => &[
            (Some(C::Determiner), 0.9),
            (Some(C::Pronoun), 1.1),
            (Some(C::Preposition), 1.2),
            (None, 1.4),
            (Some(C::To), 1.5),
            (Some(C::Adverb), 1.5),
            (Some(C::Noun), 1.6),
            (Some(C::Adjective), 1.8),
            (Some(C::Conjunction), 2.0),
            (Some(C::Gerund), 2.2),
            (Some(C::Number), 2.4),
            (Some(C::Participle), 2.6),
            (Some(C::Interjection), 2.8),
            (Some(C::Verb), 3.0),
        ],
        C::Participle => &[
            (Some(C::Preposition), 0.9),
            (None, 1.3),
            (Some(C::To), 1.5),
            (Some(C::Determiner), 1.5),
            (Some(C::Adverb), 1.6),
            (Some(C::Pronoun), 1.8),
            (Some(C::Noun), 1.9),
            (Some(C::Adjective), 2.2),
            (Some(C::Conjunction), 2.2),
            (Some(C::Gerund), 2.4),
            (Some(C::Participle), 2.6),
        ],
        C::Adverb => &[
            (Some(C::Adjective), 0.7),
            (None, 1.2),
            (Some(C::Verb), 1.4),
            (Some(C::Finite), 1.5),
            (Some(C::Adverb), 1.5),
            (Some(C::Preposition), 1.5),
            (Some(C::Participle), 1.6),
            (Some(C::Gerund), 1.7),
            (Some(C::Pronoun), 1.7),
            (Some(C::Determiner), 1.7),
            (Some(C::Conjunction), 1.9),
            (Some(C::Auxiliary), 2.0),
            (Some(C::To), 2.0),
            (Some(C::Modal), 2.1),
            (Some(C::Noun), 2.6),
            (Some(C::Number), 2.4),
        ],
        C::Conjunction => &[
            (Some(C::Pronoun), 1.0),
            (Some(C::Determiner), 1.2),
            (Some(C::Noun), 1.3),
            (Some(C::Verb), 1.7),
            (Some(C::Adjective), 1.6),
            (Some(C::Adverb), 1.5),
            (Some(C::Preposition), 1.9),
            (Some(C::Finite), 2.0),
            (Some(C::Gerund), 2.0),
            (Some(C::Auxiliary), 2.2),
            (Some(C::Modal), 2.4),
            (Some(C::Number), 2.4),
            (None, 2.2),
        ],
        C::Number => &[
            (Some(C::Noun), 0.5),
            (None, 1.2),
            (Some(C::Preposition), 1.5),
            (Some(C::Adjective), 1.8),
            (Some(C::Number), 1.9),
            (Some(C::Conjunction), 2.2),
        ],
        C::Interjection => &[
            (None, 0.5),
            (Some(C::Pronoun), 1.3),
            (Some(C::Determiner), 1.5),
            (Some(C::Verb), 2.0),
            (Some(C::Noun), 1.9),
            (Some(C::Adverb), 1.7),
            (Some(C::Interjection), 1.2),
        ],
    };
    row.iter().find(|(state, _)| *state == to).map_or(RARE, |(_, cost)| *cost)
}

/// The cost of a class at the beginning of a clause.
fn opening(to: State) -> f32 {
    match to {
        None => 0.5,
        Some(WordClass::Pronoun) => 0.7,
        Some(WordClass::Determiner) => 0.9,
        Some(WordClass::Noun) => 1.3,
        Some(WordClass::Adverb | WordClass::Conjunction | WordClass::Interjection) => 1.5,
        Some(WordClass::Adjective | WordClass::Preposition | WordClass::Verb) => 1.8,
        Some(WordClass::Gerund) => 2.0,
        Some(WordClass::Auxiliary | WordClass::Modal | WordClass::Number) => 2.2,
        Some(WordClass::Finite) => 2.4,
        Some(WordClass::Participle | WordClass::To) => 3.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::english::candidates;

    /// Tags words whose dictionary lines stand behind them: `dog/n./v.`; a bare word is a word of grammar.
    #[track_caller]
    fn check(sentence: &str, word: &str, expected: WordClass) {
        let token = |token: &str| {
            let mut parts = token.split('/');
            let word = parts.next().unwrap_or_default();
            if word.chars().all(|c| !c.is_alphabetic()) {
                return Token::Edge;
            }
            let glosses: Vec<String> = parts.map(|label| format!("{label} 义")).collect();
            Token::Word(candidates(word, &glosses.join("\n"), None))
        };
        let words: Vec<&str> = sentence.split(' ').collect();
        let tags = tag(&words.iter().map(|word| token(word)).collect::<Vec<_>>());
        let place = words.iter().position(|other| other.split('/').next() == Some(word)).unwrap();
        assert_eq!(tags[place].map(|tag| tag.class), Some(expected), "{sentence}: {tags:?}");
    }

    #[test]
    fn the_words_around_decide() {
        check("i like the dog/n./v.", "like", WordClass::Verb);
        check("it looks/v./n. like a dog/n.", "like", WordClass::Preposition);
        check("the left side/n./v.", "left", WordClass::Adjective);
        check("she left the room/n.", "left", WordClass::Finite);
        check("i saw a saw/n.", "saw", WordClass::Finite);
        check("what do you mean ?", "mean", WordClass::Verb);
        check("she is so mean .", "mean", WordClass::Adjective);
        check("to water/n./v. the plants/n./v.", "water", WordClass::Verb);
        check("the water/n./v. is cold/a./n.", "water", WordClass::Noun);
        check("a kind man/n./v.", "kind", WordClass::Adjective);
        check("that is pretty good/a./n.", "pretty", WordClass::Adverb);
    }

    #[test]
    fn every_token_has_its_place() {
        assert_eq!(tag(&[]), []);
        assert_eq!(tag(&[Token::Edge]), [None]);
        assert_eq!(tag(&[Token::Word(Vec::new())])[0].map(|tag| tag.class), Some(WordClass::Noun));
        let sure = tag(&[Token::Word(vec![(WordClass::Noun, 0.0)])]);
        assert_eq!(sure, [Some(Tag { class: WordClass::Noun, margin: f32::INFINITY })]);
    }
}
