//! Recommendations and remarks while they are written, each on a field or on the whole proposal. They are kept in this
//! browser until they are sent.

use leptos::prelude::*;
use register_domain::{
    procedure::{Action, ActionKind, Comment, Place},
    proposal::Field,
    text::Lang,
};
use register_i18n::procedure::blocker as blockers;
use register_ui::{input::Input, summary::Mistake};
use serde::{Deserialize, Serialize};

use super::seen::Seen;

/// The code by which a list of fields names the whole proposal.
pub const WHOLE: &str = "whole";

/// What is being written.
#[derive(Clone, Copy, Debug)]
pub struct Comments {
    place: StoredValue<String>,
    lines: RwSignal<Vec<Line>>,
    /// Whether what is wrong is told.
    told: RwSignal<bool>,
    refused: RwSignal<u32>,
}

/// One of them, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What tells it from the others while they are written.
    pub key: u32,
    /// The field.
    #[serde(default)]
    pub field: Option<Field>,
    /// The text.
    pub text: String,
}

impl Comments {
    /// Those of a person on a case, as they were left.
    #[must_use]
    pub fn new(person: u32, case: u32) -> Comments {
        let place = format!("register:comments:{person}:{case}");
        let kept = storage().and_then(|storage| storage.get_item(&place).ok().flatten());
        let lines = RwSignal::new(read(kept.as_deref()));
        let comments = Comments {
            place: StoredValue::new(place),
            lines,
            told: RwSignal::new(false),
            refused: RwSignal::new(0),
        };
        Effect::new(move |before: Option<()>| {
            let text = lines.with(serde_json::to_string);
            if before.is_some()
                && let (Some(storage), Ok(text)) = (storage(), text)
            {
                // Where the browser keeps nothing they last as long as the page.
                let _ = comments.place.with_value(|place| storage.set_item(place, &text));
            }
        });
        comments
    }

    /// The lines; follows them.
    #[must_use]
    pub const fn lines(self) -> RwSignal<Vec<Line>> {
        self.lines
    }

    /// Adds one on a field, or goes on with the empty one there; the id of its text.
    pub fn begin(self, field: Option<Field>) -> String {
        let key = self
            .lines
            .try_update(|lines| add(lines, field))
            .unwrap_or_default();
        text_id(key)
    }

    /// Takes one away.
    pub fn remove(self, key: u32) {
        self.lines.update(|lines| lines.retain(|line| line.key != key));
    }

    /// They were sent.
    pub fn clear(self) {
        self.lines.set(Vec::new());
        self.told.set(false);
    }

    /// The action that sends them.
    #[must_use]
    pub fn action(self, kind: ActionKind) -> Action {
        let comments = self.lines.with(|lines| lines.iter().map(comment).collect());
        match kind {
            ActionKind::Remark => Action::Remark { comments },
            _ => Action::Return { comments },
        }
    }

    /// What was written, to be read or copied.
    #[must_use]
    pub fn typed(self) -> String {
        self.lines.with_untracked(|lines| {
            let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
            texts.join("\n\n")
        })
    }

    /// Whether nothing is wrong; from now on what is wrong is told.
    #[must_use]
    pub fn is_sound(self, seen: &Seen, kind: ActionKind) -> bool {
        let sound = seen.faults(&untrack(|| self.action(kind))).is_empty();
        if !sound {
            self.told.set(true);
            self.refused.update(|times| *times += 1);
        }
        sound
    }

    /// How often they were refused.
    #[must_use]
    pub fn refused(self) -> Signal<u32> {
        self.refused.into()
    }

    /// What is to be mended, once it is told.
    #[must_use]
    pub fn mistakes(self, seen: &Seen, kind: ActionKind, lang: Lang) -> Vec<Mistake> {
        if !self.told.get() {
            return Vec::new();
        }
        let keys: Vec<u32> = self
            .lines
            .with(|lines| lines.iter().map(|line| line.key).collect());
        let at = |place: Place| match place {
            Place::Comment(index) => keys.get(usize::from(index)).map(|&key| text_id(key)),
            _ => None,
        };
        let faults = seen.faults(&self.action(kind));
        let mistake = faults.iter().map(|fault| Mistake {
            at: at(fault.place()),
            text: blockers::words(lang, fault),
        });
        mistake.collect()
    }

    /// The field for the text of one; `mistakes` are those of all.
    #[must_use]
    pub fn text(self, key: u32, label: String, mistakes: Signal<Vec<Mistake>>) -> Input {
        let id = text_id(key);
        let at = id.clone();
        let fault = move || {
            mistakes.with(|mistakes| {
                let own = mistakes.iter().find(|mistake| mistake.at.as_deref() == Some(&at));
                own.map(|mistake| mistake.text.clone())
            })
        };
        self.input(
            id,
            label,
            key,
            fault,
            |line| line.text.clone(),
            |line, text| line.text = text,
        )
    }

    /// The choice of the field that one is on.
    #[must_use]
    pub fn on(self, key: u32, label: String) -> Input {
        let code = |line: &Line| {
            line.field
                .map_or_else(|| WHOLE.to_owned(), |field| field.to_string())
        };
        self.input(
            format!("comment-{key}-on"),
            label,
            key,
            || None,
            code,
            |line, code| {
                line.field = code.parse().ok();
            },
        )
    }

    fn input(
        self,
        id: String,
        label: String,
        key: u32,
        fault: impl Fn() -> Option<String> + Send + Sync + 'static,
        get: impl Fn(&Line) -> String + Send + Sync + 'static,
        set: impl Fn(&mut Line, String) + Send + Sync + 'static,
    ) -> Input {
        let lines = self.lines;
        let value = move || {
            lines.with(|lines| {
                let line = lines.iter().find(|line| line.key == key);
                line.map(&get).unwrap_or_default()
            })
        };
        Input {
            id: StoredValue::new(id),
            label: StoredValue::new(label),
            value: Signal::derive(value),
            fault: Signal::derive(fault),
            on_input: Callback::new(move |text: String| {
                lines.update(|lines| {
                    if let Some(line) = lines.iter_mut().find(|line| line.key == key) {
                        set(line, text);
                    }
                });
            }),
            on_leave: Callback::new(|()| {}),
        }
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}

/// What was kept; nothing where it is not understood.
fn read(kept: Option<&str>) -> Vec<Line> {
    kept.and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default()
}

/// Adds a line on a field, unless an empty one is there; its key.
fn add(lines: &mut Vec<Line>, field: Option<Field>) -> u32 {
    let empty = lines
        .iter_mut()
        .find(|line| line.text.is_empty() && (line.field == field || line.field.is_none()));
    if let Some(line) = empty {
        line.field = field;
        return line.key;
    }
    let key = lines.iter().map(|line| line.key).max().map_or(0, |last| last + 1);
    lines.push(Line {
        key,
        field,
        text: String::new(),
    });
    key
}

fn text_id(key: u32) -> String {
    format!("comment-{key}")
}

fn comment(line: &Line) -> Comment {
    Comment {
        field: line.field,
        text: line.text.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_line_is_used_before_another_is_added() {
        let level: Field = "rows.0.level".parse().unwrap();
        let mut lines = Vec::new();
        assert_eq!(add(&mut lines, None), 0);
        assert_eq!(add(&mut lines, Some(level)), 0, "nothing was written there");
        assert_eq!(lines[0].field, Some(level));
        lines[0].text = "why".to_owned();
        assert_eq!(add(&mut lines, Some(level)), 1, "a second one on the same field");
        lines.remove(0);
        lines[0].text = "so".to_owned();
        assert_eq!(
            add(&mut lines, None),
            2,
            "keys are never used again while a later one is there"
        );
    }

    #[test]
    fn what_was_kept_is_read_or_left_out() {
        let field: Field = "nature".parse().unwrap();
        let lines = vec![Line {
            key: 3,
            field: Some(field),
            text: "Неге?".to_owned(),
        }];
        let kept = serde_json::to_string(&lines).unwrap();
        assert_eq!(read(Some(&kept)), lines);
        assert_eq!(read(Some("[{}]")), []);
        assert_eq!(read(None), []);
        assert_eq!(comment(&lines[0]).field, Some(field));
    }
}
