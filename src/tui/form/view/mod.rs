//! A form over the screen: its fields with what they understand, then the difference.

mod difference;
mod fields;
mod hints;
mod month;
mod outlook;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::fault::Fault;
use super::{Form, Ground, Stage};
use crate::domain::check::Severity;
use crate::tui::component::View;
use crate::tui::context::{Cx, Layout};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns, fit};

/// The widest a form gets: longer lines are hard to follow.
const WIDEST: u16 = 100;

impl View for Form {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let mut body = Painter::new(buf, cx.look, area);
        draw(&mut body, self, &Ground::of(cx), cx.size.layout())
    }
}

/// Draws a form; tells where the real cursor belongs.
fn draw(
    body: &mut Painter<'_>,
    form: &Form,
    ground: &Ground<'_>,
    layout: Layout,
) -> Option<Position> {
    let text = ground.text;
    let compact = layout == Layout::Compact;
    let (w, h) = (body.width(), body.height());
    let margin = if compact { 0 } else { 2 };
    let month = month::shown(form, w).filter(|_| !compact && h > month::HEIGHT);
    let beside = if month.is_some() { month::WIDTH + 1 } else { 0 };
    let width = w.saturating_sub(margin * 2 + beside).min(WIDEST);
    let x = w.saturating_sub(width + beside) / 2;
    let wanted = match &form.stage {
        Stage::Editing => fields::wanted(form),
        Stage::Difference(lines) => difference::wanted(form, lines, width, text),
    };
    let height = wanted.min(h);
    let y = h.saturating_sub(height) / 3;
    if let Some(day) = month {
        let mut beside = body.inside(x + width + 1, y, month::WIDTH, month::HEIGHT);
        month::draw(&mut beside, day, ground);
    }
    let mut frame = body.inside(x, y, width, height);
    frame.frame(&form.title);
    moved(&mut frame, form);
    if form.stage == Stage::Editing {
        let count = text.form_field_of(form.focus + 1, form.fields.len());
        frame.right(
            width.saturating_sub(2),
            height.saturating_sub(1),
            &format!(" {count} "),
            Meaning::Quiet,
        );
    }
    let (column, line) = match &form.stage {
        Stage::Editing => fields::draw(&mut frame, form, text),
        Stage::Difference(lines) => difference::draw(&mut frame, form, lines, text),
    }?;
    Some(Position::new(frame.area.x + column, frame.area.y + line))
}

/// In the head: somebody else changed the record under the form, and who.
fn moved(frame: &mut Painter<'_>, form: &Form) {
    let Some(moved) = &form.moved else {
        return;
    };
    let end = frame.width().saturating_sub(2);
    // The title stands in the frame after its corner, a blank at each side.
    let room = end.saturating_sub(columns(&form.title) + 7);
    let words = format!("{} {}", frame.glyphs().attention(), moved.by);
    let fits = columns(&words) <= room;
    // Beside a long title it stands at the foot, before the number of the field.
    let (end, y, room) = if fits {
        (end, 0, room)
    } else {
        (
            end.saturating_sub(20),
            frame.height().saturating_sub(1),
            end.saturating_sub(24),
        )
    };
    let words = fit(&words, room, frame.glyphs()).into_owned();
    frame.right(end, y, &format!(" {words} "), Meaning::Attention);
}

/// The glyph and meaning of a fault.
fn of_fault(painter: &Painter<'_>, fault: &Fault) -> (&'static str, Meaning) {
    match fault.severity {
        Severity::Refuse => (painter.glyphs().critical(), Meaning::Critical),
        Severity::Warn => (painter.glyphs().attention(), Meaning::Attention),
        Severity::Inform => (painter.glyphs().info(), Meaning::Quiet),
    }
}

#[cfg(test)]
mod tests;
