//! The pages at which the register is formed (clauses 7–11).
//!
//! In reading order:
//!
//! - what they are made with: [`cycles`] (which cycle), [`until`] (until when), [`listing`] (cases in a list), [`obstacles`] (what
//!   keeps a step from being taken), [`attempt`] (taking it), [`changes`] (what an edition changes);
//! - [`package`]: what a sectoral body submits; [`receipt`]: the proof of it; [`bodies`]: the packages of all bodies;
//! - [`draft`]: the draft edition, with each [`conflict`] and the [`pack`] for the National Council;
//! - [`council`]: its recommendations; [`placement`]: the next edition is placed.

pub mod attempt;
pub mod bodies;
pub mod changes;
pub mod conflict;
pub mod council;
pub mod cycles;
pub mod draft;
pub mod listing;
pub mod obstacles;
pub mod pack;
pub mod package;
pub mod placement;
pub mod receipt;
pub mod until;

use leptos::prelude::*;
use leptos_router::{
    components::{Outlet, ParentRoute, Route},
    path,
};

pub use attempt::{Attempt, Refusals};
pub use until::LastDay;

use crate::guard::SignedIn;
use council::RecommendationsPage;
use cycles::{EditionsPage, PackagesPage};
use draft::DraftPage;
use package::PackagePage;
use placement::PlacementPage;
use receipt::ReceiptPage;

/// The pages, each at its address.
#[component(transparent)]
pub fn FormingRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet>
            <Route path=path!("packages") view=|| view! { <SignedIn><PackagesPage /></SignedIn> } />
            <Route path=path!("packages/:cycle") view=|| view! { <SignedIn><PackagePage /></SignedIn> } />
            <Route
                path=path!("packages/:cycle/receipts/:number")
                view=|| view! { <SignedIn><ReceiptPage /></SignedIn> }
            />
            <Route path=path!("editions") view=|| view! { <SignedIn><EditionsPage /></SignedIn> } />
            <Route path=path!("editions/:cycle") view=|| view! { <SignedIn><DraftPage /></SignedIn> } />
            <Route
                path=path!("recommendations")
                view=|| view! { <SignedIn><RecommendationsPage /></SignedIn> }
            />
            <Route path=path!("placement") view=|| view! { <SignedIn><PlacementPage /></SignedIn> } />
        </ParentRoute>
    }
    .into_inner()
}
