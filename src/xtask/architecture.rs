//! The rules of the house as tests: which crate may know which, and what no file may hold.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::site::files_under;
use crate::test::SUITES;

/// The arrows of ARCHITECTURE.md: a crate, and the crates of this project that it may name.
const ARROWS: [(&str, &[&str]); 11] = [
    ("register-domain", &[]),
    ("register-search", &["register-domain"]),
    ("register-engine", &["register-domain", "register-search"]),
    ("register-api", &["register-domain"]),
    ("register-i18n", &["register-domain", "register-api"]),
    (
        "register-web",
        &[
            "register-domain",
            "register-search",
            "register-api",
            "register-i18n",
        ],
    ),
    (
        "register-ui",
        &[
            "register-domain",
            "register-search",
            "register-api",
            "register-i18n",
        ],
    ),
    (
        "register-cabinet",
        &[
            "register-domain",
            "register-search",
            "register-api",
            "register-i18n",
            "register-ui",
        ],
    ),
    (
        "register-server",
        &[
            "register-domain",
            "register-search",
            "register-api",
            "register-i18n",
        ],
    ),
    ("register-tests", &["register-server"]),
    ("xtask", &[]),
];

/// Crates that only compute: what they may take from outside, all of it without I/O, clock or chance.
const PURE: [(&str, &[&str]); 4] = [
    (
        "register-domain",
        &[
            "chrono",
            "serde",
            "serde_json",
            "thiserror",
            "unicode-normalization",
        ],
    ),
    (
        "register-search",
        &["frostem", "serde", "thiserror", "unicode-normalization"],
    ),
    ("register-api", &["chrono", "serde", "utoipa"]),
    ("register-i18n", &["chrono"]),
];

/// A file longer than this has more than one subject.
const LINES: usize = 450;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .unwrap()
}

/// A package of the workspace as cargo reads its manifest.
struct Package {
    name: String,
    /// Every kind of dependency by name, with whether it reaches the product or only its tests.
    dependencies: Vec<(String, bool)>,
    /// Test targets besides those beside the code.
    tests: Vec<String>,
}

fn packages() -> Vec<Package> {
    let cargo = Command::new(env!("CARGO"))
        .current_dir(root())
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .output()
        .unwrap();
    assert!(
        cargo.status.success(),
        "{}",
        String::from_utf8_lossy(&cargo.stderr)
    );
    let metadata: Value = serde_json::from_slice(&cargo.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let list = |value: &Value| value.as_array().unwrap().clone();
    list(&metadata["packages"])
        .iter()
        .map(|package| Package {
            name: text(&package["name"]),
            dependencies: list(&package["dependencies"])
                .iter()
                .map(|dependency| (text(&dependency["name"]), dependency["kind"] != "dev"))
                .collect(),
            tests: list(&package["targets"])
                .iter()
                .filter(|target| list(&target["kind"]).iter().any(|kind| kind == "test"))
                .map(|target| text(&target["name"]))
                .collect(),
        })
        .collect()
}

/// The files that are the project's own, with their texts where they have one.
fn sources(extensions: &[&str]) -> Vec<(String, String)> {
    let root = root();
    ["src", "style", "tests", "public"]
        .iter()
        .flat_map(|folder| files_under(&root.join(folder)).unwrap())
        .filter(|path| {
            path.extension()
                .is_some_and(|kind| extensions.iter().any(|wanted| kind == *wanted))
        })
        .map(|path| {
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect()
}

#[test]
fn no_manifest_gains_an_arrow_that_is_not_drawn() {
    let arrows: BTreeMap<&str, &[&str]> = ARROWS.into_iter().collect();
    let packages = packages();
    let names: BTreeSet<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    assert_eq!(
        names,
        arrows.keys().copied().collect(),
        "every crate of the workspace is drawn, and no other"
    );
    for package in &packages {
        for (dependency, _) in &package.dependencies {
            assert!(
                !names.contains(dependency.as_str())
                    || arrows[package.name.as_str()].contains(&dependency.as_str()),
                "{} must not know {dependency}",
                package.name
            );
        }
    }
}

#[test]
fn crates_that_compute_take_nothing_that_could_do_more() {
    let pure: BTreeMap<&str, &[&str]> = PURE.into_iter().collect();
    for package in packages() {
        let Some(allowed) = pure.get(package.name.as_str()) else {
            continue;
        };
        for (dependency, shipped) in &package.dependencies {
            let own = dependency.starts_with("register-");
            assert!(
                !shipped || own || allowed.contains(&dependency.as_str()),
                "{} must not depend on {dependency}",
                package.name
            );
        }
    }
}

#[test]
fn every_test_program_is_one_that_is_run() {
    let found: BTreeSet<(String, String)> = packages()
        .into_iter()
        .flat_map(|package| {
            package
                .tests
                .into_iter()
                .map(move |test| (package.name.clone(), test))
        })
        .collect();
    let run = SUITES.map(|(package, name)| (package.to_owned(), name.to_owned()));
    assert_eq!(found, BTreeSet::from(run));
}

#[test]
fn crates_that_compute_reach_for_nothing_outside() {
    let doors = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::time",
        "std::thread",
        "thread_rng",
    ];
    for (name, text) in sources(&["rs"]) {
        if !["src/domain/", "src/search/", "src/api/", "src/i18n/"]
            .iter()
            .any(|folder| name.starts_with(folder))
        {
            continue;
        }
        for door in doors {
            let line = text
                .lines()
                .position(|line| line.contains(door) && !line.trim_start().starts_with("//"));
            assert!(line.is_none(), "{name}:{} has `{door}`", line.unwrap_or(0) + 1);
        }
    }
}

#[test]
fn files_have_one_subject_and_a_name_that_says_it() {
    for (name, text) in sources(&["rs", "css", "js", "mjs"]) {
        assert!(
            text.lines().count() <= LINES,
            "{name} has more than {LINES} lines"
        );
        let stem = Path::new(&name)
            .file_stem()
            .unwrap()
            .to_string_lossy()
            .into_owned();
        for empty in ["util", "helper", "common", "misc"] {
            assert!(!stem.contains(empty), "{name}: what is it about?");
        }
        assert_ne!(stem, "mod", "{name}: a module is foo.rs with foo/ beside it");
    }
}

#[test]
fn nothing_is_left_for_later_or_silenced() {
    // Split, so that this file does not hold them.
    let forbidden = [
        ["#[al", "low("],
        ["#![al", "low("],
        ["#[ig", "nore"],
        ["TO", "DO"],
        ["FIX", "ME"],
        ["to", "do!("],
        ["unimple", "mented!("],
        ["../sha", "red"],
    ]
    .map(|parts| parts.concat());
    for (name, text) in sources(&["rs", "css", "js", "mjs", "toml", "sql", "html", "md"]) {
        for word in &forbidden {
            let line = text.lines().position(|line| line.contains(word.as_str()));
            assert!(line.is_none(), "{name}:{} has `{word}`", line.unwrap_or(0) + 1);
        }
    }
}
