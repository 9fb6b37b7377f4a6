//! Search in names of professions, Kazakh and Russian, from an index that is opened in place.
//!
//! ```
//! use register_search::{Body, Document, Filters, Index, Searcher, build};
//! use register_domain::text::Lang;
//!
//! let documents = [Document { id: 7, name_kk: "Слесарь", name_ru: "Слесарь", ..Document::default() }];
//! let index = Index::open(build(&documents, &[]))?;
//! let mut searcher = Searcher::new(&index);
//! for query in ["слесаря", "slesar", "ckfcfhm", "слсеарь", "слес"] {
//!     let found = searcher.search(&index, query, Lang::Ru, &Filters::default(), 10);
//!     assert_eq!(found.rows, [0], "{query}");
//! }
//! # Ok::<(), register_search::IndexError>(())
//! ```

mod builder;
mod columns;
mod dictionary;
mod document;
mod edits;
mod endings;
mod expand;
mod facets;
mod format;
mod highlight;
mod index;
mod keyboard;
mod latin;
mod letters;
mod mistakes;
mod nkz;
mod occurrences;
mod order;
mod query;
mod rank;
mod readings;
#[cfg(test)]
mod scenarios;
mod searcher;
mod skeleton;
mod sort;
mod spacing;
mod suggestion;
mod tokens;
mod weights;

pub use builder::build;
pub use document::{Body, Document, Facets, Filters, Found, Reason, Row, Suggestion};
pub use format::IndexError;
pub use index::Index;
pub use searcher::Searcher;
