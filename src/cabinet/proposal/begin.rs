//! A proposal begins: what it asks for, about which profession, for which sectoral body. The address may say it already:
//! `?change=12` or `?exclude=12`.

use gloo_net::http::Method;
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_router::hooks::{use_navigate, use_query_map};
use register_api::{
    cases::{
        case::Party,
        change::{Begin, Done},
    },
    path::cases as path,
    profession::Summary,
};
use register_domain::{entry::ProfessionId, proposal::ProposalKind, role::Role, text::Lang};
use register_i18n::desk::begin as words;
use register_ui::{
    button::SubmitButton,
    choice::{Choice, RadioField, SelectField},
    form::Form,
    input::Input,
    language::use_lang,
    page::Page,
    summary::ErrorSummary,
};

use super::search::ProfessionField;
use crate::{
    account::Account,
    address::address,
    loaded::loaded,
    once::OnceKey,
    request::{Answer, Failure},
};

/// The page.
#[component]
pub fn BeginPage() -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let bodies =
        LocalResource::new(move || async move { account.get::<Vec<Party>>(lang, path::BODIES).await });
    view! {
        <Page title=words::TITLE
            .get(lang)>{loaded(bodies, move |bodies| view! { <BeginForm bodies /> })}</Page>
    }
}

/// The kinds in the order of the form, by their ids; of which profession is asked apart.
const KINDS: [ProposalKind; 3] = [
    ProposalKind::Include,
    ProposalKind::Change {
        profession: ProfessionId(0),
    },
    ProposalKind::Exclude {
        profession: ProfessionId(0),
    },
];

/// What the texts of the form mean; nothing while something is missing.
fn kind_of(id: &str, profession: &str) -> Option<ProposalKind> {
    let profession = profession.parse().map(ProfessionId);
    match KINDS.into_iter().find(|kind| kind.id() == id)? {
        ProposalKind::Include => Some(ProposalKind::Include),
        ProposalKind::Change { .. } => Some(ProposalKind::Change {
            profession: profession.ok()?,
        }),
        ProposalKind::Exclude { .. } => Some(ProposalKind::Exclude {
            profession: profession.ok()?,
        }),
    }
}

fn chosen(lang: Lang, missing: register_i18n::words::Words) -> impl Fn(&str) -> Option<String> {
    move |text| text.is_empty().then(|| missing.get(lang).to_owned())
}

#[component]
fn BeginForm(bodies: Vec<Party>) -> impl IntoView {
    let lang = use_lang();
    let query = use_query_map();
    let asked = move |name: &str| untrack(|| query.read().get(name));
    let (first_kind, first_profession) = match (asked("change"), asked("exclude")) {
        (Some(id), _) => ("change", id),
        (None, Some(id)) => ("exclude", id),
        (None, None) => ("", String::new()),
    };
    let acting = untrack(|| Account::of_application().acting());
    // A sectoral body proposes to itself (clause 7).
    let own = acting
        .filter(|acting| acting.role == Role::SectoralOfficer)
        .map(|acting| acting.organisation.id.to_string());
    let is_own = own.is_some();

    let form = Form::new("begin");
    let kind = form.input(
        "proposal",
        words::KIND.get(lang),
        first_kind,
        chosen(lang, words::CHOOSE_KIND),
    );
    let of_register = move || kind.value.with(|kind| kind == "change" || kind == "exclude");
    let missing = chosen(lang, words::CHOOSE_PROFESSION);
    let profession = form.input(
        "profession",
        words::PROFESSION.get(lang),
        first_profession,
        move |text| missing(text).filter(|_| untrack(of_register)),
    );
    let body = form.input(
        "body",
        words::BODY.get(lang),
        own.unwrap_or_default(),
        chosen(lang, words::CHOOSE_BODY),
    );
    let beginning = Beginning::new(form, kind, profession, body);
    let kinds = KINDS.map(|kind| Choice::new(kind.id(), words::choice(kind).get(lang)));
    let choices: Vec<Choice> = bodies
        .iter()
        .map(|body| Choice::new(body.id.to_string(), body.name.get(lang)))
        .collect();
    // The body that stands in the register is the one that is asked, unless the person has chosen already.
    let with_body = move |found: Summary| {
        let known = bodies.iter().find(|body| body.name.kk == found.body.kk);
        if let Some(known) = known.filter(|_| body.value.with_untracked(String::is_empty)) {
            body.on_input.run(known.id.to_string());
        }
    };
    let with_body = Callback::new(with_body);
    view! {
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form class="form" novalidate on:submit=move |event| beginning.submit(&event)>
            <RadioField input=kind choices=kinds.to_vec() hint=words::KIND_HINT.get(lang) />
            <Show when=of_register>
                <ProfessionField input=profession on_choose=with_body />
            </Show>
            {(!is_own)
                .then(|| view! { <SelectField input=body choices=choices hint=words::BODY_HINT.get(lang) /> })}
            <p class="actions">
                <SubmitButton label=words::START.get(lang) pending=beginning.pending />
            </p>
        </form>
    }
}

/// A beginning on its way.
#[derive(Clone, Copy)]
struct Beginning {
    form: Form,
    kind: Input,
    profession: Input,
    body: Input,
    account: Account,
    lang: Lang,
    once: OnceKey,
    pending: RwSignal<bool>,
    begun: Callback<u32>,
}

impl Beginning {
    fn new(form: Form, kind: Input, profession: Input, body: Input) -> Beginning {
        let (lang, navigate) = (use_lang(), use_navigate());
        Beginning {
            form,
            kind,
            profession,
            body,
            account: Account::of_application(),
            lang,
            once: OnceKey::default(),
            pending: RwSignal::new(false),
            begun: Callback::new(move |id: u32| {
                navigate(&address(lang, &format!("cases/{id}/text")), Default::default());
            }),
        }
    }

    fn submit(self, event: &SubmitEvent) {
        event.prevent_default();
        if self.pending.get_untracked() || !self.form.is_sound() {
            return;
        }
        let text = |input: Input| input.value.get_untracked();
        let proposal = kind_of(&text(self.kind), &text(self.profession));
        let (Some(proposal), Ok(body)) = (proposal, text(self.body).parse()) else {
            return;
        };
        let begin = Begin { proposal, body };
        let key = self.once.key(&format!("{begin:?}"));
        self.pending.set(true);
        spawn_local(async move {
            let answer = self
                .account
                .exchange(Method::POST, self.lang, path::CASES, Some(&key), Some(&begin))
                .await;
            // The page may have been left.
            if self.pending.try_set(false).is_none() {
                self.answered(answer);
            }
        });
    }

    fn answered(self, answer: Result<Answer, Failure>) {
        match answer.and_then(|answer| answer.read::<Done>()) {
            Ok(done) => {
                self.form.forget();
                if let Some(case) = done.cases.first() {
                    self.begun.run(case.id);
                }
            }
            Err(failure) => {
                let told = match &failure {
                    Failure::Refused(problem) if !problem.fields.is_empty() => problem
                        .fields
                        .iter()
                        .map(|fault| fault.detail.as_str())
                        .collect::<Vec<_>>()
                        .join(" "),
                    failure => failure.told(self.lang),
                };
                self.form.refuse([], Some(told));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_is_a_kind_of_proposal() {
        let profession = ProfessionId(12);
        for (id, number, expected) in [
            ("include", "", Some(ProposalKind::Include)),
            ("include", "12", Some(ProposalKind::Include)),
            ("change", "12", Some(ProposalKind::Change { profession })),
            ("exclude", "12", Some(ProposalKind::Exclude { profession })),
            ("change", "", None),
            ("exclude", "x", None),
            ("", "12", None),
        ] {
            assert_eq!(kind_of(id, number), expected, "{id} {number}");
        }
    }
}
