//! While one types: suggestions, what is stored, and whatever else comes from a keyboard.

use proptest::prelude::*;

use super::*;

#[test]
fn codes_are_suggested() {
    let edition = register();
    for (typed, expected) in [
        ("72", 1),
        ("7212-0", 1),
        ("72120005", 1),
        ("8", 0),
        ("сва", 1),
        ("дән", 1),
        ("вар", 0),
        ("", 0),
    ] {
        assert_eq!(
            nkz_suggestions(typed, edition.entries(), 5).len(),
            expected,
            "{typed:?}"
        );
    }
}

#[test]
fn drafts_are_stored_as_they_were_typed() {
    let mut draft = welder();
    typed(&mut draft, "rows.0.level:  \u{a0}9x");
    let json = serde_json::to_string(&draft).unwrap();
    assert_eq!(serde_json::from_str::<Draft>(&json).unwrap(), draft);
    let strange = r#"{"kind":"include","answers":{"rows.0.level":"3"}}"#;
    assert!(serde_json::from_str::<Draft>(strange).is_err());
    let mut after = draft.clone();
    typed(&mut after, "rows.0.level: 4\nreason: x");
    let changed: Vec<String> = after
        .changed_fields(&draft)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(changed, ["reason", "rows.0.level"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// Whatever was typed, each problem is at a field, none twice, and the draft survives.
    #[test]
    fn any_draft_is_examined(
        texts in prop::collection::vec((0..37_usize, ".{0,12}"), 0..40),
        change in any::<bool>(),
    ) {
        let profession = ProfessionId(7);
        let mut draft = if change { draft_of(ProposalKind::Change { profession }) } else { welder() };
        for (place, text) in texts {
            let field = match Answer::ALL.get(place) {
                Some(&answer) => Field::Answer(answer),
                None => Field::Row { row: 0, field: RowField::ALL[place - Answer::ALL.len()] },
            };
            draft.set(field, text.clone());
            prop_assert_eq!(draft.get(field), text);
        }
        let fields: Vec<String> = found(&draft).into_iter().map(|(field, _)| field).collect();
        let mut once = fields.clone();
        once.sort();
        once.dedup();
        prop_assert_eq!(once.len(), fields.len());
    }
}
