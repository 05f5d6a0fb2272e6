//! English as people write it, read with the real lexicons: the word that a spelling stands for, and its near misses.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use yizhu::engine::annotate::Annotator;
use yizhu::engine::annotate::Card;
use yizhu::engine::annotate::Certainty;
use yizhu::engine::annotate::Explained;
use yizhu::engine::annotate::Kind;
use yizhu::engine::annotate::Reader;
use yizhu::engine::annotate::Span;
use yizhu::engine::lexicon::Level;
use yizhu::engine::reading::Phonetics;

use support::lexicons;

/// The span of a word that stands in bars: `"it is |SO| good"`. Read without the phrasebook, which has its own say on
/// *y'all* and *lol*.
#[track_caller]
fn read(post: &str) -> (Annotator, String, Span) {
    read_by(Annotator { phrasebook: None, ..lexicons::annotator() }, post)
}

/// The span in bars, read by an annotator.
#[track_caller]
fn read_by(annotator: Annotator, post: &str) -> (Annotator, String, Span) {
    let text = post.replace('|', "");
    let start = post.find('|').expect("bars around the word");
    let end = post.rfind('|').unwrap() - 1;
    let spans = annotator.annotate(&text, Reader::Chinese);
    let mut all: Vec<&Span> = Vec::new();
    let mut queue: Vec<&Span> = spans.iter().collect();
    while let Some(span) = queue.pop() {
        all.push(span);
        queue.extend(&span.parts);
    }
    let found = all.iter().find(|span| span.range.start.0 == start && span.range.end.0 == end);
    let span = found.unwrap_or_else(|| panic!("{post}: no span is just that; there are {}", shown(&text, &spans)));
    (annotator, text.clone(), (*span).clone())
}

fn shown(text: &str, spans: &[Span]) -> String {
    spans.iter().map(|span| &text[span.range.start.0..span.range.end.0]).collect::<Vec<_>>().join("|")
}

/// `name word`: how the word in bars is written and what it stands for; empty for a plain spelling.
fn written(card: &Card) -> String {
    let name = card.written.name().unwrap_or_default();
    format!("{name} {}", card.written.stands_for().unwrap_or_default()).trim().to_owned()
}

/// Each row: a post with one word in bars, and how that word is written.
#[track_caller]
fn check_written(rows: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (post, expected) in rows {
        let (annotator, text, span) = read(post);
        let found = written(&annotator.card(&text, &span));
        if found != *expected {
            wrong.push(format!("{post}: expected {expected:?}, got {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each row: a post with one word in bars, and the beginning of its gloss.
#[track_caller]
fn check_gloss(rows: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (post, expected) in rows {
        let found = read(post).2.gloss.map(|gloss| gloss.text).unwrap_or_default();
        if !found.starts_with(expected) {
            wrong.push(format!("{post}: expected {expected:?}, got {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each row: a post with one inflected word in bars, its lemma and its form.
#[track_caller]
fn check_form(rows: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (post, expected) in rows {
        let (annotator, text, span) = read(post);
        let found = annotator.card(&text, &span).lemma;
        let found = found.map(|(lemma, form)| format!("{lemma} {form:?}")).unwrap_or_default();
        if found != *expected {
            wrong.push(format!("{post}: expected {expected:?}, got {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each row: a post with one word in bars, and its likeliest reading.
#[track_caller]
fn check_sound(rows: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (post, expected) in rows {
        let (annotator, text, span) = read(post);
        let found = annotator.card(&text, &span).sounds;
        let found = found.first().map(|reading| reading.text(Phonetics::Ipa)).unwrap_or_default();
        if found != *expected {
            wrong.push(format!("{post}: expected {expected:?}, got {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each row: a tag and its words.
#[track_caller]
fn check_tag(rows: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (tag, expected) in rows {
        let spans = lexicons::annotator().annotate(tag, Reader::Chinese);
        assert!(spans.len() == 1 && spans[0].kind == Kind::Hashtag, "{tag}");
        let words = spans[0].parts.iter().filter(|part| part.kind != Kind::Punctuation);
        let found = words.map(|part| &tag[part.range.start.0..part.range.end.0]).collect::<Vec<_>>().join(" ");
        if found != *expected {
            wrong.push(format!("{tag}: expected {expected:?}, got {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn contractions_are_told_in_full() {
    check_written(&[
        ("I |don't| know", "contraction do not"),
        ("I |dont| know", "contraction do not"),
        ("I |don’t| know", "contraction do not"),
        ("we |cant| go", "contraction cannot"),
        ("it |wont| work", "contraction will not"),
        ("|im| here", "contraction i am"),
        ("|ive| seen it", "contraction i have"),
        ("|youre| right", "contraction you are"),
        ("|theyre| here", "contraction they are"),
        ("it |could've| been me", "contraction could have"),
        ("it |couldve| been me", "contraction could have"),
        ("you |shouldn't've| come", "contraction should not have"),
        ("love |y'all| so much", "contraction you all"),
        ("love |yall| so much", "contraction you all"),
        ("|y'all're| funny", "contraction you all are"),
        ("|gonna| try", "contraction going to"),
        ("|gotta| run", "contraction got to"),
        ("|tryna| sleep", "contraction trying to"),
        ("|finna| cry", "contraction fixing to"),
        ("|imma| head out", "contraction i am going to"),
        ("|ima| head out", "contraction i am going to"),
        ("|whatcha| doing", "contraction what are you"),
        ("it |ain't| over", "contraction am/is/are/has/have not"),
        ("|'cause| I said so", "contraction because"),
        ("what |'bout| me", "contraction about"),
        ("wait |'til| then", "contraction until"),
        ("five |o'clock| sharp", "contraction of the clock"),
        ("yes |ma'am| sure", "contraction madam"),
        ("|c'mon| now", "contraction come on"),
        ("I have |alot| of cats", "contraction a lot"),
        ("|it's| been a year", "contraction it has"),
        ("|you'd| better go", "contraction you had"),
        ("|he's| so tall", "contraction he is"),
        ("|DONT| do it", "contraction do not"),
    ]);
}

#[test]
fn words_of_their_own_are_contractions_only_before_some_words() {
    check_written(&[
        ("|its| so good", "contraction it is"),
        ("the cat and |its| tail", ""),
        ("we |were| tired", ""),
        ("they did |well| today", ""),
        ("my |id| card", ""),
        ("|id| love to", "contraction i would"),
        ("I feel |ill| today", ""),
        ("|ill| be there", "contraction i will"),
        ("he |lets| me", ""),
        ("|lets| go", "contraction let us"),
        ("a sea |shell| here", ""),
        ("what the |hell| man", ""),
        ("they |wed| in May", ""),
    ]);
}

#[test]
fn drawn_out_words_are_found() {
    check_written(&[
        ("|sooooo| cute", "elongated so"),
        ("|slaaaay| queen", "elongated slay"),
        ("|yesss| girl", "elongated yes"),
        ("|nooooo| way", "elongated no"),
        ("so |cuuuute| today", "elongated cute"),
        ("|hellooo| there", "elongated hello"),
        ("|pleaseeee| come", "elongated please"),
        ("|omggg| look", "elongated omg"),
        ("|lmaooo| same", "elongated lmao"),
        ("that was |toooo| much", "elongated too"),
        ("so |gooood| today", "elongated good"),
        ("|SOOOO| good", "elongated so"),
        ("it is |good| today", ""),
        ("|off| we go", ""),
        ("|hmmm| fine", ""),
    ]);
}

#[test]
fn drawn_out_phrases_are_found() {
    let (annotator, text, span) = read_by(lexicons::annotator(), "|no caaaap| it was");
    assert_eq!(span.kind, Kind::Phrase);
    assert_eq!(written(&annotator.card(&text, &span)), "elongated no cap");
}

#[test]
fn sounds_are_no_words() {
    check_written(&[
        ("|ahahaha| same", "laughter"),
        ("|hahahahaha| same", "laughter"),
        ("|lololol| same", "laughter"),
        ("|asdfghjkl| same", "keyboard-smash"),
        ("|sksksk| same", "keyboard-smash"),
        ("a |banana| here", ""),
        ("the |flask| here", ""),
    ]);
}

#[test]
fn disguised_words_stay_whole() {
    check_written(&[
        ("I |h8| it", "respelt hate"),
        ("that is |gr8| news", "respelt great"),
        ("thanks |m8| lol", "respelt mate"),
        ("see you |l8r| ok", "respelt later"),
        ("see you |2day| ok", "respelt today"),
        ("love you |4ever| ok", "respelt forever"),
        ("not |b4| noon", "respelt before"),
        ("|s3x| ed", "respelt sex"),
        ("oh |sh*t| no", "respelt shit"),
        ("|f*ck| this", "respelt fuck"),
        ("|f**k| this", "respelt fuck"),
        ("|f*cking| cold", "respelt fucking"),
        ("|d@mn| girl", "respelt damn"),
        ("you |b!tch| lol", "respelt bitch"),
        ("kiss my |a$$| lol", "respelt ass"),
        ("kiss my |@ss| lol", "respelt ass"),
        ("no |p0rn| here", "respelt porn"),
        ("|seggs| ed", "respelt sex"),
        ("|teh| cat", "respelt the"),
        ("I |l0ve| it", "respelt love"),
    ]);
}

#[test]
fn numbers_and_models_are_not_disguises() {
    check_written(&[("my |2nd| try", ""), ("the |1st| time", ""), ("an |mp3| file", ""), ("just |h2o| please", "")]);
    for (text, expected) in [
        ("a 4K video", "a| |4|K| |video"),
        ("mail @someone now", "mail| |@someone| |now"),
        ("wow! it's 5*3", "wow|!| |it's| |5|*|3"),
        ("costs $5k", "costs| |$5k"),
        ("*yes* please", "*|yes|*| |please"),
    ] {
        let spans = lexicons::annotator().annotate(text, Reader::Chinese);
        assert_eq!(shown(text, &spans), expected);
    }
}

#[test]
fn capitals_are_emphasis_or_abbreviations() {
    check_written(&[
        ("it is |SO| GOOD", "emphasis"),
        ("I |LOVE| it", "emphasis"),
        ("the |US| team", ""),
        ("on |TV| now", ""),
    ]);
    check_gloss(&[
        ("the |US| team", "美国"),
        ("he works in |IT| now", "信息技术"),
        ("the |WHO| says", "世界卫生组织"),
        ("|AI| is here", "人工智能"),
        ("on |TV| now", "电视"),
        ("DO |IT| NOW", "它"),
        ("come with |us| now", "我们"),
        ("I like |it| now", "它"),
        ("i |am| here", "是"),
    ]);
}

#[test]
fn names_are_names() {
    for (post, kind) in [
        ("I met |Zorblax| today", Kind::Name),
        ("she loves |Kaelynn| a lot", Kind::Name),
        ("I went to |Brooklyn| today", Kind::Word),
        ("made in |China| yes", Kind::Word),
        ("i love |skibidi| stuff", Kind::Unknown),
    ] {
        assert_eq!(read(post).2.kind, kind, "{post}");
    }
    check_gloss(&[("made in |China| yes", "中国"), ("a |Brooklyn| day", "布鲁克林")]);
}

#[test]
fn slips_are_guesses() {
    check_written(&[
        ("I |definately| will", "typo definitely"),
        ("did you |recieve| it", "typo receive"),
        ("so |wierd| today", "typo weird"),
        ("my |freind| here", "typo friend"),
        ("I |beleive| you", "typo believe"),
        ("see you |tommorow| ok", "typo tomorrow"),
        ("it is |neccesary| ok", "typo necessary"),
        ("my |adress| here", "typo address"),
        ("|becuase| I said", "typo because"),
        ("the |goverment| said", "typo government"),
        ("so |exicted| ok", "typo excited"),
        ("she |recieves| it", "typo receives"),
        ("it |jsut| works", "typo just"),
    ]);
    let (_, _, span) = read("I |definately| will");
    assert_eq!(span.gloss.unwrap().certainty, Certainty::Guess);
}

#[test]
fn names_and_slang_are_no_slips() {
    check_written(&[
        ("I met |Jonn| today", ""),
        ("I met |Wierd| today", ""),
        ("so |yeet| lol", ""),
        ("that |skibidi| lol", ""),
        ("|Rachell| is here", ""),
        ("I will |lead| you", ""),
        ("the |form| here", ""),
    ]);
}

#[test]
fn compounds_are_one_word() {
    check_gloss(&[
        ("my |5-year-old| said", "5岁的"),
        ("a |10-minute| walk", "10分钟的"),
        ("my |ex-husband| said", "前夫"),
        ("a |well-known| fact", "众所周知的"),
        ("my |mother-in-law| said", "婆母"),
        ("my |co-worker| said", "同事"),
        ("a |state-of-the-art| gym", "已经发展的"),
        ("some |sugar-free| gum", "无糖的"),
        ("this |cat-friendly| house", "对猫友好的"),
    ]);
    let (_, _, span) = read("my |5-year-old| said");
    assert_eq!(span.parts.len(), 5);
    let text = "9-5, 555-1234 - well-";
    let spans = lexicons::annotator().annotate(text, Reader::Chinese);
    assert_eq!(shown(text, &spans), "9|-|5|,| |555|-|1234| |-| |well|-");
}

#[test]
fn varieties_are_told() {
    check_written(&[
        ("my |colour| here", "british color"),
        ("my |favourite| one", "british favorite"),
        ("I |realise| that", "british realize"),
        ("the |centre| here", "british center"),
        ("I am |travelling| now", "british traveling"),
        ("a TV |programme| here", "british program"),
        ("a |grey| cat", "british gray"),
        ("the |tyre| here", "british tire"),
        ("some |aluminium| foil", "british aluminum"),
        ("my |mum| said", "british mom"),
        ("my |color| here", "american colour"),
        ("I |realize| that", "american realise"),
        ("a |story| here", ""),
        ("you |promise| me", ""),
        ("|four| cats", ""),
    ]);
}

#[test]
fn forms_are_named() {
    check_form(&[
        ("two |cats| here", "cat Plural"),
        ("she |goes| home", "go ThirdPerson"),
        ("she |makes| cakes", "make ThirdPerson"),
        ("I |went| home", "go Past"),
        ("I have |gone| home", "go PastParticiple"),
        ("she |looked| at me", "look Past"),
        ("I am |running| late", "run PresentParticiple"),
        ("I am |happier| now", "happy Comparative"),
        ("the |biggest| cat", "big Superlative"),
        ("the |cat's| toy", "cat Possessive"),
        ("the |cats'| toys", "cat Possessive"),
        ("|James's| cat", "james Possessive"),
        ("|everyone's| cat", "everyone Possessive"),
        ("the |children| here", "child Plural"),
        ("my |teacher| said", ""),
        ("I am |goin'| home", "go PresentParticiple"),
    ]);
}

#[test]
fn tags_fall_into_words() {
    check_tag(&[
        ("#SmallBusinessCheck", "Small Business Check"),
        ("#smallbusinesscheck", "small business check"),
        ("#grwmformybrunch", "grwm for my brunch"),
        ("#fyp", "fyp"),
        ("#foryoupage", "foryoupage"),
        ("#TikTokRefugee", "TikTok Refugee"),
        ("#tiktokrefugee", "tiktok refugee"),
        ("#CatTax", "Cat Tax"),
        ("#cattax", "cat tax"),
        ("#booktok", "booktok"),
        ("#momlife", "mom life"),
        ("#Day3of75Hard", "Day 3 of 75 Hard"),
        ("#thingstodoinnyc", "things to do in nyc"),
        ("#catsofinstagram", "cats of instagram"),
        ("#livelaughlove", "live laugh love"),
        ("#4thofjuly", "4th of july"),
        ("#brooklyn", "brooklyn"),
        ("#visitbrooklyn", "visit brooklyn"),
        ("#xqzvkjw", "xqzvkjw"),
    ]);
}

#[test]
fn every_spelling_that_is_told_has_a_card() {
    for post in ["|imma| go", "|lolol| ok", "|asdfghjkl| ok", "|sh*t| ok", "I met |Zorblax| ok", "the |US| team"] {
        let (_, _, span) = read(post);
        assert!(span.has_card(), "{post}");
        assert!(span.kind == Kind::Name || span.explained != Explained::No, "{post}");
    }
}

#[test]
fn words_sound_as_in_their_class() {
    check_sound(&[
        ("the |cat| sleeps", "kæt"),
        ("my |cats| sleep", "kæts"),
        ("she |watched| it twice", "wɑtʃt"),
        ("that is |gorgeous|", "ˈɡɔrdʒəs"),
        ("i have |read| it", "rɛd"),
        ("i want to |read| it", "rid"),
        ("we |record| every song", "rəˈkɔrd"),
        ("an old |record|", "ˈrɛkɚd"),
        ("please |close| the door", "kloʊz"),
        ("we were so |close|", "kloʊs"),
        ("i |live| here", "lɪv"),
        ("a |live| show", "laɪv"),
        ("no |excuse| for that", "ɪkˈskjus"),
        ("the |winds| were strong", "wɪndz"),
        ("he |went| home", "wɛnt"),
        ("sooo |goooood|", "ɡʊd"),
        ("a |qqqx| thing", ""),
    ]);
}

#[test]
fn cards_name_the_school_lists() {
    let levels = |post| {
        let (annotator, text, span) = read(post);
        annotator.card(&text, &span).levels().into_iter().map(Level::name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(levels("they |abandoned| it"), "高考 四级 六级 考研 TOEFL GRE");
    assert_eq!(levels("a |cat|"), "中考 高考");
    assert_eq!(levels("the |vibe|"), "");
}

#[test]
fn rarer_words_are_asked_for_once_they_are_missed() {
    let post = "a lovely bryozoan reef";
    let everyday = Annotator { rare: None, ..lexicons::annotator() };
    let kind = |annotator: &Annotator| {
        let spans = annotator.annotate(post, Reader::Chinese);
        (spans.iter().any(|span| span.kind == Kind::Unknown), annotator.misses_english(&spans))
    };
    assert_eq!(kind(&everyday), (true, true));
    assert_eq!(kind(&lexicons::annotator()), (false, false));
    let plain = everyday.annotate("a lovely reef", Reader::Chinese);
    assert!(!everyday.misses_english(&plain));
}

#[test]
fn each_run_of_a_mixed_post_is_read_in_its_own_language() {
    let glossed = |text: &str, reader: Reader| -> Vec<String> {
        let spans = lexicons::annotator().annotate(text, reader);
        let glossed = spans.iter().filter(|span| span.gloss.is_some());
        glossed.map(|span| text[span.range.start.0..span.range.end.0].to_owned()).collect()
    };
    let post = "今天的 meeting 太 boring 了，lowkey 想走";
    assert_eq!(glossed(post, Reader::Chinese), ["meeting", "boring", "lowkey"]);
    let for_english = glossed(post, Reader::English);
    assert!(for_english.contains(&"今天".to_owned()) && !for_english.contains(&"boring".to_owned()), "{for_english:?}");
}
