//! From an action to its events, or to everything that keeps it from being done. The browser asks what is missing, the
//! server asks the same to decide.

mod given;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Action, ActionKind, Blocker, Case, Event, MoveCause, Origin, State, StateKind,
    permission::{NotPermitted, permission},
};
use crate::{
    actor::Actor,
    calendar::{CalendarError, WorkingCalendar},
    cycle::Cycle,
    deadline::day_of,
    organisation::OrganisationId,
    proposal::{Answer, Current, Draft, Field, FieldProblem, FieldReason, ProposalKind, examine},
    role::Role,
    text::Lang,
};

/// What an action meets outside its case.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The moment.
    pub now: DateTime<Utc>,
    /// The working calendar.
    pub calendar: &'a WorkingCalendar,
    /// The register.
    pub register: Current<'a>,
}

impl Situation<'_> {
    /// The day by the clock of Kazakhstan.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        day_of(self.now)
    }
}

/// Begins a case: by an association for a sectoral body, or by a sectoral body for itself.
///
/// # Errors
///
/// Everything that keeps it from being begun.
pub fn begin(
    proposal: ProposalKind,
    body: OrganisationId,
    actor: &Actor,
    situation: &Situation<'_>,
) -> Result<Event, Vec<Blocker>> {
    let mut blockers = Vec::new();
    match actor.role {
        Role::AssociationMember => {}
        Role::SectoralOfficer if actor.organisation == body => {}
        Role::SectoralOfficer => blockers.push(Blocker::OtherOrganisation),
        role => blockers.push(Blocker::NotYourRole {
            action: ActionKind::Begin,
            role,
        }),
    }
    if let Some(profession) = proposal.profession()
        && situation.register.rows(profession).next().is_none()
    {
        blockers.push(Blocker::Incomplete(FieldProblem {
            field: Field::Answer(Answer::Name(Lang::Kk)),
            reason: FieldReason::UnknownProfession { profession },
        }));
    }
    if blockers.is_empty() {
        Ok(Event::Begun { proposal, body })
    } else {
        Err(blockers)
    }
}

/// What an actor's role and organisation may do with a case as it stands, whatever it takes.
#[must_use]
pub fn possible(case: &Case, actor: &Actor) -> Vec<ActionKind> {
    let all = ActionKind::ALL.into_iter();
    all.filter(|&action| permission(case, action, actor).is_ok())
        .collect()
}

/// Everything that keeps an action from being done; empty exactly when [`decide`] does it.
#[must_use]
pub fn blockers(case: &Case, action: &Action, actor: &Actor, situation: &Situation<'_>) -> Vec<Blocker> {
    decide(case, action, actor, situation).err().unwrap_or_default()
}

/// The events of an action, at least one, in order. Appended with [`Situation::now`] and the actor, they are accepted by
/// [`Case::apply`].
///
/// # Errors
///
/// Everything that keeps it from being done.
pub fn decide(
    case: &Case,
    action: &Action,
    actor: &Actor,
    situation: &Situation<'_>,
) -> Result<Vec<Event>, Vec<Blocker>> {
    if let Err(reason) = permission(case, action.kind(), actor) {
        return Err(vec![not_permitted(case, action.kind(), actor, reason)]);
    }
    let mut deciding = Deciding {
        case,
        situation,
        blockers: Vec::new(),
    };
    if situation.now < case.last_at {
        deciding.block(Blocker::TimeRunsBack);
    }
    let events = deciding.events(action, actor);
    match events {
        Some(events) if deciding.blockers.is_empty() => Ok(events),
        // A case whose history lacks what every case in this state has: it says so rather than do nothing.
        None if deciding.blockers.is_empty() => {
            let state = case.state.kind();
            Err(vec![Blocker::WrongState {
                state,
                possible_in: Vec::new(),
            }])
        }
        _ => Err(deciding.blockers),
    }
}

fn not_permitted(case: &Case, action: ActionKind, actor: &Actor, reason: NotPermitted) -> Blocker {
    match reason {
        NotPermitted::Role => Blocker::NotYourRole {
            action,
            role: actor.role,
        },
        NotPermitted::Organisation => Blocker::OtherOrganisation,
        NotPermitted::State(possible_in) => match (&case.state, action) {
            // The way on is known: first the council.
            (State::TakenIntoCycle { refusal, .. }, ActionKind::Submit) => Blocker::NoAgreement {
                refused: refusal.is_some(),
            },
            (state, _) => Blocker::WrongState {
                state: state.kind(),
                possible_in,
            },
        },
    }
}

struct Deciding<'a> {
    case: &'a Case,
    situation: &'a Situation<'a>,
    blockers: Vec<Blocker>,
}

impl Deciding<'_> {
    fn block(&mut self, blocker: Blocker) {
        self.blockers.push(blocker);
    }

    /// The events; `None` where a blocker was found without which there are none.
    fn events(&mut self, action: &Action, actor: &Actor) -> Option<Vec<Event>> {
        let one = |event| Some(vec![event]);
        match action {
            Action::Send { draft, reply } => {
                let reply = self.reply(reply.as_deref());
                self.complete(draft);
                self.reworked(draft, reply.as_deref());
                one(Event::Sent {
                    draft: draft.clone(),
                    reply,
                })
            }
            Action::Return { comments } => one(Event::Returned {
                comments: self.comments(comments),
            }),
            Action::TakeIntoCycle { draft } => self.take_into_cycle(draft.as_ref()),
            Action::Revise { draft } => {
                self.complete(draft);
                self.reworked(draft, None);
                one(Event::Revised { draft: draft.clone() })
            }
            Action::RecordAgreement { decision, refusal } => {
                let decision = self.decision(decision, rules_approved());
                one(match refusal {
                    None => Event::Agreed { decision },
                    Some(reason) => Event::NotAgreed {
                        decision,
                        reason: self.reason(reason),
                    },
                })
            }
            Action::Submit => self.submit(),
            Action::AdmitLate { reason } => self.admit_late(reason),
            Action::MoveToNextCycle { reason } => self.move_to_next_cycle(reason, actor),
            Action::Remark { comments } => one(Event::Remarked {
                comments: self.comments(comments),
            }),
            Action::Rework { draft, reply } => {
                let reply = self.reply(reply.as_deref());
                self.complete(draft);
                self.reworked(draft, reply.as_deref());
                one(Event::Reworked {
                    draft: draft.clone(),
                    reply,
                })
            }
            Action::FindConforming => {
                self.own_text_complete();
                one(Event::FoundConforming)
            }
            Action::SubmitToNationalCouncil => {
                self.own_text_complete();
                self.cycle_under_way();
                one(Event::SubmittedToNationalCouncil)
            }
            Action::RecordRecommendation { decision, refusal } => {
                let since = match &self.case.state {
                    State::BeforeNationalCouncil { since, .. } => day_of(*since),
                    _ => rules_approved(),
                };
                let decision = self.decision(decision, since);
                one(match refusal {
                    None => Event::Recommended { decision },
                    Some(reason) => Event::NotRecommended {
                        decision,
                        reason: self.reason(reason),
                    },
                })
            }
            Action::Place { edition, profession } => {
                if self
                    .case
                    .proposal
                    .profession()
                    .is_some_and(|known| known != *profession)
                {
                    self.block(Blocker::OtherProfession);
                }
                one(Event::Published {
                    edition: *edition,
                    profession: *profession,
                })
            }
            Action::Decline { reason } => one(Event::Declined {
                reason: self.reason(reason),
            }),
            Action::Withdraw { reason } => one(Event::Withdrawn {
                reason: self.reply(reason.as_deref()),
            }),
        }
    }

    fn take_into_cycle(&mut self, draft: Option<&Draft>) -> Option<Vec<Event>> {
        match (self.case.origin, draft) {
            (Origin::SectoralBody(_), Some(draft)) => self.complete(draft),
            (Origin::SectoralBody(_), None) => self.block(Blocker::NoText),
            (Origin::Association(_), Some(_)) => self.block(Blocker::TextOfAssociation),
            (Origin::Association(_), None) => self.own_text_complete(),
        }
        let cycle = self.cycle(Cycle::accepting)?;
        Some(vec![Event::TakenIntoCycle {
            cycle,
            draft: draft.cloned(),
        }])
    }

    /// Submission in time, or late: then the case goes to the cycle that takes proposals on that day.
    fn submit(&mut self) -> Option<Vec<Event>> {
        self.own_text_complete();
        let accepting = self.cycle(Cycle::accepting)?;
        let mut events = Vec::new();
        if let Some(from) = self.case.cycle.filter(|&cycle| cycle < accepting) {
            events.push(Event::MovedToNextCycle {
                from,
                to: accepting,
                cause: MoveCause::Late,
            });
        }
        events.push(Event::Submitted);
        Some(events)
    }

    fn admit_late(&mut self, reason: &str) -> Option<Vec<Event>> {
        let reason = self.reason(reason);
        let Some(cycle) = self.case.missed else {
            self.block(Blocker::NotLate);
            return None;
        };
        if self.cycle(Cycle::containing)? > cycle {
            self.block(Blocker::MissedCycleOver { cycle });
        }
        Some(vec![Event::AdmittedLate { cycle, reason }])
    }

    fn move_to_next_cycle(&mut self, reason: &str, actor: &Actor) -> Option<Vec<Event>> {
        let reason = self.reason(reason);
        let from = self.case.cycle?;
        let next = self.cycle(|_, _| from.next())?;
        // What has not been submitted goes where it can still be in time.
        let to = match actor.role {
            Role::SectoralOfficer => next.max(self.cycle(Cycle::accepting)?),
            _ => next,
        };
        Some(vec![Event::MovedToNextCycle {
            from,
            to,
            cause: MoveCause::Decided { reason },
        }])
    }

    fn cycle_under_way(&mut self) {
        if let (Some(cycle), Some(under_way)) = (self.case.cycle, self.cycle(Cycle::containing))
            && cycle > under_way
        {
            self.block(Blocker::LaterCycle { cycle, under_way });
        }
    }

    fn cycle(
        &mut self,
        of: impl Fn(NaiveDate, &WorkingCalendar) -> Result<Cycle, CalendarError>,
    ) -> Option<Cycle> {
        match of(self.situation.today(), self.situation.calendar) {
            Ok(cycle) => Some(cycle),
            Err(CalendarError::OutsideYears { year }) => {
                self.block(Blocker::OutsideCalendar { year });
                None
            }
            // Cycles count no days.
            Err(CalendarError::NegativeDays { .. }) => None,
        }
    }

    /// A text must be of the case's kind and without problems against the register as it stands.
    fn complete(&mut self, draft: &Draft) {
        if draft.kind != self.case.proposal {
            return self.block(Blocker::OtherKind);
        }
        let examined = examine(draft, self.situation.register, self.situation.today());
        self.blockers
            .extend(examined.problems.into_iter().map(Blocker::Incomplete));
    }

    fn own_text_complete(&mut self) {
        match &self.case.draft {
            Some(draft) => self.complete(draft),
            None => self.block(Blocker::NoText),
        }
    }

    /// What was returned must come back changed, or with an answer.
    fn reworked(&mut self, draft: &Draft, reply: Option<&str>) {
        let waits = matches!(
            self.case.state.kind(),
            StateKind::ReturnedForRework | StateKind::Remarks
        );
        if waits && reply.is_none() && self.case.draft.as_ref() == Some(draft) {
            self.block(Blocker::NothingReworked);
        }
    }
}

/// The day on which the Rules were approved: no decision under them is older.
fn rules_approved() -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 9, 21).unwrap_or_default()
}
