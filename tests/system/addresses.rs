//! The addresses of the site's pages, each of which every test of all pages visits.

/// The search in Kazakh.
pub(crate) const KK: &str = "/kk/";
/// The search in Russian.
pub(crate) const RU: &str = "/ru/";

/// One page of each kind, in both languages; the second edition changes the first of the demonstration.
pub(crate) const PAGES: [&str; 16] = [
    "/kk/",
    "/ru/",
    "/kk/?q=слесарь",
    "/ru/?basis=mandatory",
    "/kk/professions/1",
    "/ru/professions/1",
    "/kk/editions",
    "/ru/editions",
    "/kk/editions/2",
    "/ru/editions/2",
    "/kk/editions/2/changes",
    "/ru/editions/2/changes",
    "/kk/rules",
    "/ru/rules",
    "/kk/about",
    "/ru/about",
];
