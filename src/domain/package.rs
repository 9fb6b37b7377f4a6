//! A package: what a sectoral body submits to the authorised body in one cycle (clause 7).

use serde::{Deserialize, Serialize};

use crate::{
    actor::Actor,
    calendar::{CalendarError, WorkingCalendar},
    cycle::Cycle,
    deadline::{Deadline, day_of},
    organisation::OrganisationId,
    procedure::{Action, Blocker, CaseId, Event, MoveCause, Numbered, Situation, StateKind, decide},
    term::Term,
};

/// The cases of one sectoral body in one cycle, which it may submit together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package<'c> {
    /// The sectoral body.
    pub body: OrganisationId,
    /// The cycle.
    pub cycle: Cycle,
    /// Agreed with the sectoral council, to be submitted.
    pub ready: Vec<Numbered<'c>>,
    /// Taken into the cycle, and not agreed yet.
    pub waiting: Vec<Numbered<'c>>,
    /// Submitted already, whatever became of them.
    pub submitted: Vec<Numbered<'c>>,
}

/// What keeps a package from being submitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum PackageBlocker {
    /// Nothing was chosen.
    Nothing,
    /// A chosen case is not one of the sectoral body's in this cycle.
    NotInPackage {
        /// The case.
        case: CaseId,
    },
    /// A case cannot be submitted.
    Case {
        /// The case.
        case: CaseId,
        /// What keeps it.
        blocker: Blocker,
    },
}

/// What was decided of several cases at once: for each its events, to be appended together or not at all.
pub type Decided = Vec<(CaseId, Vec<Event>)>;

/// What a receipt of a package says, beside when it was given and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageReceipt {
    /// The sectoral body.
    pub body: OrganisationId,
    /// The cycle that the cases are in now; a later one than was meant when they were late.
    pub cycle: Cycle,
    /// The cases.
    pub cases: Vec<CaseId>,
    /// Whether they were late.
    pub late: bool,
}

impl<'c> Package<'c> {
    /// The package of a sectoral body in a cycle, from all cases.
    #[must_use]
    pub fn of(
        body: OrganisationId,
        cycle: Cycle,
        cases: impl IntoIterator<Item = Numbered<'c>>,
    ) -> Package<'c> {
        let mut package = Package {
            body,
            cycle,
            ready: Vec::new(),
            waiting: Vec::new(),
            submitted: Vec::new(),
        };
        let ours = cases
            .into_iter()
            .filter(|numbered| numbered.case.body == body && numbered.case.cycle == Some(cycle));
        for numbered in ours {
            match numbered.case.state.kind() {
                StateKind::AgreedWithSectoralCouncil => package.ready.push(numbered),
                StateKind::TakenIntoCycle => package.waiting.push(numbered),
                StateKind::WithAuthorisedBody
                | StateKind::Remarks
                | StateKind::Conforms
                | StateKind::BeforeNationalCouncil
                | StateKind::Recommended
                | StateKind::NotRecommended
                | StateKind::Published => package.submitted.push(numbered),
                StateKind::Draft
                | StateKind::WithSectoralBody
                | StateKind::ReturnedForRework
                | StateKind::Declined
                | StateKind::Withdrawn => {}
            }
        }
        package
    }

    /// Until when it is to be submitted: 1 February or 1 September, moved to a working day.
    ///
    /// # Errors
    ///
    /// When the deadline is outside the supported years.
    pub fn deadline(&self, calendar: &WorkingCalendar) -> Result<Option<Deadline>, CalendarError> {
        self.cycle.deadline(Term::Proposals, calendar)
    }

    /// Submits the chosen cases together. What is late goes to the next cycle.
    ///
    /// # Errors
    ///
    /// Everything that keeps one of them from being submitted; then none is.
    pub fn submit(
        &self,
        chosen: &[CaseId],
        actor: &Actor,
        situation: &Situation<'_>,
    ) -> Result<(Decided, PackageReceipt), Vec<PackageBlocker>> {
        let mut blockers = Vec::new();
        let mut decided = Vec::new();
        if chosen.is_empty() {
            blockers.push(PackageBlocker::Nothing);
        }
        for &case in chosen {
            let all = self.ready.iter().chain(&self.waiting).chain(&self.submitted);
            let Some(numbered) = all.into_iter().find(|numbered| numbered.id == case) else {
                blockers.push(PackageBlocker::NotInPackage { case });
                continue;
            };
            if decided.iter().any(|(id, _)| *id == case) {
                continue;
            }
            match decide(numbered.case, &Action::Submit, actor, situation) {
                Ok(events) => decided.push((case, events)),
                Err(found) => {
                    blockers.extend(
                        found
                            .into_iter()
                            .map(|blocker| PackageBlocker::Case { case, blocker }),
                    );
                }
            }
        }
        if !blockers.is_empty() {
            return Err(blockers);
        }
        let moved_to = decided
            .iter()
            .flat_map(|(_, events)| events)
            .find_map(|event| match event {
                Event::MovedToNextCycle {
                    to,
                    cause: MoveCause::Late,
                    ..
                } => Some(*to),
                _ => None,
            });
        let receipt = PackageReceipt {
            body: self.body,
            cycle: moved_to.unwrap_or(self.cycle),
            cases: decided.iter().map(|(case, _)| *case).collect(),
            late: moved_to.is_some(),
        };
        Ok((decided, receipt))
    }
}

/// Whether something that happens now is still within a deadline: until 24:00 of its last day, UTC+5.
#[must_use]
pub fn is_in_time(deadline: &Deadline, situation: &Situation<'_>) -> bool {
    day_of(situation.now) <= deadline.due
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        cycle::Half,
        procedure::tests::{BODY, Walk, actor, in_situation, moment},
    };

    const CYCLE: Cycle = Cycle {
        year: 2026,
        half: Half::First,
    };

    #[track_caller]
    fn check(
        states: &[StateKind],
        chosen: &[u32],
        at: &str,
        expected: Result<(Cycle, bool), &[PackageBlocker]>,
    ) {
        let walks: Vec<Walk> = states.iter().map(|&state| Walk::to(state, false)).collect();
        let cases = (1..).zip(&walks).map(|(id, walk)| Numbered {
            id: CaseId(id),
            case: &walk.case,
        });
        let package = Package::of(BODY, CYCLE, cases);
        let chosen: Vec<CaseId> = chosen.iter().copied().map(CaseId).collect();
        let found = in_situation(moment(at), |s| {
            let deadline = package.deadline(s.calendar).unwrap().unwrap();
            let found = package.submit(&chosen, &actor("S10"), s);
            if let Ok((_, receipt)) = &found {
                assert_eq!(is_in_time(&deadline, s), !receipt.late);
            }
            found
        });
        let found = found.map(|(_, receipt)| (receipt.cycle, receipt.late));
        assert_eq!(
            found.as_ref().copied().map_err(|blockers| &blockers[..]),
            expected
        );
    }

    #[test]
    fn all_chosen_cases_are_submitted_or_none() {
        use StateKind as S;
        let late = Cycle {
            half: Half::Second,
            ..CYCLE
        };
        let agreed = [
            S::AgreedWithSectoralCouncil,
            S::AgreedWithSectoralCouncil,
            S::TakenIntoCycle,
            S::Draft,
        ];
        check(&agreed, &[1, 2], "2026-02-02 23:59:59", Ok((CYCLE, false)));
        check(&agreed, &[1, 1], "2026-02-02 23:59:59", Ok((CYCLE, false)));
        check(&agreed, &[1, 2], "2026-02-03 00:00:00", Ok((late, true)));
        check(
            &agreed,
            &[],
            "2026-02-02 23:59:59",
            Err(&[PackageBlocker::Nothing]),
        );
        let (waiting, draft) = (CaseId(3), CaseId(4));
        check(
            &agreed,
            &[1, 3, 4],
            "2026-02-02 23:59:59",
            Err(&[
                PackageBlocker::Case {
                    case: waiting,
                    blocker: Blocker::NoAgreement { refused: false },
                },
                PackageBlocker::NotInPackage { case: draft },
            ]),
        );
    }
}
