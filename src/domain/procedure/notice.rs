//! Who is told of an event. The Rules are silent; the product has decided: whoever may see the case and has to act next, or
//! has waited for it, in the roles below; never the person who did it.

use super::{Case, Event};
use crate::{actor::Actor, role::Role};

use Role::{
    AssociationMember as Association, AuthorisedOfficer as Authorised, NationalSecretary as National,
    SectoralOfficer as Sectoral, SectoralSecretary as Council,
};

/// In which roles one is told of an event.
const fn told(event: &Event) -> &'static [Role] {
    match event {
        Event::Begun { .. } => &[],
        Event::Sent { .. } | Event::Withdrawn { .. } => &[Association, Sectoral],
        Event::Returned { .. } => &[Association],
        Event::TakenIntoCycle { .. } => &[Association, Council],
        Event::Revised { .. } => &[Council],
        Event::Agreed { .. }
        | Event::NotAgreed { .. }
        | Event::AdmittedLate { .. }
        | Event::MovedToNextCycle { .. }
        | Event::Remarked { .. }
        | Event::FoundConforming
        | Event::Declined { .. } => &[Association, Sectoral],
        Event::Submitted => &[Association, Authorised],
        Event::Reworked { .. } => &[Authorised],
        Event::SubmittedToNationalCouncil => &[Association, Sectoral, National],
        Event::Recommended { .. } | Event::NotRecommended { .. } => &[Association, Sectoral, Authorised],
        Event::Published { .. } => &[Association, Sectoral, Council, National],
    }
}

impl Case {
    /// Whether `reader` is told of an event by `author`, after which the case is as it is.
    #[must_use]
    pub fn tells(&self, event: &Event, author: &Actor, reader: &Actor) -> bool {
        reader.person != author.person && told(event).contains(&reader.role) && self.is_seen_by(reader)
    }
}

#[cfg(test)]
mod tests {
    use crate::procedure::{
        StateKind,
        tests::{Walk, actor},
    };

    /// Who is told of the last event of a case in a state.
    fn readers(state: StateKind) -> String {
        let walk = Walk::to(state, false);
        let last = walk.history.last().unwrap();
        let told = ["A1", "A2", "S10", "S11", "C10", "C11", "M", "N", "O"]
            .into_iter()
            .filter(|who| {
                let mut reader = actor(who);
                // Somebody else of the same organisation.
                reader.person.0 += 1000;
                walk.case.tells(&last.event, &last.actor, &reader)
            });
        told.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn those_whom_it_concerns_are_told_and_nobody_else() {
        for (state, expected) in [
            (StateKind::Draft, ""),
            (StateKind::WithSectoralBody, "A1 S10"),
            (StateKind::ReturnedForRework, "A1"),
            (StateKind::TakenIntoCycle, "A1 C10"),
            (StateKind::AgreedWithSectoralCouncil, "A1 S10"),
            (StateKind::WithAuthorisedBody, "A1 M"),
            (StateKind::Remarks, "A1 S10"),
            (StateKind::Conforms, "A1 S10"),
            (StateKind::BeforeNationalCouncil, "A1 S10 N"),
            (StateKind::Recommended, "A1 S10 M"),
            (StateKind::NotRecommended, "A1 S10 M"),
            (StateKind::Published, "A1 S10 C10 N"),
        ] {
            assert_eq!(readers(state), expected, "{state:?}");
        }
    }

    #[test]
    fn nobody_is_told_of_the_own_deed() {
        for state in StateKind::ALL {
            let walk = Walk::to(state, false);
            let last = walk.history.last().unwrap();
            assert!(
                !walk.case.tells(&last.event, &last.actor, &last.actor),
                "{state:?}"
            );
        }
    }
}
