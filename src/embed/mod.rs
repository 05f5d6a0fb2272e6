//! `<yi-zhu>` on pages of other people, and the JavaScript API.
//!
//! Architecture invariants: a host page's text nodes are never changed, and nothing of a page or a note becomes markup.
//! There is one Yew root a page; it moves to the element that is in use. The class itself is `www/yi-zhu.js`, which
//! holds only opaque handles; a stale handle is an error, never a crash.

pub mod api;
mod boxes;
mod handle;
mod instance;
mod overlay;
mod place;
mod sheet;

pub use handle::changed;
pub use handle::define;
pub use handle::mount;
pub use handle::notes;
pub use handle::text;
pub use handle::unmount;
