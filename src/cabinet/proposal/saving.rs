//! How a text comes to the server: with every change to this browser, when typing rests to the server, each time in the
//! version that follows the one before. A text that somebody saved meanwhile is never overwritten unasked.

use std::time::Duration;

use chrono::{DateTime, Utc};
use gloo_net::http::Method;
use leptos::{ev, prelude::*, task::spawn_local};
use register_api::{
    cases::{
        case::{DraftSaved, SavedDraft},
        change::SaveDraft,
    },
    path::cases as path,
};
use register_domain::{proposal::Draft, text::Lang};
use register_i18n::{date, desk::saving as words};
use serde::Deserialize;

use super::{
    kept::{Kept, KeptText},
    rework::Rework,
    writing::Writing,
};
use crate::{
    account::Account,
    clock,
    request::{Answer, Failure, numbered},
};

/// How long typing rests before the text goes to the server.
const REST: Duration = Duration::from_millis(1200);
/// How long after a failure it is tried again.
const AGAIN: Duration = Duration::from_secs(15);

/// Where the text is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    /// As it was when the page was opened.
    Opened,
    /// As it was kept on this device.
    Restored,
    /// On its way.
    Saving,
    /// At the server.
    Server(DateTime<Utc>),
    /// On this device alone.
    Here(DateTime<Utc>),
    /// Only in the form.
    Nowhere,
    /// The server does not take it any more.
    Over(String),
}

/// What stands against the text of this page.
#[derive(Deserialize)]
struct Theirs {
    theirs: SavedDraft,
}

/// Brings a text to the server.
#[derive(Clone, Copy)]
pub struct Saving {
    case: u32,
    case_version: u32,
    lang: Lang,
    account: Account,
    writing: Writing,
    rework: Rework,
    kept: Kept,
    /// The version at the server that the text follows.
    follows: StoredValue<u32>,
    /// The text that the server has.
    there: StoredValue<Draft>,
    place: RwSignal<Place>,
    conflict: RwSignal<Option<SavedDraft>>,
    aside: RwSignal<Option<Draft>>,
    busy: StoredValue<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// What waits for the text to be at the server.
    waits: StoredValue<Option<Callback<bool>>>,
}

impl Saving {
    /// For the text of a case, which at the server stands so.
    #[must_use]
    pub fn new(
        (case, case_version): (u32, u32),
        server: SavedDraft,
        writing: Writing,
        rework: Rework,
        kept: Kept,
        lang: Lang,
    ) -> Saving {
        Saving {
            case,
            case_version,
            lang,
            account: Account::of_application(),
            writing,
            rework,
            kept,
            follows: StoredValue::new(server.version),
            place: RwSignal::new(server.saved_at.map_or(Place::Opened, Place::Server)),
            there: StoredValue::new(server.draft),
            conflict: RwSignal::new(None),
            aside: RwSignal::new(kept.aside()),
            busy: StoredValue::new(false),
            timer: StoredValue::new(None),
            waits: StoredValue::new(None),
        }
    }

    /// Saves from now on. `restored` says that the form began with what was kept here, `conflict` that the server's text does
    /// not precede it.
    pub fn follow(self, restored: bool, conflict: bool) {
        if restored {
            self.place.set(Place::Restored);
        }
        if conflict {
            self.conflict.set(Some(self.theirs()));
        } else if restored {
            self.rests(REST);
        }
        Effect::new(move |before: Option<()>| {
            self.writing.draft().track();
            self.rework.track();
            if before.is_some() {
                self.changed();
            }
        });
        let online = window_event_listener(ev::online, move |_| self.pump());
        on_cleanup(move || {
            online.remove();
            if let Some(timer) = self.timer.try_get_value().flatten() {
                timer.clear();
            }
        });
    }

    fn theirs(self) -> SavedDraft {
        SavedDraft {
            version: self.follows.get_value(),
            draft: self.there.get_value(),
            saved_at: None,
        }
    }

    fn changed(self) {
        let here = self.keep();
        if !self.is_at_server() {
            if !here {
                self.place.set(Place::Nowhere);
            }
            self.rests(REST);
        }
    }

    /// Keeps the text on this device; whether that was possible.
    fn keep(self) -> bool {
        self.kept.write(&KeptText {
            case_version: self.case_version,
            follows: self.follows.get_value(),
            draft: self.writing.draft().get_untracked(),
            answers: self.rework.answers(),
        })
    }

    fn is_at_server(self) -> bool {
        let draft = self.writing.draft();
        self.there
            .with_value(|there| draft.with_untracked(|draft| draft == there))
    }

    fn rests(self, long: Duration) {
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
        }
        let timer = set_timeout_with_handle(move || self.pump(), long).ok();
        self.timer.set_value(timer);
    }

    /// Saves now, and then says whether the text on this page is the one at the server.
    pub fn before(self, then: Callback<bool>) {
        self.waits.set_value(Some(then));
        self.pump();
    }

    /// Sends the text unless it is on its way, at the server, or another one stands against it.
    fn pump(self) {
        if self.busy.try_get_value() != Some(false) {
            return;
        }
        if self.conflict.with_untracked(Option::is_some) {
            return self.waited(false);
        }
        if self.is_at_server() {
            return self.waited(true);
        }
        self.busy.set_value(true);
        self.place.set(Place::Saving);
        let draft = self.writing.draft().get_untracked();
        let body = SaveDraft {
            draft: draft.clone(),
            expected_version: self.follows.get_value(),
        };
        let address = numbered(path::DRAFT, self.case);
        spawn_local(async move {
            let answer = self
                .account
                .exchange(Method::PUT, self.lang, &address, None, Some(&body))
                .await;
            // The page may have been left; what was typed is kept here then.
            if self.busy.try_set_value(false).is_none() {
                self.answered(draft, answer);
            }
        });
    }

    fn answered(self, sent: Draft, answer: Result<Answer, Failure>) {
        let read = answer.and_then(|answer| match answer.read::<DraftSaved>() {
            Err(Failure::Refused(problem)) if problem.code == "other_draft" => {
                self.conflict
                    .set(answer.beside::<Theirs>().map(|found| found.theirs));
                Err(Failure::Refused(problem))
            }
            read => read,
        });
        match read {
            Ok(saved) => self.saved(sent, &saved),
            Err(failure) => self.failed(&failure),
        }
    }

    fn saved(self, sent: Draft, saved: &DraftSaved) {
        self.writing.hear(&saved.examined.problems, &sent, self.lang);
        self.follows.set_value(saved.version);
        self.there.set_value(sent);
        self.place.set(Place::Server(clock::now()));
        if !self.is_at_server() || self.rework.is_answered() {
            // What follows is kept with the version that it follows now; answers are only here until they are sent.
            self.keep();
        } else {
            self.kept.remove();
        }
        self.pump();
    }

    fn failed(self, failure: &Failure) {
        let here = self.keep();
        let may_pass = match failure {
            Failure::Refused(problem) => problem.status >= 500 || problem.status == 429,
            Failure::NoAnswer | Failure::NotUnderstood => true,
            Failure::Overtaken(_) => false,
        };
        self.place.set(match (may_pass, here) {
            (_, false) => Place::Nowhere,
            (true, true) => Place::Here(clock::now()),
            (false, true) if self.conflict.with_untracked(Option::is_some) => Place::Here(clock::now()),
            (false, true) => Place::Over(failure.told(self.lang)),
        });
        if may_pass {
            self.rests(AGAIN);
        }
        self.waited(false);
    }

    fn waited(self, at_server: bool) {
        let then = self.waits.try_update_value(Option::take).flatten();
        if let Some(then) = then {
            then.run(at_server);
        }
    }

    /// Where the text is, in words; follows it.
    #[must_use]
    pub fn told(self) -> String {
        let lang = self.lang;
        match self.place.get() {
            Place::Opened => String::new(),
            Place::Restored => words::RESTORED.get(lang).to_owned(),
            Place::Saving => words::SAVING.get(lang).to_owned(),
            Place::Server(at) => words::saved(&date::time(&at), lang),
            Place::Here(_) if self.conflict.with(Option::is_some) => words::CONFLICT.get(lang).to_owned(),
            Place::Here(at) => words::kept_here(&date::time(&at), lang),
            Place::Nowhere => words::NOWHERE.get(lang).to_owned(),
            Place::Over(told) => words::over(&told, lang),
        }
    }

    /// The text that stands against the one on this page; follows it.
    #[must_use]
    pub fn conflict(self) -> Option<SavedDraft> {
        self.conflict.get()
    }

    /// Whether a text was put aside; follows it.
    #[must_use]
    pub fn has_aside(self) -> bool {
        self.aside.with(Option::is_some)
    }

    /// Goes on with one of two texts; the other is put aside.
    pub fn choose(self, this_page: bool) {
        let Some(theirs) = self.conflict.get_untracked() else {
            return;
        };
        let here = self.writing.draft().get_untracked();
        self.follows.set_value(theirs.version);
        self.there.set_value(theirs.draft.clone());
        self.conflict.set(None);
        let left = if this_page { theirs.draft.clone() } else { here };
        self.put_aside(left);
        if !this_page {
            self.place
                .set(theirs.saved_at.map_or(Place::Opened, Place::Server));
            self.writing.draft().set(theirs.draft);
        }
        self.keep();
        self.pump();
    }

    /// Goes on with the text that was put aside; the one on this page takes its place.
    pub fn exchange(self) {
        if let Some(aside) = self.aside.get_untracked() {
            let here = self.writing.draft().get_untracked();
            self.put_aside(here);
            self.writing.draft().set(aside);
        }
    }

    fn put_aside(self, draft: Draft) {
        // Where nothing can be kept, it stays until the page is left.
        self.kept.put_aside(&draft);
        self.aside.set(Some(draft));
    }

    /// Forgets what was kept here: it was sent.
    pub fn forget(self) {
        self.kept.clear();
        self.conflict.set(None);
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
        }
    }
}
