//! Fields together: checked as a person types and leaves, all at once when they send, and by the server's answer.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{input::Input, memory::Memory, summary::Mistake};

/// Tells what is wrong with a text, in words.
type Check = Arc<dyn Fn(&str) -> Option<String> + Send + Sync>;

/// A form.
#[derive(Clone, Copy)]
pub struct Form {
    id: StoredValue<String>,
    memory: Memory,
    fields: StoredValue<Vec<Field>>,
    /// What is wrong with the whole.
    refusals: RwSignal<Vec<String>>,
    /// How often the form was refused; each time the summary takes the focus.
    refused: RwSignal<u32>,
}

#[derive(Clone)]
struct Field {
    name: String,
    id: String,
    label: String,
    value: RwSignal<String>,
    fault: RwSignal<Option<String>>,
    check: Check,
}

impl Field {
    fn examine(&self) {
        let fault = self.value.with_untracked(|text| (self.check)(text));
        self.fault.set(fault);
    }
}

impl Form {
    /// A form; its id is part of the ids of its fields and stays the same for ever.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Form {
        Form {
            id: StoredValue::new(id.into()),
            memory: Memory::of_application(),
            fields: StoredValue::default(),
            refusals: RwSignal::default(),
            refused: RwSignal::default(),
        }
    }

    /// A field with the name that the server knows it by. `initial` stands in it at first.
    pub fn input(
        self,
        name: impl Into<String>,
        label: impl Into<String>,
        initial: impl Into<String>,
        check: impl Fn(&str) -> Option<String> + Send + Sync + 'static,
    ) -> Input {
        let name = name.into();
        let text = self.memory.text(&self.id_of(&name), || initial.into());
        self.field(name, label.into(), RwSignal::from(text), Arc::new(check))
    }

    /// The same for what is nobody else's to know: it is not kept when the page is left.
    pub fn secret(
        self,
        name: impl Into<String>,
        label: impl Into<String>,
        check: impl Fn(&str) -> Option<String> + Send + Sync + 'static,
    ) -> Input {
        self.field(name.into(), label.into(), RwSignal::default(), Arc::new(check))
    }

    fn id_of(self, name: &str) -> String {
        self.id.with_value(|id| format!("{id}-{name}"))
    }

    fn field(self, name: String, label: String, value: RwSignal<String>, check: Check) -> Input {
        let field = Field {
            id: self.id_of(&name),
            name,
            label,
            value,
            fault: RwSignal::new(None),
            check,
        };
        self.fields.update_value(|fields| fields.push(field.clone()));
        let (typed, left) = (field.clone(), field.clone());
        Input {
            id: StoredValue::new(field.id),
            label: StoredValue::new(field.label),
            value: value.into(),
            fault: field.fault.into(),
            on_input: Callback::new(move |text| {
                typed.value.set(text);
                // Who is mending sees at once when it is mended; who is still typing is left alone.
                if typed.fault.with_untracked(Option::is_some) {
                    typed.examine();
                }
            }),
            on_leave: Callback::new(move |()| {
                if !left.value.with_untracked(String::is_empty) {
                    left.examine();
                }
            }),
        }
    }

    /// Checks every field. When something is wrong, the summary says so and takes the focus.
    #[must_use]
    pub fn is_sound(self) -> bool {
        self.refusals.set(Vec::new());
        let fields = self.fields.get_value();
        for field in &fields {
            field.examine();
        }
        let sound = fields
            .iter()
            .all(|field| field.fault.with_untracked(Option::is_none));
        if !sound {
            self.refused.update(|times| *times += 1);
        }
        sound
    }

    /// Takes what the server says: faults by the names of fields, and what is about no field of the form.
    pub fn refuse(self, faults: impl IntoIterator<Item = (String, String)>, whole: Option<String>) {
        let mut refusals: Vec<String> = whole.into_iter().collect();
        self.fields.with_value(|fields| {
            for (name, told) in faults {
                match fields.iter().find(|field| field.name == name) {
                    Some(field) => field.fault.set(Some(told)),
                    None => refusals.push(told),
                }
            }
        });
        self.refusals.set(refusals);
        self.refused.update(|times| *times += 1);
    }

    /// What is to be mended, in the order of the fields; first what is about the whole.
    #[must_use]
    pub fn mistakes(self) -> Signal<Vec<Mistake>> {
        Signal::derive(move || {
            let whole = self
                .refusals
                .get()
                .into_iter()
                .map(|text| Mistake { at: None, text });
            let fields = self.fields.get_value();
            let fields = fields.iter().filter_map(|field| {
                let fault = field.fault.get()?;
                Some(Mistake {
                    at: Some(field.id.clone()),
                    text: format!("{}: {fault}", field.label),
                })
            });
            whole.chain(fields).collect()
        })
    }

    /// How often the form was refused.
    #[must_use]
    pub fn refused(self) -> Signal<u32> {
        self.refused.into()
    }

    /// Forgets what was typed: it has been sent.
    pub fn forget(self) {
        self.memory.forget(&self.id_of(""));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::provide_memory;

    fn wanted(text: &str) -> Option<String> {
        text.is_empty().then(|| "fill it".to_owned())
    }

    #[test]
    fn a_field_is_told_of_when_it_is_left_or_sent_and_mended_while_typing() {
        Owner::new().with(|| {
            provide_memory();
            let form = Form::new("f");
            let long = |text: &str| (text.len() < 3).then(|| "longer".to_owned());
            let field = form.input("name", "Name", "", long);
            field.on_leave.run(());
            assert_eq!(
                field.fault.get_untracked(),
                None,
                "an empty field may still be filled"
            );
            field.on_input.run("ab".to_owned());
            assert_eq!(field.fault.get_untracked(), None, "typing is not interrupted");
            field.on_leave.run(());
            assert_eq!(field.fault.get_untracked().as_deref(), Some("longer"));
            field.on_input.run("abc".to_owned());
            assert_eq!(field.fault.get_untracked(), None);
        });
    }

    #[test]
    fn all_mistakes_are_listed_at_once_in_the_order_of_the_fields() {
        Owner::new().with(|| {
            provide_memory();
            let form = Form::new("f");
            let first = form.input("first", "First", "", wanted);
            let _second = form.secret("second", "Second", wanted);
            assert!(!form.is_sound());
            let texts = || {
                let mistakes = form.mistakes().get_untracked();
                mistakes
                    .into_iter()
                    .map(|mistake| (mistake.at.unwrap_or_default(), mistake.text))
                    .collect::<Vec<_>>()
            };
            let told = |at: &str, text: &str| (at.to_owned(), text.to_owned());
            assert_eq!(
                texts(),
                [
                    told("f-first", "First: fill it"),
                    told("f-second", "Second: fill it")
                ]
            );
            first.on_input.run("x".to_owned());
            form.refuse(
                [
                    ("second".to_owned(), "too short".to_owned()),
                    ("other".to_owned(), "what is this".to_owned()),
                ],
                None,
            );
            assert_eq!(
                texts(),
                [told("", "what is this"), told("f-second", "Second: too short")]
            );
            assert_eq!(form.refused().get_untracked(), 2);
        });
    }
}
