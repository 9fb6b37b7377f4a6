//! `register-engine corpus ASKED NAMES COUNT FOLDER` makes a corpus of two tables of names, `register-engine index ROWS FILE` writes the
//! index of one, `register-engine measure ROWS KEYS QUERIES` searches it and prints what that took and what was found, as JSON.
//!
//! Reading order: [`corpus`], [`rows`] (a corpus and its index), [`measure`].

mod corpus;
mod measure;
mod rows;

use std::collections::BTreeMap;
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
        ["corpus", asked, names, count, folder] => {
            let count = count.parse().with_context(|| format!("{count} is no number"))?;
            let (asked, names) = (read_names(Path::new(asked))?, read_names(Path::new(names))?);
            write_corpus(&asked, &names, count, Path::new(folder))
        }
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
        _ => bail!(
            "call it with `corpus ASKED NAMES COUNT FOLDER`, `index ROWS FILE` or `measure ROWS KEYS QUERIES`"
        ),
    }
}

fn read_names(file: &Path) -> Result<Vec<corpus::Name>> {
    let mut table =
        csv::Reader::from_path(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut found = Vec::new();
    for record in table.deserialize() {
        let mut record: BTreeMap<String, String> = record.context("not a table of names")?;
        let mut take = |column: &str| record.remove(column).unwrap_or_default();
        found.push(corpus::Name {
            ru: take("name_ru"),
            kk: take("name_kk"),
            code: take("nkz_code"),
            level: take("level"),
        });
    }
    Ok(found)
}

/// Writes `rows.json`, `queries.json` and `keys.json`: those asked for among the other names.
fn write_corpus(asked: &[corpus::Name], names: &[corpus::Name], count: usize, folder: &Path) -> Result<()> {
    let rows = corpus::rows(&[asked, names].concat(), count);
    let queries = corpus::queries(&rows, asked.len());
    let keys = corpus::sessions(&queries);
    for (name, text) in [
        ("rows.json", serde_json::to_string(&rows)?),
        ("queries.json", serde_json::to_string(&queries)?),
        ("keys.json", serde_json::to_string(&keys)?),
    ] {
        fs::write(folder.join(name), text).with_context(|| format!("cannot write {name}"))?;
    }
    Ok(())
}
