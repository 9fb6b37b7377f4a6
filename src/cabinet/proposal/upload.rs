//! A file on its way to the server, with how far it is: `fetch` does not tell that, `XMLHttpRequest` does.

use register_api::cases::case::Attachment;
use register_domain::text::Lang;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{File, FormData, ProgressEvent, XmlHttpRequest};

use crate::{
    account::Account,
    request::{Answer, Failure, with_lang},
};

/// Where a file goes, and whose it is.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The address.
    pub address: String,
    /// The language of the answer.
    pub lang: Lang,
    /// Who sends it.
    pub account: Account,
}

/// Sends a file. `progress` is told how many per cent have gone, `done` what came of it.
///
/// # Errors
///
/// The browser cannot send it.
pub fn upload(
    to: &Upload,
    file: &File,
    progress: impl Fn(u32) + 'static,
    done: impl Fn(Result<Attachment, Failure>) + 'static,
) -> Result<(), Failure> {
    begin(to, file, progress, done).map_err(|_refused_by_browser| Failure::NoAnswer)
}

fn begin(
    to: &Upload,
    file: &File,
    progress: impl Fn(u32) + 'static,
    done: impl Fn(Result<Attachment, Failure>) + 'static,
) -> Result<(), JsValue> {
    let form = FormData::new()?;
    form.append_with_blob_and_filename("file", file, &file.name())?;
    let request = XmlHttpRequest::new()?;
    request.open("POST", &with_lang(&to.address, to.lang))?;
    if let Some(token) = to.account.csrf_token() {
        request.set_request_header("x-csrf-token", &token)?;
    }
    let on_progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
        progress(percent(event.loaded(), event.total()));
    });
    request
        .upload()?
        .set_onprogress(Some(on_progress.into_js_value().unchecked_ref()));
    let (asked, account) = (request.clone(), to.account);
    // Comes once, whether the request was answered or broke off.
    let on_end = Closure::once_into_js(move || {
        let text = asked.response_text().ok().flatten().unwrap_or_default();
        let status = asked.status().unwrap_or_default();
        done(if status == 0 {
            Err(Failure::NoAnswer)
        } else {
            let answer = Answer::new(status, text);
            account.notice(&answer);
            answer.read()
        });
    });
    request.set_onloadend(Some(on_end.unchecked_ref()));
    request.send_with_opt_form_data(Some(&form))
}

/// How many per cent of the bytes have gone.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and 100"
)]
fn percent(loaded: f64, total: f64) -> u32 {
    if total > 0.0 {
        (loaded / total * 100.0).clamp(0.0, 100.0) as u32
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_told_in_per_cent() {
        for (loaded, total, expected) in [(0.0, 10.0, 0), (5.0, 10.0, 50), (10.0, 10.0, 100), (1.0, 0.0, 0)] {
            assert_eq!(percent(loaded, total), expected);
        }
    }
}
