//! Where the columns of the screen are, by its width.

use super::scale::Scale;
use crate::text::{Id, Text};
use crate::tui::context::{Cx, Layout};
use crate::tui::screens::contracts::Contracts;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;

/// From so many columns on the flag's word and the notice have columns of their own.
const FULL: u16 = 110;
/// Fewer columns of timeline than that say nothing.
const LEAST: u16 = 12;
/// Columns of the notice's state.
const NOTICE: u16 = 8;

/// Columns of a row.
pub(super) struct Columns {
    /// Columns of the name.
    pub name: u16,
    /// The timeline, where there is room for one.
    pub scale: Option<Scale>,
    /// The column after the ceiling's last.
    pub date: u16,
    /// Where the flag's word begins, if it stands apart.
    pub flag: Option<u16>,
    /// The column after what is left.
    pub left: u16,
    /// Where the notice's state begins, if it shows.
    pub notice: Option<u16>,
}

impl Columns {
    pub fn new(width: u16, shown: &Contracts, cx: &Cx<'_>) -> Self {
        let end = width.saturating_sub(1);
        let full = width >= FULL && cx.size.layout() != Layout::Compact;
        let mut columns = if full {
            let notice = end.saturating_sub(NOTICE);
            let left = notice.saturating_sub(2);
            // `CDI 123 j` and a space before it, `■ critique` before that.
            let flag = left.saturating_sub(10 + 10);
            Self {
                name: if width >= 140 { 24 } else { 17 },
                scale: None,
                date: flag.saturating_sub(2),
                flag: Some(flag),
                left,
                notice: Some(notice),
            }
        } else {
            Self {
                name: if width >= 72 { 17 } else { 14 },
                scale: None,
                date: end.saturating_sub(13),
                flag: None,
                left: end,
                notice: None,
            }
        };
        let first = 3 + columns.name;
        let room = columns.date.saturating_sub(11 + first);
        if room >= LEAST {
            let scale = Scale::new(cx.today, shown.shift, first, room);
            columns.scale = Some(scale);
        } else {
            let next = if columns.has_date() {
                columns.date.saturating_sub(11)
            } else {
                columns.left.saturating_sub(8)
            };
            columns.name = next.saturating_sub(3).min(30);
        }
        columns
    }

    /// There is room for the ceiling's day: the name and what is left go before it.
    pub fn has_date(&self) -> bool {
        self.date > 24
    }

    /// The titles above the rows.
    pub fn titles(&self, body: &mut Painter<'_>, y: u16, text: &Text) {
        if let Some(scale) = &self.scale {
            scale.titles(body, y);
        }
        body.right(self.date, y, text.get(Id::ColCeilingOn), Meaning::Quiet);
        body.right(self.left, y, text.get(Id::ColLeft), Meaning::Quiet);
        if let Some(x) = self.notice {
            body.text(x, y, text.get(Id::ColNotice), Meaning::Quiet);
        }
    }
}
