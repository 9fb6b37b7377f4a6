//! The cabinet by requests: those who take part, with a clock that is moved and a chance that is foreseen.

mod access;
mod calendar;
mod cases;
mod cycle;
mod feed;
mod files;
mod foreign;
mod garbled;
mod history;
mod hostile;
mod letters;
mod people;
mod procedure;
mod sessions;

use std::sync::{
    Arc,
    atomic::{AtomicI64, AtomicU64, Ordering::Relaxed},
};

use axum::{body::Body, http::Request};
use chrono::{DateTime, TimeDelta, Utc};
use register_domain::role::Role;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::register::{Answer, empty_register, settings};
use crate::{
    clock::{Chance, Clock},
    demonstration,
    http::app::{App, CabinetSettings, Settings},
    people::mailing::{Mailer, deliver},
    register::Register,
};

/// What every test's people have for a password.
const PASSWORD: &str = "correct horse battery";

/// An application with the demonstration's people, who have no editions and so cannot sign in, and with operators of its
/// own.
pub(super) struct Cabinet {
    app: App,
    register: Arc<Register>,
    millis: Arc<AtomicI64>,
    clock: Clock,
    folder: TempDir,
}

/// Somebody with a browser: the cookie it has, the token its pages have, the network it is in.
#[derive(Clone, Default)]
pub(super) struct Browser {
    cookie: String,
    csrf: String,
    network: &'static str,
}

impl Cabinet {
    async fn new() -> Cabinet {
        Cabinet::over(empty_register().await).await
    }

    /// With the demonstration register, and so with its people.
    async fn demonstration() -> Cabinet {
        let (folder, register) = empty_register().await;
        demonstration::place(register.database()).await.unwrap();
        register.refresh().await.unwrap();
        let cabinet = Cabinet::over((folder, register)).await;
        let people = demonstration::people::place(cabinet.register.database(), cabinet.clock.now());
        assert!(people.await.unwrap());
        cabinet
    }

    async fn over((folder, register): (TempDir, Arc<Register>)) -> Cabinet {
        let start: DateTime<Utc> = "2026-11-22T05:00:00Z".parse().unwrap();
        let millis = Arc::new(AtomicI64::new(start.timestamp_millis()));
        let shown = Arc::clone(&millis);
        let clock = Clock::of(move || DateTime::from_timestamp_millis(shown.load(Relaxed)).unwrap());
        let drawn = AtomicU64::new(1);
        let chance = Chance::of(move |bytes| {
            let draw = drawn.fetch_add(1, Relaxed).to_le_bytes();
            bytes
                .iter_mut()
                .zip(draw.iter().cycle())
                .for_each(|(byte, draw)| *byte = *draw);
        });
        let settings = Settings {
            requests_per_second: 0,
            cabinet: CabinetSettings {
                clock: clock.clone(),
                chance,
                ..settings().cabinet
            },
            ..settings()
        };
        let app = App::new(Arc::clone(&register), &settings);
        Cabinet {
            app,
            register,
            millis,
            clock,
            folder,
        }
    }

    /// Time passes.
    fn wait(&self, time: TimeDelta) {
        self.millis.fetch_add(time.num_milliseconds(), Relaxed);
    }

    async fn ask(&self, browser: &Browser, method: &str, address: &str, body: Option<&Value>) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/api/v1/cabinet/{address}"))
            .header("user-agent", "a browser")
            .header("sec-fetch-site", "same-origin");
        for (name, value) in [
            ("cookie", browser.cookie.as_str()),
            ("x-csrf-token", &browser.csrf),
            ("x-forwarded-for", browser.network),
        ] {
            if !value.is_empty() {
                request = request.header(name, value);
            }
        }
        let body = match body {
            Some(body) => {
                request = request.header("content-type", "application/json");
                Body::from(body.to_string())
            }
            None => Body::empty(),
        };
        self.send(request.body(body).unwrap()).await
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let (parts, body) = self.app.answer(request, None).await.unwrap().into_parts();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: axum::body::to_bytes(body.into(), usize::MAX)
                .await
                .unwrap()
                .to_vec(),
        }
    }

    /// Asks, and demands a status; what came back.
    #[track_caller]
    fn expect<'a>(
        &'a self,
        browser: &'a Browser,
        method: &'a str,
        address: &'a str,
        body: Option<Value>,
        status: u16,
    ) -> impl Future<Output = Answer> + 'a {
        let place = std::panic::Location::caller();
        async move {
            let answer = self.ask(browser, method, address, body.as_ref()).await;
            assert_eq!(
                answer.status.as_u16(),
                status,
                "{place}: {method} {address}: {}",
                answer.text()
            );
            answer
        }
    }

    /// Signs in and gives the browser.
    async fn sign_in(&self, mail: &str, password: &str) -> Browser {
        let body = json!({"mail": mail, "password": password});
        let answer = self
            .expect(&Browser::default(), "POST", "session", Some(body), 200)
            .await;
        Browser::of(&answer)
    }

    /// The secret in the last letter to somebody.
    async fn secret(&self, mail: &str) -> String {
        let database = self.register.database();
        let (total, heads) = database.letters(false, 0, 100).await.unwrap();
        assert!(total <= 100);
        let head = heads.iter().find(|head| head.recipient == mail).unwrap();
        let letter = database.letter(false, head.id).await.unwrap().unwrap();
        let (_, after) = letter.body.split_once('#').unwrap();
        after.split_whitespace().next().unwrap().to_owned()
    }

    /// How many letters were written.
    async fn letters(&self) -> u32 {
        self.register.database().letters(false, 0, 1).await.unwrap().0
    }

    /// Lets letters go into the folder.
    async fn deliver(&self) {
        let mailer = Mailer::Folder(self.folder.path().join("mail"));
        while deliver(self.register.database(), &self.clock, &mailer)
            .await
            .unwrap()
            > 0
        {}
    }

    /// Somebody who has been given a role in a confirmed organisation of its kind, by way of an invitation.
    async fn somebody(&self, mail: &str, role: Role, head: bool) -> Browser {
        let organisation = self.organisation(role).await;
        self.member(mail, organisation, role, head).await
    }

    async fn member(&self, mail: &str, organisation: u32, role: Role, head: bool) -> Browser {
        use crate::{
            fingerprint::Fingerprint,
            store::links::{Invitation, NewLink},
        };
        use register_api::cabinet::link::LinkKind;
        use register_domain::text::Lang;
        let token: String = mail
            .bytes()
            .chain(*b"0123456789012345678901234567890123456789012")
            .filter(u8::is_ascii_alphanumeric)
            .map(char::from)
            .take(43)
            .collect();
        let content = Invitation {
            role,
            head,
            lang: Lang::Ru,
        };
        let link = NewLink {
            token: Fingerprint::of(token.as_bytes()),
            kind: LinkKind::Invitation,
            mail: mail.to_owned(),
            person: None,
            organisation: Some(organisation),
            content: serde_json::to_string(&content).unwrap(),
            by: None,
            ends_at: self.clock.now() + TimeDelta::days(1),
        };
        self.register
            .database()
            .add_link(&link, &[], self.clock.now())
            .await
            .unwrap();
        let body = json!({"token": token, "name": "Кто-то", "password": PASSWORD});
        let answer = self
            .expect(
                &Browser::default(),
                "POST",
                "invitations/acceptance",
                Some(body),
                200,
            )
            .await;
        Browser::of(&answer)
    }

    async fn organisation(&self, role: Role) -> u32 {
        use crate::store::organisations::NewOrganisation;
        use register_api::cabinet::organisation::Standing;
        use register_domain::text::Bilingual;
        let organisation = NewOrganisation {
            kind: role.organisation(),
            bin: None,
            name: Bilingual::new("Ұйым", "Организация").unwrap(),
            at_body: None,
            standing: Standing::Confirmed,
        };
        self.register
            .database()
            .add_organisation(&organisation, self.clock.now(), None)
            .await
            .unwrap()
    }
}

impl Browser {
    /// The browser after an answer that signs in.
    fn of(answer: &Answer) -> Browser {
        let cookie = answer.header("set-cookie");
        assert!(cookie.starts_with("__Host-session="), "{cookie}");
        Browser {
            cookie: cookie.split(';').next().unwrap().to_owned(),
            csrf: answer.json()["csrf_token"].as_str().unwrap().to_owned(),
            network: "",
        }
    }

    /// The same browser in another network.
    fn in_network(&self, network: &'static str) -> Browser {
        Browser {
            network,
            ..self.clone()
        }
    }
}
