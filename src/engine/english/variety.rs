//! British and American spelling: *colour* and *color*, *realise* and *realize*.
//!
//! The rows are facts of the language; *-ise* and *-ize* are a rule that holds where both spellings are words.

use crate::engine::english::Variety;

/// Stems as they are spelt in Britain and in America. Endings are added to either.
const STEMS: &[(&str, &str)] = &[
    ("aeroplane", "airplane"),
    ("ageing", "aging"),
    ("aluminium", "aluminum"),
    ("amongst", "among"),
    ("anaemi", "anemi"),
    ("anaesthe", "anesthe"),
    ("analogue", "analog"),
    ("analyse", "analyze"),
    ("analysing", "analyzing"),
    ("apologis", "apologiz"),
    ("archaeolog", "archeolog"),
    ("armour", "armor"),
    ("artefact", "artifact"),
    ("axe", "ax"),
    ("behaviour", "behavior"),
    ("calibre", "caliber"),
    ("cancelled", "canceled"),
    ("cancelling", "canceling"),
    ("candour", "candor"),
    ("catalogue", "catalog"),
    ("centimetre", "centimeter"),
    ("centre", "center"),
    ("centring", "centering"),
    ("cheque", "check"),
    ("chilli", "chili"),
    ("clamour", "clamor"),
    ("colour", "color"),
    ("cosier", "cozier"),
    ("cosiest", "coziest"),
    ("cosy", "cozy"),
    ("counsell", "counsel"),
    ("defence", "defense"),
    ("demeanour", "demeanor"),
    ("diarrhoea", "diarrhea"),
    ("doughnut", "donut"),
    ("draught", "draft"),
    ("dreamt", "dreamed"),
    ("enamour", "enamor"),
    ("encyclopaedia", "encyclopedia"),
    ("endeavour", "endeavor"),
    ("enrolment", "enrollment"),
    ("favour", "favor"),
    ("fervour", "fervor"),
    ("fibre", "fiber"),
    ("flavour", "flavor"),
    ("foetus", "fetus"),
    ("fuelled", "fueled"),
    ("fulfil", "fulfill"),
    ("fulfilment", "fulfillment"),
    ("glamour", "glamor"),
    ("grey", "gray"),
    ("gynaecolog", "gynecolog"),
    ("haemo", "hemo"),
    ("harbour", "harbor"),
    ("honour", "honor"),
    ("humour", "humor"),
    ("instalment", "installment"),
    ("jewellery", "jewelry"),
    ("jeweller", "jeweler"),
    ("judgement", "judgment"),
    ("kerb", "curb"),
    ("kilometre", "kilometer"),
    ("labell", "label"),
    ("labour", "labor"),
    ("learnt", "learned"),
    ("leukaemia", "leukemia"),
    ("licence", "license"),
    ("litre", "liter"),
    ("manoeuvre", "maneuver"),
    ("marvellous", "marvelous"),
    ("maths", "math"),
    ("meagre", "meager"),
    ("metre", "meter"),
    ("millimetre", "millimeter"),
    ("misbehaviour", "misbehavior"),
    ("modelled", "modeled"),
    ("modelling", "modeling"),
    ("mould", "mold"),
    ("moustache", "mustache"),
    ("mum", "mom"),
    ("mummy", "mommy"),
    ("neighbour", "neighbor"),
    ("odour", "odor"),
    ("oestrogen", "estrogen"),
    ("offence", "offense"),
    ("orthopaedic", "orthopedic"),
    ("paediatric", "pediatric"),
    ("paralyse", "paralyze"),
    ("parlour", "parlor"),
    ("plough", "plow"),
    ("pretence", "pretense"),
    ("programme", "program"),
    ("pyjama", "pajama"),
    ("rancour", "rancor"),
    ("rigour", "rigor"),
    ("rumour", "rumor"),
    ("saviour", "savior"),
    ("savour", "savor"),
    ("sceptic", "skeptic"),
    ("signalling", "signaling"),
    ("skilful", "skillful"),
    ("smelt", "smelled"),
    ("smoulder", "smolder"),
    ("sombre", "somber"),
    ("spectre", "specter"),
    ("spelt", "spelled"),
    ("splendour", "splendor"),
    ("storey", "story"),
    ("succour", "succor"),
    ("sulphur", "sulfur"),
    ("theatre", "theater"),
    ("towards", "toward"),
    ("travelled", "traveled"),
    ("traveller", "traveler"),
    ("travelling", "traveling"),
    ("tumour", "tumor"),
    ("tyre", "tire"),
    ("valour", "valor"),
    ("vapour", "vapor"),
    ("vigour", "vigor"),
    ("whilst", "while"),
    ("wilful", "willful"),
    ("woollen", "woolen"),
    ("worshipped", "worshiped"),
    ("yoghurt", "yogurt"),
];

/// American spellings that are another word in Britain too, so they tell nothing by themselves.
const ALSO_BRITISH: &[&str] = &[
    "ax", "check", "curb", "draft", "dreamed", "learned", "license", "meter", "program", "smelled", "spelled", "story",
    "tire", "toward", "among", "while", "counsel", "label", "analog", "fulfill", "glamor", "hemo", "donut", "judgment",
    "artifact",
];

/// British spellings that are another word in America too.
const ALSO_AMERICAN: &[&str] =
    &["mummy", "smelt", "axe", "glamour", "chilli", "towards", "amongst", "catalogue", "draught"];

/// Endings that a stem takes in both spellings.
const ENDINGS: &[&str] = &[
    "", "s", "d", "ed", "ing", "er", "ers", "ful", "fully", "less", "ite", "ites", "able", "ably", "ist", "ists",
    "ism", "ize", "ise", "ly", "y", "al", "ally", "hood", "hoods", "liness", "an", "ans", "led", "ling", "c", "cs",
    "tic", "tist", "tise", "tize", "tics", "e", "es", "ing", "ical", "ist", "ism", "some", "'s", "n", "ic", "cian",
];

/// The variety in which a folded word is spelt and the other variety's spelling; `None` where there is no difference.
/// `is_word` says what is a word at all, which the rule for *-ise* asks.
///
/// ```
/// use yizhu_engine::engine::english::Variety;
/// use yizhu_engine::engine::english::variety;
/// let known = |word: &str| ["realise", "realize"].contains(&word);
/// assert_eq!(variety("favourite", known), Some((Variety::British, "favorite".to_owned())));
/// assert_eq!(variety("realize", known), Some((Variety::American, "realise".to_owned())));
/// ```
#[must_use]
pub fn variety(word: &str, is_word: impl Fn(&str) -> bool) -> Option<(Variety, String)> {
    for (british, american) in STEMS {
        let ending = |stem: &str| word.strip_prefix(stem).filter(|ending| ENDINGS.contains(ending));
        if let Some(ending) = ending(british).filter(|_| !ALSO_AMERICAN.contains(british)) {
            return Some((Variety::British, format!("{american}{}", after(american, ending))));
        }
        if let Some(ending) =
            ending(american).filter(|_| !ALSO_BRITISH.contains(american) && !american.ends_with(british))
        {
            return Some((Variety::American, format!("{british}{ending}")));
        }
    }
    by_rule(word, is_word)
}

/// The ending as it stands behind the American stem: *centre-d* but *center-ed*.
fn after<'ending>(american: &str, ending: &'ending str) -> &'ending str {
    if american.ends_with("er") && ending == "d" { "ed" } else { ending }
}

/// *-ise*, *-isation* against *-ize*, *-ization*.
fn by_rule(word: &str, is_word: impl Fn(&str) -> bool) -> Option<(Variety, String)> {
    /// Long enough that *rise*, *prize* and *wise* are out.
    const SHORTEST: usize = 7;
    const PAIRS: &[(&str, &str)] = &[
        ("ise", "ize"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("iser", "izer"),
        ("ising", "izing"),
        ("isation", "ization"),
        ("isations", "izations"),
    ];
    if word.len() < SHORTEST {
        return None;
    }
    PAIRS.iter().find_map(|&(british, american)| {
        let (variety, stem, other) = match (word.strip_suffix(british), word.strip_suffix(american)) {
            (Some(stem), _) => (Variety::British, stem, american),
            (_, Some(stem)) => (Variety::American, stem, british),
            _ => return None,
        };
        let both = is_word(&format!("{stem}ise")) && is_word(&format!("{stem}ize"));
        let other = format!("{stem}{other}");
        (both || is_word(&other) && is_word(word)).then_some((variety, other))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expected: Option<(Variety, &str)>) {
        let words = ["realise", "realize", "organise", "organize", "exercise", "promise", "capsize", "advertise"];
        let found = variety(word, |word| words.contains(&word));
        assert_eq!(found, expected.map(|(variety, other)| (variety, other.to_owned())), "{word}");
    }

    #[test]
    fn british_words() {
        for (word, other) in [
            ("colour", "color"),
            ("colours", "colors"),
            ("coloured", "colored"),
            ("favourite", "favorite"),
            ("centre", "center"),
            ("centred", "centered"),
            ("realise", "realize"),
            ("organisation", "organization"),
            ("travelling", "traveling"),
            ("programme", "program"),
            ("grey", "gray"),
            ("tyres", "tires"),
            ("aluminium", "aluminum"),
            ("mum", "mom"),
            ("neighbourhood", "neighborhood"),
            ("pyjamas", "pajamas"),
            ("theatre", "theater"),
            ("jewellery", "jewelry"),
            ("analysing", "analyzing"),
            ("mums", "moms"),
        ] {
            check(word, Some((Variety::British, other)));
        }
    }

    #[test]
    fn american_words() {
        for (word, other) in [
            ("color", "colour"),
            ("favorite", "favourite"),
            ("center", "centre"),
            ("realize", "realise"),
            ("traveling", "travelling"),
            ("gray", "grey"),
            ("mom", "mum"),
            ("theaters", "theatres"),
            ("canceled", "cancelled"),
        ] {
            check(word, Some((Variety::American, other)));
        }
    }

    #[test]
    fn words_that_are_the_same_everywhere() {
        for word in [
            "check",
            "story",
            "exercise",
            "promise",
            "capsize",
            "advertise",
            "tire",
            "four",
            "hour",
            "label",
            "rise",
            "prize",
            "moment",
            "mummy",
            "mathematics",
            "momentum",
        ] {
            check(word, None);
        }
    }
}
