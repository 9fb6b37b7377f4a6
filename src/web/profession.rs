//! The page of one profession: what the index knows at once, all the rest when the server has answered.
//!
//! In reading order: [`facts`] (what is shown), [`recognition`] (the basis, what it means, the facts), [`story`] (history,
//! duties, related professions), [`actions`] (share, print, copy), and this file, which joins them.

use leptos::prelude::*;
use register_api::{
    page::Page,
    path,
    profession::Profession,
};
use register_domain::text::Lang;
use register_i18n::site::site;

use crate::{
    app::FirstPaint,
    fetch::{self, Failure},
    navigation::{current_lang, navigation},
    search::search,
    trouble::Failed,
};

pub mod actions;
pub mod facts;
pub mod recognition;
pub mod story;

use actions::Actions;
use facts::Facts;
use recognition::{Code, Recognitions};
use story::{Aside, Description};

/// The page of one profession.
#[component]
pub fn ProfessionPage(
    /// The profession's permanent identity.
    id: u32,
) -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).trouble;
    let answer = RwSignal::new(None::<Result<Profession, Failure>>);
    let ask = move || {
        let address = path::PROFESSION.replace("{id}", &id.to_string());
        leptos::task::spawn_local(async move {
            let profession = fetch::get::<Profession>(&address).await;
            // The page may have been left meanwhile.
            answer.try_set(Some(profession));
        });
    };
    ask();
    let first_paint = expect_context::<FirstPaint>().take();
    let retry = Callback::new(move |()| ask());
    move || {
        answer.with(|answer| match answer {
            None => waiting(id, lang, first_paint.as_deref()),
            Some(Ok(profession)) => complete(profession, lang),
            Some(Err(failure)) => {
                view! { <Failed failure=failure.clone() missing=words.no_profession retry/> }.into_any()
            }
        })
    }
}

/// Until the server has answered: what it wrote into the page, or what the index knows.
fn waiting(id: u32, lang: Lang, first_paint: Option<&str>) -> AnyView {
    if let Some(html) = first_paint {
        return view! { <div inner_html=html.to_owned()></div> }.into_any();
    }
    let search = search();
    let known = search.known(id).map(|row| {
        let body = search.body(row.body);
        head(&Facts::known(&row, body.as_ref(), lang))
    });
    view! { <article class="profession" aria-busy="true"><div class="column">{known}</div></article> }.into_any()
}

fn complete(profession: &Profession, lang: Lang) -> AnyView {
    let words = site(lang);
    let facts = Facts::of(profession, lang);
    let navigation = navigation();
    let (title, path) = ([&facts.name, words.frame.title_end].concat(), profession.path.get(lang).to_owned());
    Effect::new(move |_| {
        // The address for ever has the name in it.
        if !path.is_empty() {
            navigation.rewrite(&path);
        }
        navigation.arrived(title.clone());
    });
    let excluded = profession.excluded.then(|| {
        view! {
            <p class="excluded"><strong>{words.profession.excluded}</strong>" "{words.profession.excluded_meaning}</p>
        }
    });
    view! {
        <article class="profession">
            <div class="column">
                {head(&facts)}
                {excluded}
                <Description profession=profession.clone()/>
                <Actions id=profession.id title=facts.name/>
            </div>
            <Aside profession=profession.clone()/>
        </article>
    }
    .into_any()
}

/// The names, what recognition means, the facts.
fn head(facts: &Facts) -> AnyView {
    let lang = current_lang();
    let words = &site(lang).profession;
    let back = search().address(lang);
    let Facts { name, other_name, code, group, recognitions } = facts.clone();
    view! {
        <a class="profession__back" href=back>"‹ "{words.back}</a>
        <h1 class="profession__name" tabindex="-1">{name}</h1>
        <p class="profession__other" lang=lang.other().code()>{other_name}</p>
        <Recognitions recognitions>
            <Code code=code.clone() group/>
        </Recognitions>
    }
    .into_any()
}

/// The address of another profession's page; the name in it is added when the page stands.
fn page_of(id: u32, lang: Lang) -> String {
    Page::Profession { id }.path(lang)
}
