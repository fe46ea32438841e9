//! The days of the week: who is absent, which hours nobody gives.

use crate::domain::{Minutes, Weekday};
use crate::text::{Id, Text};
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::tui::widgets::table::section;

/// The columns of a day where there is room, the space before it among them.
const DAY: u16 = 8;
/// Days of the week.
const DAYS: u16 = 5;

/// Draws the week.
pub fn draw(body: &mut Painter<'_>, x: u16, y: u16, width: u16, cx: &Cx<'_>) {
    let department = cx.department;
    let text = cx.text;
    section(body, x, y, width, text.get(Id::HeadThisWeek));
    let monday = crate::domain::monday_of(department.school_day());
    let board = department.board();
    let labels = [Id::HeadThisWeek, Id::WeekAbsences, Id::WeekOpen].map(|id| columns(text.get(id)));
    let label = 1 + labels.into_iter().max().unwrap_or_default();
    let each = (width.saturating_sub(label + 1) / DAYS).min(DAY);
    for (at, (day, weekday)) in board.week.iter().zip(Weekday::ALL).enumerate() {
        let end = x + label + (at as u16 + 1) * each;
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
            some => (short(some, text, each), Meaning::Attention),
        };
        body.right(end, y + 3, &open.0, open.1);
    }
    body.text(x + 1, y + 2, text.get(Id::WeekAbsences), Meaning::Text);
    body.text(x + 1, y + 3, text.get(Id::WeekOpen), Meaning::Text);
}

/// Hours that leave a space before them in so many columns: without their spaces, then without
/// their minutes, then without their unit, where these would take it.
fn short(time: Minutes, text: &Text, room: u16) -> String {
    let hours = time.0 / 60;
    let whole = text.minutes(time);
    let tight = whole.replace(char::is_whitespace, "");
    let forms = [whole, tight, text.minutes(Minutes(hours * 60))];
    let fits = forms.into_iter().find(|words| columns(words) < room);
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
            (6_030, "100h30"),
            (60 * 9_999 + 30, "9999h30"),
            (60 * 123_456, "123456h"),
        ] {
            let said = short(Minutes(minutes), &text, DAY).replace(['\u{a0}', '\u{202f}'], " ");
            assert_eq!(said, words);
            assert!(columns(&said) < DAY);
        }
        assert_eq!(short(Minutes(810), &text, 6), "13h30");
        assert_eq!(short(Minutes(810), &text, 5), text.minutes(Minutes(780)));
    }
}
