//! The custom element and the JavaScript API.
