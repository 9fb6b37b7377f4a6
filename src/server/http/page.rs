//! The site's pages as the server writes them: for search engines, for the first glance, and for those without
//! JavaScript. The application takes their place when it runs.

mod content;
mod head;

use register_api::page::{Page, profession_path};
use register_domain::{
    entry::{Entry, ProfessionId},
    text::Lang,
};
use register_i18n::page as words;

use super::shell::{Filling, Shell};
use crate::published::Published;

/// The media type of a page.
pub(crate) const MEDIA: &str = "text/html; charset=utf-8";

/// A profession as its page shows it: its rows in the current edition, or the last that it had.
struct Shown<'a> {
    id: ProfessionId,
    entries: Vec<&'a Entry>,
}

impl<'a> Shown<'a> {
    fn of(published: &'a Published, id: ProfessionId) -> Option<Shown<'a>> {
        let current = published.current().and_then(|current| current.profession(id));
        let entries = match current {
            Some(profession) => profession.entries,
            None => published.excluded(id)?.entries.iter().collect(),
        };
        Some(Shown { id, entries })
    }

    fn name(&self, lang: Lang) -> &str {
        self.entries.first().map_or("", |entry| entry.name.get(lang))
    }
}

/// A page of the site. Addresses in it that must be whole begin with `base_url`.
pub(crate) fn render(
    shell: &Shell,
    published: &Published,
    base_url: &str,
    lang: Lang,
    page: &Page,
) -> String {
    let shown = match page {
        &Page::Profession { id } => Shown::of(published, ProfessionId(id)),
        _ => None,
    };
    let heading = shown
        .as_ref()
        .map_or_else(|| words::heading(lang, page), |shown| shown.name(lang).to_owned());
    let path = |lang| match &shown {
        Some(shown) => profession_path(shown.id.0, shown.name(lang), lang),
        None => page.path(lang),
    };
    let about = head::About {
        description: &shown.as_ref().map_or_else(
            || words::description(lang, page).to_owned(),
            |shown| content::summary(shown, lang),
        ),
        addresses: Some(Lang::ALL.map(|lang| format!("{base_url}{}", path(lang)))),
        lang,
    };
    let content = match &shown {
        Some(shown) => content::profession(published, shown, lang),
        None => content::heading(published, &heading, lang),
    };
    shell.fill(&Filling {
        lang,
        title: &words::title(lang, &heading),
        page: &head::write(published, &about),
        content: &content,
    })
}

/// The page that says that there is none.
pub(crate) fn render_missing(shell: &Shell, published: &Published, lang: Lang) -> String {
    let heading = words::MISSING.get(lang);
    let about = head::About {
        description: words::MISSING_HINT.get(lang),
        addresses: None,
        lang,
    };
    shell.fill(&Filling {
        lang,
        title: &words::title(lang, heading),
        page: &head::write(published, &about),
        content: &content::missing(lang),
    })
}
