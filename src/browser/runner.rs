//! The only place where effects meet the browser.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use crate::app::Action;
use crate::app::DataFile;
use crate::app::Effect;
use crate::app::Message;
use crate::browser::Config;
use crate::browser::clipboard;
use crate::browser::fetch;
use crate::browser::keeper::Keeper;
use crate::browser::persistence;
use crate::browser::remembered;

/// A pause in typing after which a long text is read.
const PAUSE: u32 = 250;
/// How long a message stays. Messages with an undo are among them, so it is long enough to read and reach it.
const MESSAGE: u32 = 8_000;
/// How long after a write the snapshot is written: a burst of notes costs one.
const SNAPSHOT: u32 = 2_000;

/// Does what effects say, and answers with actions.
pub struct Runner {
    config: Config,
    dispatch: Rc<dyn Fn(Action)>,
    keeper: Rc<Keeper>,
    /// Timers by what they are for; a new one replaces the old.
    reading: RefCell<Option<Timeout>>,
    message: RefCell<Option<Timeout>>,
    snapshot: RefCell<Option<Timeout>>,
}

impl Runner {
    /// A runner that answers to `dispatch`.
    #[must_use]
    pub fn new(config: Config, dispatch: Rc<dyn Fn(Action)>) -> Self {
        let keeper = Rc::new(Keeper::new(Rc::clone(&dispatch)));
        Self {
            config,
            dispatch,
            keeper,
            reading: RefCell::default(),
            message: RefCell::default(),
            snapshot: RefCell::default(),
        }
    }

    /// Does one thing. Returns at once; what takes time answers later.
    pub fn run(&self, effect: Effect) {
        let keeper = Rc::clone(&self.keeper);
        match effect {
            Effect::Fetch(file, freshness) => {
                let url = match file {
                    DataFile::Zh => self.config.zh.clone(),
                    DataFile::En => self.config.en.clone(),
                    DataFile::RareEn => self.config.rare_en.clone(),
                    DataFile::Jyutping => self.config.jyutping.clone(),
                    DataFile::Readings => self.config.readings.clone(),
                    DataFile::Replies => self.config.replies.clone(),
                    DataFile::Checks => self.config.checks.clone(),
                    DataFile::Phrasebook => self.config.phrasebook.clone(),
                };
                let dispatch = Rc::clone(&self.dispatch);
                spawn_local(async move { dispatch(Action::Loaded(file, fetch::bytes(&url, freshness).await)) });
            }
            Effect::OpenStorage => spawn_local(async move { keeper.open().await }),
            Effect::ReadLibrary => spawn_local(async move { keeper.read().await }),
            Effect::Keep(changes) => spawn_local(async move { keeper.keep(changes).await }),
            Effect::RestoreSnapshot => spawn_local(async move { keeper.restore().await }),
            Effect::AcceptLoss => keeper.accept_loss(),
            Effect::Snapshot(library) => {
                let write = Timeout::new(SNAPSHOT, move || spawn_local(async move { keeper.snapshot(&library).await }));
                self.snapshot.replace(Some(write));
            }
            Effect::AskToPersist => spawn_local(async {
                // The browser's answer changes nothing that the reader could do now.
                let _ = persistence::persist().await;
            }),
            Effect::KeepSettings(settings) => remembered::keep_settings(&settings),
            Effect::KeepMark(word, known) => remembered::keep_mark(&word, known),
            Effect::KeepFavourite(name, favoured) => remembered::keep_favourite(&name, favoured),
            Effect::KeepMet(met) => remembered::keep_met(&met),
            Effect::Copy(text) => {
                let dispatch = Rc::clone(&self.dispatch);
                spawn_local(async move {
                    let copied = clipboard::copy(&text).await;
                    dispatch(Action::Tell(if copied { Message::Copied } else { Message::NotCopied }));
                });
            }
            Effect::Speak(text, language) => {
                if !clipboard::speak(&text, language) {
                    (self.dispatch)(Action::Tell(Message::NoVoice));
                }
            }
            Effect::KeepDraft(draft) => remembered::keep_draft(&draft),
            Effect::ReadSoon => self.later(&self.reading, PAUSE, Action::ReadDraft),
            Effect::DismissSoon => self.later(&self.message, MESSAGE, Action::DismissToast),
            Effect::ActivateUpdate => {
                if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("yz-update-accept")) {
                    let _ = window.dispatch_event(&event);
                }
            }
        }
    }

    fn later(&self, timer: &RefCell<Option<Timeout>>, delay: u32, action: Action) {
        let dispatch = Rc::clone(&self.dispatch);
        timer.replace(Some(Timeout::new(delay, move || dispatch(action))));
    }
}
