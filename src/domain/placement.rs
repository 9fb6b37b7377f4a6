//! Placement: the next edition with exactly what the National Council recommended, or the list why not (clause 11).

use serde::{Deserialize, Serialize};

use crate::{
    actor::Actor,
    draft_edition::{Conflict, Settlement, compose},
    edition::{Edition, EditionNumber},
    entry::Entry,
    package::Decided,
    procedure::{Action, Blocker, CaseId, Numbered, Situation, StateKind, decide},
    proposal::FieldProblem,
};

/// What is to be placed, in one transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// The number of the edition.
    pub number: EditionNumber,
    /// All its rows.
    pub entries: Vec<Entry>,
    /// The events of the cases whose proposals it holds.
    pub decided: Decided,
}

/// What keeps the register from being placed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum PlacementBlocker {
    /// The National Council has recommended nothing that is not placed already.
    NothingRecommended,
    /// A proposal of the same cycle is still before the National Council: its decision is not recorded.
    Undecided {
        /// The case.
        case: CaseId,
    },
    /// Two recommended proposals touch one entry: one of them must go before the council anew.
    Conflict {
        /// The conflict.
        conflict: Conflict,
    },
    /// A recommended proposal has a problem against the register as it stands.
    Incomplete {
        /// The case.
        case: CaseId,
        /// The problem.
        problem: FieldProblem,
    },
    /// A case cannot be placed.
    Case {
        /// The case.
        case: CaseId,
        /// What keeps it.
        blocker: Blocker,
    },
}

/// Composes the next edition of the current one and of exactly what was recommended and is not placed yet.
///
/// # Errors
///
/// Everything that keeps it from being placed; then nothing is.
pub fn place(
    current: &Edition,
    cases: &[Numbered<'_>],
    actor: &Actor,
    situation: &Situation<'_>,
) -> Result<Placement, Vec<PlacementBlocker>> {
    let in_state = |kind| {
        cases
            .iter()
            .filter(move |numbered| numbered.case.state.kind() == kind)
    };
    let recommended: Vec<Numbered<'_>> = in_state(StateKind::Recommended).copied().collect();
    let mut blockers = Vec::new();
    if recommended.is_empty() {
        blockers.push(PlacementBlocker::NothingRecommended);
    }
    let undecided = in_state(StateKind::BeforeNationalCouncil).filter(|waiting| {
        recommended
            .iter()
            .any(|item| item.case.cycle == waiting.case.cycle)
    });
    blockers.extend(undecided.map(|numbered| PlacementBlocker::Undecided { case: numbered.id }));

    // No choice is left to anyone here: the council has spoken, so nothing may be settled away.
    let nothing_settled: &[Settlement] = &[];
    let draft = compose(
        current,
        situation.register.known,
        &recommended,
        nothing_settled,
        situation.today(),
    );
    blockers.extend(
        draft
            .conflicts
            .into_iter()
            .map(|conflict| PlacementBlocker::Conflict { conflict }),
    );
    for (case, problems) in draft.incomplete {
        blockers.extend(
            problems
                .into_iter()
                .map(|problem| PlacementBlocker::Incomplete { case, problem }),
        );
    }
    let number = current.number.next();
    let mut decided = Vec::new();
    for item in &draft.items {
        let Some(numbered) = recommended.iter().find(|numbered| numbered.id == item.case) else {
            continue;
        };
        let action = Action::Place {
            edition: number,
            profession: item.profession,
        };
        match decide(numbered.case, &action, actor, situation) {
            Ok(events) => decided.push((item.case, events)),
            Err(found) => {
                let case = item.case;
                blockers.extend(
                    found
                        .into_iter()
                        .map(|blocker| PlacementBlocker::Case { case, blocker }),
                );
            }
        }
    }
    if blockers.is_empty() {
        Ok(Placement {
            number,
            entries: draft.entries,
            decided,
        })
    } else {
        Err(blockers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        draft_edition::tests::{known, walk_with},
        entry::ProfessionId,
        procedure::{
            Event,
            tests::{Walk, actor, decided as decision, in_situation},
        },
        proposal::tests::register,
    };

    fn recommended(changes: &str) -> Walk {
        let mut walk = walk_with(changes, StateKind::BeforeNationalCouncil);
        let decision = decision(crate::deadline::day_of(walk.at));
        walk.act(
            "N",
            &Action::RecordRecommendation {
                decision,
                refusal: None,
            },
        )
        .unwrap();
        walk
    }

    fn placed(walks: &[Walk], who: &str) -> Result<Placement, Vec<PlacementBlocker>> {
        let current = register();
        let cases: Vec<Numbered<'_>> = (1..)
            .zip(walks)
            .map(|(id, walk)| Numbered {
                id: CaseId(id),
                case: &walk.case,
            })
            .collect();
        in_situation(walks[0].at, |s| place(&current, &cases, &actor(who), s))
    }

    #[test]
    fn exactly_what_was_recommended_is_placed() {
        let other = "name_kk: Сүңгуір\nname_ru: Водолаз";
        let not = walk_with("name_kk: Кесуші\nname_ru: Резчик", StateKind::Conforms);
        let walks = [recommended(""), not, recommended(other)];
        let placement = placed(&walks, "M").unwrap();
        let ids: Vec<u32> = placement.entries.iter().map(|entry| entry.profession.0).collect();
        assert_eq!((placement.number.get(), ids), (2, vec![7, 8, 9]));
        let events: Vec<_> = placement
            .decided
            .iter()
            .map(|(case, events)| (case.0, events.clone()))
            .collect();
        let published = |profession| {
            vec![Event::Published {
                edition: placement.number,
                profession: ProfessionId(profession),
            }]
        };
        assert_eq!(events, [(1, published(8)), (3, published(9))]);
        assert_eq!(known().newest(), Some(ProfessionId(7)));
    }

    #[test]
    fn whatever_keeps_it_is_listed() {
        let undecided = walk_with(
            "name_kk: Кесуші\nname_ru: Резчик",
            StateKind::BeforeNationalCouncil,
        );
        let walks = [recommended(""), recommended(""), undecided];
        let found = placed(&walks, "M").unwrap_err();
        assert!(
            matches!(
                found[..],
                [
                    PlacementBlocker::Undecided { case: CaseId(3) },
                    PlacementBlocker::Conflict { .. },
                ]
            ),
            "{found:?}"
        );
        let draft = [walk_with("", StateKind::Conforms)];
        assert_eq!(
            placed(&draft, "M"),
            Err(vec![PlacementBlocker::NothingRecommended])
        );
        let found = placed(&[recommended("")], "S10").unwrap_err();
        assert!(
            matches!(found[..], [PlacementBlocker::Case { case: CaseId(1), .. }]),
            "{found:?}"
        );
    }
}
