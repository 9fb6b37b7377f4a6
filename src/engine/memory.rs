//! The module's memory: blocks in a hundred sizes, each given back to a list of its size and taken from there again.
//!
//! The standard library's allocator joins what is given back into larger blocks, for programs that run for weeks; it would be a
//! tenth of this module. A search asks for the same few sizes with every keystroke, so lists by size never hold more than the
//! most that was in use at once.

use std::alloc::{GlobalAlloc, Layout};
use std::arch::wasm32::memory_grow;
use std::cell::Cell;
use std::ptr::null_mut;

/// Bytes of a page of WebAssembly.
const PAGE: usize = 1 << 16;
/// Pages that are asked for at once at least.
const PAGES: usize = 4;
/// The smallest block; every block is a multiple of eight bytes and lies on one.
const SMALLEST: usize = 32;
/// The alignment of every block.
const ALIGNMENT: usize = 8;
/// Four sizes for each power of two.
const SIZES: usize = 4 * usize::BITS as usize;

/// The memory of a module with a single thread.
pub(crate) struct Memory {
    /// By size, the block that was given back last; its first bytes say which was before it.
    free: [Cell<*mut u8>; SIZES],
    /// What has never been used: from here to `end`.
    next: Cell<usize>,
    end: Cell<usize>,
}

// SAFETY: a module that shares no memory runs in one thread.
unsafe impl Sync for Memory {}

impl Memory {
    pub(crate) const fn new() -> Memory {
        Memory {
            free: [const { Cell::new(null_mut()) }; SIZES],
            next: Cell::new(0),
            end: Cell::new(0),
        }
    }

    /// A block that was never used; null when the browser gives no more memory.
    fn fresh(&self, size: usize) -> *mut u8 {
        if self.end.get() - self.next.get() < size {
            let pages = size.div_ceil(PAGE).max(PAGES);
            let before = memory_grow::<0>(pages);
            if before == usize::MAX {
                return null_mut();
            }
            let start = before * PAGE;
            if start != self.end.get() {
                self.next.set(start);
            }
            self.end.set(start + pages * PAGE);
        }
        let block = self.next.get();
        self.next.set(block + size);
        block as *mut u8
    }
}

/// The place of a size in the list of sizes, and the size rounded up to one of them.
fn place(size: usize) -> (usize, usize) {
    let step = |size: usize| usize::BITS - 3 - size.leading_zeros();
    let size = size.max(SMALLEST);
    let rounded = size.next_multiple_of(1 << step(size));
    let step = step(rounded);
    (4 * step as usize + (rounded >> step & 3), rounded)
}

// SAFETY: a block is cut from memory that nobody has, is as large as asked or larger, and belongs to one list or one owner.
unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // Nothing here asks for more.
        if layout.align() > ALIGNMENT || layout.size() > isize::MAX as usize / 2 {
            return null_mut();
        }
        let (place, size) = place(layout.size());
        let list = &self.free[place];
        let block = list.get();
        if block.is_null() {
            return self.fresh(size);
        }
        // SAFETY: a block on a list is nobody's, and its first bytes are a link, written by `dealloc`.
        list.set(unsafe { block.cast::<*mut u8>().read() });
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let list = &self.free[place(layout.size()).0];
        // SAFETY: the block is given back, is large enough for a link and aligned for it.
        unsafe { block.cast::<*mut u8>().write(list.get()) };
        list.set(block);
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if place(layout.size()).0 == place(size).0 {
            return block;
        }
        // SAFETY: the caller keeps the alignment valid for the new size.
        let new = unsafe { self.alloc(Layout::from_size_align_unchecked(size, layout.align())) };
        if !new.is_null() {
            // SAFETY: both blocks have so many bytes, and they are two.
            unsafe {
                block.copy_to_nonoverlapping(new, layout.size().min(size));
                self.dealloc(block, layout);
            }
        }
        new
    }
}
