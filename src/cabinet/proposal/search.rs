//! A profession of the register, found as one types: the register itself is asked, so that endings, mistakes and the other
//! keyboard layout do no harm.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use register_api::{
    path,
    profession::{List, Profession, Summary},
};
use register_domain::text::Lang;
use register_i18n::desk::begin as words;
use register_ui::{button::Button, field::TextField, input::Input, language::use_lang};

use crate::request::{self, Failure, numbered};

/// How long typing rests before the register is asked.
const REST: Duration = Duration::from_millis(250);
/// How many professions are offered at once.
const OFFERED: u8 = 8;

/// A profession to be chosen; the field holds its number.
#[component]
pub fn ProfessionField(
    /// The field.
    input: Input,
    /// Is told which profession was chosen.
    #[prop(into)]
    on_choose: Callback<Summary>,
) -> impl IntoView {
    let chosen = Memo::new(move |_| input.value.with(|id| id.parse::<u32>().ok()));
    move || match chosen.get() {
        Some(id) => view! { <Chosen id input /> }.into_any(),
        None => view! { <Search input on_choose /> }.into_any(),
    }
}

/// The profession that was chosen.
#[component]
fn Chosen(id: u32, input: Input) -> impl IntoView {
    let lang = use_lang();
    let address = numbered(path::PROFESSION, id);
    let profession = LocalResource::new(move || {
        let address = address.clone();
        async move { request::get::<Profession>(lang, &address).await }
    });
    let named = move || {
        profession.get().map(|found| match found {
            Ok(found) => {
                let code = found.rows.iter().find_map(|row| row.nkz_code.clone());
                line(found.name.get(lang), code.as_deref())
            }
            Err(failure) => failure.told(lang),
        })
    };
    view! {
        <div class="entry" id=input.id.get_value() tabindex="-1">
            <p class="entry__name">{input.label.get_value()}</p>
            <p class="lead">{named}</p>
            <p>
                <Button
                    label=words::OTHER.get(lang)
                    plain=true
                    on_press=move |()| input.on_input.run(String::new())
                />
            </p>
        </div>
    }
}

fn line(name: &str, code: Option<&str>) -> String {
    match code {
        Some(code) => format!("{name} · {code}"),
        None => name.to_owned(),
    }
}

/// The search.
#[component]
fn Search(input: Input, on_choose: Callback<Summary>) -> impl IntoView {
    let lang = use_lang();
    let typed = RwSignal::new(String::new());
    let found = RwSignal::new(None::<Result<List, Failure>>);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let ask = move || {
        let query = typed.get_untracked();
        spawn_local(async move {
            let answer = search(&query, lang).await;
            // An older answer says nothing of what stands there now.
            if typed.try_with_untracked(|typed| *typed == query) == Some(true) {
                found.set(Some(answer));
            }
        });
    };
    let on_input = Callback::new(move |text: String| {
        typed.set(text);
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
        if typed.with_untracked(|text| text.trim().is_empty()) {
            found.set(None);
        } else {
            timer.set_value(set_timeout_with_handle(ask, REST).ok());
        }
    });
    on_cleanup(move || {
        if let Some(timer) = timer.try_get_value().flatten() {
            timer.clear();
        }
    });
    let field = Input {
        value: typed.into(),
        on_input,
        ..input
    };
    let offer = move |summary: Summary| {
        let told = line(summary.name.get(lang), summary.nkz_code.as_deref());
        let choose = move |_| {
            input.on_input.run(summary.id.to_string());
            on_choose.run(summary.clone());
        };
        view! {
            <li>
                <button class="offer" type="button" on:click=choose>
                    <span class="offer__name">{told}</span>
                </button>
            </li>
        }
    };
    let offers = move || {
        found.get().map(|found| match found {
            Ok(list) if list.items.is_empty() => {
                view! { <p class="quiet">{words::NONE_FOUND.get(lang)}</p> }.into_any()
            }
            Ok(list) => view! {
                <p class="quiet small">{words::found(list.total, lang)}</p>
                <ul class="offer-list">{list.items.into_iter().map(offer).collect_view()}</ul>
            }
            .into_any(),
            Err(failure) => view! { <p class="quiet">{failure.told(lang)}</p> }.into_any(),
        })
    };
    view! {
        <TextField input=field hint=words::PROFESSION_HINT.get(lang) kind="search" />
        <div aria-live="polite">{offers}</div>
    }
}

async fn search(query: &str, lang: Lang) -> Result<List, Failure> {
    let query = String::from(js_sys::encode_uri_component(query));
    let address = format!("{}?q={query}&per_page={OFFERED}", path::PROFESSIONS);
    request::get(lang, &address).await
}
