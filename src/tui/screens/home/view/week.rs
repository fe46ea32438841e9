//! The days of the week: who is absent, which hours nobody gives.

use crate::domain::{Minutes, Weekday};
use crate::text::{Id, Text};
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::tui::widgets::table::section;

/// The columns of a day, the space before it among them.
const DAY: u16 = 8;
/// Where the first day ends.
const FIRST: u16 = 21;

/// Draws the week.
pub fn draw(body: &mut Painter<'_>, x: u16, y: u16, width: u16, cx: &Cx<'_>) {
    let department = cx.department;
    let text = cx.text;
    section(body, x, y, width, text.get(Id::HeadThisWeek));
    let monday = crate::domain::monday_of(department.school_day());
    let board = department.board();
    for (at, (day, weekday)) in board.week.iter().zip(Weekday::ALL).enumerate() {
        let end = x + FIRST + at as u16 * DAY;
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
            some => (short(some, text), Meaning::Attention),
        };
        body.right(end, y + 3, &open.0, open.1);
    }
    body.text(x + 1, y + 2, text.get(Id::WeekAbsences), Meaning::Text);
    body.text(x + 1, y + 3, text.get(Id::WeekOpen), Meaning::Text);
}

/// Hours that leave a space before them: without their minutes, then without their unit, where
/// these would take it.
fn short(time: Minutes, text: &Text) -> String {
    let hours = time.0 / 60;
    let forms = [text.minutes(time), text.minutes(Minutes(hours * 60))];
    let fits = forms.into_iter().find(|words| columns(words) < DAY);
    fits.unwrap_or_else(|| hours.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn the_hours_of_a_day_never_touch_those_of_the_day_before() {
        let text = Text::new(Lang::French);
        for (minutes, words) in [
            (450, "7 h 30"),
            (810, "13 h 30"),
            (6_030, "100 h"),
            (60 * 9_999 + 30, "9999 h"),
            (60 * 123_456, "123456"),
        ] {
            let said = short(Minutes(minutes), &text).replace(['\u{a0}', '\u{202f}'], " ");
            assert_eq!(said, words);
            assert!(columns(&said) < DAY);
        }
    }
}
