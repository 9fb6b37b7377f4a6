//! The form for an addition: what it would move is shown before it is recorded.

use gloo_net::http::Method;
use leptos::{ev::SubmitEvent, prelude::*};
use register_api::{
    cabinet::calendar::{AmendmentKind, CalendarChange, NewAmendment},
    path::cabinet as path,
};
use register_domain::{calendar::Issuer, text::Lang};
use register_i18n::desk::calendar as words;
use register_ui::{
    announcement::use_announcer,
    button::{Button, SubmitButton},
    choice::{Choice, RadioField, SelectField},
    field::TextField,
    form::Form,
    input::Input,
    language::use_lang,
    summary::ErrorSummary,
};

use super::moving::Moving;
use crate::{check, forming::Attempt};

/// The issuers, the one of today first.
const ISSUERS: [(&str, Issuer); 2] = [
    ("labour_ministry", Issuer::LabourMinistry),
    ("government", Issuer::Government),
];

/// The fields.
#[derive(Clone, Copy)]
struct Fields {
    kind: Input,
    worked: Input,
    off: Input,
    date: Input,
    issuer: Input,
    act_number: Input,
    act_date: Input,
}

impl Fields {
    fn of(form: Form, lang: Lang) -> Fields {
        let kind = form.input(
            "kind",
            words::KIND.get(lang),
            AmendmentKind::Transfer.id(),
            check::filled(lang),
        );
        let asked_of = move |of: AmendmentKind| move || kind.value.with_untracked(|kind| kind == of.id());
        let day_of = move |name: &str, label: &str, of: AmendmentKind| {
            let (asked, day) = (asked_of(of), check::day(lang));
            form.input(name, label, "", move |text| asked().then(|| day(text))?)
        };
        let (asked, filled) = (asked_of(AmendmentKind::Transfer), check::filled(lang));
        Fields {
            kind,
            worked: day_of("worked", words::WORKED.get(lang), AmendmentKind::Transfer),
            off: day_of("off", words::OFF.get(lang), AmendmentKind::Transfer),
            date: day_of("date", words::AIT.get(lang), AmendmentKind::KurbanAit),
            issuer: form.input("issuer", words::ISSUER.get(lang), ISSUERS[0].0, check::anything()),
            act_number: form.input("act_number", words::NUMBER.get(lang), "", move |text| {
                asked().then(|| filled(text))?
            }),
            act_date: form.input("act_date", words::ACT_DATE.get(lang), "", check::day(lang)),
        }
    }

    /// Empties what is of one addition alone.
    fn clear(self) {
        for input in [self.worked, self.off, self.date, self.act_number, self.act_date] {
            input.on_input.run(String::new());
        }
    }

    /// What stands in the fields that the kind has.
    fn read(self) -> NewAmendment {
        let text = |input: Input| input.value.get_untracked();
        let kind = AmendmentKind::from_id(&text(self.kind)).unwrap_or(AmendmentKind::Transfer);
        let transfer = kind == AmendmentKind::Transfer;
        let day = |input: Input, asked: bool| text(input).parse().ok().filter(|_| asked);
        let issuer = ISSUERS.iter().find(|(code, _)| text(self.issuer) == *code);
        NewAmendment {
            kind,
            worked: day(self.worked, transfer),
            off: day(self.off, transfer),
            date: day(self.date, !transfer),
            issuer: issuer.map(|(_, issuer)| *issuer).filter(|_| transfer),
            act_number: Some(text(self.act_number)).filter(|number| !number.trim().is_empty()),
            // Nothing is sent before the day is one.
            act_date: text(self.act_date).parse().unwrap_or_default(),
        }
    }
}

/// The form.
#[component]
pub fn Adding(
    /// Something was recorded.
    changed: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let form = Form::new("amendment");
    let fields = Fields::of(form, lang);
    let (previewing, recording) = (Attempt::keeping(form), Attempt::by(form));
    let shown = RwSignal::new(None::<CalendarChange>);
    let preview = move |()| {
        let done = move |change| shown.set(Some(change));
        previewing.run(
            Method::POST,
            path::AMENDMENT_PREVIEW,
            fields.read(),
            done,
            |_failure| {},
        );
    };
    let record = move |event: SubmitEvent| {
        event.prevent_default();
        let done = move |_: CalendarChange| {
            shown.set(None);
            fields.clear();
            voice.say(words::RECORDED.get(lang));
            changed.run(());
        };
        recording.run(Method::POST, path::AMENDMENTS, fields.read(), done, |_failure| {});
    };
    view! {
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form class="form" novalidate on:submit=record>
            <FieldList fields />
            <p class="actions">
                <Button label=words::PREVIEW.get(lang) on_press=preview />
                <SubmitButton label=words::RECORD.get(lang) pending=recording.pending() />
            </p>
        </form>
        <div aria-live="polite">
            {move || {
                shown.get().map(|change| view! {
                    <section class="part" aria-labelledby="would-move">
                        <h3 id="would-move">{words::WOULD_MOVE.get(lang)}</h3>
                        <Moving change />
                    </section>
                })
            }}
        </div>
    }
}

#[component]
fn FieldList(fields: Fields) -> impl IntoView {
    let lang = use_lang();
    let kinds = vec![
        Choice::new(AmendmentKind::Transfer.id(), words::TRANSFER.get(lang)),
        Choice::new(AmendmentKind::KurbanAit.id(), words::KURBAN_AIT.get(lang)),
    ];
    let issuers: Vec<Choice> = ISSUERS
        .iter()
        .map(|(code, issuer)| Choice::new(*code, words::issuer(*issuer).get(lang)))
        .collect();
    let is = move |of: AmendmentKind| move || fields.kind.value.with(|kind| kind == of.id());
    view! {
        <RadioField input=fields.kind choices=kinds />
        <Show when=is(AmendmentKind::Transfer)>
            <TextField input=fields.worked kind="date" wide=14 />
            <TextField input=fields.off kind="date" wide=14 />
            <SelectField input=fields.issuer choices=issuers.clone() />
            <TextField input=fields.act_number wide=14 />
        </Show>
        <Show when=is(AmendmentKind::KurbanAit)>
            <TextField input=fields.date kind="date" wide=14 />
            <TextField input=fields.act_number wide=14 optional=true />
        </Show>
        <TextField input=fields.act_date kind="date" wide=14 />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use register_ui::memory::provide_memory;

    #[test]
    fn codes_of_issuers_are_those_that_go_over_the_wire() {
        for (code, issuer) in ISSUERS {
            assert_eq!(serde_json::to_value(issuer).unwrap(), code);
        }
    }

    #[test]
    fn only_the_fields_of_the_kind_are_asked_and_sent() {
        Owner::new().with(|| {
            provide_memory();
            let form = Form::new("amendment");
            let fields = Fields::of(form, Lang::Kk);
            for (input, text) in [
                (fields.worked, "2027-03-13"),
                (fields.off, "2027-03-16"),
                (fields.act_number, "110"),
                (fields.act_date, "2026-11-20"),
            ] {
                input.on_input.run(text.to_owned());
            }
            assert!(form.is_sound());
            assert_eq!(fields.read().issuer, Some(Issuer::LabourMinistry));
            fields.kind.on_input.run(AmendmentKind::KurbanAit.id().to_owned());
            assert!(!form.is_sound(), "the day of Kurban Ait is missing");
            fields.date.on_input.run("2027-05-17".to_owned());
            assert!(form.is_sound());
            let read = fields.read();
            assert_eq!((read.worked, read.off, read.issuer), (None, None, None));
        });
    }
}
