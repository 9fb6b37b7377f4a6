//! `/api/v1/cabinet/cases/{id}/attachments`: files of a case. They are handed out as downloads that cannot run.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::{Multipart, State, multipart::MultipartRejection},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use register_api::{
    cabinet::audit::Deed,
    cases::{case::Attachment, refusal::CaseRefusal},
    path::cases as path,
    problem::Problem,
    refusal::Refusal,
};
use register_domain::{attachment::MAX_BYTES, procedure::CaseId};

use super::desk::{Acting, OfCase};
use crate::http::{
    app::Shared,
    cabinet::{done, json, number::Number},
    parameters::Parameters,
    refusal::Refused,
};

/// A downloaded page may do nothing, wherever it is opened.
const SANDBOX: HeaderValue = HeaderValue::from_static(
    "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

/// Attach a file
///
/// The first part that is a file is taken; its kind is recognised from its content. The same file is kept once.
#[utoipa::path(
    post,
    operation_id = "attachFile",
    path = path::ATTACHMENTS,
    tag = "cases",
    params(("id" = u32, Path, description = "The number of the case")),
    request_body(content = String, content_type = "multipart/form-data"),
    responses(
        (status = 201, description = "It is kept", body = Attachment),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn attach(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    id: Number,
    parts: Result<Multipart, MultipartRejection>,
) -> Result<Response, Refused> {
    acting.with_case(id.0);
    let desk = acting.desk(&shared, Deed::AttachFile)?;
    // Whoever may not see the case sends nothing.
    desk.case(CaseId(id.0)).await?;
    let mut parts = parts.map_err(|_not_multipart| CaseRefusal::NoFile)?;
    while let Some(mut part) = parts.next_field().await.map_err(|error| broken(error.status()))? {
        let Some(name) = part.file_name().map(str::to_owned) else {
            continue;
        };
        let mut content = Vec::new();
        while let Some(piece) = part.chunk().await.map_err(|error| broken(error.status()))? {
            // One byte more than may be kept is enough to know.
            if u64::try_from(content.len()).is_ok_and(|length| length > MAX_BYTES) {
                break;
            }
            content.extend_from_slice(&piece);
        }
        let kept = desk.attach(CaseId(id.0), &name, &content).await?;
        return Ok(json(StatusCode::CREATED, &kept));
    }
    Err(CaseRefusal::NoFile.into())
}

fn broken(status: StatusCode) -> Refused {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Refused(Refusal::BodyTooLarge),
        _ => CaseRefusal::NoFile.into(),
    }
}

/// One file of a case
#[utoipa::path(
    get,
    operation_id = "downloadFile",
    path = path::ATTACHMENT,
    tag = "cases",
    params(
        ("id" = u32, Path, description = "The number of the case"),
        ("file" = u32, Path, description = "The number of the file"),
    ),
    responses(
        (status = 200, description = "The file, as a download", body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn download(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    of: OfCase,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    acting.with_case(of.case);
    let desk = acting.desk(&shared, Deed::SeeCases)?;
    let (file, content) = desk.file(CaseId(of.case), of.file).await?;
    let mut response = Response::new(Body::from(content));
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(file.kind.media_type()),
    );
    let disposition = HeaderValue::from_str(&disposition(&file.name));
    headers.insert(
        header::CONTENT_DISPOSITION,
        disposition.unwrap_or(HeaderValue::from_static("attachment")),
    );
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(header::CONTENT_SECURITY_POLICY, SANDBOX);
    Ok(response)
}

/// The name of a download by RFC 6266, in whatever letters it is.
fn disposition(name: &str) -> String {
    let encoded: String = name
        .bytes()
        .map(|byte| match byte {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect();
    format!("attachment; filename*=UTF-8''{encoded}")
}

/// Remove a file that was not sent yet
#[utoipa::path(
    delete,
    operation_id = "removeFile",
    path = path::ATTACHMENT,
    tag = "cases",
    params(
        ("id" = u32, Path, description = "The number of the case"),
        ("file" = u32, Path, description = "The number of the file"),
    ),
    responses(
        (status = 204, description = "It is gone"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn remove(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    of: OfCase,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    acting.with_case(of.case);
    let desk = acting.desk(&shared, Deed::AttachFile)?;
    desk.detach(CaseId(of.case), of.file).await?;
    Ok(done())
}
