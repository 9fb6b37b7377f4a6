//! Proposals that go together, and proposals that do not.

use super::*;
use crate::{
    cycle::Half,
    procedure::tests::{Walk, actor, decided, in_situation},
    proposal::{
        Draft,
        tests::{day, register, typed, welder},
    },
};

const CYCLE: Cycle = Cycle {
    year: 2026,
    half: Half::First,
};

/// The professions of [`register`].
pub(crate) fn known() -> Known {
    let mut known = Known::default();
    known.add(&register());
    known
}

/// The welder's inclusion with some fields typed anew, brought to a state on the way to the National Council.
pub(crate) fn walk_with(changes: &str, state: StateKind) -> Walk {
    let mut draft = welder();
    typed(&mut draft, changes);
    walk_of(draft, state)
}

fn walk_of(draft: Draft, state: StateKind) -> Walk {
    let mut walk = Walk::begin("S10", "2026-01-20 10:00:00");
    // A case of another kind begins anew.
    if draft.kind != ProposalKind::Include {
        let recorded = &mut walk.history[0];
        recorded.event = crate::procedure::Event::Begun {
            proposal: draft.kind,
            body: crate::procedure::tests::BODY,
        };
        walk.case = crate::procedure::Case::begin(recorded).unwrap();
    }
    let decision = decided(day("2026-01-20"));
    let steps = [
        ("S10", Action::TakeIntoCycle { draft: Some(draft) }),
        (
            "C10",
            Action::RecordAgreement {
                decision,
                refusal: None,
            },
        ),
        ("S10", Action::Submit),
        ("M", Action::FindConforming),
        ("M", Action::SubmitToNationalCouncil),
    ];
    for (who, action) in steps {
        if walk.case.state.kind() != state {
            walk.act(who, &action).unwrap();
        }
    }
    walk
}

fn of(kind: ProposalKind, changes: &str) -> Walk {
    let mut draft = Draft::of(kind, register().entries());
    typed(
        &mut draft,
        "reason: Жаңарту\ncontact_person: А\ncontact_phone: 87172550102\ncontact_mail: a@b.kz",
    );
    typed(&mut draft, changes);
    walk_of(draft, StateKind::Conforms)
}

const CHANGE: ProposalKind = ProposalKind::Change {
    profession: ProfessionId(7),
};
const EXCLUDE: ProposalKind = ProposalKind::Exclude {
    profession: ProfessionId(7),
};
const SHORTER: &str = "rows.0.validity_kk: 3 жыл\nrows.0.validity_ru: 3 года";
const KNOWN_NAME: &str = "name_kk: Дәнекерлеуші\nname_ru: Сварщик";

fn composed(walks: &[Walk], settlements: &[Settlement]) -> DraftEdition {
    let cases: Vec<Numbered<'_>> = (1..)
        .zip(walks)
        .map(|(id, walk)| Numbered {
            id: CaseId(id),
            case: &walk.case,
        })
        .collect();
    compose(&register(), &known(), &cases, settlements, day("2026-01-20"))
}

/// The rows of a draft as `profession.level`, and its conflicts as pairs of cases.
#[track_caller]
fn check(walks: &[Walk], rows: &[&str], conflicts: &[[u32; 2]]) {
    let draft = composed(walks, &[]);
    let found: Vec<String> = draft
        .entries
        .iter()
        .map(|entry| format!("{}.{}", entry.profession, entry.level.number()))
        .collect();
    assert_eq!(found, rows);
    let pairs: Vec<[u32; 2]> = draft
        .conflicts
        .iter()
        .map(|conflict| conflict.cases.map(|case| case.0))
        .collect();
    assert_eq!(pairs, conflicts);
    assert!(draft.incomplete.is_empty());
}

#[test]
fn proposals_go_together_unless_they_touch_one_entry() {
    let conforms = StateKind::Conforms;
    let include = |changes: &str| walk_with(changes, conforms);
    let level_4 = || include(KNOWN_NAME);
    check(&[], &["7.3"], &[]);
    check(&[include("")], &["7.3", "8.4"], &[]);
    // One new profession at two levels, by two bodies: one identity.
    check(
        &[include(""), include("rows.0.level: 5")],
        &["7.3", "8.4", "8.5"],
        &[],
    );
    check(&[include(""), include("")], &["7.3"], &[[1, 2]]);
    // A level added to a known profession goes with a change of its other rows, whatever the order.
    check(&[level_4(), of(CHANGE, SHORTER)], &["7.3", "7.4"], &[]);
    check(&[of(CHANGE, SHORTER), of(CHANGE, SHORTER)], &["7.3"], &[[1, 2]]);
    check(&[of(CHANGE, SHORTER), of(EXCLUDE, "")], &["7.3"], &[[1, 2]]);
    check(&[level_4(), of(EXCLUDE, "")], &["7.3"], &[[1, 2]]);
    check(&[of(EXCLUDE, "")], &[], &[]);
    check(&[of(EXCLUDE, ""), include("")], &["8.4"], &[]);
    // A change may not take the name that an inclusion takes.
    let renamed = of(
        CHANGE,
        "name_kk: Су астындағы дәнекерлеуші\nname_ru: Подводный сварщик",
    );
    check(&[renamed, include("")], &["7.3"], &[[1, 2]]);
}

#[test]
fn a_conflict_is_settled_by_a_recorded_choice() {
    let walks = [
        walk_with("", StateKind::Conforms),
        walk_with("", StateKind::Conforms),
    ];
    let draft = composed(&walks, &[]);
    let conflict = draft.unsettled().next().unwrap();
    assert_eq!(conflict.rows.len(), 1);
    let refused = settle(conflict, CaseId(3), " ", &actor("S10")).unwrap_err();
    assert_eq!(refused.len(), 3);
    let settlement = settle(conflict, CaseId(2), "Негіздемесі толық", &actor("M")).unwrap();
    let draft = composed(&walks, std::slice::from_ref(&settlement));
    assert_eq!(draft.unsettled().count(), 0);
    assert_eq!(
        draft.items.iter().map(|item| item.case).collect::<Vec<_>>(),
        [CaseId(2)]
    );

    let cases: Vec<Numbered<'_>> = (1..)
        .zip(&walks)
        .map(|(id, walk)| Numbered {
            id: CaseId(id),
            case: &walk.case,
        })
        .collect();
    let submit = |settlements: &[Settlement], who| {
        in_situation(walks[0].at, |s| {
            submit_to_national_council(CYCLE, &register(), &cases, settlements, &actor(who), s)
        })
    };
    let blockers = submit(&[], "M").unwrap_err();
    assert!(
        matches!(blockers[..], [DraftBlocker::Unsettled { .. }]),
        "{blockers:?}"
    );
    let submitted = submit(std::slice::from_ref(&settlement), "M").unwrap();
    assert_eq!(submitted.iter().map(|(case, _)| case.0).collect::<Vec<_>>(), [2]);
    let blockers = submit(&[settlement], "S10").unwrap_err();
    assert!(
        matches!(blockers[..], [DraftBlocker::Case { case: CaseId(2), .. }]),
        "{blockers:?}"
    );
}

#[test]
fn what_no_longer_fits_the_register_is_told() {
    // Included at level 3 while another edition brought it there.
    let mut walk = walk_with(KNOWN_NAME, StateKind::Conforms);
    typed(walk.case.draft.as_mut().unwrap(), "rows.0.level: 3");
    let draft = composed(&[walk], &[]);
    assert_eq!(draft.incomplete.len(), 1);
    assert_eq!(draft.entries, register().entries());
}
