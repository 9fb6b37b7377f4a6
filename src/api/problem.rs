//! What went wrong, by RFC 9457 (`application/problem+json`).

use serde::{Deserialize, Serialize};

/// The media type of a [`Problem`].
pub const MEDIA_TYPE: &str = "application/problem+json";

/// What went wrong with a request, every field at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Always `about:blank`: the code tells the kind of problem.
    #[serde(rename = "type")]
    pub kind: String,
    /// The HTTP status.
    pub status: u16,
    /// A stable code, such as `not_found` or `bad_parameter`.
    pub code: String,
    /// The problem in the language of the request.
    pub title: String,
    /// How to mend it, in the language of the request.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// The parameters or fields at fault.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
    /// The id of the request, as in the header `x-request-id` and in the log.
    pub request_id: String,
}

/// What is wrong with one parameter or field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// Its name.
    pub field: String,
    /// A stable code.
    pub code: String,
    /// What is wrong and how to mend it, in the language of the request.
    pub detail: String,
}
