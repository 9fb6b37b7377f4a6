//! The programs that the tests run, as `cargo xtask test` names them in the environment, or where they usually stand.

use std::path::{Path, PathBuf};

/// The server in release mode, with the site inside.
///
/// # Panics
///
/// It was not built.
#[must_use]
pub fn register() -> PathBuf {
    named("REGISTER_PROGRAM", &[&in_target("release/register")])
}

/// The browser.
///
/// # Panics
///
/// It is not installed.
#[must_use]
pub fn chromium() -> PathBuf {
    named(
        "REGISTER_CHROMIUM",
        &[
            Path::new("/usr/bin/chromium"),
            Path::new("/usr/bin/google-chrome"),
        ],
    )
}

/// What drives the browser.
///
/// # Panics
///
/// It is not installed.
#[must_use]
pub fn chromedriver() -> PathBuf {
    named("REGISTER_CHROMEDRIVER", &[Path::new("/usr/bin/chromedriver")])
}

/// The script that finds barriers in a page.
///
/// # Panics
///
/// It is not installed.
#[must_use]
pub fn axe() -> PathBuf {
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tools");
    named("REGISTER_AXE", &[&tools.join("node_modules/axe-core/axe.min.js")])
}

/// A PostgreSQL for the tests.
///
/// # Panics
///
/// None was named.
#[must_use]
pub fn postgres() -> String {
    std::env::var("REGISTER_TEST_POSTGRES").unwrap_or_else(|_| {
        panic!("REGISTER_TEST_POSTGRES names no PostgreSQL: run `cargo xtask test`, which starts one")
    })
}

/// Another PostgreSQL, for a test that stops the server over it.
///
/// # Panics
///
/// None was named.
#[must_use]
pub fn another_postgres() -> String {
    std::env::var("REGISTER_TEST_POSTGRES_KILLED").unwrap_or_else(|_| {
        panic!("REGISTER_TEST_POSTGRES_KILLED names no PostgreSQL: run `cargo xtask test`, which starts one")
    })
}

fn named(variable: &str, usual: &[&Path]) -> PathBuf {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .or_else(|| usual.iter().find(|path| path.exists()).map(PathBuf::from))
        .unwrap_or_else(|| {
            panic!(
                "{variable} is not set and there is no {}: run `cargo xtask test`",
                usual[0].display()
            )
        })
}

/// A file of cargo's target folder, in which this test runs as `debug/deps/system-…`.
fn in_target(relative: &str) -> PathBuf {
    let test = std::env::current_exe().expect("the path of the running test");
    test.ancestors()
        .nth(3)
        .unwrap_or(Path::new("target"))
        .join(relative)
}
