//! A line that was being typed, by what it was for.

use serde::{Deserialize, Serialize};

use crate::app::kept;
use crate::domain::AvsId;
use crate::text::Id;
use crate::tui::action::Tag;
use crate::tui::component::Component;
use crate::tui::context::Cx;
use crate::tui::overlays::reassign;
use crate::tui::screens::{calls, card, contracts, deadlines, plan};

/// What a line was for. The places of these are written: each keeps its own for good.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum KeptLine {
    Before,
    DeadlinesUntil,
    Week,
    AsOf,
    BackUpTo,
    /// A number of the store: asked again rather than kept.
    Setting,
    ReassignFrom,
    LawDate,
    SplitAt,
    ForceReason(#[serde(with = "kept")] AvsId),
    MessageLine,
}

/// Those that a component asks, but the reason, which is about somebody.
const ASKED: [KeptLine; 8] = [
    KeptLine::Before,
    KeptLine::DeadlinesUntil,
    KeptLine::Week,
    KeptLine::AsOf,
    KeptLine::ReassignFrom,
    KeptLine::LawDate,
    KeptLine::SplitAt,
    KeptLine::MessageLine,
];

impl KeptLine {
    /// What a line was for that `asker` asked.
    pub fn of_asker(asker: &dyn Component, cx: &Cx<'_>, tag: Tag) -> Option<Self> {
        let reason = tag.about.and_then(|whom| whom.typed());
        let mut all = ASKED.into_iter().chain(reason.map(Self::ForceReason));
        all.find(|line| line.of_whom(asker, cx) == Some(tag))
    }

    /// What it is to a component that asks it; none of another's.
    pub fn of_whom(self, asker: &dyn Component, cx: &Cx<'_>) -> Option<Tag> {
        let (tag, title) = match self {
            Self::Before => (contracts::BEFORE, Id::PromptBefore),
            Self::DeadlinesUntil => (deadlines::UNTIL, Id::PromptDeadlinesUntil),
            Self::Week => (card::WEEK, Id::PromptWeek),
            Self::AsOf => (card::AS_OF, Id::PromptAsOf),
            Self::ReassignFrom => (reassign::FROM, Id::PromptFrom),
            Self::LawDate => (contracts::LAW, Id::PromptLawDate),
            Self::SplitAt => (plan::asked::SPLIT, Id::PlanSplitTitle),
            Self::ForceReason(avs) => (plan::asked::REASON.about(avs), Id::PlanForceReason),
            Self::MessageLine => (calls::ADDED, Id::CallAddTitle),
            Self::BackUpTo | Self::Setting => return None,
        };
        (asker.line(cx, tag) == Some(title)).then_some(tag)
    }
}
