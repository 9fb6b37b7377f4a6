//! What is before the National Council, and what will be placed on its recommendations (clause 11).

use register_api::cases::{case::Summary, package::NextPlacement};
use register_domain::{
    deadline::deadline,
    edition::Standing,
    placement,
    procedure::{Numbered, State, StateKind},
    term::Term,
};

use super::{Desk, NotDone, desk::numbered, joint::all_changes};
use crate::wire::changes;

impl Desk<'_> {
    /// The cases on which the National Council has not decided, or whose decision is not recorded.
    pub(crate) async fn before_council(&self) -> Result<Vec<Summary>, NotDone> {
        let cases = self.seen().await?;
        self.shown(
            &cases,
            &in_state(&numbered(&cases), StateKind::BeforeNationalCouncil),
        )
        .await
    }

    /// What will be placed, until when, and what keeps it.
    pub(crate) async fn next_placement(&self) -> Result<NextPlacement, NotDone> {
        let current = self.edition().ok_or(NotDone::NoEdition)?;
        let cases = self.seen().await?;
        let all = numbered(&cases);
        let recommended = in_state(&all, StateKind::Recommended);
        let situation = self.situation();
        // The council has spoken: no choice between two proposals is left to anyone.
        let draft = self.composed(&recommended, &[])?;
        let next = draft.edition(current.number.next(), situation.today(), Standing::Demonstration);
        let recommended_on = recommended
            .iter()
            .filter_map(|it| match &it.case.state {
                State::Recommended { decision, .. } => Some(decision.date),
                _ => None,
            })
            .min();
        let until = match recommended_on {
            Some(date) => {
                let found = deadline(Term::Placement, date, &self.calendar);
                Some(self.until(&found.map_err(|_outside| NotDone::Broken)?)?)
            }
            None => None,
        };
        Ok(NextPlacement {
            number: next.number.get(),
            cases: self.shown(&cases, &recommended).await?,
            changes: all_changes(changes::list(Some(current), &next), current.number.get()),
            recommended_on,
            until,
            blockers: placement::place(current, &all, &self.actor, &situation)
                .err()
                .unwrap_or_default(),
        })
    }
}

fn in_state<'c>(cases: &[Numbered<'c>], kind: StateKind) -> Vec<Numbered<'c>> {
    let of_kind = cases.iter().filter(|it| it.case.state.kind() == kind);
    of_kind.copied().collect()
}
