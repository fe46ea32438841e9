//! What is to be settled now, and what is due: the lines the cursor goes over.

use super::line::LineArea;
use crate::department::matter::Matter;
use crate::text::Id;
use crate::tui::screens::home::Home;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::tui::widgets::table::heading;

/// Draws what is to be settled, at most so many lines; tells the line after.
pub fn now(body: &mut Painter<'_>, part: &LineArea<'_>, y: u16, home: &Home, lines: usize) -> u16 {
    let text = part.cx.text;
    let day = part.cx.department.school_day();
    let title = if day == part.cx.today {
        text.get(Id::HeadNow).to_owned()
    } else {
        text.head_now_on(text.day_long(day))
    };
    let first = home.matters.iter().position(Matter::is_deadline);
    let count = first.unwrap_or(home.matters.len());
    if count > 0 {
        return block(body, part, y, home, &title, 0..count, lines, true);
    }
    heading(body, part.x, y, part.width, &title, true);
    let now = part.cx.now;
    let time = format!("{:02}:{:02}", now.hour(), now.minute());
    let words = text.nothing_now(time);
    let room = part.width.saturating_sub(4);
    body.fitted(part.x + 3, y + 2, &words, room, Meaning::Quiet);
    y + 3
}

/// Draws the deadlines, at most so many lines; tells the line after.
pub fn due(body: &mut Painter<'_>, part: &LineArea<'_>, y: u16, home: &Home, lines: usize) -> u16 {
    let first = home.matters.iter().position(Matter::is_deadline);
    match first {
        Some(first) if lines > 0 => {
            let title = part.cx.text.get(Id::HeadDeadlines);
            let range = first..home.matters.len();
            block(body, part, y, home, title, range, lines, false)
        }
        _ => y.saturating_sub(1),
    }
}

/// A heading and the page of its lines that holds the cursor; what does not fit is counted.
#[allow(clippy::too_many_arguments)] // a part of the screen is where it is and what it shows
fn block(
    body: &mut Painter<'_>,
    part: &LineArea<'_>,
    y: u16,
    home: &Home,
    title: &str,
    range: std::ops::Range<usize>,
    lines: usize,
    counted: bool,
) -> u16 {
    let (cursor, total) = (home.scroll.cursor, range.len());
    heading(body, part.x, y, part.width, title, counted);
    let place = match cursor.checked_sub(range.start) {
        Some(place) if place < total => place,
        // Above it is the first page; below it, the last.
        None => 0,
        Some(_) => total.saturating_sub(1),
    };
    let first = place / lines * lines;
    let last = (first + lines).min(total);
    let text = part.cx.text;
    let count = if total > lines {
        let (first, last) = (first + 1, last);
        text.lines_of(first, last, total)
    } else if counted {
        total.to_string()
    } else {
        String::new()
    };
    let end = part.x + part.width.saturating_sub(1);
    body.right(end, y, &count, Meaning::Heading);
    let shown = home.matters.iter().enumerate().skip(range.start);
    let mut line = y + 2;
    for (at, matter) in shown.skip(first).take(last - first) {
        part.line(body, line, matter, at == cursor);
        line += 1;
    }
    line
}
