//! What an answer must know of its request: what the client takes, what it already has, which language it speaks.

use std::convert::Infallible;

use axum::{
    body::Body,
    extract::FromRequestParts,
    http::{HeaderMap, Method, Response, StatusCode, request::Parts},
};
use register_domain::text::Lang;
use serde::Serialize;

use super::{
    around::{About, vary_by_language},
    file::{Content, File},
    language,
};

/// What an answer must know of its request.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) method: Method,
    pub(crate) headers: HeaderMap,
    /// The language of the answer.
    pub(crate) lang: Lang,
    /// Whether the address names the language; else it was taken from the headers.
    names_language: bool,
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Asked, Infallible> {
        let query = parts.uri.query();
        let lang = match parts.extensions.get::<About>() {
            Some(about) => about.lang,
            None => language::of_request(query, &parts.headers),
        };
        Ok(Asked {
            method: parts.method.clone(),
            headers: parts.headers.clone(),
            lang,
            names_language: query
                .unwrap_or_default()
                .split('&')
                .any(|pair| pair.starts_with("lang=")),
        })
    }
}

impl Asked {
    /// Answers with JSON.
    pub(crate) fn json(&self, value: &impl Serialize) -> Response<Body> {
        // What goes over the wire is structs, texts and numbers, which are always written.
        let bytes = serde_json::to_vec(value).unwrap_or_default();
        self.content(&Content::made("application/json", bytes, &self.headers))
    }

    /// Answers with bytes.
    pub(crate) fn content(&self, content: &Content) -> Response<Body> {
        self.file(&File::new(content, &HeaderMap::new()))
    }

    /// Answers with a file that stands ready.
    pub(crate) fn file(&self, file: &File) -> Response<Body> {
        self.file_with(StatusCode::OK, file)
    }

    /// Answers with a file and another status.
    pub(crate) fn file_with(&self, status: StatusCode, file: &File) -> Response<Body> {
        file.answer_with(status, &self.method, &self.headers)
            .map(Body::from)
    }

    /// Notes that the answer depends on its language, which may have been taken from the headers.
    pub(crate) fn in_language(&self, mut response: Response<Body>) -> Response<Body> {
        if !self.names_language {
            vary_by_language(response.headers_mut());
        }
        response
    }
}
