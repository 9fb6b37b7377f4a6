//! Asking the server.

use leptos::prelude::*;
use register_api::problem::Problem;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

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

/// Gets a JSON document from an address of the API.
///
/// # Errors
///
/// No answer, a refusal, or an answer that is not understood.
pub async fn get<T: DeserializeOwned>(address: &str) -> Result<T, Failure> {
    let text = text(address).await?;
    serde_json::from_str(&text).map_err(|_other_shape| Failure::NotUnderstood)
}

/// Gets bytes.
///
/// # Errors
///
/// No answer, or a refusal.
pub async fn bytes(address: &str) -> Result<Vec<u8>, Failure> {
    let response = respond(address).await?;
    let buffer = settled(response.array_buffer()).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

async fn text(address: &str) -> Result<String, Failure> {
    body(&respond(address).await?).await
}

async fn respond(address: &str) -> Result<Response, Failure> {
    let answer = JsFuture::from(window().fetch_with_str(address)).await;
    let response: Response = answer.map_err(|_network| Failure::NoAnswer)?.unchecked_into();
    if response.ok() {
        return Ok(response);
    }
    let status = response.status();
    let said = body(&response).await.ok().and_then(|text| serde_json::from_str::<Problem>(&text).ok());
    Err(Failure::Refused(Box::new(said.unwrap_or_else(|| Problem { status, ..Problem::default() }))))
}

async fn body(response: &Response) -> Result<String, Failure> {
    settled(response.text()).await?.as_string().ok_or(Failure::NotUnderstood)
}

async fn settled(promise: Result<js_sys::Promise, JsValue>) -> Result<JsValue, Failure> {
    let promise = promise.map_err(|_consumed| Failure::NotUnderstood)?;
    // The connection can break in the middle of an answer.
    JsFuture::from(promise).await.map_err(|_broken| Failure::NoAnswer)
}
