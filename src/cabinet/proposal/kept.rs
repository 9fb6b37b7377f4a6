//! Where a text is kept when the server does not have it: in this browser, under the person's number and the case's, so that
//! nothing typed is lost when the connection, the session or the window goes.

use leptos::prelude::*;
use register_api::cases::case::SavedDraft;
use register_domain::proposal::Draft;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// What is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptText {
    /// The version of the case for which it was written.
    pub case_version: u32,
    /// The version at the server that it follows.
    pub follows: u32,
    /// The text.
    pub draft: Draft,
    /// What is answered to the recommendations or remarks, in their order.
    #[serde(default)]
    pub answers: Vec<String>,
}

/// With what a form begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The text that stands in it.
    pub draft: Draft,
    /// The answers that stand in it.
    pub answers: Vec<String>,
    /// Whether it was kept here and the server does not have it.
    pub restored: bool,
    /// Whether the server has another one, which does not follow it.
    pub conflict: bool,
}

/// Puts together what was kept here and what the server has.
#[must_use]
pub fn opening(kept: Option<KeptText>, server: &SavedDraft, case_version: u32) -> Opening {
    let from_server = |answers| Opening {
        draft: server.draft.clone(),
        answers,
        restored: false,
        conflict: false,
    };
    let Some(kept) = kept.filter(|kept| kept.draft.kind == server.draft.kind) else {
        return from_server(Vec::new());
    };
    let same_case = kept.case_version == case_version;
    let answers = if same_case { kept.answers } else { Vec::new() };
    if kept.draft == server.draft {
        return from_server(answers);
    }
    Opening {
        draft: kept.draft,
        answers,
        restored: true,
        conflict: !same_case || kept.follows != server.version,
    }
}

/// The place of one case's text.
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    text: StoredValue<String>,
    aside: StoredValue<String>,
}

impl Kept {
    /// The place of a person's text for a case.
    #[must_use]
    pub fn new(person: u32, case: u32) -> Kept {
        let key = key(person, case);
        Kept {
            aside: StoredValue::new(format!("{key}:aside")),
            text: StoredValue::new(key),
        }
    }

    /// What was kept here.
    #[must_use]
    pub fn read(self) -> Option<KeptText> {
        read(self.text)
    }

    /// Keeps this; `false` when this browser keeps nothing.
    pub fn write(self, text: &KeptText) -> bool {
        write(self.text, text)
    }

    /// Keeps nothing more: the server has it.
    pub fn remove(self) {
        remove(self.text);
    }

    /// The text that was not chosen of two.
    #[must_use]
    pub fn aside(self) -> Option<Draft> {
        read(self.aside)
    }

    /// Puts a text aside.
    pub fn put_aside(self, draft: &Draft) -> bool {
        write(self.aside, draft)
    }

    /// Keeps neither text more: the case has moved on with one of them.
    pub fn clear(self) {
        remove(self.text);
        remove(self.aside);
    }
}

fn key(person: u32, case: u32) -> String {
    format!("register:draft:{person}:{case}")
}

fn read<T: DeserializeOwned>(key: StoredValue<String>) -> Option<T> {
    let storage = window().local_storage().ok()??;
    let text = key.with_value(|key| storage.get_item(key)).ok()??;
    // What an older application kept and this one does not understand is left where it is until something is typed.
    serde_json::from_str(&text).ok()
}

fn write(key: StoredValue<String>, value: &impl Serialize) -> bool {
    let text = serde_json::to_string(value).ok();
    let storage = window().local_storage().ok().flatten();
    let kept = text
        .zip(storage)
        .and_then(|(text, storage)| key.with_value(|key| storage.set_item(key, &text)).ok());
    kept.is_some()
}

fn remove(key: StoredValue<String>) {
    if let Ok(Some(storage)) = window().local_storage() {
        // What cannot be removed is compared with the server's text when it is read.
        let _removed = key.with_value(|key| storage.remove_item(key));
    }
}

#[cfg(test)]
mod tests {
    use register_domain::{
        proposal::{Answer, Field, ProposalKind},
        text::Lang,
    };

    use super::*;

    fn text(name: &str) -> Draft {
        let mut draft = Draft::new(ProposalKind::Include);
        draft.set(Field::Answer(Answer::Name(Lang::Kk)), name);
        draft
    }

    #[test]
    fn each_person_and_case_has_a_place_of_its_own() {
        assert_eq!(key(3, 12), "register:draft:3:12");
        assert_ne!(key(31, 2), key(3, 12));
    }

    #[test]
    fn what_was_kept_stands_in_the_form_and_nothing_of_the_server_is_overwritten() {
        let server = SavedDraft {
            version: 4,
            draft: text("server"),
            saved_at: None,
        };
        let kept = |draft: &str, case_version, follows| KeptText {
            case_version,
            follows,
            draft: text(draft),
            answers: vec!["answer".to_owned()],
        };
        for (kept, stands, answers, restored, conflict) in [
            (None, "server", 0, false, false),
            (Some(kept("server", 2, 1)), "server", 1, false, false),
            (Some(kept("here", 2, 4)), "here", 1, true, false),
            (Some(kept("here", 2, 3)), "here", 1, true, true),
            (Some(kept("here", 1, 4)), "here", 0, true, true),
        ] {
            let found = opening(kept.clone(), &server, 2);
            let expected = Opening {
                draft: text(stands),
                answers: vec!["answer".to_owned(); answers],
                restored,
                conflict,
            };
            assert_eq!(found, expected, "{kept:?}");
        }
    }
}
