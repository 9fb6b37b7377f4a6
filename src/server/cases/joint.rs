//! Cases seen together: the package of a sectoral body, the draft edition of the authorised body.

use std::collections::BTreeSet;

use register_api::{
    cases::package::{DraftEdition, Incomplete, Package as WirePackage, Settle, Until},
    cases::refusal::CaseRefusal,
    edition::{Changes, Counts},
};
use register_domain::{
    cycle::Cycle,
    deadline::Deadline,
    draft_edition::{self, Settlement, compose, settle, submit_to_national_council},
    organisation::OrganisationId,
    package::{Package, PackageReceipt},
    placement,
    procedure::{CaseId, Event, MoveCause, Numbered, StateKind},
    receipt::Receipt,
    term::Term,
};

use super::{Desk, NotDone, chain::sha256, desk::numbered};
use crate::{
    store::cases::KeptCase,
    wire::changes::{self, Change},
};

impl Desk<'_> {
    /// The package of the actor's sectoral body in a cycle.
    pub(crate) async fn package(&self, cycle: Cycle) -> Result<WirePackage, NotDone> {
        let body = self.actor.at_body.unwrap_or(self.actor.organisation);
        let cases = self.seen().await?;
        self.package_of(body, cycle, &cases).await
    }

    /// The packages of all sectoral bodies in a cycle, as far as the actor may see them.
    pub(crate) async fn packages(&self, cycle: Cycle) -> Result<Vec<WirePackage>, NotDone> {
        let cases = self.seen().await?;
        let in_cycle = cases.iter().filter(|kept| kept.case.cycle == Some(cycle));
        let bodies: BTreeSet<OrganisationId> = in_cycle.map(|kept| kept.case.body).collect();
        let mut packages = Vec::new();
        for body in bodies {
            packages.push(self.package_of(body, cycle, &cases).await?);
        }
        Ok(packages)
    }

    async fn package_of(
        &self,
        body: OrganisationId,
        cycle: Cycle,
        cases: &[KeptCase],
    ) -> Result<WirePackage, NotDone> {
        let package = Package::of(body, cycle, numbered(cases));
        let ready: Vec<CaseId> = package.ready.iter().map(|numbered| numbered.id).collect();
        let blockers = package.submit(&ready, &self.actor, &self.situation()).err();
        let names = self.names().await?;
        Ok(WirePackage {
            body: names.party(body),
            cycle,
            until: self.until_in(cycle, Term::Proposals)?,
            ready: self.shown(cases, &package.ready).await?,
            waiting: self.shown(cases, &package.waiting).await?,
            submitted: self.shown(cases, &package.submitted).await?,
            blockers: blockers.unwrap_or_default(),
            receipts: self.receipts(&package).await?,
        })
    }

    /// Until when something of a cycle is to be done, where the Rules fix its date.
    fn until_in(&self, cycle: Cycle, term: Term) -> Result<Until, NotDone> {
        let deadline = cycle.deadline(term, &self.calendar).ok().flatten();
        self.until(&deadline.ok_or(NotDone::Unknown)?)
    }

    /// Until when something is to be done, from today.
    pub(super) fn until(&self, deadline: &Deadline) -> Result<Until, NotDone> {
        let left = deadline
            .days_left(self.situation().today(), &self.calendar)
            .map_err(|_outside| NotDone::Unknown)?;
        Ok(Until {
            nominal: deadline.nominal,
            due: deadline.due,
            calendar_days_left: left.calendar_days,
            working_days_left: left.working_days,
        })
    }

    pub(super) async fn shown(
        &self,
        cases: &[KeptCase],
        of: &[Numbered<'_>],
    ) -> Result<Vec<register_api::cases::case::Summary>, NotDone> {
        let these: Vec<&KeptCase> = cases
            .iter()
            .filter(|kept| of.iter().any(|numbered| numbered.id == kept.id))
            .collect();
        self.summaries(&these).await
    }

    /// The receipts of what was submitted: what happened in one moment is one package.
    async fn receipts(&self, package: &Package<'_>) -> Result<Vec<Receipt>, NotDone> {
        let mut found: Vec<(chrono::DateTime<chrono::Utc>, PackageReceipt, Vec<_>)> = Vec::new();
        for numbered in &package.submitted {
            let mut draft = None;
            let mut late = false;
            for event in self.database.events(numbered.id, 0).await? {
                let recorded = event.read()?;
                if let Some(text) = super::steps::text_of(&recorded.event) {
                    draft = Some(text.clone());
                }
                match &recorded.event {
                    Event::MovedToNextCycle {
                        cause: MoveCause::Late,
                        ..
                    } => late = true,
                    Event::Submitted => {
                        let Some(draft) = draft.clone() else { continue };
                        match found.iter_mut().find(|(at, ..)| *at == recorded.at) {
                            Some((_, receipt, drafts)) => {
                                receipt.cases.push(numbered.id);
                                drafts.push(draft);
                            }
                            None => {
                                let receipt = PackageReceipt {
                                    body: package.body,
                                    cycle: package.cycle,
                                    cases: vec![numbered.id],
                                    late,
                                };
                                found.push((recorded.at, receipt, vec![draft]));
                            }
                        }
                    }
                    _ => {}
                }
            }
        }
        found.sort_by_key(|(at, ..)| *at);
        let receipts = found.into_iter().map(|(at, receipt, drafts)| {
            let drafts: Vec<_> = drafts.iter().collect();
            Receipt::of_package(receipt, &drafts, at, sha256)
        });
        receipts
            .collect::<Result<_, _>>()
            .map_err(|_not_canonical| NotDone::Broken)
    }

    /// The next edition as it would be: with all that conforms, is before the council, or was recommended in a cycle.
    pub(crate) async fn draft_edition(&self, cycle: Cycle) -> Result<DraftEdition, NotDone> {
        let current = self.edition().ok_or(NotDone::NoEdition)?;
        let cases = self.seen().await?;
        let all = numbered(&cases);
        let settlements = self.database.settlements().await?;
        let chosen: Vec<Numbered<'_>> = all.iter().copied().filter(|it| is_in_draft(it, cycle)).collect();
        let draft = self.composed(&chosen, &settlements)?;
        let situation = self.situation();
        let edition = draft.edition(
            current.number.next(),
            situation.today(),
            register_domain::edition::Standing::Demonstration,
        );
        let (within, without): (Vec<Numbered<'_>>, Vec<_>) = chosen
            .iter()
            .copied()
            .partition(|it| draft.items.iter().any(|item| item.case == it.id));
        let blockers =
            submit_to_national_council(cycle, current, &all, &settlements, &self.actor, &situation).err();
        let recommended = all
            .iter()
            .filter(|it| it.case.state.kind() == StateKind::Recommended)
            .count();
        Ok(DraftEdition {
            cycle,
            until: self.until_in(cycle, Term::Submission)?,
            number: edition.number.get(),
            cases: self.shown(&cases, &within).await?,
            left_out: self.shown(&cases, &without).await?,
            changes: all_changes(changes::list(Some(current), &edition), current.number.get()),
            settlements: settlements
                .into_iter()
                .filter(|choice| draft.conflicts.iter().any(|it| it.cases == choice.cases))
                .collect(),
            conflicts: draft.conflicts,
            incomplete: draft
                .incomplete
                .into_iter()
                .map(|(case, problems)| Incomplete { case, problems })
                .collect(),
            blockers: blockers.unwrap_or_default(),
            placement_blockers: placement::place(current, &all, &self.actor, &situation)
                .err()
                .unwrap_or_default(),
            recommended: u32::try_from(recommended).unwrap_or(u32::MAX),
        })
    }

    pub(super) fn composed(
        &self,
        chosen: &[Numbered<'_>],
        settlements: &[Settlement],
    ) -> Result<draft_edition::DraftEdition, NotDone> {
        let current = self.edition().ok_or(NotDone::NoEdition)?;
        let today = self.situation().today();
        Ok(compose(
            current,
            self.published.known(),
            chosen,
            settlements,
            today,
        ))
    }

    /// Keeps the choice between two proposals that touch one entry.
    pub(crate) async fn settle(&self, cycle: Cycle, choice: &Settle) -> Result<(), NotDone> {
        let cases = self.seen().await?;
        let all = numbered(&cases);
        let settlements = self.database.settlements().await?;
        let chosen: Vec<Numbered<'_>> = all.iter().copied().filter(|it| is_in_draft(it, cycle)).collect();
        let draft = self.composed(&chosen, &settlements)?;
        let mut wanted = choice.cases.map(CaseId);
        wanted.sort_unstable();
        let conflict = draft
            .conflicts
            .iter()
            .find(|conflict| conflict.cases == wanted)
            .ok_or(NotDone::Unknown)?;
        let settlement = settle(conflict, CaseId(choice.keep), &choice.reason, &self.actor)
            .map_err(CaseRefusal::Blocked)?;
        self.database
            .settle(&settlement, self.now, self.actor.person.0)
            .await?;
        Ok(())
    }
}

/// Whether a case of the cycle belongs in its draft edition.
pub(super) fn is_in_draft(numbered: &Numbered<'_>, cycle: Cycle) -> bool {
    numbered.case.cycle == Some(cycle)
        && matches!(
            numbered.case.state.kind(),
            StateKind::Conforms | StateKind::BeforeNationalCouncil | StateKind::Recommended
        )
}

/// All changes on one page.
pub(super) fn all_changes(list: Vec<Change>, from: u32) -> Changes {
    let mut all = Changes {
        from,
        to: from.saturating_add(1),
        counts: Counts::default(),
        page: 1,
        pages: 1,
        included: Vec::new(),
        changed: Vec::new(),
        excluded: Vec::new(),
    };
    for change in list {
        match change {
            Change::Included(one) => all.included.push(one),
            Change::Changed(one) => all.changed.push(one),
            Change::Excluded(one) => all.excluded.push(one),
        }
    }
    let count = |found: usize| u32::try_from(found).unwrap_or(u32::MAX);
    all.counts = Counts {
        included: count(all.included.len()),
        changed: count(all.changed.len()),
        excluded: count(all.excluded.len()),
    };
    all
}
