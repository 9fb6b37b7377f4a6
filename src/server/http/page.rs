//! The site's pages as the server writes them: for search engines, for the first glance, and for those without
//! JavaScript. The application takes their place when it runs.

mod content;
mod head;

use register_api::{
    page::{Page, profession_path},
    profession::Profession,
};
use register_domain::{entry::ProfessionId, text::Lang};
use register_i18n::{page as words, site::site};

use super::shell::{Filling, Shell};
use crate::{published::Published, wire};

/// The media type of a page.
pub(crate) const MEDIA: &str = "text/html; charset=utf-8";

/// A page of the site. Addresses in it that must be whole begin with `base_url`.
pub(crate) fn render(
    shell: &Shell,
    published: &Published,
    base_url: &str,
    lang: Lang,
    page: &Page,
) -> String {
    let profession = match page {
        &Page::Profession { id } => wire::profession::profession(published, ProfessionId(id)),
        _ => None,
    };
    let absolute = |path: String| format!("{base_url}{path}");
    let (heading, description, addresses, content) = match &profession {
        Some(profession) => of_profession(profession, lang),
        None => {
            let heading = words::heading(lang, page);
            let content = content::heading(published, &heading, lang);
            (
                heading,
                words::description(lang, page).to_owned(),
                Lang::ALL.map(|lang| page.path(lang)),
                content,
            )
        }
    };
    let about = head::About {
        description: &description,
        addresses: Some(addresses.map(absolute)),
        lang,
    };
    shell.fill(&Filling {
        lang,
        title: &words::title(lang, page, &heading),
        page: &head::write(published, &about),
        content: &content,
    })
}

/// The heading, the description, the addresses in both languages and the content of a profession's page.
fn of_profession(profession: &Profession, lang: Lang) -> (String, String, [String; 2], String) {
    let path = |lang| profession_path(profession.id, profession.name.get(lang), lang);
    (
        profession.name.get(lang).to_owned(),
        content::summary(profession, lang),
        Lang::ALL.map(path),
        content::profession(profession, lang),
    )
}

/// The page that says that there is none.
pub(crate) fn render_missing(shell: &Shell, published: &Published, lang: Lang) -> String {
    let site = site(lang);
    let words = &site.trouble;
    let about = head::About {
        description: words.not_found_help,
        addresses: None,
        lang,
    };
    shell.fill(&Filling {
        lang,
        title: &[words.not_found, site.frame.title_end].concat(),
        page: &head::write(published, &about),
        content: &content::missing(lang),
    })
}
