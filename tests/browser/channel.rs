//! Tabs tell each other that records were written.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use yizhu::browser::channel::Channel;
use yizhu::browser::channel::Message;

use crate::support::script;
use crate::support::until;

#[wasm_bindgen_test]
async fn the_other_tab_hears_it_and_strangers_are_ignored() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let listener = Rc::clone(&heard);
    let other = Channel::open(move |message| listener.borrow_mut().push(message)).unwrap();
    let own = Rc::new(RefCell::new(Vec::new()));
    let listener = Rc::clone(&own);
    let mine = Channel::open(move |message| listener.borrow_mut().push(message)).unwrap();
    script(
        &JsValue::UNDEFINED,
        "const stranger = new BroadcastChannel('yizhu');
         for (const it of ['changed', null, 7, {}, { yizhu: 'burn' }, { yizhu: { toString: 0 } }, [1], new Blob(['x'])])
           stranger.postMessage(it);
         stranger.close()",
    );
    mine.announce();
    until("the message", || !heard.borrow().is_empty()).await;
    assert_eq!(*heard.borrow(), [Message::Changed]);
    assert_eq!(*own.borrow(), []);
    // Order is kept on the channel: a message to a closed one would have come before this one's.
    drop(other);
    mine.announce();
    let listener = Rc::clone(&own);
    let third = Channel::open(move |message| listener.borrow_mut().push(message)).unwrap();
    mine.announce();
    until("the last message", || !own.borrow().is_empty()).await;
    assert_eq!(heard.borrow().len(), 1);
    drop(third);
}
