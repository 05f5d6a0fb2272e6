//! The contract of `yizhu annotate`: JSON Lines in, JSON Lines out, one for one, whatever comes in.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail"
)]

mod support;

use std::io::Read;
use std::io::Write;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;

use serde_json::Value;
use serde_json::json;

use support::lexicons;
use support::tree;

/// Every kind that a span may have.
const KINDS: [&str; 14] = [
    "word",
    "phrase",
    "name",
    "emoji",
    "sticker",
    "kaomoji",
    "hashtag",
    "mention",
    "url",
    "number",
    "latin",
    "punctuation",
    "space",
    "unknown",
];

/// Every field that a span may have; the first four always.
const FIELDS: [&str; 14] = [
    "start",
    "end",
    "text",
    "kind",
    "reading",
    "gloss",
    "source",
    "certainty",
    "lemma",
    "written",
    "stands_for",
    "note",
    "parts",
    "other",
];

#[test]
fn a_line_in_gives_a_line_out_with_its_id() {
    for id in [
        json!("post-1"),
        json!(7),
        json!(-0.5),
        json!(null),
        json!({"a": [1, {"b": "猫"}]}),
        json!(12_345_678_901_234_567_890_u64),
    ] {
        let answer = check(&json!({"id": id, "text": "猫"}).to_string());
        assert_eq!(answer["id"], id);
    }
}

#[test]
fn an_id_comes_back_as_it_was_spelt() {
    let answer = text(&run(&[], b"{\"id\":1.50,\"text\":\"\"}\n"));
    assert!(answer.starts_with("{\"id\":1.50,"), "{answer}");
}

#[test]
fn a_line_without_an_id_has_a_null_one() {
    assert_eq!(check(r#"{"text":"猫"}"#)["id"], Value::Null);
}

#[test]
fn other_fields_are_let_be() {
    assert_eq!(check(r#"{"id":1,"lang":"zh","text":"猫","spans":[]}"#)["spans"][0]["text"], "猫");
}

#[test]
fn the_record_is_as_the_contract_shows_it() {
    let answer = check(r#"{"id":1,"text":"种草"}"#);
    let span = &answer["spans"][0];
    assert_eq!(
        (span["start"].as_u64(), span["end"].as_u64(), span["kind"].as_str()),
        (Some(0), Some(2), Some("phrase"))
    );
    assert_eq!(span["source"], "phrasebook");
    assert_eq!(span["reading"], "zhòng cǎo");
    assert!(span["gloss"].is_string() && span["note"].is_string(), "{span}");
    let parts = check(r#"{"id":1,"text":"来都来了"}"#)["spans"][0]["parts"].clone();
    assert_eq!(parts.as_array().unwrap().len(), 4, "{parts}");
    let word = &check(r#"{"id":1,"text":"蜻蜓"}"#)["spans"][0];
    assert_eq!(word["reading"], "qīng tíng");
    assert_eq!(word["source"], "cc-cedict");
    assert!(word.get("note").is_none() && word.get("parts").is_none(), "what there is not is left out: {word}");
}

#[test]
fn offsets_count_code_points() {
    let answer = check(r#"{"id":1,"text":"👨‍👩‍👧‍👦𝓗𝓲 猫e\u0301 🇨🇳好"}"#);
    let family = &answer["spans"][0];
    assert_eq!(
        (family["start"].as_u64(), family["end"].as_u64(), family["kind"].as_str()),
        (Some(0), Some(7), Some("emoji"))
    );
}

#[test]
fn english_is_explained_to_readers_of_chinese() {
    let answer = check(r#"{"id":1,"text":"The otter ghosted me, no cap."}"#);
    assert_eq!(answer["reader"], "zh");
    let sources: Vec<&str> =
        answer["spans"].as_array().unwrap().iter().filter_map(|span| span["source"].as_str()).collect();
    for source in ["phrasebook", "ecdict", "yizhu"] {
        assert!(sources.contains(&source), "{source}: {sources:?}");
    }
}

#[test]
fn another_cut_comes_with_the_first_span_of_its_stretch() {
    let answer = check(r#"{"id":1,"text":"他和尚未结婚"}"#);
    let spans = answer["spans"].as_array().unwrap();
    let others: Vec<&Value> = spans.iter().filter_map(|span| span.get("other")).collect();
    assert_eq!(others.len(), 1, "{answer}");
    assert_eq!(spans[1]["text"], "和");
    let other = others[0].as_array().unwrap();
    let texts: Vec<&str> = other.iter().filter_map(|span| span["text"].as_str()).collect();
    assert_eq!(texts, ["和尚", "未"]);
    covers(others[0], &"他和尚未结婚".chars().collect::<Vec<_>>(), 1, 4);
    assert!(other.iter().all(|span| span["gloss"].is_string()), "{answer}");
}

#[test]
fn the_reader_can_be_given() {
    let line = "{\"id\":1,\"text\":\"no cap 绝绝子\"}\n";
    for reader in ["en", "zh"] {
        let answer: Value = serde_json::from_str(&text(&run(&["--reader", reader], line.as_bytes()))).unwrap();
        assert_eq!(answer["reader"], reader);
        let phrases: Vec<&str> = spans_of_kind(&answer, "phrase");
        assert_eq!(phrases, if reader == "en" { ["绝绝子"] } else { ["no cap"] });
    }
}

#[test]
fn a_bad_line_is_answered_and_the_rest_goes_on() {
    let bad: [(&[u8], Value); 12] = [
        (b"nonsense", Value::Null),
        (b"{", Value::Null),
        (b"[]", Value::Null),
        (b"42", Value::Null),
        (b"\"text\"", Value::Null),
        (b"\xFF\xFE\x00\x01", Value::Null),
        (b"\0\0\0", Value::Null),
        (br#"{"id":"a"}"#, json!("a")),
        (br#"{"id":"a","text":null}"#, json!("a")),
        (br#"{"id":"a","text":["x"]}"#, json!("a")),
        (br#"{"id":"a","text":"\ud83d"}"#, json!("a")),
        (br#"{"id":"a","text":"\udc00\ud800"}"#, json!("a")),
    ];
    for (line, id) in bad {
        let input = [line, b"\n{\"id\":\"next\",\"text\":\"\xE7\x8C\xAB\"}\n"].concat();
        let answers = json_lines(&run(&[], &input));
        assert_eq!(answers.len(), 2, "{:?}", String::from_utf8_lossy(line));
        assert_eq!(answers[0]["id"], id, "{}", answers[0]);
        assert!(answers[0]["error"].as_str().is_some_and(|error| error.starts_with("line 1: ")), "{}", answers[0]);
        assert!(answers[0].get("spans").is_none());
        assert_eq!(answers[1]["id"], "next");
        assert_eq!(answers[1]["spans"][0]["text"], "猫");
    }
}

#[test]
fn paired_surrogates_are_one_character() {
    assert_eq!(check(r#"{"id":1,"text":"\ud83d\ude02"}"#)["spans"][0]["kind"], "emoji");
}

#[test]
fn nothing_in_gives_nothing_out() {
    for input in ["", "\n", "\r\n\n  \n"] {
        assert_eq!(text(&run(&[], input.as_bytes())), "", "{input:?}");
    }
}

#[test]
fn an_empty_post_has_no_spans() {
    assert_eq!(check(r#"{"id":1,"text":""}"#)["spans"], json!([]));
}

#[test]
fn windows_files_are_read() {
    let input = "\u{FEFF}{\"id\":1,\"text\":\"猫\"}\r\n{\"id\":2,\"text\":\"狗\"}";
    let answers = json_lines(&run(&[], input.as_bytes()));
    assert_eq!(answers.iter().map(|answer| answer["id"].as_u64()).collect::<Vec<_>>(), [Some(1), Some(2)]);
    assert!(answers.iter().all(|answer| answer["spans"].is_array()));
}

#[test]
fn a_post_of_a_megabyte_is_read() {
    let post = "姐妹们，这家店真的绝绝子！no cap 😂\n".repeat(22_000);
    let answer = check(&json!({"id": "long", "text": post}).to_string());
    assert!(post.len() > 1_000_000 && answer["spans"].as_array().unwrap().len() > 200_000);
}

#[test]
fn hostile_posts_are_answered() {
    let marks = format!("e{}", "\u{301}".repeat(10_000));
    for post in [
        marks.as_str(),
        "\u{202E}مرحبا\u{2066}",
        "\0\u{1}\u{7F}",
        "😂😂😂",
        "\u{FEFF}\u{200B}\u{200D}",
        "[[[[[[[[#@#@",
        "\u{10FFFF}\u{E000}",
    ] {
        check(&json!({"id": 1, "text": post}).to_string());
    }
}

#[test]
fn several_files_are_read_in_order() {
    let folder = std::env::temp_dir().join(format!("yizhu-command-line-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let files = ["a", "b"].map(|name| {
        let path = folder.join(name);
        // The first file does not end its last line.
        std::fs::write(
            &path,
            format!("{{\"id\":\"{name}1\",\"text\":\"猫\"}}\n{{\"id\":\"{name}2\",\"text\":\"狗\"}}"),
        )
        .unwrap();
        path.to_string_lossy().into_owned()
    });
    let answers = json_lines(&run(&[&files[0], &files[1]], b"not read"));
    assert_eq!(
        answers.iter().map(|answer| answer["id"].as_str().unwrap()).collect::<Vec<_>>(),
        ["a1", "a2", "b1", "b2"]
    );
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_missing_file_is_named() {
    let output = run(&["nowhere.jsonl"], b"");
    assert!(!output.status.success() && complaint(&output).contains("nowhere.jsonl"), "{}", complaint(&output));
}

#[test]
fn missing_lexicons_say_how_to_make_them() {
    let output = run(&["--data", "nowhere"], b"");
    assert!(!output.status.success() && complaint(&output).contains("cargo xtask data"), "{}", complaint(&output));
}

#[test]
fn unknown_options_are_refused_with_the_usage() {
    for arguments in [&["--colour"][..], &["--reader", "fr"], &["--format", "xml"], &["--reader"]] {
        let output = run(arguments, b"");
        assert!(!output.status.success() && output.stdout.is_empty(), "{arguments:?}");
        assert!(complaint(&output).contains(arguments[0]), "{arguments:?}: {}", complaint(&output));
    }
    let nothing = Command::new(env!("CARGO_BIN_EXE_yizhu")).output().unwrap();
    assert!(!nothing.status.success() && complaint(&nothing).contains("yizhu annotate"));
    let help = Command::new(env!("CARGO_BIN_EXE_yizhu")).arg("--help").output().unwrap();
    assert!(help.status.success() && text(&help).contains("--reader en|zh"));
}

#[test]
fn a_reader_who_leaves_early_is_no_error() {
    let mut child = start(&[]);
    let mut input = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        let line = json!({"id": 1, "text": "姐妹们，这家店真的绝绝子！".repeat(200)}).to_string() + "\n";
        // The program may stop reading at any line: that is the point of the test.
        while input.write_all(line.as_bytes()).is_ok() {}
    });
    let mut first = [0; 64];
    let mut output = child.stdout.take().unwrap();
    output.read_exact(&mut first).unwrap();
    drop(output);
    let ended = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert_eq!(complaint(&ended), "", "nothing is said when the pipe closes");
    assert!(ended.status.success());
}

#[test]
fn text_is_for_people() {
    let shown = text(&run(&["--format", "text"], "{\"id\":1,\"text\":\"来都来了\\u001b[31m\"}\nnonsense\n".as_bytes()));
    assert!(
        shown.contains("来都来了") && shown.contains("lái dōu lái le") && shown.contains("(phrasebook)"),
        "{shown}"
    );
    assert!(!shown.contains('\u{1B}'), "a post must not steer the terminal");
    assert!(shown.contains("line 2: "), "{shown}");
}

#[test]
fn html_is_one_page() {
    let page = text(&run(&["--format", "html"], "{\"id\":1,\"text\":\"<b>来都来了</b>\"}\nnonsense\n".as_bytes()));
    assert_eq!(page.matches("<!doctype html>").count(), 1, "{page}");
    assert!(page.contains("lái") && page.contains("line 2: ") && !page.contains("<b>来"), "{page}");
    let empty = text(&run(&["--format", "html"], b""));
    assert!(empty.starts_with("<!doctype html>") && !empty.contains("<article"), "{empty}");
}

/// Sends one good line and checks everything that the contract says of any answer.
#[track_caller]
fn check(line: &str) -> Value {
    let mut answers = json_lines(&run(&[], format!("{line}\n").as_bytes()));
    assert_eq!(answers.len(), 1, "one line in, one line out");
    let (answer, post) = (answers.remove(0), serde_json::from_str::<Value>(line).unwrap());
    assert_eq!(answer["text"], post["text"], "the text comes back as given");
    let characters: Vec<char> = answer["text"].as_str().unwrap().chars().collect();
    covers(&answer["spans"], &characters, 0, characters.len());
    answer
}

#[track_caller]
fn covers(spans: &Value, characters: &[char], start: usize, end: usize) {
    let mut at = start;
    for span in spans.as_array().unwrap() {
        let place = |name: &str| usize::try_from(span[name].as_u64().unwrap()).unwrap();
        assert_eq!(place("start"), at, "a gap or an overlap before {span}");
        assert!(place("end") > at, "an empty span: {span}");
        let covered: String = characters[at..place("end")].iter().collect();
        assert_eq!(span["text"], covered, "the text of a span is that between its offsets");
        assert!(KINDS.contains(&span["kind"].as_str().unwrap()), "{span}");
        for (name, value) in span.as_object().unwrap() {
            assert!(FIELDS.contains(&name.as_str()), "unknown field {name}");
            assert!(
                !value.is_null() && *value != json!("") && *value != json!([]),
                "{name} should be left out: {span}"
            );
        }
        assert_eq!(span.get("gloss").is_some(), span.get("source").is_some(), "a gloss names its source: {span}");
        at = place("end");
        if span.get("parts").is_some() {
            covers(&span["parts"], characters, place("start"), at);
        }
    }
    assert_eq!(at, end, "the spans end before the text does");
}

fn spans_of_kind<'answer>(answer: &'answer Value, kind: &str) -> Vec<&'answer str> {
    let spans = answer["spans"].as_array().unwrap().iter().filter(|span| span["kind"] == kind);
    spans.filter_map(|span| span["text"].as_str()).collect()
}

fn json_lines(output: &Output) -> Vec<Value> {
    assert!(output.status.success(), "{}", complaint(output));
    text(output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complaint(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = start(arguments);
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // Written beside, because a long answer fills its pipe before a long question is read to the end.
    let writer = std::thread::spawn(move || {
        // A program that refuses its arguments reads nothing.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn start(arguments: &[&str]) -> std::process::Child {
    assert!(
        lexicons::folder().join("zh.yzl").is_file(),
        "run `cargo xtask data` once: the command line reads the compiled lexicons"
    );
    let mut command = Command::new(env!("CARGO_BIN_EXE_yizhu"));
    command.arg("annotate").args(arguments).env("YIZHU_DATA", lexicons::folder()).current_dir(tree::root());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}
