//! A proposal: begun, written, sent. What a person types is a draft of the domain, looked at by the domain with every key, kept
//! in this browser with every change and saved at the server when typing rests.
//!
//! In reading order:
//!
//! - [`begin`]: what is proposed, for which sectoral body; [`search`]: about which profession of the register;
//! - [`page`]: the page of the text, put together;
//! - [`register`] (the edition that a proposal is examined against), [`writing`] (the draft while it is written);
//! - [`saving`] (how it comes to the server), [`kept`] (where it is meanwhile), [`conflict`] (when another text is there);
//! - [`fields`] (how its fields look), [`rework`] (what was recommended), [`changes`] (what changed), [`preview`];
//! - [`files`] (what is attached) with [`upload`];
//! - [`submitting`]: how it is sent; [`receipt`]: what the person holds in the end.

pub mod begin;
pub mod changes;
pub mod conflict;
pub mod fields;
pub mod files;
pub mod kept;
pub mod page;
pub mod preview;
pub mod receipt;
pub mod register;
pub mod rework;
pub mod saving;
pub mod search;
pub mod submitting;
pub mod upload;
pub mod writing;

use leptos::prelude::*;
use leptos_router::{
    components::{Outlet, ParentRoute, Route},
    path,
};
use register_domain::proposal::Section;

use crate::guard::SignedIn;
use begin::BeginPage;
use page::TextPage;
use receipt::ReceiptPage;

/// The sections in the order of the form.
const SECTIONS: [Section; 5] = [
    Section::Profession,
    Section::Rows,
    Section::Reason,
    Section::Grounds,
    Section::Contact,
];

/// The pages of writing.
#[component(transparent)]
pub fn ProposalRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet>
            <Route path=path!("proposals/new") view=|| view! { <SignedIn><BeginPage /></SignedIn> } />
            <Route path=path!("cases/:id/text") view=|| view! { <SignedIn><TextPage /></SignedIn> } />
            <Route path=path!("cases/:id/receipt") view=|| view! { <SignedIn><ReceiptPage /></SignedIn> } />
        </ParentRoute>
    }
    .into_inner()
}
