//! A value that an event will bring: the bridge from the browser's callbacks to `async`.
//!
//! Not a JavaScript promise, so the value can be any Rust value and nothing is converted on the way.

use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;
use std::task::Waker;

/// A value that is to come. Clones are the same promise; the first value that is given counts.
#[derive(Debug)]
pub(crate) struct Promised<T> {
    state: Rc<RefCell<State<T>>>,
}

#[derive(Debug)]
struct State<T> {
    value: Option<T>,
    given: bool,
    waker: Option<Waker>,
}

impl<T> Promised<T> {
    /// Nothing is there yet.
    pub(crate) fn new() -> Self {
        Self { state: Rc::new(RefCell::new(State { value: None, given: false, waker: None })) }
    }

    /// Gives the value. Hands it back when one was given before.
    pub(crate) fn give(&self, value: T) -> Result<(), T> {
        let mut state = self.state.borrow_mut();
        if state.given {
            return Err(value);
        }
        state.given = true;
        state.value = Some(value);
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
        Ok(())
    }

    /// Gives the value where it does not matter whether another came first.
    pub(crate) fn offer(&self, value: T) {
        let _ = self.give(value);
    }

    /// Waits for the value.
    pub(crate) async fn taken(&self) -> T {
        poll_fn(|context| {
            let mut state = self.state.borrow_mut();
            match state.value.take() {
                Some(value) => Poll::Ready(value),
                None => {
                    state.waker = Some(context.waker().clone());
                    Poll::Pending
                }
            }
        })
        .await
    }
}

impl<T> Clone for Promised<T> {
    fn clone(&self) -> Self {
        Self { state: Rc::clone(&self.state) }
    }
}
