//! What building the site needs: the wasm target, Trunk and wasm-bindgen, installed into `target/tools` when missing.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::npm;
use crate::process::{find_on_path, output, run};
use crate::workspace::Workspace;

/// Newer ones need a newer Rust than this project. Without its features it cannot download anything while it builds,
/// and compiles in half the time.
const TRUNK: Tool = Tool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    options: &["--locked", "--no-default-features"],
};
/// Equal to the `wasm-bindgen` that the site is compiled with. Its lock file names a version that is no longer
/// published, so it is installed without.
const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    options: &["--bin", "wasm-bindgen"],
};
const WASM: &str = "wasm32-unknown-unknown";

struct Tool {
    package: &'static str,
    program: &'static str,
    version: &'static str,
    options: &'static [&'static str],
}

/// The tools of a site build, ready to run.
pub(crate) struct SiteTools {
    trunk: PathBuf,
    search_path: OsString,
    /// Whether there is what makes the site small.
    node: bool,
}

impl SiteTools {
    /// Finds each tool and installs what is missing. Without Node the site comes out larger; the person is told.
    ///
    /// # Errors
    ///
    /// A tool could not be installed; the message says what to do.
    pub(crate) fn prepare(workspace: &Workspace) -> Result<Self> {
        wasm_target()?;
        let trunk = install(workspace, &TRUNK)?;
        let wasm_bindgen = install(workspace, &WASM_BINDGEN)?;
        let node = match npm::prepare(workspace) {
            Ok(()) => true,
            Err(error) => {
                println!("  no wasm-opt and no esbuild: {error:#}");
                println!("  The site is built without them: it works the same and is about a fifth larger.");
                false
            }
        };
        let folders = [trunk.parent(), wasm_bindgen.parent()].map(|folder| folder.map(PathBuf::from));
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        let search_path = std::env::join_paths(
            folders
                .into_iter()
                .flatten()
                .chain(std::env::split_paths(&inherited)),
        )
        .context("a folder of the tools cannot stand on the search path")?;
        Ok(Self {
            trunk,
            search_path,
            node,
        })
    }

    /// Trunk in the repository, with the tools it calls first on its search path.
    pub(crate) fn trunk(&self, workspace: &Workspace) -> Command {
        let mut command = Command::new(&self.trunk);
        command
            .current_dir(workspace.root())
            .env("PATH", &self.search_path)
            // Trunk reads it as true or false and stops at the usual `1`.
            .env_remove("NO_COLOR")
            .arg("--skip-version-check");
        command
    }

    /// What decides, besides the sources, how the site comes out.
    pub(crate) fn versions(&self) -> String {
        let node = if self.node {
            npm::versions()
        } else {
            "no Node".to_owned()
        };
        format!("{} {} {node}", TRUNK.version, WASM_BINDGEN.version)
    }
}

/// The wasm target, installed with rustup where there is one.
///
/// # Errors
///
/// The target is missing and could not be installed.
pub(crate) fn wasm_target() -> Result<()> {
    if has_wasm_target() {
        return Ok(());
    }
    let Some(rustup) = find_on_path("rustup") else {
        bail!(
            "this Rust cannot compile for {WASM} and there is no rustup to add it: install Rust with rustup \
             (https://rustup.rs), or your system's package with Rust's standard library for wasm"
        );
    };
    run(Command::new(rustup).args(["target", "add", WASM])).context(format!(
        "adding the wasm target failed: run `rustup target add {WASM}` and try again"
    ))
}

fn has_wasm_target() -> bool {
    output(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]))
        .is_ok_and(|folder| PathBuf::from(folder).is_dir())
}

fn install(workspace: &Workspace, tool: &Tool) -> Result<PathBuf> {
    let own = workspace
        .tools()
        .join("bin")
        .join(format!("{}{}", tool.program, std::env::consts::EXE_SUFFIX));
    if is_right(&own, tool) {
        return Ok(own);
    }
    if let Some(found) = find_on_path(tool.program).filter(|found| is_right(found, tool)) {
        return Ok(found);
    }
    println!(
        "  {} {} is missing; cargo builds it, which takes some minutes, once",
        tool.package, tool.version
    );
    let build = workspace.tools().join("build");
    let mut command = workspace.cargo();
    command
        .args(["install", tool.package, "--version", tool.version])
        .args(tool.options)
        .args(["--force", "--root"])
        .arg(workspace.tools())
        .arg("--target-dir")
        .arg(&build)
        // A tool runs for seconds: building it fast matters more than how fast it runs.
        .env("CARGO_PROFILE_RELEASE_LTO", "false")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        .env_remove("RUSTFLAGS");
    run(&mut command).context(format!("{} could not be installed", tool.package))?;
    // Some hundred megabytes that nobody needs again; if they stay, nothing is wrong.
    let _ = std::fs::remove_dir_all(&build);
    Ok(own)
}

fn is_right(program: &PathBuf, tool: &Tool) -> bool {
    program.is_file()
        && output(Command::new(program).arg("--version"))
            .is_ok_and(|text| text.split_whitespace().nth(1) == Some(tool.version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_bindgen_is_the_one_that_the_site_is_compiled_with() {
        let manifest = include_str!("../../Cargo.toml");
        assert!(manifest.contains(&format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version)));
        for trunk in [
            include_str!("../../Trunk.toml"),
            include_str!("../cabinet/Trunk.toml"),
        ] {
            assert!(trunk.contains(&format!("wasm_bindgen = \"{}\"", WASM_BINDGEN.version)));
            assert!(trunk.contains(&format!("trunk-version = \"={}\"", TRUNK.version)));
        }
    }
}
