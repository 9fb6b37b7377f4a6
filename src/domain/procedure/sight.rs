//! Who may see a case. The Rules are silent; the product has decided: whoever has a part in it, from when the part begins.

use super::{Case, Origin, State, StateKind};
use crate::{actor::Actor, organisation::OrganisationKind, role::Role};

impl Case {
    /// Whether an actor may see the case: its author always; the sectoral body once it was sent; the sectoral council once it
    /// was taken into a cycle; the authorised body once it was submitted; the National Council once it is before it.
    #[must_use]
    pub fn is_seen_by(&self, actor: &Actor) -> bool {
        let sent = self.draft.is_some();
        match actor.role {
            Role::AssociationMember => self.origin == Origin::Association(actor.organisation),
            Role::SectoralOfficer => {
                actor.organisation == self.body && (sent || self.origin == Origin::SectoralBody(self.body))
            }
            Role::SectoralSecretary => actor.at_body == Some(self.body) && self.cycle.is_some(),
            Role::AuthorisedOfficer => self.was_submitted(),
            Role::NationalSecretary => matches!(
                self.state.kind(),
                StateKind::BeforeNationalCouncil
                    | StateKind::Recommended
                    | StateKind::NotRecommended
                    | StateKind::Published
            ),
            // Keeps organisations, people and the calendar; decides nothing of a proposal and reads none.
            Role::Operator => false,
        }
    }

    /// Whether the proposal was ever submitted to the authorised body.
    #[must_use]
    pub const fn was_submitted(&self) -> bool {
        match &self.state {
            State::NotRecommended { .. } | State::Published { .. } => true,
            State::Declined { by, .. } => matches!(by, OrganisationKind::AuthorisedBody),
            state => state.submitted().is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedure::{
        permission::TABLE,
        possible,
        tests::{Walk, actor},
    };

    const WHO: [&str; 9] = ["A1", "A2", "S10", "S11", "C10", "C11", "M", "N", "O"];

    #[test]
    fn whoever_can_do_something_sees_the_case() {
        assert!(!TABLE.is_empty());
        for own in [false, true] {
            for state in StateKind::ALL {
                if own && matches!(state, StateKind::WithSectoralBody | StateKind::ReturnedForRework) {
                    continue;
                }
                let case = Walk::to(state, own).case;
                for who in WHO {
                    let actor = actor(who);
                    if !possible(&case, &actor).is_empty() {
                        assert!(case.is_seen_by(&actor), "{who} {state:?} {own}");
                    }
                }
            }
        }
    }

    #[test]
    fn nobody_else_sees_it() {
        let check = |state, expected: &str| {
            let case = Walk::to(state, false).case;
            let seen: Vec<&str> = WHO
                .into_iter()
                .filter(|who| case.is_seen_by(&actor(who)))
                .collect();
            assert_eq!(seen.join(" "), expected, "{state:?}");
        };
        check(StateKind::Draft, "A1");
        check(StateKind::WithSectoralBody, "A1 S10");
        check(StateKind::TakenIntoCycle, "A1 S10 C10");
        check(StateKind::WithAuthorisedBody, "A1 S10 C10 M");
        check(StateKind::BeforeNationalCouncil, "A1 S10 C10 M N");
        check(StateKind::Published, "A1 S10 C10 M N");
    }
}
