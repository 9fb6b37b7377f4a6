//! Drafts as people would type them, and what is found in them.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::{
    basis::Basis,
    edition::{Edition, EditionNumber, Standing},
    entry::EntryKey,
    ground::GroundKind,
    level::Level,
    text::Lang,
};

pub(crate) const TODAY: &str = "2026-01-20";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A complete proposal to include a profession, as `field: text` lines.
const WELDER: &str = "\
name_kk: Су астындағы дәнекерлеуші
name_ru: Подводный сварщик
rows.0.basis: voluntary
rows.0.level: 4
rows.0.nkz_code: 7212-0-005
rows.0.ground_kind: standard
rows.0.ground_kk: Дәнекерлеу өндірісі
rows.0.ground_ru: Сварочное производство
rows.0.order_number: 284
rows.0.order_date: 2024-07-31
rows.0.validity_kk: 5 жыл
rows.0.validity_ru: 5 лет
rows.0.body_kk: Өнеркәсіп министрлігі
rows.0.body_ru: Министерство промышленности
rows.0.profile: technical
nature: yes
nature_explanation: Су астындағы жұмыс өмірге қауіпті.
demand_now: 120
demand_ahead: 1 450
demand_period: 2026–2028
demand_source: Еңбек нарығының қажеттілігін қалыптастыру қорытындылары
contact_person: Асқаров Нұрлан
contact_phone: +7 (7172) 55-01-02
contact_mail: office@example.kz";

/// Reads `field: text` lines into a draft.
pub(crate) fn typed(draft: &mut Draft, lines: &str) {
    for line in lines.lines() {
        let (field, text) = line.split_once(':').unwrap();
        draft.set(field.parse().unwrap(), text.strip_prefix(' ').unwrap_or(text));
    }
}

/// A complete inclusion.
pub(crate) fn welder() -> Draft {
    let mut draft = Draft::new(ProposalKind::Include);
    typed(&mut draft, WELDER);
    draft
}

/// A register with one profession, number 7, at level 3 on the voluntary basis.
pub(crate) fn register() -> Edition {
    let mut draft = welder();
    typed(
        &mut draft,
        "name_kk: Дәнекерлеуші\nname_ru: Сварщик\nrows.0.level: 3",
    );
    let empty = Known::default();
    let current = Current {
        entries: &[],
        known: &empty,
    };
    let mut entries = examine(&draft, current, day(TODAY)).proposal().unwrap().entries;
    entries[0].profession = ProfessionId(7);
    Edition::new(
        EditionNumber::FIRST,
        day("2025-04-01"),
        Standing::Official,
        entries,
    )
}

/// What is found in a draft against [`register`], as `field: reason` lines.
fn found(draft: &Draft) -> Vec<(String, FieldReason)> {
    let edition = register();
    let mut known = Known::default();
    known.add(&edition);
    let current = Current {
        entries: edition.entries(),
        known: &known,
    };
    let found = examine(draft, current, day(TODAY));
    let problems: Vec<_> = found
        .problems
        .iter()
        .map(|problem| (problem.field.to_string(), problem.reason.clone()))
        .collect();
    assert_eq!(
        found.proposal().is_ok(),
        problems.is_empty(),
        "a draft without problems is a proposal"
    );
    problems
}

#[track_caller]
fn check(draft: &Draft, expected: &[(&str, FieldReason)]) {
    let expected: Vec<_> = expected
        .iter()
        .map(|(field, reason)| ((*field).to_owned(), reason.clone()))
        .collect();
    assert_eq!(found(draft), expected);
}

/// The welder with some fields typed anew.
#[track_caller]
fn check_include(changes: &str, expected: &[(&str, FieldReason)]) {
    let mut draft = welder();
    typed(&mut draft, changes);
    check(&draft, expected);
}

fn key(level: u8) -> EntryKey {
    let level = Level::new(level).unwrap();
    EntryKey {
        profession: ProfessionId(7),
        basis: Basis::Voluntary,
        level,
    }
}

#[test]
fn a_complete_draft_is_a_proposal() {
    check_include("", &[]);
}

#[test]
fn each_problem_is_at_its_field() {
    use FieldReason as R;
    let kk = Lang::Kk;
    check_include("name_kk:", &[("name_kk", R::Empty)]);
    check_include("name_kk:   ", &[("name_kk", R::OnlySpaces)]);
    check_include("name_kk: Welder", &[("name_kk", R::WrongScript { lang: kk })]);
    let word = "дәнекерлеуші".to_owned();
    check_include(
        "name_ru: дәнекерлеуші",
        &[("name_ru", R::WrongLanguage { lang: Lang::Ru, word })],
    );
    check_include("rows.0.level: 9", &[("rows.0.level", R::NotALevel)]);
    check_include("rows.0.level: 0", &[("rows.0.level", R::NotALevel)]);
    check_include("rows.0.nkz_code:", &[]);
    check_include("rows.0.nkz_code: 7212", &[("rows.0.nkz_code", R::NotAnNkzCode)]);
    check_include("rows.0.profile: art", &[("rows.0.profile", R::NotAChoice)]);
    check_include(
        "rows.0.order_date: 2024-02-30",
        &[("rows.0.order_date", R::NotADate)],
    );
    check_include("rows.0.order_date: 31.07.2024", &[]);
    let date = day("2026-01-21");
    check_include(
        "rows.0.order_date: 2026-01-21",
        &[("rows.0.order_date", R::FutureDate { date })],
    );
    check_include("rows.0.order_date: 2026-01-20", &[]);
    let earliest = day("1991-12-16");
    check_include(
        "rows.0.order_date: 1991-12-15",
        &[("rows.0.order_date", R::EarlyDate { earliest })],
    );
    check_include("demand_now: много", &[("demand_now", R::NotANumber)]);
    check_include("demand_now: -1", &[("demand_now", R::NotANumber)]);
    check_include("demand_now: 99999999999", &[("demand_now", R::NotANumber)]);
    check_include(
        "demand_period: 2024-2025",
        &[("demand_period", R::PeriodPast { until: 2025 })],
    );
    check_include("demand_period: скоро", &[("demand_period", R::NotAPeriod)]);
    check_include("nature: maybe", &[("nature", R::NotAChoice)]);
    check_include("nature: no\nnature_explanation:", &[]);
    check_include("nature_explanation:", &[("nature_explanation", R::Empty)]);
    check_include("contact_mail: office@", &[("contact_mail", R::NotAMail)]);
    check_include("contact_phone: 12-34", &[("contact_phone", R::NotAPhone)]);
    check_include(
        "contact_person: a\0b",
        &[("contact_person", R::ControlCharacter { code_point: 0 })],
    );
    let long = format!("name_kk: {}", "қ".repeat(501));
    check_include(&long, &[("name_kk", R::TooLong { max: 500 })]);
}

#[test]
fn rows_agree_with_each_other_and_with_the_register() {
    use FieldReason as R;
    let (basis, kind) = (Basis::Mandatory, GroundKind::Standard);
    check_include(
        "rows.0.basis: mandatory\nstandard: none",
        &[("rows.0.ground_kind", R::GroundAgainstBasis { basis, kind })],
    );
    let mut draft = welder();
    draft.add_row();
    typed(&mut draft, "rows.1.level: 4");
    check(&draft, &[("rows.1.level", R::Repeated { first_row: 0 })]);
    typed(&mut draft, "rows.1.level: 5");
    check(&draft, &[]);
    draft.remove_row(0);
    draft.remove_row(0);
    draft.remove_row(0);
    check(&draft, &[("rows", R::NoRows)]);
    let same_name = "name_kk: ДӘНЕКЕРЛЕУШІ\nname_ru: Сварщик\nrows.0.level: 3";
    check_include(
        same_name,
        &[("rows.0.level", R::AlreadyInRegister { key: key(3) })],
    );
    check_include(&same_name.replace("level: 3", "level: 4"), &[]);
}

#[test]
fn the_mandatory_basis_asks_for_the_act_and_what_it_demands() {
    let act = "rows.0.basis: mandatory\nrows.0.ground_kind: act\nrows.0.ground_kk: Сүңгуірлік жұмыстар туралы заң\n\
               rows.0.ground_ru: Закон о водолазных работах";
    let empty = FieldReason::Empty;
    check_include(
        act,
        &[
            ("rows.0.act_article", empty.clone()),
            ("rows.0.act_demand", empty.clone()),
            ("standard", empty.clone()),
        ],
    );
    let answered =
        format!("{act}\nrows.0.act_article: 12-бап\nrows.0.act_demand: Сертификат\nstandard: none");
    check_include(&answered, &[]);
    check_include(
        &answered.replace("none", "standard"),
        &[
            ("standard_name", empty.clone()),
            ("standard_order_number", empty.clone()),
            ("standard_order_date", empty),
        ],
    );
}

/// The form to change or to exclude the profession of [`register`].
fn draft_of(kind: ProposalKind) -> Draft {
    let edition = register();
    let mut draft = Draft::of(kind, edition.entries());
    typed(
        &mut draft,
        "reason: Стандарт жаңартылды\ncontact_person: А\ncontact_phone: 87172550102\ncontact_mail: a@b.kz",
    );
    draft
}

#[test]
fn a_change_starts_from_what_stands_and_must_differ() {
    use FieldReason as R;
    let kind = ProposalKind::Change {
        profession: ProfessionId(7),
    };
    let mut draft = draft_of(kind);
    check(&draft, &[("rows", R::NothingChanged)]);
    typed(
        &mut draft,
        "rows.0.validity_kk: 3 жыл\nrows.0.validity_ru: 3 года",
    );
    check(&draft, &[]);
    // A ground that the register has needs no evidence; a new one does.
    typed(&mut draft, "rows.0.ground_kk: Жаңа стандарт");
    check(
        &draft,
        &[("rows.0.order_number", R::Empty), ("rows.0.order_date", R::Empty)],
    );
    typed(&mut draft, "reason:");
    assert!(found(&draft).contains(&("reason".to_owned(), R::Empty)));
    // Half an answer about demand asks for the other half.
    let mut draft = draft_of(kind);
    typed(
        &mut draft,
        "rows.0.level: 5\ndemand_now: 5\ndemand_ahead: 5\ndemand_period: 2026",
    );
    check(&draft, &[("demand_source", R::Empty)]);
}

#[test]
fn an_exclusion_needs_a_reason_and_a_profession() {
    let draft = draft_of(ProposalKind::Exclude {
        profession: ProfessionId(7),
    });
    check(&draft, &[]);
    let profession = ProfessionId(8);
    let mut draft = draft_of(ProposalKind::Exclude { profession });
    typed(&mut draft, "reason: ");
    check(
        &draft,
        &[
            ("name_kk", FieldReason::UnknownProfession { profession }),
            ("reason", FieldReason::Empty),
        ],
    );
}

#[test]
fn a_proposal_shows_how_the_register_will_stand() {
    let edition = register();
    let mut known = Known::default();
    known.add(&edition);
    let current = Current {
        entries: edition.entries(),
        known: &known,
    };
    let mut draft = draft_of(ProposalKind::Change {
        profession: ProfessionId(7),
    });
    typed(
        &mut draft,
        "rows.0.validity_kk: 3 жыл\nrows.0.validity_ru: 3 года",
    );
    draft.add_row();
    typed(&mut draft, "rows.1.level: 4");
    let proposal = examine(&draft, current, day(TODAY)).proposal().unwrap();
    let comparison = Comparison::of(&proposal, current, day(TODAY));
    let differences = comparison.differences();
    assert_eq!((differences.included.len(), differences.excluded.len()), (0, 0));
    let changed = &differences.changed[0];
    assert_eq!(
        (
            changed.added.len(),
            changed.removed.len(),
            changed.edited[0].fields.len()
        ),
        (1, 0, 2)
    );

    let include = examine(&welder(), current, day(TODAY)).proposal().unwrap();
    let with = include.applied(edition.entries(), ProfessionId(8));
    let ids: Vec<u32> = with.iter().map(|entry| entry.profession.0).collect();
    assert_eq!(ids, [7, 8]);
    let draft = draft_of(ProposalKind::Exclude {
        profession: ProfessionId(7),
    });
    let exclude = examine(&draft, current, day(TODAY)).proposal().unwrap();
    assert_eq!(exclude.applied(&with, ProfessionId(9)).len(), 1);
}

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
