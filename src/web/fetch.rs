//! Asking the server.

use leptos::prelude::*;
use register_api::problem::Problem;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use crate::json::{Json, Read};

/// Why nothing came back that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer: the connection, or the server, is down.
    NoAnswer,
    /// The server refused, and says why.
    Refused(Box<Problem>),
    /// An answer that this page does not understand, as from a newer server.
    NotUnderstood,
}

impl Failure {
    /// Whether there is no such thing, rather than no way to get it.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        matches!(self, Failure::Refused(problem) if problem.status == 404)
    }
}

/// Gets a document from an address of the API and hands it on, or why it did not come.
pub fn get<T: Read>(address: &str, then: impl FnOnce(Result<T, Failure>) + 'static) {
    bytes(address, move |answer| {
        then(answer.and_then(|bytes| {
            let text = String::from_utf8(bytes).map_err(|_other| Failure::NotUnderstood)?;
            Json::parse(&text)
                .as_ref()
                .and_then(T::read)
                .ok_or(Failure::NotUnderstood)
        }));
    });
}

/// Gets bytes and hands them on, or why they did not come.
pub fn bytes(address: &str, then: impl FnOnce(Result<Vec<u8>, Failure>) + 'static) {
    // Boxed, so that there is code for one request only.
    start(address.to_owned(), Box::new(then));
}

fn start(address: String, then: Box<dyn FnOnce(Result<Vec<u8>, Failure>)>) {
    spawn_local(async move { then(ask(&address).await) });
}

async fn ask(address: &str) -> Result<Vec<u8>, Failure> {
    // Both can break: the way there, and the connection in the middle of an answer.
    let answer = JsFuture::from(window().fetch_with_str(address))
        .await
        .map_err(no_answer)?;
    let response: Response = answer.unchecked_into();
    let body = response.array_buffer().map_err(no_answer)?;
    let bytes = js_sys::Uint8Array::new(&JsFuture::from(body).await.map_err(no_answer)?).to_vec();
    if response.ok() {
        return Ok(bytes);
    }
    let said = std::str::from_utf8(&bytes)
        .ok()
        .and_then(Json::parse)
        .and_then(|json| Problem::read(&json));
    let problem = said.unwrap_or_default();
    Err(Failure::Refused(Box::new(Problem {
        status: response.status(),
        ..problem
    })))
}

fn no_answer(_error: JsValue) -> Failure {
    Failure::NoAnswer
}
