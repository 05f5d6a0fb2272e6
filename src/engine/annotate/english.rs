//! English words for readers of Chinese: the form as written, its lemma, and the short gloss.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use crate::engine::annotate::Certainty;
use crate::engine::annotate::Gloss;
use crate::engine::annotate::Source;
use crate::engine::english::Candidate;
use crate::engine::english::Tag;
use crate::engine::english::candidates;
use crate::engine::lexicon::EnLexicon;
use crate::engine::lexicon::Form;
use crate::engine::lexicon::choose_sense;
use crate::engine::lexicon::labelled_chinese;
use crate::engine::lexicon::short_chinese;
use crate::engine::lexicon::short_chinese_for;
use crate::engine::lexicon::short_chinese_of;
use crate::engine::text::Context;

/// What is known of a word.
pub struct Word {
    /// The lemma that its meaning comes from, and what the form is of it.
    pub lemma: Option<(String, Form)>,
    /// Its short meaning; `None` where no dictionary explains it.
    pub gloss: Option<Gloss>,
    /// Whether the form has an entry of its own.
    pub own_entry: bool,
}

/// The margin from which a class chooses among the dictionary's lines, whose later parts of speech are often rare.
const SURE: f32 = 2.5;

/// A word where it stands in its sentence.
pub struct Place<'post, F> {
    /// The word as the post has it.
    pub written: &'post str,
    /// Whether its capital is that of a name, and not of a sentence's first word.
    pub proper: bool,
    /// Its class, where it is known.
    pub class: Option<Tag>,
    /// The words around it.
    pub context: F,
}

/// What a dictionary says of a word wherever it stands.
pub struct Known {
    /// Its entries.
    pub entries: Range<usize>,
    /// Its likeliest lemma, and what the form is of it.
    pub lemma: Option<(String, Form)>,
    /// Whether an entry in lower case explains it or its lemma.
    pub is_explained: bool,
    /// The classes that it may have.
    pub classes: Vec<Candidate>,
    /// Its Zipf value, and its lemma's.
    pub zipf: (f32, f32),
}

/// The words of one post: what is asked of a word three times, and of *the* at every turn, is looked up once.
#[derive(Default)]
pub struct Words(RefCell<HashMap<String, Rc<Known>>>);

impl Words {
    /// What is known of a folded word.
    pub fn get(&self, en: &EnLexicon, key: &str) -> Rc<Known> {
        if let Some(known) = self.0.borrow().get(key) {
            return Rc::clone(known);
        }
        let known = Rc::new(known(en, key));
        self.0.borrow_mut().insert(key.to_owned(), Rc::clone(&known));
        known
    }
}

/// Looks a folded word up.
#[must_use]
pub fn known(en: &EnLexicon, key: &str) -> Known {
    let lines = |entries: Range<usize>| {
        let lines: Vec<&str> = entries.filter(|entry| !en.has_capitals(*entry)).map(|it| en.glosses(it)).collect();
        lines.join("\n")
    };
    let entries = en.find(key);
    let lemma = en.lemmas(key).into_iter().next();
    let of_lemma = lemma.as_ref().map(|(lemma, form)| (lines(en.find(lemma)), *form));
    let of_lemma = of_lemma.as_ref().map(|(lines, form)| (lines.as_str(), *form));
    let classes = candidates(key, &lines(entries.clone()), of_lemma);
    let zipf = (en.frequency_of(key), lemma.as_ref().map_or(0.0, |(lemma, _)| en.frequency_of(lemma)));
    let told = |entry: usize| !en.glosses(entry).is_empty() || !en.short(entry).is_empty();
    let is_explained = lemma.is_some() || entries.clone().any(|entry| !en.has_capitals(entry) && told(entry));
    Known { entries, lemma, is_explained, classes, zipf }
}

/// Explains a word by its own entry and by its lemma, and chooses the sense that fits its place.
#[must_use]
pub fn word<'post, F: Fn() -> Context<'post>>(en: &EnLexicon, known: &Known, place: &Place<F>) -> Word {
    let entries = || known.entries.clone();
    let written = place.written;
    let capital = written.chars().any(char::is_uppercase);
    // got is not GOT, an enzyme: an entry with capitals is for a word with capitals.
    let fits = |entry: &usize| capital || !en.has_capitals(*entry);
    let sure = place.class.filter(|tag| tag.margin >= SURE);
    let of_class = |lines: &str| sure.and_then(|tag| short_chinese_for(lines, tag.class));
    let short_of = |lines: &str| of_class(lines).or_else(|| short_chinese(lines));
    let own = entries().filter(fits).find_map(|entry| short_of(en.glosses(entry)));
    let lemma = known.lemma.clone();
    // China is not china; where only one of the two is a word, either spelling means it.
    let both = || entries().any(|entry| !en.has_capitals(entry) && !en.glosses(entry).is_empty());
    let name = || entries().find(|&entry| en.is_written(entry, written)).map(|entry| en.glosses(entry));
    if let Some(glosses) = place.proper.then(name).flatten().filter(|_| both())
        && let Some(text) = short_chinese(glosses).or_else(|| labelled_chinese(glosses))
    {
        let gloss = Gloss { text, source: Source::Ecdict, certainty: Certainty::Likely };
        return Word { lemma: None, gloss: Some(gloss), own_entry: true };
    }
    let is_class = |label: &str| place.class.is_some_and(|tag| tag.class.label() == label);
    let of_lemma = lemma.as_ref().map_or(0..0, |(lemma, _)| en.find(lemma));
    // can't is a form of can, whose senses it denies.
    let of_its_lemma = if written.contains(['\'', '’']) { 0..0 } else { of_lemma.clone() };
    let ruled = entries().chain(of_its_lemma).find_map(|entry| choose_sense(en.rules(entry), &place.context, is_class));
    if let Some(text) = ruled {
        let gloss = Gloss { text: text.to_owned(), source: Source::Yizhu, certainty: Certainty::Likely };
        return Word { own_entry: own.is_some(), lemma, gloss: Some(gloss) };
    }
    if let Some(short) = entries().map(|entry| en.short(entry)).find(|short| !short.is_empty()) {
        let gloss = Gloss { text: short.to_owned(), source: Source::Yizhu, certainty: Certainty::Likely };
        return Word { lemma, gloss: Some(gloss), own_entry: true };
    }
    let through_lemma = lemma.as_ref().and_then(|(_, form)| {
        let plain = of_lemma.clone().filter(|entry| !en.has_capitals(*entry));
        let short = |entry: usize| of_class(en.glosses(entry)).or_else(|| short_chinese_of(en.glosses(entry), *form));
        plain.map(short).find(Option::is_some).flatten()
    });
    let inflected = lemma.is_some() && known.zipf.1 >= known.zipf.0;
    let own_entry = own.is_some();
    let certainty = if own_entry && lemma.is_some() { Certainty::Guess } else { Certainty::Likely };
    // looked is a form of the commoner look; interesting is commoner than interest and a word of its own.
    let chosen = if inflected { through_lemma.or(own) } else { own.or(through_lemma) };
    let last = || entries().find_map(|entry| labelled_chinese(en.glosses(entry)));
    let gloss = chosen.or_else(last).map(|text| Gloss { text, source: Source::Ecdict, certainty });
    Word { lemma, gloss, own_entry }
}

/// The short meaning of words in full, put side by side; `None` where one of them has none.
#[must_use]
pub fn word_by_word(en: &EnLexicon, full: &str) -> Option<Gloss> {
    let context = || Context::new("", 0..0);
    let meaning = |key: &str| {
        let gloss = word(en, &known(en, key), &Place { written: key, proper: false, class: None, context }).gloss?;
        gloss.text.split(['，', '；', '（']).next().map(str::to_owned)
    };
    let words: Option<Vec<String>> = full.split(' ').map(meaning).collect();
    Some(Gloss { text: words?.concat(), source: Source::Yizhu, certainty: Certainty::Guess })
}
