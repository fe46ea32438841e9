//! A form over the screen: its fields with what they understand, then the difference.

mod difference;
mod fields;
mod hints;
mod month;
mod outlook;

use ratatui::layout::Position;

use crate::app::form::{Fault, Form, Ground, Stage};
use crate::app::model::Model;
use crate::department::Desk;
use crate::domain::check::Severity;
use crate::tui::context::size::Layout;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::Pen;

/// The widest a form gets: longer lines are hard to follow.
const WIDEST: u16 = 100;

/// Draws a form; tells where the real cursor belongs.
pub fn draw(body: &mut Pen<'_>, form: &Form, model: &Model, desk: &Desk) -> Option<Position> {
    let ground = Ground::of(desk, model);
    let compact = model.size.layout() == Layout::Compact;
    let (w, h) = (body.width(), body.height());
    let margin = if compact { 0 } else { 2 };
    let month = month::shown(form, w).filter(|_| !compact && h > month::HEIGHT);
    let beside = if month.is_some() { month::WIDTH + 1 } else { 0 };
    let width = w.saturating_sub(margin * 2 + beside).min(WIDEST);
    let x = w.saturating_sub(width + beside) / 2;
    let wanted = match &form.stage {
        Stage::Editing => fields::wanted(form),
        Stage::Difference(lines) => difference::wanted(form, lines, width, model),
    };
    let height = wanted.min(h);
    let y = h.saturating_sub(height) / 3;
    if let Some(day) = month {
        let mut beside = body.inside(x + width + 1, y, month::WIDTH, month::HEIGHT);
        month::draw(&mut beside, day, &ground);
    }
    let mut frame = body.inside(x, y, width, height);
    frame.frame(&form.title);
    if form.stage == Stage::Editing {
        let count = model.text.form_field_of(form.focus + 1, form.fields.len());
        frame.right(
            width.saturating_sub(2),
            height.saturating_sub(1),
            &format!(" {count} "),
            Meaning::Quiet,
        );
    }
    match &form.stage {
        Stage::Editing => fields::draw(&mut frame, form, model),
        Stage::Difference(lines) => difference::draw(&mut frame, form, lines, model),
    }
}

/// The glyph and meaning of a fault.
fn of_fault(pen: &Pen<'_>, fault: &Fault) -> (&'static str, Meaning) {
    match fault.severity {
        Severity::Refuse => (pen.glyphs().critical(), Meaning::Critical),
        Severity::Warn => (pen.glyphs().attention(), Meaning::Attention),
        Severity::Inform => (pen.glyphs().info(), Meaning::Quiet),
    }
}

#[cfg(test)]
mod tests;
