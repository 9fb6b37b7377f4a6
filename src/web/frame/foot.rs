//! The foot of every page.

use leptos::prelude::*;
use register_api::path;
use register_domain::text::Lang;
use register_i18n::site::site;

use crate::navigation::current_lang;

/// The foot.
#[component]
pub fn Foot() -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).frame;
    let feed = match lang {
        Lang::Kk => path::FEED_EDITIONS_KK,
        Lang::Ru => path::FEED_EDITIONS_RU,
    };
    let calendar = [path::FEED_DEADLINES, "?lang=", lang.code()].concat();
    view! {
        <footer class="foot">
            <p>{words.legal_ground}</p>
            <p class="foot__links">
                <a href=feed>{words.feed}</a>
                <a href=calendar>{words.calendar}</a>
                <a href=path::OPENAPI>{words.api}</a>
            </p>
        </footer>
    }
    .into_any()
}
