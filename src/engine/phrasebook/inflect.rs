//! Every form of an English word that an editor marks with `inflect`: *throw* is also *throws, threw, thrown, throwing*.

/// Verbs whose past is no spelling rule: lemma, past, past participle; a bar divides forms that are both used.
/// Facts of the language; the commonest verbs that phrases are built on.
const IRREGULAR: &[(&str, &str, &str)] = &[
    ("be", "was|were", "been"),
    ("beat", "beat", "beaten|beat"),
    ("become", "became", "become"),
    ("begin", "began", "begun"),
    ("bend", "bent", "bent"),
    ("bet", "bet", "bet"),
    ("bite", "bit", "bitten"),
    ("bleed", "bled", "bled"),
    ("blow", "blew", "blown"),
    ("break", "broke", "broken"),
    ("bring", "brought", "brought"),
    ("build", "built", "built"),
    ("burn", "burned|burnt", "burned|burnt"),
    ("burst", "burst", "burst"),
    ("buy", "bought", "bought"),
    ("catch", "caught", "caught"),
    ("choose", "chose", "chosen"),
    ("cling", "clung", "clung"),
    ("come", "came", "come"),
    ("cost", "cost", "cost"),
    ("creep", "crept", "crept"),
    ("cut", "cut", "cut"),
    ("deal", "dealt", "dealt"),
    ("dig", "dug", "dug"),
    ("do", "did", "done"),
    ("draw", "drew", "drawn"),
    ("dream", "dreamed|dreamt", "dreamed|dreamt"),
    ("drink", "drank", "drunk"),
    ("drive", "drove", "driven"),
    ("eat", "ate", "eaten"),
    ("fall", "fell", "fallen"),
    ("feed", "fed", "fed"),
    ("feel", "felt", "felt"),
    ("fight", "fought", "fought"),
    ("find", "found", "found"),
    ("fit", "fit|fitted", "fit|fitted"),
    ("flee", "fled", "fled"),
    ("fly", "flew", "flown"),
    ("forget", "forgot", "forgotten"),
    ("forgive", "forgave", "forgiven"),
    ("freeze", "froze", "frozen"),
    ("get", "got", "got|gotten"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("grind", "ground", "ground"),
    ("grow", "grew", "grown"),
    ("hang", "hung", "hung"),
    ("have", "had", "had"),
    ("hear", "heard", "heard"),
    ("hide", "hid", "hidden"),
    ("hit", "hit", "hit"),
    ("hold", "held", "held"),
    ("hurt", "hurt", "hurt"),
    ("keep", "kept", "kept"),
    ("know", "knew", "known"),
    ("lay", "laid", "laid"),
    ("lead", "led", "led"),
    ("lean", "leaned|leant", "leaned|leant"),
    ("leap", "leaped|leapt", "leaped|leapt"),
    ("learn", "learned|learnt", "learned|learnt"),
    ("leave", "left", "left"),
    ("lend", "lent", "lent"),
    ("let", "let", "let"),
    ("lie", "lay|lied", "lain|lied"),
    ("light", "lit|lighted", "lit|lighted"),
    ("lose", "lost", "lost"),
    ("make", "made", "made"),
    ("mean", "meant", "meant"),
    ("meet", "met", "met"),
    ("pay", "paid", "paid"),
    ("put", "put", "put"),
    ("quit", "quit", "quit"),
    ("read", "read", "read"),
    ("rid", "rid", "rid"),
    ("ride", "rode", "ridden"),
    ("ring", "rang", "rung"),
    ("rise", "rose", "risen"),
    ("run", "ran", "run"),
    ("say", "said", "said"),
    ("see", "saw", "seen"),
    ("seek", "sought", "sought"),
    ("sell", "sold", "sold"),
    ("send", "sent", "sent"),
    ("set", "set", "set"),
    ("shake", "shook", "shaken"),
    ("shed", "shed", "shed"),
    ("shine", "shone|shined", "shone|shined"),
    ("shoot", "shot", "shot"),
    ("show", "showed", "shown|showed"),
    ("shrink", "shrank", "shrunk"),
    ("shut", "shut", "shut"),
    ("sing", "sang", "sung"),
    ("sink", "sank", "sunk"),
    ("sit", "sat", "sat"),
    ("sleep", "slept", "slept"),
    ("slide", "slid", "slid"),
    ("smell", "smelled|smelt", "smelled|smelt"),
    ("speak", "spoke", "spoken"),
    ("speed", "sped", "sped"),
    ("spell", "spelled|spelt", "spelled|spelt"),
    ("spend", "spent", "spent"),
    ("spill", "spilled|spilt", "spilled|spilt"),
    ("spin", "spun", "spun"),
    ("split", "split", "split"),
    ("spread", "spread", "spread"),
    ("spring", "sprang", "sprung"),
    ("stand", "stood", "stood"),
    ("steal", "stole", "stolen"),
    ("stick", "stuck", "stuck"),
    ("sting", "stung", "stung"),
    ("stink", "stank", "stunk"),
    ("strike", "struck", "struck|stricken"),
    ("swear", "swore", "sworn"),
    ("sweep", "swept", "swept"),
    ("swim", "swam", "swum"),
    ("swing", "swung", "swung"),
    ("take", "took", "taken"),
    ("teach", "taught", "taught"),
    ("tear", "tore", "torn"),
    ("tell", "told", "told"),
    ("think", "thought", "thought"),
    ("throw", "threw", "thrown"),
    ("understand", "understood", "understood"),
    ("wake", "woke", "woken"),
    ("wear", "wore", "worn"),
    ("weep", "wept", "wept"),
    ("win", "won", "won"),
    ("wind", "wound", "wound"),
    ("wring", "wrung", "wrung"),
    ("write", "wrote", "written"),
];

/// The word itself first, then every other form without repeats: *-s*, past, past participle, *-ing* and its spoken
/// spelling *-in'*. Nouns are well served too, since their plural is spelt like the verb's third person.
#[must_use]
pub fn forms(word: &str) -> Vec<String> {
    let mut found = vec![word.to_owned()];
    let mut add = |form: String| {
        if !found.contains(&form) {
            found.push(form);
        }
    };
    let irregular = IRREGULAR.iter().find(|(lemma, ..)| *lemma == word);
    match word {
        "be" => ["am", "are", "is", "i'm"].into_iter().for_each(|form| add(form.to_owned())),
        "have" => add("has".to_owned()),
        _ => add(third_person(word)),
    }
    match irregular {
        Some((_, past, participle)) => {
            past.split('|').chain(participle.split('|')).for_each(|form| add(form.to_owned()));
        }
        None => stems(word, 'e').into_iter().for_each(|stem| add(past(&stem))),
    }
    for stem in stems(word, 'i') {
        let stem = if word == "be" { word } else { &stem };
        add(format!("{stem}ing"));
        add(format!("{stem}in'"));
    }
    found
}

fn third_person(word: &str) -> String {
    let hisses = ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| word.ends_with(end));
    match word.strip_suffix('y') {
        Some(stem) if !ends_in_vowel(stem) => format!("{stem}ies"),
        _ if hisses => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

fn past(stem: &str) -> String {
    match stem.strip_suffix('y') {
        Some(shorter) if !ends_in_vowel(shorter) => format!("{shorter}ied"),
        _ => format!("{stem}ed"),
    }
}

/// What stands before *-ed* and *-ing*: without a silent e, with the last letter doubled after a short vowel. A longer
/// word is doubled or not by its stress (*visited, admitted*), so both are given.
fn stems(word: &str, suffix: char) -> Vec<String> {
    if let Some(stem) = word.strip_suffix("ie")
        && suffix == 'i'
    {
        return vec![format!("{stem}y")];
    }
    if let Some(stem) = word.strip_suffix('e')
        && (suffix == 'e' || !stem.ends_with(['e', 'o', 'y']))
    {
        return vec![stem.to_owned()];
    }
    let letters: Vec<char> = word.chars().rev().collect();
    let vowel = |letter: &char| "aeiou".contains(*letter);
    if let [last, middle, before, ..] = letters.as_slice()
        && !vowel(last)
        && !"wxy".contains(*last)
        && vowel(middle)
        && (!vowel(before) || letters.get(2..4) == Some(&['u', 'q']))
    {
        let doubled = format!("{word}{last}");
        let short = letters.iter().filter(|letter| vowel(letter)).count() == 1 || word.starts_with("qui");
        return if short { vec![doubled] } else { vec![word.to_owned(), doubled] };
    }
    vec![word.to_owned()]
}

fn ends_in_vowel(stem: &str) -> bool {
    stem.ends_with(['a', 'e', 'i', 'o', 'u'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expected: &[&str]) {
        let found = forms(word);
        let missing: Vec<&&str> = expected.iter().filter(|form| !found.iter().any(|other| other == *form)).collect();
        assert!(missing.is_empty(), "{word}: {missing:?} are not among {found:?}");
    }

    #[test]
    fn regular_and_irregular_forms() {
        check("throw", &["throw", "throws", "threw", "thrown", "throwing", "throwin'"]);
        check("spill", &["spills", "spilled", "spilt", "spilling"]);
        check("cry", &["cries", "cried", "crying"]);
        check("play", &["plays", "played", "playing"]);
        check("slap", &["slaps", "slapped", "slapping"]);
        check("vibe", &["vibes", "vibed", "vibing", "vibin'"]);
        check("die", &["dies", "died", "dying"]);
        check("see", &["sees", "saw", "seen", "seeing"]);
        check("quit", &["quits", "quit", "quitting"]);
        check("visit", &["visited", "visiting"]);
        check("commit", &["committed", "committing"]);
        check("catch", &["catches", "caught", "catching"]);
        check("flag", &["flags"]);
        check("be", &["am", "is", "are", "was", "were", "been", "being"]);
        check("go", &["goes", "went", "gone", "going"]);
    }

    #[test]
    fn forms_that_do_not_exist_are_not_made() {
        for (word, wrong) in [("throw", "throwed"), ("slap", "slaped"), ("vibe", "vibeing"), ("have", "haves")] {
            assert!(!forms(word).contains(&wrong.to_owned()), "{word}: {wrong}");
        }
    }
}
