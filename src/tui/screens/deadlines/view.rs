//! Deadlines drawn: who, what, by when, the working day before, how far; what to do about each.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{DeadlineOrder, Deadlines};
use crate::domain::days_between;
use crate::law::{Deadline, Thresholds};
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::{Cx, Layout, Size};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::tui::widgets::table::{Cell, Col, Table};
use crate::words::{self, label};

const COMPACT: &[Col] = &[
    Col::grow(Id::ColName, 16, 1),
    Col::left(Id::ColDeadline, 15),
    Col::right(Id::ColDue, 10),
];

const NARROW: &[Col] = &[
    Col::grow(Id::ColName, 16, 1),
    Col::left(Id::ColDeadline, 21),
    Col::left(Id::ColDue, 10),
    Col::left(Id::ColWorkingDay, 11),
    Col::right(Id::ColTimeLeft, 10),
];

/// Under so many columns the working day gives way: the summary says it of the one under the cursor.
const ROOM_WORKING_DAY: u16 = 80;

const SHORT: &[Col] = &[
    Col::grow(Id::ColName, 14, 1),
    Col::left(Id::ColDeadline, 15),
    Col::left(Id::ColDue, 10),
    Col::right(Id::ColTimeLeft, 11),
];

const WIDE: &[Col] = &[
    Col::grow(Id::ColName, 18, 1),
    Col::left(Id::ColDeadline, 21),
    Col::left(Id::ColDue, 10),
    Col::left(Id::ColWorkingDay, 11),
    Col::right(Id::ColTimeLeft, 10),
    Col::left(Id::ColToDo, 36),
];

/// From so many columns on, what to do stands in the row.
const ROOM_TO_DO: u16 = 118;

/// Lines of the body that are not rows: heading, titles of the columns, rule, and room below.
const AROUND: u16 = 5;

/// Lines of the summary under the rows of a narrow screen, with the empty line above.
const SUMMARY: u16 = 4;

/// Rows that show at a size; a compact screen has only its heading above them.
pub(super) fn rows(size: Size) -> usize {
    let taken = match size.layout() {
        Layout::Compact => 1,
        Layout::Narrow => AROUND + SUMMARY,
        _ => AROUND,
    };
    usize::from(size.body().saturating_sub(taken).max(1))
}

impl View for Deadlines {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        draw(&mut Painter::new(buf, cx.look, area), self, cx)
    }
}

fn draw(body: &mut Painter<'_>, shown: &Deadlines, cx: &Cx<'_>) -> Option<Position> {
    let (text, department) = (cx.text, cx.department);
    let width = body.width();
    let until = text.date(shown.horizon(cx.today));
    let caret = title(body, shown, cx, &until);
    let layout = cx.size.layout();
    let head = if layout == Layout::Compact { 1 } else { 3 };
    if shown.rows.is_empty() {
        let (words, next) = if shown.total > 0 {
            let words = text.get(Id::NoRowMatches).to_owned();
            (words, Id::NoRowMatchesNext)
        } else {
            (text.no_deadlines(until), Id::NoDeadlinesNext)
        };
        body.fitted(3, head, &words, width.saturating_sub(4), Meaning::Text);
        let next = text.get(next);
        body.fitted(3, head + 1, next, width.saturating_sub(4), Meaning::Quiet);
        return caret;
    }
    let columns = match layout {
        Layout::Compact => COMPACT,
        _ if width >= ROOM_TO_DO => WIDE,
        _ if width < ROOM_WORKING_DAY => SHORT,
        _ => NARROW,
    };
    let table = Table::new(columns, width);
    if head > 1 {
        table.titles(body, 1, text);
        let rule = body.glyphs().rule();
        body.rule_between(1, 2, width.saturating_sub(2), rule, Meaning::Quiet);
    }
    let height = rows(cx.size);
    let window = shown.scroll.window(shown.rows.len(), height);
    let near = Thresholds::of(&department.register).critical_days;
    let mut y = head;
    let rows = shown.rows.iter().enumerate();
    for (at, deadline) in rows.skip(window.start).take(window.len()) {
        let cells = cells(deadline, columns.len(), near, cx);
        table.row(body, y, &cells, at == shown.scroll.cursor);
        y += 1;
    }
    if layout != Layout::Compact
        && width < ROOM_TO_DO
        && let Some(deadline) = shown.deadline()
    {
        let gap = u16::from(layout == Layout::Narrow);
        summary(body, y + gap, deadline, cx);
    }
    caret
}

/// `ÉCHÉANCES · à notifier · jusqu’au 31/08/2027`, and how many of them are late.
fn title(body: &mut Painter<'_>, shown: &Deadlines, cx: &Cx<'_>, until: &str) -> Option<Position> {
    let text = cx.text;
    let total = shown.rows.len();
    let count = match shown.late {
        _ if total < shown.total => format!("{total}/{}", shown.total),
        0 => total.to_string(),
        n if n == total => text.deadlines_all_late(n),
        n => text.deadlines_late(total, n),
    };
    let end = body.width().saturating_sub(1);
    let end = body.right(end, 0, &count, Meaning::Heading);
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    let x = body.text(3, 0, text.get(Id::DeadlinesTitle), Meaning::Heading);
    let (x, caret) = shown.filter.draw(body, x + 2, end, text);
    let kind = shown.kind.map(|kind| words::deadline(text, kind));
    let until = text.deadlines_until(until);
    // Where there is no room for both, the kind alone.
    let until = (cx.size.layout() != Layout::Compact).then_some(until.as_str());
    let glyphs = body.glyphs();
    let order = (shown.order != DeadlineOrder::Worst || shown.down).then(|| {
        let way = if shown.down {
            glyphs.descending()
        } else {
            glyphs.ascending()
        };
        let title = text.get(shown.order.title()).to_lowercase();
        format!("{} {way}", text.order_label(title))
    });
    let parts: Vec<&str> = kind
        .into_iter()
        .chain(until)
        .chain(order.as_deref())
        .collect();
    let room = end.saturating_sub(x + 1);
    body.fitted(x, 0, &parts.join(" · "), room, Meaning::Quiet);
    caret
}

fn cells(deadline: &Deadline, columns: usize, near: i32, cx: &Cx<'_>) -> Vec<Cell> {
    let (text, department, today) = (cx.text, cx.department, cx.today);
    let soon = days_between(today, deadline.on) <= near;
    let (sign, meaning) = match deadline.kind.presses() && soon {
        _ if deadline.late => ("■ ", Meaning::Critical),
        true => ("▲ ", Meaning::Attention),
        false => ("· ", Meaning::Text),
    };
    let person = label::of(&department.register, text, deadline.about.person());
    let kind = words::deadline_of(deadline, text, department);
    let mut cells = vec![
        (person, Meaning::Text),
        (format!("{sign}{kind}"), meaning),
        (text.date(deadline.on), Meaning::Text),
    ];
    if columns == COMPACT.len() {
        return cells;
    }
    if columns == SHORT.len() {
        cells.push((words::left(text, deadline, today), meaning));
        return cells;
    }
    let before = department.working_day_before_for(deadline.on, deadline.about.person());
    let before = before.map_or(String::new(), |day| text.weekday_date(day));
    cells.push((before, Meaning::Quiet));
    cells.push((words::left(text, deadline, today), meaning));
    cells.push((words::to_do(text, deadline.kind).to_owned(), Meaning::Quiet));
    cells
}

/// The one under the cursor in full, where rows have no room for what to do.
fn summary(body: &mut Painter<'_>, y: u16, deadline: &Deadline, cx: &Cx<'_>) {
    let (text, department, today) = (cx.text, cx.department, cx.today);
    let room = body.width().saturating_sub(4);
    let person = label::of(&department.register, text, deadline.about.person());
    let kind = words::deadline_of(deadline, text, department);
    let first = format!(
        "{person} · {kind} · {} ({})",
        text.date(deadline.on),
        text.distance(deadline.on, today)
    );
    body.fitted(3, y, &first, room, Meaning::Text);
    body.fitted(
        3,
        y + 1,
        words::to_do(text, deadline.kind),
        room,
        Meaning::Text,
    );
    if let Some(before) = department.working_day_before_for(deadline.on, deadline.about.person()) {
        let words = text.working_day_before(text.weekday_date(before));
        body.fitted(3, y + 2, &words, room, Meaning::Quiet);
    }
}
