//! The addresses of the cabinet's pages. Each stands under `/kk/cabinet` and `/ru/cabinet`.

use register_domain::text::Lang;

/// The address of a page in a language; `page` is what follows `/cabinet`, empty for the home page.
#[must_use]
pub fn address(lang: Lang, page: &str) -> String {
    let slash = if page.is_empty() { "" } else { "/" };
    format!("/{}/cabinet{slash}{page}", lang.code())
}

/// The same page in another language.
#[must_use]
pub fn elsewhere(path: &str, to: Lang) -> String {
    let rest = Lang::ALL
        .into_iter()
        .find_map(|lang| {
            let rest = path.strip_prefix(&address(lang, ""))?;
            (rest.is_empty() || rest.starts_with('/')).then_some(rest)
        })
        .unwrap_or_default();
    format!("{}{rest}", address(to, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_changes_and_the_page_stays() {
        for (path, expected) in [
            ("/kk/cabinet", "/ru/cabinet"),
            ("/ru/cabinet", "/ru/cabinet"),
            ("/kk/cabinet/organisations/12", "/ru/cabinet/organisations/12"),
            ("/kk/cabinets", "/ru/cabinet"),
            ("/", "/ru/cabinet"),
        ] {
            assert_eq!(elsewhere(path, Lang::Ru), expected, "{path}");
        }
        assert_eq!(address(Lang::Kk, "people"), "/kk/cabinet/people");
    }
}
