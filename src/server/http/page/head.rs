//! What a page says of itself in its head.

use register_domain::text::Lang;

use crate::{
    http::{app::index_address, shell::escape},
    published::Published,
};

/// What a page says of itself.
pub(super) struct About<'a> {
    pub(super) description: &'a str,
    /// Its addresses in both languages, the state language first; a page that is not there has none.
    pub(super) addresses: Option<[String; 2]>,
    pub(super) lang: Lang,
}

/// The lines of the head.
pub(super) fn write(published: &Published, about: &About<'_>) -> String {
    let mut head = of_document(published, about);
    if let Some(current) = published.current() {
        head.push_str(&format!(
            "<link id=\"search-index\" rel=\"preload\" as=\"fetch\" crossorigin href=\"{}\">\n",
            index_address(current),
        ));
    }
    head
}

/// The lines of the head of a page that needs no application.
pub(super) fn of_document(published: &Published, about: &About<'_>) -> String {
    let mut head = format!(
        "<meta name=\"description\" content=\"{}\">\n",
        escape(about.description)
    );
    match &about.addresses {
        Some([kk, ru]) => {
            let (kk, ru) = (escape(kk), escape(ru));
            let canonical = match about.lang {
                Lang::Kk => &kk,
                Lang::Ru => &ru,
            };
            head.push_str(&format!(
                "<link rel=\"canonical\" href=\"{canonical}\">\n\
                 <link rel=\"alternate\" hreflang=\"kk\" href=\"{kk}\">\n\
                 <link rel=\"alternate\" hreflang=\"ru\" href=\"{ru}\">\n\
                 <link rel=\"alternate\" hreflang=\"x-default\" href=\"{kk}\">\n"
            ));
        }
        None => head.push_str("<meta name=\"robots\" content=\"noindex\">\n"),
    }
    head.push_str(&format!(
        "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feeds/editions.{}.atom\">\n",
        about.lang.code()
    ));
    if let Some(current) = published.current() {
        head.push_str(&format!(
            "<meta name=\"register-standing\" content=\"{}\">\n\
             <meta name=\"register-edition\" content=\"{}\">\n",
            current.record.standing.code(),
            current.record.number,
        ));
    }
    head
}
