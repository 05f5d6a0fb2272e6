//! Tells the other tabs that records were written, so that they read them again.

use gloo::events::EventListener;
use js_sys::Object;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::BroadcastChannel;
use web_sys::MessageEvent;

/// The channel's name. Every page of the origin can post to it, so nothing that comes in is trusted or passed on.
const NAME: &str = "yizhu";

/// What tabs tell each other. A tab of another release may say something else: that is ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// Records were written: read them again.
    Changed,
}

impl Message {
    /// The field of the object that is posted, and its value. Written by hand: what serde makes of it is 3 kB on the wire.
    const FIELD: &str = "yizhu";
    const CHANGED: &str = "changed";

    /// What came in; `None` where it is anything else.
    fn read(data: &JsValue) -> Option<Self> {
        let value = Reflect::get(data, &JsValue::from_str(Self::FIELD)).ok()?;
        (value.as_string()? == Self::CHANGED).then_some(Self::Changed)
    }

    /// The object to post.
    fn write(self) -> Option<JsValue> {
        let object = Object::new();
        let Self::Changed = self;
        Reflect::set(&object, &JsValue::from_str(Self::FIELD), &JsValue::from_str(Self::CHANGED)).ok()?;
        Some(object.into())
    }
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
            if let Some(message) = data.and_then(|data| Message::read(&data)) {
                on_message(message);
            }
        });
        Some(Self { channel, _listener: listener })
    }

    /// Tells the other tabs that records were written.
    pub fn announce(&self) {
        if let Some(message) = Message::Changed.write() {
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
