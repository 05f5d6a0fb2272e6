//! Which of two cuts the reader chose, and what follows.

use crate::app::Effect;
use crate::app::Shared;
use crate::app::Spot;
use crate::app::reduce::Step;
use crate::engine::annotate::Annotator;
use crate::engine::text::Utf8;

/// Most choices that are remembered; the oldest goes first.
const MOST: usize = 500;

impl Step<'_> {
    /// Shows one cut of the stretch in doubt that begins at `at`, here and wherever its words stand between the same
    /// characters. The likelier cut needs no remembering.
    pub(super) fn choose_cut(&mut self, at: Utf8, second: bool) {
        let Some(post) = &self.state.post else { return };
        let mut doubts = post.spans.iter().filter_map(|span| span.doubt.clone());
        let Some(doubt) = doubts.find(|doubt| doubt.range.start == at) else { return };
        let tapped = post.card.as_ref().map(|(_, card)| card.span.range.start);
        let [likelier, other] = &doubt.names;
        let mut cuts: Vec<&str> = self.state.settings.cuts.lines().collect();
        cuts.retain(|name| name != likelier && name != other);
        if second {
            cuts.push(other);
        }
        self.state.settings.cuts = cuts.get(cuts.len().saturating_sub(MOST)..).unwrap_or_default().join("\n");
        self.effects.push(Effect::KeepSettings(self.state.settings.clone()));
        self.follow_cuts();
        let word = |at: Utf8| self.state.post.as_ref()?.spans.iter().position(|span| span.range.contains(&at));
        if let Some(word) = tapped.and_then(word) {
            self.open_card(Spot::of(word));
        }
    }

    /// Reads the post again where it was read with other choices than the reader's.
    pub(super) fn follow_cuts(&mut self) {
        let (annotator, cuts) = (self.state.data.annotator.clone(), &self.state.settings.cuts);
        if annotator.cuts != *cuts {
            self.state.data.annotator = Shared::new(Annotator { cuts: cuts.clone(), ..(*annotator).clone() });
            self.read_again();
        }
    }
}
