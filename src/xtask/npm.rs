//! What comes from npm, into `target/tools`: wasm-opt and esbuild, which make the site small, and axe-core, which the
//! browser tests look for barriers with.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process::{find_on_path, output, run};
use crate::workspace::Workspace;

/// What is installed, each at one version. `binaryen` brings wasm-opt: releases before 110, among them Debian's 108,
/// write modules that no browser starts, so only this one is ever called.
const PACKAGES: [(&str, &str); 3] = [
    ("axe-core", "4.14.1"),
    ("binaryen", "132.0.0"),
    ("esbuild", "0.28.2"),
];

/// Installs what is missing.
///
/// # Errors
///
/// There is no Node, npm could not install, or what it installed does not run.
pub(crate) fn prepare(workspace: &Workspace) -> Result<()> {
    if !PACKAGES
        .iter()
        .all(|(name, version)| is_installed(workspace, name, version))
    {
        install(workspace)?;
    }
    for program in [wasm_opt(workspace), esbuild(workspace)] {
        if output(Command::new(&program).arg("--version")).is_err() {
            bail!(
                "{} does not run: delete target/tools/node_modules and try again",
                program.display()
            );
        }
    }
    Ok(())
}

/// Makes wasm small.
pub(crate) fn wasm_opt(workspace: &Workspace) -> PathBuf {
    workspace.tools().join("node_modules/.bin/wasm-opt")
}

/// Drops from wasm what nobody reaches.
pub(crate) fn wasm_metadce(workspace: &Workspace) -> PathBuf {
    workspace.tools().join("node_modules/.bin/wasm-metadce")
}

/// Makes scripts and style sheets small.
pub(crate) fn esbuild(workspace: &Workspace) -> PathBuf {
    workspace.tools().join("node_modules/.bin/esbuild")
}

/// The script that the browser tests load into each page.
pub(crate) fn axe(workspace: &Workspace) -> PathBuf {
    workspace.tools().join("node_modules/axe-core/axe.min.js")
}

/// Names and versions, for what depends on them.
pub(crate) fn versions() -> String {
    PACKAGES
        .map(|(name, version)| format!("{name} {version}"))
        .join(", ")
}

fn is_installed(workspace: &Workspace, name: &str, version: &str) -> bool {
    let manifest = workspace
        .tools()
        .join("node_modules")
        .join(name)
        .join("package.json");
    fs::read_to_string(manifest).is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")))
}

fn install(workspace: &Workspace) -> Result<()> {
    let npm =
        find_on_path("npm").context("npm is missing: install Node.js 20 or newer (https://nodejs.org)")?;
    let folder = workspace.tools();
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    // One manifest with everything: npm removes what a second `npm install NAME` does not name.
    let wanted = PACKAGES
        .map(|(name, version)| format!("\"{name}\": \"{version}\""))
        .join(", ");
    fs::write(
        folder.join("package.json"),
        format!("{{ \"private\": true, \"dependencies\": {{ {wanted} }} }}\n"),
    )
    .context("cannot write target/tools/package.json")?;
    println!("  npm installs {} into target/tools", versions());
    run(Command::new(npm).current_dir(&folder).args([
        "install",
        "--no-fund",
        "--no-audit",
        "--no-package-lock",
        // None of them needs one.
        "--ignore-scripts",
    ]))
}
