//! Puts the built site into the binary: every file once as it is and, where that saves bytes, with brotli and gzip.
//!
//! The site is the folder in `REGISTER_SITE`, or `target/site` of the workspace, where `cargo xtask` has Trunk build it.
//! Without a site the table is empty: the server then serves the API alone and says so.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

fn main() -> Result<()> {
    println!("cargo::rerun-if-env-changed=REGISTER_SITE");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").context("cargo sets OUT_DIR")?);
    let site = site()?;
    println!("cargo::rerun-if-changed={}", site.display());
    let mut table = String::from("&[\n");
    let mut files = Vec::new();
    if site.join("index.html").is_file() {
        collect(&site, &mut files)?;
    }
    files.sort();
    for (number, file) in files.iter().enumerate() {
        let path = file
            .strip_prefix(&site)?
            .to_str()
            .context("file names of the site are UTF-8")?;
        embed(&mut table, &out, number, &path.replace('\\', "/"), file)?;
    }
    table.push(']');
    fs::write(out.join("site.rs"), table).context("cannot write the table of the site")
}

/// The folder of the built site. The default one is made when it is missing: cargo watches a folder for changes, but
/// a missing one it takes for changed at every build.
fn site() -> Result<PathBuf> {
    if let Some(site) = std::env::var_os("REGISTER_SITE") {
        return Ok(site.into());
    }
    let manifest =
        PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").context("cargo sets CARGO_MANIFEST_DIR")?);
    let workspace = manifest
        .ancestors()
        .nth(2)
        .context("the crate stands two folders below the workspace")?;
    let site = workspace.join("target/site");
    // A workspace that cannot be written to has no site to wait for.
    let _unwritable = fs::create_dir_all(&site);
    Ok(site)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Adds one row to the table.
fn embed(table: &mut String, out: &Path, number: usize, path: &str, file: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let sha256 = Sha256::digest(&bytes)
        .iter()
        .fold(String::new(), |mut hex, byte| {
            let _infallible = write!(hex, "{byte:02x}");
            hex
        });
    // The server fills the pages in and compresses them itself.
    let page = path == "index.html";
    let save = |bytes: &[u8], kind: &str| -> Result<String> {
        let target = out.join(format!("{number}.{kind}"));
        fs::write(&target, bytes).with_context(|| format!("cannot write {}", target.display()))?;
        Ok(format!(
            "include_bytes!({:?})",
            target.to_str().context("OUT_DIR is UTF-8")?
        ))
    };
    let smaller = |compressed: Vec<u8>, kind: &str| -> Result<String> {
        // A few bytes less are not worth the unpacking.
        if page || compressed.len() + 64 >= bytes.len() {
            return Ok("None".to_owned());
        }
        Ok(format!("Some({})", save(&compressed, kind)?))
    };
    let identity = save(&bytes, "raw")?;
    let (br, gz) = (smaller(brotli(&bytes)?, "br")?, smaller(gzip(&bytes)?, "gz")?);
    writeln!(
        table,
        "Embedded {{ path: {path:?}, media: {media:?}, sha256: {sha256:?}, named_by_content: {hashed}, \
         identity: {identity}, br: {br}, gz: {gz} }},",
        media = media_type(path),
        hashed = is_named_by_content(path),
    )?;
    Ok(())
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 1 << 16, 11, 24);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/vnd.microsoft.icon",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

/// Whether Trunk put a hash of the content into the name, as in `register-web-6b1f0a93c2de4477_bg.wasm`.
fn is_named_by_content(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        (14..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}
