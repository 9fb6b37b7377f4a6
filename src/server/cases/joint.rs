//! Cases seen together: the package of a sectoral body, the draft edition of the authorised body.

use register_api::{
    cases::package::{DraftEdition, Incomplete, Package as WirePackage, Settle},
    cases::refusal::CaseRefusal,
    edition::{Changes, Counts},
};
use register_domain::{
    cycle::Cycle,
    draft_edition::{self, Settlement, compose, settle, submit_to_national_council},
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
        let package = Package::of(body, cycle, numbered(&cases));
        let deadline = cycle
            .deadline(Term::Proposals, &self.calendar)
            .ok()
            .flatten()
            .ok_or(NotDone::Unknown)?;
        let left = deadline
            .days_left(self.situation().today(), &self.calendar)
            .map_err(|_outside| NotDone::Unknown)?;
        let ready: Vec<CaseId> = package.ready.iter().map(|numbered| numbered.id).collect();
        let blockers = package.submit(&ready, &self.actor, &self.situation()).err();
        let names = self.names().await?;
        Ok(WirePackage {
            body: names.party(body),
            cycle,
            due: deadline.due,
            calendar_days_left: left.calendar_days,
            working_days_left: left.working_days,
            ready: self.shown(&cases, &package.ready).await?,
            waiting: self.shown(&cases, &package.waiting).await?,
            submitted: self.shown(&cases, &package.submitted).await?,
            blockers: blockers.unwrap_or_default(),
            receipts: self.receipts(&package).await?,
        })
    }

    async fn shown(
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
        let within: Vec<&KeptCase> = cases
            .iter()
            .filter(|kept| draft.items.iter().any(|item| item.case == kept.id))
            .collect();
        let blockers =
            submit_to_national_council(cycle, current, &all, &settlements, &self.actor, &situation).err();
        let recommended = all
            .iter()
            .filter(|it| it.case.state.kind() == StateKind::Recommended)
            .count();
        Ok(DraftEdition {
            cycle,
            number: edition.number.get(),
            cases: self.summaries(&within).await?,
            changes: all_changes(changes::list(Some(current), &edition), current.number.get()),
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

    /// The edition that goes before the National Council, to be printed.
    pub(crate) async fn pack(&self, cycle: Cycle) -> Result<register_domain::edition::Edition, NotDone> {
        let current = self.published.current().ok_or(NotDone::NoEdition)?;
        let cases = self.seen().await?;
        let settlements = self.database.settlements().await?;
        let all = numbered(&cases);
        let chosen: Vec<Numbered<'_>> = all.iter().copied().filter(|it| is_in_draft(it, cycle)).collect();
        let draft = self.composed(&chosen, &settlements)?;
        Ok(draft.edition(
            current.edition.number.next(),
            self.situation().today(),
            current.record.standing,
        ))
    }

    fn composed(
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

fn is_in_draft(numbered: &Numbered<'_>, cycle: Cycle) -> bool {
    numbered.case.cycle == Some(cycle)
        && matches!(
            numbered.case.state.kind(),
            StateKind::Conforms | StateKind::BeforeNationalCouncil | StateKind::Recommended
        )
}

/// All changes on one page.
fn all_changes(list: Vec<Change>, from: u32) -> Changes {
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
