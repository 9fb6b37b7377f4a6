//! The audit trail: who did what.

use leptos::prelude::*;
use register_api::{
    cabinet::audit::{Entry, Trail},
    path::cabinet as path,
};
use register_i18n::{
    cabinet::deed::deed,
    desk::{account, operator as words},
};
use register_ui::{
    language::use_lang,
    page::Page,
    table::{Cell, Row, Table},
    time::Moment,
};

use crate::{account::Account, loaded::loaded, paging::Paging};

/// The page.
#[component]
pub fn AuditPage() -> impl IntoView {
    let lang = use_lang();
    let person = Account::of_application();
    let paging = Paging::of_address();
    let trail = LocalResource::new(move || {
        let address = paging.address(path::AUDIT);
        async move { person.get::<Trail>(lang, &address).await }
    });
    view! {
        <Page title=words::AUDIT.get(lang)>
            {loaded(trail, move |trail| {
                let head = [
                    words::WHEN,
                    words::WHO,
                    words::WHAT,
                    words::OBJECT,
                    words::OUTCOME,
                    account::ADDRESS,
                ]
                    .map(|words| words.get(lang))
                    .to_vec();
                let total = trail.total;
                let rows = trail.items.into_iter().map(|entry| view! { <Line entry /> }).collect_view();
                view! {
                    <Table caption=words::AUDIT.get(lang) head>
                        {rows}
                    </Table>
                    {paging.links(total, lang)}
                }
            })}
        </Page>
    }
}

#[component]
fn Line(entry: Entry) -> impl IntoView {
    let lang = use_lang();
    let who = entry
        .person_name
        .unwrap_or_else(|| words::STRANGER.get(lang).to_owned());
    let organisation = entry.organisation_name.map(|name| {
        view! {
            <br />
            <span class="quiet small">{name.get(lang).to_owned()}</span>
        }
    });
    // The code of a refusal is for those who look for its cause.
    let outcome = if entry.outcome == "done" {
        words::OUTCOME_DONE.get(lang).to_owned()
    } else {
        format!("{} ({})", words::OUTCOME_REFUSED.get(lang), entry.outcome)
    };
    view! {
        <Row>
            <Cell label=words::WHEN.get(lang)>
                <Moment at=entry.at />
            </Cell>
            <Cell label=words::WHO.get(lang)>{who} {organisation}</Cell>
            <Cell label=words::WHAT.get(lang)>{deed(entry.deed).get(lang)}</Cell>
            <Cell label=words::OBJECT.get(lang)>{entry.object}</Cell>
            <Cell label=words::OUTCOME.get(lang)>{outcome}</Cell>
            <Cell label=account::ADDRESS.get(lang)>{entry.address}</Cell>
        </Row>
    }
}
