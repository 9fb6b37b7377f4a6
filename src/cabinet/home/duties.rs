//! What must be done until when: overdue first, then by the last day, then what the Rules set no term for.

use leptos::prelude::*;
use leptos_router::components::A;
use register_api::{
    cases::case::{Duties, DutyItem},
    path::cases as path,
};
use register_domain::{
    deadline::DaysLeft,
    duty::{DutyKind, Subject},
    role::Role,
    text::Lang,
};
use register_i18n::{
    desk::duties as words,
    procedure::{duty, role as roles},
    words::Words,
};
use register_ui::{empty::Empty, language::use_lang};

use crate::{account::Account, address::address, cases::grounds::Grounds, loaded::loaded};

/// How many working days before the last day a duty is marked as close.
const CLOSE: i64 = 3;

/// The duties of a role.
#[component]
pub fn ToDo(
    /// The role in which the person acts.
    role: Role,
) -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let duties = LocalResource::new(move || account.get::<Duties>(lang, path::DUTIES));
    view! {
        <section class="part" aria-labelledby="to-do">
            <h2 id="to-do">{words::TO_DO.get(lang)}</h2>
            {loaded(duties, move |duties| view! { <Groups duties role /> })}
        </section>
    }
}

#[component]
fn Groups(duties: Duties, role: Role) -> impl IntoView {
    let lang = use_lang();
    if duties.items.is_empty() {
        return view! { <Nothing role /> }.into_any();
    }
    let group = |(heading, items): (Words, Vec<DutyItem>)| {
        view! {
            <h3>{heading.get(lang)}</h3>
            <ul class="tasks">
                {items.into_iter().map(|item| view! { <OneDuty item /> }).collect_view()}
            </ul>
        }
    };
    grouped(duties.items)
        .into_iter()
        .map(group)
        .collect_view()
        .into_any()
}

/// Duties in three groups, in the order in which they came; a group without one is left out.
fn grouped(items: Vec<DutyItem>) -> Vec<(Words, Vec<DutyItem>)> {
    let (overdue, others): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| item.overdue);
    let (ahead, without): (Vec<_>, Vec<_>) = others.into_iter().partition(|item| item.due.is_some());
    let groups = [
        (duty::OVERDUE, overdue),
        (words::AHEAD, ahead),
        (words::WITHOUT_TERM, without),
    ];
    let groups = groups.into_iter();
    groups.filter(|(_, items)| !items.is_empty()).collect()
}

/// Says that nothing waits, and what one can do all the same.
#[component]
fn Nothing(role: Role) -> impl IntoView {
    let lang = use_lang();
    let begins = matches!(role, Role::AssociationMember | Role::SectoralOfficer).then(|| {
        view! {
            <A href=address(lang, "proposals/new") attr:class="button button--main">
                {words::BEGIN.get(lang)}
            </A>
        }
    });
    view! {
        <Empty told=words::NOTHING.get(lang)>
            <p>{roles::plain(role).get(lang)}</p>
            <p class="actions">
                {begins}
                <A href=address(lang, "cases") attr:class="button">
                    {words::SEE_CASES.get(lang)}
                </A>
            </p>
        </Empty>
    }
}

#[component]
fn OneDuty(item: DutyItem) -> impl IntoView {
    let lang = use_lang();
    let href = address(lang, &place(item.kind, item.subject));
    let name = item
        .name
        .as_ref()
        .map(|name| name.get(lang).to_owned())
        .filter(|name| !name.is_empty())
        .map(|name| format!("{name} · "));
    view! {
        <li>
            <p class="tasks__name">
                <A href=href>{duty::name(item.kind).get(lang)}</A>
            </p>
            <p>{name} {duty::subject(lang, item.subject)}</p>
            {until(&item, lang)}
            <Grounds grounds=item.grounds />
        </li>
    }
}

/// Until when something is to be done, and how long that is.
pub fn until(item: &DutyItem, lang: Lang) -> impl IntoView + use<> {
    let day = item
        .nominal
        .zip(item.due)
        .map(|(nominal, due)| view! { <span>{words::last_day(nominal, due, lang)}</span> " · " });
    let left = days_left(item);
    let class = match left {
        Some(left) if left.is_overdue() => "left left--over",
        Some(left) if left.working_days <= CLOSE => "left left--close",
        _ => "left",
    };
    view! {
        <p class="until">
            {day} <span class=class>{duty::how_long(lang, left)}</span>
        </p>
    }
}

fn days_left(item: &DutyItem) -> Option<DaysLeft> {
    Some(DaysLeft {
        calendar_days: item.calendar_days_left?,
        working_days: item.working_days_left?,
    })
}

/// Whose duty it can be, in words.
#[must_use]
pub fn whose(kind: DutyKind, lang: Lang) -> String {
    let names: Vec<&str> = kind
        .roles()
        .iter()
        .map(|&role| roles::name(role).get(lang))
        .collect();
    names.join(", ")
}

/// The page on which a duty is done.
fn place(kind: DutyKind, subject: Subject) -> String {
    match (kind, subject) {
        (DutyKind::FinishDraft | DutyKind::ReworkProposal, Subject::Case(id)) => format!("cases/{id}/text"),
        (_, Subject::Case(id)) => format!("cases/{id}"),
        (_, Subject::Package { cycle, .. }) => format!("packages/{cycle}"),
        (_, Subject::Edition(number)) => format!("releases/{number}"),
        (DutyKind::RecordRecommendation, Subject::Register(_)) => "recommendations".to_owned(),
        (DutyKind::Place, Subject::Register(_)) => "placement".to_owned(),
        (_, Subject::Register(cycle)) => format!("editions/{cycle}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use register_domain::{
        cycle::{Cycle, Half},
        edition::EditionNumber,
        organisation::OrganisationId,
        procedure::CaseId,
    };

    fn item(kind: DutyKind, due: Option<&str>, overdue: bool) -> DutyItem {
        DutyItem {
            kind,
            subject: Subject::Case(CaseId(5)),
            name: None,
            nominal: due.map(|day| day.parse().unwrap()),
            due: due.map(|day| day.parse().unwrap()),
            calendar_days_left: due.map(|_| 4),
            working_days_left: due.map(|_| 2),
            overdue,
            grounds: Vec::new(),
        }
    }

    #[test]
    fn overdue_ones_come_first_and_those_without_a_term_last() {
        let items = vec![
            item(DutyKind::AnswerRemarks, Some("2026-01-22"), true),
            item(DutyKind::Review, Some("2026-02-02"), false),
            item(DutyKind::FinishDraft, None, false),
        ];
        let told: Vec<(&str, usize)> = grouped(items)
            .into_iter()
            .map(|(heading, items)| (heading.get(Lang::Ru), items.len()))
            .collect();
        assert_eq!(
            told,
            [
                ("Просроченные", 1),
                ("Предстоящие", 1),
                ("Без установленного срока", 1)
            ]
        );
        let none = grouped(vec![item(DutyKind::FinishDraft, None, false)]);
        assert_eq!(none.len(), 1, "no empty groups");
    }

    #[test]
    fn each_duty_leads_to_its_page() {
        let cycle = Cycle {
            year: 2026,
            half: Half::First,
        };
        let case = Subject::Case(CaseId(5));
        let package = Subject::Package {
            body: OrganisationId(3),
            cycle,
        };
        let register = Subject::Register(cycle);
        for (kind, subject, expected) in [
            (DutyKind::FinishDraft, case, "cases/5/text"),
            (DutyKind::Review, case, "cases/5"),
            (DutyKind::AnswerRemarks, case, "cases/5"),
            (DutyKind::SubmitPackage, package, "packages/2026-1"),
            (DutyKind::SubmitRegister, register, "editions/2026-1"),
            (DutyKind::RecordRecommendation, register, "recommendations"),
            (DutyKind::Place, register, "placement"),
            (
                DutyKind::PublishRelease,
                Subject::Edition(EditionNumber::FIRST),
                "releases/1",
            ),
        ] {
            assert_eq!(place(kind, subject), expected, "{kind:?}");
        }
    }
}
