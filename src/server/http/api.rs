//! The public API under `/api/v1`. One file per address: what it takes, its description, its handler.

pub(crate) mod edition;
pub(crate) mod edition_changes;
pub(crate) mod edition_form;
pub(crate) mod edition_rows;
pub(crate) mod editions;
pub(crate) mod openapi;
pub(crate) mod overview;
pub(crate) mod paging;
pub(crate) mod profession;
pub(crate) mod professions;
pub(crate) mod rules;
pub(crate) mod search_index;
pub(crate) mod terms;
