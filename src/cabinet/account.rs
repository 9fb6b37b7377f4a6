//! Who is signed in, for all pages: one answer of the server, kept until it changes.

use std::time::Duration;

use gloo_net::http::Method;
use leptos::{prelude::*, task::spawn_local};
use register_api::{
    cabinet::session::{Membership, Session},
    path::cabinet as path,
};
use register_domain::text::Lang;
use serde::{
    Serialize,
    de::{DeserializeOwned, IgnoredAny},
};

use crate::request::{self, Answer, Failure, Headers};

/// What is known of who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The server has not answered yet.
    Asked,
    /// It could not be asked.
    Failed(Failure),
    /// The server's answer; nobody is signed in when it names no person.
    Known(Box<Session>),
}

/// Who is signed in.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    standing: RwSignal<Standing>,
    /// Whether the session has ended while somebody was at work.
    expired: RwSignal<bool>,
}

impl Account {
    /// Asks the server and lets all pages know; call it where the application begins.
    pub fn provide() {
        let account = Account {
            standing: RwSignal::new(Standing::Asked),
            expired: RwSignal::new(false),
        };
        provide_context(account);
        account.ask();
    }

    /// The account of the application.
    ///
    /// # Panics
    ///
    /// Outside the application, which provides it.
    #[must_use]
    pub fn of_application() -> Account {
        expect_context()
    }

    /// Asks the server again.
    pub fn ask(self) {
        spawn_local(async move {
            // Whatever the language: the answer has no words.
            let answer = request::get::<Session>(Lang::Kk, path::SESSION).await;
            self.standing.set(match answer {
                Ok(session) => Standing::Known(Box::new(session)),
                Err(failure) => Standing::Failed(failure),
            });
        });
    }

    /// What is known; follows it.
    #[must_use]
    pub fn standing(self) -> Standing {
        self.standing.get()
    }

    /// Takes the session that an answer brought.
    pub fn take(self, session: Session) {
        self.expired.set(false);
        self.standing.set(Standing::Known(Box::new(session)));
    }

    /// Whether the session has ended while somebody was at work; follows it.
    #[must_use]
    pub fn has_expired(self) -> bool {
        self.expired.get()
    }

    /// Whether somebody is signed in; follows it.
    #[must_use]
    pub fn is_signed_in(self) -> bool {
        self.standing
            .with(|standing| matches!(standing, Standing::Known(session) if session.person.is_some()))
    }

    /// The session, when somebody is signed in; follows it.
    #[must_use]
    pub fn session(self) -> Option<Session> {
        self.standing.with(|standing| match standing {
            Standing::Known(session) if session.person.is_some() => Some(session.as_ref().clone()),
            _ => None,
        })
    }

    /// The role in which the person acts; follows it.
    #[must_use]
    pub fn acting(self) -> Option<Membership> {
        self.session().as_ref().and_then(acting).cloned()
    }

    /// Gets something as the person who is signed in.
    ///
    /// # Errors
    ///
    /// Nothing came that can be shown. When the session has ended, the page asks to sign in again.
    pub async fn get<T: DeserializeOwned>(self, lang: Lang, address: &str) -> Result<T, Failure> {
        self.noticing(request::get(lang, address).await)
    }

    /// Sends something as the person who is signed in.
    ///
    /// # Errors
    ///
    /// It was not taken. When the session has ended, the page asks to sign in again.
    pub async fn send<T: DeserializeOwned>(
        self,
        method: Method,
        lang: Lang,
        address: &str,
        body: Option<&impl Serialize>,
    ) -> Result<T, Failure> {
        self.send_once(method, lang, address, None, body).await
    }

    /// The same under a key: what is sent again under the same key is carried out once.
    ///
    /// # Errors
    ///
    /// It was not taken. When the session has ended, the page asks to sign in again.
    pub async fn send_once<T: DeserializeOwned>(
        self,
        method: Method,
        lang: Lang,
        address: &str,
        key: Option<&str>,
        body: Option<&impl Serialize>,
    ) -> Result<T, Failure> {
        self.exchange(method, lang, address, key, body).await?.read()
    }

    /// Sends a file as the person who is signed in.
    ///
    /// # Errors
    ///
    /// It was not taken. When the session has ended, the page asks to sign in again.
    pub async fn send_file<T: DeserializeOwned>(
        self,
        lang: Lang,
        address: &str,
        file: &web_sys::File,
    ) -> Result<T, Failure> {
        let token = self.csrf_token();
        self.noticing(request::send_file(lang, address, token.as_deref(), file).await)
    }

    /// Sends something as the person who is signed in, to be carried out once under a key where there is one, and gives the
    /// answer as it came.
    ///
    /// # Errors
    ///
    /// No answer came. When the session has ended, the page asks to sign in again.
    pub async fn exchange(
        self,
        method: Method,
        lang: Lang,
        address: &str,
        key: Option<&str>,
        body: Option<&impl Serialize>,
    ) -> Result<Answer, Failure> {
        let token = self.csrf_token();
        let headers = Headers {
            csrf_token: token.as_deref(),
            key,
        };
        let answer = request::exchange(method, lang, address, headers, body).await?;
        self.notice(&answer);
        Ok(answer)
    }

    /// What every request that changes something must hold.
    #[must_use]
    pub fn csrf_token(self) -> Option<String> {
        self.standing.with_untracked(|standing| match standing {
            Standing::Known(session) => session.csrf_token.clone(),
            _ => None,
        })
    }

    /// Looks whether an answer says that the session has ended.
    pub fn notice(self, answer: &Answer) {
        // What it brought is for whoever asked.
        let _read = self.noticing(answer.read::<IgnoredAny>());
    }

    fn noticing<T>(self, answer: Result<T, Failure>) -> Result<T, Failure> {
        if let Err(failure) = &answer
            && failure.is_signed_out()
            && untrack(|| self.is_signed_in())
        {
            // After whoever asked has heard the answer: the page on which they did gives way to signing in.
            set_timeout(move || self.end(), Duration::ZERO);
        }
        answer
    }

    /// The session has ended while somebody was at work.
    fn end(self) {
        self.expired.set(true);
        self.standing.update(|standing| {
            if let Standing::Known(session) = standing {
                session.person = None;
            }
        });
    }

    /// Nobody is signed in any more, because the person wished so.
    pub fn leave(self) {
        self.standing.set(Standing::Asked);
        self.ask();
    }
}

/// The role in which the person of a session acts.
#[must_use]
pub fn acting(session: &Session) -> Option<&Membership> {
    let acting = session.acting?;
    session.roles.iter().find(|role| role.id == acting)
}
