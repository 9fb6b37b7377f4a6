//! The search engine as a WebAssembly module with raw exports, for pages of any make and for measuring it beside others.
//!
//! Numbers and places in memory are all that crosses the border, so there is nothing to generate on the page's side:
//! `engine.js` is the whole of it. [`reserve`] gives room for bytes; the page writes an index there and calls [`open`], then
//! writes queries and calls [`search`], whose answer stands at [`results`]. In a page its memory is kept by `memory`.
#![expect(
    unsafe_code,
    reason = "a name that a page can call is declared unsafe, because two of one name would clash; so is an allocator"
)]

#[cfg(target_arch = "wasm32")]
mod memory;

use std::cell::RefCell;

use register_domain::text::Lang;
use register_search::{Filters, Index, Searcher};

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: memory::Memory = memory::Memory::new();

/// What the page has opened.
struct Engine {
    index: Index,
    searcher: Searcher,
}

thread_local! {
    static INPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static ENGINE: RefCell<Option<Engine>> = const { RefCell::new(None) };
    static RESULTS: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for so many bytes and tells where; what stood there before is gone.
#[unsafe(no_mangle)]
pub extern "C" fn reserve(bytes: usize) -> *mut u8 {
    INPUT.with_borrow_mut(|input| {
        *input = vec![0; bytes];
        input.as_mut_ptr()
    })
}

/// Opens the index that was written to the room: how many rows it has, −1 when it is no index.
#[unsafe(no_mangle)]
pub extern "C" fn open() -> i32 {
    match Index::open(INPUT.take()) {
        Ok(index) => {
            let rows = i32::try_from(index.len()).unwrap_or(i32::MAX);
            let searcher = Searcher::new(&index);
            ENGINE.set(Some(Engine { index, searcher }));
            rows
        }
        Err(_) => -1,
    }
}

/// Answers the query that was written to the first `length` bytes of the room: how many rows were found, at most `most`.
#[unsafe(no_mangle)]
pub extern "C" fn search(length: usize, most: usize) -> usize {
    ENGINE.with_borrow_mut(|engine| {
        INPUT.with_borrow(|input| {
            RESULTS.with_borrow_mut(|results| {
                results.clear();
                let query = input.get(..length).and_then(|bytes| str::from_utf8(bytes).ok());
                if let (Some(Engine { index, searcher }), Some(query)) = (engine, query) {
                    let found = searcher.search(index, query, Lang::Ru, &Filters::default(), most);
                    results.extend(found.rows.iter().filter_map(|&row| index.id(row)));
                }
                results.len()
            })
        })
    })
}

/// Where the permanent numbers of the rows found stand, the best first, four bytes each.
#[unsafe(no_mangle)]
pub extern "C" fn results() -> *const u32 {
    RESULTS.with_borrow(Vec::as_ptr)
}
