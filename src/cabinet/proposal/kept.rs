//! Where a draft is kept: in this browser, under the person's number, so that nothing typed is lost when the connection, the
//! session or the window goes.

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use register_domain::{
    deadline::offset,
    proposal::{Draft, ProposalKind},
};
use register_i18n::date;

use crate::clock;

/// The place of one draft.
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    key: StoredValue<String>,
    /// When it was kept last, or that it cannot be.
    saved: RwSignal<Option<Result<DateTime<Utc>, ()>>>,
}

impl Kept {
    /// The place of a person's draft of this kind.
    #[must_use]
    pub fn new(person: u32, kind: ProposalKind) -> Kept {
        Kept {
            key: StoredValue::new(key(person, kind)),
            saved: RwSignal::new(None),
        }
    }

    /// The draft that was kept here.
    #[must_use]
    pub fn read(self) -> Option<Draft> {
        let storage = window().local_storage().ok()??;
        let text = self.key.with_value(|key| storage.get_item(key)).ok()??;
        // What an older application kept and this one does not understand is left where it is until something is typed.
        serde_json::from_str(&text).ok()
    }

    /// Keeps the draft with every change.
    pub fn follow(self, draft: RwSignal<Draft>) {
        Effect::new(move |before: Option<()>| {
            let text = draft.with(serde_json::to_string);
            if before.is_some() {
                let kept = text.ok().and_then(|text| self.write(&text));
                self.saved.set(Some(kept.map(|()| clock::now()).ok_or(())));
            }
        });
    }

    fn write(self, text: &str) -> Option<()> {
        let storage = window().local_storage().ok()??;
        self.key.with_value(|key| storage.set_item(key, text)).ok()
    }

    /// The time of day at which it was kept last, or that it cannot be; `None` before anything was typed.
    #[must_use]
    pub fn saved(self) -> Option<Result<String, ()>> {
        let saved = self.saved.get()?;
        Some(saved.map(|at| date::time(&at.with_timezone(&offset()))))
    }
}

fn key(person: u32, kind: ProposalKind) -> String {
    let profession = kind.profession().map_or_else(String::new, |id| format!(":{id}"));
    format!("register:draft:{person}:{}{profession}", kind.id())
}

#[cfg(test)]
mod tests {
    use register_domain::entry::ProfessionId;

    use super::*;

    #[test]
    fn each_person_and_profession_has_a_place_of_its_own() {
        let profession = ProfessionId(12);
        for (person, kind, expected) in [
            (3, ProposalKind::Include, "register:draft:3:include"),
            (
                3,
                ProposalKind::Change { profession },
                "register:draft:3:change:12",
            ),
            (
                4,
                ProposalKind::Exclude { profession },
                "register:draft:4:exclude:12",
            ),
        ] {
            assert_eq!(key(person, kind), expected);
        }
    }
}
