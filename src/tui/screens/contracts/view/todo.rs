//! What is to be done: for the AVS under the cursor, then for the worst of the others.

use crate::law::Urgency;
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::screens::contracts::{ClockRow, Contracts};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::tui::widgets::table::heading;
use crate::tui::widgets::urgency::meaning_of;
use crate::words::label;
use crate::words::todo::{losing, todo};

/// Lines of the block, in a foot of so many.
pub(super) fn height(foot: u16) -> u16 {
    match foot {
        ..4 => 0,
        4..7 => 1,
        7..12 => 2,
        12..16 => 4,
        16..20 => 6,
        _ => 9,
    }
}

/// A line: its sign, its words, what it means.
type TodoSaid = (&'static str, String, Meaning);

pub(super) fn draw(part: &mut Painter<'_>, shown: &Contracts, cx: &Cx<'_>) {
    let mut y = 0;
    if part.height() >= 4 {
        let width = part.width();
        heading(part, 0, 0, width, cx.text.get(Id::HeadToDo), false);
        y = 2;
    }
    let room = usize::from(part.height().saturating_sub(y));
    let width = part.width();
    for (y, (sign, words, meaning)) in (y..).zip(lines(room, shown, cx)) {
        let x = part.text(3, y, sign, meaning);
        part.fitted(x + 1, y, &words, width.saturating_sub(x + 2), Meaning::Text);
    }
}

fn lines(room: usize, shown: &Contracts, cx: &Cx<'_>) -> Vec<TodoSaid> {
    let Some(row) = shown.row() else {
        return Vec::new();
    };
    let mut lines = of_cursor(row, room, shown, cx);
    let others = shown.pressing.iter().filter(|other| **other != row);
    let more = room.saturating_sub(lines.len());
    lines.extend(
        others
            .filter_map(|other| matter(*other, shown, cx))
            .take(more),
    );
    lines
}

/// Hers, with the pupils who lose their AVS: on one line where there is only one.
fn of_cursor(row: ClockRow, room: usize, shown: &Contracts, cx: &Cx<'_>) -> Vec<TodoSaid> {
    let department = cx.department;
    let text = cx.text;
    let clock = shown.clock(department, row);
    let names = clock.map(|clock| losing(row.avs, clock, department));
    let names = names.unwrap_or_default();
    let pupils = (!names.is_empty()).then(|| text.todo_losing(names.join(", ")));
    let (sign, words, meaning) = matter(row, shown, cx).unwrap_or_else(|| {
        let name = label::avs(&department.register, row.avs);
        let nothing = text.get(Id::TodoNothing);
        let words = text.todo_of(name, nothing);
        ("·", words, Meaning::Quiet)
    });
    match pupils {
        Some(pupils) if room > 1 => {
            vec![(sign, words, meaning), (" ", pupils, Meaning::Text)]
        }
        Some(pupils) => vec![(sign, format!("{words} · {pupils}"), meaning)],
        None => vec![(sign, words, meaning)],
    }
}

fn matter(row: ClockRow, shown: &Contracts, cx: &Cx<'_>) -> Option<TodoSaid> {
    let department = cx.department;
    let todo = todo(shown.clock(department, row)?, department, cx.text)?;
    let name = label::avs(&department.register, row.avs);
    let words = cx.text.todo_of(name, todo.words);
    let sign = match todo.urgency {
        Urgency::Critical => "■",
        Urgency::Attention => "▲",
        Urgency::Fine | Urgency::Quiet => "·",
    };
    Some((sign, words, meaning_of(todo.urgency)))
}
