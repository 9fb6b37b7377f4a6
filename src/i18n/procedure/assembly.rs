//! Why a package, a draft edition or a placement must wait, and how to mend it; the choice between two proposals.

use register_domain::{
    draft_edition::{Conflict, DraftBlocker},
    package::PackageBlocker,
    placement::PlacementBlocker,
    press_release::OwnSiteProblem,
    procedure::CaseId,
    text::Lang,
};

use super::{blocker, field_problem};
use crate::words::Words;

/// What a sectoral body submits at once.
pub const PACKAGE: Words = Words::new("Ұсыныстар топтамасы", "Пакет предложений");

/// The next edition before it is placed.
pub const DRAFT_EDITION: Words = Words::new(
    "Тізілімнің жаңа редакциясының жобасы",
    "Проект новой редакции реестра",
);

/// A case by its number: «№ 5 ұсыныс», «предложение № 5».
#[must_use]
pub fn case(lang: Lang, case: CaseId) -> String {
    match lang {
        Lang::Kk => format!("№\u{a0}{case} ұсыныс"),
        Lang::Ru => format!("предложение №\u{a0}{case}"),
    }
}

/// A sentence about one case: «№ 5 ұсыныс: …».
fn about(lang: Lang, number: CaseId, text: &str) -> String {
    match lang {
        Lang::Kk => format!("{}: {text}", case(lang, number)),
        Lang::Ru => format!("Предложение №\u{a0}{number}: {text}"),
    }
}

/// What keeps a package from being submitted.
#[must_use]
pub fn package(lang: Lang, found: &PackageBlocker) -> String {
    match (found, lang) {
        (PackageBlocker::Nothing, Lang::Kk) => "Енгізілетін ұсыныстарды таңдаңыз.".to_owned(),
        (PackageBlocker::Nothing, Lang::Ru) => "Выберите предложения, которые вносите.".to_owned(),
        (PackageBlocker::NotInPackage { case }, Lang::Kk) => {
            about(lang, *case, "осы циклдің топтамасында жоқ. Бетті жаңартыңыз.")
        }
        (PackageBlocker::NotInPackage { case }, Lang::Ru) => {
            about(lang, *case, "его нет в пакете этого цикла. Обновите страницу.")
        }
        (PackageBlocker::Case { case, blocker: found }, _) => {
            about(lang, *case, &blocker::words(lang, found))
        }
    }
}

/// What keeps the draft edition from going to the National Council.
#[must_use]
pub fn draft(lang: Lang, found: &DraftBlocker) -> String {
    match (found, lang) {
        (DraftBlocker::Nothing, Lang::Kk) => "Бұл циклде сәйкес деп танылған ұсыныс жоқ.".to_owned(),
        (DraftBlocker::Nothing, Lang::Ru) => {
            "В этом цикле нет предложений, признанных соответствующими.".to_owned()
        }
        (DraftBlocker::Unsettled { conflict: found }, _) => conflict(lang, found),
        (DraftBlocker::Case { case, blocker: found }, _) => about(lang, *case, &blocker::words(lang, found)),
    }
}

/// Two proposals that touch one entry.
#[must_use]
pub fn conflict(
    lang: Lang,
    Conflict {
        cases: [first, second],
        ..
    }: &Conflict,
) -> String {
    match lang {
        Lang::Kk => format!(
            "№\u{a0}{first} және №\u{a0}{second} ұсыныстар тізілімнің бір жазбасына қатысты. Екеуінің қайсысы қалатынын \
             таңдап, себебін жазыңыз."
        ),
        Lang::Ru => format!(
            "Предложения №\u{a0}{first} и №\u{a0}{second} касаются одной записи реестра. Выберите, какое из них остаётся, и \
             укажите причину."
        ),
    }
}

/// What keeps the register from being placed.
#[must_use]
pub fn placement(lang: Lang, found: &PlacementBlocker) -> String {
    match (found, lang) {
        (PlacementBlocker::NothingRecommended, Lang::Kk) => {
            "Ұлттық кеңестің орналастырылмаған ұсынымы жоқ.".to_owned()
        }
        (PlacementBlocker::NothingRecommended, Lang::Ru) => {
            "Нет рекомендаций Национального совета, которые ещё не размещены.".to_owned()
        }
        (PlacementBlocker::Undecided { case }, Lang::Kk) => about(
            lang,
            *case,
            "Ұлттық кеңестің шешімі тіркелмеген. Шешімді тіркеңіз немесе келесі циклге ауыстырыңыз.",
        ),
        (PlacementBlocker::Undecided { case }, Lang::Ru) => about(
            lang,
            *case,
            "решение Национального совета не зарегистрировано. Зарегистрируйте его или перенесите предложение в следующий цикл.",
        ),
        (
            PlacementBlocker::Conflict {
                conflict:
                    Conflict {
                        cases: [first, second],
                        ..
                    },
            },
            Lang::Kk,
        ) => format!(
            "№\u{a0}{first} және №\u{a0}{second} ұсыныстар тізілімнің бір жазбасына қатысты. Біреуін келесі циклге ауыстырыңыз."
        ),
        (
            PlacementBlocker::Conflict {
                conflict:
                    Conflict {
                        cases: [first, second],
                        ..
                    },
            },
            Lang::Ru,
        ) => format!(
            "Предложения №\u{a0}{first} и №\u{a0}{second} касаются одной записи реестра. Перенесите одно из них в следующий \
             цикл."
        ),
        (PlacementBlocker::Incomplete { case, problem }, _) => about(
            lang,
            *case,
            &field_problem::with_label(lang, problem.field, &problem.reason),
        ),
        (PlacementBlocker::Case { case, blocker: found }, _) => {
            about(lang, *case, &blocker::words(lang, found))
        }
    }
}

/// Why the publication on the authorised body's own site cannot be recorded.
#[must_use]
pub const fn own_site(problem: OwnSiteProblem) -> Words {
    match problem {
        OwnSiteProblem::NotAnAddress => Words::new(
            "Беттің мекенжайын https:// белгісінен бастап толық жазыңыз.",
            "Укажите адрес страницы полностью, начиная с https://.",
        ),
        OwnSiteProblem::DateInFuture => Words::new(
            "Жарияланған күн әлі келген жоқ.",
            "День публикации ещё не наступил.",
        ),
        OwnSiteProblem::BeforePlacement => Words::new(
            "Жарияланған күн тізілім орналастырылған күннен ерте болмауы тиіс.",
            "День публикации не может быть раньше дня размещения реестра.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        procedure::{blocker::tests::every_blocker, field_problem::tests::every_reason},
        purity::assert_pure,
    };
    use register_domain::proposal::FieldProblem;

    #[test]
    fn words_are_of_their_language() {
        let case = CaseId(5);
        let conflict = || Conflict {
            cases: [case, CaseId(6)],
            profession: None,
            rows: Vec::new(),
            kept: None,
        };
        let problems = [
            OwnSiteProblem::NotAnAddress,
            OwnSiteProblem::DateInFuture,
            OwnSiteProblem::BeforePlacement,
        ];
        for lang in Lang::ALL {
            let mut texts = vec![
                PACKAGE.get(lang).to_owned(),
                DRAFT_EDITION.get(lang).to_owned(),
                package(lang, &PackageBlocker::Nothing),
                package(lang, &PackageBlocker::NotInPackage { case }),
                draft(lang, &DraftBlocker::Nothing),
                draft(lang, &DraftBlocker::Unsettled { conflict: conflict() }),
                placement(lang, &PlacementBlocker::NothingRecommended),
                placement(lang, &PlacementBlocker::Undecided { case }),
                placement(lang, &PlacementBlocker::Conflict { conflict: conflict() }),
            ];
            for found in every_blocker() {
                texts.push(package(
                    lang,
                    &PackageBlocker::Case {
                        case,
                        blocker: found.clone(),
                    },
                ));
                texts.push(draft(
                    lang,
                    &DraftBlocker::Case {
                        case,
                        blocker: found.clone(),
                    },
                ));
                texts.push(placement(lang, &PlacementBlocker::Case { case, blocker: found }));
            }
            for reason in every_reason() {
                let problem = FieldProblem {
                    field: "rows.0.level".parse().unwrap(),
                    reason,
                };
                texts.push(placement(lang, &PlacementBlocker::Incomplete { case, problem }));
            }
            texts.extend(problems.map(|problem| own_site(problem).get(lang).to_owned()));
            for text in texts {
                assert_pure(lang, &text);
            }
        }
    }
}
