//! Programs that come with the system: found, installed on Debian as root, or else named.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process::{find_on_path, output, run};

/// The browser that the tests drive.
///
/// # Errors
///
/// It is missing and cannot be installed from here.
pub(crate) fn chromium() -> Result<PathBuf> {
    found_or_installed("chromium", || {
        find_on_path("chromium").or_else(|| find_on_path("google-chrome"))
    })
}

/// What drives the browser.
///
/// # Errors
///
/// It is missing and cannot be installed from here.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    found_or_installed("chromium-driver", || find_on_path("chromedriver"))
}

/// Puts a load on a server.
///
/// # Errors
///
/// It is missing and cannot be installed from here.
pub(crate) fn wrk() -> Result<PathBuf> {
    found_or_installed("wrk", || find_on_path("wrk"))
}

/// What the server is measured against.
///
/// # Errors
///
/// It is missing and cannot be installed from here.
pub(crate) fn nginx() -> Result<PathBuf> {
    let usual = || Some(PathBuf::from("/usr/sbin/nginx")).filter(|path| path.is_file());
    found_or_installed("nginx-light", || find_on_path("nginx").or_else(usual))
}

/// The folder of PostgreSQL's programs.
///
/// # Errors
///
/// It is missing and cannot be installed from here.
pub(crate) fn postgres_folder() -> Result<PathBuf> {
    found_or_installed("postgresql", || {
        let initdb =
            find_on_path("initdb").or_else(|| newest_debian_postgres(Path::new("/usr/lib/postgresql")))?;
        // On the search path it may be a link; the server stands beside the file itself.
        initdb.canonicalize().ok()?.parent().map(PathBuf::from)
    })
}

fn newest_debian_postgres(versions: &Path) -> Option<PathBuf> {
    let installed = std::fs::read_dir(versions).ok()?.filter_map(|entry| {
        let path = entry.ok()?.path();
        let version: u32 = path.file_name()?.to_str()?.parse().ok()?;
        let initdb = path.join("bin/initdb");
        initdb.is_file().then_some((version, initdb))
    });
    installed.max().map(|(_, initdb)| initdb)
}

fn found_or_installed(package: &str, find: impl Fn() -> Option<PathBuf>) -> Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    let Some(apt) = find_on_path("apt-get").filter(|_| is_root()) else {
        bail!("{package} is missing: install it (on Debian: `sudo apt-get install {package}`) and try again");
    };
    println!("  installing Debian's {package}");
    let apt = || {
        let mut command = Command::new(&apt);
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet=2");
        command
    };
    run(apt().arg("update"))?;
    run(apt().args(["install", "--yes", "--no-install-recommends", package]))?;
    find().with_context(|| format!("Debian's {package} was installed, but its program is not found"))
}

/// Whether this process may do everything.
pub(crate) fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|user| user == "0")
}
