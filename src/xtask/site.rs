//! Building the site and the cabinet with Trunk, and knowing when they need not be built again.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use crate::process::run;
use crate::tools::SiteTools;
use crate::workspace::Workspace;

/// What both applications are made from, besides their own.
const SHARED: [&str; 10] = [
    "Cargo.lock",
    "Cargo.toml",
    ".cargo",
    "src/api",
    "src/domain",
    "src/i18n",
    "src/search",
    "src/xtask/assets.rs",
    "src/xtask/style.rs",
    "style",
];

/// Where Cargo finds flags for wasm only, so that nothing of the host is compiled twice.
pub(crate) const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// Views have one type: less code, compiled faster, that does a little more while it runs.
pub(crate) const ERASED_VIEWS: &str = "--cfg erase_components";

/// An application that Trunk builds.
pub(crate) struct Application {
    /// What it is called in messages.
    pub(crate) name: &'static str,
    /// Its Trunk.toml.
    pub(crate) config: &'static str,
    /// The folder that the server embeds.
    pub(crate) folder: &'static str,
    /// Flags for the compiler.
    flags: &'static str,
    /// What it is made from, besides what both are; a change in any of it builds it again.
    sources: &'static [&'static str],
}

/// The public site.
pub(crate) const SITE: Application = Application {
    name: "the site",
    config: "Trunk.toml",
    folder: "target/site",
    flags: "",
    sources: &["Trunk.toml", "index.html", "public", "src/web"],
};

/// The cabinet of those who take part.
pub(crate) const CABINET: Application = Application {
    name: "the cabinet",
    config: "src/cabinet/Trunk.toml",
    folder: "target/cabinet",
    // A tenth of its bytes.
    flags: ERASED_VIEWS,
    sources: &["src/cabinet", "src/ui"],
};

/// Builds both applications.
///
/// # Errors
///
/// Trunk failed; what it said stands above.
pub(crate) fn build(workspace: &Workspace, tools: &SiteTools) -> Result<()> {
    [SITE, CABINET]
        .iter()
        .try_for_each(|application| build_one(application, workspace, tools))
}

/// Builds the release files of an application, unless they stand there already, made from the same sources.
fn build_one(application: &Application, workspace: &Workspace, tools: &SiteTools) -> Result<()> {
    let folder = workspace.path(application.folder);
    let record = folder.with_extension("sha256");
    let fingerprint = fingerprint(application, workspace, &tools.versions())?;
    if folder.join("index.html").is_file()
        && fs::read_to_string(&record).is_ok_and(|last| last == fingerprint)
    {
        println!("  {}: unchanged since it was last built", application.name);
        return Ok(());
    }
    // A build that fails half-way must not count as done.
    if record.exists() {
        fs::remove_file(&record).with_context(|| format!("cannot remove {}", record.display()))?;
    }
    run(tools
        .trunk(workspace)
        .args(["build", "--release", "--config", application.config])
        .env(WASM_FLAGS, application.flags))
    .with_context(|| format!("{} could not be built", application.name))?;
    fs::write(&record, fingerprint).with_context(|| format!("cannot write {}", record.display()))
}

fn fingerprint(application: &Application, workspace: &Workspace, versions: &str) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update(versions);
    hash.update(application.flags);
    for source in SHARED.iter().chain(application.sources) {
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
