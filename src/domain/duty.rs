//! What must I do, until when: the duties that follow from the cases, the releases and the calendar on a day.
//!
//! - [`duties`]: all of them, overdue ones first; [`Duty::is_for`] tells whose a duty is;
//! - [`reminders`]: which of them are reminded of today: 10, 3 and 1 working days before the last day;
//! - [`moved`]: whose last day moves when the calendar changes.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    actor::Actor,
    calendar::{CalendarError, WorkingCalendar, YEARS},
    cycle::Cycle,
    deadline::{DaysLeft, Deadline, deadline},
    edition::EditionNumber,
    organisation::OrganisationId,
    press_release::Release,
    procedure::{ActionKind, CaseId, LegalGround, Numbered, Origin, State, grounds_of},
    role::Role,
    term::Term,
};

/// How many working days before the last day one is reminded.
pub const REMINDERS: [u8; 3] = [10, 3, 1];

/// What somebody must do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// What.
    pub kind: DutyKind,
    /// With what.
    pub subject: Subject,
    /// Which organisation's it is; none where there is only one of its kind.
    pub organisation: Option<OrganisationId>,
    /// Until when, where the Rules say so.
    pub deadline: Option<Deadline>,
    /// How long that is from today.
    pub left: Option<DaysLeft>,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyKind {
    /// To answer the remarks of the authorised body (clause 9).
    AnswerRemarks,
    /// To place the register (clause 11).
    Place,
    /// To publish the press release (clause 12).
    PublishRelease,
    /// To submit the package to the authorised body (clause 7).
    SubmitPackage,
    /// To agree proposals with the sectoral council (clause 7).
    Agree,
    /// To examine an association's proposal (clause 6).
    Review,
    /// To submit the register to the National Council (clause 10).
    SubmitRegister,
    /// To examine a proposal of a sectoral body (clause 9).
    Examine,
    /// To record the decision of the National Council (clause 11).
    RecordRecommendation,
    /// To rework a returned proposal (clause 6).
    ReworkProposal,
    /// To finish a draft.
    FinishDraft,
}

/// What a duty is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// One case.
    Case(CaseId),
    /// What a sectoral body submits in a cycle.
    Package {
        /// The sectoral body.
        body: OrganisationId,
        /// The cycle.
        cycle: Cycle,
    },
    /// The register of a cycle.
    Register(Cycle),
    /// An edition.
    Edition(EditionNumber),
}

impl DutyKind {
    /// Every kind, the more urgent ones first among those that are due on one day.
    pub const ALL: [DutyKind; 11] = [
        DutyKind::AnswerRemarks,
        DutyKind::Place,
        DutyKind::PublishRelease,
        DutyKind::SubmitPackage,
        DutyKind::Agree,
        DutyKind::Review,
        DutyKind::SubmitRegister,
        DutyKind::Examine,
        DutyKind::RecordRecommendation,
        DutyKind::ReworkProposal,
        DutyKind::FinishDraft,
    ];

    /// Whose duty it can be.
    #[must_use]
    pub const fn roles(self) -> &'static [Role] {
        match self {
            DutyKind::AnswerRemarks | DutyKind::SubmitPackage | DutyKind::Review => &[Role::SectoralOfficer],
            DutyKind::Agree => &[Role::SectoralOfficer, Role::SectoralSecretary],
            DutyKind::Place | DutyKind::PublishRelease | DutyKind::SubmitRegister | DutyKind::Examine => {
                &[Role::AuthorisedOfficer]
            }
            DutyKind::RecordRecommendation => &[Role::AuthorisedOfficer, Role::NationalSecretary],
            DutyKind::ReworkProposal => &[Role::AssociationMember],
            DutyKind::FinishDraft => &[Role::AssociationMember, Role::SectoralOfficer],
        }
    }

    /// The action by which it is done; the press release is published outside the cases.
    #[must_use]
    pub const fn action(self) -> Option<ActionKind> {
        match self {
            DutyKind::AnswerRemarks => Some(ActionKind::Rework),
            DutyKind::Place => Some(ActionKind::Place),
            DutyKind::PublishRelease => None,
            DutyKind::SubmitPackage => Some(ActionKind::Submit),
            DutyKind::Agree => Some(ActionKind::RecordAgreement),
            DutyKind::Review => Some(ActionKind::TakeIntoCycle),
            DutyKind::SubmitRegister => Some(ActionKind::SubmitToNationalCouncil),
            DutyKind::Examine => Some(ActionKind::FindConforming),
            DutyKind::RecordRecommendation => Some(ActionKind::RecordRecommendation),
            DutyKind::ReworkProposal | DutyKind::FinishDraft => Some(ActionKind::Send),
        }
    }

    /// The term that ends it; nothing in the Rules hurries an association, nor the councils.
    #[must_use]
    pub const fn term(self) -> Option<Term> {
        match self {
            DutyKind::AnswerRemarks => Some(Term::Rework),
            DutyKind::Place => Some(Term::Placement),
            DutyKind::PublishRelease => Some(Term::PressRelease),
            DutyKind::SubmitPackage | DutyKind::Agree | DutyKind::Review => Some(Term::Proposals),
            DutyKind::SubmitRegister | DutyKind::Examine => Some(Term::Submission),
            DutyKind::RecordRecommendation | DutyKind::ReworkProposal | DutyKind::FinishDraft => None,
        }
    }

    /// What it rests on.
    #[must_use]
    pub fn grounds(self) -> Vec<LegalGround> {
        let by_term = self.term().map(|term| LegalGround::Law(term.provision()));
        let state = crate::procedure::StateKind::ALL;
        let by_action = self.action().into_iter().flat_map(|action| {
            state
                .into_iter()
                .flat_map(move |from| grounds_of(action, Some(from)))
        });
        let mut grounds: Vec<LegalGround> = Vec::new();
        for ground in by_term.into_iter().chain(by_action) {
            if !grounds.contains(&ground) {
                grounds.push(ground);
            }
        }
        grounds
    }
}

impl Duty {
    /// Whether the last day has passed.
    #[must_use]
    pub fn is_overdue(&self) -> bool {
        self.left.is_some_and(DaysLeft::is_overdue)
    }

    /// Whether it is a person's, in the role in which they act.
    #[must_use]
    pub fn is_for(&self, actor: &Actor) -> bool {
        let ours = match self.organisation {
            None => true,
            Some(organisation) => actor.organisation == organisation || actor.at_body == Some(organisation),
        };
        self.kind.roles().contains(&actor.role) && ours
    }
}

/// All duties on a day: overdue ones first, then by their last day, those without one last.
///
/// # Errors
///
/// When a deadline is outside the supported years.
pub fn duties<'c>(
    cases: impl IntoIterator<Item = Numbered<'c>>,
    releases: &[Release],
    today: NaiveDate,
    calendar: &WorkingCalendar,
) -> Result<Vec<Duty>, CalendarError> {
    let counting = Counting { today, calendar };
    let mut duties: Vec<Duty> = Vec::new();
    for numbered in cases {
        if let Some(duty) = counting.of_case(numbered)? {
            // A package or a register is one duty, however many cases it has: the first to be due decides.
            match duties
                .iter_mut()
                .find(|known| (known.kind, known.subject) == (duty.kind, duty.subject))
            {
                Some(known) => {
                    if due(&duty) < due(known) {
                        *known = duty;
                    }
                }
                None => duties.push(duty),
            }
        }
    }
    for release in releases.iter().filter(|release| release.on_own_site.is_none()) {
        let found = deadline(Term::PressRelease, release.placed, calendar)?;
        duties.push(counting.duty(
            DutyKind::PublishRelease,
            Subject::Edition(release.edition),
            None,
            Some(found),
        )?);
    }
    duties.sort_by_key(|duty| (due(duty), duty.kind, duty.subject));
    Ok(duties)
}

/// The last day; after every day where there is none.
fn due(duty: &Duty) -> NaiveDate {
    duty.deadline
        .as_ref()
        .map_or(NaiveDate::MAX, |deadline| deadline.due)
}

struct Counting<'a> {
    today: NaiveDate,
    calendar: &'a WorkingCalendar,
}

impl Counting<'_> {
    fn duty(
        &self,
        kind: DutyKind,
        subject: Subject,
        organisation: Option<OrganisationId>,
        deadline: Option<Deadline>,
    ) -> Result<Duty, CalendarError> {
        let left = deadline
            .as_ref()
            .map(|deadline| deadline.days_left(self.today, self.calendar))
            .transpose()?;
        Ok(Duty {
            kind,
            subject,
            organisation,
            deadline,
            left,
        })
    }

    /// What a case asks for, if it asks for anything.
    fn of_case(&self, Numbered { id, case }: Numbered<'_>) -> Result<Option<Duty>, CalendarError> {
        use DutyKind as D;
        let subject = Subject::Case(id);
        let body = Some(case.body);
        let in_cycle = |term| match case.cycle {
            Some(cycle) => cycle.deadline(term, self.calendar),
            None => Ok(None),
        };
        let (kind, subject, organisation, until) = match &case.state {
            State::Draft { .. } => (D::FinishDraft, subject, Some(case.origin.organisation()), None),
            State::WithSectoralBody { .. } => {
                let cycle = Cycle::accepting(self.today, self.calendar)?;
                (
                    D::Review,
                    subject,
                    body,
                    cycle.deadline(Term::Proposals, self.calendar)?,
                )
            }
            State::ReturnedForRework { .. } => match case.origin {
                Origin::Association(association) => (D::ReworkProposal, subject, Some(association), None),
                Origin::SectoralBody(_) => return Ok(None),
            },
            State::TakenIntoCycle { .. } => (D::Agree, subject, body, in_cycle(Term::Proposals)?),
            State::AgreedWithSectoralCouncil { .. } => {
                let subject = case.cycle.map_or(subject, |cycle| Subject::Package {
                    body: case.body,
                    cycle,
                });
                (D::SubmitPackage, subject, body, in_cycle(Term::Proposals)?)
            }
            State::WithAuthorisedBody { .. } => (D::Examine, subject, None, in_cycle(Term::Submission)?),
            State::Remarks { received, .. } => (
                D::AnswerRemarks,
                subject,
                body,
                Some(deadline(Term::Rework, *received, self.calendar)?),
            ),
            State::Conforms { .. } => {
                let subject = case.cycle.map_or(subject, Subject::Register);
                (D::SubmitRegister, subject, None, in_cycle(Term::Submission)?)
            }
            State::BeforeNationalCouncil { .. } => {
                let subject = case.cycle.map_or(subject, Subject::Register);
                (D::RecordRecommendation, subject, None, None)
            }
            State::Recommended { decision, .. } => {
                let subject = case.cycle.map_or(subject, Subject::Register);
                (
                    D::Place,
                    subject,
                    None,
                    Some(deadline(Term::Placement, decision.date, self.calendar)?),
                )
            }
            State::NotRecommended { .. }
            | State::Published { .. }
            | State::Declined { .. }
            | State::Withdrawn { .. } => return Ok(None),
        };
        self.duty(kind, subject, organisation, until).map(Some)
    }
}

/// The day on which one is reminded: so many working days before the last day; `None` before the supported years.
#[must_use]
pub fn reminder_day(
    due: NaiveDate,
    working_days_before: u8,
    calendar: &WorkingCalendar,
) -> Option<NaiveDate> {
    let mut day = due;
    for _ in 0..working_days_before {
        day = day.pred_opt()?;
        while YEARS.contains(&day.year()) && calendar.is_working(day) == Ok(false) {
            day = day.pred_opt()?;
        }
    }
    YEARS.contains(&day.year()).then_some(day)
}

/// The duties that are reminded of on a day, each with how many working days before its last day that is.
#[must_use]
pub fn reminders<'d>(
    duties: &'d [Duty],
    today: NaiveDate,
    calendar: &WorkingCalendar,
) -> Vec<(&'d Duty, u8)> {
    let due_today = |duty: &Duty| {
        let due = duty.deadline.as_ref()?.due;
        REMINDERS
            .into_iter()
            .find(|&before| reminder_day(due, before, calendar) == Some(today))
    };
    duties
        .iter()
        .filter_map(|duty| Some((duty, due_today(duty)?)))
        .collect()
}

/// A duty whose last day moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The duty, by the calendar as it will be.
    pub duty: Duty,
    /// Its last day by the calendar as it was.
    pub before: NaiveDate,
    /// Its last day by the calendar as it will be.
    pub after: NaiveDate,
}

/// The duties whose last day moves when one calendar takes the place of another; both lists are of one moment.
#[must_use]
pub fn moved(before: &[Duty], after: &[Duty]) -> Vec<Moved> {
    let last = |duty: &Duty| duty.deadline.as_ref().map(|deadline| deadline.due);
    after
        .iter()
        .filter_map(|duty| {
            let was = before
                .iter()
                .find(|was| (was.kind, was.subject) == (duty.kind, duty.subject))?;
            let (before, after) = (last(was)?, last(duty)?);
            (before != after).then(|| Moved {
                duty: duty.clone(),
                before,
                after,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;
