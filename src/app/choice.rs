//! One of a few: links to follow, columns to order by, accompaniments to hand over.

use super::model::{Model, Overlay};
use super::renewing::Way;
use super::upkeep::Task;
use crate::domain::{AccompanimentId, ContractId, Ref, SettingKey};
use crate::tui::action::question::{self, Answer, Asked, Tag};
use crate::tui::overlays::choice::Choice;
use crate::tui::overlays::notice_step::Happening;

/// What choosing an item does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Opens a record's card.
    Go(Ref),
    /// Goes on with reassigning these.
    Reassign(Vec<AccompanimentId>),
    /// Opens a form for a record.
    Edit(Ref),
    /// Asks what happened in the renewal of a contract.
    StatusOf(ContractId),
    /// Shows what noting it would change.
    Happened(ContractId, Happening),
    /// Opens the form of a renewal.
    Renew(ContractId, Way),
    /// Deletes a record; the choice itself said what goes with it.
    Delete(Ref),
    /// Shows the recovery code.
    ShowCode,
    /// Shows an act.
    Act(u64),
    /// Work on the store.
    Upkeep(Task),
    /// Asks for a number of the store.
    Setting(SettingKey),
    /// Sets a number of the store.
    Number(SettingKey, i64),
    /// Sets a yes or no of the store.
    Flag(SettingKey, bool),
    /// Closes, nothing else.
    Keep,
}

impl Pick {
    /// Whether it writes, or opens what writes.
    pub fn leads_to_writing(&self) -> bool {
        match self {
            Self::Go(_) | Self::Act(_) | Self::Keep => false,
            Self::Reassign(_)
            | Self::Edit(_)
            | Self::StatusOf(_)
            | Self::Happened(..)
            | Self::Renew(..)
            | Self::Delete(_)
            | Self::ShowCode
            | Self::Upkeep(_)
            | Self::Setting(_)
            | Self::Number(..)
            | Self::Flag(..) => true,
        }
    }
}

/// A line of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its words.
    pub label: String,
    /// A word at its right.
    pub detail: String,
    /// What choosing it does.
    pub pick: Pick,
}

/// Asks for one of these, in the session's name: what each does is kept beside the question.
pub fn open(model: &mut Model, title: impl Into<String>, items: Vec<Item>, at: usize) {
    let asked = Asked {
        by: Asked::SESSION,
        tag: Tag::of(0),
    };
    let line = |(row, item): (usize, &Item)| question::Item {
        label: item.label.clone(),
        detail: item.detail.clone(),
        answer: Answer::Row(row),
        writes: item.pick.leads_to_writing(),
    };
    let lines = items.iter().enumerate().map(line).collect();
    let choice = Choice::new(title.into(), lines, at, asked);
    let shown = (model.overlays.iter())
        .filter_map(|overlay| overlay.component()?.asked())
        .filter(|other| *other == asked);
    // Questions may have been closed unanswered, all at once.
    model.picks.truncate(shown.count());
    model.overlays.push(Overlay::Question(choice));
    let picks = items.into_iter().map(|item| item.pick);
    model.picks.push(picks.collect());
}
