//! What follows from an action: the next state, and what the browser has to do.

mod answer;
mod browse;
mod doubt;
mod keeping;
mod reading;
mod writing;

#[cfg(test)]
mod tests;

pub use reading::LONGEST_READ;

use crate::app::Action;
use crate::app::Effect;
use crate::app::Message;
use crate::app::Moment;
use crate::app::State;
use crate::app::Storage;
use crate::app::Toast;
use crate::app::Undo;

/// The next state and the effects, in order. Pure: the same input always gives the same output.
#[must_use]
pub fn reduce(state: &State, action: Action, moment: &Moment) -> (State, Vec<Effect>) {
    let mut step = Step { state: state.clone(), effects: Vec::new(), moment };
    step.take(action);
    (step.state, step.effects)
}

/// A state on its way to the next.
struct Step<'moment> {
    state: State,
    effects: Vec<Effect>,
    moment: &'moment Moment,
}

impl Step<'_> {
    fn take(&mut self, action: Action) {
        match action {
            Action::Start { settings, draft } => self.start(settings, draft),
            Action::StartEmbedded(settings) => {
                self.state.settings = settings;
                self.follow_cuts();
                self.effects.push(Effect::OpenStorage);
            }
            Action::Embedded(settings) => self.state.settings = settings,
            Action::Show(screen) => {
                self.state.screen = screen;
                self.show_phrasebook();
                self.show_answer();
            }
            Action::Browse(action) => self.browse(action),
            Action::Answer(action) => self.answer(action),
            Action::Copy(text) => self.effects.push(Effect::Copy(text)),
            Action::Speak(text, language) => self.effects.push(Effect::Speak(text, language)),
            Action::Tell(message) => self.tell(message, None),
            Action::Choose(settings) => {
                self.choose(settings);
                self.show_phrasebook();
                self.show_answer();
            }
            Action::Remembered(marked) => self.mark(marked),
            Action::Know(word, known) => self.know(word, known),
            Action::Draft(text) => self.draft(text),
            Action::AsPasted(as_pasted) => {
                self.state.as_pasted = as_pasted;
                self.read_draft();
            }
            Action::ReadDraft => self.read_draft(),
            Action::Direct(reader) => self.direct(reader),
            Action::Loaded(file, result) => self.loaded(file, result),
            Action::FetchAgain(file) => self.fetch_again(file),
            Action::Focus(spot) => {
                if let Some(post) = &mut self.state.post {
                    post.focus = spot;
                }
            }
            Action::OpenCard(spot) => self.open_card(spot),
            Action::ChooseCut(at, second) => self.choose_cut(at, second),
            Action::HostPost { text, source, reader } => self.host_post(text, source, reader),
            Action::Close => self.close(),
            Action::Select(range) => self.select(range),
            Action::Write(kind) => self.write(kind),
            Action::Edit(id) => self.edit(&id),
            Action::Body(text) => self.change_editor(|editor| editor.body = text),
            Action::Kind(kind) => self.change_editor(|editor| editor.kind = kind),
            Action::Recur(recurring) => self.change_editor(|editor| editor.recurring = recurring),
            Action::SaveNote => self.save_note(),
            Action::DeleteNote(id) => self.delete_note(&id),
            Action::SavePost => self.save_post(),
            Action::OpenPost(id) => self.open_kept(&id),
            Action::DeletePost(id) => self.delete_post(&id),
            Action::Undo => self.undo(),
            Action::DismissToast => self.state.toast = None,
            Action::LibraryRead(library) => self.library_read(*library),
            Action::ChangedElsewhere => self.effects.push(Effect::ReadLibrary),
            Action::StorageKnown(storage) => self.state.storage = storage,
            Action::Kept(changes) => self.kept(&changes),
            Action::NotKept(changes, error) => self.not_kept(changes, error),
            Action::Retry => {
                let unsaved = std::mem::take(&mut self.state.unsaved);
                if !unsaved.is_empty() {
                    self.effects.push(Effect::Keep(unsaved));
                }
            }
            Action::Restore => self.effects.push(Effect::RestoreSnapshot),
            Action::Restored(count) => {
                self.state.storage = Storage::Kept;
                self.tell(Message::Restored(count), None);
            }
            Action::AcceptLoss => {
                self.state.storage = Storage::Kept;
                self.effects.push(Effect::AcceptLoss);
            }
            Action::OfflineKnown(offline) => self.state.offline = offline,
            Action::Update => self.effects.push(Effect::ActivateUpdate),
        }
    }

    fn tell(&mut self, message: Message, undo: Option<Undo>) {
        self.state.toast = Some(Toast { message, undo });
        self.effects.push(Effect::DismissSoon);
    }
}
