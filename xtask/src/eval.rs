//! Accuracy on the development sets, measured beside the peers' in the same run. See docs/measurements.md.
//!
//! The corpora are read where they lie and nothing of them is kept in the repository. What was missed goes to `target/eval/*.tsv`:
//! look there for whole classes of errors, never for single words to add.

mod corpora;
mod coverage;
mod doubt;
mod english;
mod explained;
mod gloss;
mod jieba;
mod misses;
mod ours;
mod polyphones;
mod segmentation;
pub mod table;
mod tags;

use std::ffi::OsString;

use anyhow::{Result, bail};

use corpora::Corpora;
use table::Table;

use crate::fetch;
use crate::lexicon;

/// One question that is asked of the corpora.
struct Part {
    name: &'static str,
    run: fn(&Given) -> Result<Table>,
}

const PARTS: [Part; 8] = [
    Part { name: "segmentation", run: segmentation::table },
    Part { name: "doubt", run: doubt::table },
    Part { name: "polyphones", run: polyphones::table },
    Part { name: "gloss-zh-en", run: gloss::table },
    Part { name: "gloss-en-zh", run: english::table },
    Part { name: "coverage", run: coverage::table },
    Part { name: "explained", run: explained::table },
    Part { name: "tags", run: tags::table },
];

/// What every part is given.
struct Given {
    annotator: yizhu::engine::annotate::Annotator,
    sources: fetch::Sources,
    corpora: Corpora,
}

/// `cargo xtask eval [PART]…`.
pub fn run(arguments: &[OsString]) -> Result<()> {
    let chosen: Vec<_> = arguments.iter().map(|name| name.to_string_lossy()).collect();
    let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
    if let Some(wrong) = chosen.iter().find(|name| !names.contains(&name.as_ref())) {
        bail!("eval has no part '{wrong}': the parts are {}", names.join(", "));
    }
    let sources = fetch::all()?;
    let annotator = ours::open(&lexicon::ensure()?)?;
    let given = Given { annotator, sources, corpora: Corpora::beside_the_checkout() };
    for part in PARTS.iter().filter(|part| chosen.is_empty() || chosen.iter().any(|name| name == part.name)) {
        match (part.run)(&given) {
            Ok(table) => println!("{table}"),
            // Who has no corpora still gets the rest.
            Err(error) if error.is::<corpora::Absent>() => println!("{}: left out, {error}\n", part.name),
            Err(error) => return Err(error.context(part.name)),
        }
    }
    Ok(())
}
