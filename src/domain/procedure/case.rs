//! A case: one proposal on its way, the fold of its events.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    ActionKind, Decision, Event, MoveCause, Origin, Recorded, State, StateKind,
    permission::{NotPermitted, permission},
    state::CouncilRefusal,
};
use crate::{
    actor::Actor,
    cycle::Cycle,
    deadline::day_of,
    organisation::OrganisationId,
    proposal::{Draft, ProposalKind},
    role::Role,
};

/// The permanent identity of a case, which is the number of the proposal on its receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseId(pub u32);

impl fmt::Display for CaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A case with its identity, among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbered<'c> {
    /// Its identity.
    pub id: CaseId,
    /// The case.
    pub case: &'c Case,
}

/// One proposal on its way through the procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Whose it is.
    pub origin: Origin,
    /// The sectoral body that it is for.
    pub body: OrganisationId,
    /// What it asks for.
    pub proposal: ProposalKind,
    /// The text as it was sent last; none while it is a draft.
    pub draft: Option<Draft>,
    /// The text as it was sent before that: what changed since last time is their difference.
    pub draft_before: Option<Draft>,
    /// The cycle that it is in.
    pub cycle: Option<Cycle>,
    /// The cycle whose date of clause 7 it missed, until it is admitted to it.
    pub missed: Option<Cycle>,
    /// The decision by which the sectoral council agreed to the text as it stands.
    pub agreement: Option<Decision>,
    /// Where it is.
    pub state: State,
    /// How many events there were; what one expects when one appends the next.
    pub version: u32,
    /// When the last one was.
    pub last_at: DateTime<Utc>,
}

/// Why an event cannot follow. History that is refused has been tampered with, or was never decided by
/// [`decide`](super::decide).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The first event is not the beginning, or there is none.
    #[error("the history does not begin with a beginning")]
    NotBegun,
    /// A case begins once.
    #[error("the case has begun already")]
    BegunAlready,
    /// The role or the organisation may not do it.
    #[error("{actor:?} may not {action:?}")]
    NotPermitted {
        /// The action.
        action: ActionKind,
        /// The actor.
        actor: Actor,
    },
    /// It cannot happen in this state.
    #[error("{action:?} cannot be done in the state {state:?}")]
    WrongState {
        /// The action.
        action: ActionKind,
        /// The state.
        state: StateKind,
    },
    /// It is older than the event before it.
    #[error("the event is older than the one before it")]
    TimeRunsBack,
    /// Its data contradict the case: another kind of proposal, a text where there must be none, a cycle that is not the
    /// case's.
    #[error("the event's data contradict the case")]
    Contradiction,
}

impl Case {
    /// The case after its first event.
    ///
    /// # Errors
    ///
    /// When the event does not begin a case, or its actor may not.
    pub fn begin(recorded: &Recorded<Event>) -> Result<Case, Refusal> {
        let Recorded { at, actor, event } = recorded;
        let &Event::Begun { proposal, body } = event else {
            return Err(Refusal::NotBegun);
        };
        let origin = match actor.role {
            Role::AssociationMember => Origin::Association(actor.organisation),
            Role::SectoralOfficer if actor.organisation == body => Origin::SectoralBody(body),
            _ => {
                return Err(Refusal::NotPermitted {
                    action: ActionKind::Begin,
                    actor: *actor,
                });
            }
        };
        Ok(Case {
            origin,
            body,
            proposal,
            draft: None,
            draft_before: None,
            cycle: None,
            missed: None,
            agreement: None,
            state: State::Draft { begun: *at },
            version: 1,
            last_at: *at,
        })
    }

    /// The case after all its events.
    ///
    /// # Errors
    ///
    /// When an event cannot follow those before it.
    pub fn of<'r>(history: impl IntoIterator<Item = &'r Recorded<Event>>) -> Result<Case, Refusal> {
        let mut history = history.into_iter();
        let first = Case::begin(history.next().ok_or(Refusal::NotBegun)?)?;
        history.try_fold(first, Case::apply)
    }

    /// The case after one more event.
    ///
    /// # Errors
    ///
    /// When the event cannot follow. No event, however it came about, leads to a state that the table does not allow.
    pub fn apply(self, recorded: &Recorded<Event>) -> Result<Case, Refusal> {
        let Recorded { at, actor, event } = recorded;
        let action = event.action();
        if action == ActionKind::Begin {
            return Err(Refusal::BegunAlready);
        }
        if *at < self.last_at {
            return Err(Refusal::TimeRunsBack);
        }
        let state = self.state.kind();
        permission(&self, action, actor).map_err(|reason| match reason {
            NotPermitted::Role | NotPermitted::Organisation => Refusal::NotPermitted {
                action,
                actor: *actor,
            },
            NotPermitted::State(_) => Refusal::WrongState { action, state },
        })?;
        let mut case = self.moved_on(event, actor, *at).ok_or(Refusal::Contradiction)?;
        case.version = case.version.saturating_add(1);
        case.last_at = *at;
        Ok(case)
    }

    /// The case after an event that may follow; `None` when its data contradict the case.
    fn moved_on(mut self, event: &Event, actor: &Actor, at: DateTime<Utc>) -> Option<Case> {
        let state = match event {
            Event::Begun { .. } => return None,
            Event::Sent { draft, .. } => {
                self.take_text(draft)?;
                State::WithSectoralBody { sent: at }
            }
            Event::Returned { comments } => {
                self.agreement = None;
                State::ReturnedForRework {
                    returned: at,
                    comments: comments.clone(),
                }
            }
            Event::TakenIntoCycle { cycle, draft } => {
                match (self.origin, draft) {
                    (Origin::SectoralBody(_), Some(draft)) => self.take_text(draft)?,
                    (Origin::Association(_), None) => {}
                    _ => return None,
                }
                self.cycle = Some(*cycle);
                State::TakenIntoCycle {
                    taken: at,
                    refusal: None,
                }
            }
            Event::Revised { draft } => {
                self.take_text(draft)?;
                State::TakenIntoCycle {
                    taken: at,
                    refusal: None,
                }
            }
            Event::Agreed { decision } => {
                self.agreement = Some(decision.clone());
                State::AgreedWithSectoralCouncil {
                    decision: decision.clone(),
                }
            }
            Event::NotAgreed { decision, reason } => {
                self.agreement = None;
                let refusal = CouncilRefusal {
                    decision: decision.clone(),
                    reason: reason.clone(),
                };
                State::TakenIntoCycle {
                    taken: at,
                    refusal: Some(refusal),
                }
            }
            Event::Submitted => State::WithAuthorisedBody {
                submitted: at,
                reworked: None,
            },
            Event::AdmittedLate { cycle, .. } => {
                if self.missed.take() != Some(*cycle) {
                    return None;
                }
                self.cycle = Some(*cycle);
                self.state
            }
            Event::MovedToNextCycle { from, to, cause } => {
                if self.cycle != Some(*from) || to <= from {
                    return None;
                }
                self.cycle = Some(*to);
                self.missed = match cause {
                    MoveCause::Late => Some(*from),
                    MoveCause::Decided { .. } => None,
                };
                match self.state {
                    State::BeforeNationalCouncil { submitted, .. } | State::Recommended { submitted, .. } => {
                        State::Conforms { found: at, submitted }
                    }
                    other => other,
                }
            }
            Event::Remarked { comments } => State::Remarks {
                received: day_of(at),
                comments: comments.clone(),
                submitted: self.state.submitted()?,
            },
            Event::Reworked { draft, .. } => {
                let submitted = self.state.submitted()?;
                self.take_text(draft)?;
                State::WithAuthorisedBody {
                    submitted,
                    reworked: Some(at),
                }
            }
            Event::FoundConforming => State::Conforms {
                found: at,
                submitted: self.state.submitted()?,
            },
            Event::SubmittedToNationalCouncil => State::BeforeNationalCouncil {
                since: at,
                submitted: self.state.submitted()?,
            },
            Event::Recommended { decision } => State::Recommended {
                decision: decision.clone(),
                submitted: self.state.submitted()?,
            },
            Event::NotRecommended { decision, reason } => State::NotRecommended {
                decision: decision.clone(),
                reason: reason.clone(),
            },
            Event::Published { edition, profession } => {
                if self
                    .proposal
                    .profession()
                    .is_some_and(|known| known != *profession)
                {
                    return None;
                }
                State::Published {
                    edition: *edition,
                    profession: *profession,
                    placed: day_of(at),
                }
            }
            Event::Declined { reason } => State::Declined {
                at,
                by: actor.role.organisation(),
                reason: reason.clone(),
            },
            Event::Withdrawn { reason } => State::Withdrawn {
                at,
                reason: reason.clone(),
            },
        };
        self.state = state;
        Some(self)
    }

    /// Takes a new text, which is of the same kind as the case; the council has not agreed to it.
    fn take_text(&mut self, draft: &Draft) -> Option<()> {
        if draft.kind != self.proposal {
            return None;
        }
        self.draft_before = self.draft.replace(draft.clone());
        // What the authorised body has is agreed already: rework on its remarks does not go back to the council.
        if self.state.submitted().is_none() {
            self.agreement = None;
        }
        Some(())
    }
}

impl State {
    /// When the proposal was submitted to the authorised body, while it is there.
    #[must_use]
    pub const fn submitted(&self) -> Option<DateTime<Utc>> {
        match self {
            State::WithAuthorisedBody { submitted, .. }
            | State::Remarks { submitted, .. }
            | State::Conforms { submitted, .. }
            | State::BeforeNationalCouncil { submitted, .. }
            | State::Recommended { submitted, .. } => Some(*submitted),
            _ => None,
        }
    }
}
