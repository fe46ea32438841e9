//! One of a few: links to follow, columns to order by, accompaniments to hand over.

use super::model::{Model, Overlay};
use super::renewing::Way;
use super::upkeep::Task;
use crate::department::order::RowOrder;
use crate::domain::{AccompanimentId, ContractId, Ref, SettingKey};
use crate::law::DeadlineKind;
use crate::tui::overlays::notice_step::Happening;
use crate::tui::widgets::scroll::Scroll;

/// What choosing an item does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Opens a record's card.
    Go(Ref),
    /// Orders the list.
    Order(RowOrder),
    /// Shows deadlines of one kind, or all.
    Deadlines(Option<DeadlineKind>),
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
            Self::Go(_) | Self::Order(_) | Self::Deadlines(_) | Self::Act(_) | Self::Keep => false,
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

/// A few lines, one of which is chosen with Enter or its digit.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is asked.
    pub title: String,
    /// The lines.
    pub items: Vec<Item>,
    /// Cursor and window.
    pub scroll: Scroll,
}

impl Choice {
    /// What the cursor is on.
    pub fn selected(&self) -> Option<&Pick> {
        self.items.get(self.scroll.cursor).map(|item| &item.pick)
    }
}

/// Opens a choice with its cursor on `at`.
pub fn open(model: &mut Model, title: impl Into<String>, items: Vec<Item>, at: usize) {
    let scroll = Scroll {
        cursor: at.min(items.len().saturating_sub(1)),
        top: 0,
    };
    model.overlays.push(Overlay::Choice(Choice {
        title: title.into(),
        items,
        scroll,
    }));
}
