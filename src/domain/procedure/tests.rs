//! Cases as they go, every role × action × state, and what holds for any sequence.

mod dates;
mod machine;
mod matrix;
mod missing;

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};

use super::*;
use crate::{
    actor::{Actor, PersonId},
    calendar::WorkingCalendar,
    deadline::day_of,
    edition::{Edition, EditionNumber},
    entry::ProfessionId,
    intake::Known,
    organisation::OrganisationId,
    proposal::{
        Current, Draft, Field, ProposalKind,
        tests::{register, typed, welder},
    },
    role::Role,
};

/// The sectoral body that the cases are for.
pub(crate) const BODY: OrganisationId = OrganisationId(10);
/// The association that makes proposals.
pub(crate) const ASSOCIATION: OrganisationId = OrganisationId(1);

/// Those who act, by short names: `A1` and `A2` of associations, `S10` and `S11` of sectoral bodies, `C10` and `C11` of the
/// councils at them, `M` of the authorised body, `N` of the National Council, `O` the operator.
pub(crate) const PEOPLE: [&str; 9] = ["A1", "A2", "S10", "S11", "C10", "C11", "M", "N", "O"];

pub(crate) fn actor(name: &str) -> Actor {
    let (role, organisation, at_body) = match name {
        "A1" => (Role::AssociationMember, 1, None),
        "A2" => (Role::AssociationMember, 2, None),
        "S10" => (Role::SectoralOfficer, 10, None),
        "S11" => (Role::SectoralOfficer, 11, None),
        "C10" => (Role::SectoralSecretary, 110, Some(10)),
        "C11" => (Role::SectoralSecretary, 111, Some(11)),
        "M" => (Role::AuthorisedOfficer, 20, None),
        "N" => (Role::NationalSecretary, 30, None),
        "O" => (Role::Operator, 20, None),
        _ => panic!("{name}"),
    };
    Actor {
        person: PersonId(organisation),
        role,
        organisation: OrganisationId(organisation),
        at_body: at_body.map(OrganisationId),
    }
}

/// A moment as the clock in Kazakhstan shows it: `2026-01-20 12:00:00`.
pub(crate) fn moment(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_str(&format!("{text} +05:00"), "%Y-%m-%d %H:%M:%S %z")
        .unwrap()
        .to_utc()
}

/// [`register`] with the professions that it knows, and the official calendar: made once for all tests.
static WORLD: LazyLock<(Edition, Known, WorkingCalendar)> = LazyLock::new(|| {
    let edition = register();
    let mut known = Known::default();
    known.add(&edition);
    (edition, known, WorkingCalendar::official())
});

/// Does something in a situation of [`register`] and the official calendar.
pub(crate) fn in_situation<T>(now: DateTime<Utc>, f: impl FnOnce(&Situation<'_>) -> T) -> T {
    let (edition, known, calendar) = &*WORLD;
    let register = Current {
        entries: edition.entries(),
        known,
    };
    f(&Situation {
        now,
        calendar,
        register,
    })
}

/// A decision of a council.
pub(crate) fn decided(date: NaiveDate) -> Decision {
    Decision {
        number: "12-хаттама".to_owned(),
        date,
        file: None,
    }
}

fn remark(text: &str) -> Comment {
    Comment {
        field: "demand_now".parse().ok(),
        text: text.to_owned(),
    }
}

/// Another complete text of the same proposal.
fn welder_again() -> Draft {
    let mut draft = welder();
    typed(&mut draft, "demand_now: 130");
    draft
}

/// A case under way, with the moment at which the next thing happens.
pub(crate) struct Walk {
    pub(crate) case: Case,
    pub(crate) history: Vec<Recorded<Event>>,
    pub(crate) at: DateTime<Utc>,
}

impl Walk {
    /// Begins an inclusion, by `A1` or by `S10`.
    pub(crate) fn begin(who: &str, at: &str) -> Walk {
        let at = moment(at);
        let event = in_situation(at, |s| begin(ProposalKind::Include, BODY, &actor(who), s)).unwrap();
        let recorded = Recorded {
            at,
            actor: actor(who),
            event,
        };
        Walk {
            case: Case::begin(&recorded).unwrap(),
            history: vec![recorded],
            at,
        }
    }

    /// Tries an action: the case moves on, or the blockers come back.
    pub(crate) fn act(&mut self, who: &str, action: &Action) -> Result<(), Vec<Blocker>> {
        let (case, actor, at) = (&self.case, actor(who), self.at);
        let events = in_situation(at, |s| {
            let decided = decide(case, action, &actor, s);
            assert_eq!(decided.is_ok(), blockers(case, action, &actor, s).is_empty());
            decided
        })?;
        assert!(!events.is_empty());
        for event in events {
            let recorded = Recorded { at, actor, event };
            self.case = self
                .case
                .clone()
                .apply(&recorded)
                .expect("what was decided is accepted");
            self.history.push(recorded);
        }
        Ok(())
    }

    /// Brings a case from its beginning on 20 January 2026 to a state; `own` is a sectoral body's own proposal.
    pub(crate) fn to(state: StateKind, own: bool) -> Walk {
        let mut walk = Walk::begin(if own { "S10" } else { "A1" }, "2026-01-20 10:00:00");
        for (who, action) in path(state, own) {
            walk.act(who, &action).unwrap();
        }
        assert_eq!(walk.case.state.kind(), state);
        walk
    }
}

/// A way from the beginning to a state, all on 20 January 2026.
fn path(state: StateKind, own: bool) -> Vec<(&'static str, Action)> {
    use StateKind as S;
    let day = day_of(moment("2026-01-20 10:00:00"));
    let (decision, why) = (decided(day), "Негіздеме жеткіліксіз".to_owned());
    let after = |before: StateKind, who, action| {
        let mut steps = path(before, own);
        steps.push((who, action));
        steps
    };
    match state {
        S::Draft => Vec::new(),
        S::WithSectoralBody => after(
            S::Draft,
            "A1",
            Action::Send {
                draft: welder(),
                reply: None,
            },
        ),
        S::ReturnedForRework => after(
            S::WithSectoralBody,
            "S10",
            Action::Return {
                comments: vec![remark("Дереккөзі?")],
            },
        ),
        S::TakenIntoCycle if own => after(
            S::Draft,
            "S10",
            Action::TakeIntoCycle {
                draft: Some(welder()),
            },
        ),
        S::TakenIntoCycle => after(S::WithSectoralBody, "S10", Action::TakeIntoCycle { draft: None }),
        S::AgreedWithSectoralCouncil => after(
            S::TakenIntoCycle,
            "C10",
            Action::RecordAgreement {
                decision,
                refusal: None,
            },
        ),
        S::WithAuthorisedBody => after(S::AgreedWithSectoralCouncil, "S10", Action::Submit),
        S::Remarks => after(
            S::WithAuthorisedBody,
            "M",
            Action::Remark {
                comments: vec![remark("Нақтылаңыз")],
            },
        ),
        S::Conforms => after(S::WithAuthorisedBody, "M", Action::FindConforming),
        S::BeforeNationalCouncil => after(S::Conforms, "M", Action::SubmitToNationalCouncil),
        S::Recommended => after(
            S::BeforeNationalCouncil,
            "N",
            Action::RecordRecommendation {
                decision,
                refusal: None,
            },
        ),
        S::NotRecommended => after(
            S::BeforeNationalCouncil,
            "M",
            Action::RecordRecommendation {
                decision,
                refusal: Some(why),
            },
        ),
        S::Published => {
            let (edition, profession) = (EditionNumber::FIRST.next(), ProfessionId(8));
            after(S::Recommended, "M", Action::Place { edition, profession })
        }
        S::Declined => after(S::WithAuthorisedBody, "M", Action::Decline { reason: why }),
        S::Withdrawn => after(
            S::Draft,
            if own { "S10" } else { "A1" },
            Action::Withdraw { reason: None },
        ),
    }
}

/// An action of a kind with data that are in order for the case.
fn in_order(kind: ActionKind, case: &Case) -> Option<Action> {
    let reason = "Кешігу дәлелді".to_owned();
    let comments = vec![remark("Нақтылаңыз")];
    let decision = decided(day_of(case.last_at));
    let own = matches!(case.origin, Origin::SectoralBody(_));
    Some(match kind {
        ActionKind::Begin => return None,
        ActionKind::Send => Action::Send {
            draft: welder_again(),
            reply: Some(reason),
        },
        ActionKind::Return => Action::Return { comments },
        ActionKind::TakeIntoCycle => Action::TakeIntoCycle {
            draft: own.then(welder),
        },
        ActionKind::Revise => Action::Revise {
            draft: welder_again(),
        },
        ActionKind::RecordAgreement => Action::RecordAgreement {
            decision,
            refusal: None,
        },
        ActionKind::Submit => Action::Submit,
        ActionKind::AdmitLate => Action::AdmitLate { reason },
        ActionKind::MoveToNextCycle => Action::MoveToNextCycle { reason },
        ActionKind::Remark => Action::Remark { comments },
        ActionKind::Rework => Action::Rework {
            draft: welder(),
            reply: Some(reason),
        },
        ActionKind::FindConforming => Action::FindConforming,
        ActionKind::SubmitToNationalCouncil => Action::SubmitToNationalCouncil,
        ActionKind::RecordRecommendation => Action::RecordRecommendation {
            decision,
            refusal: None,
        },
        ActionKind::Place => Action::Place {
            edition: EditionNumber::FIRST.next(),
            profession: ProfessionId(8),
        },
        ActionKind::Decline => Action::Decline { reason },
        ActionKind::Withdraw => Action::Withdraw { reason: None },
    })
}
