//! The few pictures of the interface, as strokes that take the text's colour.

use yew::prelude::*;

/// The seal of the product: a square with the two strokes of an annotation.
pub fn seal() -> Html {
    html! {
        <svg class="seal" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect x="1" y="1" width="30" height="30" rx="7" fill="currentColor" />
            <path d="M8 11h10M8 16h7M8 21h10" fill="none" stroke="var(--seal-ink)" stroke-width="2.4" stroke-linecap="round" />
            <path d="M21 9l4 4-4 4" fill="none" stroke="var(--seal-ink)" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}

/// A cross.
pub fn cross() -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M6 6l12 12M18 6L6 18" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
        </svg>
    }
}

/// A star, filled or not.
pub fn star(filled: bool) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path
                d="M12 3.5l2.6 5.6 6 .7-4.5 4.2 1.2 6-5.3-3-5.3 3 1.2-6L3.4 9.8l6-.7z"
                fill={if filled { "currentColor" } else { "none" }}
                stroke="currentColor" stroke-width="1.8" stroke-linejoin="round"
            />
        </svg>
    }
}

/// Two arrows that change places.
pub fn swap() -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path
                d="M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4"
                fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"
            />
        </svg>
    }
}
