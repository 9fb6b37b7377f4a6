//! What keeps a step from being taken: the whole list, each with the place where it is mended.

use leptos::prelude::*;
use register_domain::{
    draft_edition::DraftBlocker, package::PackageBlocker, placement::PlacementBlocker, procedure::CaseId,
    text::Lang,
};
use register_i18n::{desk::forming as words, procedure::assembly};
use register_ui::language::use_lang;

use crate::address::address;

/// Something that keeps a step from being taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// What it is.
    pub told: String,
    /// The cases in which it is mended.
    pub cases: Vec<CaseId>,
}

impl Obstacle {
    /// Of a package.
    #[must_use]
    pub fn of_package(lang: Lang, blocker: &PackageBlocker) -> Obstacle {
        Obstacle {
            told: assembly::package(lang, blocker),
            cases: match blocker {
                PackageBlocker::Nothing => Vec::new(),
                PackageBlocker::NotInPackage { case } | PackageBlocker::Case { case, .. } => vec![*case],
            },
        }
    }

    /// Of a draft edition.
    #[must_use]
    pub fn of_draft(lang: Lang, blocker: &DraftBlocker) -> Obstacle {
        Obstacle {
            told: assembly::draft(lang, blocker),
            cases: match blocker {
                // It is settled on the page itself.
                DraftBlocker::Nothing | DraftBlocker::Unsettled { .. } => Vec::new(),
                DraftBlocker::Case { case, .. } => vec![*case],
            },
        }
    }

    /// Of a placement.
    #[must_use]
    pub fn of_placement(lang: Lang, blocker: &PlacementBlocker) -> Obstacle {
        Obstacle {
            told: assembly::placement(lang, blocker),
            cases: match blocker {
                PlacementBlocker::NothingRecommended => Vec::new(),
                PlacementBlocker::Conflict { conflict } => conflict.cases.to_vec(),
                PlacementBlocker::Undecided { case }
                | PlacementBlocker::Incomplete { case, .. }
                | PlacementBlocker::Case { case, .. } => vec![*case],
            },
        }
    }
}

/// The list; nothing where nothing keeps the step.
#[component]
pub fn Obstacles(
    /// What keeps it.
    #[prop(into)]
    found: Signal<Vec<Obstacle>>,
) -> impl IntoView {
    let lang = use_lang();
    let link = move |case: CaseId| {
        view! {
            " "
            <a href=address(lang, &format!("cases/{case}"))>
                {words::TO_CASE.get(lang)} <span class="unseen">{assembly::case(lang, case)}</span>
            </a>
        }
    };
    let line = move |obstacle: Obstacle| {
        view! { <li>{obstacle.told} {obstacle.cases.into_iter().map(link).collect_view()}</li> }
    };
    view! {
        <Show when=move || !found.with(Vec::is_empty)>
            <section class="obstacles" aria-labelledby="obstacles">
                <h2 id="obstacles">{words::BLOCKERS.get(lang)}</h2>
                <ul>{move || found.get().into_iter().map(line).collect_view()}</ul>
            </section>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use register_domain::{draft_edition::Conflict, procedure::Blocker};

    #[test]
    fn obstacles_lead_to_the_cases_in_which_they_are_mended() {
        let case = CaseId(5);
        let conflict = || Conflict {
            cases: [case, CaseId(6)],
            profession: None,
            rows: Vec::new(),
            kept: None,
        };
        let blocker = Blocker::NoAgreement { refused: false };
        let lang = Lang::Kk;
        for (found, expected) in [
            (Obstacle::of_package(lang, &PackageBlocker::Nothing), vec![]),
            (
                Obstacle::of_package(
                    lang,
                    &PackageBlocker::Case {
                        case,
                        blocker: blocker.clone(),
                    },
                ),
                vec![5],
            ),
            (
                Obstacle::of_draft(lang, &DraftBlocker::Unsettled { conflict: conflict() }),
                vec![],
            ),
            (
                Obstacle::of_draft(lang, &DraftBlocker::Case { case, blocker }),
                vec![5],
            ),
            (
                Obstacle::of_placement(lang, &PlacementBlocker::Undecided { case }),
                vec![5],
            ),
            (
                Obstacle::of_placement(lang, &PlacementBlocker::Conflict { conflict: conflict() }),
                vec![5, 6],
            ),
        ] {
            let cases: Vec<u32> = found.cases.iter().map(|case| case.0).collect();
            assert_eq!(cases, expected, "{}", found.told);
        }
    }
}
