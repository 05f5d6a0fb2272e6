//! The native command line: `yizhu annotate` reads posts and prints what the page would show.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::main()
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::fs::File;
    use std::io::BufRead;
    use std::io::BufReader;
    use std::io::Write;
    use std::path::PathBuf;
    use std::process::ExitCode;
    use std::rc::Rc;

    use yizhu::app::command::Format;
    use yizhu::app::command::Job;
    use yizhu::engine::annotate::Annotator;
    use yizhu::engine::annotate::Reader;
    use yizhu::engine::lexicon::EnLexicon;
    use yizhu::engine::lexicon::ZhLexicon;
    use yizhu::engine::phrasebook::Phrasebook;
    use yizhu::engine::reading::ReadingModel;

    const USAGE: &str = "\
yizhu annotate [--reader en|zh] [--format jsonl|text|html] [--data DIR] [FILE…]

Reads JSON Lines ({\"id\": …, \"text\": \"…\"}) from the files, or from standard input, and prints one JSON line for each:
the post's spans with readings, glosses, their sources and cultural notes. Offsets count Unicode code points.

  --reader en|zh    explain to a reader of English or of Chinese; without it each post decides
  --format          jsonl (default) · text, for a terminal · html, one page
  --data DIR        where zh.yzl, en.yzl, rare-en.yzl, readings.yzl and phrasebook.yzl are; default: $YIZHU_DATA, then target/lexicon
                    (`cargo xtask data` makes them)
";

    struct Arguments {
        reader: Option<Reader>,
        format: Format,
        data: Option<PathBuf>,
        files: Vec<PathBuf>,
    }

    pub fn main() -> ExitCode {
        match arguments().and_then(|arguments| arguments.map_or(Ok(()), |arguments| run(&arguments))) {
            Ok(()) => ExitCode::SUCCESS,
            // The other end of the pipe has read enough (`yizhu annotate … | head`).
            Err(message) if message.is_empty() => ExitCode::SUCCESS,
            Err(message) => {
                eprintln!("yizhu: {message}");
                ExitCode::from(2)
            }
        }
    }

    fn arguments() -> Result<Option<Arguments>, String> {
        use lexopt::prelude::Long;
        use lexopt::prelude::Short;
        use lexopt::prelude::Value;
        let mut found = Arguments { reader: None, format: Format::JsonLines, data: None, files: Vec::new() };
        let mut parser = lexopt::Parser::from_env();
        let mut command = None;
        let text = |parser: &mut lexopt::Parser| {
            parser.value().map_err(|e| e.to_string()).map(|value| value.to_string_lossy().into_owned())
        };
        while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
            match argument {
                Long("help") | Short('h') => {
                    print!("{USAGE}");
                    return Ok(None);
                }
                Long("reader") => {
                    let code = text(&mut parser)?;
                    let reader = Reader::from_code(&code).ok_or(format!("--reader is en or zh, not {code:?}"))?;
                    found.reader = Some(reader);
                }
                Long("format") => {
                    let name = text(&mut parser)?;
                    found.format =
                        Format::from_name(&name).ok_or(format!("--format is jsonl, text or html, not {name:?}"))?;
                }
                Long("data") => found.data = Some(PathBuf::from(text(&mut parser)?)),
                Value(word) if command.is_none() => command = Some(word.to_string_lossy().into_owned()),
                Value(file) => found.files.push(PathBuf::from(file)),
                other => return Err(format!("{}\n\n{USAGE}", other.unexpected())),
            }
        }
        match command.as_deref() {
            Some("annotate") => Ok(Some(found)),
            Some(other) => Err(format!("there is no command {other:?}\n\n{USAGE}")),
            None => Err(format!("which command?\n\n{USAGE}")),
        }
    }

    fn run(arguments: &Arguments) -> Result<(), String> {
        let annotator = open(arguments.data.clone())?;
        let mut job = Job::new(&annotator, arguments.reader, arguments.format);
        let mut output = std::io::BufWriter::new(std::io::stdout().lock());
        let write = |output: &mut dyn Write, text: &str| match output
            .write_all(text.as_bytes())
            .and_then(|()| output.flush())
        {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(format!("cannot write: {error}")),
            Err(_) => Err(String::new()),
            Ok(()) => Ok(()),
        };
        write(&mut output, &job.head())?;
        let sources: Vec<Box<dyn BufRead>> = if arguments.files.is_empty() {
            vec![Box::new(std::io::stdin().lock())]
        } else {
            let open = |path: &PathBuf| -> Result<Box<dyn BufRead>, String> {
                let file = File::open(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
                Ok(Box::new(BufReader::new(file)))
            };
            arguments.files.iter().map(open).collect::<Result<_, _>>()?
        };
        for mut source in sources {
            loop {
                let mut line = Vec::new();
                if source.read_until(b'\n', &mut line).map_err(|error| format!("cannot read: {error}"))? == 0 {
                    break;
                }
                write(&mut output, &job.line(&line))?;
            }
        }
        write(&mut output, &job.tail())
    }

    fn open(data: Option<PathBuf>) -> Result<Annotator, String> {
        let beside = || Some(std::env::current_exe().ok()?.parent()?.parent()?.join("lexicon"));
        let named = data.or_else(|| std::env::var_os("YIZHU_DATA").map(PathBuf::from));
        let checkout = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/target/lexicon"));
        let folder = named.or_else(|| beside().filter(|folder| folder.join("zh.yzl").exists())).unwrap_or(checkout);
        let read = |name: &str| {
            let path = folder.join(name);
            std::fs::read(&path)
                .map_err(|error| format!("cannot read {}: {error}; run `cargo xtask data`", path.display()))
        };
        let damaged = |name: &str, error| format!("{}: {error}; run `cargo xtask data`", folder.join(name).display());
        Ok(Annotator {
            zh: Some(Rc::new(ZhLexicon::open(read("zh.yzl")?).map_err(|error| damaged("zh.yzl", error))?)),
            en: Some(Rc::new(EnLexicon::open(read("en.yzl")?).map_err(|error| damaged("en.yzl", error))?)),
            rare: Some(Rc::new(EnLexicon::open(read("rare-en.yzl")?).map_err(|error| damaged("rare-en.yzl", error))?)),
            readings: Some(Rc::new(
                ReadingModel::open(read("readings.yzl")?).map_err(|error| damaged("readings.yzl", error))?,
            )),
            phrasebook: Some(Rc::new(
                Phrasebook::open(read("phrasebook.yzl")?).map_err(|error| damaged("phrasebook.yzl", error))?,
            )),
            ..Annotator::default()
        })
    }
}
