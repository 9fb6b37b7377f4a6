//! `GET /api/v1/editions/{n}`: one edition, and the whole of it as a file.

use std::sync::Arc;

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use register_api::{document::Document, edition::Edition, path, problem::Problem, refusal::Refusal};
use register_domain::{edition::EditionNumber, text::Lang};

use crate::{
    export,
    http::{
        app::Shared,
        asked::Asked,
        file::{Content, File, Keep},
        parameters::Parameters,
        refusal::Refused,
        segment::Segment,
    },
    published::LoadError,
    wire,
};

/// One edition, or the whole of it as a file
///
/// Without an ending what lists show of it; with `.csv` the file whose SHA-256 the edition carries, in the exchange
/// format; with `.json` the same for programs, with `.jsonld` as linked data (schema.org, SKOS), with `.xlsx` the official
/// form as a spreadsheet in the language `lang`. Editions never change.
#[utoipa::path(
    get,
    operation_id = "getEdition",
    path = path::EDITION,
    tag = "editions",
    params(
        ("n" = String, Path, description = "Its number, or its number with an ending, such as `2.csv`"),
        ("lang" = Option<String>, Query, description = "`kk` or `ru`: the language of the spreadsheet"),
    ),
    responses(
        (
            status = 200,
            description = "The edition",
            content(
                (Edition = "application/json"),
                (String = "text/csv"),
                (Document = "application/json; profile=document"),
                (serde_json::Value = "application/ld+json"),
                (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ),
        ),
        (status = 404, description = "There is none", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn handler(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    Segment(name): Segment,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let (number, ending) = match name.split_once('.') {
        None => (number(&name)?, None),
        Some((name, ending)) => (number(name)?, Some(ending)),
    };
    let file = match ending {
        None => {
            let published = &shared.placed().published;
            return Ok(asked.json(&wire::edition(
                published.record(number).ok_or(Refusal::UnknownEdition)?,
            )));
        }
        Some("csv") => export::File::Csv,
        Some("json") => export::File::Json,
        Some("jsonld") => export::File::JsonLd,
        Some("xlsx") => export::File::Xlsx(asked.lang),
        Some(_) => return Err(Refusal::NotFound.into()),
    };
    let base = format!("{}/{number}.{}", path::EDITIONS, ending.unwrap_or_default());
    answer(&shared, &asked, number, file, base).await
}

/// The number of an edition in an address.
pub(crate) fn number(text: &str) -> Result<EditionNumber, Refused> {
    text.parse()
        .map_err(|_not_a_number| Refused(Refusal::UnknownEdition))
}

/// Answers with a file of an edition, and keeps it ready. `address` is that of the file
/// without its language.
pub(crate) async fn answer(
    shared: &Shared,
    asked: &Asked,
    number: EditionNumber,
    file: export::File,
    address: String,
) -> Result<Response, Refused> {
    let placed = shared.placed();
    let artifact = shared
        .register
        .file(number, file)
        .await
        .map_err(|error| refusal(&error))?
        .ok_or(Refusal::UnknownEdition)?;
    let (headers, address) = match file {
        export::File::Form(lang) => {
            let html = String::from_utf8_lossy(&artifact.bytes);
            (shared.security.of_document(&html), in_language(&address, lang))
        }
        export::File::Xlsx(lang) => (shared.security.of_data(), in_language(&address, lang)),
        export::File::Csv | export::File::Json | export::File::JsonLd => (shared.security.of_data(), address),
    };
    let content = Content::of(&artifact, file.media_type(), Keep::Ask);
    let ready = Arc::new(File::standing(&content, &named(headers, &file.name(number))));
    placed.keep(address, Arc::clone(&ready));
    let response = asked.file(&ready);
    Ok(match file {
        export::File::Form(_) | export::File::Xlsx(_) => asked.in_language(response),
        export::File::Csv | export::File::Json | export::File::JsonLd => response,
    })
}

fn in_language(address: &str, lang: Lang) -> String {
    format!("{address}?lang={}", lang.code())
}

/// The headers with the name under which the file is saved.
fn named(mut headers: HeaderMap, name: &str) -> HeaderMap {
    // Names of files are ASCII.
    if let Ok(value) = HeaderValue::from_str(&format!("inline; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    headers
}

/// Why an edition cannot be had: only older ones need the database.
pub(crate) fn refusal(error: &LoadError) -> Refused {
    tracing::error!(%error, "an edition cannot be read");
    Refused(match error {
        LoadError::Store(_) => Refusal::DatabaseGone,
        LoadError::Damaged { .. } => Refusal::Internal,
    })
}
