//! The last step of a site build: its files made small, and each named by what it holds.
//!
//! Trunk names the wasm by what went into wasm-bindgen, not by what came out of it, so two builds with other tools
//! would give one name to different bytes, which browsers keep for a year. Here the name is the content's.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use sha2::{Digest as _, Sha256};

use crate::exports;
use crate::npm;
use crate::process::run;
use crate::workspace::Workspace;

/// How many hexadecimal digits of its hash a name carries.
const DIGITS: usize = 16;

/// How many Trunk's carries: as many, less the zeros in front.
const TRUNK_DIGITS: std::ops::RangeInclusive<usize> = 12..=DIGITS;

/// Makes small and renames what Trunk has built into `folder`. A debug build is left as it is.
///
/// # Errors
///
/// A tool failed or a file cannot be read or written.
pub(crate) fn finish(workspace: &Workspace, folder: &Path, profile: &str) -> Result<()> {
    if profile != "release" {
        return Ok(());
    }
    let built = files(folder)?;
    for wasm in &built {
        // `register-web-….js` is the script of `register-web-…_bg.wasm`.
        let name = wasm.file_name().and_then(|name| name.to_str());
        if let Some(name) = name.and_then(|name| name.strip_suffix("_bg.wasm")) {
            exports::trim(workspace, wasm, &wasm.with_file_name(format!("{name}.js")))?;
        }
    }
    for file in built {
        match file.extension().and_then(|kind| kind.to_str()) {
            Some("wasm") => optimise(&npm::wasm_opt(workspace), &file)?,
            Some("js" | "css") => minify(&npm::esbuild(workspace), &file)?,
            _ => {}
        }
    }
    name_by_content(folder)
}

/// Without Node there is no wasm-opt, which the person has been told; the file stays as it is.
fn optimise(wasm_opt: &Path, wasm: &Path) -> Result<()> {
    if !wasm_opt.is_file() {
        return Ok(());
    }
    // No feature flags: naming some drops the others, which the module declares itself.
    run(Command::new(wasm_opt)
        .args(["-Oz", "--converge"])
        // After the last step that asks for them: who made the module and which features it declares.
        .args(["--strip-producers", "--strip-target-features"])
        .arg(wasm)
        .arg("--output")
        .arg(wasm))
}

fn minify(esbuild: &Path, file: &Path) -> Result<()> {
    if !esbuild.is_file() {
        return Ok(());
    }
    let mut command = Command::new(esbuild);
    command.args([
        "--minify",
        "--charset=utf8",
        "--log-level=warning",
        "--allow-overwrite",
    ]);
    run(command.arg(file).arg(format!("--outfile={}", file.display())))
}

fn name_by_content(folder: &Path) -> Result<()> {
    let mut names = Vec::new();
    for path in files(folder)? {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        let Some(digest) = digest_in(name) else { continue };
        let content = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let renamed = name.replacen(digest, &digest_of(&content), 1);
        fs::rename(&path, folder.join(&renamed))
            .with_context(|| format!("cannot rename {}", path.display()))?;
        names.push((name.to_owned(), renamed));
    }
    if names.is_empty() {
        bail!(
            "{} holds no file with a hash in its name: is `filehash` off?",
            folder.display()
        );
    }
    let page = folder.join("index.html");
    let text = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    fs::write(&page, rewritten(text, &names)).with_context(|| format!("cannot write {}", page.display()))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry.context("cannot read the folder of the site")?.path();
        if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The hash in a file's name, when it has one: the part between signs that is so long and hexadecimal.
fn digest_in(name: &str) -> Option<&str> {
    name.split(['-', '_', '.'])
        .find(|part| TRUNK_DIGITS.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn digest_of(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .take(DIGITS / 2)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn rewritten(page: String, names: &[(String, String)]) -> String {
    names
        .iter()
        .fold(page, |page, (old, new)| page.replace(old.as_str(), new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_is_found_in_the_names_that_trunk_makes() {
        #[track_caller]
        fn check(name: &str, expected: Option<&str>) {
            assert_eq!(digest_in(name), expected);
        }
        check("register-web-2d1c5d1f0a9b8c7e_bg.wasm", Some("2d1c5d1f0a9b8c7e"));
        check("register-web-2d1c5d1f0a9b8c7e.js", Some("2d1c5d1f0a9b8c7e"));
        check("register-0123456789abcdef.css", Some("0123456789abcdef"));
        check("register-web-aa1936c94f00968_bg.wasm", Some("aa1936c94f00968"));
        check("index.html", None);
        check("favicon.svg", None);
        check("register-2d1c5d1f0a9.css", None);
        check("register-2d1c5d1f0a9b8c7z.css", None);
    }

    #[test]
    fn page_names_every_file_by_its_content() {
        let folder = std::env::temp_dir().join(format!("register-assets-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a-0000000000000000_bg.wasm"), "one").unwrap();
        fs::write(folder.join("a-0000000000000000.js"), "two").unwrap();
        fs::write(
            folder.join("index.html"),
            "/a-0000000000000000.js /a-0000000000000000_bg.wasm",
        )
        .unwrap();
        name_by_content(&folder).unwrap();
        let page = fs::read_to_string(folder.join("index.html")).unwrap();
        let script = fs::read_to_string(folder.join("a-3fc4ccfe745870e2.js")).unwrap();
        let wasm = fs::read_to_string(folder.join("a-7692c3ad3540bb80_bg.wasm")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(page, "/a-3fc4ccfe745870e2.js /a-7692c3ad3540bb80_bg.wasm");
        assert_eq!((script.as_str(), wasm.as_str()), ("two", "one"));
    }
}
