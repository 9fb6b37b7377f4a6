//! What everybody may know of the procedure: where the proposals of a cycle are, and how a profession came into the register.
//! No person, no contact, no text of a proposal and no reason is in it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    cycle::Cycle,
    deadline::day_of,
    edition::EditionNumber,
    organisation::{OrganisationId, OrganisationKind},
    procedure::{ActionKind, Event, Numbered, Recorded, StateKind},
    proposal::ProposalKind,
};

/// How many proposals of a cycle are in each state, for each sectoral body that has any. What an association has sent and no
/// cycle has taken yet counts to the cycle that takes proposals now; drafts are nobody's business.
#[must_use]
pub fn of_cycle<'c>(
    cases: impl IntoIterator<Item = Numbered<'c>>,
    cycle: Cycle,
    accepting: Cycle,
) -> BTreeMap<OrganisationId, BTreeMap<StateKind, u32>> {
    let mut counts: BTreeMap<OrganisationId, BTreeMap<StateKind, u32>> = BTreeMap::new();
    for Numbered { case, .. } in cases {
        let state = case.state.kind();
        let was_sent = case.draft.is_some();
        if was_sent && state != StateKind::Draft && case.cycle.unwrap_or(accepting) == cycle {
            *counts.entry(case.body).or_default().entry(state).or_default() += 1;
        }
    }
    counts
}

/// A step of a case as it is shown to everybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicStep {
    /// The day on which it was recorded.
    pub day: NaiveDate,
    /// What was done.
    pub action: ActionKind,
    /// Whether a council decided against, where one decided.
    pub refused: bool,
    /// By which kind of organisation.
    pub by: OrganisationKind,
    /// By which organisation.
    pub organisation: OrganisationId,
    /// What was asked for, at the beginning.
    pub proposal: Option<ProposalKind>,
    /// The cycle that it went into.
    pub cycle: Option<Cycle>,
    /// The number and the day of a council's decision.
    pub decision: Option<(String, NaiveDate)>,
    /// The edition in which it ended.
    pub edition: Option<EditionNumber>,
}

/// The history of a case for everybody, from the first sending on; a withdrawn or declined case has none, for it came to
/// nothing.
#[must_use]
pub fn history(events: &[Recorded<Event>]) -> Vec<PublicStep> {
    let came_to_nothing = events
        .iter()
        .any(|recorded| matches!(recorded.event, Event::Withdrawn { .. } | Event::Declined { .. }));
    if came_to_nothing {
        return Vec::new();
    }
    let begun = events.first().and_then(|recorded| match recorded.event {
        Event::Begun { proposal, .. } => Some(proposal),
        _ => None,
    });
    let mut steps: Vec<PublicStep> = events.iter().skip(1).map(step).collect();
    if let Some(first) = steps.first_mut() {
        first.proposal = begun;
    }
    steps
}

fn step(Recorded { at, actor, event }: &Recorded<Event>) -> PublicStep {
    let (cycle, decision, edition) = match event {
        Event::TakenIntoCycle { cycle, .. }
        | Event::AdmittedLate { cycle, .. }
        | Event::MovedToNextCycle { to: cycle, .. } => (Some(*cycle), None, None),
        Event::Agreed { decision }
        | Event::NotAgreed { decision, .. }
        | Event::Recommended { decision }
        | Event::NotRecommended { decision, .. } => {
            (None, Some((decision.number.clone(), decision.date)), None)
        }
        Event::Published { edition, .. } => (None, None, Some(*edition)),
        _ => (None, None, None),
    };
    PublicStep {
        day: day_of(*at),
        action: event.action(),
        refused: matches!(event, Event::NotAgreed { .. } | Event::NotRecommended { .. }),
        by: actor.role.organisation(),
        organisation: actor.organisation,
        proposal: None,
        cycle,
        decision,
        edition,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        cycle::Half,
        procedure::{
            CaseId,
            tests::{BODY, Walk},
        },
    };

    const FIRST: Cycle = Cycle {
        year: 2026,
        half: Half::First,
    };
    const SECOND: Cycle = Cycle {
        year: 2026,
        half: Half::Second,
    };

    #[test]
    fn proposals_are_counted_where_they_are_and_drafts_are_not() {
        let states = [
            StateKind::Draft,
            StateKind::WithSectoralBody,
            StateKind::TakenIntoCycle,
            StateKind::TakenIntoCycle,
            StateKind::Published,
            StateKind::Withdrawn,
        ];
        let walks = states.map(|state| Walk::to(state, false));
        let cases = || {
            (1..).zip(&walks).map(|(id, walk)| Numbered {
                id: CaseId(id),
                case: &walk.case,
            })
        };
        let of_first = of_cycle(cases(), FIRST, SECOND);
        let expected = [(StateKind::TakenIntoCycle, 2), (StateKind::Published, 1)];
        assert_eq!(of_first, BTreeMap::from([(BODY, BTreeMap::from(expected))]));
        let of_second = of_cycle(cases(), SECOND, SECOND);
        assert_eq!(
            of_second[&BODY],
            BTreeMap::from([(StateKind::WithSectoralBody, 1)])
        );
    }

    #[test]
    fn a_profession_has_a_history_without_people() {
        let steps = history(&Walk::to(StateKind::Published, false).history);
        let told: Vec<&str> = steps.iter().map(|step| step.action.id()).collect();
        let expected = [
            "send",
            "take_into_cycle",
            "record_agreement",
            "submit",
            "find_conforming",
            "submit_to_national_council",
            "record_recommendation",
            "place",
        ];
        assert_eq!(told, expected);
        assert_eq!(steps[0].proposal, Some(ProposalKind::Include));
        assert_eq!(steps[1].cycle, Some(FIRST));
        assert_eq!(
            steps[2].decision.as_ref().map(|(number, _)| number.as_str()),
            Some("12-хаттама")
        );
        let json = serde_json::to_string(&steps).unwrap();
        for personal in ["Асқаров", "example.kz", "55-01-02", "person"] {
            assert!(!json.contains(personal), "{personal}");
        }
        assert!(history(&Walk::to(StateKind::Withdrawn, false).history).is_empty());
    }
}
