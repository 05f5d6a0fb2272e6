//! An allocator that counts, so that a law can say how much memory an answer may take.

#![allow(unsafe_code, reason = "an allocator is nothing else; this one is in tests only")]

use std::alloc::GlobalAlloc;
use std::alloc::Layout;
use std::alloc::System;
use std::cell::Cell;

thread_local! {
    static NOW: Cell<usize> = const { Cell::new(0) };
    static MOST: Cell<usize> = const { Cell::new(0) };
}

/// The system's allocator, with what each thread holds. To be named as `#[global_allocator]`.
pub struct Counting;

// SAFETY: every call is handed on as it came; counting allocates nothing and never fails.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        grow(layout.size());
        // SAFETY: the caller's promise is passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        grow(layout.size());
        // SAFETY: the caller's promise is passed on.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        let _ = NOW.try_with(|now| now.set(now.get().saturating_sub(layout.size())));
        // SAFETY: the caller's promise is passed on.
        unsafe { System.dealloc(place, layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let _ = NOW.try_with(|now| now.set(now.get().saturating_sub(layout.size())));
        grow(size);
        // SAFETY: the caller's promise is passed on.
        unsafe { System.realloc(place, layout, size) }
    }
}

/// The most bytes that the thread held during some work, above what it held before; 0 where the allocator is another.
pub fn most_during(work: impl FnOnce()) -> usize {
    let before = NOW.get();
    MOST.set(before);
    work();
    MOST.get().saturating_sub(before)
}

fn grow(size: usize) {
    let _ = NOW.try_with(|now| {
        now.set(now.get().saturating_add(size));
        let _ = MOST.try_with(|most| most.set(most.get().max(now.get())));
    });
}
