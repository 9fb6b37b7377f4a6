//! Conflicts: two proposals that cannot both be in one edition, and the choice between them.

use serde::{Deserialize, Serialize};

use crate::{
    actor::Actor,
    basis::Basis,
    entry::ProfessionId,
    level::Level,
    procedure::{ActionKind, Blocker, CaseId},
    proposal::{Proposal, ProposalKind},
    role::Role,
    text::{Lang, clean},
};

/// The longest reason of a choice, in characters.
const MAX_REASON: usize = 10_000;

/// Two proposals that touch one entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// The two cases, the lower number first.
    pub cases: [CaseId; 2],
    /// The profession, when the register has it.
    pub profession: Option<ProfessionId>,
    /// The rows that both touch; none when they touch the profession as a whole, or take one name.
    pub rows: Vec<(Basis, Level)>,
    /// Which of the two stays, once somebody has chosen.
    pub kept: Option<CaseId>,
}

impl Conflict {
    /// Whether the conflict keeps a case out of the draft edition.
    #[must_use]
    pub fn leaves_out(&self, case: CaseId) -> bool {
        self.cases.contains(&case) && self.kept != Some(case)
    }
}

/// The recorded choice between two proposals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settlement {
    /// The two cases, the lower number first.
    pub cases: [CaseId; 2],
    /// Which of them stays.
    pub keep: CaseId,
    /// Why.
    pub reason: String,
}

/// Settles a conflict. The Rules know no conflicts; the authorised body settles them as it forms the register (clause 10).
///
/// # Errors
///
/// When the actor is not of the authorised body, the choice is none of the two, or there is no reason.
pub fn settle(
    conflict: &Conflict,
    keep: CaseId,
    reason: &str,
    actor: &Actor,
) -> Result<Settlement, Vec<Blocker>> {
    let mut blockers = Vec::new();
    if actor.role != Role::AuthorisedOfficer {
        blockers.push(Blocker::NotYourRole {
            action: ActionKind::SubmitToNationalCouncil,
            role: actor.role,
        });
    }
    if !conflict.cases.contains(&keep) {
        blockers.push(Blocker::OtherProfession);
    }
    if clean(reason).is_empty() {
        blockers.push(Blocker::NoReason);
    }
    if reason.chars().nth(MAX_REASON).is_some() {
        blockers.push(Blocker::ReasonTooLong {
            max: u32::try_from(MAX_REASON).unwrap_or(u32::MAX),
        });
    }
    if blockers.is_empty() {
        Ok(Settlement {
            cases: conflict.cases,
            keep,
            reason: reason.trim().to_owned(),
        })
    } else {
        Err(blockers)
    }
}

/// Every conflict among the proposals, with the choice that was made.
pub(super) fn between(proposals: &[(CaseId, Proposal)], settlements: &[Settlement]) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    for (place, (first, one)) in proposals.iter().enumerate() {
        for (second, other) in proposals.iter().skip(place + 1) {
            let Some(rows) = touched_by_both(one, other) else {
                continue;
            };
            let mut cases = [*first, *second];
            cases.sort_unstable();
            let settled = settlements
                .iter()
                .rev()
                .find(|settlement| settlement.cases == cases);
            conflicts.push(Conflict {
                cases,
                profession: Some(one.profession()).filter(|&id| id != Proposal::NEW),
                rows,
                kept: settled.map(|settlement| settlement.keep),
            });
        }
    }
    conflicts
}

/// What two proposals both touch: some rows, or the whole (no row); `None` when they go together.
fn touched_by_both(one: &Proposal, other: &Proposal) -> Option<Vec<(Basis, Level)>> {
    if !same_profession(one, other) {
        let excludes = |proposal: &Proposal| matches!(proposal.kind, ProposalKind::Exclude { .. });
        return (!excludes(one) && !excludes(other) && same_name(one, other)).then(Vec::new);
    }
    let rows = |proposal: &Proposal| -> Vec<(Basis, Level)> {
        proposal
            .entries
            .iter()
            .map(|entry| (entry.basis(), entry.level))
            .collect()
    };
    match (one.kind, other.kind) {
        (ProposalKind::Include, ProposalKind::Include | ProposalKind::Change { .. })
        | (ProposalKind::Change { .. }, ProposalKind::Include) => {
            let theirs = rows(other);
            let both: Vec<_> = rows(one).into_iter().filter(|row| theirs.contains(row)).collect();
            (!both.is_empty()).then_some(both)
        }
        _ => Some(Vec::new()),
    }
}

fn same_profession(one: &Proposal, other: &Proposal) -> bool {
    match (one.profession(), other.profession()) {
        (Proposal::NEW, Proposal::NEW) => same_name(one, other),
        (one, other) => one == other,
    }
}

/// Whether two proposals give a profession one name, whatever the case of the letters.
pub(super) fn same_name(one: &Proposal, other: &Proposal) -> bool {
    let name = |proposal: &Proposal| {
        let entry = proposal.entries.first()?;
        Some(Lang::ALL.map(|lang| entry.name.get(lang).to_lowercase()))
    };
    name(one).is_some() && name(one) == name(other)
}
