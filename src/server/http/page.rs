//! The site's pages as the server writes them: for search engines, for the first glance, and for those without
//! JavaScript. The application takes their place when it runs.

mod content;
mod head;
pub(crate) mod written;

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

/// A page as it is sent.
pub(crate) struct Rendered {
    pub(crate) html: String,
    /// Its own path: a profession may also be reached with anything else, or nothing, after its number.
    pub(crate) path: String,
}

/// What a page says.
struct Said {
    heading: String,
    description: String,
    /// Its paths in both languages, the state language first.
    paths: [String; 2],
    content: String,
}

/// A page of the site. Addresses in it that must be whole begin with `base_url`.
pub(crate) fn render(
    shell: &Shell,
    published: &Published,
    base_url: &str,
    lang: Lang,
    page: &Page,
) -> Rendered {
    let profession = match page {
        &Page::Profession { id } => wire::profession::profession(published, ProfessionId(id)),
        _ => None,
    };
    let said = match &profession {
        Some(profession) => of_profession(profession, lang),
        None => of_page(published, page, lang),
    };
    let [kk, ru] = &said.paths;
    let about = head::About {
        description: &said.description,
        addresses: Some([format!("{base_url}{kk}"), format!("{base_url}{ru}")]),
        lang,
    };
    let html = shell.fill(&Filling {
        lang,
        title: &words::title(lang, page, &said.heading),
        page: &head::write(published, &about),
        content: &said.content,
    });
    let [kk, ru] = said.paths;
    let path = match lang {
        Lang::Kk => kk,
        Lang::Ru => ru,
    };
    Rendered { html, path }
}

fn of_page(published: &Published, page: &Page, lang: Lang) -> Said {
    let heading = words::heading(lang, page);
    Said {
        content: content::heading(published, &heading, lang),
        heading,
        description: words::description(lang, page).to_owned(),
        paths: Lang::ALL.map(|lang| page.path(lang)),
    }
}

fn of_profession(profession: &Profession, lang: Lang) -> Said {
    let path = |lang| profession_path(profession.id, profession.name.get(lang), lang);
    Said {
        heading: profession.name.get(lang).to_owned(),
        description: content::summary(profession, lang),
        paths: Lang::ALL.map(path),
        content: content::profession(profession, lang),
    }
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
