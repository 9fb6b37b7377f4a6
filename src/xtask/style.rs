//! The style sheet: `style/*.css` joined in the order of their names, for Trunk does not resolve `@import`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::workspace::Workspace;

/// Joins `style/*.css` into `target/style/register.css`, which index.html links.
///
/// # Errors
///
/// There is no style sheet, or a file cannot be read or written.
pub(crate) fn join(workspace: &Workspace) -> Result<()> {
    let sheets = sheets(&workspace.path("style"))?;
    let mut joined = String::new();
    for sheet in &sheets {
        let text = fs::read_to_string(sheet).with_context(|| format!("cannot read {}", sheet.display()))?;
        joined.push_str(&text);
        joined.push('\n');
    }
    let target = workspace.path("target/style/register.css");
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
