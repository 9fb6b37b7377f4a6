//! The receipt of a package, to be printed.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use register_api::cases::package::Package;
use register_domain::cycle::Cycle;
use register_i18n::{desk::forming as words, procedure::receipt};
use register_ui::{button::Button, empty::Empty, language::use_lang, page::Page};

use super::{
    cycles::{NoCycle, use_cycle},
    package::on_server,
};
use crate::{account::Account, address::address, loaded::loaded};

/// The page.
#[component]
pub fn ReceiptPage() -> impl IntoView {
    let cycle = use_cycle();
    let params = use_params_map();
    let number = move || {
        params
            .read()
            .get("number")
            .and_then(|text| text.parse::<usize>().ok())
    };
    move || match (cycle.get(), number()) {
        (Some(cycle), Some(number)) => view! { <Shown cycle number /> }.into_any(),
        _ => view! { <NoCycle title=receipt::TITLE page="packages" /> }.into_any(),
    }
}

#[component]
fn Shown(cycle: Cycle, number: usize) -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let package =
        LocalResource::new(move || async move { account.get::<Package>(lang, &on_server(cycle)).await });
    let print = |()| {
        // A browser that cannot print leaves the page as it is.
        let _ = window().print();
    };
    let back = address(lang, &format!("packages/{cycle}"));
    view! {
        <Page title=receipt::TITLE.get(lang)>
            {loaded(
                package,
                move |package| {
                    let found = number.checked_sub(1).and_then(|place| package.receipts.get(place));
                    let Some(found) = found else {
                        return view! { <Empty told=words::NO_RECEIPT.get(lang) /> }.into_any();
                    };
                    let lines = receipt::lines(lang, found);
                    view! {
                        <div class="receipt stack">
                            <p class="lead">{package.body.name.get(lang).to_owned()}</p>
                            {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                            <p class="quiet">{receipt::FINGERPRINT.get(lang)}</p>
                        </div>
                        <p class="actions">
                            <Button label=words::PRINT.get(lang) on_press=print />
                        </p>
                    }
                        .into_any()
                },
            )}
            <p>
                <a href=back>{words::TO_PACKAGE.get(lang)}</a>
            </p>
        </Page>
    }
}
