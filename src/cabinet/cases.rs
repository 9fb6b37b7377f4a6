//! Cases: lists of them, and the page of one with everything that a person can do with it.
//!
//! In reading order:
//!
//! - [`filter`]: what is listed, as it stands in the address; [`list`];
//! - [`page`]: the page of a case, put together from [`standing`] (where it is), [`actions`] (what one can do), [`text`] (as it
//!   will stand in the register), [`difference`], [`criteria`] (the grounds), [`files`] and [`timeline`];
//! - what actions are made with: [`seen`] (what the domain says of what was typed), [`work`] (a step on its way), [`comments`],
//!   [`forms`], [`council`] (decisions of councils), [`blockers`], [`overtaken`] (somebody was faster), [`grounds`] (what a step rests on).

pub mod actions;
pub mod blockers;
pub mod comments;
pub mod council;
pub mod criteria;
pub mod difference;
pub mod files;
pub mod filter;
pub mod forms;
pub mod grounds;
pub mod list;
pub mod overtaken;
pub mod page;
pub mod seen;
pub mod standing;
pub mod text;
pub mod timeline;
pub mod work;

use leptos::prelude::*;
use leptos_router::{components::Outlet, components::ParentRoute, components::Route, path};

use crate::guard::SignedIn;
use list::CasesPage;
use page::CasePage;

/// The addresses of lists and cases.
#[component(transparent)]
pub fn CaseRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("cases") view=Outlet>
            <Route path=path!("") view=|| view! { <SignedIn><CasesPage /></SignedIn> } />
            <Route path=path!(":id") view=|| view! { <SignedIn><CasePage /></SignedIn> } />
        </ParentRoute>
    }
    .into_inner()
}
