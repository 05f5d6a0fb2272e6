//! Posts on the screen: what is typed becomes a post, lexicons arrive, cards open.

use std::ops::Range;
use std::rc::Rc;

use crate::app::DataFile;
use crate::app::DataState;
use crate::app::Effect;
use crate::app::Freshness;
use crate::app::Marked;
use crate::app::OpenPost;
use crate::app::Screen;
use crate::app::Settings;
use crate::app::Shared;
use crate::app::Spot;
use crate::app::State;
use crate::app::reduce::Step;
use crate::app::spot_at;
use crate::app::spots;
use crate::engine::annotate::Annotator;
use crate::engine::annotate::Card;
use crate::engine::annotate::CardEntry;
use crate::engine::annotate::Reader;
use crate::engine::annotate::guess_reader;
use crate::engine::check::CheckBook;
use crate::engine::lexicon::EnLexicon;
use crate::engine::lexicon::JyutpingLexicon;
use crate::engine::lexicon::OpenError;
use crate::engine::lexicon::ZhLexicon;
use crate::engine::note::PostId;
use crate::engine::phrasebook::Phrasebook;
use crate::engine::reading::Notation;
use crate::engine::reading::ReadingModel;
use crate::engine::reply::ReplyBook;
use crate::engine::share;
use crate::engine::text::Utf8;

/// Characters that are read at once; a longer text is read up to here, and the page says so. Reading this many takes
/// about as long as a blink; drawing more of them would freeze a phone.
pub const LONGEST_READ: usize = 20_000;

/// Length from which typing waits for a pause before the text is read again.
const READ_AT_ONCE: usize = 5_000;

/// Drafts up to this many bytes are kept between visits.
const LONGEST_KEPT_DRAFT: usize = 200_000;

impl Step<'_> {
    pub(super) fn start(&mut self, settings: Settings, draft: String) {
        self.state.settings = settings;
        self.follow_cuts();
        self.state.draft = draft;
        self.effects.push(Effect::OpenStorage);
        self.want(DataFile::Phrasebook);
        self.read_draft();
        if self.state.post.is_none() {
            self.want_lexicon(self.state.settings.language.reader());
        }
    }

    pub(super) fn draft(&mut self, text: String) {
        let long = text.len() > READ_AT_ONCE;
        self.state.draft = text;
        self.state.reader = None;
        self.state.as_pasted = false;
        if long {
            self.effects.push(Effect::ReadSoon);
        } else {
            self.read_draft();
        }
    }

    pub(super) fn read_draft(&mut self) {
        let draft = self.state.draft.clone();
        if draft.len() <= LONGEST_KEPT_DRAFT {
            self.effects.push(Effect::KeepDraft(draft.clone()));
        }
        self.show_draft(draft);
    }

    /// Shows the post that share text holds, or a text that is none as it stands.
    fn show_draft(&mut self, draft: String) {
        let share = share::parse(&draft).map(Shared::new);
        let words = share.as_ref().map(|share| share.words()).unwrap_or_default();
        // A post that was kept as it was pasted keeps its notes.
        let whole = self.state.as_pasted || words.is_empty() || self.state.library.post_of(&draft, None).is_some();
        self.show_text(if whole { draft } else { words }, None);
        if let Some(post) = &mut self.state.post {
            post.share = share;
        }
    }

    pub(super) fn direct(&mut self, reader: Reader) {
        self.state.reader = Some(reader);
        self.read_again();
    }

    pub(super) fn host_post(&mut self, text: String, source: Option<String>, reader: Option<Reader>) {
        self.state.reader = reader;
        self.want(DataFile::Phrasebook);
        self.show_text(text, source.as_deref());
    }

    pub(super) fn open_kept(&mut self, id: &PostId) {
        let Some(post) = self.state.library.posts.iter().find(|post| post.id == *id).cloned() else { return };
        self.finish_editor();
        self.state.screen = Screen::Read;
        self.state.reader = Some(post.reader);
        self.state.as_pasted = false;
        self.state.draft = post.text;
        self.read_draft();
    }

    /// Shows a text as the open post. What was being written on the post before is kept first.
    pub(super) fn show_text(&mut self, text: String, source: Option<&str>) {
        if self.state.post.as_ref().is_some_and(|post| *post.text == text && post.source.as_deref() == source) {
            return self.read_again();
        }
        self.finish_editor();
        if text.trim().is_empty() {
            self.state.post = None;
            return;
        }
        let (text, cut_short) = shortened(text);
        let id = self.state.library.post_of(&text, source).map(|post| post.id.clone());
        let reader = self.reader_of(&text);
        self.state.post = Some(OpenPost {
            id,
            source: source.map(str::to_owned),
            text: Shared::new(text),
            share: None,
            cut_short,
            reader,
            spans: Shared::default(),
            spots: Shared::default(),
            familiarity: Shared::default(),
            notes: Shared::default(),
            focus: None,
            card: None,
            selection: None,
            editor: None,
        });
        self.want_lexicon(reader);
        self.annotate();
        self.place_notes();
    }

    /// Reads the open post again: another direction, another lexicon, other own phrases.
    pub(super) fn read_again(&mut self) {
        let Some(text) = self.state.post.as_ref().map(|post| post.text.clone()) else { return };
        let reader = self.reader_of(&text);
        if let Some(post) = &mut self.state.post {
            if post.reader != reader {
                post.card = None;
                post.focus = None;
            }
            post.reader = reader;
        }
        self.want_lexicon(reader);
        self.annotate();
    }

    fn reader_of(&self, text: &str) -> Reader {
        self.state.reader.unwrap_or_else(|| guess_reader(text, self.state.settings.language.reader()))
    }

    pub(super) fn choose(&mut self, settings: Settings) {
        let before = std::mem::replace(&mut self.state.settings, settings.clone());
        self.effects.push(Effect::KeepSettings(settings));
        self.follow_cuts();
        if !self.state.settings.reads_like(&before) {
            self.read_again();
        } else if !self.state.settings.knows_like(&before) {
            self.count_known();
        }
    }

    pub(super) fn know(&mut self, word: String, known: bool) {
        let mut marked = (*self.state.marked).clone();
        marked.mark(&word, known);
        self.effects.push(Effect::KeepMark(word, known));
        self.mark(marked);
    }

    pub(super) fn mark(&mut self, marked: Marked) {
        self.state.marked = Shared::new(marked);
        self.count_known();
    }

    /// Tells which words of the open post the reader knows, and whether they know the word of the open card.
    fn count_known(&mut self) {
        let Some(post) = &self.state.post else { return };
        let learner = self.state.learner(post.reader);
        let found = learner.familiarity(&self.state.data.annotator, &post.text, &post.spans, &post.spots);
        let open = post.card.as_ref().map(|(spot, _)| *spot);
        let card = open.and_then(|spot| self.card(spot));
        if let Some(post) = &mut self.state.post {
            post.familiarity = Shared::new(found);
            post.card = card;
        }
    }

    fn annotate(&mut self) {
        let annotator = self.state.data.annotator.clone();
        let Settings { notation, spoken, .. } = self.state.settings;
        let cantonese = self.state.data.cantonese.clone().filter(|_| notation == Notation::Jyutping);
        let Some(post) = &mut self.state.post else { return };
        // Other words, other places in the list: what the reader is on is found again by where it stands in the text.
        let start = |spot: Spot| spot.in_spans(&post.spans).map(|span| span.range.start);
        let (focus, open) = (post.focus.and_then(start), post.card.as_ref().and_then(|(spot, _)| start(*spot)));
        let mut spans = annotator.annotate(&post.text, post.reader);
        if post.reader == Reader::English {
            if let Some(cantonese) = &cantonese {
                cantonese.read(&post.text, &mut spans);
            } else if spoken {
                annotator.speak(&post.text, &mut spans);
            }
            spans.iter_mut().for_each(|span| span.write(notation));
        }
        post.spots = Shared::new(spots(&spans));
        post.spans = Shared::new(spans);
        let found = |start: Utf8| spot_at(&post.spots, &post.spans, start);
        post.focus = focus.and_then(found);
        post.card = open.and_then(found).zip(post.card.take()).map(|(spot, (_, card))| (spot, card));
        let later = match post.reader {
            Reader::Chinese if annotator.misses_english(&post.spans) => Some(DataFile::RareEn),
            // Not before the first post is explained: until then a word has its commonest reading.
            Reader::English if annotator.zh.is_some() => Some(DataFile::Readings),
            _ => None,
        };
        let cantonese = notation == Notation::Jyutping && post.reader == Reader::English;
        let spans = post.spans.clone();
        self.meet(&spans);
        later.into_iter().chain(cantonese.then_some(DataFile::Jyutping)).for_each(|file| self.want(file));
        self.count_known();
    }

    pub(super) fn open_card(&mut self, spot: Spot) {
        self.put_editor_aside();
        let card = self.card(spot);
        let Some(post) = &mut self.state.post else { return };
        post.card = card;
        post.focus = Some(spot);
        post.selection = None;
    }

    /// The card of a spot of the open post.
    fn card(&self, spot: Spot) -> Option<(Spot, Shared<Card>)> {
        let post = self.state.post.as_ref()?;
        let span = spot.in_spans(&post.spans)?;
        let annotator = &self.state.data.annotator;
        let mut card = annotator.card(&post.text, span);
        // The span is written in the notation already.
        write_readings(&mut card.entries, self.state.settings.notation);
        let learner = self.state.learner(post.reader);
        if let [word] = learner.words(annotator, &post.text, span).as_slice() {
            card.known = Some((word.word.clone(), learner.knows(word)));
        }
        Some((spot, Shared::new(card)))
    }

    pub(super) fn want_lexicon(&mut self, reader: Reader) {
        match reader {
            Reader::English => self.want(DataFile::Zh),
            Reader::Chinese => self.want(DataFile::En),
        }
    }

    pub(super) fn want(&mut self, file: DataFile) {
        let state = self.data_state(file);
        if *state == DataState::Absent {
            *state = DataState::Loading;
            self.effects.push(Effect::Fetch(file, Freshness::Cached));
        }
    }

    pub(super) fn fetch_again(&mut self, file: DataFile) {
        *self.data_state(file) = DataState::Loading;
        self.effects.push(Effect::Fetch(file, Freshness::Server));
    }

    fn data_state(&mut self, file: DataFile) -> &mut DataState {
        match file {
            DataFile::Zh => &mut self.state.data.zh,
            DataFile::En => &mut self.state.data.en,
            DataFile::RareEn => &mut self.state.data.rare_en,
            DataFile::Jyutping => &mut self.state.data.jyutping,
            DataFile::Readings => &mut self.state.data.readings,
            DataFile::Replies => &mut self.state.data.replies,
            DataFile::Checks => &mut self.state.data.checks,
            DataFile::Phrasebook => &mut self.state.data.phrasebook,
        }
    }

    pub(super) fn loaded(&mut self, file: DataFile, result: Result<Vec<u8>, String>) {
        let mut annotator: Annotator = (*self.state.data.annotator).clone();
        let state = &mut self.state;
        let opened =
            result.and_then(|bytes| open(&mut annotator, state, file, bytes).map_err(|error| error.to_string()));
        match opened {
            Ok(()) => {
                *self.data_state(file) = DataState::Ready;
                // No post is read with these.
                if matches!(file, DataFile::Replies | DataFile::Checks) {
                    return self.show_answer();
                }
                self.state.data.annotator = Shared::new(annotator);
                if matches!(file, DataFile::Zh | DataFile::En | DataFile::Phrasebook) {
                    self.state.browse.index = None;
                }
                self.show_phrasebook();
                self.show_answer();
                if !self.rebuild_own_phrases() {
                    self.read_again();
                }
            }
            Err(reason) => *self.data_state(file) = DataState::Failed(reason),
        }
    }

    pub(super) fn select(&mut self, range: Option<Range<Utf8>>) {
        if let Some(post) = &mut self.state.post {
            let sound = |range: &Range<Utf8>| {
                post.text.get(range.start.0..range.end.0).is_some_and(|text| !text.trim().is_empty())
            };
            post.selection = range.filter(sound);
        }
    }
}

/// Writes the readings of dictionary entries in a notation.
pub(super) fn write_readings(entries: &mut [CardEntry], notation: Notation) {
    for entry in entries {
        if let CardEntry::Chinese(entry) = entry {
            notation.write(&mut entry.reading);
        }
    }
}

fn open(annotator: &mut Annotator, state: &mut State, file: DataFile, bytes: Vec<u8>) -> Result<(), OpenError> {
    match file {
        DataFile::Zh => annotator.zh = Some(Rc::new(ZhLexicon::open(bytes)?)),
        DataFile::En => annotator.en = Some(Rc::new(EnLexicon::open(bytes)?)),
        DataFile::RareEn => annotator.rare = Some(Rc::new(EnLexicon::open(bytes)?)),
        DataFile::Jyutping => state.data.cantonese = Some(Shared::new(JyutpingLexicon::open(bytes)?)),
        DataFile::Readings => annotator.readings = Some(Rc::new(ReadingModel::open(bytes)?)),
        DataFile::Replies => state.answer.replies = Some(Shared::new(ReplyBook::open(bytes)?)),
        DataFile::Checks => state.answer.checks = Some(Shared::new(CheckBook::open(bytes)?)),
        DataFile::Phrasebook => annotator.phrasebook = Some(Rc::new(Phrasebook::open(bytes)?)),
    }
    Ok(())
}

fn shortened(text: String) -> (String, bool) {
    match text.char_indices().nth(LONGEST_READ) {
        Some((end, _)) => (text.get(..end).unwrap_or_default().to_owned(), true),
        None => (text, false),
    }
}
