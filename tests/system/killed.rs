//! A server that is killed while steps are taken: what it acknowledged is there, nothing is there twice.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;
use std::time::Duration;

use register_tests::participant::Participant;
use register_tests::programs;
use register_tests::register::Register;
use serde_json::{Value, json};

/// How many send at once.
const SENDERS: u32 = 6;
/// How often the server is killed.
const ROUNDS: u32 = 3;
/// How long it works before.
const WORKS: Duration = Duration::from_millis(700);

/// A request that was sent before the server was killed, with the case that was acknowledged.
struct Sent {
    key: String,
    acknowledged: Option<u64>,
}

/// Begins cases one after another until no answer comes.
fn begin_until_killed(who: &Participant, body: &Value, sender: u32, keys: &AtomicU32) -> Vec<Sent> {
    let mut sent = Vec::new();
    loop {
        let key = format!("sender-{sender}-{}", keys.fetch_add(1, Relaxed));
        let answer = who.sends("cases", &key, body);
        let acknowledged = answer.as_ref().map(|(status, told)| {
            assert_eq!(*status, 201, "{told}");
            told["cases"][0]["id"].as_u64().expect("a number")
        });
        sent.push(Sent { key, acknowledged });
        if acknowledged.is_none() {
            return sent;
        }
    }
}

/// Kills the server while several send, starts it again, and looks at what is there.
fn killed_and_started_again(register: &mut Register, keys: &AtomicU32) {
    let who = Participant::signs_in(&register.address(""), "association_member");
    let officer = Participant::signs_in(&register.address(""), "sectoral_officer");
    let begin = json!({"proposal": "include", "body": officer.organisation()});
    let before = total(&who);
    let sent: Vec<Sent> = thread::scope(|scope| {
        let (who, begin) = (&who, &begin);
        let senders: Vec<_> = (0..SENDERS)
            .map(|sender| scope.spawn(move || begin_until_killed(who, begin, sender, keys)))
            .collect();
        thread::sleep(WORKS);
        register.stop();
        senders
            .into_iter()
            .flat_map(|sender| sender.join().expect("a sender that ends"))
            .collect()
    });
    register.starts_again();
    let verified = register
        .command()
        .arg("verify")
        .output()
        .expect("the program runs");
    assert!(
        verified.status.success(),
        "{}{}",
        String::from_utf8_lossy(&verified.stdout),
        String::from_utf8_lossy(&verified.stderr)
    );
    // The session is in the database, too.
    let acknowledged: BTreeSet<u64> = sent.iter().filter_map(|one| one.acknowledged).collect();
    assert!(!acknowledged.is_empty(), "nothing was acknowledged in time");
    for id in &acknowledged {
        assert!(
            who.asks(&format!("cases/{id}")).is_some(),
            "case {id} was acknowledged and is gone"
        );
    }
    // Whoever got no answer asks again under the same key, and so does one who got it.
    let mut ids = BTreeSet::new();
    for one in &sent {
        let (status, told) = who.sends("cases", &one.key, &begin).expect("an answer");
        assert_eq!(status, 201, "{told}");
        let id = told["cases"][0]["id"].as_u64().expect("a number");
        assert!(
            one.acknowledged.is_none_or(|before| before == id),
            "{} is {id} now",
            one.key
        );
        assert!(ids.insert(id), "two requests made one case {id}");
    }
    assert_eq!(
        total(&who),
        before + ids.len() as u64,
        "something was begun twice"
    );
}

/// How many cases the person sees.
fn total(who: &Participant) -> u64 {
    who.asks("cases")
        .and_then(|list| list["total"].as_u64())
        .expect("a list")
}

fn check(mut register: Register) {
    let keys = AtomicU32::new(0);
    for _ in 0..ROUNDS {
        killed_and_started_again(&mut register, &keys);
    }
}

#[test]
fn what_sqlite_acknowledged_is_there_after_a_kill() {
    check(Register::demonstration());
}

#[test]
fn what_postgres_acknowledged_is_there_after_a_kill() {
    check(Register::on_postgres(&programs::another_postgres()));
}
