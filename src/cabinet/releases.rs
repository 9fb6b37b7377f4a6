//! Press releases (clause 12): the list, and one of them: written, previewed, published, recorded.
//!
//! In reading order: [`editing`] (the text in both languages), [`other`] (somebody else has changed it meanwhile), [`own_site`]
//! (where the ministry published it).

pub mod editing;
pub mod other;
pub mod own_site;

use leptos::prelude::*;
use leptos_router::{
    components::{Outlet, ParentRoute, Route},
    hooks::use_params_map,
    path,
};
use register_api::{cases::release::Release, path::cases as api, text::Text};
use register_domain::text::Lang;
use register_i18n::desk::{forming, frame, release as words};
use register_ui::{
    empty::Empty,
    language::use_lang,
    page::Page,
    time::{Day, Moment},
};

use crate::{account::Account, address::address, forming::LastDay, guard::SignedIn, loaded::loaded};
use editing::Editing;
use own_site::OwnSite;

/// The pages, each at its address.
#[component(transparent)]
pub fn ReleaseRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet>
            <Route path=path!("releases") view=|| view! { <SignedIn><ReleasesPage /></SignedIn> } />
            <Route path=path!("releases/:edition") view=|| view! { <SignedIn><ReleasePage /></SignedIn> } />
        </ParentRoute>
    }
    .into_inner()
}

fn releases() -> LocalResource<Result<Vec<Release>, crate::request::Failure>> {
    let lang = use_lang();
    let account = Account::of_application();
    LocalResource::new(move || account.get::<Vec<Release>>(lang, api::RELEASES))
}

/// The list, the newest edition first.
#[component]
pub fn ReleasesPage() -> impl IntoView {
    let lang = use_lang();
    let all = releases();
    let item = move |release: Release| {
        let href = address(lang, &format!("releases/{}", release.edition));
        let done = release.ministry_on.is_some();
        view! {
            <li>
                <p class="tasks__name">
                    <a href=href>{words::of_edition(release.edition, lang)}</a>
                </p>
                <Standing release=release.clone() />
                {(!done).then(|| view! { <LastDay label=words::UNTIL until=release.until /> })}
            </li>
        }
    };
    view! {
        <Page title=words::RELEASES.get(lang)>
            <p class="column">{words::HINT.get(lang)}</p>
            {loaded(
                all,
                move |releases| {
                    if releases.is_empty() {
                        return view! {
                            <Empty told=words::NONE.get(lang)>
                                <p>
                                    <a href=address(lang, "placement")>{forming::PLACEMENT.get(lang)}</a>
                                </p>
                            </Empty>
                        }
                            .into_any();
                    }
                    view! { <ul class="tasks">{releases.into_iter().map(item).collect_view()}</ul> }.into_any()
                },
            )}
        </Page>
    }
}

/// What became of a release.
#[component]
fn Standing(release: Release) -> impl IntoView {
    let lang = use_lang();
    let published = match release.published_at {
        Some(at) => view! {
            {words::PUBLISHED.get(lang)}
            ": "
            <Moment at />
        }
        .into_any(),
        None => words::NOT_PUBLISHED.get(lang).into_any(),
    };
    let on_site = match release.ministry_on {
        Some(date) => view! {
            {words::OWN_SITE.get(lang)}
            ": "
            <Day date />
        }
        .into_any(),
        None => words::NOT_RECORDED.get(lang).into_any(),
    };
    view! {
        <p class="quiet">
            {words::PLACED.get(lang)} ": " <Day date=release.placed /> " · " {published} " · " {on_site}
        </p>
    }
}

/// One release.
#[component]
pub fn ReleasePage() -> impl IntoView {
    let params = use_params_map();
    let edition = move || {
        params
            .read()
            .get("edition")
            .and_then(|text| text.parse::<u32>().ok())
    };
    move || view! { <OfEdition edition=edition() /> }
}

#[component]
fn OfEdition(edition: Option<u32>) -> impl IntoView {
    let lang = use_lang();
    let all = releases();
    let changed = Callback::new(move |()| all.refetch());
    let title = edition.map_or_else(
        || words::RELEASES.get(lang).to_owned(),
        |edition| words::of_edition(edition, lang),
    );
    view! {
        <Page title>
            {loaded(
                all,
                move |releases| {
                    let found = releases.into_iter().find(|release| Some(release.edition) == edition);
                    match found {
                        Some(release) => view! { <Shown release changed /> }.into_any(),
                        None => view! { <Empty told=frame::NOT_FOUND.get(lang) /> }.into_any(),
                    }
                },
            )}
        </Page>
    }
}

#[component]
fn Shown(release: Release, changed: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let done = release.ministry_on.is_some();
    let published = release.published_at.is_some();
    let (until, text) = (release.until, release.clone());
    view! {
        <Standing release=release.clone() />
        <LastDay label=words::UNTIL until done />
        {if published {
            view! {
                <section class="part" aria-labelledby="text">
                    <h2 id="text">{words::TEXT.get(lang)}</h2>
                    <BothLanguages title=text.title body=text.body />
                </section>
                <OwnSite release changed />
            }
                .into_any()
        } else {
            view! { <Editing release changed /> }.into_any()
        }}
    }
}

/// The text as the public reads it, in both languages side by side.
#[component]
fn BothLanguages(title: Text, body: Text) -> impl IntoView {
    let in_language = |lang: Lang| {
        let paragraphs = paragraphs(body.get(lang))
            .map(|text| view! { <p>{text.to_owned()}</p> })
            .collect_view();
        view! {
            <article class="release" lang=lang.code()>
                <h3>{title.get(lang).to_owned()}</h3>
                {paragraphs}
            </article>
        }
    };
    view! { <div class="pair__fields">{Lang::ALL.map(in_language)}</div> }
}

/// The paragraphs of a text: an empty line divides them.
fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_divided_by_empty_lines() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(paragraphs(text).collect::<Vec<_>>(), expected);
        };
        check(
            "Бірінші.\n\nЕкінші,\nжалғасы.\n\n\n\n",
            &["Бірінші.", "Екінші,\nжалғасы."],
        );
        check("  ", &[]);
    }
}
