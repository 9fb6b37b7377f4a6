//! Where things stand: the repository, what cargo builds, what the automation keeps in `target`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

/// The folders that the automation works with.
pub(crate) struct Workspace {
    root: PathBuf,
    cargo_target: PathBuf,
}

impl Workspace {
    /// Finds the repository from the manifest of this crate, and cargo's target folder from where this program runs,
    /// which is right whatever way that folder was configured.
    ///
    /// # Errors
    ///
    /// The program was moved out of cargo's target folder.
    pub(crate) fn find() -> Result<Self> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .join("../..")
            .canonicalize()
            .context("the repository of xtask is gone")?;
        let program = std::env::current_exe().context("no path of the running program")?;
        let cargo_target = program
            .ancestors()
            .nth(2)
            .context("xtask does not run from cargo's target folder: start it as `cargo xtask`")?
            .to_path_buf();
        Ok(Self { root, cargo_target })
    }

    /// A file or folder of the repository.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The repository.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Tools of the project's own, so that nothing is installed into a person's home.
    pub(crate) fn tools(&self) -> PathBuf {
        self.path("target/tools")
    }

    /// The server's program, built in release mode.
    pub(crate) fn server(&self) -> PathBuf {
        self.cargo_target
            .join("release")
            .join(format!("register{}", std::env::consts::EXE_SUFFIX))
    }

    /// The program that indexes rows for the search engine and measures it, built in release mode.
    pub(crate) fn engine_program(&self) -> PathBuf {
        self.cargo_target
            .join("release")
            .join(format!("register-engine{}", std::env::consts::EXE_SUFFIX))
    }

    /// The search engine as a WebAssembly module, as the compiler left it.
    pub(crate) fn engine_module(&self) -> PathBuf {
        self.cargo_target
            .join("wasm32-unknown-unknown/engine/register_engine.wasm")
    }

    /// `cargo` in the repository, the one that runs this program.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.root);
        command
    }
}
