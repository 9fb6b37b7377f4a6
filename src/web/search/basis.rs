//! The basis of recognition: three buttons in a row with counts, of which one is pressed.

use leptos::prelude::*;
use register_domain::basis::Basis;
use register_i18n::{number, site::site};

use super::{query::basis_bit, search};
use crate::navigation::current_lang;

/// The choice of a basis.
#[component]
pub fn BasisChoice() -> impl IntoView {
    let words = &site(current_lang()).facets;
    view! {
        <div class="segments" role="group" aria-label=words.basis>
            {segment(0, words.any_basis, None)}
            {Basis::ALL.map(|basis| segment(basis_bit(basis), words.basis_name(basis), Some(basis))).into_iter().collect_view()}
        </div>
    }
    .into_any()
}

/// One button; `bits` are what it chooses.
fn segment(bits: u8, name: &'static str, basis: Option<Basis>) -> AnyView {
    let search = search();
    let pressed = move || search.query.with(|query| query.chosen.bases == bits);
    let count = move || {
        let count = basis.map(|basis| {
            let [mandatory, voluntary] = search.counts.with(|counts| counts.bases);
            match basis {
                Basis::Mandatory => mandatory,
                Basis::Voluntary => voluntary,
            }
        });
        count.map(|count| number::whole(count.into()))
    };
    let class = match basis {
        None => "segment",
        Some(Basis::Mandatory) => "segment segment--mandatory",
        Some(Basis::Voluntary) => "segment segment--voluntary",
    };
    view! {
        <button
            class=class type="button"
            aria-pressed=move || if pressed() { "true" } else { "false" }
            on:click=move |_| search.filter(|chosen| chosen.bases = bits)
        >
            <span>{name}</span>
            <span class="count">{count}</span>
        </button>
    }
    .into_any()
}
