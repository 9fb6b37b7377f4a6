//! What comes from npm, into `target/tools`: wasm-opt and axe-core.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process::{find_on_path, output, run};
use crate::workspace::Workspace;

/// wasm-opt comes with it. Older ones than 110 write modules that no browser starts, among them Debian's 108, so
/// only this one is ever called.
const BINARYEN: &str = "132.0.0";
/// Finds barriers in a page.
const AXE: &str = "4.14.1";

/// wasm-opt, ready to run.
///
/// # Errors
///
/// There is no Node, npm could not install, or what it installed does not run.
pub(crate) fn wasm_opt(workspace: &Workspace) -> Result<PathBuf> {
    let program = wasm_opt_path(workspace);
    if !is_right(&program) {
        install(workspace)?;
    }
    if !is_right(&program) {
        bail!(
            "{} does not run; delete target/tools/node_modules and try again",
            program.display()
        );
    }
    Ok(program)
}

/// Where wasm-opt stands once it is installed.
pub(crate) fn wasm_opt_path(workspace: &Workspace) -> PathBuf {
    workspace.tools().join("node_modules/.bin/wasm-opt")
}

/// The script that the browser tests load into each page to look for barriers.
///
/// # Errors
///
/// There is no Node or npm could not install.
pub(crate) fn axe(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.tools().join("node_modules/axe-core");
    let script = folder.join("axe.min.js");
    let right = |text: &String| text.contains(&format!("\"version\": \"{AXE}\""));
    if !script.is_file() || !fs::read_to_string(folder.join("package.json")).is_ok_and(|text| right(&text)) {
        install(workspace)?;
    }
    script
        .is_file()
        .then_some(script)
        .context("npm installed no axe-core/axe.min.js")
}

fn is_right(wasm_opt: &PathBuf) -> bool {
    let (major, _) = BINARYEN.split_once('.').unwrap_or((BINARYEN, ""));
    wasm_opt.is_file()
        && output(Command::new(wasm_opt).arg("--version"))
            .is_ok_and(|text| text.split_whitespace().any(|word| word == major))
}

fn install(workspace: &Workspace) -> Result<()> {
    let npm =
        find_on_path("npm").context("npm is missing: install Node.js 20 or newer (https://nodejs.org)")?;
    let folder = workspace.tools();
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    // One manifest with everything: npm removes what a second `npm install NAME` does not name.
    let manifest = format!(
        "{{ \"private\": true, \"dependencies\": {{ \"axe-core\": \"{AXE}\", \"binaryen\": \"{BINARYEN}\" }} }}\n"
    );
    fs::write(folder.join("package.json"), manifest).context("cannot write target/tools/package.json")?;
    println!("  npm installs axe-core {AXE} and binaryen {BINARYEN} into target/tools");
    run(Command::new(npm).current_dir(&folder).args([
        "install",
        "--no-fund",
        "--no-audit",
        "--no-package-lock",
    ]))
}
