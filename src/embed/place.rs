//! Where the card stands over a host page: below the word, or above it where there is more room.

use web_sys::DomRect;
use web_sys::HtmlElement;

/// The card's width and its distance to the word and the window's edge, in CSS pixels.
const WIDTH: f64 = 384.0;
const GAP: f64 = 8.0;
/// Width below which the style sheet makes the card a sheet, and the part of the height that the sheet leaves free.
const NARROW: f64 = 640.0;
const FREE: f64 = 0.34;

/// Puts the card beside a word. The style sheet uses these values on wide screens only.
pub fn beside(root: &HtmlElement, word: &DomRect) {
    let Some((width, height)) = window_size() else { return };
    let left = word.left().min(width - WIDTH - GAP).max(GAP);
    let (below, above) = (height - word.bottom() - 2.0 * GAP, word.top() - 2.0 * GAP);
    // A phone shows the card as a sheet over the lower part of the screen: the word moves out from under it.
    if width < NARROW && word.bottom() > height * FREE {
        if let Some(window) = web_sys::window() {
            window.scroll_by_with_x_and_y(0.0, word.bottom() - height * FREE);
        }
        return;
    }
    let style = root.style();
    let set = |name: &str, value: String| {
        // A custom property takes any value.
        let _ = style.set_property(name, &value);
    };
    set("--yz-left", format!("{left}px"));
    set("--yz-room", format!("{}px", below.max(above)));
    if below >= above {
        set("--yz-top", format!("{}px", word.bottom() + GAP));
        set("--yz-bottom", "auto".to_owned());
    } else {
        set("--yz-top", "auto".to_owned());
        set("--yz-bottom", format!("{}px", height - word.top() + GAP));
    }
}

fn window_size() -> Option<(f64, f64)> {
    let window = web_sys::window()?;
    Some((window.inner_width().ok()?.as_f64()?, window.inner_height().ok()?.as_f64()?))
}

/// Shows or hides the layer that the card is in; `true` when it has just come into sight.
pub fn show(root: &HtmlElement, visible: bool) -> bool {
    let open = root.matches(":popover-open").unwrap_or(false);
    if visible != open {
        let done = if visible { root.show_popover() } else { root.hide_popover() };
        // A root that was just taken out of the page is neither shown nor hidden.
        return visible && done.is_ok();
    }
    false
}
