//! What writing would change: each field before and after, what the law says, and the reason.

use crate::domain::check::Severity;
use crate::text::{Id, Text};
use crate::tui::form::Form;
use crate::tui::form::fault::FaultRule;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line;
use crate::tui::widgets::painter::{Painter, columns};
use crate::tui::widgets::parts;
use crate::words::{Became, FieldChange};

/// Where labels begin.
const LABEL: u16 = 4;

/// The height the difference would like.
pub fn wanted(form: &Form, lines: &[FieldChange], width: u16, text: &Text) -> u16 {
    let under = under(form, width.saturating_sub(6), text);
    lines.len() as u16 + under.len() as u16 + u16::from(form.takes_reason()) + 5
}

/// Draws the difference; the cursor is in the reason, where one can be given: its column and line in
/// the frame.
pub fn draw(
    frame: &mut Painter<'_>,
    form: &Form,
    lines: &[FieldChange],
    text: &Text,
) -> Option<(u16, u16)> {
    let (width, height) = (frame.width(), frame.height());
    let new = form.target.is_none() && lines.iter().all(|line| line.sign == Became::Added);
    let heading = text.get(if new {
        Id::FormWillBeMade
    } else {
        Id::FormDifference
    });
    frame.text(2, 1, heading, Meaning::Heading);
    let under = under(form, width.saturating_sub(6), text);
    let reason = u16::from(form.takes_reason());
    let rows = height
        .saturating_sub(4 + reason)
        .saturating_sub(under.len() as u16)
        .max(1);
    let labels = lines
        .iter()
        .map(|line| columns(text.get(line.id)))
        .max()
        .unwrap_or(0);
    let first = form.top.min(lines.len().saturating_sub(usize::from(rows)));
    let mut above = None;
    for (y, line) in (2..).zip(lines.iter().skip(first).take(usize::from(rows))) {
        let (sign, meaning) = parts::sign(line.sign);
        frame.text(2, y, sign, meaning);
        // The parts of one field stand under its name.
        if above != Some(line.id) {
            frame.fitted(LABEL, y, text.get(line.id), labels, Meaning::Quiet);
        }
        above = Some(line.id);
        let values = (line.before.as_str(), line.after.as_str());
        parts::values(frame, (LABEL + labels + 2, y), line.sign, values);
    }
    let hidden = lines.len().saturating_sub(usize::from(rows));
    if hidden > 0 {
        let count = format!(
            "{}–{} / {}",
            first + 1,
            first + usize::from(rows),
            lines.len()
        );
        frame.right(width.saturating_sub(2), 1, &count, Meaning::Quiet);
    }
    let mut y = 3 + rows.min(lines.len() as u16);
    for (glyph, words, meaning) in &under {
        frame.text(2, y, glyph, *meaning);
        frame.fitted(LABEL, y, words, width.saturating_sub(6), *meaning);
        y += 1;
    }
    if !form.takes_reason() {
        return None;
    }
    let label = text.get(Id::FormReasonWhy);
    let x = frame.text(2, y, label, Meaning::Quiet) + 2;
    let room = width.saturating_sub(x + 3);
    let (words, at) = line::around(form.reason.value(), form.reason.cursor(), room);
    frame.text(x, y, &words, Meaning::Text);
    Some((x + at, y))
}

/// What else is worth knowing: warnings with their source, notes.
fn under(form: &Form, width: u16, text: &Text) -> Vec<(&'static str, String, Meaning)> {
    let mut rows = Vec::new();
    let mut put = |glyph: &'static str, words: &str, meaning| {
        for (at, words) in crate::words::line::wrap(words, width)
            .into_iter()
            .enumerate()
        {
            rows.push((if at == 0 { glyph } else { "" }, words, meaning));
        }
    };
    for note in &form.notes {
        put("·", note, Meaning::Quiet);
    }
    for field in &form.fields {
        for fault in field
            .faults
            .iter()
            .filter(|fault| fault.severity == Severity::Warn)
        {
            let source = fault.rule.as_ref().map(FaultRule::cited);
            let words = format!(
                "{} : {}{}",
                text.get(field.id),
                fault.words,
                source.unwrap_or_default()
            );
            put("▲", &words, Meaning::Attention);
        }
    }
    rows
}
