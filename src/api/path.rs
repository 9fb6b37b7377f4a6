//! The addresses under which the server answers. `{…}` are parameters as axum and OpenAPI write them.

pub mod cabinet;

pub mod cases;

/// `GET`: search and browse professions.
pub const PROFESSIONS: &str = "/api/v1/professions";
/// `GET`: one profession.
pub const PROFESSION: &str = "/api/v1/professions/{id}";
/// `GET`: how a profession came into the register.
pub const PROFESSION_HISTORY: &str = "/api/v1/professions/{id}/history";
/// `GET`: where the proposals of the current cycle are.
pub const CYCLE: &str = "/api/v1/cycle";
/// `GET`: press releases.
pub const NEWS: &str = "/api/v1/news";
/// `GET`: all editions.
pub const EDITIONS: &str = "/api/v1/editions";
/// `GET`: one edition; `{n}` may end in `.json`, `.csv`, `.xlsx` or `.jsonld` for the whole of it.
pub const EDITION: &str = "/api/v1/editions/{n}";
/// `GET`: the rows of one section of an edition, page by page.
pub const EDITION_ROWS: &str = "/api/v1/editions/{n}/rows";
/// `GET`: the official form of an edition as a page to read and print.
pub const EDITION_FORM: &str = "/api/v1/editions/{n}/form.html";
/// `GET`: what changed since another edition.
pub const EDITION_CHANGES: &str = "/api/v1/editions/{n}/changes";
/// `GET`: the search index of the current edition, for the browser.
pub const SEARCH_INDEX: &str = "/api/v1/search-index";
/// `GET`: the terms of the Rules and their next deadlines.
pub const TERMS: &str = "/api/v1/terms";
/// `GET`: the clauses of the Rules, official text and plain words.
pub const RULES: &str = "/api/v1/rules";
/// `GET`: the description of all this by OpenAPI 3.1.
pub const OPENAPI: &str = "/api/v1/openapi.json";
/// `GET`: news of editions, Kazakh.
pub const FEED_EDITIONS_KK: &str = "/feeds/editions.kk.atom";
/// `GET`: news of editions, Russian.
pub const FEED_EDITIONS_RU: &str = "/feeds/editions.ru.atom";
/// `GET`: press releases, Kazakh.
pub const FEED_NEWS_KK: &str = "/feeds/news.kk.atom";
/// `GET`: press releases, Russian.
pub const FEED_NEWS_RU: &str = "/feeds/news.ru.atom";
/// `GET`: what is due for a person, by the secret of the address.
pub const FEED_DUTIES: &str = "/feeds/duties.ics";
/// `GET`: the fixed dates of the cycle as a calendar to subscribe to.
pub const FEED_DEADLINES: &str = "/feeds/deadlines.ics";
