//! Tells the other tabs that records were written, so that they read them again.

use gloo::events::EventListener;
use serde::Deserialize;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsCast;
use web_sys::BroadcastChannel;
use web_sys::MessageEvent;

/// The channel's name. Every page of the origin can post to it, so nothing that comes in is trusted or passed on.
const NAME: &str = "yizhu";

/// What tabs tell each other. A tab of another release may say something else: that is ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "yizhu", rename_all = "lowercase")]
pub enum Message {
    /// Records were written: read them again.
    Changed,
}

/// A line to the other tabs; closed on drop. A tab never hears itself.
#[derive(Debug)]
pub struct Channel {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Channel {
    /// Opens the line. `None` where the browser has none; tabs then see each other's writes after a reload.
    pub fn open(on_message: impl Fn(Message) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(NAME).ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            if let Some(message) = data.and_then(|data| serde_wasm_bindgen::from_value(data).ok()) {
                on_message(message);
            }
        });
        Some(Self { channel, _listener: listener })
    }

    /// Tells the other tabs that records were written.
    pub fn announce(&self) {
        if let Ok(message) = Message::Changed.serialize(&Serializer::json_compatible()) {
            // Posting fails only on a closed channel, and closing is what drop does.
            let _ = self.channel.post_message(&message);
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}
