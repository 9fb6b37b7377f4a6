//! `register-engine index ROWS FILE` writes the index of a corpus; `register-engine measure ROWS KEYS QUERIES` searches it and
//! prints what that took and what was found, as JSON.
//!
//! Reading order: [`rows`] (a corpus and its index), [`measure`].

mod measure;
mod rows;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("register-engine: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<()> {
    match arguments {
        ["index", corpus, file] => {
            let bytes = rows::index(&rows::read(Path::new(corpus))?);
            fs::write(file, bytes).with_context(|| format!("cannot write {file}"))
        }
        ["measure", corpus, keys, queries] => {
            let measured = measure::measure(
                &rows::read(Path::new(corpus))?,
                Path::new(keys),
                Path::new(queries),
            )?;
            println!("{measured}");
            Ok(())
        }
        _ => bail!("call it with `index ROWS FILE` or `measure ROWS KEYS QUERIES`"),
    }
}
