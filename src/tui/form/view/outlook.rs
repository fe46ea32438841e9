//! Under the fields: what the draft would bring, line by line, as typed so far.

use crate::text::{Id, Text};
use crate::tui::form::Form;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::tui::widgets::urgency::{meaning_of, sign_of};

/// Where labels begin.
const LABEL: u16 = 4;

/// The lines it takes of `room`, its heading among them; none where a heading alone would fit.
pub fn height(form: &Form, room: u16) -> u16 {
    match form.outlook.len() as u16 {
        0 => 0,
        _ if room < 2 => 0,
        lines => (lines + 1).min(room),
    }
}

/// Draws as many lines as `height`, the first ones.
pub fn draw(frame: &mut Painter<'_>, y: u16, height: u16, form: &Form, text: &Text) {
    if height == 0 {
        return;
    }
    let width = frame.width();
    let rule = frame.glyphs().rule();
    frame.rule_between(1, y, width.saturating_sub(2), rule, Meaning::Quiet);
    frame.text(
        LABEL,
        y,
        &format!(" {} ", text.get(Id::Outlook)),
        Meaning::Heading,
    );
    let labels = form
        .outlook
        .iter()
        .map(|line| columns(text.get(line.label)))
        .max()
        .unwrap_or(0);
    let value = LABEL + labels + 2;
    for (y, line) in (y + 1..y + height).zip(&form.outlook) {
        frame.fitted(LABEL, y, text.get(line.label), labels, Meaning::Quiet);
        let meaning = meaning_of(line.urgency);
        let at = match sign_of(frame, line.urgency) {
            "" => value,
            sign => frame.text(value, y, sign, meaning) + 1,
        };
        frame.fitted(at, y, &line.words, width.saturating_sub(at + 2), meaning);
    }
}
