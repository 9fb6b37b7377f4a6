//! Building the site with Trunk, and knowing when it need not be built again.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use crate::process::run;
use crate::tools::SiteTools;
use crate::workspace::Workspace;

/// Everything that the site is made from; a change in any of it builds the site again.
const SOURCES: [&str; 14] = [
    "Cargo.lock",
    "Cargo.toml",
    ".cargo",
    "Trunk.toml",
    "index.html",
    "public",
    "src/api",
    "src/domain",
    "src/i18n",
    "src/search",
    "src/web",
    "src/xtask/assets.rs",
    "src/xtask/style.rs",
    "style",
];

/// Builds the release site into `target/site`, unless it stands there already, made from the same sources.
///
/// # Errors
///
/// Trunk failed; what it said stands above.
pub(crate) fn build(workspace: &Workspace, tools: &SiteTools) -> Result<()> {
    let record = workspace.path("target/site.sha256");
    let fingerprint = fingerprint(workspace, &tools.versions())?;
    if workspace.site().join("index.html").is_file()
        && fs::read_to_string(&record).is_ok_and(|last| last == fingerprint)
    {
        println!("  unchanged since it was last built");
        return Ok(());
    }
    // A build that fails half-way must not count as done.
    if record.exists() {
        fs::remove_file(&record).with_context(|| format!("cannot remove {}", record.display()))?;
    }
    run(tools.trunk(workspace).args(["build", "--release"])).context("the site could not be built")?;
    fs::write(&record, fingerprint).with_context(|| format!("cannot write {}", record.display()))
}

fn fingerprint(workspace: &Workspace, versions: &str) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update(versions);
    for source in SOURCES {
        for path in files_under(&workspace.path(source))? {
            let content = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            hash.update(
                path.strip_prefix(workspace.root())
                    .unwrap_or(&path)
                    .to_string_lossy()
                    .as_bytes(),
            );
            hash.update(content.len().to_le_bytes());
            hash.update(content);
        }
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The files of a folder and its folders, in the order of their names; a file gives itself.
///
/// # Errors
///
/// The folder is missing or cannot be read.
pub(crate) fn files_under(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut entries = fs::read_dir(path)
        .and_then(|entries| {
            entries
                .map(|entry| entry.map(|entry| entry.path()))
                .collect::<Result<Vec<_>, _>>()
        })
        .with_context(|| format!("cannot read {}", path.display()))?;
    entries.sort();
    let mut files = Vec::new();
    for entry in entries {
        files.extend(files_under(&entry)?);
    }
    Ok(files)
}
