//! `cargo xtask bench engine`: a folder with the search engine and the index of any rows, ready for a page.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::npm;
use crate::process::run;
use crate::tools;
use crate::workspace::Workspace;

/// What a page imports; it finds the other two beside itself.
const SCRIPT: &str = include_str!("../../engine/engine.js");

/// Writes `engine.js`, `engine.wasm` and `engine.index` of the rows into `out`, each with its `.br` beside it.
///
/// # Errors
///
/// A tool is missing, something does not compile, or the rows are not a list of rows.
pub(crate) fn engine(workspace: &Workspace, rows: &Path, out: &Path) -> Result<()> {
    let rows = std::path::absolute(rows).context("there is no current folder")?;
    let out = std::path::absolute(out).context("there is no current folder")?;
    fs::create_dir_all(&out).with_context(|| format!("cannot make {}", out.display()))?;
    build_program(workspace)?;
    let index = out.join("engine.index");
    run(Command::new(workspace.engine_program())
        .arg("index")
        .arg(&rows)
        .arg(&index))?;
    let module = out.join("engine.wasm");
    build_module(workspace, &module)?;
    let script = out.join("engine.js");
    fs::write(&script, SCRIPT).with_context(|| format!("cannot write {}", script.display()))?;
    for file in [script, module, index] {
        let (raw, compressed) = compress(&file)?;
        println!("{:<40} {raw:>9} {compressed:>9} with brotli", file.display());
    }
    Ok(())
}

/// The program that indexes rows and measures.
///
/// # Errors
///
/// It does not compile.
pub(crate) fn build_program(workspace: &Workspace) -> Result<()> {
    run(workspace.cargo().args([
        "build",
        "--quiet",
        "--release",
        "--package",
        "register-engine",
        "--bin",
        "register-engine",
    ]))
}

/// The module that a page loads.
fn build_module(workspace: &Workspace, module: &Path) -> Result<()> {
    tools::wasm_target()?;
    npm::prepare(workspace)?;
    run(workspace.cargo().args([
        "build",
        "--quiet",
        "--profile",
        "engine",
        "--target",
        "wasm32-unknown-unknown",
        "--package",
        "register-engine",
        "--lib",
    ]))?;
    run(Command::new(npm::wasm_opt(workspace))
        // Over and over until nothing changes, and without the notes that only tools read.
        .args([
            "-O3",
            "--converge",
            "--strip-producers",
            "--strip-target-features",
        ])
        .arg(workspace.engine_module())
        .arg("--output")
        .arg(module))
}

/// Writes a file's brotli beside it; its bytes before and after.
fn compress(file: &Path) -> Result<(usize, usize)> {
    let content = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut content.as_slice(), &mut compressed, &parameters)
        .context("cannot compress")?;
    let mut beside = file.as_os_str().to_owned();
    beside.push(".br");
    fs::write(&beside, &compressed).with_context(|| format!("cannot write {}", beside.display()))?;
    Ok((content.len(), compressed.len()))
}
