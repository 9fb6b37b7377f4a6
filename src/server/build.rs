//! Puts the built site and cabinet into the binary: every file once as it is and, where that saves bytes, with brotli and
//! gzip.
//!
//! They are the folders in `REGISTER_SITE` and `REGISTER_CABINET`, or `target/site` and `target/cabinet` of the workspace,
//! where `cargo xtask` has Trunk build them. Of what is not built the table is empty: the server then serves the rest and
//! says so.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

fn main() -> Result<()> {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").context("cargo sets OUT_DIR")?);
    for (name, variable) in [("site", "REGISTER_SITE"), ("cabinet", "REGISTER_CABINET")] {
        println!("cargo::rerun-if-env-changed={variable}");
        let folder = folder(name, variable)?;
        println!("cargo::rerun-if-changed={}", folder.display());
        write_table(name, &folder, &out)?;
    }
    Ok(())
}

/// Writes the table of an application's files.
fn write_table(name: &str, folder: &Path, out: &Path) -> Result<()> {
    let mut table = String::from("&[\n");
    let mut files = Vec::new();
    if folder.join("index.html").is_file() {
        collect(folder, &mut files)?;
    }
    files.sort();
    for (number, file) in files.iter().enumerate() {
        let path = file
            .strip_prefix(folder)?
            .to_str()
            .context("file names of the site are UTF-8")?;
        embed(
            &mut table,
            out,
            &format!("{name}-{number}"),
            &path.replace('\\', "/"),
            file,
        )?;
    }
    table.push(']');
    fs::write(out.join(format!("{name}.rs")), table)
        .with_context(|| format!("cannot write the table of {name}"))
}

/// The folder of a built application. The default one is made when it is missing: cargo watches a folder for changes, but
/// a missing one it takes for changed at every build.
fn folder(name: &str, variable: &str) -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os(variable) {
        return Ok(folder.into());
    }
    let manifest =
        PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").context("cargo sets CARGO_MANIFEST_DIR")?);
    let workspace = manifest
        .ancestors()
        .nth(2)
        .context("the crate stands two folders below the workspace")?;
    let folder = workspace.join("target").join(name);
    // A workspace that cannot be written to has no site to wait for.
    let _unwritable = fs::create_dir_all(&folder);
    Ok(folder)
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
fn embed(table: &mut String, out: &Path, stem: &str, path: &str, file: &Path) -> Result<()> {
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
        let target = out.join(format!("{stem}.{kind}"));
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
