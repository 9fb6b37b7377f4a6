//! Search in the names of professions, Kazakh and Russian, in the browser, on the server and on the command line alike.
//!
//! People type half a word, the wrong case, with the wrong keyboard layout, in Latin letters, in Kazakh without Kazakh letters,
//! with an error, in the one language while the page is in the other. The engine answers all of that from one sorted
//! dictionary, within a fraction of a millisecond, or says that there is nothing.
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
//!
//! # How it works, in reading order
//!
//! 1. **Letters and words** (`letters`, `tokens`). A letter is one byte, in the order of the Kazakh alphabet. The builder and the
//!    searcher cut texts into words by the same function.
//! 2. **Skeletons** (`skeleton`, `latin`). A word's skeleton is what Kazakh, Russian and their Latin spellings have in common:
//!    23 sounds and the digits. «дәнекерлеуші», «данекерлеуши» and `dänekerleuşı` have one skeleton. The dictionary is sorted
//!    by it, so the words that begin alike are neighbours, in whatever script the beginning was typed. A Latin word may have
//!    several skeletons where standards of romanisation disagree.
//! 3. **The index** (`builder`, `format`, `dictionary`, `occurrences`, `columns`, `index`). Names are written as references to
//!    the front-coded dictionary, columns apart from one another; a checksum guards the whole, bounds guard every read. Opening
//!    derives skeletons and the lists of occurrences in one pass each: lists would only repeat the names in other order, and
//!    bytes on the wire cost more than time here.
//! 4. **What a word means** (`query`, `expand`, `endings`, `mistakes`). First what was typed: the word itself, words that begin
//!    with it, its forms. Two words are forms of one when they split into a common root and two endings that the grammar of a
//!    language allows together; there is no stemmer that cuts a word once and for all. Only when that finds nothing: words that
//!    it abbreviates or ends, and words one or two typing errors away (optimal string alignment, all places of the word at once
//!    in one machine word, most candidates refused by the letters they have).
//! 5. **Readings of the query** (`readings`, `keyboard`, `spacing`). As typed; on another layout when Latin letters occur; with
//!    words joined or taken apart; with one of several words left out. From the literal to the forgiving, the first stage that
//!    finds something answers, and says how it read the query (`suggestion`).
//! 6. **Ranking** (`rank`, `weights`). The texts of a row in one language must have every word of the query. A row costs the sum
//!    of its words' costs, then the words of the name that were not asked for, then whether a word heads the name: a Russian
//!    name begins with its head, a Kazakh one ends with it. Equal rows stand in the order of the alphabet (`order`).
//! 7. **Facets** (`facets`) count each filter's values among the rows that pass the other filters. **Highlights** (`highlight`)
//!    find the query's words in any text by the same comparisons.
//!
//! # Bounds
//!
//! A query is read up to 200 letters and twelve words, an error is looked for in words of up to 64 letters. Time grows with the
//! words of the dictionary and the rows found, memory with the rows. Nothing here panics on any bytes or any text.

mod abbreviations;
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
mod levels;
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
