//! The style sheets: `style/*.css` joined in the order of their names, for Trunk does not resolve `@import`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::workspace::Workspace;

/// The sheets of the site that the cabinet wears as well: what makes them look alike.
const SHARED: [&str; 7] = [
    "10-tokens.css",
    "20-base.css",
    "30-layout.css",
    "40-masthead.css",
    "60-profession.css",
    "66-changes.css",
    "90-print.css",
];

/// Joins `style/*.css` into `target/style/register.css`, which the site's index.html links, and the shared ones with
/// `style/cabinet/*.css` into `target/style/cabinet.css`, which the cabinet's does.
///
/// # Errors
///
/// There is no style sheet, or a file cannot be read or written.
pub(crate) fn join(workspace: &Workspace) -> Result<()> {
    let site = sheets(&workspace.path("style"))?;
    let shared = SHARED.map(|name| workspace.path("style").join(name));
    let cabinet = sheets(&workspace.path("style/cabinet"))?;
    write(workspace, "target/style/register.css", &site)?;
    write(
        workspace,
        "target/style/cabinet.css",
        &[&shared[..], &cabinet].concat(),
    )
}

fn write(workspace: &Workspace, target: &str, sheets: &[PathBuf]) -> Result<()> {
    let mut joined = String::new();
    for sheet in sheets {
        let text = fs::read_to_string(sheet).with_context(|| format!("cannot read {}", sheet.display()))?;
        joined.push_str(&text);
        joined.push('\n');
    }
    let target = workspace.path(target);
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    fs::write(&target, joined).with_context(|| format!("cannot write {}", target.display()))
}

fn sheets(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut sheets = Vec::new();
    for entry in entries {
        let path = entry.context("cannot read the folder of styles")?.path();
        if path.extension().is_some_and(|extension| extension == "css") {
            sheets.push(path);
        }
    }
    if sheets.is_empty() {
        bail!("there is no style sheet in {}", folder.display());
    }
    sheets.sort();
    Ok(sheets)
}
