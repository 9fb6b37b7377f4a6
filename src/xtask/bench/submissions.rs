//! `cargo xtask bench submissions`: associations that send their proposals in the last moments before a deadline, on both
//! databases.

use std::collections::BTreeSet;
use std::thread::{scope, sleep};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use crate::http::{Answer, send};
use crate::postgres::Postgres;
use crate::report::Report;
use crate::server::Server;
use crate::start;
use crate::workspace::Workspace;

/// The longest that 99 of 100 submissions may take.
const BUDGET: Duration = Duration::from_millis(300);

const SESSION: &str = "/api/v1/cabinet/session";
const SIGN_IN: &str = "/api/v1/cabinet/session/demonstration";
const CASES: &str = "/api/v1/cabinet/cases";

/// A complete proposal: its name, the answers and the one row.
const ANSWERS: [(&str, &str); 12] = [
    ("name_ru", "Оператор испытательного стенда"),
    ("nature", "yes"),
    ("nature_explanation", "Работа под напряжением."),
    ("demand_now", "120"),
    ("demand_ahead", "450"),
    ("demand_period", "2030–2032"),
    ("demand_source", "Опрос предприятий объединения"),
    ("contact_person", "Асқаров Нұрлан"),
    ("contact_phone", "+7 (7172) 55-01-02"),
    ("contact_mail", "office@register.example"),
    ("name_kk", "Сынақ стендінің операторы"),
    ("standard", ""),
];
const ROW: [(&str, &str); 12] = [
    ("basis", "voluntary"),
    ("level", "4"),
    ("ground_kind", "standard"),
    ("ground_kk", "«Сынақ жүргізу» кәсіптік стандарты"),
    ("ground_ru", "Профессиональный стандарт «Проведение испытаний»"),
    ("order_number", "284"),
    ("order_date", "2024-07-31"),
    ("validity_kk", "5 жыл"),
    ("validity_ru", "5 лет"),
    ("body_kk", "Өнеркәсіп министрлігі"),
    ("body_ru", "Министерство промышленности"),
    ("profile", "technical"),
];

/// Somebody who is signed in.
struct Visitor {
    cookie: String,
    csrf: String,
    organisation: u64,
}

/// Measures on SQLite, then on PostgreSQL, and prints a line for each.
///
/// # Errors
///
/// A program is missing, a submission was lost, or the submissions take too long.
pub(crate) fn submissions(workspace: &Workspace, associations: u32, seconds: u32) -> Result<()> {
    let mut report = Report::new();
    report.step("Server", || start::build_server(workspace))?;
    println!(
        "\n{associations} associations within {seconds} s\n\n{:<12} {:>8} {:>8} {:>8}",
        "database", "median", "p99", "longest"
    );
    let server = Server::start_on(workspace, None, None, &["--rate", "0"])?;
    let on_sqlite = measure(&server, "SQLite", associations, seconds);
    drop(server);
    on_sqlite?;
    let postgres = Postgres::start()?;
    let database = postgres.database("submissions")?;
    let server = Server::start_on(workspace, None, Some(&database), &["--rate", "0"])?;
    measure(&server, "PostgreSQL", associations, seconds)
}

fn measure(server: &Server, name: &str, associations: u32, seconds: u32) -> Result<()> {
    let port = server.port;
    let body = sign_in(port, "sectoral_officer")?.organisation;
    let mut waiting = Vec::new();
    for number in 0..associations {
        let visitor = sign_in(port, "association_member")?;
        let begin = json!({"proposal": "include", "body": body});
        let begun = visitor.post(port, CASES, &format!("begin-number-{number}"), &begin)?;
        if begun.status != 201 {
            bail!("a case cannot be begun: {}", begun.head);
        }
        let told: Value = serde_json::from_slice(&begun.body).context("no JSON")?;
        let id = told["cases"][0]["id"].as_u64().context("no number")?;
        waiting.push((visitor, id));
    }
    let mut took = submit(port, &waiting, Duration::from_secs(seconds.into()))?;
    for (visitor, id) in &waiting {
        let case = visitor.get(port, &format!("{CASES}/{id}"))?;
        if case["case"]["state"]["state"] != "with_sectoral_body" {
            bail!("the proposal {id} was acknowledged and is lost");
        }
    }
    took.sort_unstable();
    let at = |hundredths: usize| {
        let place = (took.len() * hundredths / 100).min(took.len().saturating_sub(1));
        took.get(place).copied().unwrap_or_default()
    };
    let told = |duration: Duration| format!("{:.1} ms", duration.as_secs_f64() * 1000.0);
    println!(
        "{name:<12} {:>8} {:>8} {:>8}",
        told(at(50)),
        told(at(99)),
        told(at(100))
    );
    if at(99) > BUDGET {
        bail!("on {name}, 99 of 100 submissions took up to {}", told(at(99)));
    }
    Ok(())
}

/// Everybody sends at a moment of their own, spread over the time; how long each took.
fn submit(port: u16, waiting: &[(Visitor, u64)], over: Duration) -> Result<Vec<Duration>> {
    let count = u32::try_from(waiting.len()).context("too many")?.max(1);
    scope(|scope| {
        let mut senders = Vec::new();
        for (turn, (visitor, id)) in (0_u32..).zip(waiting) {
            senders.push(scope.spawn(move || {
                sleep(over * turn / count);
                let begun = Instant::now();
                let key = format!("send-number-{id}");
                let answer = visitor.post(port, &format!("{CASES}/{id}/steps"), &key, &proposal(turn))?;
                let took = begun.elapsed();
                if answer.status == 200 {
                    Ok(took)
                } else {
                    bail!("{}: {}", answer.head, String::from_utf8_lossy(&answer.body))
                }
            }));
        }
        let joined = senders
            .into_iter()
            .map(|sender| sender.join().unwrap_or_else(|_panicked| bail!("a sender ended")));
        joined.collect()
    })
}

/// The step that sends a proposal; each association has a profession of its own.
fn proposal(number: u32) -> Value {
    let texts = |all: &[(&str, &str)]| -> serde_json::Map<String, Value> {
        let written = all.iter().filter(|(_, text)| !text.is_empty());
        written
            .map(|(field, text)| {
                let text = if field.starts_with("name_") {
                    format!("{text} № {number}")
                } else {
                    (*text).to_owned()
                };
                ((*field).to_owned(), Value::from(text))
            })
            .collect()
    };
    let draft = json!({"kind": "include", "answers": texts(&ANSWERS), "rows": [texts(&ROW)]});
    json!({"action": {"action": "send", "draft": draft}, "expected_version": 1})
}

fn sign_in(port: u16, role: &str) -> Result<Visitor> {
    let nobody = send(port, "GET", SESSION, &[], "")?;
    let nobody: Value = serde_json::from_slice(&nobody.body).context("no JSON")?;
    let people = nobody["demonstration"].as_array().context("no people")?;
    let roles: BTreeSet<&str> = people.iter().filter_map(|one| one["role"].as_str()).collect();
    let person = people
        .iter()
        .find(|one| one["role"] == role)
        .with_context(|| format!("nobody is {role} among {roles:?}"))?;
    let body = json!({"person": person["person"]}).to_string();
    let answer = send(
        port,
        "POST",
        SIGN_IN,
        &[("Content-Type", "application/json")],
        &body,
    )?;
    let cookie = answer.header("set-cookie").context("no cookie")?;
    let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
    let own: Value = serde_json::from_slice(&answer.body).context("no JSON")?;
    Ok(Visitor {
        cookie,
        csrf: own["csrf_token"].as_str().context("no token")?.to_owned(),
        organisation: own["roles"][0]["organisation"]["id"]
            .as_u64()
            .context("no organisation")?,
    })
}

impl Visitor {
    fn post(&self, port: u16, path: &str, key: &str, body: &Value) -> Result<Answer> {
        let headers = [
            ("Cookie", self.cookie.as_str()),
            ("X-CSRF-Token", &self.csrf),
            ("Idempotency-Key", key),
            ("Content-Type", "application/json"),
        ];
        send(port, "POST", path, &headers, &body.to_string())
    }

    fn get(&self, port: u16, path: &str) -> Result<Value> {
        let answer = send(port, "GET", path, &[("Cookie", &self.cookie)], "")?;
        serde_json::from_slice(&answer.body).context("no JSON")
    }
}
