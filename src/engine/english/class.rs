//! Word classes: what parts of speech a word can be, by dictionary, by form, and for function words by a table.

use crate::engine::lexicon::Form;

/// A part of speech, as fine as choosing a sense needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WordClass {
    /// *cat*
    Noun,
    /// *go*, as it stands behind *to* and *they*.
    Verb,
    /// *went*, *goes*
    Finite,
    /// *going*
    Gerund,
    /// *gone*
    Participle,
    /// *big*
    Adjective,
    /// *slowly*
    Adverb,
    /// *of*; also the particle of *pick up*.
    Preposition,
    /// *the*, *my*
    Determiner,
    /// *she*
    Pronoun,
    /// Forms of *be* and *have*.
    Auxiliary,
    /// *will*, *can't*, *do*
    Modal,
    /// *to*
    To,
    /// *and*, *because*
    Conjunction,
    /// *seven*
    Number,
    /// *oh*
    Interjection,
}

impl WordClass {
    /// The label by which rules and dictionaries name the class; verbs share one.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Noun => "n",
            Self::Verb | Self::Finite | Self::Gerund | Self::Participle => "v",
            Self::Adjective => "a",
            Self::Adverb => "ad",
            Self::Preposition | Self::To => "prep",
            Self::Determiner => "det",
            Self::Pronoun => "pron",
            Self::Auxiliary | Self::Modal => "aux",
            Self::Conjunction => "conj",
            Self::Number => "num",
            Self::Interjection => "int",
        }
    }

    /// The class that a dictionary's label means: `vt`, `adj`. `None` for labels that name no class.
    #[must_use]
    pub fn from_label(label: &str) -> Option<Self> {
        Some(match label {
            "n" | "pl" | "na" => Self::Noun,
            "v" | "vt" | "vi" => Self::Verb,
            "a" | "adj" => Self::Adjective,
            "ad" | "adv" => Self::Adverb,
            "prep" => Self::Preposition,
            "art" | "det" => Self::Determiner,
            "pron" => Self::Pronoun,
            "aux" => Self::Modal,
            "conj" => Self::Conjunction,
            "num" => Self::Number,
            "int" | "interj" => Self::Interjection,
            _ => return None,
        })
    }
}

/// A class that a word may have here, and what choosing it costs before the words around it are heard.
pub type Candidate = (WordClass, f32);

/// What a class costs that a dictionary names first, and how much more each further one.
const FIRST: f32 = 0.2;
const FURTHER: f32 = 0.6;

/// The classes of a word from the glosses of its dictionary entry, one part of speech a line (`n. 猫`), and from the
/// form that it is of its lemma. Empty where neither says anything.
#[must_use]
pub fn candidates(word: &str, glosses: &str, form: Option<Form>) -> Vec<Candidate> {
    if let Some(found) = function_word(word) {
        return found;
    }
    let mut found: Vec<Candidate> = Vec::new();
    let mut add = |class: WordClass, cost: f32| {
        if !found.iter().any(|(other, _)| *other == class) {
            found.push((class, cost));
        }
    };
    match form {
        Some(Form::Plural) => add(WordClass::Noun, FIRST),
        Some(Form::ThirdPerson) => add(WordClass::Finite, FIRST),
        Some(Form::Past | Form::PastParticiple) => {
            add(WordClass::Finite, FIRST);
            add(WordClass::Participle, FIRST);
            add(WordClass::Adjective, 2.0);
        }
        Some(Form::PresentParticiple) => {
            add(WordClass::Gerund, FIRST);
            add(WordClass::Adjective, 1.2);
            add(WordClass::Noun, 1.6);
        }
        Some(Form::Comparative | Form::Superlative) => {
            add(WordClass::Adjective, FIRST);
            add(WordClass::Adverb, 0.8);
        }
        Some(Form::Possessive) => add(WordClass::Determiner, FIRST),
        Some(Form::Contraction) | None => {}
    }
    // cats is a noun and might be a verb; the dictionary's classes are those of the lemma.
    let mut cost = if form.is_some() { FIRST + FURTHER } else { FIRST };
    for class in glosses.lines().filter_map(line_class) {
        let class = match (class, form) {
            (WordClass::Verb, Some(Form::Plural | Form::ThirdPerson)) => WordClass::Finite,
            (WordClass::Verb, Some(Form::Past | Form::PastParticiple | Form::PresentParticiple)) => continue,
            (class, _) => class,
        };
        add(class, cost);
        cost += FURTHER;
    }
    found
}

/// The class that a line of a dictionary entry is about.
#[must_use]
pub fn line_class(line: &str) -> Option<WordClass> {
    let (label, _) = line.split_once(". ").or_else(|| line.split_once('.'))?;
    let first = label.split(['.', '&', ',', ' ']).next()?;
    WordClass::from_label(first)
}

/// Words of grammar, whose classes no dictionary orders well. Costs by how often the word is used so.
fn function_word(word: &str) -> Option<Vec<Candidate>> {
    use WordClass::*;
    const TABLE: &[(&str, &[Candidate])] = &[
        ("the a an my your his its our their ur every no these those another", &[(Determiner, 0.0)]),
        ("her", &[(Determiner, 0.4), (Pronoun, 0.5)]),
        ("this that", &[(Determiner, 0.5), (Pronoun, 0.5), (Conjunction, 1.2)]),
        ("some any each both all half", &[(Determiner, 0.2), (Pronoun, 0.8), (Adverb, 1.6)]),
        (
            "i you he she it we they u who i'm you're he's she's it's we're they're i've i'll i'd that's there's",
            &[(Pronoun, 0.0)],
        ),
        (
            "me him us them someone everyone anyone everybody nobody something anything nothing everything myself",
            &[(Pronoun, 0.0)],
        ),
        ("mine", &[(Pronoun, 0.2), (Noun, 1.5)]),
        ("what which whose", &[(Determiner, 0.6), (Pronoun, 0.4)]),
        ("am is are was were be been being isn't aren't wasn't weren't ain't", &[(Auxiliary, 0.0)]),
        ("have has had having haven't hasn't hadn't", &[(Auxiliary, 0.1), (Finite, 0.6)]),
        (
            "will would can could should may might must shall can't won't wouldn't couldn't shouldn't gonna wanna gotta",
            &[(Modal, 0.0)],
        ),
        ("do does did don't doesn't didn't dont didnt doesnt", &[(Modal, 0.1), (Verb, 1.2)]),
        ("let's lets", &[(Modal, 0.2)]),
        ("to", &[(To, 0.0)]),
        (
            "of in at from with for by into onto about without between among during against toward towards until till",
            &[(Preposition, 0.0)],
        ),
        (
            "on up down off out over through around across along under above below behind past near inside outside",
            &[(Preposition, 0.1), (Adverb, 0.9)],
        ),
        ("before after since", &[(Preposition, 0.3), (Conjunction, 0.5), (Adverb, 1.4)]),
        ("as than", &[(Conjunction, 0.3), (Preposition, 0.4)]),
        ("like", &[(Preposition, 0.5), (Verb, 0.5), (Noun, 2.5), (Interjection, 1.2)]),
        ("and or but because cause if when while although though whether unless nor bc cuz", &[(Conjunction, 0.0)]),
        (
            "not so very too also just never always really even still already again ever often only maybe n't",
            &[(Adverb, 0.0)],
        ),
        ("then now here there how why where soon together almost quite rather", &[(Adverb, 0.1)]),
        ("more most less least much", &[(Adverb, 0.4), (Determiner, 0.5), (Pronoun, 1.2)]),
        ("many few several", &[(Determiner, 0.2), (Pronoun, 1.0)]),
        ("one two three four five six seven eight nine ten hundred thousand million", &[(Number, 0.1)]),
        ("oh wow omg lol lmao hey hi hello yes yeah yep nah ugh oops haha please thanks", &[(Interjection, 0.1)]),
        ("well", &[(Adverb, 0.3), (Interjection, 0.6), (Noun, 2.5)]),
        ("right", &[(Adjective, 0.4), (Adverb, 0.6), (Noun, 1.2), (Interjection, 0.9)]),
        ("left", &[(Finite, 0.5), (Participle, 0.6), (Adjective, 0.8), (Noun, 1.4), (Adverb, 1.4)]),
        ("mean", &[(Verb, 0.3), (Adjective, 0.7), (Noun, 2.5)]),
        ("saw", &[(Finite, 0.2), (Noun, 1.8)]),
        ("lead", &[(Verb, 0.3), (Noun, 0.8), (Adjective, 1.2)]),
        ("read", &[(Verb, 0.2), (Finite, 0.4), (Participle, 0.6), (Noun, 1.6)]),
        ("kind", &[(Noun, 0.3), (Adjective, 0.6)]),
        ("pretty", &[(Adverb, 0.0), (Adjective, 0.6)]),
        ("back", &[(Adverb, 0.3), (Noun, 0.6), (Verb, 1.6), (Adjective, 1.4)]),
        ("own", &[(Adjective, 0.2), (Verb, 0.8)]),
        ("ok okay", &[(Interjection, 0.3), (Adjective, 0.5), (Adverb, 1.0)]),
    ];
    let row = TABLE.iter().find(|(words, _)| words.split(' ').any(|other| other == word))?;
    Some(row.1.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, glosses: &str, form: Option<Form>, expected: &[WordClass]) {
        let found: Vec<WordClass> = candidates(word, glosses, form).into_iter().map(|(class, _)| class).collect();
        assert_eq!(found, expected, "{word}");
    }

    #[test]
    fn classes_come_from_lines_forms_and_the_table() {
        check("cat", "n. 猫\nvi. 呕吐", None, &[WordClass::Noun, WordClass::Verb]);
        check("cats", "n. 猫\nvi. 呕吐", Some(Form::Plural), &[WordClass::Noun, WordClass::Finite]);
        check("vt&vi.", "vt.&vi. 看", None, &[WordClass::Verb]);
        check("the", "art. 这", None, &[WordClass::Determiner]);
        check("xyz", "[计] 术语", None, &[]);
    }
}
