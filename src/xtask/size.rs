//! `cargo xtask size`: what the site weighs, against its budgets.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::site::files_under;
use crate::workspace::Workspace;

/// What the wasm may weigh with brotli, in bytes (a kilobyte is 1,000 here).
const WASM_BUDGET: usize = 150_000;

/// One file as it stands and as it goes over the wire.
struct Weight {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints each file of the built site with its sizes.
///
/// # Errors
///
/// There is no built site, or a budget is exceeded.
pub(crate) fn size(workspace: &Workspace) -> Result<()> {
    let site = workspace.site();
    if !site.join("index.html").is_file() {
        bail!("there is no site to weigh: build it with `cargo xtask start` or `cargo xtask test`");
    }
    let weights = files_under(&site)?
        .iter()
        .map(|path| weigh(&site, path))
        .collect::<Result<Vec<Weight>>>()?;
    println!("{:<48} {:>10} {:>10} {:>10}", "bytes", "raw", "gzip", "brotli");
    for weight in &weights {
        println!(
            "{:<48} {:>10} {:>10} {:>10}",
            weight.name, weight.raw, weight.gzip, weight.brotli
        );
    }
    let wasm: usize = weights
        .iter()
        .filter(|weight| weight.name.ends_with(".wasm"))
        .map(|weight| weight.brotli)
        .sum();
    println!("wasm with brotli: {wasm} of {WASM_BUDGET} bytes");
    if wasm > WASM_BUDGET {
        bail!("the wasm weighs {wasm} bytes with brotli, over its budget of {WASM_BUDGET}");
    }
    Ok(())
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
