//! `cargo xtask size`: what the site weighs, against its budgets.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::server::Server;
use crate::site::{Application, CABINET, SITE, files_under};
use crate::visit;
use crate::workspace::Workspace;

/// What the wasm may weigh with brotli, in bytes. A kilobyte is 1,000 bytes here, the stricter reading.
const WASM_BUDGET: usize = 150_000;
/// What the cabinet may weigh with brotli, all its files together, in bytes; no citizen's visit takes it.
const CABINET_BUDGET: usize = 720_000;
/// What a first visit to the working search may take over the wire, heads of answers included, in bytes.
const VISIT_BUDGET: usize = 200_000;

/// One file as it stands and as it goes over the wire.
struct Weight {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints each file of the built site and cabinet with its sizes, then what a first visit to the built server takes.
///
/// # Errors
///
/// Something is not built, or a budget is exceeded; every excess is listed.
pub(crate) fn size(workspace: &Workspace) -> Result<()> {
    let weights = weigh_all(workspace, &SITE)?;
    let cabinet = weigh_all(workspace, &CABINET)?;
    let wasm: usize = weights
        .iter()
        .filter(|weight| weight.name.ends_with(".wasm"))
        .map(|weight| weight.brotli)
        .sum();

    let server = Server::start(workspace, None)?;
    let fetched = visit::first(server.port)?;
    println!(
        "\n{:<76} {:>9}",
        "a first visit, in bytes over the wire", "brotli"
    );
    for file in &fetched {
        println!("{:<76} {:>9}", file.path, file.answer.bytes());
    }
    let visit: usize = fetched.iter().map(|file| file.answer.bytes()).sum();

    let cabinet: usize = cabinet.iter().map(|weight| weight.brotli).sum();

    println!();
    let excesses: Vec<String> = [
        ("the wasm", wasm, WASM_BUDGET),
        ("a first visit", visit, VISIT_BUDGET),
        ("the cabinet", cabinet, CABINET_BUDGET),
    ]
    .into_iter()
    .inspect(|(what, bytes, budget)| println!("{what}: {bytes} bytes of {budget}"))
    .filter(|(_, bytes, budget)| bytes > budget)
    .map(|(what, bytes, budget)| format!("{what} takes {bytes} bytes, over its budget of {budget}"))
    .collect();
    if !excesses.is_empty() {
        bail!("{}", excesses.join("; "));
    }
    Ok(())
}

/// Weighs and prints the files of an application.
fn weigh_all(workspace: &Workspace, application: &Application) -> Result<Vec<Weight>> {
    let folder = workspace.path(application.folder);
    if !folder.join("index.html").is_file() {
        bail!(
            "{} is not built: build it with `cargo xtask start`",
            application.name
        );
    }
    let weights = files_under(&folder)?
        .iter()
        .map(|path| weigh(&folder, path))
        .collect::<Result<Vec<Weight>>>()?;
    let heading = format!("{}, in bytes", application.name);
    println!("{heading:<56} {:>9} {:>9} {:>9}", "raw", "gzip", "brotli");
    for weight in &weights {
        println!(
            "{:<56} {:>9} {:>9} {:>9}",
            weight.name, weight.raw, weight.gzip, weight.brotli
        );
    }
    println!();
    Ok(weights)
}

fn weigh(site: &Path, path: &Path) -> Result<Weight> {
    let content = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let name = path
        .strip_prefix(site)
        .unwrap_or(path)
        .to_string_lossy()
        .into_owned();
    Ok(Weight {
        name,
        raw: content.len(),
        gzip: gzip(&content)?,
        brotli: brotli(&content)?,
    })
}

fn gzip(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).context("cannot compress")?;
    Ok(encoder.finish().context("cannot compress")?.len())
}

fn brotli(mut content: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut content, &mut compressed, &parameters).context("cannot compress")?;
    Ok(compressed.len())
}
