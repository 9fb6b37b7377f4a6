//! The draft edition: the current one with every conforming or recommended proposal in it (clause 10). Two proposals that
//! touch one entry are a conflict, which a person settles.

mod conflict;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use conflict::{Conflict, Settlement, settle};

use crate::{
    actor::Actor,
    cycle::Cycle,
    edition::{Edition, EditionNumber, Standing},
    entry::{Entry, ProfessionId},
    intake::Known,
    package::Decided,
    procedure::{Action, Blocker, CaseId, Numbered, Situation, StateKind, decide},
    proposal::{Current, FieldProblem, Proposal, ProposalKind, examine},
};

/// The next edition as it would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftEdition {
    /// All its rows.
    pub entries: Vec<Entry>,
    /// The proposals in it, by case.
    pub items: Vec<Item>,
    /// Conflicts, settled or not. Of an unsettled one neither proposal is in the draft.
    pub conflicts: Vec<Conflict>,
    /// Proposals that have a problem against the register as it stands, and are not in the draft.
    pub incomplete: Vec<(CaseId, Vec<FieldProblem>)>,
}

/// A proposal in a draft edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The case.
    pub case: CaseId,
    /// The profession, with the identity that it will have.
    pub profession: ProfessionId,
    /// The proposal.
    pub proposal: Proposal,
}

/// What keeps a draft edition from going to the National Council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum DraftBlocker {
    /// No proposal of the cycle conforms.
    Nothing,
    /// Two proposals touch one entry, and nobody has chosen between them.
    Unsettled {
        /// The conflict.
        conflict: Conflict,
    },
    /// A case cannot be submitted.
    Case {
        /// The case.
        case: CaseId,
        /// What keeps it.
        blocker: Blocker,
    },
}

/// Composes the next edition of the current one and the proposals of the cases, in the order of their numbers: first what
/// changes and excludes, then what is included, so that what is added to a profession follows its changes.
#[must_use]
pub fn compose(
    current: &Edition,
    known: &Known,
    cases: &[Numbered<'_>],
    settlements: &[Settlement],
    today: NaiveDate,
) -> DraftEdition {
    let register = Current {
        entries: current.entries(),
        known,
    };
    let mut proposals: Vec<(CaseId, Proposal)> = Vec::new();
    let mut incomplete = Vec::new();
    let mut cases: Vec<&Numbered<'_>> = cases.iter().collect();
    cases.sort_by_key(|numbered| numbered.id);
    for numbered in cases {
        let Some(draft) = &numbered.case.draft else {
            continue;
        };
        match examine(draft, register, today).proposal() {
            Ok(proposal) => proposals.push((numbered.id, proposal)),
            Err(problems) => incomplete.push((numbered.id, problems)),
        }
    }
    let conflicts = conflict::between(&proposals, settlements);
    let out = |case: CaseId| conflicts.iter().any(|conflict| conflict.leaves_out(case));
    proposals.retain(|(case, _)| !out(*case));
    let (included, others): (Vec<_>, Vec<_>) = proposals
        .into_iter()
        .partition(|(_, proposal)| proposal.kind == ProposalKind::Include);

    let mut entries = current.entries().to_vec();
    let mut items: Vec<Item> = Vec::new();
    let mut newest = known.newest().map_or(0, |id| id.0);
    for (case, proposal) in others.into_iter().chain(included) {
        let profession = match proposal.profession() {
            Proposal::NEW => items
                .iter()
                .find(|item| conflict::same_name(&item.proposal, &proposal))
                .map_or_else(
                    || {
                        newest = newest.saturating_add(1);
                        ProfessionId(newest)
                    },
                    |item| item.profession,
                ),
            known => known,
        };
        proposal.apply_to(&mut entries, profession);
        items.push(Item {
            case,
            profession,
            proposal,
        });
    }
    items.sort_by_key(|item| item.case);
    DraftEdition {
        entries,
        items,
        conflicts,
        incomplete,
    }
}

impl DraftEdition {
    /// The draft as an edition, to be shown, compared and printed.
    #[must_use]
    pub fn edition(&self, number: EditionNumber, placed_on: NaiveDate, standing: Standing) -> Edition {
        Edition::new(number, placed_on, standing, self.entries.clone())
    }

    /// The conflicts that nobody has settled.
    pub fn unsettled(&self) -> impl Iterator<Item = &Conflict> {
        self.conflicts.iter().filter(|conflict| conflict.kept.is_none())
    }
}

/// Submits to the National Council every proposal of a cycle that conforms, without those that a settlement left out
/// (clause 10).
///
/// # Errors
///
/// Everything that keeps one of them from being submitted; then none is.
pub fn submit_to_national_council(
    cycle: Cycle,
    current: &Edition,
    cases: &[Numbered<'_>],
    settlements: &[Settlement],
    actor: &Actor,
    situation: &Situation<'_>,
) -> Result<Decided, Vec<DraftBlocker>> {
    let conforming: Vec<Numbered<'_>> = cases
        .iter()
        .filter(|numbered| numbered.case.cycle == Some(cycle))
        .filter(|numbered| numbered.case.state.kind() == StateKind::Conforms)
        .copied()
        .collect();
    let draft = compose(
        current,
        situation.register.known,
        &conforming,
        settlements,
        situation.today(),
    );
    let mut blockers = Vec::new();
    if conforming.is_empty() {
        blockers.push(DraftBlocker::Nothing);
    }
    blockers.extend(draft.unsettled().map(|conflict| DraftBlocker::Unsettled {
        conflict: conflict.clone(),
    }));
    let mut decided = Vec::new();
    for numbered in &conforming {
        if draft
            .conflicts
            .iter()
            .any(|conflict| conflict.leaves_out(numbered.id))
        {
            continue;
        }
        match decide(numbered.case, &Action::SubmitToNationalCouncil, actor, situation) {
            Ok(events) => decided.push((numbered.id, events)),
            Err(found) => {
                let case = numbered.id;
                blockers.extend(
                    found
                        .into_iter()
                        .map(|blocker| DraftBlocker::Case { case, blocker }),
                );
            }
        }
    }
    if blockers.is_empty() {
        Ok(decided)
    } else {
        Err(blockers)
    }
}

#[cfg(test)]
pub(crate) mod tests;
