//! Somebody of the demonstration who takes part in the procedure, as a program that speaks HTTP.

use std::thread::sleep;
use std::time::Duration;

use reqwest::blocking::{Client, RequestBuilder, Response};
use serde_json::{Value, json};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// What is answered to a client that asks too often, and how long it waits then.
const TOO_OFTEN: u16 = 429;
const PAUSE: Duration = Duration::from_millis(50);

/// A person of the demonstration who is signed in.
#[derive(Clone, Debug)]
pub struct Participant {
    base: String,
    client: Client,
    cookie: String,
    csrf: String,
    organisation: u64,
}

impl Participant {
    /// Signs in as the demonstration's first person of a role, at the register that answers at `base`.
    ///
    /// # Panics
    ///
    /// The register does not let the person in.
    #[must_use]
    pub fn signs_in(base: &str, role: &str) -> Participant {
        let client = Client::builder().timeout(PATIENCE).build().expect("a client");
        let address = format!("{base}/api/v1/cabinet/session");
        let session: Value = client
            .get(&address)
            .send()
            .and_then(Response::json)
            .expect("a session of nobody");
        let people = session["demonstration"]
            .as_array()
            .expect("the demonstration's people");
        let person = people
            .iter()
            .find(|one| one["role"] == role)
            .unwrap_or_else(|| panic!("nobody is {role} in {session}"));
        let signed = client
            .post(format!("{address}/demonstration"))
            .json(&json!({"person": person["person"]}))
            .send()
            .expect("an answer");
        assert!(signed.status().is_success(), "{signed:?}");
        let cookie = signed.headers()["set-cookie"]
            .to_str()
            .expect("a cookie of letters")
            .split(';')
            .next()
            .unwrap_or_default()
            .to_owned();
        let own: Value = signed.json().expect("a session");
        let csrf = own["csrf_token"].as_str().expect("a token").to_owned();
        Participant {
            base: base.to_owned(),
            client,
            cookie,
            csrf,
            organisation: own["roles"][0]["organisation"]["id"]
                .as_u64()
                .expect("an organisation"),
        }
    }

    /// The number of the organisation that the person acts for.
    #[must_use]
    pub const fn organisation(&self) -> u64 {
        self.organisation
    }

    /// The answer to a question; none when the server is not there or answers with an error.
    #[must_use]
    pub fn asks(&self, path: &str) -> Option<Value> {
        let (status, told) = self.answered(|| {
            let address = format!("{}/api/v1/cabinet/{path}", self.base);
            self.client.get(address).header("cookie", &self.cookie)
        })?;
        (200..300).contains(&status).then_some(told)
    }

    /// Sends something under a key: the status and what was answered; none when no whole answer came.
    #[must_use]
    pub fn sends(&self, path: &str, key: &str, body: &Value) -> Option<(u16, Value)> {
        self.answered(|| {
            let address = format!("{}/api/v1/cabinet/{path}", self.base);
            let request = self.client.post(address).header("cookie", &self.cookie);
            request
                .header("x-csrf-token", &self.csrf)
                .header("idempotency-key", key)
                .json(body)
        })
    }

    /// Asks until the server does not say that it was too often.
    fn answered(&self, request: impl Fn() -> RequestBuilder) -> Option<(u16, Value)> {
        loop {
            let answer = request().send().ok()?;
            let status = answer.status().as_u16();
            let told = answer.json().ok()?;
            if status != TOO_OFTEN {
                return Some((status, told));
            }
            sleep(PAUSE);
        }
    }
}
