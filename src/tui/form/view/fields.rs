//! The fields of a form, and under them what the one under the cursor takes and means.

use super::{hints, of_fault, outlook};
use crate::domain::check::Severity;
use crate::text::{Id, Text};
use crate::tui::form::fault::FaultRule;
use crate::tui::form::{Form, FormField};
use crate::tui::theme::Meaning;
use crate::tui::widgets::line;
use crate::tui::widgets::painter::{Painter, columns};

/// Lines under the fields: a rule, what is wrong or meant, an example.
const UNDER: u16 = 4;
/// The same with an outlook between: one line says what is wrong or meant.
const UNDER_OUTLOOK: u16 = 3;
/// Fields that show at least beside an outlook.
const FIELDS: u16 = 6;
/// Where labels begin.
const LABEL: u16 = 4;

/// The height a form would like.
pub fn wanted(form: &Form) -> u16 {
    form.fields.len() as u16 + outlook::height(form, u16::MAX) + UNDER + 2
}

/// Draws the fields; tells the column and line of the cursor in the frame.
pub fn draw(frame: &mut Painter<'_>, form: &Form, text: &Text) -> Option<(u16, u16)> {
    let (width, height) = (frame.width(), frame.height());
    let fields = FIELDS.min(form.fields.len() as u16);
    let room = height.saturating_sub(2 + UNDER_OUTLOOK + fields);
    let outlook = outlook::height(form, room);
    let under = match height > UNDER + 5 {
        // Where all fields show there is room for two lines.
        true if outlook > 0 && height < wanted(form) => UNDER_OUTLOOK,
        true => UNDER,
        false => 1.min(height.saturating_sub(3)),
    };
    let rows = height.saturating_sub(2 + under + outlook).max(1);
    let labels = form
        .fields
        .iter()
        .map(|field| columns(text.get(field.id)))
        .max()
        .unwrap_or(0);
    let value_at = LABEL + labels + 2;
    let room = Room {
        value_at,
        end: width.saturating_sub(2),
        echo: width.saturating_sub(value_at + 2) / 2,
    };
    let first = first_row(form.focus, form.fields.len(), usize::from(rows));
    let mut caret = None;
    let shown = form
        .fields
        .iter()
        .enumerate()
        .skip(first)
        .take(usize::from(rows));
    for (y, (at, field)) in (1..).zip(shown) {
        let label = text.get(field.id);
        if meanwhile(form, field).is_some() {
            let mark = frame.glyphs().attention();
            frame.text(LABEL - 1, y, mark, Meaning::Attention);
        }
        if at == form.focus {
            let cursor = frame.glyphs().cursor();
            frame.text(2, y, cursor, Meaning::Accent);
            frame.fitted(LABEL, y, label, labels, Meaning::Heading);
            caret = Some(focused(frame, y, room, field, form.tried));
        } else {
            frame.fitted(LABEL, y, label, labels, Meaning::Quiet);
            resting(frame, y, room, field, form.tried);
        }
    }
    let y = 1 + rows.min(form.fields.len() as u16);
    outlook::draw(frame, y, outlook, form, text);
    if let Some(field) = form.focused() {
        below(frame, 1 + rows + outlook, under, form, field, text);
    }
    caret
}

/// Where values and what is said of them stand.
#[derive(Clone, Copy)]
struct Room {
    value_at: u16,
    end: u16,
    /// Columns at the right for echo or fault.
    echo: u16,
}

/// The first field that shows. Half a page is passed at a time, so that the screen is seldom sent
/// again, and the cursor is always inside.
fn first_row(focus: usize, len: usize, rows: usize) -> usize {
    if len <= rows {
        return 0;
    }
    let half = (rows / 2).max(1);
    let pages = if rows == 1 {
        focus
    } else {
        (focus / half).saturating_sub(1)
    };
    (pages * half).min(len - rows)
}

/// The field under the cursor: what is typed, the cursor in it.
fn focused(
    frame: &mut Painter<'_>,
    y: u16,
    room: Room,
    field: &FormField,
    tried: bool,
) -> (u16, u16) {
    let Room {
        value_at: x, end, ..
    } = room;
    if field.kind.is_choice() {
        let after = frame.fitted(
            x,
            y,
            field.shown(),
            end.saturating_sub(x + 4),
            Meaning::Cursor,
        );
        frame.text(after, y, " ←→", Meaning::Quiet);
        return (x.min(end), y);
    }
    let said = aside(field, tried, false)
        .map_or(0, |(words, _)| columns(&words) + 3)
        .min(room.echo);
    let wide = columns(field.input.value()) + 2;
    // A long line takes the whole row: what is said of it is below anyway.
    let fits = wide + said <= end.saturating_sub(x);
    let width = if fits {
        end.saturating_sub(x + said)
    } else {
        end.saturating_sub(x + 1)
    };
    let (words, at) = line::around(
        field.input.value(),
        field.input.cursor(),
        width.saturating_sub(1),
    );
    let meaning = if field.selected {
        Meaning::Cursor
    } else {
        Meaning::Text
    };
    let after = frame.text(x, y, &words, meaning);
    if fits {
        let x = after.max(end.saturating_sub(room.echo));
        say_aside(frame, y, x, end, aside(field, tried, false));
    }
    ((x + at).min(end), y)
}

/// A field at rest: its value, and what is said of it.
fn resting(frame: &mut Painter<'_>, y: u16, room: Room, field: &FormField, tried: bool) {
    let Room {
        value_at: x,
        end,
        echo,
    } = room;
    let said = aside(field, tried, true);
    let whole = end.saturating_sub(x);
    let width = if said.is_some() {
        whole.saturating_sub(echo + 2)
    } else {
        whole
    };
    let meaning = if field.is_changed() {
        Meaning::Changed
    } else {
        Meaning::Text
    };
    frame.fitted(x, y, field.shown(), width, meaning);
    say_aside(frame, y, end.saturating_sub(echo), end, said);
}

/// Words at the right of a field, and the fault that they are of.
type FieldSaid<'f> = (String, Option<&'f crate::tui::form::Fault>);

/// What is said of a field at its right: what is wrong, else what it means.
fn aside(field: &FormField, tried: bool, resting: bool) -> Option<FieldSaid<'_>> {
    match field
        .fault(tried)
        .filter(|fault| fault.severity != Severity::Inform)
    {
        Some(fault) => Some((fault.words.clone(), Some(fault))),
        None => field.said(resting).map(|words| (words, None)),
    }
}

fn say_aside(frame: &mut Painter<'_>, y: u16, x: u16, end: u16, said: Option<FieldSaid<'_>>) {
    let Some((words, fault)) = said else {
        return;
    };
    let mut at = x;
    let mut meaning = Meaning::Quiet;
    if let Some(fault) = fault {
        let (glyph, of_it) = of_fault(frame, fault);
        at = frame.text(at, y, glyph, of_it) + 1;
        meaning = of_it;
    }
    frame.fitted(at, y, &words, end.saturating_sub(at), meaning);
}

/// What the record has in a field now, where somebody else changed it meanwhile.
fn meanwhile<'f>(form: &'f Form, field: &FormField) -> Option<&'f str> {
    form.moved.as_ref()?.of(field.id)
}

/// Under the fields: what is wrong with the one under the cursor or what it means, then an example.
fn below(frame: &mut Painter<'_>, y: u16, lines: u16, form: &Form, field: &FormField, text: &Text) {
    let width = frame.width().saturating_sub(4);
    let hint = text.get(hints::of_kind(field.kind));
    if lines < UNDER_OUTLOOK {
        if lines > 0 {
            frame.fitted(2, y, hint, width, Meaning::Quiet);
        }
        return;
    }
    let dotted = frame.glyphs().dotted();
    frame.rule_between(
        1,
        y,
        frame.width().saturating_sub(2),
        dotted,
        Meaning::Quiet,
    );
    let moved = meanwhile(form, field).map(|now| {
        let words = text.form_moved_field(if now.is_empty() {
            text.get(Id::FormBlank)
        } else {
            now
        });
        format!("{} {words}", frame.glyphs().attention())
    });
    let (words, meaning) = match field.fault(form.tried) {
        None if moved.is_some() => (moved.unwrap_or_default(), Meaning::Attention),
        Some(fault) => {
            let (glyph, meaning) = of_fault(frame, fault);
            let source = fault.rule.as_ref().map(FaultRule::cited);
            (
                format!("{glyph} {}{}", fault.words, source.unwrap_or_default()),
                meaning,
            )
        }
        None => {
            let others = match field.others {
                0 => String::new(),
                n => format!(" · {}", text.echo_others(n)),
            };
            (
                format!("{}{others}", field.said(false).unwrap_or_default()),
                Meaning::Text,
            )
        }
    };
    let said = crate::words::line::wrap(&words, width);
    let room = usize::from(lines - 1);
    // What is wrong, and what the law makes of it, is said whole, with its source, before an example of
    // what would be right.
    let of_law = field.fault(form.tried).is_some() || field.law.is_some();
    let whole = said.len() >= room && of_law;
    let shown = room - usize::from(!whole);
    for (at, y) in (y + 1..).take(shown.min(said.len())).enumerate() {
        let rest = said.get(at..).unwrap_or_default();
        match (rest, at + 1 == shown) {
            // The last line that fits tells by its end that there is more.
            (rest, true) => frame.fitted(2, y, &rest.join(" "), width, meaning),
            ([words, ..], false) => frame.fitted(2, y, words, width, meaning),
            ([], false) => y,
        };
    }
    if !whole {
        frame.fitted(2, y + lines - 1, hint, width, Meaning::Quiet);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_field_under_the_cursor_always_shows(focus in 0usize..60, len in 1usize..60, rows in 1usize..30) {
            let focus = focus.min(len - 1);
            let first = first_row(focus, len, rows);
            prop_assert!((first..first + rows).contains(&focus));
        }
    }
}
