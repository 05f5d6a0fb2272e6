//! Part-of-speech tagging: the likeliest class of every word of a sentence, so that *like* is 喜欢 in *I like it* and
//! 像 in *looks like it*.
//!
//! A hidden Markov model over a dozen classes, decoded by Viterbi. Its costs were set by hand from what every grammar
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

/// The class of every word; `None` for edges. Linear in the number of tokens.
#[must_use]
pub fn tag(tokens: &[Token]) -> Vec<Option<WordClass>> {
    let mut columns: Vec<Vec<(State, f32, usize)>> = vec![vec![(None, 0.0, 0)]];
    for token in tokens {
        let Some(before) = columns.last() else { break };
        let states: Vec<(State, f32)> = match token {
            Token::Edge => vec![(None, 0.0)],
            Token::Word(classes) => {
                let classes = if classes.is_empty() { UNKNOWN } else { classes.as_slice() };
                classes.iter().map(|&(class, cost)| (Some(class), cost)).collect()
            }
        };
        let step = |(state, own): (State, f32)| {
            let costs =
                before.iter().enumerate().map(|(place, (from, cost, _))| (cost + transition(*from, state), place));
            let (cost, place) = costs.min_by(|(a, _), (b, _)| a.total_cmp(b)).unwrap_or_default();
            (state, cost + own, place)
        };
        columns.push(states.into_iter().map(step).collect());
    }
    let close = |column: &Vec<(State, f32, usize)>| {
        let totals =
            column.iter().enumerate().map(|(place, (state, cost, _))| (cost + transition(*state, None), place));
        totals.min_by(|(a, _), (b, _)| a.total_cmp(b)).map_or(0, |(_, place)| place)
    };
    let mut place = columns.last().map_or(0, close);
    let mut tags: Vec<Option<WordClass>> = Vec::with_capacity(tokens.len());
    for column in columns.iter().skip(1).rev() {
        let Some((state, _, from)) = column.get(place) else { break };
        tags.push(*state);
        place = *from;
    }
    tags.reverse();
    tags
}

/// What a pair of neighbours costs that [`transition`] does not name.
const RARE: f32 = 3.5;

/// The cost of one class behind another, roughly the natural logarithm of how seldom it is.
fn transition(from: State, to: State) -> f32 {
    use WordClass::*;
    let Some(from) = from else { return opening(to) };
    let row: &[(State, f32)] = match from {
        Determiner => &[
            (Some(Noun), 0.4),
            (Some(Adjective), 0.7),
            (Some(Number), 2.0),
            (Some(Adverb), 2.3),
            (Some(Participle), 2.3),
            (Some(Gerund), 2.5),
            (Some(Determiner), 3.0),
            (Some(Verb), 5.0),
            (Some(Finite), 5.0),
            (None, 3.0),
        ],
        Adjective => &[
            (Some(Noun), 0.3),
            (None, 1.4),
            (Some(Preposition), 1.6),
            (Some(Conjunction), 1.8),
            (Some(Adjective), 1.8),
            (Some(To), 2.0),
            (Some(Adverb), 2.6),
            (Some(Pronoun), 2.8),
            (Some(Gerund), 3.0),
            (Some(Verb), 4.5),
            (Some(Finite), 4.2),
        ],
        Noun => &[
            (None, 0.9),
            (Some(Preposition), 1.1),
            (Some(Auxiliary), 1.3),
            (Some(Noun), 2.0),
            (Some(Finite), 1.4),
            (Some(Conjunction), 1.5),
            (Some(Modal), 1.7),
            (Some(Adverb), 1.9),
            (Some(Verb), 2.3),
            (Some(To), 2.3),
            (Some(Pronoun), 2.2),
            (Some(Gerund), 2.3),
            (Some(Participle), 2.4),
            (Some(Determiner), 2.8),
            (Some(Adjective), 3.0),
        ],
        Pronoun => &[
            (Some(Verb), 0.9),
            (Some(Finite), 0.9),
            (Some(Auxiliary), 0.9),
            (Some(Modal), 1.0),
            (Some(Adverb), 1.5),
            (None, 1.5),
            (Some(Preposition), 2.0),
            (Some(To), 2.2),
            (Some(Conjunction), 2.2),
            (Some(Gerund), 1.8),
            (Some(Adjective), 2.2),
            (Some(Participle), 2.3),
            (Some(Determiner), 2.4),
            (Some(Pronoun), 2.6),
            (Some(Noun), 3.2),
        ],
        Auxiliary => &[
            (Some(Adjective), 1.0),
            (Some(Participle), 1.1),
            (Some(Gerund), 1.1),
            (Some(Adverb), 1.1),
            (Some(Determiner), 1.2),
            (Some(Preposition), 1.7),
            (Some(Noun), 2.0),
            (Some(Pronoun), 2.2),
            (Some(Auxiliary), 2.0),
            (Some(To), 2.0),
            (None, 2.0),
            (Some(Number), 2.5),
            (Some(Verb), 4.5),
            (Some(Finite), 4.5),
        ],
        Modal => &[
            (Some(Verb), 0.4),
            (Some(Adverb), 1.3),
            (Some(Auxiliary), 1.1),
            (Some(Pronoun), 1.5),
            (None, 2.4),
            (Some(Determiner), 2.8),
            (Some(To), 3.0),
        ],
        To => &[
            (Some(Verb), 0.4),
            (Some(Auxiliary), 1.6),
            (Some(Determiner), 1.6),
            (Some(Noun), 2.0),
            (Some(Pronoun), 2.2),
            (Some(Adjective), 2.6),
            (Some(Adverb), 2.6),
            (Some(Number), 2.6),
            (Some(Gerund), 3.0),
        ],
        Preposition => &[
            (Some(Determiner), 0.7),
            (Some(Noun), 1.0),
            (Some(Pronoun), 1.2),
            (Some(Adjective), 1.3),
            (Some(Gerund), 1.6),
            (Some(Number), 1.7),
            (None, 1.8),
            (Some(Preposition), 2.5),
            (Some(Conjunction), 2.6),
            (Some(To), 2.6),
            (Some(Adverb), 2.6),
            (Some(Participle), 3.2),
            (Some(Verb), 4.2),
            (Some(Finite), 4.4),
        ],
        Verb | Finite | Gerund => &[
            (Some(Determiner), 0.9),
            (Some(Pronoun), 1.1),
            (Some(Preposition), 1.2),
            (None, 1.4),
            (Some(To), 1.5),
            (Some(Adverb), 1.5),
            (Some(Noun), 1.6),
            (Some(Adjective), 1.8),
            (Some(Conjunction), 2.0),
            (Some(Gerund), 2.2),
            (Some(Number), 2.4),
            (Some(Participle), 2.6),
            (Some(Interjection), 2.8),
            (Some(Verb), 3.0),
        ],
        Participle => &[
            (Some(Preposition), 0.9),
            (None, 1.3),
            (Some(To), 1.5),
            (Some(Determiner), 1.5),
            (Some(Adverb), 1.6),
            (Some(Pronoun), 1.8),
            (Some(Noun), 1.9),
            (Some(Adjective), 2.2),
            (Some(Conjunction), 2.2),
            (Some(Gerund), 2.4),
            (Some(Participle), 2.6),
        ],
        Adverb => &[
            (Some(Adjective), 0.7),
            (None, 1.2),
            (Some(Verb), 1.4),
            (Some(Finite), 1.5),
            (Some(Adverb), 1.5),
            (Some(Preposition), 1.5),
            (Some(Participle), 1.6),
            (Some(Gerund), 1.7),
            (Some(Pronoun), 1.7),
            (Some(Determiner), 1.7),
            (Some(Conjunction), 1.9),
            (Some(Auxiliary), 2.0),
            (Some(To), 2.0),
            (Some(Modal), 2.1),
            (Some(Noun), 2.6),
            (Some(Number), 2.4),
        ],
        Conjunction => &[
            (Some(Pronoun), 1.0),
            (Some(Determiner), 1.2),
            (Some(Noun), 1.3),
            (Some(Verb), 1.7),
            (Some(Adjective), 1.6),
            (Some(Adverb), 1.5),
            (Some(Preposition), 1.9),
            (Some(Finite), 2.0),
            (Some(Gerund), 2.0),
            (Some(Auxiliary), 2.2),
            (Some(Modal), 2.4),
            (Some(Number), 2.4),
            (None, 2.2),
        ],
        Number => &[
            (Some(Noun), 0.5),
            (None, 1.2),
            (Some(Preposition), 1.5),
            (Some(Adjective), 1.8),
            (Some(Number), 1.9),
            (Some(Conjunction), 2.2),
        ],
        Interjection => &[
            (None, 0.5),
            (Some(Pronoun), 1.3),
            (Some(Determiner), 1.5),
            (Some(Verb), 2.0),
            (Some(Noun), 1.9),
            (Some(Adverb), 1.7),
            (Some(Interjection), 1.2),
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
        assert_eq!(tags.get(place).copied().flatten(), Some(expected), "{sentence}: {tags:?}");
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
        assert_eq!(tag(&[Token::Word(Vec::new())]), [Some(WordClass::Noun)]);
    }
}
