//! The files for the National Council, in both languages.

use leptos::prelude::*;
use register_api::path::cases as path;
use register_domain::{cycle::Cycle, text::Lang};
use register_i18n::desk::{forming as words, frame};
use register_ui::language::use_lang;

/// Where the server has the pack: as a page, or as a spreadsheet.
fn on_server(cycle: Cycle, of: Lang, format: &str) -> String {
    let address = path::PACK.replace("{cycle}", &cycle.to_string());
    format!("{address}?format={format}&lang={}", of.code())
}

/// The links.
#[component]
pub fn PackLinks(
    /// The cycle.
    cycle: Cycle,
) -> impl IntoView {
    let lang = use_lang();
    let of_language = move |of: Lang| {
        let link = |format: &str, name: &'static str| {
            view! {
                <a href=on_server(cycle, of, format) rel="external" target="_blank">
                    {name}
                    <span class="unseen">{format!(", {}", frame::LANGUAGE.get(of))}</span>
                </a>
            }
        };
        view! {
            <li>
                <span lang=of.code()>{frame::LANGUAGE.get(of)}</span>
                ": "
                {link("html", words::PACK_PAGE.get(lang))}
                " · "
                {link("xlsx", words::PACK_SHEET.get(lang))}
            </li>
        }
    };
    view! {
        <section class="part" aria-labelledby="pack">
            <h2 id="pack">{words::PACK.get(lang)}</h2>
            <p class="quiet">{words::PACK_HINT.get(lang)}</p>
            <ul class="pack">{Lang::ALL.map(of_language)}</ul>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pack_is_asked_for_in_its_language() {
        assert_eq!(
            on_server("2026-1".parse().unwrap(), Lang::Kk, "xlsx"),
            "/api/v1/cabinet/draft-editions/2026-1/pack?format=xlsx&lang=kk"
        );
    }
}
