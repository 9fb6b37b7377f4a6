//! What stands around every page: a way past it, the masthead with both names and the languages, the pages, the foot.

use leptos::prelude::*;
use register_domain::text::Lang;
use register_i18n::desk::frame;

use crate::{announcement::Announcements, language::use_lang};

/// The masthead. Both names stand face to face; each leads to the public register in its language.
#[component]
pub fn Masthead(
    /// The address of this page in a language.
    #[prop(into)]
    elsewhere: Callback<Lang, String>,
    /// What stands below the names: the pages, who is signed in.
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    let name = |lang: Lang| {
        view! {
            <a class="masthead__name" href=format!("/{}/", lang.code()) lang=lang.code() rel="external">
                {frame::REGISTER.get(lang)}
            </a>
        }
    };
    let switch = move |to: Lang| {
        view! {
            <a
                href=move || elsewhere.run(to)
                hreflang=to.code()
                lang=to.code()
                aria-current=(to == lang).then_some("true")
            >
                <abbr title=frame::LANGUAGE.get(to)>{frame::LANGUAGE_SHORT.get(to)}</abbr>
            </a>
        }
    };
    view! {
        <header class="masthead">
            <div class="masthead__names">
                {name(Lang::Kk)}
                <nav class="languages" aria-label=frame::LANGUAGES.get(lang)>
                    {Lang::ALL.map(switch)}
                </nav> {name(Lang::Ru)}
            </div>
            <div class="ornament"></div>
            {children()}
        </header>
    }
}

/// The layout of a page.
#[component]
pub fn Layout(
    /// The address of this page in a language.
    #[prop(into)]
    elsewhere: Callback<Lang, String>,
    /// The pages, who is signed in.
    #[prop(into)]
    navigation: ViewFn,
    /// The page.
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <a class="skip" href="#main" rel="external">
            {frame::SKIP.get(lang)}
        </a>
        <Masthead elsewhere>{navigation.run()}</Masthead>
        <main id="main">{children()}</main>
        <footer class="foot">
            <p>{frame::LEGAL_GROUND.get(lang)}</p>
            <p class="foot__links">
                <a href=format!("/{}/", lang.code()) rel="external">
                    {frame::TO_REGISTER.get(lang)}
                </a>
            </p>
        </footer>
        <Announcements />
    }
}
