//! `GET /api/v1/openapi.json`: all this described by OpenAPI 3.1, from the same types and addresses that answer.

use std::sync::LazyLock;

use axum::response::Response;
use register_api::refusal::Refusal;
use utoipa::OpenApi as _;

use super::{
    edition, edition_changes, edition_form, edition_rows, editions, overview, profession, professions, rules,
    search_index, terms,
};
use crate::http::{
    asked::Asked,
    cabinet::{
        audit, calendar, calendar_feed, invitations, mail, organisations, password, people, registration,
        session, sessions,
    },
    cases, feeds,
    file::{Content, File},
    health,
    parameters::Parameters,
    refusal::Refused,
};

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Register of Professions",
        description = "Professions whose qualifications are recognised in the Republic of Kazakhstan, by Order No. 399 of \
                       21 September 2023. Open data: reading needs no key, from any site. Every answer is JSON or a file; \
                       what goes wrong is a problem document by RFC 9457 with a stable `code`, all wrong `fields` at once \
                       and the id of the request. `lang` (`kk`, `ru`) is taken everywhere; without it `Accept-Language` \
                       decides, else Kazakh.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    paths(
        professions::handler,
        profession::handler,
        search_index::handler,
        editions::handler,
        edition::handler,
        edition_rows::handler,
        edition_form::handler,
        edition_changes::handler,
        terms::handler,
        rules::handler,
        overview::cycle,
        overview::history,
        overview::news,
        feeds::editions::kk,
        feeds::editions::ru,
        feeds::news::kk,
        feeds::news::ru,
        feeds::deadlines::handler,
        feeds::duties::handler,
        health::healthz,
        health::readyz,
        session::show,
        session::sign_in,
        session::sign_out,
        session::demonstrate,
        session::act,
        sessions::list,
        sessions::end,
        sessions::end_others,
        password::profile,
        password::change,
        password::ask_recovery,
        password::recover,
        registration::register,
        registration::confirm,
        invitations::list,
        invitations::invite,
        invitations::withdraw,
        invitations::preview,
        invitations::accept,
        organisations::list,
        organisations::add,
        organisations::rename,
        organisations::decide,
        people::list,
        people::enable,
        people::give_role,
        people::take_role,
        calendar::list,
        calendar::preview,
        calendar::record,
        calendar::preview_withdrawal,
        calendar::withdraw,
        calendar_feed::show,
        calendar_feed::make,
        calendar_feed::withdraw,
        audit::list,
        mail::list,
        mail::read,
        cases::list::list,
        cases::list::begin,
        cases::bodies::list,
        cases::one::show,
        cases::one::step,
        cases::text::save,
        cases::text::examine,
        cases::files::attach,
        cases::files::download,
        cases::files::remove,
        cases::duties::list,
        cases::package::show,
        cases::package::submit,
        cases::package::all,
        cases::edition::show,
        cases::edition::pack,
        cases::edition::settle,
        cases::edition::submit,
        cases::edition::before_council,
        cases::edition::record,
        cases::edition::next,
        cases::edition::place,
        cases::release::list,
        cases::release::edit,
        cases::release::publish,
        cases::release::record_own_site,
    ),
    tags(
        (name = "professions", description = "Finding and reading professions"),
        (name = "editions", description = "The register as it was placed, edition by edition"),
        (name = "rules", description = "The Rules, their terms and deadlines"),
        (name = "procedure", description = "What everybody may know of the procedure: without people and texts"),
        (name = "feeds", description = "News to subscribe to"),
        (name = "cabinet", description = "For those who take part: signed in by a cookie, not from other sites; what changes \
                                          something needs the header `x-csrf-token`"),
        (name = "cases", description = "The procedure from a proposal to the placed register; every step has its own \
                                        `idempotency-key`"),
        (name = "health", description = "For whoever runs the server"),
    ),
)]
struct Description;

/// The document, made once.
static DOCUMENT: LazyLock<File> = LazyLock::new(|| {
    // The document is made of texts and maps, which are always written.
    let json = Description::openapi().to_pretty_json().unwrap_or_default();
    File::standing(
        &Content::prepared("application/json", json.into_bytes()),
        &axum::http::HeaderMap::new(),
    )
});

/// The handler.
pub(crate) async fn handler(asked: Asked, parameters: Parameters) -> Result<Response, Refused> {
    parameters.finish()?;
    // Describing and compressing takes a moment, the first time.
    let document = tokio::task::spawn_blocking(|| &*DOCUMENT)
        .await
        .map_err(|_panicked| Refusal::Internal)?;
    Ok(asked.file(document))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_operation_has_a_name_of_its_own() {
        let document = serde_json::to_value(Description::openapi()).unwrap();
        let paths = document["paths"].as_object().unwrap();
        let operations: Vec<_> = paths
            .values()
            .flat_map(|path| path.as_object().unwrap().values())
            .collect();
        let names: BTreeSet<&str> = operations
            .iter()
            .map(|operation| operation["operationId"].as_str().unwrap())
            .collect();
        assert_eq!(names.len(), operations.len(), "{names:?}");
    }

    #[test]
    fn the_api_is_as_it_was_published() {
        let mut document = serde_json::to_value(Description::openapi()).unwrap();
        assert_eq!(document["openapi"], "3.1.0");
        document["info"]["version"] = "…".into();
        insta::assert_json_snapshot!("openapi", document);
    }
}
