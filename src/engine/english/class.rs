//! Word classes: what parts of speech a word can be, by dictionary, by form, and for function words by a table.

use std::collections::HashMap;
use std::sync::OnceLock;

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

    /// Which of the forms that are spelt alike a word of this class has: *plays* is 第三人称单数 behind *she*, 复数 behind
    /// *the*; *looked* is 过去分词 behind *have*.
    #[must_use]
    pub fn form(self, spelt: Form) -> Form {
        match (self, spelt) {
            (Self::Finite, Form::Plural) => Form::ThirdPerson,
            (Self::Noun, Form::ThirdPerson) => Form::Plural,
            (Self::Finite, Form::PastOrParticiple) => Form::Past,
            (Self::Participle, Form::PastOrParticiple) => Form::PastParticiple,
            (_, form) => form,
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

/// The classes of a word from the glosses of its own dictionary entry, one part of speech a line (`n. 猫`), and from
/// the form that it is of a lemma with these glosses. Empty where neither says anything.
#[must_use]
pub fn candidates(word: &str, glosses: &str, lemma: Option<(&str, Form)>) -> Vec<Candidate> {
    if let Some(found) = function_word(word) {
        return found;
    }
    let mut found: Vec<Candidate> = Vec::new();
    let mut add = |class: WordClass, cost: f32| {
        if !found.iter().any(|(other, _)| *other == class) {
            found.push((class, cost));
        }
    };
    let form = lemma.map(|(_, form)| form);
    match form {
        Some(Form::Past | Form::PastParticiple | Form::PastOrParticiple) => {
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
        Some(Form::Plural | Form::ThirdPerson | Form::Contraction) | None => {}
    }
    let mut cost = if form.is_some() { FIRST + FURTHER } else { FIRST };
    for class in glosses.lines().filter_map(line_class) {
        add(class, cost);
        cost += FURTHER;
    }
    // What ends in -s may be a plural and a verb, whichever the lemma's first class is; other forms leave no choice.
    if let Some((lemma, Form::Plural | Form::ThirdPerson)) = lemma {
        let mut cost = FIRST;
        for class in lemma.lines().filter_map(line_class) {
            match class {
                WordClass::Verb => add(WordClass::Finite, cost),
                WordClass::Noun => add(WordClass::Noun, cost),
                _ => continue,
            }
            cost += FURTHER;
        }
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
    use WordClass as C;
    const TABLE: &[(&str, &[Candidate])] = &[
        ("the a an my your his its our their ur every no these those another", &[(C::Determiner, 0.0)]),
        ("her", &[(C::Determiner, 0.4), (C::Pronoun, 0.5)]),
        ("this that", &[(C::Determiner, 0.5), (C::Pronoun, 0.5), (C::Conjunction, 1.2)]),
        ("some any each both all half", &[(C::Determiner, 0.2), (C::Pronoun, 0.8), (C::Adverb, 1.6)]),
        (
            "i you he she it we they u who i'm you're he's she's it's we're they're i've i'll i'd that's there's",
            &[(C::Pronoun, 0.0)],
        ),
        (
            "me him us them someone everyone anyone everybody nobody something anything nothing everything myself",
            &[(C::Pronoun, 0.0)],
        ),
        ("mine", &[(C::Pronoun, 0.2), (C::Noun, 1.5)]),
        ("what which whose", &[(C::Determiner, 0.6), (C::Pronoun, 0.4)]),
        ("am is are was were be been being isn't aren't wasn't weren't ain't", &[(C::Auxiliary, 0.0)]),
        ("have has had having haven't hasn't hadn't", &[(C::Auxiliary, 0.1), (C::Finite, 0.6)]),
        (
            "will would can could should may might must shall can't won't wouldn't couldn't shouldn't gonna wanna gotta",
            &[(C::Modal, 0.0)],
        ),
        ("do does did don't doesn't didn't dont didnt doesnt", &[(C::Modal, 0.1), (C::Verb, 1.2)]),
        ("let's lets", &[(C::Modal, 0.2)]),
        ("to", &[(C::To, 0.0)]),
        (
            "of in at from with for by into onto about without between among during against toward towards until till",
            &[(C::Preposition, 0.0)],
        ),
        (
            "on up down off out over through around across along under above below behind past near inside outside",
            &[(C::Preposition, 0.1), (C::Adverb, 0.9)],
        ),
        ("before after since", &[(C::Preposition, 0.3), (C::Conjunction, 0.5), (C::Adverb, 1.4)]),
        ("as than", &[(C::Conjunction, 0.3), (C::Preposition, 0.4)]),
        ("like", &[(C::Preposition, 0.5), (C::Verb, 0.5), (C::Noun, 2.5), (C::Interjection, 1.2)]),
        ("and or but because cause if when while although though whether unless nor bc cuz", &[(C::Conjunction, 0.0)]),
        (
            "not so very too also just never always really even still already again ever often only maybe n't",
            &[(C::Adverb, 0.0)],
        ),
        ("then now here there how why where soon together almost quite rather", &[(C::Adverb, 0.1)]),
        ("more most less least much", &[(C::Adverb, 0.4), (C::Determiner, 0.5), (C::Pronoun, 1.2)]),
        ("many few several", &[(C::Determiner, 0.2), (C::Pronoun, 1.0)]),
        ("one two three four five six seven eight nine ten hundred thousand million", &[(C::Number, 0.1)]),
        ("oh wow omg lol lmao hey hi hello yes yeah yep nah ugh oops haha please thanks", &[(C::Interjection, 0.1)]),
        ("well", &[(C::Adverb, 0.3), (C::Interjection, 0.6), (C::Noun, 2.5)]),
        ("right", &[(C::Adjective, 0.4), (C::Adverb, 0.6), (C::Noun, 1.2), (C::Interjection, 0.9)]),
        ("left", &[(C::Finite, 0.5), (C::Participle, 0.6), (C::Adjective, 0.8), (C::Noun, 1.4), (C::Adverb, 1.4)]),
        ("mean", &[(C::Verb, 0.3), (C::Adjective, 0.7), (C::Noun, 2.5)]),
        ("saw", &[(C::Finite, 0.2), (C::Noun, 1.8)]),
        ("lead", &[(C::Verb, 0.3), (C::Noun, 0.8), (C::Adjective, 1.2)]),
        ("read", &[(C::Verb, 0.2), (C::Finite, 0.4), (C::Participle, 0.6), (C::Noun, 1.6)]),
        ("kind", &[(C::Noun, 0.3), (C::Adjective, 0.6)]),
        ("pretty", &[(C::Adverb, 0.0), (C::Adjective, 0.6)]),
        ("back", &[(C::Adverb, 0.3), (C::Noun, 0.6), (C::Verb, 1.6), (C::Adjective, 1.4)]),
        ("own", &[(C::Adjective, 0.2), (C::Verb, 0.8)]),
        ("ok okay", &[(C::Interjection, 0.3), (C::Adjective, 0.5), (C::Adverb, 1.0)]),
    ];
    static ROWS: OnceLock<HashMap<&str, &[Candidate]>> = OnceLock::new();
    let rows =
        || TABLE.iter().flat_map(|(words, classes)| words.split(' ').map(move |word| (word, *classes))).collect();
    ROWS.get_or_init(rows).get(word).map(|classes| classes.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, glosses: &str, lemma: Option<(&str, Form)>, expected: &[WordClass]) {
        let found: Vec<WordClass> = candidates(word, glosses, lemma).into_iter().map(|(class, _)| class).collect();
        assert_eq!(found, expected, "{word}");
    }

    #[test]
    fn a_class_tells_forms_apart() {
        for (class, spelt, form) in [
            (WordClass::Finite, Form::Plural, Form::ThirdPerson),
            (WordClass::Noun, Form::Plural, Form::Plural),
            (WordClass::Participle, Form::PastOrParticiple, Form::PastParticiple),
            (WordClass::Adjective, Form::PastOrParticiple, Form::PastOrParticiple),
        ] {
            assert_eq!(class.form(spelt), form);
        }
    }

    #[test]
    fn classes_come_from_lines_forms_and_the_table() {
        check("cat", "n. 猫\nvi. 呕吐", None, &[WordClass::Noun, WordClass::Verb]);
        check("cats", "", Some(("n. 猫\nvi. 呕吐", Form::Plural)), &[WordClass::Noun, WordClass::Finite]);
        let verb = [WordClass::Finite, WordClass::Participle, WordClass::Adjective];
        check("cooked", "", Some(("n. 厨子\nvt. 烹调", Form::Past)), &verb);
        check("vt&vi.", "vt.&vi. 看", None, &[WordClass::Verb]);
        check("the", "art. 这", None, &[WordClass::Determiner]);
        check("xyz", "[计] 术语", None, &[]);
    }
}
