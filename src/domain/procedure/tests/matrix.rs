//! Every role × action × state against a table written by hand, and the table against the Rules.

use super::*;
use crate::{clause::Clause, term::Term};

/// What may be done with an association's proposal: state, who, actions.
const ASSOCIATIONS: &str = "\
draft: A1 send withdraw
with_sectoral_body: A1 withdraw; S10 return take_into_cycle decline
returned_for_rework: A1 send withdraw
taken_into_cycle: A1 withdraw; S10 return record_agreement move_to_next_cycle decline; C10 record_agreement
agreed_with_sectoral_council: A1 withdraw; S10 return record_agreement submit move_to_next_cycle decline; C10 record_agreement
with_authorised_body: M admit_late move_to_next_cycle remark find_conforming decline
remarks: S10 rework; M admit_late move_to_next_cycle decline
conforms: M admit_late move_to_next_cycle remark submit_to_national_council decline
before_national_council: M move_to_next_cycle record_recommendation; N record_recommendation
recommended: M move_to_next_cycle place";

/// The same for a sectoral body's own, where it differs.
const OWN: &str = "\
draft: S10 take_into_cycle withdraw
taken_into_cycle: S10 revise record_agreement move_to_next_cycle withdraw; C10 record_agreement
agreed_with_sectoral_council: S10 revise record_agreement submit move_to_next_cycle withdraw; C10 record_agreement";

fn expected(state: StateKind, own: bool, who: &str) -> Vec<&'static str> {
    let line = |table: &'static str| {
        table.lines().find_map(|line| {
            line.strip_prefix(state.id())
                .and_then(|rest| rest.strip_prefix(": "))
        })
    };
    let line = own
        .then(|| line(OWN))
        .flatten()
        .or_else(|| line(ASSOCIATIONS))
        .unwrap_or_default();
    line.split("; ")
        .map(|part| part.split(' ').collect::<Vec<_>>())
        .find(|words| words[0] == who)
        .map(|words| words[1..].to_vec())
        .unwrap_or_default()
}

#[test]
fn every_role_can_do_what_the_table_says_in_every_state_and_nothing_else() {
    for own in [false, true] {
        for state in StateKind::ALL {
            // Only an association's proposal goes through clause 6.
            if own && matches!(state, StateKind::WithSectoralBody | StateKind::ReturnedForRework) {
                continue;
            }
            let walk = Walk::to(state, own);
            for who in PEOPLE {
                let can: Vec<&str> = possible(&walk.case, &actor(who))
                    .into_iter()
                    .map(ActionKind::id)
                    .collect();
                assert_eq!(can, expected(state, own, who), "{who} in {state:?}, own: {own}");
                for kind in ActionKind::ALL {
                    let Some(action) = in_order(kind, &walk.case) else {
                        continue;
                    };
                    let found = in_situation(walk.at, |s| blockers(&walk.case, &action, &actor(who), s));
                    let refused = found.iter().any(|blocker| {
                        blocker.is_refusal() || matches!(blocker, Blocker::NoAgreement { .. })
                    });
                    assert_eq!(
                        refused,
                        !can.contains(&kind.id()),
                        "{who} {kind:?} in {state:?}: {found:?}"
                    );
                    // Nothing was late, so no one can be admitted.
                    assert_eq!(
                        found.is_empty(),
                        can.contains(&kind.id()) && kind != ActionKind::AdmitLate
                    );
                }
            }
        }
    }
}

#[test]
fn proposals_are_begun_by_associations_and_by_sectoral_bodies_for_themselves() {
    for (who, body, expected) in [
        ("A1", 10, Ok(())),
        ("A2", 10, Ok(())),
        ("S10", 10, Ok(())),
        ("S11", 10, Err(Blocker::OtherOrganisation)),
        (
            "C10",
            10,
            Err(Blocker::NotYourRole {
                action: ActionKind::Begin,
                role: Role::SectoralSecretary,
            }),
        ),
        (
            "M",
            10,
            Err(Blocker::NotYourRole {
                action: ActionKind::Begin,
                role: Role::AuthorisedOfficer,
            }),
        ),
        (
            "O",
            10,
            Err(Blocker::NotYourRole {
                action: ActionKind::Begin,
                role: Role::Operator,
            }),
        ),
    ] {
        let at = moment("2026-01-20 10:00:00");
        let begun = in_situation(at, |s| {
            begin(ProposalKind::Include, OrganisationId(body), &actor(who), s)
        });
        assert_eq!(
            begun.map(|_| ()).map_err(|blockers| blockers[0].clone()),
            expected,
            "{who}"
        );
    }
}

#[test]
fn every_clause_that_binds_somebody_is_covered_by_a_transition_or_a_term() {
    let cited = |clause| {
        let by_term = Term::ALL
            .into_iter()
            .any(|term| term.provision().clause == clause);
        let by_transition = TABLE
            .iter()
            .flat_map(|row| row.grounds)
            .any(|ground| matches!(ground, LegalGround::Law(provision) if provision.clause == clause));
        by_term || by_transition
    };
    for clause in Clause::ALL {
        if !clause.binds().is_empty() {
            assert!(cited(clause), "{clause:?}");
        }
    }
}

#[test]
fn every_transition_has_a_ground_and_every_decision_of_the_product_is_used() {
    for row in TABLE {
        assert!(
            !row.grounds.is_empty() && !row.roles.is_empty() && !row.to.is_empty(),
            "{row:?}"
        );
        let last = row.from.iter().find(|state| state.is_final());
        assert_eq!(last, None, "nothing follows the end: {row:?}");
        for ground in row.grounds {
            if let LegalGround::Law(provision) = ground {
                let bound = provision.clause.binds();
                // A council's secretary records for the body that the clause binds.
                let ours = row.roles.iter().any(|role| bound.contains(&role.organisation()));
                assert!(ours, "{provision:?} binds none of {:?}", row.roles);
            }
        }
    }
    for decision in ProductDecision::ALL {
        let used = TABLE
            .iter()
            .any(|row| row.grounds.contains(&LegalGround::Product(decision)));
        assert!(used, "{decision:?}");
    }
    assert_eq!(grounds_of(ActionKind::Begin, None).len(), 2);
    assert_eq!(grounds_of(ActionKind::Submit, Some(StateKind::Draft)), []);
}

#[test]
fn ids_are_read_back_and_are_the_stored_form() {
    for state in StateKind::ALL {
        assert_eq!(StateKind::from_id(state.id()), Some(state));
        let walk = Walk::to(state, matches!(state, StateKind::TakenIntoCycle));
        let stored = serde_json::to_value(&walk.case.state).unwrap();
        assert_eq!(stored["state"], state.id());
        assert_eq!(serde_json::to_value(state).unwrap(), state.id());
        for recorded in &walk.history {
            let stored = serde_json::to_string(recorded).unwrap();
            assert_eq!(
                &serde_json::from_str::<Recorded<Event>>(&stored).unwrap(),
                recorded
            );
            assert_eq!(
                serde_json::to_value(&recorded.event).unwrap()["type"],
                recorded.event.id()
            );
        }
    }
    for action in ActionKind::ALL {
        assert_eq!(ActionKind::from_id(action.id()), Some(action));
        assert_eq!(serde_json::to_value(action).unwrap(), action.id());
    }
}
