//! What keeps an action from being done, and what a step leaves behind.

use super::*;

#[track_caller]
fn check(state: StateKind, own: bool, who: &str, action: &Action, expected: &[Blocker]) {
    let mut walk = Walk::to(state, own);
    assert_eq!(
        walk.act(who, action).err().unwrap_or_default(),
        expected,
        "{who} {action:?} in {state:?}"
    );
}

#[test]
fn what_is_missing_is_told_with_its_place() {
    use StateKind as S;
    let send = |draft, reply| Action::Send { draft, reply };
    check(
        S::ReturnedForRework,
        false,
        "A1",
        &send(welder(), None),
        &[Blocker::NothingReworked],
    );
    check(
        S::ReturnedForRework,
        false,
        "A1",
        &send(welder(), Some("Иә".to_owned())),
        &[],
    );
    check(
        S::ReturnedForRework,
        false,
        "A1",
        &send(welder(), Some(" \n".to_owned())),
        &[Blocker::NothingReworked],
    );
    check(
        S::ReturnedForRework,
        false,
        "A1",
        &send(welder_again(), None),
        &[],
    );
    let profession = ProfessionId(7);
    let other = Draft::new(ProposalKind::Exclude { profession });
    check(S::Draft, false, "A1", &send(other, None), &[Blocker::OtherKind]);
    check(
        S::TakenIntoCycle,
        false,
        "S10",
        &Action::Submit,
        &[Blocker::NoAgreement { refused: false }],
    );
    check(
        S::Draft,
        true,
        "S10",
        &Action::TakeIntoCycle { draft: None },
        &[Blocker::NoText],
    );
    let text = Action::TakeIntoCycle {
        draft: Some(welder()),
    };
    check(
        S::WithSectoralBody,
        false,
        "S10",
        &text,
        &[Blocker::TextOfAssociation],
    );
    check(
        S::WithSectoralBody,
        false,
        "S10",
        &Action::Return { comments: vec![] },
        &[Blocker::NoComments],
    );
    let field: Field = "rows.1.level".parse().unwrap();
    let comments = vec![
        remark(" "),
        Comment {
            field: Some(field),
            text: "?".to_owned(),
        },
    ];
    check(
        S::WithSectoralBody,
        false,
        "S10",
        &Action::Return { comments },
        &[
            Blocker::CommentEmpty { index: 0 },
            Blocker::CommentOnNothing { index: 1, field },
        ],
    );
    let reason = String::new();
    check(
        S::WithSectoralBody,
        false,
        "S10",
        &Action::Decline { reason },
        &[Blocker::NoReason],
    );
    let reason = "ә".repeat(10_001);
    check(
        S::Conforms,
        false,
        "M",
        &Action::Decline { reason },
        &[Blocker::ReasonTooLong { max: 10_000 }],
    );
    let reason = "Дәлел".to_owned();
    check(
        S::Conforms,
        false,
        "M",
        &Action::AdmitLate { reason },
        &[Blocker::NotLate],
    );
    let date = NaiveDate::from_ymd_opt(2026, 1, 21).unwrap();
    let decision = Decision {
        number: " ".to_owned(),
        date,
        file: None,
    };
    let refusal = Some(String::new());
    check(
        S::BeforeNationalCouncil,
        false,
        "N",
        &Action::RecordRecommendation {
            decision: decision.clone(),
            refusal,
        },
        &[
            Blocker::NoDecisionNumber,
            Blocker::DecisionInFuture { date },
            Blocker::NoReason,
        ],
    );
    let earliest = NaiveDate::from_ymd_opt(2026, 1, 20).unwrap();
    let decision = decided(earliest.pred_opt().unwrap());
    check(
        S::BeforeNationalCouncil,
        false,
        "N",
        &Action::RecordRecommendation {
            decision,
            refusal: None,
        },
        &[Blocker::DecisionTooEarly { earliest }],
    );
}

#[test]
fn an_incomplete_text_is_told_field_by_field() {
    let mut walk = Walk::begin("A1", "2026-01-20 10:00:00");
    let draft = Draft::new(ProposalKind::Include);
    let blockers = walk.act("A1", &Action::Send { draft, reply: None }).unwrap_err();
    assert!(blockers.len() > 15);
    assert!(
        blockers
            .iter()
            .all(|blocker| matches!(blocker.place(), Place::Field(_)))
    );
}

#[test]
fn the_council_agrees_to_a_text_and_to_no_other() {
    let mut walk = Walk::to(StateKind::AgreedWithSectoralCouncil, true);
    assert!(walk.case.agreement.is_some());
    walk.act(
        "S10",
        &Action::Revise {
            draft: welder_again(),
        },
    )
    .unwrap();
    assert_eq!(
        (walk.case.state.kind(), &walk.case.agreement),
        (StateKind::TakenIntoCycle, &None)
    );
    let refusal = Some("Сұраныс жоқ".to_owned());
    let decision = decided(day_of(walk.at));
    walk.act("C10", &Action::RecordAgreement { decision, refusal })
        .unwrap();
    assert_eq!(
        walk.act("S10", &Action::Submit),
        Err(vec![Blocker::NoAgreement { refused: true }])
    );
}

#[test]
fn rework_shows_what_changed_since_last_time() {
    let mut walk = Walk::to(StateKind::Remarks, false);
    walk.act(
        "S10",
        &Action::Rework {
            draft: welder_again(),
            reply: None,
        },
    )
    .unwrap();
    let (now, before) = (walk.case.draft.unwrap(), walk.case.draft_before.unwrap());
    let changed: Vec<String> = now
        .changed_fields(&before)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(changed, ["demand_now"]);
    assert!(
        walk.case.agreement.is_some(),
        "remarks of the authorised body do not go back to the council"
    );
}
