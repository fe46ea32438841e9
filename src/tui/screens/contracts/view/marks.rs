//! The line under the bars: today, and the day looked ahead to.

use super::layout::Columns;
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::screens::contracts::Contracts;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns as width_of};

pub(super) fn draw(
    foot: &mut Painter<'_>,
    y: u16,
    columns: &Columns,
    shown: &Contracts,
    cx: &Cx<'_>,
) {
    let Some(scale) = &columns.scale else { return };
    let text = cx.text;
    let (today, horizon) = (cx.today, shown.horizon(cx));
    let mark = foot.glyphs().attention();
    let column = |date| scale.x + scale.place(date) as u16;
    let mut days = [
        (today, text.get(Id::MarkToday).to_owned(), Meaning::Accent),
        (horizon, text.date(horizon), Meaning::Quiet),
    ];
    days.sort_by_key(|(day, _, _)| *day);
    let [(one, before, at_left), (two, after, at_right)] = days;
    // The earlier day is named at the left of its mark, the later at the right: they never meet.
    if scale.shows(one) {
        let x = column(one);
        foot.text(x, y, mark, at_left);
        if width_of(&before) + 1 < x {
            foot.right(x.saturating_sub(1), y, &before, at_left);
        }
    }
    if scale.shows(two) {
        let x = column(two);
        foot.text(x, y, mark, at_right);
        foot.text(x + 2, y, &after, at_right);
    } else if two > scale.last {
        let x = scale.x + scale.width;
        let more = foot.glyphs().bar_more();
        foot.text(x, y, more, at_right);
        foot.text(x + 2, y, &after, at_right);
    }
}
