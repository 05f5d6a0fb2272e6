//! Quantities, prices, dates and times of a post, put into the ones that its reader knows: 5'7" ≈ 170 厘米, 半斤 ≈ 0.55 lb.
//!
//! `find.rs` walks the post; `english.rs` and `chinese.rs` know what is written where; `numeral.rs` reads numbers in either
//! script; `unit.rs` has the tables and the rounding; `money.rs`, `date.rs` and `clock.rs` one thing each. Nothing is looked up:
//! no rate of exchange is known offline, so prices keep their currency.

mod chinese;
mod clock;
mod cursor;
mod date;
mod english;
mod find;
mod money;
mod numeral;
mod unit;

pub use find::Measure;
pub use find::find;
pub use numeral::at as numeral_at;
pub use unit::grouped;
