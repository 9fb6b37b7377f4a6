//! The command line as a script uses it: what it prints and with which code it ends.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use register_tests::register::Register;
use serde_json::Value;

fn output(command: &mut Command) -> Output {
    command.stdin(Stdio::null()).output().expect("the program runs")
}

/// What a command prints when its input is this.
fn answered(command: &mut Command, input: &str) -> String {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    child
        .stdin
        .take()
        .expect("its input")
        .write_all(input.as_bytes())
        .expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{}", output.status);
    String::from_utf8(output.stdout).expect("text")
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn deadline_is_counted_over_nauryz() {
    let register = Register::demonstration();
    let one = output(
        register
            .command()
            .args(["deadline", "--from", "2026-03-20", "--working-days", "10"]),
    );
    assert!(printed(&one).contains("2026-04-08"), "{}", printed(&one));
    let batch = answered(
        register.command().args(["deadline", "--batch"]),
        "2026-03-20,10\n2026-01-01,1\n",
    );
    let dates: Vec<&str> = batch.lines().collect();
    assert_eq!(dates.first(), Some(&"2026-04-08"));
    assert_eq!(dates.len(), 2);
}

#[test]
fn calendar_names_each_day_off_with_its_kind_and_source() {
    let register = Register::demonstration();
    let calendar = printed(&output(register.command().args(["calendar", "--year", "2026"])));
    let nauryz = calendar.lines().find(|line| line.starts_with("2026-03-23"));
    assert!(
        nauryz.is_some_and(|line| line.split(',').count() >= 3),
        "{calendar}"
    );
}

#[test]
fn search_answers_each_line_with_a_line() {
    let register = Register::demonstration();
    let mut search = register.command();
    let lines = answered(
        search.args(["search", "--lang", "ru", "--limit", "5", "--batch"]),
        "слесарь\n\nокытушы\n🦄\n",
    );
    let answers: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}")))
        .collect();
    assert_eq!(answers.len(), 4, "{lines}");
    assert_eq!(answers[0]["query"], "слесарь");
    assert!(
        answers[0]["ids"]
            .as_array()
            .is_some_and(|ids| (1..=5).contains(&ids.len()))
    );
    assert!(answers.iter().all(|answer| answer["micros"].is_number()));
    assert!(
        answers[3]["ids"].as_array().is_some_and(Vec::is_empty),
        "{}",
        answers[3]
    );
}

#[test]
fn export_comes_back_as_it_went() {
    let register = Register::demonstration();
    let first = output(
        register
            .command()
            .args(["export", "--edition", "1", "--format", "csv"]),
    );
    assert!(first.status.success());
    let file = register.folder().join("edition.csv");
    std::fs::write(&file, &first.stdout).expect("the export is kept");
    let fresh = format!("sqlite:{}", register.folder().join("fresh.db").display());
    let on_fresh = || {
        let mut command = register.command();
        command.env("REGISTER_DATABASE", &fresh);
        command
    };
    let import = output(on_fresh().arg("import").arg(&file));
    assert!(
        import.status.success(),
        "{}",
        String::from_utf8_lossy(&import.stderr)
    );
    let second = output(on_fresh().args(["export", "--edition", "1", "--format", "csv"]));
    assert!(
        first.stdout == second.stdout,
        "the second export differs from the first"
    );
    assert!(output(on_fresh().arg("verify")).status.success());
}

#[test]
fn refused_import_lists_every_problem_and_changes_nothing() {
    let register = Register::demonstration();
    let before = output(register.command().args(["export", "--format", "csv"])).stdout;
    let file = register.folder().join("bad.csv");
    let header = "basis,name_kk,name_ru,nkz_code,ground_kk,ground_ru,ground_kind,level,validity_kk,validity_ru,body_kk,body_ru,profile\n";
    let rows = "maybe,Аспаз,Повар,,Стандарт,Стандарт,standard,9,5 жыл,5 лет,Министрлік,Министерство,technical\n\
                voluntary,,Повар,,Стандарт,Стандарт,standard,3,5 жыл,5 лет,Министрлік,Министерство,technical\n";
    std::fs::write(&file, format!("{header}{rows}")).expect("the file is written");
    let import = output(register.command().args(["import", "--lang", "ru"]).arg(&file));
    assert_eq!(import.status.code(), Some(1));
    let said = format!("{}{}", printed(&import), String::from_utf8_lossy(&import.stderr));
    for part in ["basis", "level", "name_kk", "maybe"] {
        assert!(said.contains(part), "{part} is not named in:\n{said}");
    }
    assert!(output(register.command().args(["export", "--format", "csv"])).stdout == before);
}

#[test]
fn wrong_call_is_another_code_than_refused_input() {
    let register = Register::demonstration();
    assert_eq!(output(register.command().arg("nonsense")).status.code(), Some(2));
    assert_eq!(
        output(register.command().args(["deadline", "--from", "yesterday"]))
            .status
            .code(),
        Some(2)
    );
}
