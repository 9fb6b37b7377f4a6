//! A case as a person sees it, and what the domain says of what they have typed about it.

use register_api::{
    cabinet::session::Session,
    cases::case::{Offer, OneCase},
};
use register_domain::{
    actor::{Actor, PersonId},
    calendar::WorkingCalendar,
    intake::Known,
    organisation::OrganisationId,
    procedure::{Action, ActionKind, Blocker, Case, Place, Situation, blockers},
    proposal::Current,
    text::Lang,
};
use register_i18n::procedure::blocker as words;

use crate::{account, clock};

/// A case as a person sees it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The server's answer.
    pub one: OneCase,
    /// Who looks at it.
    pub actor: Actor,
}

/// Who acts in a session; none where nobody does.
#[must_use]
pub fn actor(session: &Session) -> Option<Actor> {
    let acting = account::acting(session)?;
    Some(Actor {
        person: PersonId(session.person.as_ref()?.id),
        role: acting.role,
        organisation: OrganisationId(acting.organisation.id),
        at_body: acting.organisation.at_body.map(OrganisationId),
    })
}

impl Seen {
    /// Its number.
    #[must_use]
    pub const fn id(&self) -> u32 {
        self.one.summary.id
    }

    /// What is offered of an action.
    #[must_use]
    pub fn offer(&self, action: ActionKind) -> Option<&Offer> {
        self.one.actions.iter().find(|offer| offer.action == action)
    }

    /// By which action the person writes recommendations or remarks, if they may.
    #[must_use]
    pub fn commenting(&self) -> Option<ActionKind> {
        [ActionKind::Return, ActionKind::Remark]
            .into_iter()
            .find(|&action| self.offer(action).is_some())
    }

    /// What keeps what was typed from being sent, each with its place in the form.
    #[must_use]
    pub fn faults(&self, action: &Action) -> Vec<Blocker> {
        faults(&self.one.case, action, &self.actor)
    }

    /// The first fault of a place, in words.
    #[must_use]
    pub fn fault(&self, action: &Action, place: Place, lang: Lang) -> Option<String> {
        let faults = self.faults(action);
        let found = faults.iter().find(|fault| fault.place() == place)?;
        Some(words::words(lang, found))
    }
}

/// What the domain says of what a person gives with an action; what stands in the way otherwise is the server's to tell, who
/// knows the register and the calendar.
fn faults(case: &Case, action: &Action, actor: &Actor) -> Vec<Blocker> {
    let (calendar, known) = (WorkingCalendar::official(), Known::default());
    let situation = Situation {
        // This device's clock may be slow; whether time runs back is the server's to say.
        now: clock::now().max(case.last_at),
        calendar: &calendar,
        register: Current {
            entries: &[],
            known: &known,
        },
    };
    let mut found = blockers(case, action, actor, &situation);
    found.retain(|blocker| is_given(blocker.place()));
    found
}

/// Whether a place is in the form of an action, rather than in the case.
const fn is_given(place: Place) -> bool {
    matches!(
        place,
        Place::Comments | Place::Comment(_) | Place::Reason | Place::DecisionNumber | Place::DecisionDate
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_given_with_an_action_is_told_at_its_form() {
        for (place, expected) in [
            (Place::Reason, true),
            (Place::Comments, true),
            (Place::Comment(3), true),
            (Place::DecisionNumber, true),
            (Place::DecisionDate, true),
            (Place::Case, false),
            (Place::Calendar, false),
            (Place::Proposal, false),
            (Place::Agreement, false),
            (Place::Cycle, false),
        ] {
            assert_eq!(is_given(place), expected, "{place:?}");
        }
    }
}
