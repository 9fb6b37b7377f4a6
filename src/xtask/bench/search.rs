//! `cargo xtask bench search`: the search engine beside those that a team would take from npm, in Chromium, on one corpus.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::engine;
use crate::debian;
use crate::process::{find_on_path, output, run};
use crate::workspace::Workspace;

/// What the comparison runs and compares with, each at one version.
const PACKAGES: [(&str, &str); 10] = [
    ("@leeoniya/ufuzzy", "1.0.19"),
    ("@m31coding/fuzzy-search", "2.0.0"),
    ("esbuild", "0.28.2"),
    ("flexsearch", "0.8.212"),
    ("fuse.js", "7.5.0"),
    ("fuzzysort", "4.0.2"),
    ("lunr", "2.3.9"),
    ("lunr-languages", "1.22.0"),
    ("minisearch", "7.2.0"),
    ("playwright-core", "1.65.1"),
];

/// The page and what drives it.
const DRIVER: &str = include_str!("chromium.mjs");
/// How each engine is built and asked, with the options that its own documentation recommends.
const PEERS: [(&str, &str); 8] = [
    ("flexsearch.mjs", include_str!("peers/flexsearch.mjs")),
    ("fuse.mjs", include_str!("peers/fuse.mjs")),
    ("fuzzysort.mjs", include_str!("peers/fuzzysort.mjs")),
    ("lunr.mjs", include_str!("peers/lunr.mjs")),
    ("m31.mjs", include_str!("peers/m31.mjs")),
    ("minisearch.mjs", include_str!("peers/minisearch.mjs")),
    ("scan.mjs", include_str!("peers/scan.mjs")),
    ("ufuzzy.mjs", include_str!("peers/ufuzzy.mjs")),
];

/// Measures on so many rows, each engine so often, and prints the table, which also goes to `target/bench/search.md`.
///
/// # Errors
///
/// A tool is missing, or an engine fails.
pub(crate) fn search(workspace: &Workspace, rows: usize, runs: usize) -> Result<()> {
    let chromium = debian::chromium()?;
    let node = find_on_path("node")
        .context("Node.js is missing: install version 20 or newer (https://nodejs.org)")?;
    let folder = workspace.path("target/bench");
    let corpus = folder.join("corpus");
    for needed in [&folder.join("peers"), &corpus] {
        fs::create_dir_all(needed).with_context(|| format!("cannot make {}", needed.display()))?;
    }
    install(&folder)?;
    engine::build_program(workspace)?;
    let program = || Command::new(workspace.engine_program());
    let tables = [
        "src/engine/corpus/unseen.csv",
        "src/server/demonstration/professions.csv",
    ];
    run(program()
        .arg("corpus")
        .args(tables.map(|table| workspace.path(table)))
        .arg(rows.to_string())
        .arg(&corpus))?;
    let file = |name: &str| corpus.join(name);
    engine::engine(workspace, &file("rows.json"), &file("engine"))?;
    let native = output(
        program()
            .arg("measure")
            .args(["rows.json", "keys.json", "queries.json"].map(file)),
    )?;
    fs::write(file("native.json"), native).context("cannot write native.json")?;
    let mut driver = Command::new(node);
    driver
        .current_dir(&folder)
        .args(["--max-old-space-size=8000", "chromium.mjs"])
        .arg(chromium)
        .arg(&corpus)
        .arg(runs.to_string());
    let table = output(&mut driver)?;
    println!("\n{table}");
    let report = folder.join("search.md");
    fs::write(&report, format!("{table}\n")).with_context(|| format!("cannot write {}", report.display()))
}

/// Installs the packages into the folder, with what uses them.
fn install(folder: &Path) -> Result<()> {
    let wanted = PACKAGES
        .map(|(name, version)| format!("\"{name}\": \"{version}\""))
        .join(", ");
    let manifest =
        format!("{{ \"private\": true, \"type\": \"module\", \"dependencies\": {{ {wanted} }} }}\n");
    let write = |name: &str, text: &str| {
        let file = folder.join(name);
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
    };
    write("chromium.mjs", DRIVER)?;
    for (name, text) in PEERS {
        write(&format!("peers/{name}"), text)?;
    }
    let last = fs::read_to_string(folder.join("package.json")).unwrap_or_default();
    if last == manifest && folder.join("node_modules").is_dir() {
        return Ok(());
    }
    let npm =
        find_on_path("npm").context("npm is missing: install Node.js 20 or newer (https://nodejs.org)")?;
    write("package.json", &manifest)?;
    // Browsers are not fetched: the one of the system is driven.
    run(Command::new(npm).current_dir(folder).args([
        "install",
        "--no-fund",
        "--no-audit",
        "--no-package-lock",
        "--ignore-scripts",
    ]))
}
