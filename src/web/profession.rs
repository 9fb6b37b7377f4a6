//! The page of one profession.
use leptos::prelude::*;
/// The page of one profession.
#[component]
pub fn ProfessionPage(
    /// The profession's permanent identity.
    id: u32) -> impl IntoView { view!{ <h1>{id}</h1> }.into_any() }
