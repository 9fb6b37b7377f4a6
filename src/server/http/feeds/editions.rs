//! `GET /feeds/editions.{kk,ru}.atom`: editions as news (RFC 4287).

use std::sync::Arc;

use axum::{extract::State, response::Response};
use register_api::{
    page::Page,
    path::{EDITIONS, FEED_EDITIONS_KK, FEED_EDITIONS_RU},
};
use register_domain::{edition::Standing, text::Lang};
use register_i18n::{feed as words, site::site};

use crate::{
    fingerprint::Fingerprint,
    http::{
        app::Shared, asked::Asked, file::Content, parameters::Parameters, refusal::Refused, shell::escape,
    },
    published::Published,
    store::Record,
};

pub(super) const MEDIA: &str = "application/atom+xml; charset=utf-8";
/// How many editions a feed has: ten years of them.
const LAST: usize = 20;
/// The feed's own time while there is no edition: the day of the order.
pub(super) const ORDER_DAY: &str = "2023-09-21";

/// News of editions in Kazakh
#[utoipa::path(
    get,
    operation_id = "getEditionsFeedKk",
    path = FEED_EDITIONS_KK,
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

/// News of editions in Russian
#[utoipa::path(
    get,
    operation_id = "getEditionsFeedRu",
    path = FEED_EDITIONS_RU,
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
    let feed = feed(&shared.placed().published, shared.register.base_url(), lang);
    asked.content(&Content::made(MEDIA, feed.into_bytes(), &asked.headers))
}

/// The feed in one language.
fn feed(published: &Published, base_url: &str, lang: Lang) -> String {
    let base = escape(base_url);
    let own = match lang {
        Lang::Kk => FEED_EDITIONS_KK,
        Lang::Ru => FEED_EDITIONS_RU,
    };
    let updated = published
        .records()
        .last()
        .map_or_else(|| ORDER_DAY.to_owned(), |record| record.placed_on.to_string());
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{code}\">\n\
         <id>{id}</id>\n<title>{title}</title>\n<updated>{updated}T00:00:00+05:00</updated>\n\
         <author><name>{author}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{base}{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{base}{page}\"/>\n",
        code = lang.code(),
        id = id(&format!("feed of editions, {}", lang.code())),
        title = words::EDITIONS.get(lang),
        author = site(lang).frame.register,
        page = Page::Editions.path(lang),
    );
    for record in published.records().iter().rev().take(LAST) {
        feed.push_str(&entry(record, &base, lang));
    }
    feed.push_str("</feed>\n");
    feed
}

fn entry(record: &Record, base: &str, lang: Lang) -> String {
    let number = record.number;
    let demonstration = record.standing == Standing::Demonstration;
    format!(
        "<entry>\n<id>{id}</id>\n<title>{title}</title>\n<published>{day}T00:00:00+05:00</published>\n\
         <updated>{day}T00:00:00+05:00</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{base}{page}\"/>\n\
         <link rel=\"enclosure\" type=\"text/csv\" length=\"{length}\" href=\"{base}{EDITIONS}/{number}.csv\"/>\n\
         <summary>{summary}</summary>\n</entry>\n",
        id = id(&format!(
            "edition {number}, {}, {}",
            record.fingerprint,
            lang.code()
        )),
        title = escape(&words::edition(lang, number, demonstration)),
        day = record.placed_on,
        page = Page::Edition { number: number.get() }.path(lang),
        length = record.size_bytes,
        summary = escape(&words::summary(lang, record.professions, record.counts)),
    )
}

/// An id that stays the same wherever the site stands: a UUID (RFC 9562, version 8) of what it names.
pub(super) fn id(of: &str) -> String {
    let hex = Fingerprint::of(of.as_bytes()).to_string();
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!(
        "urn:uuid:{}-{}-8{}-8{}-{}",
        part(0, 8),
        part(8, 12),
        part(12, 15),
        part(15, 18),
        part(18, 30)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use register_api::edition::Counts;
    use register_domain::edition::EditionNumber;

    #[test]
    fn an_edition_is_news() {
        let record = Record {
            number: EditionNumber::FIRST,
            placed_on: NaiveDate::from_ymd_opt(2026, 4, 8).unwrap(),
            standing: Standing::Official,
            fingerprint: Fingerprint::of(b""),
            size_bytes: 1234,
            rows: 3,
            mandatory_rows: 1,
            professions: 2,
            counts: Counts {
                included: 2,
                changed: 0,
                excluded: 0,
            },
        };
        insta::assert_snapshot!("atom_entry", entry(&record, "https://register.example", Lang::Kk));
    }

    #[test]
    fn a_feed_without_editions_is_a_feed() {
        let feed = feed(&Published::default(), "", Lang::Ru);
        assert!(
            feed.contains("<updated>2023-09-21T00:00:00+05:00</updated>") && feed.ends_with("</feed>\n"),
            "{feed}"
        );
    }
}
