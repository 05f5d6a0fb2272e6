//! What follows from what, without a browser.

use super::*;
use crate::app::DataFile;
use crate::app::DataState;
use crate::app::Settings;
use crate::app::Spot;
use crate::app::store::Change;
use crate::app::store::Library;
use crate::app::store::StoreError;
use crate::engine::note::NoteId;
use crate::engine::note::NoteKind;
use crate::engine::note::PostId;
use crate::engine::note::Timestamp;
use crate::engine::text::Utf8;

/// A page in which every effect on storage succeeds at once, as the browser would answer.
struct Page {
    state: State,
    effects: Vec<Effect>,
    clock: u64,
}

impl Page {
    fn new() -> Self {
        Self { state: State::default(), effects: Vec::new(), clock: 0 }
    }

    fn act(&mut self, action: Action) -> &mut Self {
        self.clock += 1;
        let moment = Moment {
            now: Timestamp(self.clock),
            post: PostId(format!("p{}", self.clock)),
            note: NoteId(format!("n{}", self.clock)),
        };
        let (state, effects) = reduce(&self.state, action, &moment);
        self.state = state;
        self.effects.extend(effects);
        self
    }

    fn kept(&mut self) -> Vec<Change> {
        let kept: Vec<Change> = self
            .effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Keep(changes) => Some(changes.clone()),
                _ => None,
            })
            .flatten()
            .collect();
        self.effects.clear();
        kept
    }

    fn note_on(&mut self, text: &str, range: std::ops::Range<usize>, body: &str) -> &mut Self {
        self.act(Action::Draft(text.to_owned()));
        self.act(Action::Select(Some(Utf8(range.start)..Utf8(range.end))));
        self.act(Action::Write(NoteKind::Translation));
        self.act(Action::Body(body.to_owned()));
        self.act(Action::SaveNote)
    }

    fn notes(&self) -> Vec<&str> {
        self.state.post.iter().flat_map(|post| post.notes.iter()).map(|placed| placed.note.body.as_str()).collect()
    }

    fn message(&self) -> Option<&Message> {
        self.state.toast.as_ref().map(|toast| &toast.message)
    }
}

#[test]
fn a_pasted_post_is_read_and_asks_for_its_lexicon() {
    let mut page = Page::new();
    page.act(Action::Draft("姐妹们好".to_owned()));
    assert!(page.state.post.as_ref().is_some_and(|post| !post.spans.is_empty()));
    assert_eq!(page.state.data.zh, DataState::Loading);
    assert_eq!(page.state.data.en, DataState::Absent);
    page.act(Action::Draft("no cap".to_owned()));
    assert_eq!(page.state.data.en, DataState::Loading);
}

#[test]
fn an_empty_box_shows_no_post() {
    let mut page = Page::new();
    page.act(Action::Draft("猫".to_owned())).act(Action::Draft(" \n".to_owned()));
    assert_eq!(page.state.post, None);
}

#[test]
fn a_damaged_lexicon_is_told_and_can_be_fetched_again() {
    let mut page = Page::new();
    page.act(Action::Draft("猫".to_owned()));
    page.act(Action::Loaded(DataFile::Zh, Ok(b"<html>".to_vec())));
    assert!(matches!(&page.state.data.zh, DataState::Failed(reason) if reason.contains("not a Yizhu lexicon")));
    page.act(Action::FetchAgain(DataFile::Zh));
    assert!(page.effects.contains(&Effect::Fetch(DataFile::Zh, crate::app::Freshness::Server)));
}

#[test]
fn a_note_is_kept_with_its_post_and_said_to_be_saved_only_then() {
    let mut page = Page::new();
    page.note_on("这个真的绝绝子", 12..21, "amazing");
    assert_eq!(page.notes(), ["amazing"]);
    assert_eq!(page.message(), None);
    let changes = page.kept();
    assert!(matches!(changes.as_slice(), [Change::Post(_), Change::Note(note)] if note.anchor.exact == "绝绝子"));
    page.act(Action::Kept(changes));
    assert_eq!(page.message(), Some(&Message::NoteSaved));
}

#[test]
fn a_note_that_could_not_be_kept_stays_on_the_screen_and_is_tried_again() {
    let mut page = Page::new();
    page.note_on("这个真的绝绝子", 12..21, "amazing");
    let changes = page.kept();
    page.act(Action::NotKept(changes.clone(), StoreError::Full));
    assert_eq!(page.notes(), ["amazing"]);
    assert_eq!(page.message(), Some(&Message::NotKept(StoreError::Full)));
    page.act(Action::LibraryRead(Box::default()));
    page.act(Action::Retry);
    assert_eq!(page.kept(), changes);
}

#[test]
fn a_deleted_note_comes_back_by_undo() {
    let mut page = Page::new();
    page.note_on("这个真的绝绝子", 12..21, "amazing");
    let id = page.state.library.notes[0].id.clone();
    page.act(Action::DeleteNote(id));
    assert!(page.notes().is_empty());
    page.act(Action::Undo);
    assert_eq!(page.notes(), ["amazing"]);
}

#[test]
fn a_deleted_post_comes_back_with_its_notes_but_not_with_older_deletions() {
    let mut page = Page::new();
    page.note_on("这个真的绝绝子", 12..21, "amazing");
    page.note_on("这个真的绝绝子", 0..6, "this");
    let first = page.state.library.notes[0].id.clone();
    page.act(Action::DeleteNote(first));
    let post = page.state.library.posts[0].id.clone();
    page.act(Action::DeletePost(post));
    assert!(page.notes().is_empty());
    page.act(Action::Undo);
    assert_eq!(page.notes(), ["this"]);
}

#[test]
fn words_that_were_being_written_are_never_lost() {
    let mut page = Page::new();
    page.act(Action::Draft("这个真的绝绝子".to_owned()));
    page.act(Action::Select(Some(Utf8(0)..Utf8(6))))
        .act(Action::Write(NoteKind::Culture))
        .act(Action::Body("half a".to_owned()));
    page.act(Action::Close);
    assert_eq!(page.message(), Some(&Message::Discarded));
    page.act(Action::Undo);
    assert_eq!(
        page.state.post.as_ref().and_then(|post| post.editor.as_ref()).map(|editor| editor.body.as_str()),
        Some("half a")
    );
    page.effects.clear();
    page.act(Action::Draft("another post".to_owned()));
    assert!(
        matches!(page.kept().as_slice(), [Change::Post(post), Change::Note(note)] if post.text == "这个真的绝绝子" && note.body == "half a")
    );
}

#[test]
fn the_same_text_shows_its_notes_again() {
    let mut page = Page::new();
    page.note_on("这个真的绝绝子", 12..21, "amazing");
    page.act(Action::Draft("something else".to_owned()));
    assert!(page.notes().is_empty());
    page.act(Action::Draft("这个真的绝绝子".to_owned()));
    assert_eq!(page.notes(), ["amazing"]);
}

#[test]
fn notes_of_another_tab_appear() {
    let mut page = Page::new();
    page.note_on("这个真的绝绝子", 12..21, "amazing");
    let library: Library = (*page.state.library).clone();
    let mut other = Page::new();
    other.act(Action::Draft("这个真的绝绝子".to_owned()));
    other.act(Action::LibraryRead(Box::new(library)));
    assert_eq!(other.notes(), ["amazing"]);
}

#[test]
fn a_recurring_translation_is_found_in_other_posts() {
    let mut page = Page::new();
    page.act(Action::Draft("求求你了呜呜".to_owned()));
    page.act(Action::Select(Some(Utf8(12)..Utf8(18)))).act(Action::Write(NoteKind::Translation));
    page.act(Action::Body("sob".to_owned())).act(Action::Recur(true)).act(Action::SaveNote);
    page.act(Action::Draft("我呜呜呜".to_owned()));
    let post = page.state.post.as_ref().unwrap();
    assert!(
        post.spans.iter().any(|span| span.gloss.as_ref().is_some_and(|gloss| gloss.text == "sob")),
        "{:?}",
        post.spans
    );
}

#[test]
fn the_third_note_asks_for_persistent_storage() {
    let mut page = Page::new();
    for (count, body) in ["a", "b", "c"].iter().enumerate() {
        page.note_on("这个真的绝绝子", 12..21, body);
        let changes = page.kept();
        page.act(Action::Kept(changes));
        assert_eq!(page.effects.contains(&Effect::AskToPersist), count == 2);
    }
}

#[test]
fn a_selection_inside_a_character_or_of_nothing_is_none() {
    let mut page = Page::new();
    page.act(Action::Draft("猫 狗".to_owned()));
    for range in [0..1, 3..4, 3..3, 0..99] {
        page.act(Action::Select(Some(Utf8(range.start)..Utf8(range.end))));
        assert_eq!(page.state.post.as_ref().and_then(|post| post.selection.clone()), None);
    }
}

#[test]
fn a_very_long_text_is_read_up_to_the_limit_and_says_so() {
    let mut page = Page::new();
    page.act(Action::Draft("猫".repeat(60_000)));
    assert!(page.effects.contains(&Effect::ReadSoon));
    page.act(Action::ReadDraft);
    assert!(page.state.post.as_ref().is_some_and(|post| post.cut_short));
    assert_eq!(page.state.draft.chars().count(), 60_000);
}

#[test]
fn taking_up_a_note_again_leaves_a_long_draft_whole() {
    let mut page = Page::new();
    page.act(Action::Draft("猫".repeat(30_000))).act(Action::ReadDraft);
    page.act(Action::Select(Some(Utf8(0)..Utf8(6)))).act(Action::Write(NoteKind::Culture));
    page.act(Action::Body("half a".to_owned())).act(Action::Close).act(Action::Undo);
    assert_eq!(page.state.draft.chars().count(), 30_000);
    assert!(page.state.post.as_ref().is_some_and(|post| post.editor.is_some()));
}

#[test]
fn choices_are_kept() {
    let mut page = Page::new();
    let settings = Settings { readings: false, ..Settings::default() };
    page.act(Action::Choose(settings.clone()));
    assert!(page.effects.contains(&Effect::KeepSettings(settings)));
}

#[test]
fn another_way_of_reading_reads_the_post_again_and_other_choices_do_not() {
    let mut page = Page::new();
    page.act(Action::Draft("猫".to_owned()));
    let spans = page.state.post.as_ref().unwrap().spans.clone();
    let spoken = Settings { spoken: true, ..Settings::default() };
    page.act(Action::Choose(Settings { contours: true, ..Settings::default() }));
    assert!(page.state.post.as_ref().unwrap().spans == spans);
    page.act(Action::Choose(spoken));
    assert!(page.state.post.as_ref().unwrap().spans != spans);
}

#[test]
fn a_card_of_no_spot_stays_closed() {
    let mut page = Page::new();
    page.act(Action::OpenCard(Spot::of(3)));
    page.act(Action::Draft("猫".to_owned())).act(Action::OpenCard(Spot::of(99)));
    assert!(page.state.post.as_ref().is_some_and(|post| post.card.is_none()));
}

const SHARED: &str = "3.58 复制打开抖音，看看【阿婆的作品】姐妹们好  https://v.douyin.com/N/?share_token=1 HVl:/ 06/12";

#[test]
fn share_text_is_shown_as_the_post_in_it_and_as_pasted_on_request() {
    let mut page = Page::new();
    let shown = |page: &Page| page.state.post.as_ref().map(|post| (*post.text).clone()).unwrap_or_default();
    page.act(Action::Draft(SHARED.to_owned()));
    assert_eq!(shown(&page), "姐妹们好");
    assert_eq!(page.state.draft, SHARED, "the box keeps what was pasted");
    let share = page.state.post.as_ref().and_then(|post| post.share.clone()).unwrap();
    assert_eq!((share.author.as_str(), share.link.dropped.len()), ("阿婆", 1));
    page.act(Action::AsPasted(true));
    assert_eq!(shown(&page), SHARED);
    page.act(Action::AsPasted(false));
    assert_eq!(shown(&page), "姐妹们好");
    page.act(Action::AsPasted(true)).act(Action::Draft(format!("{SHARED} ")));
    assert_eq!(shown(&page), "姐妹们好", "the choice was for one text");
    page.act(Action::Draft("just a post".to_owned()));
    assert!(page.state.post.as_ref().unwrap().share.is_none());
}

#[test]
fn notes_on_a_shared_post_sit_on_its_clean_words() {
    let mut page = Page::new();
    page.note_on(SHARED, 0..6, "sisters");
    page.act(Action::Draft("姐妹们好".to_owned()));
    assert_eq!(page.notes(), ["sisters"], "the same post without the app's words");
    page.act(Action::Draft(SHARED.to_owned()));
    assert_eq!(page.notes(), ["sisters"]);
}

#[test]
fn share_text_that_was_kept_as_it_was_pasted_keeps_its_notes() {
    let mut page = Page::new();
    page.act(Action::Draft(SHARED.to_owned())).act(Action::AsPasted(true)).act(Action::SavePost);
    page.act(Action::Draft(String::new())).act(Action::Draft(SHARED.to_owned()));
    assert_eq!(page.state.post.as_ref().map(|post| post.id.is_some()), Some(true));
}

#[test]
fn a_link_without_words_is_shown_as_pasted() {
    let mut page = Page::new();
    let text = "19 koi发布了一篇小红书笔记，快来看吧！ 😆 ljsBbljsT1 😆 http://xhslink.com/a/1，复制本条信息，打开【小红书】App！";
    page.act(Action::Draft(text.to_owned()));
    let post = page.state.post.as_ref().unwrap();
    assert_eq!(*post.text, text);
    assert!(post.share.as_ref().is_some_and(|share| share.author == "koi"));
}
