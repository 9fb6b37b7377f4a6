//! The built command as a script meets it: what it prints where, and with which code it ends.

#![cfg(test)]

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
};

const ROWS: &str = "basis,name_kk,name_ru,nkz_code,ground_kk,ground_ru,ground_kind,level,validity_kk,validity_ru,body_kk,\
    body_ru,profile\nvoluntary,Аспаз,Повар,5120-1-001,Аспаздық іс,Поварское дело,standard,3,5 жыл,5 лет,Министрлік,\
    Министерство,technical\n";

/// A file that is no database, long enough to be taken for the head of one.
const NOTES: &str =
    "notes, long enough to be taken for the head of a file of a hundred bytes or so, or even more than that";

/// The command in a folder of its own, with its database there.
fn register(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_register"));
    command.current_dir(folder).stdin(Stdio::null());
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("REGISTER_")) {
        command.env_remove(name);
    }
    command
}

fn run(folder: &Path, arguments: &str) -> Output {
    register(folder)
        .args(arguments.split_whitespace())
        .output()
        .unwrap()
}

/// Runs a command, demands its exit code, and gives what it wrote to both outputs.
#[track_caller]
fn check(folder: &Path, arguments: &str, code: i32) -> (String, String) {
    let output = run(folder, arguments);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (out, error) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{arguments}\n{out}\n{error}");
    (out, error)
}

#[test]
fn codes_tell_done_refused_and_wrongly_called_apart() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(folder.join("rows.csv"), ROWS).unwrap();
    fs::write(folder.join("bad.csv"), ROWS.replace(",3,", ",9,")).unwrap();
    fs::write(folder.join("notes.txt"), NOTES).unwrap();
    for (arguments, code) in [
        ("", 2),
        ("fly", 2),
        ("--help", 0),
        ("--version", 0),
        ("export", 2),
        ("verify", 2),
        ("search повар", 2),
        ("import missing.csv", 2),
        ("import bad.csv", 1),
        ("import rows.csv --database mysql://x", 2),
        ("import rows.csv --placed-on 2026-13-01", 2),
        ("import rows.csv --database sqlite:notes.txt", 1),
        ("import rows.csv --database postgres://127.0.0.1:1/register", 1),
        ("import rows.csv", 0),
        ("export --edition 0", 2),
        ("export --edition 2", 2),
        ("export --edition 1 --format pdf", 2),
        ("export --output missing/edition.csv", 2),
        ("demo", 1),
        ("verify", 0),
        ("migrate", 0),
        ("deadline --from 2026-03-20", 2),
        ("deadline --from 2026-03-20 --working-days -1", 2),
        ("deadline --from 2099-03-20 --working-days 1", 1),
        ("deadline --from 2026-03-20 --working-days 10", 0),
        ("calendar --year 1999", 1),
        ("calendar --year 2026", 0),
        ("terms --on 2026-03-20", 0),
        ("account", 2),
        ("account create", 2),
        ("account create nobody", 2),
        ("account create aigul@example.kz", 0),
        ("account list", 0),
        ("account disable aigul@example.kz", 2),
        ("account reset aigul@example.kz", 2),
        ("account list --database sqlite:none.db", 2),
        ("serve --port 0 --smtp nonsense", 2),
        ("backup backup.register", 0),
        ("backup backup.register", 2),
        ("restore backup.register", 1),
        ("restore rows.csv --database sqlite:other.db", 1),
        ("restore backup.register --database sqlite:other.db", 0),
        ("verify --database sqlite:other.db", 0),
    ] {
        check(folder, arguments, code);
    }
    assert_eq!(fs::read_to_string(folder.join("notes.txt")).unwrap(), NOTES);
}

#[test]
fn problems_are_told_in_the_language_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(folder.join("bad.csv"), ROWS.replace(",3,", ",9,")).unwrap();
    let (out, error) = check(folder, "import bad.csv", 1);
    assert_eq!(out, "");
    assert!(
        error.starts_with("2-жол, level бағаны: біліктілік деңгейі 1-ден 8-ге дейінгі сан болуы тиіс («9»)"),
        "{error}"
    );
    let (_, error) = check(folder, "import bad.csv --lang ru", 1);
    assert!(
        error.contains("Файл не принят, ошибок: 1. Ничего не изменено."),
        "{error}"
    );
    let (_, error) = check(folder, "verify --lang ru --database sqlite:none.db", 2);
    assert!(error.starts_with("Базы данных нет: sqlite:none.db."), "{error}");
    assert!(!folder.join("none.db").exists());
}

#[test]
fn the_first_operator_gets_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let arguments = "account create aigul@example.kz --lang ru --base-url https://register.example/";
    let (out, error) = check(folder.path(), arguments, 0);
    assert_eq!(error, "");
    let (_, link) = out
        .split_once("https://register.example/ru/cabinet/invitation#")
        .unwrap();
    assert_eq!(link.trim().len(), 43);
    assert_eq!(check(folder.path(), "account list", 0).0, "");
}

#[test]
fn exports_are_files_or_the_output() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(folder.join("rows.csv"), ROWS).unwrap();
    let (out, _) = check(folder, "import rows.csv --lang ru --placed-on 2026-04-08", 0);
    assert!(
        out.starts_with("Размещена редакция № 1 (8\u{a0}апреля 2026 года, официальная)"),
        "{out}"
    );
    let (csv, _) = check(folder, "export --format csv", 0);
    check(folder, "export --format csv --output edition.csv", 0);
    assert_eq!(fs::read_to_string(folder.join("edition.csv")).unwrap(), csv);
    check(folder, "import edition.csv --database sqlite:second.db", 0);
    assert_eq!(check(folder, "export --database sqlite:second.db", 0).0, csv);
    for (format, beginning) in [
        ("html", "<!DOCTYPE html>"),
        ("json", "{\"edition\":"),
        ("jsonld", "{\"@context\":"),
        ("xlsx", "PK"),
    ] {
        let (out, _) = check(folder, &format!("export --lang ru --format {format}"), 0);
        assert!(out.starts_with(beginning), "{format}");
    }
}

#[test]
fn batches_are_answered_line_by_line() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let batch = |arguments: &str, input: &[u8]| {
        let mut child = register(folder)
            .args(arguments.split(' '))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        let output = child.wait_with_output().unwrap();
        (
            output.status.code(),
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (code, out, _) = batch("deadline --batch", b"2026-03-20,10\r\n2026-04-08,3");
    assert_eq!((code, out.as_str()), (Some(0), "2026-04-08\n2026-04-13\n"));
    let (code, out, error) = batch(
        "deadline --batch --lang ru",
        b"2026-03-20,10\nx\n2026-03-20\n2099-01-01,1\n",
    );
    assert_eq!(
        (code, out.as_str(), error.lines().count()),
        (Some(1), "", 3),
        "{error}"
    );
    fs::write(folder.join("rows.csv"), ROWS).unwrap();
    check(folder, "import rows.csv", 0);
    let (code, out, _) = batch(
        "search --lang ru --batch",
        "повар\nповар\u{fffd}щщщщ\n".as_bytes(),
    );
    let lines: Vec<serde_json::Value> = out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!((code, lines.len()), (Some(0), 2));
    assert_eq!(
        (&lines[0]["query"], &lines[0]["ids"]),
        (&"повар".into(), &serde_json::json!([1]))
    );
    assert!(lines[0]["micros"].is_u64());
}

#[test]
fn a_reader_who_has_read_enough_is_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = register(folder.path())
        .args(["calendar", "--year", "2026"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        (output.status.code(), output.stderr.as_slice()),
        (Some(0), &b""[..])
    );
}
