//! The screen for replies.

use crate::app::AnswerAction;
use crate::app::DataFile;
use crate::app::Screen;
use crate::app::Shared;
use crate::app::reduce::Step;
use crate::engine::annotate::Reader;
use crate::engine::check::Checked;

/// Longest draft that is read back, in characters; comments are shorter.
const LONGEST: usize = 2_000;

impl Step<'_> {
    pub(super) fn answer(&mut self, action: AnswerAction) {
        let answer = &mut self.state.answer;
        match action {
            AnswerAction::Intent(intent) => answer.intent = intent,
            AnswerAction::Fill(slot, typed) => {
                answer.typed.retain(|(own, _)| *own != slot);
                answer.typed.push((slot, typed));
            }
            AnswerAction::Draft(draft) => {
                answer.draft = draft;
                self.check_draft();
            }
        }
    }

    /// The screen is shown, or a file arrived: what it needs is fetched, and the draft is read back.
    pub(super) fn show_answer(&mut self) {
        if self.state.screen != Screen::Answer {
            return;
        }
        for file in [DataFile::Phrasebook, DataFile::Replies, DataFile::Checks] {
            self.want(file);
        }
        self.want_lexicon(self.state.settings.language.reader());
        self.check_draft();
    }

    fn check_draft(&mut self) {
        let writer = self.state.settings.language.reader();
        let annotator = self.state.data.annotator.clone();
        let answer = &mut self.state.answer;
        let lexicon = match writer {
            Reader::English => annotator.zh.is_some(),
            Reader::Chinese => annotator.en.is_some(),
        };
        let draft: String = answer.draft.chars().take(LONGEST).collect();
        let book = answer.checks.as_deref().filter(|_| lexicon && !draft.trim().is_empty());
        answer.checked = book.map(|book| Shared::new(Checked::new(&draft, writer, &annotator, book)));
    }
}
