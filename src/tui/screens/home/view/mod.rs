//! Home drawn: what to do now, what comes, and how the day stands.
//!
//! [`matters`] are the lines of the cursor, [`line`] one of them; [`day`], [`short`] and [`week`]
//! stand beside them, [`acts`] below; [`steps`] are those of a new store, [`reminder`] is of the
//! keeping of the store.

mod acts;
mod day;
mod line;
mod matters;
mod reminder;
mod short;
mod steps;
mod week;

use crate::tui::screens::home::Home;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use self::line::LineArea;
use crate::department::matter::Matter;
use crate::domain::Kind;
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::{Cx, Layout};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::tui::widgets::table::heading;
use crate::words::line::wrap;

/// Lines of the search box, at the top where there is one.
const SEARCH: u16 = 3;
/// Lines of deadlines at most where there is room.
const DUE: usize = 7;

impl View for Home {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        draw(&mut Painter::new(buf, cx.look, area), self, cx);
        None
    }
}

fn draw(body: &mut Painter<'_>, home: &Home, cx: &Cx<'_>) {
    let department = cx.department;
    let layout = cx.size.layout();
    let is_empty =
        department.register.count(Kind::Avs) + department.register.count(Kind::Establishment) == 0;
    if layout == Layout::Compact && is_empty {
        return empty(body, 0, cx);
    }
    let part = LineArea {
        x: 0,
        width: body.width(),
        cx,
    };
    let reminder = reminder::of(cx);
    if let Some(reminder) = reminder
        && layout == Layout::Compact
    {
        // The last line, whatever is above it.
        let last = body.height().saturating_sub(1);
        reminder::draw(body, last, cx, reminder);
        return compact(&mut body.inside(0, 0, part.width, last), &part, home);
    }
    if layout == Layout::Compact {
        return compact(body, &part, home);
    }
    search(body, cx);
    if let Some(reminder) = reminder {
        reminder::draw(body, SEARCH, cx, reminder);
    }
    if is_empty {
        return empty(body, 5, cx);
    }
    if layout == Layout::Narrow {
        narrow(body, &part, home, SEARCH + u16::from(reminder.is_some()));
    } else {
        wide(body, part, home);
    }
}

/// How many lines are to be settled, and how many deadlines there are.
fn counts(home: &Home) -> (usize, usize) {
    let due = home.matters.iter().filter(|it| it.is_deadline()).count();
    (home.matters.len() - due, due)
}

/// One part under the other.
fn narrow(body: &mut Painter<'_>, part: &LineArea<'_>, home: &Home, y: u16) {
    // What is left beside headings, gaps and the day's three lines.
    let lines = usize::from(body.height().saturating_sub(y + 11)).max(2);
    let (now, due) = counts(home);
    let now = now.clamp(1, lines.saturating_sub(due.min(2)).max(1));
    let y = settled_or_steps(body, part, y, home, now);
    let y = matters::due(body, part, y + 1, home, lines.saturating_sub(now));
    day::draw(body, 0, y + 1, part.width, part.cx, true);
}

/// What is to be settled; while there is nothing of the kind, the steps of a new store.
fn settled_or_steps(
    body: &mut Painter<'_>,
    part: &LineArea<'_>,
    y: u16,
    home: &Home,
    lines: usize,
) -> u16 {
    let steps_left = steps::are_left(part.cx.department);
    if steps_left && counts(home).0 == 0 {
        return steps::draw(body, part.x, y, part.width, part.cx);
    }
    let y = matters::now(body, part, y, home, lines);
    if steps_left {
        steps::next(body, part.x, y, part.width, part.cx);
        return y + 1;
    }
    y
}

/// What to do at the left, how the day stands at the right.
fn wide(body: &mut Painter<'_>, mut part: LineArea<'_>, home: &Home) {
    let (width, cx) = (part.width, part.cx);
    let left = width * 54 / 100;
    let side = body.glyphs().side();
    for y in 4..body.height() {
        body.text(left, y, side, Meaning::Quiet);
    }
    // What is left beside the search, the headings and the gap between the two parts.
    let both = usize::from(body.height().saturating_sub(9)).max(2);
    let due = both.saturating_sub(1).min(counts(home).1.clamp(1, DUE));
    let lines = usize::from(body.height().saturating_sub(18)).clamp(3, 12);
    part.width = left;
    let y = settled_or_steps(body, &part, 4, home, lines.min(both - due));
    let y = matters::due(body, &part, y + 1, home, due);
    acts::draw(body, 0, y + 1, left, cx);
    let (x, rest) = (left + 1, width.saturating_sub(left + 1));
    let y = day::draw(body, x, 4, rest, cx, false);
    let y = short::draw(body, x, y + 1, rest, cx);
    week::draw(body, x, y + 1, rest, cx);
}

/// What to settle and the deadlines; where there is no room for both, the one the cursor is in.
fn compact(body: &mut Painter<'_>, part: &LineArea<'_>, home: &Home) {
    let height = usize::from(body.height());
    let now = counts(home).0.max(1);
    let lines = height.saturating_sub(2).max(1);
    if height > now + 5 {
        let y = matters::now(body, part, 0, home, now);
        matters::due(body, part, y + 1, home, height - now - 5);
    } else if home.matter().is_some_and(Matter::is_deadline) {
        matters::due(body, part, 0, home, lines);
    } else {
        matters::now(body, part, 0, home, lines);
    }
}

fn search(body: &mut Painter<'_>, cx: &Cx<'_>) {
    let width = body.width();
    let mut frame = body.inside(1, 0, width.saturating_sub(2), 3);
    frame.frame(cx.text.get(Id::HomeSearch));
    let caret = frame.glyphs().caret();
    frame.text(2, 1, caret, Meaning::Accent);
}

fn empty(body: &mut Painter<'_>, y: u16, cx: &Cx<'_>) {
    heading(body, 0, y, body.width(), cx.text.get(Id::HomeEmpty), true);
    let room = body.width().saturating_sub(4);
    let words = cx
        .text
        .get(Id::HomeEmptyNext)
        .split('|')
        .flat_map(|words| wrap(words, room));
    for (line, words) in words.enumerate() {
        body.text(3, y + 2 + line as u16, words.trim_start(), Meaning::Text);
    }
}
