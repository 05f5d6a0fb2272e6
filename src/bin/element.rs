//! The custom element: started by `www/yi-zhu.js`.
fn main() {}
