//! The days of the week: who is absent, which hours nobody gives.

use crate::app::desk::Desk;
use crate::app::model::Model;
use crate::domain::{Minutes, Weekday};
use crate::text::Id;
use crate::ui::pen::Pen;
use crate::ui::table::section;
use crate::ui::theme::Meaning;

/// Draws the week.
pub fn draw(body: &mut Pen<'_>, x: u16, y: u16, width: u16, model: &Model, desk: &Desk) {
    let text = &model.text;
    section(body, x, y, width, text.get(Id::HeadThisWeek));
    let monday = crate::domain::monday_of(desk.school_day());
    let board = desk.board();
    for (at, (day, weekday)) in board.week.iter().zip(Weekday::ALL).enumerate() {
        let end = x + 25 + at as u16 * 7;
        let date = crate::domain::plus_days(monday, at as i32);
        let head = format!("{} {}", text.weekday_tiny(weekday), date.day());
        body.right(end, y, &head, Meaning::Quiet);
        if day.closed {
            let closed = body.glyphs().closed();
            body.right(end, y + 2, closed, Meaning::Quiet);
            body.right(end, y + 3, closed, Meaning::Quiet);
            continue;
        }
        let absences = day.absences.to_string();
        body.right(
            end,
            y + 2,
            &absences,
            if day.absences > 0 {
                Meaning::Text
            } else {
                Meaning::Quiet
            },
        );
        let open = match day.open {
            Minutes::ZERO => ("·".to_owned(), Meaning::Quiet),
            some => (text.minutes(some), Meaning::Attention),
        };
        body.right(end, y + 3, &open.0, open.1);
    }
    body.text(x + 1, y + 2, text.get(Id::WeekAbsences), Meaning::Text);
    body.text(x + 1, y + 3, text.get(Id::WeekOpen), Meaning::Text);
}
