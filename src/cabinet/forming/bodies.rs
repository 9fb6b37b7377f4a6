//! The packages of a cycle, sectoral body by sectoral body, as the authorised body sees them.

use leptos::prelude::*;
use register_api::{cases::package::Package, path::cases as path};
use register_domain::{cycle::Cycle, procedure::StateKind};
use register_i18n::{
    desk::forming as words,
    procedure::{receipt, state},
    term,
};
use register_ui::{empty::Empty, language::use_lang, page::Page};

use super::{cycles::Cycles, listing::Listing, until::LastDay};
use crate::{account::Account, address::address, loaded::loaded};

/// The page.
#[component]
pub fn BodiesPage(
    /// The cycle.
    cycle: Cycle,
) -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let packages = LocalResource::new(move || async move {
        let address = path::PACKAGES.replace("{cycle}", &cycle.to_string());
        account.get::<Vec<Package>>(lang, &address).await
    });
    let title = format!("{}: {}", words::PACKAGES.get(lang), term::cycle(cycle, lang));
    view! {
        <Page title>
            <Cycles page="packages" />
            {loaded(
                packages,
                move |packages| {
                    let Some(until) = packages.first().map(|first| first.until) else {
                        return view! { <Empty told=words::NONE_SUBMITTED.get(lang) /> }.into_any();
                    };
                    view! {
                        <LastDay label=words::PROPOSALS_UNTIL until />
                        {packages.into_iter().map(|package| view! { <OfBody package /> }).collect_view()}
                    }
                        .into_any()
                },
            )}
            <p>
                <a href=address(lang, &format!("editions/{cycle}"))>{words::EDITIONS.get(lang)}</a>
            </p>
        </Page>
    }
}

/// How many cases are where, in the order of the procedure.
fn tally(package: &Package) -> Vec<(StateKind, usize)> {
    let count = |kind| package.submitted.iter().filter(|case| case.state == kind).count();
    let all = StateKind::ALL.into_iter().map(|kind| (kind, count(kind)));
    all.filter(|(_, count)| *count > 0).collect()
}

#[component]
fn OfBody(package: Package) -> impl IntoView {
    let lang = use_lang();
    let id = format!("body-{}", package.body.id);
    let counts: Vec<String> = tally(&package)
        .into_iter()
        .map(|(kind, count)| format!("{}: {count}", state::name(kind).get(lang)))
        .collect();
    let count = words::proposals(package.submitted.len(), lang);
    let last = package.receipts.last();
    let received = last.and_then(|last| receipt::lines(lang, last).into_iter().nth(1));
    view! {
        <section class="part" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{package.body.name.get(lang).to_owned()}</h2>
            <p class="quiet">{format!("{count}. {}", counts.join("; "))}</p>
            {received.map(|line| view! { <p class="quiet">{line}</p> })}
            <Listing cases=package.submitted with_state=true />
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forming::listing::tests::case;
    use register_api::cases::package::Until;

    #[test]
    fn cases_are_counted_where_they_are() {
        let day = "2026-02-02".parse().unwrap();
        let mut other = case(6, "");
        other.state = StateKind::Remarks;
        let package = Package {
            body: case(5, "").body,
            cycle: "2026-1".parse().unwrap(),
            until: Until {
                nominal: day,
                due: day,
                calendar_days_left: 0,
                working_days_left: 0,
            },
            ready: Vec::new(),
            waiting: Vec::new(),
            submitted: vec![case(5, ""), other, case(7, "")],
            blockers: Vec::new(),
            receipts: Vec::new(),
        };
        assert_eq!(
            tally(&package),
            [(StateKind::Remarks, 1), (StateKind::Conforms, 2)]
        );
    }
}
