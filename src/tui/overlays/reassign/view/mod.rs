//! Reassigning drawn over the whole body: who can take over with their reasons, who cannot and why,
//! and what it would do.

mod candidates;
mod effects;
mod reasons;
mod slots;
mod title;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Reassign;
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::{Cx, Layout, Size};
use crate::tui::theme::Meaning;
use crate::tui::widgets::line;
use crate::tui::widgets::painter::Painter;

/// Rows of candidates, or of slots being chosen, that show at a size.
pub(super) fn rows(size: Size, reassign: &Reassign) -> usize {
    let body = usize::from(size.body());
    if reassign.picking.is_some() {
        return body.saturating_sub(5).max(1);
    }
    let headings = usize::from(!reassign.candidates.part.is_empty())
        + usize::from(reassign.forced_as.is_some());
    let body = body.saturating_sub(headings);
    match size.layout() {
        Layout::Compact => body.saturating_sub(3).max(1),
        Layout::Narrow => body.saturating_sub(13).max(3),
        Layout::Wide | Layout::Full => body.saturating_sub(8).max(3),
    }
}

/// The first line under the title and its rule.
const FIRST: u16 = 2;

impl View for Reassign {
    /// The cursor is in the reason, where one can be given.
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let body = &mut Painter::new(buf, cx.look, area);
        body.clear();
        title::draw(body, self, cx);
        if self.picking.is_some() {
            slots::draw(body, FIRST, self, cx);
            return None;
        }
        let (width, height) = (body.width(), body.height());
        let layout = cx.size.layout();
        let wide = matches!(layout, Layout::Wide | Layout::Full);
        let left = if wide { width / 2 } else { width };
        // On a compact screen what it does takes the place of who else could.
        let y = match self.confirming && layout == Layout::Compact {
            true => FIRST,
            false => candidates::draw(body, FIRST, left, self, cx),
        };
        if !wide {
            return beside(body, y, false, self, cx);
        }
        let side = body.glyphs().side();
        for line in FIRST..height {
            body.text(left, line, side, Meaning::Quiet);
        }
        let x = left + 1;
        let mut aside = body.inside(x, 0, width.saturating_sub(x), height);
        beside(&mut aside, FIRST, true, self, cx)
    }
}

/// What it does, why, and who is not proposed: under the candidates, or aside where there is room.
fn beside(
    painter: &mut Painter<'_>,
    y: u16,
    aside: bool,
    reassign: &Reassign,
    cx: &Cx<'_>,
) -> Option<Position> {
    let gap = u16::from(aside);
    let y = effects::draw(painter, y, aside, reassign, cx);
    let (y, cursor) = why(painter, y, reassign, cx);
    let y = reasons::speaking(painter, y + gap, aside, reassign, cx);
    reasons::refused(painter, y + gap, aside, reassign, cx);
    cursor
}

/// The reason to overrule what warns, on the line under it: on the last one where there is no room.
fn why(
    painter: &mut Painter<'_>,
    y: u16,
    reassign: &Reassign,
    cx: &Cx<'_>,
) -> (u16, Option<Position>) {
    if !reassign.takes_reason() {
        return (y, None);
    }
    let (y, width) = (y.min(painter.height().saturating_sub(1)), painter.width());
    painter.rule_between(0, y, width, " ", Meaning::Text);
    let label = cx.text.get(Id::FormReasonWhy);
    let at = painter.text(3, y, label, Meaning::Quiet) + 2;
    let (reason, room) = (&reassign.reason, width.saturating_sub(at + 2));
    let (words, cursor) = line::around(reason.value(), reason.cursor(), room);
    painter.text(at, y, &words, Meaning::Text);
    let place = Position::new(painter.area.x + at + cursor, painter.area.y + y);
    (y + 1, Some(place))
}
