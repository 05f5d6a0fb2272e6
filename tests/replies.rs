//! Replies: the rules for editors, every template with every noun, and examples read by a person.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use std::collections::BTreeSet;

use support::lexicons;
use support::replies;
use support::tree;
use yizhu::engine::lexicon::EnLexicon;
use yizhu::engine::lexicon::Walk;
use yizhu::engine::reading::Phonetics;
use yizhu::engine::reply::Count;
use yizhu::engine::reply::Currency;
use yizhu::engine::reply::Date;
use yizhu::engine::reply::Draft;
use yizhu::engine::reply::Language;
use yizhu::engine::reply::Manner;
use yizhu::engine::reply::Noun;
use yizhu::engine::reply::Price;
use yizhu::engine::reply::Reply;
use yizhu::engine::reply::ReplyBook;
use yizhu::engine::reply::Slot;
use yizhu::engine::reply::Template;
use yizhu::engine::reply::Value;
use yizhu::engine::reply::Words;
use yizhu::engine::reply::article;
use yizhu::engine::reply::chinese_count;
use yizhu::engine::reply::noun_problems;
use yizhu::engine::reply::plural;
use yizhu::engine::reply::problems;

#[test]
fn every_template_keeps_the_rules() {
    let mut found = Vec::new();
    let mut ids = BTreeSet::new();
    for (name, file) in replies::sources() {
        if !name.ends_with(&format!("/{}.toml", file.subject)) {
            found.push(format!("{name}: subject is not the file's name"));
        }
        for intent in &file.intent {
            found.extend(problems(intent).iter().map(|problem| format!("{name}: {problem}")));
            for id in std::iter::once(&intent.id).chain(intent.reply.iter().map(|reply| &reply.id)) {
                if !ids.insert(id.clone()) {
                    found.push(format!("{name}: {id}: the id is used twice"));
                }
            }
        }
    }
    found.extend(noun_problems(&replies::nouns()).iter().map(ToString::to_string));
    tree::none(&found, "The rules are in data/replies/README.md:");
}

#[test]
fn a_broken_template_is_told() {
    let file = "subject = \"x\"\n[[intent]]\nid = \"a\"\nenglish = \"你\"\nchinese = \"好\"\n[[intent.reply]]\nid = \"b\"\n\
                register = \"boss\"\nenglish = \"a {cow} \"\nchinese = \"你OK,{name}\"\n";
    let file: yizhu::engine::reply::SourceFile = toml::from_str(file).unwrap();
    assert_eq!(problems(&file.intent[0]).len(), 9);
}

#[test]
fn there_is_something_to_say_for_everything() {
    let book = replies::compiled();
    assert!(book.intents().count() >= 25, "{} intents", book.intents().count());
    assert!(book.templates().count() >= 150, "{} templates", book.templates().count());
    for (manner, name) in Manner::ALL {
        let own = book.templates().filter(|template| template.manner == manner).count();
        assert!(own >= 15, "{own} templates for a {name}");
    }
    let counted: usize =
        Slot::ALL.into_iter().filter(|slot| slot.is_counted()).map(|slot| book.nouns(slot).count()).sum();
    assert!(counted >= 150, "{counted} nouns with a measure word");
    for (place, intent) in book.intents().enumerate() {
        assert!(book.of_intent(place).count() >= 3, "{}", intent.label(Language::English));
    }
}

/// Some values for each slot that takes no noun.
fn plain_values(slot: Slot) -> Vec<Value> {
    let words = |typed: &[&str]| typed.iter().map(|typed| Words::new(typed).unwrap()).collect::<Vec<Words>>();
    match slot {
        Slot::Name => words(&["Emma", "小王", "user 8812"]).into_iter().map(Value::Name).collect(),
        Slot::Word => words(&["种草", "no cap", "班味 vibe"]).into_iter().map(Value::Word).collect(),
        Slot::Number => {
            [1, 2, 3, 8, 11, 12, 20, 22, 99, 100, 9999].map(|n| Value::Number(Count::new(n).unwrap())).into()
        }
        Slot::Price => {
            let price = |(amount, currency)| Value::Price(Price::new(amount, currency).unwrap());
            [("2", Currency::Yuan), ("9.9", Currency::Yuan), ("1299", Currency::Dollar)].map(price).into()
        }
        Slot::Date => Date::named().chain(Date::new(3, 8)).map(Value::Date).collect(),
        _ => Vec::new(),
    }
}

/// Every noun, and some that no list has.
fn values(book: &ReplyBook, slot: Slot) -> Vec<Value> {
    let own =
        [("avocado toast", "牛油果吐司"), ("hourglass", "沙漏"), ("U-lock", "U形锁"), ("box of MREs", "自热米饭")];
    let own = own.map(|(en, zh)| book.own_noun(slot, &Words::new(en).unwrap(), &Words::new(zh).unwrap(), None));
    let nouns = book.nouns(slot).chain(own.into_iter().flatten()).map(Value::Noun);
    nouns.chain(plain_values(slot)).collect()
}

/// Every template with every value of each of its slots, the others going round.
fn each_reply(book: &ReplyBook, mut check: impl FnMut(&Template, &[Value], &Reply)) -> usize {
    let mut made = 0;
    for template in book.templates() {
        let draft = Draft::new(&template);
        let choices: Vec<Vec<Value>> = draft.slots().into_iter().map(|slot| values(book, slot)).collect();
        let rounds = choices.iter().map(Vec::len).max().unwrap_or(1).max(1);
        for round in 0..rounds * 3 {
            // Different strides, so that neighbours of a value change.
            let pick = |(place, choices): (usize, &Vec<Value>)| choices[(round * (place + 1)) % choices.len()].clone();
            let chosen: Vec<Value> = choices.iter().enumerate().map(pick).collect();
            let filled = chosen.iter().cloned().fold(draft.clone(), Draft::fill);
            let reply = filled.finish().unwrap_or_else(|draft| panic!("{}: {:?} is open", template.id, draft.open()));
            check(&template, &chosen, &reply);
            made += 1;
        }
    }
    made
}

#[test]
fn grammar_holds_for_every_slot_value() {
    let (book, en) = (replies::compiled(), lexicons::en());
    let mut wrong = Vec::new();
    let mut articles = 0;
    let made = each_reply(&book, |template, chosen, reply| {
        let (english, chinese) = (reply.text(Language::English), reply.text(Language::Chinese));
        let mut fault = |what: &str| wrong.push(format!("{}: {what}: {english} | {chinese}", template.id));
        for text in [english, chinese] {
            if text.contains("  ") || text.trim() != text {
                fault("space that nobody sees");
            }
            if text.contains(['{', '}', '|', '\n']) {
                fault("a brace is left");
            }
            if [" ,", " .", " !", " ?", " ，", " 。", " ！", " ？"].iter().any(|end| text.contains(end)) {
                fault("a space before punctuation");
            }
        }
        // A text that begins with a capital in the template does so whatever fills it.
        if template_begins_with_blank(template) && english.starts_with(|c: char| c.is_ascii_lowercase()) {
            fault("a sentence begins small");
        }
        let words: Vec<&str> = english.split(' ').collect();
        for pair in words.windows(2) {
            if let Some(vowel) = begins_with_vowel(&en, pair[1])
                && let Some(an) = ["a", "an"].iter().position(|own| pair[0].eq_ignore_ascii_case(own))
            {
                articles += 1;
                if vowel != (an == 1) {
                    fault("a or an");
                }
            }
        }
        check_count(chosen, english, chinese, &mut fault);
    });
    eprintln!("{made} replies, {articles} articles before words that CMUdict has");
    wrong.truncate(40);
    tree::none(&wrong, "Mend the template, the noun or the engine:");
    assert!(articles > 500, "{articles}");
}

/// Where a number and a noun are chosen, both languages count as their grammar says.
fn check_count(chosen: &[Value], english: &str, chinese: &str, fault: &mut impl FnMut(&str)) {
    let count = chosen.iter().find_map(|value| if let Value::Number(count) = value { Some(count.get()) } else { None });
    let noun = chosen.iter().find_map(|value| match value {
        Value::Noun(noun) if noun.slot().is_counted() => Some(noun),
        _ => None,
    });
    let (Some(count), Some(noun)) = (count, noun) else { return };
    let counted = format!("{}{}{}", chinese_count(count), noun.measure(), noun.text(Language::Chinese));
    if !chinese.contains(&counted) {
        fault("not counted in Chinese");
    }
    if chinese.contains(&format!("二{}", noun.measure())) && count == 2 {
        fault("二 before a measure word");
    }
    let lower = english.to_lowercase();
    let singular = noun.text(Language::English).to_lowercase();
    let fits = |before: &str| lower.contains(&format!("{before} {singular}"));
    if count == 1 && !fits("one") && !lower.contains(" of ") {
        fault("not one");
    }
    let number = if count == 2 { "two".to_owned() } else { count.to_string() };
    let same = plural(&singular) == singular || lower.contains(" of ") || singular.ends_with("fish");
    let alike = ["sheep", "shrimp", "zongzi", "mantou", "roujiamo", "jianbing", "qipao", "youtiao"]
        .contains(&singular.as_str());
    if count > 1 && !same && !alike && ends_the_noun(&lower, &format!("{number} {singular}")) {
        fault("no plural");
    }
}

/// Whether some words stand in a text and no letter follows.
fn ends_the_noun(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| !text[at + words.len()..].starts_with(char::is_alphabetic))
}

fn template_begins_with_blank(template: &Template) -> bool {
    let parts = Draft::new(template).parts(Language::English);
    matches!(parts.first(), Some(yizhu::engine::reply::Part::Blank(slot)) if !matches!(slot, Slot::Name | Slot::Word))
}

/// How CMUdict says that a word begins; `None` where it does not have the word.
fn begins_with_vowel(en: &EnLexicon, word: &str) -> Option<bool> {
    let word: String = word.chars().take_while(|c| c.is_alphabetic() || *c == '\'').collect::<String>().to_lowercase();
    let reading = en.find(&word).find_map(|entry| en.readings(entry).into_iter().next())?;
    let sounds = reading.text(Phonetics::Ipa);
    sounds.chars().find(|sound| !"ˈˌ".contains(*sound)).map(|sound| "ɑæʌɔaəɛɝɚeɪioʊuɜ".contains(sound))
}

#[test]
fn articles_agree_with_a_pronouncing_dictionary() {
    let en = lexicons::en();
    let (mut words, mut against) = (0, Vec::new());
    let mut open = vec![(Walk::default(), String::new())];
    while let Some((at, word)) = open.pop() {
        for (id, next) in en.children(at) {
            if let Some(letter) = en.character(id).filter(char::is_ascii_lowercase) {
                open.push((next, format!("{word}{letter}")));
            }
        }
        // Abbreviations are written in capitals, which the lexicon's keys are not.
        let entries = en.entries(at);
        if word.len() < 3
            || entries.clone().any(|entry| en.has_capitals(entry))
            || entries.clone().all(|e| en.zipf(e) < 2.0)
        {
            continue;
        }
        if let Some(vowel) = begins_with_vowel(&en, &word) {
            words += 1;
            if (article(&word) == "an") != vowel {
                against.push(word);
            }
        }
    }
    eprintln!("{} of {words} words against CMUdict: {}", against.len(), against.join(" "));
    assert!(words > 15_000, "{words}");
    // What is left is names and abbreviations, which people write in capitals and the lexicon's keys do not.
    assert!(against.len() * 1000 <= words * 3 / 2, "{} of {words}", against.len());
}

/// A value as the golden file writes it: `number=2`, `animal=狗`, `price=99 yuan`, `date=3-8`, `food=avocado toast/牛油果吐司`.
fn value(book: &ReplyBook, written: &str) -> Value {
    let (slot, typed) = written.split_once('=').unwrap_or_else(|| panic!("{written}: write slot=value"));
    let slot = Slot::from_name(slot).unwrap_or_else(|| panic!("{written}: no such slot"));
    match slot {
        Slot::Name => Value::Name(Words::new(typed).unwrap()),
        Slot::Word => Value::Word(Words::new(typed).unwrap()),
        Slot::Number => Value::Number(Count::new(typed.parse().unwrap()).unwrap()),
        Slot::Price => {
            let (amount, currency) = typed.split_once(' ').unwrap();
            let place = ["yuan", "dollar", "euro", "pound"].iter().position(|own| *own == currency).unwrap();
            Value::Price(Price::new(amount, Currency::ALL[place]).unwrap())
        }
        Slot::Date => match typed.split_once('-') {
            Some((month, day)) => Value::Date(Date::new(month.parse().unwrap(), day.parse().unwrap()).unwrap()),
            None => Value::Date(Date::named().find(|date| date.written(Language::English) == typed).unwrap()),
        },
        _ => match typed.split_once('/') {
            Some((english, chinese)) => {
                let [english, chinese] = [english, chinese].map(|typed| Words::new(typed).unwrap());
                Value::Noun(book.own_noun(slot, &english, &chinese, Some(&lexicons::zh())).unwrap())
            }
            None => {
                let found: Option<Noun> = book.nouns(slot).find(|noun| noun.text(Language::Chinese) == typed);
                Value::Noun(found.unwrap_or_else(|| panic!("{written}: no such noun")))
            }
        },
    }
}

#[test]
fn filled_templates_are_what_a_person_would_write() {
    let book = replies::compiled();
    let (mut examples, mut wrong) = (0, Vec::new());
    for line in tree::read("tests/golden/replies.txt").lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, values, english, chinese] = fields.as_slice() else { panic!("{line}: write four fields") };
        let template =
            book.templates().find(|template| template.id == *id).unwrap_or_else(|| panic!("{id}: no such template"));
        let chosen = values.split("; ").filter(|written| !written.is_empty()).map(|written| value(&book, written));
        let reply = chosen.fold(Draft::new(&template), Draft::fill).finish();
        let reply = reply.unwrap_or_else(|draft| panic!("{line}: {:?} is open", draft.open()));
        let got = Language::BOTH.map(|language| reply.text(language));
        examples += 1;
        if got != [*english, *chinese] {
            wrong.push(format!("{id}\t{values}\t{}\t{}", got[0], got[1]));
        }
    }
    tree::none(&wrong, "tests/golden/replies.txt expects something else than:");
    assert!(examples >= 60, "{examples}");
}

#[test]
fn own_nouns_are_counted_like_what_they_end_with() {
    let (book, zh) = (replies::compiled(), lexicons::zh());
    for (slot, english, chinese, expected) in [
        (Slot::Animal, "tuxedo cat", "奶牛猫", ["two tuxedo cats", "两只奶牛猫"]),
        (Slot::Food, "almond milk", "杏仁牛奶", ["two glasses of almond milk", "两杯杏仁牛奶"]),
        (Slot::Thing, "ripped jeans", "破洞牛仔裤", ["two pairs of ripped jeans", "两条破洞牛仔裤"]),
        // 船 and 飞机 are in no list of ours: CC-CEDICT says 条 and 架.
        (Slot::Thing, "boat", "船", ["two boats", "两条船"]),
        (Slot::Thing, "airplane", "玩具飞机", ["two airplanes", "两架玩具飞机"]),
        (Slot::Thing, "gadget", "小玩意儿啊", ["two gadgets", "两个小玩意儿啊"]),
    ] {
        let [one, other] = [english, chinese].map(|typed| Words::new(typed).unwrap());
        let noun = book.own_noun(slot, &one, &other, Some(&zh)).unwrap();
        let template = book.templates().find(|template| {
            let slots = Draft::new(template).slots();
            slots.contains(&Slot::Number) && slots.contains(&slot) && slots.len() == 2
        });
        let draft = Draft::new(&template.unwrap()).fill(Value::Noun(noun)).fill(Value::Number(Count::new(2).unwrap()));
        let reply = draft.finish().unwrap();
        assert!(
            reply.text(Language::English).to_lowercase().contains(expected[0]),
            "{}",
            reply.text(Language::English)
        );
        assert!(reply.text(Language::Chinese).contains(expected[1]), "{}", reply.text(Language::Chinese));
    }
}

#[test]
fn measure_words_are_those_of_cedict_where_it_names_any() {
    let (book, zh) = (replies::compiled(), lexicons::zh());
    let (mut named, mut other) = (0, Vec::new());
    for noun in Slot::ALL.into_iter().flat_map(|slot| book.nouns(slot)).filter(|noun| !noun.measure().is_empty()) {
        let word = noun.text(Language::Chinese);
        let lists: Vec<&str> =
            zh.find(word).filter_map(|entry| zh.senses(entry).split_once("CL:")).map(|cl| cl.1).collect();
        if lists.is_empty() {
            continue;
        }
        named += 1;
        let own = format!("{}[", noun.measure());
        if !lists.iter().any(|list| list.split('/').next().unwrap_or_default().contains(&own)) {
            other.push(format!("{}{word} ({})", noun.measure(), lists.join(" ")));
        }
    }
    eprintln!("{} of {named} otherwise than CC-CEDICT: {other:?}", other.len());
    assert!(named >= 80, "{named}");
    // Dishes are counted by what they are served in, and some objects by a narrower word than the dictionary's 个.
    assert!(other.len() * 10 <= named, "{other:?}");
}

#[test]
fn a_reply_can_be_copied_with_its_pinyin() {
    let (book, annotator) = (replies::compiled(), lexicons::annotator());
    for (id, values, pinyin) in [
        ("thank-tips", vec![], "Tài yǒuyòng le, xièxie fēnxiǎng!"),
        ("talk-pets-number", vec!["number=2", "animal=狗"], "Jiālǐ liǎng tiáo gǒu, yīkè dōu bùdé ānníng"),
        ("from-place", vec!["place=西安"], "Wǒ shì Xī'ān de!"),
        ("introduce-name", vec!["name=Emma"], "Dàjiā hǎo, wǒ jiào Emma, xīn lái de, qǐng duō guān zhào!"),
        ("holiday-happy", vec!["holiday=中秋节"], "Zhōngqiūjié kuàilè!"),
        ("good-night-night", vec![], "Wǎn'ān, hǎo mèng!"),
    ] {
        let template = book.templates().find(|template| template.id == id).unwrap();
        let draft = values.iter().map(|written| value(&book, written)).fold(Draft::new(&template), Draft::fill);
        let copied = draft.finish().unwrap().with_pinyin(&annotator);
        assert_eq!(copied.split_once('\n').unwrap().1, pinyin, "{id}");
    }
    // Every template can be read aloud to the end.
    let mut silent = Vec::new();
    each_reply(&book, |template, _, reply| {
        if reply.text(Language::Chinese).len().is_multiple_of(17) {
            let copied = reply.with_pinyin(&annotator);
            let pinyin = copied.split_once('\n').unwrap().1;
            let typed = |c: char| reply.text(Language::English).contains(c);
            if pinyin.contains("  ") || pinyin.chars().any(|c| yizhu::engine::text::is_han(c) && !typed(c)) {
                silent.push(format!("{}: {copied}", template.id));
            }
        }
    });
    silent.truncate(20);
    tree::none(&silent, "Characters without a reading:");
}
