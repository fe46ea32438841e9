//! The month of the day being typed, Monday first, days without school quiet.

use crate::domain::{Date, Weekday, monday_of, plus_days};
use crate::record::Type;
use crate::tui::form::{Form, Ground, Stage};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;

/// Columns of the month, frame included.
pub const WIDTH: u16 = 24;
/// Lines of the month, frame included.
pub const HEIGHT: u16 = 9;

/// The day whose month shows beside a form: that of a field of days under the cursor, where there
/// is room.
pub fn shown(form: &Form, width: u16) -> Option<Date> {
    let field = form.focused()?;
    let dated = matches!(field.kind, Type::Date(_) | Type::DateAfter(_));
    if form.stage == Stage::Editing && dated && width >= 110 {
        field.day()
    } else {
        None
    }
}

/// Draws the month of a day.
pub fn draw(painter: &mut Painter<'_>, day: Date, ground: &Ground<'_>) {
    let text = ground.text;
    painter.frame(&text.month_of(day.month(), day.year()));
    for (x, weekday) in (2..).step_by(3).zip(Weekday::ALL) {
        painter.text(x, 1, text.weekday_tiny(weekday), Meaning::Quiet);
    }
    let first = monday_of(day.first_of_month());
    for at in 0..42 {
        let date = plus_days(first, at);
        if date.month() != day.month() {
            continue;
        }
        let (x, y) = (2 + 3 * (at % 7) as u16, 2 + (at / 7) as u16);
        let meaning = match date {
            date if date == day => Meaning::Cursor,
            date if date == ground.today => Meaning::Accent,
            date if !ground.department.is_school_day(date) => Meaning::Quiet,
            _ => Meaning::Text,
        };
        painter.right(x + 2, y, &date.day().to_string(), meaning);
    }
}
