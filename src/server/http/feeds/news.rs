//! `GET /feeds/news.{kk,ru}.atom`: press releases as news (RFC 4287).

use std::sync::Arc;

use axum::{extract::State, response::Response};
use chrono::SecondsFormat;
use register_api::{
    overview::NewsItem,
    path::{FEED_NEWS_KK, FEED_NEWS_RU},
    written::Written,
};
use register_domain::text::Lang;
use register_i18n::{procedure::overview as words, site::site};

use super::editions::{MEDIA, ORDER_DAY, id};
use crate::{
    http::{
        app::Shared, asked::Asked, file::Content, parameters::Parameters, refusal::Refused, shell::escape,
    },
    overview::Overview,
};

/// How many releases a feed has.
const LAST: usize = 20;

/// Press releases in Kazakh
#[utoipa::path(
    get,
    operation_id = "getNewsFeedKk",
    path = FEED_NEWS_KK,
    tag = "feeds",
    responses((status = 200, description = "Atom", body = String, content_type = "application/atom+xml")),
)]
pub(crate) async fn kk(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    Ok(answer(&shared, &asked, Lang::Kk))
}

/// Press releases in Russian
#[utoipa::path(
    get,
    operation_id = "getNewsFeedRu",
    path = FEED_NEWS_RU,
    tag = "feeds",
    responses((status = 200, description = "Atom", body = String, content_type = "application/atom+xml")),
)]
pub(crate) async fn ru(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    Ok(answer(&shared, &asked, Lang::Ru))
}

fn answer(shared: &Shared, asked: &Asked, lang: Lang) -> Response {
    let feed = feed(&shared.register.overview(), shared.register.base_url(), lang);
    asked.content(&Content::made(MEDIA, feed.into_bytes(), &asked.headers))
}

/// The feed in one language.
fn feed(overview: &Overview, base_url: &str, lang: Lang) -> String {
    let base = escape(base_url);
    let own = match lang {
        Lang::Kk => FEED_NEWS_KK,
        Lang::Ru => FEED_NEWS_RU,
    };
    let items = overview.news().items;
    let newest = items.iter().map(|item| item.published_at).max();
    let updated = newest.map_or_else(
        || format!("{ORDER_DAY}T00:00:00+05:00"),
        |at| at.to_rfc3339_opts(SecondsFormat::Secs, true),
    );
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{code}\">\n\
         <id>{id}</id>\n<title>{title}</title>\n<updated>{updated}</updated>\n\
         <author><name>{author}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{base}{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{base}{page}\"/>\n",
        code = lang.code(),
        id = id(&format!("feed of news, {}", lang.code())),
        title = words::FEED.get(lang),
        author = site(lang).frame.register,
        page = Written::News.path(lang),
    );
    for item in items.iter().take(LAST) {
        feed.push_str(&entry(item, &base, lang));
    }
    feed.push_str("</feed>\n");
    feed
}

fn entry(item: &NewsItem, base: &str, lang: Lang) -> String {
    format!(
        "<entry>\n<id>{id}</id>\n<title>{title}</title>\n<published>{at}</published>\n<updated>{at}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{base}{page}\"/>\n\
         <content type=\"text\">{text}</content>\n</entry>\n",
        id = id(&format!(
            "press release {}, {}, {}",
            item.edition,
            item.published_at,
            lang.code()
        )),
        title = escape(item.title.get(lang)),
        at = item.published_at.to_rfc3339_opts(SecondsFormat::Secs, true),
        page = Written::NewsItem {
            edition: item.edition
        }
        .path(lang),
        text = escape(item.body.get(lang)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use register_api::text::Text;

    #[test]
    fn a_release_is_news() {
        let text = |kk: &str, ru: &str| Text {
            kk: kk.to_owned(),
            ru: ru.to_owned(),
        };
        let item = NewsItem {
            edition: 4,
            published_at: "2026-11-20T09:00:00Z".parse().unwrap(),
            title: text("Тақырып <1>", "Заголовок"),
            body: text("Бірінші & екінші", "Текст"),
            ministry_address: None,
            ministry_on: None,
        };
        let entry = entry(&item, "https://register.example", Lang::Kk);
        for part in [
            "<title>Тақырып &lt;1&gt;</title>",
            "<published>2026-11-20T09:00:00Z</published>",
            "href=\"https://register.example/kk/news/4\"",
            "<content type=\"text\">Бірінші &amp; екінші</content>",
        ] {
            assert!(entry.contains(part), "{entry}");
        }
        let empty = feed(&Overview::default(), "", Lang::Ru);
        assert!(
            empty.contains("<updated>2023-09-21T00:00:00+05:00</updated>"),
            "{empty}"
        );
    }
}
