//! The project's one door: `cargo xtask <command>` builds, serves, checks and measures Yizhu.

mod assets;
mod bench;
mod compress;
mod digest;
mod dist;
mod eval;
mod fetch;
mod fuzz;
mod jyutping;
mod lexicon;
mod materials;
mod network;
mod offline;
mod opencc;
mod paths;
mod phrasebook;
mod pickle;
mod process;
mod report;
mod serve;
mod slim;
mod sources;
mod suite;
mod template;
mod tools;
mod wasm;
mod writing;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt};

const USAGE: &str = "\
cargo xtask <command>

  serve [--port N]           set everything up, build, and serve the page on 127.0.0.1 (8787, or the next free port)
  dist [--out DIR]           build a folder that any static host can serve, from any sub-path (default: dist)
  data [--check | --bless]   fetch the pinned packages and compile the lexicons;
                             --check compiles them anew and compares with data/lexicon.digests, --bless rewrites it
  test [--only STEP]… [--skip STEP]…   run every check there is; installs what it lacks
  phrasebook stats           how many entries each subject has
  bench                      times and sizes, beside the peers'
  eval                       accuracy, beside the peers'
  fuzz TARGET [RUNS]         random input for normalise, segment, share or lexicon (default: 10,000,000 runs)
  serve-dist DIR [--port N]  serve a folder that is built already; port 0 takes any free one
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<_> = arguments.collect();
    let options = || Options::read(rest.clone());
    match command.to_str().unwrap_or_default() {
        "serve" => serve::build_and_serve(options()?.port)?,
        "serve-dist" => {
            let options = options()?;
            let Some(folder) = options.folder else { bail!("serve-dist needs the folder to serve") };
            serve::serve(&folder, options.port)?;
        }
        "dist" => dist::build(&options()?.out.unwrap_or_else(|| paths::root().join("dist")))?,
        "data" => {
            let options = options()?;
            lexicon::run(options.mode)?;
        }
        "test" => {
            let options = options()?;
            return suite::run_steps(&options.only, &options.skip);
        }
        "phrasebook" => phrasebook::run(&rest)?,
        "bench" => process::with_peers("bench", &rest, || bench::run(&rest))?,
        "eval" => process::with_peers("eval", &rest, || eval::run(&rest))?,
        "fuzz" => fuzz::run_target(&rest)?,
        "" | "help" | "--help" | "-h" => print!("{USAGE}"),
        other => bail!("there is no command '{other}'\n\n{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}

/// What the commands' options say; a command ignores none it does not know, because `read` refuses them all.
#[derive(Default)]
struct Options {
    port: Option<u16>,
    out: Option<PathBuf>,
    folder: Option<PathBuf>,
    mode: lexicon::Mode,
    only: Vec<String>,
    skip: Vec<String>,
}

impl Options {
    fn read(arguments: Vec<std::ffi::OsString>) -> Result<Self> {
        let mut options = Self::default();
        let mut parser = lexopt::Parser::from_args(arguments);
        while let Some(argument) = parser.next()? {
            match argument {
                Long("port") | Short('p') => options.port = Some(parser.value()?.parse()?),
                Long("out") | Short('o') => options.out = Some(std::path::absolute(parser.value()?)?),
                Long("check") => options.mode = lexicon::Mode::Check,
                Long("bless") => options.mode = lexicon::Mode::Bless,
                Long("only") => options.only.push(parser.value()?.string()?),
                Long("skip") => options.skip.push(parser.value()?.string()?),
                Value(folder) if options.folder.is_none() => options.folder = Some(folder.into()),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}
