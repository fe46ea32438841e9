//! A week as a grid: hours down, days across.

use crate::calendar::Closure;
use crate::domain::week::{Block, Day, Grid, Occupancy, State};
use crate::domain::{Kind, Minute, Minutes, Weekday};
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::glyphs::Glyphs;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::words::label;

/// The sign of a half-day.
pub fn half_sign(state: Occupancy, glyphs: Glyphs) -> (&'static str, Meaning) {
    match state {
        Occupancy::Absent => (glyphs.empty(), Meaning::Attention),
        Occupancy::Placed => (glyphs.full(), Meaning::Accent),
        Occupancy::Part => (glyphs.half(), Meaning::Accent),
        Occupancy::Closed => (glyphs.closed(), Meaning::Quiet),
        Occupancy::Free => (glyphs.info(), Meaning::Quiet),
    }
}

/// What becomes of a block, in a few words; nothing when it goes as planned.
pub fn state_words(block: &Block, of: Kind, cx: &Cx<'_>) -> (String, Meaning) {
    let text = cx.text;
    let name = |avs| label::avs(&cx.department.register, avs);
    match block.state {
        State::Placed => (String::new(), Meaning::Text),
        State::Closed => (text.get(Id::BlockClosed).to_owned(), Meaning::Quiet),
        State::PupilAbsent(_) => (text.get(Id::BlockPupilAbsent).to_owned(), Meaning::Quiet),
        State::Absent(_) => (
            format!("■ {}", text.get(Id::BlockToCover)),
            Meaning::Critical,
        ),
        State::Covered { by, .. } => (format!("→ {}", name(by)), Meaning::Ok),
        State::Without { .. } => (
            format!("▲ {}", text.get(Id::BlockWithout)),
            Meaning::Attention,
        ),
        State::Covering { .. } if of == Kind::Avs => {
            (text.block_covering(name(block.avs)), Meaning::Accent)
        }
        State::Covering { .. } => (String::new(), Meaning::Text),
    }
}

/// Draws a week from line `y` in at most `height` lines; tells how many it took.
///
/// Lines are half-hours where there is room, hours where there is not. Hours before eight and
/// after five show only when something is planned there.
pub fn draw(
    painter: &mut Painter<'_>,
    y: u16,
    height: u16,
    grid: &Grid,
    of: Kind,
    cx: &Cx<'_>,
) -> u16 {
    let text = cx.text;
    let wide = cx.size.width >= 100;
    let shown = days(grid);
    let (first, last) = hours(grid);
    let head = 2;
    let span = (last.0 - first.0) / 30;
    let step = if span + head <= height { 30 } else { 60 };
    let rows = (last.0 - first.0)
        .div_ceil(step)
        .min(height.saturating_sub(head));
    let left = if wide { 11 } else { 9 };
    let width = painter.width().saturating_sub(left + 1) / shown.len().max(1) as u16;
    for (at, day) in shown.iter().enumerate() {
        let x = left + at as u16 * width;
        let number = day.date.day();
        let words = if wide {
            format!("{} {number}", text.weekday(day.weekday))
        } else {
            format!("{} {number}", text.weekday_short(day.weekday))
        };
        let today = day.date == cx.today;
        painter.fitted(
            x,
            y,
            &words,
            width.saturating_sub(1),
            if today {
                Meaning::Accent
            } else {
                Meaning::Heading
            },
        );
    }
    let rule = painter.glyphs().rule();
    let across = painter.width().saturating_sub(2);
    painter.rule_between(1, y + 1, across, rule, Meaning::Quiet);
    for row in 0..rows {
        let minute = Minute(first.0 + row * step);
        let line = y + head + row;
        if minute.0.is_multiple_of(60) {
            painter.text(3, line, &text.time(minute), Meaning::Quiet);
        }
        for (at, day) in shown.iter().enumerate() {
            let x = left + at as u16 * width;
            cell(
                painter,
                x,
                line,
                width.saturating_sub(1),
                minute,
                step,
                row == 0,
                day,
                of,
                cx,
            );
        }
    }
    head + rows
}

/// Monday to Friday, and the week-end only when something is planned then.
fn days(grid: &Grid) -> Vec<&Day> {
    grid.days
        .iter()
        .filter(|day| {
            !matches!(day.weekday, Weekday::Saturday | Weekday::Sunday) || !day.blocks.is_empty()
        })
        .collect()
}

/// The hours that show: eight to five, and whatever is planned beyond.
fn hours(grid: &Grid) -> (Minute, Minute) {
    let blocks = || grid.days.iter().flat_map(|day| &day.blocks);
    let first = blocks()
        .map(|block| block.span.start)
        .min()
        .unwrap_or(Minute::at(8, 0));
    let last = blocks()
        .map(|block| block.span.end)
        .max()
        .unwrap_or(Minute::at(17, 0));
    let first = first.min(Minute::at(8, 0));
    (Minute(first.0 - first.0 % 60), last.max(Minute::at(17, 0)))
}

#[allow(clippy::too_many_arguments)] // a cell is where it is, when it is and whose it is
fn cell(
    painter: &mut Painter<'_>,
    x: u16,
    y: u16,
    width: u16,
    minute: Minute,
    step: u16,
    first: bool,
    day: &Day,
    of: Kind,
    cx: &Cx<'_>,
) {
    let department = cx.department;
    let next = Minute(minute.0 + step);
    let here: Vec<&Block> = day
        .blocks
        .iter()
        .filter(|block| block.span.start < next && minute < block.span.end)
        .collect();
    // A block that begins here goes before one that ends here.
    let beginning = here.iter().find(|block| minute <= block.span.start);
    // A closed day is closed from top to bottom, whatever is planned on other weeks.
    let all_closed = day
        .blocks
        .iter()
        .all(|block| matches!(block.state, State::Closed));
    if all_closed && let Some(closure) = department.closure(day.date) {
        let after = painter.text(x, y, painter.glyphs().closed(), Meaning::Quiet);
        if first {
            let words = closure_words(closure, cx);
            painter.fitted(after + 1, y, words, width.saturating_sub(2), Meaning::Quiet);
        }
        return;
    }
    let Some(block) = beginning.or(here.first()) else {
        if minute.0.is_multiple_of(60) {
            painter.text(x, y, painter.glyphs().info(), Meaning::Quiet);
        }
        return;
    };
    let (words, meaning) = state_words(block, of, cx);
    let meaning = if words.is_empty() {
        Meaning::Accent
    } else {
        meaning
    };
    let bar = if matches!(block.state, State::Closed) {
        painter.glyphs().closed()
    } else {
        painter.glyphs().pane()
    };
    painter.text(x, y, bar, meaning);
    let begins = (minute..next).contains(&block.span.start);
    let second = block.span.start.0 < minute.0 && block.span.start.0 + step >= minute.0;
    let line = if begins {
        let names: Vec<String> = here
            .iter()
            .filter(|other| other.span.start == block.span.start)
            .map(|other| name(other, of, cx))
            .collect();
        let late = block.span.start.0 % step;
        let lead = if late > 0 {
            format!(":{late:02} ")
        } else {
            String::new()
        };
        format!("{lead}{}", names.join(" + "))
    } else if second && words.is_empty() {
        label::school_short(&department.register, block.place)
    } else if second {
        words
    } else {
        return;
    };
    let of_line = if begins {
        Meaning::Text
    } else {
        Meaning::Quiet
    };
    let of_line = if meaning == Meaning::Accent {
        of_line
    } else {
        meaning
    };
    painter.fitted(x + 1, y, &line, width.saturating_sub(1), of_line);
}

fn name(block: &Block, of: Kind, cx: &Cx<'_>) -> String {
    let department = cx.department;
    match (of, block.pupil) {
        (Kind::Avs, Some(pupil)) => label::last_name(&department.register, pupil.into()),
        (Kind::Avs, None) => cx.text.activity(block.activity).to_owned(),
        _ => label::last_name(&department.register, block.avs.into()),
    }
}

/// Why a day is closed.
fn closure_words<'a>(closure: Closure, cx: &Cx<'a>) -> &'a str {
    cx.text.get(match closure {
        Closure::PublicHoliday(_) => Id::ClosedHoliday,
        Closure::Holidays(_) => Id::ClosedVacation,
        Closure::Sunday => Id::ClosedSunday,
    })
}

/// Minutes of a day that go as planned or are covered, coinciding blocks once.
pub fn day_total(day: &Day) -> Minutes {
    let spans = day
        .blocks
        .iter()
        .filter(|block| !matches!(block.state, State::Closed))
        .map(|block| block.span);
    crate::domain::week::covered(spans)
}
