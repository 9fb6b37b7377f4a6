//! What happened to a case: when, who, what was said, on what it rests.

use leptos::prelude::*;
use leptos_router::components::A;
use register_api::cases::case::{Happened, OneCase};
use register_domain::{
    edition::EditionNumber,
    procedure::{Comment, MoveCause, deed_of},
    text::Lang,
};
use register_i18n::{
    desk::case as words,
    procedure::{event, receipt, role},
};
use register_ui::{language::use_lang, time::Moment};

use super::{
    blockers::{on_field, text_id},
    grounds::Grounds,
};
use crate::address::address;

/// All of it, the oldest first.
#[component]
pub fn Timeline(
    /// The case.
    one: OneCase,
) -> impl IntoView {
    let lang = use_lang();
    let case = one.summary.id;
    let events = one.timeline.into_iter();
    view! {
        <section class="part" aria-labelledby="timeline">
            <h2 id="timeline">{words::TIMELINE.get(lang)}</h2>
            <ol class="timeline">
                {events.map(|happened| view! { <Event happened case /> }).collect_view()}
            </ol>
        </section>
    }
}

/// What happened, in a line.
#[must_use]
pub fn line(happened: &Happened, lang: Lang) -> String {
    let plain = match (&happened.moved, deed_of(&happened.event)) {
        (Some(MoveCause::Late), _) => event::MOVED_LATE,
        (_, Some((action, refused))) => event::done(action, refused),
        // An event of a newer server: at least its name is shown.
        (_, None) => return happened.event.clone(),
    };
    let edition = happened
        .edition
        .and_then(|number| EditionNumber::try_from(number).ok());
    event::with_facts(lang, plain, happened.decision.as_ref(), happened.cycle, edition)
}

/// What was said with it: a reason or an answer.
fn said(happened: &Happened) -> Option<&str> {
    match &happened.moved {
        Some(MoveCause::Decided { reason }) => Some(reason),
        _ => happened.reason.as_deref(),
    }
}

/// One thing that happened.
#[component]
pub fn Event(
    /// What.
    happened: Happened,
    /// The case.
    case: u32,
) -> impl IntoView {
    let lang = use_lang();
    let said = said(&happened).map(|said| view! { <p class="said-with">{said.to_owned()}</p> });
    let receipt = happened.receipt.is_some().then(|| {
        view! {
            <p>
                <A href=address(lang, &format!("cases/{case}/receipt"))>{receipt::TITLE.get(lang)}</A>
            </p>
        }
    });
    let sum = happened.receipt.as_ref().map(|receipt| {
        view! {
            <p class="quiet small">"SHA-256: " <code class="digest">{receipt.sha256.to_string()}</code></p>
        }
    });
    view! {
        <li>
            <p class="timeline__what">{line(&happened, lang)}</p>
            <p class="quiet small">
                <Moment at=happened.at />
                " (UTC+5) · "
                {happened.by.name.get(lang).to_owned()}
                ", "
                {role::name(happened.role).get(lang)}
            </p>
            {said}
            <CommentList comments=happened.comments />
            {receipt}
            {sum}
            <Grounds grounds=happened.grounds />
        </li>
    }
}

/// Recommendations or remarks, each leading to its field.
#[component]
pub fn CommentList(
    /// Them.
    comments: Vec<Comment>,
) -> impl IntoView {
    let lang = use_lang();
    let one = move |comment: Comment| {
        let on = on_field(comment.field, lang);
        let on = match comment.field {
            Some(field) => view! {
                <a href=format!("#{}", text_id(field)) rel="external">
                    {on}
                </a>
            }
            .into_any(),
            None => view! { <span>{on}</span> }.into_any(),
        };
        view! {
            <li>
                <p class="small">{on}</p>
                <p class="said-with">{comment.text}</p>
            </li>
        }
    };
    (!comments.is_empty())
        .then(|| view! { <ol class="comments">{comments.into_iter().map(one).collect_view()}</ol> })
}

#[cfg(test)]
mod tests {
    use super::*;
    use register_domain::{
        cycle::{Cycle, Half},
        procedure::Decision,
        role::Role,
    };

    fn happened(event: &str) -> Happened {
        Happened {
            version: 2,
            at: "2026-11-22T05:00:00Z".parse().unwrap(),
            event: event.to_owned(),
            by: Default::default(),
            role: Role::SectoralOfficer,
            comments: Vec::new(),
            reason: None,
            decision: None,
            cycle: None,
            moved: None,
            edition: None,
            receipt: None,
            grounds: Vec::new(),
        }
    }

    #[test]
    fn events_are_told_with_what_they_are_about() {
        let cycle = Some(Cycle {
            year: 2027,
            half: Half::First,
        });
        let decision = Some(Decision {
            number: "7".to_owned(),
            date: "2026-11-20".parse().unwrap(),
            file: None,
        });
        let check = |happened: &Happened, expected: &str| {
            assert_eq!(line(happened, Lang::Ru).replace('\u{a0}', " "), expected);
        };
        let taken = Happened {
            cycle,
            ..happened("taken_into_cycle")
        };
        check(&taken, "Взято в цикл: первый цикл 2027 года");
        let refused = Happened {
            decision,
            reason: Some("Рано".to_owned()),
            ..happened("not_agreed")
        };
        check(
            &refused,
            "Отраслевой совет не согласовал: решение от 20 ноября 2026 года № 7",
        );
        assert_eq!(said(&refused), Some("Рано"));
        let late = Happened {
            cycle,
            moved: Some(MoveCause::Late),
            ..happened("moved_to_next_cycle")
        };
        check(
            &late,
            "Из-за опоздания перешло в следующий цикл: первый цикл 2027 года",
        );
        let moved = Happened {
            moved: Some(MoveCause::Decided {
                reason: "Так".to_owned(),
            }),
            ..happened("moved_to_next_cycle")
        };
        assert_eq!(said(&moved), Some("Так"));
        let placed = Happened {
            edition: Some(3),
            ..happened("published")
        };
        check(&placed, "Размещено в реестре: редакция № 3");
        check(&happened("something_new"), "something_new");
    }
}
