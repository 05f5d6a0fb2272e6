//! What fuzzing begins with: the project's own posts, share texts and small files, and pieces to put between.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::lexicon::CHANGES;
use super::lexicon::HEADER_AS_IT_IS;
use super::small::KINDS;
use super::small::files;

/// The longest stretch of a post that is a seed of the whole reading, in characters: most of a post's lines are shorter.
const STRETCH: usize = 24;

#[derive(Deserialize)]
struct Fixtures {
    share: Vec<Fixture>,
}

#[derive(Deserialize)]
struct Fixture {
    text: String,
}

/// The pieces of `fuzz/words.txt`, below the top of the checkout.
pub fn words(root: &Path) -> Vec<String> {
    read(&root.join("fuzz/words.txt")).lines().map(unescaped).collect()
}

/// The seeds of a target.
///
/// # Panics
/// When there is no such target, or a file of the checkout is missing.
pub fn of(target: &str, root: &Path) -> Vec<Vec<u8>> {
    match target {
        "normalise" => stretches(root).map(String::into_bytes).collect(),
        "segment" => {
            stretches(root).zip((0u8..16).cycle()).map(|(text, how)| [&[how], text.as_bytes()].concat()).collect()
        }
        "share" => {
            let fixtures: Fixtures = toml::from_str(&read(&root.join("tests/share/fixtures.toml"))).unwrap();
            fixtures.share.into_iter().map(|share| share.text.into_bytes()).collect()
        }
        "lexicon" => lexicons().collect(),
        _ => panic!("there is no target {target}: normalise, segment, share, lexicon"),
    }
}

/// Writes the seeds and libFuzzer's dictionary to the folder that `YIZHU_FUZZ_SEEDS` names, for a target that begins.
pub fn write(target: &str, root: &Path) {
    let Some(folder) = std::env::var_os("YIZHU_FUZZ_SEEDS") else { return };
    let folder = Path::new(&folder);
    fs::create_dir_all(folder.join("seeds")).unwrap();
    for (number, seed) in of(target, root).iter().enumerate() {
        fs::write(folder.join(format!("seeds/{number:04}")), seed).unwrap();
    }
    fs::write(folder.join("dictionary"), dictionary(root)).unwrap();
}

/// The words in libFuzzer's notation, a line each.
fn dictionary(root: &Path) -> String {
    let escaped = |word: String| word.bytes().map(|byte| format!("\\x{byte:02X}")).collect::<String>();
    words(root).into_iter().map(|word| format!("\"{}\"\n", escaped(word))).collect()
}

/// Lines of the corpus, cut into stretches.
fn stretches(root: &Path) -> impl Iterator<Item = String> {
    let mut posts: Vec<_> =
        fs::read_dir(root.join("tests/corpus")).unwrap().map(|entry| entry.unwrap().path()).collect();
    posts.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    posts.sort();
    posts.into_iter().flat_map(|path| {
        let lines = read(&path);
        let cut = |line: &str| {
            let characters: Vec<char> = line.chars().collect();
            characters.chunks(STRETCH).map(|some| some.iter().collect()).collect::<Vec<String>>()
        };
        lines.lines().flat_map(cut).collect::<Vec<_>>()
    })
}

/// Every small file as it is, cut off, with a wrong header; and changes to it.
fn lexicons() -> impl Iterator<Item = Vec<u8>> {
    (0u8..).zip(KINDS).zip(files()).flat_map(|((number, _), file)| {
        let whole = [&[number], file.as_slice()].concat();
        let cut_off = whole[..whole.len() / 2].to_vec();
        let wrong = [&[number | HEADER_AS_IT_IS], file.as_slice()].concat();
        let counts = (60u16..2048).step_by(124).map(move |at| {
            let [low, high] = at.to_le_bytes();
            vec![number | CHANGES, low, high, 0, 0xFF, low + 1, high, 0x42, 0x7F]
        });
        // A network is of a fixed size, too large to be changed byte by byte.
        let wholes = if file.len() > 16_384 { vec![] } else { vec![whole, cut_off, wrong] };
        wholes.into_iter().chain(counts)
    })
}

/// `\u{…}`, `\n` and `\r` as the characters they stand for.
fn unescaped(line: &str) -> String {
    let line = line.replace("\\n", "\n").replace("\\r", "\r");
    let mut parts = line.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("a brace closes");
        text.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
        text.push_str(rest);
    }
    text
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
