//! Home: what to do now, what comes, and how the day stands.

use super::bars::bar;
use super::pen::{Pen, columns};
use super::table::{heading, section};
use super::theme::Meaning;
use crate::app::board::Share;
use crate::app::desk::Desk;
use crate::app::geometry::Layout;
use crate::app::home::{Home, Matter};
use crate::app::label;
use crate::app::model::Model;
use crate::app::words;
use crate::domain::{Kind, Minutes, Weekday, days_between};
use crate::say;
use crate::text::Id;

/// Draws Home.
pub fn draw(body: &mut Pen<'_>, home: &Home, model: &Model, desk: &Desk) {
    let layout = model.size.layout();
    let is_empty = desk.register.count(Kind::Avs) + desk.register.count(Kind::Establishment) == 0;
    if layout == Layout::Compact && is_empty {
        return empty(body, 0, model);
    }
    if layout == Layout::Compact {
        return compact(body, home, model, desk);
    }
    let width = body.width();
    search(body, model);
    if is_empty {
        empty(body, 5, model);
        return;
    }
    if layout == Layout::Narrow {
        // What is left beside headings, gaps and the day's three lines.
        let lines = usize::from(body.height().saturating_sub(14)).max(2);
        let due = home
            .matters
            .iter()
            .filter(|matter| matter.is_deadline())
            .count();
        let now = (home.matters.len() - due).clamp(1, lines.saturating_sub(due.min(2)).max(1));
        let y = matters(body, 0, 3, width, home, model, desk, now);
        let y = deadlines(
            body,
            0,
            y + 1,
            width,
            home,
            model,
            desk,
            lines.saturating_sub(now),
        );
        today(body, 0, y + 1, width, model, desk, true);
    } else {
        let left = width * 54 / 100;
        let side = body.glyphs().side();
        for y in 4..body.height() {
            body.text(left, y, side, Meaning::Quiet);
        }
        // What is left beside the search, the headings and the gap between the two parts.
        let both = usize::from(body.height().saturating_sub(9)).max(2);
        let due = both.saturating_sub(1).min(3);
        let lines = usize::from(body.height().saturating_sub(18)).clamp(3, 12);
        let lines = lines.min(both - due);
        let y = matters(body, 0, 4, left, home, model, desk, lines);
        let y = deadlines(body, 0, y + 1, left, home, model, desk, due);
        last_acts(body, 0, y + 1, left, model, desk);
        let (x, rest) = (left + 1, width.saturating_sub(left + 1));
        let y = today(body, x, 4, rest, model, desk, false);
        let y = short(body, x, y + 1, rest, model, desk);
        week(body, x, y + 1, rest, model, desk);
    }
}

/// What to settle and the deadlines; where there is no room for both, the one the cursor is in.
fn compact(body: &mut Pen<'_>, home: &Home, model: &Model, desk: &Desk) {
    let (width, height) = (body.width(), usize::from(body.height()));
    let due = home
        .matters
        .iter()
        .filter(|matter| matter.is_deadline())
        .count();
    let now = (home.matters.len() - due).max(1);
    let lines = height.saturating_sub(2).max(1);
    if height > now + 5 {
        let y = matters(body, 0, 0, width, home, model, desk, now);
        deadlines(body, 0, y + 1, width, home, model, desk, height - now - 5);
    } else if home.matter().is_some_and(Matter::is_deadline) {
        deadlines(body, 0, 0, width, home, model, desk, lines);
    } else {
        matters(body, 0, 0, width, home, model, desk, lines);
    }
}

fn search(body: &mut Pen<'_>, model: &Model) {
    let width = body.width();
    let mut frame = body.inside(1, 0, width.saturating_sub(2), 3);
    frame.frame(model.text.get(Id::HomeSearch));
    let caret = frame.glyphs().caret();
    frame.text(2, 1, caret, Meaning::Accent);
}

fn empty(body: &mut Pen<'_>, y: u16, model: &Model) {
    heading(
        body,
        0,
        y,
        body.width(),
        model.text.get(Id::HomeEmpty),
        true,
    );
    let room = body.width().saturating_sub(4);
    let words = model
        .text
        .get(Id::HomeEmptyNext)
        .split('|')
        .flat_map(|words| super::chrome::wrap(words, room));
    for (line, words) in words.enumerate() {
        body.text(3, y + 2 + line as u16, words.trim_start(), Meaning::Text);
    }
}

#[allow(clippy::too_many_arguments)] // a part of the screen is where it is and what it shows
fn matters(
    body: &mut Pen<'_>,
    x: u16,
    y: u16,
    width: u16,
    home: &Home,
    model: &Model,
    desk: &Desk,
    lines: usize,
) -> u16 {
    let text = &model.text;
    let now: Vec<(usize, &Matter)> = home
        .matters
        .iter()
        .enumerate()
        .filter(|(_, matter)| !matter.is_deadline())
        .collect();
    let title = if desk.school_day() == model.today() {
        text.get(Id::HeadNow).to_owned()
    } else {
        say!(text, HeadNowOn, day = text.day_long(desk.school_day()))
    };
    heading(body, x, y, width, &title, true);
    if now.is_empty() {
        let time = format!("{:02}:{:02}", model.now.hour(), model.now.minute());
        let words = say!(text, NothingNow, time = time);
        body.fitted(
            x + 3,
            y + 2,
            &words,
            width.saturating_sub(4),
            Meaning::Quiet,
        );
        return y + 3;
    }
    let first = home.scroll.cursor.min(now.len() - 1) / lines * lines;
    let last = (first + lines).min(now.len());
    let count = if now.len() > lines {
        say!(
            text,
            LinesOf,
            first = first + 1,
            last = last,
            total = now.len()
        )
    } else {
        now.len().to_string()
    };
    body.right(x + width.saturating_sub(1), y, &count, Meaning::Heading);
    let mut line = y + 2;
    for (at, matter) in now.iter().take(last).skip(first) {
        matter_line(
            body,
            x,
            line,
            width,
            matter,
            *at == home.scroll.cursor,
            model,
            desk,
        );
        line += 1;
    }
    line
}

#[allow(clippy::too_many_arguments)] // a part of the screen is where it is and what it shows
fn deadlines(
    body: &mut Pen<'_>,
    x: u16,
    y: u16,
    width: u16,
    home: &Home,
    model: &Model,
    desk: &Desk,
    lines: usize,
) -> u16 {
    let due: Vec<(usize, &Matter)> = home
        .matters
        .iter()
        .enumerate()
        .filter(|(_, matter)| matter.is_deadline())
        .collect();
    if due.is_empty() || lines == 0 {
        return y.saturating_sub(1);
    }
    heading(body, x, y, width, model.text.get(Id::HeadDeadlines), false);
    let place = due
        .iter()
        .position(|(at, _)| *at == home.scroll.cursor)
        .unwrap_or(0);
    let first = place / lines * lines;
    let mut line = y + 2;
    for (at, matter) in due.iter().skip(first).take(lines) {
        matter_line(
            body,
            x,
            line,
            width,
            matter,
            *at == home.scroll.cursor,
            model,
            desk,
        );
        line += 1;
    }
    line
}

#[allow(clippy::too_many_arguments)] // a line is where it is and what it says
fn matter_line(
    body: &mut Pen<'_>,
    x: u16,
    y: u16,
    width: u16,
    matter: &Matter,
    here: bool,
    model: &Model,
    desk: &Desk,
) {
    let (meaning, what, right) = matter_words(matter, model, desk);
    if here {
        let cursor = body.glyphs().cursor();
        body.text(x + 1, y, cursor, Meaning::Accent);
    }
    let glyph = match meaning {
        Meaning::Critical => body.glyphs().critical(),
        Meaning::Attention => body.glyphs().attention(),
        Meaning::Ok => body.glyphs().ok(),
        _ => body.glyphs().info(),
    };
    body.text(x + 2, y, glyph, meaning);
    let mut end = x + width.saturating_sub(1);
    // Who it is goes before what is missing.
    if width >= columns(&right) + 20 {
        end = body.right(end, y, &right, Meaning::Quiet);
    }
    let of_words = if here { Meaning::Cursor } else { Meaning::Text };
    body.fitted(x + 4, y, &what, end.saturating_sub(x + 5), of_words);
}

fn matter_words(matter: &Matter, model: &Model, desk: &Desk) -> (Meaning, String, String) {
    let text = &model.text;
    let soon = |date| {
        let days = days_between(model.today(), date);
        let meaning = if days <= 90 {
            Meaning::Attention
        } else {
            Meaning::Quiet
        };
        (meaning, say!(text, FirstIn, n = days))
    };
    match matter {
        Matter::Absent {
            absence,
            avs,
            pupils,
            covered,
        } => {
            let reason = desk
                .register
                .get(*absence)
                .map(|absence| text.reason(absence.reason));
            let name = label::avs(&desk.register, *avs);
            let what = say!(
                text,
                MatterAbsent,
                name = name,
                reason = reason.unwrap_or_default()
            );
            let right = say!(text, MatterCovered, pupils = *pupils, covered = *covered);
            let meaning = match (pupils, covered) {
                (0, _) => Meaning::Quiet,
                (all, done) if done >= all => Meaning::Ok,
                (_, 0) => Meaning::Critical,
                _ => Meaning::Attention,
            };
            (meaning, what, right)
        }
        Matter::Missing { pupil, minutes } => {
            let hours = desk.pupil_hours(*pupil);
            let what = say!(
                text,
                MatterMissing,
                name = label::pupil(&desk.register, *pupil),
                needed = text.minutes(hours.needed)
            );
            (
                Meaning::Attention,
                what,
                say!(text, ToFind, hours = text.minutes(*minutes)),
            )
        }
        Matter::Ceilings {
            count,
            before,
            first,
            ..
        } => {
            let (meaning, right) = soon(*first);
            (
                meaning,
                say!(
                    text,
                    MatterCeilings,
                    n = *count,
                    before = text.date(*before)
                ),
                right,
            )
        }
        Matter::Terms {
            count,
            before,
            first,
            ..
        } => {
            let (_, right) = soon(*first);
            (
                Meaning::Quiet,
                say!(text, MatterTerms, n = *count, before = text.date(*before)),
                right,
            )
        }
        Matter::Decisions {
            count,
            before,
            first,
            ..
        } => {
            let (_, right) = soon(*first);
            (
                Meaning::Quiet,
                say!(
                    text,
                    MatterDecisions,
                    n = *count,
                    before = text.date(*before)
                ),
                right,
            )
        }
    }
}

fn today(
    body: &mut Pen<'_>,
    x: u16,
    y: u16,
    width: u16,
    model: &Model,
    desk: &Desk,
    brief: bool,
) -> u16 {
    let text = &model.text;
    let day = desk.school_day();
    let title = if day == model.today() {
        text.get(Id::HeadToday).to_owned()
    } else {
        text.day_long(day).to_uppercase()
    };
    side_heading(body, x, y, width, &title, brief);
    let board = desk.board();
    let count = |share: Share| format!("{} / {}", share.done, share.of);
    let hours = |share: Share| {
        say!(
            text,
            CoveredOf,
            covered = text.minutes(Minutes(share.done)),
            needed = text.minutes(Minutes(share.of))
        )
    };
    let mut lines = vec![(Id::BoardPupils, board.pupils, count(board.pupils))];
    if !brief {
        lines.push((Id::BoardAvs, board.avs, count(board.avs)));
    }
    lines.push((Id::BoardHours, board.minutes, hours(board.minutes)));
    let mut line = y + 2;
    let left = if brief { 3 } else { 1 };
    for (id, share, words) in lines {
        body.fitted(x + left, line, text.get(id), 19, Meaning::Text);
        let end = x + width.saturating_sub(1);
        body.right(end, line, &words, Meaning::Text);
        let start = x + left + 20;
        let room = end.saturating_sub(start + 17);
        bar(body, start, line, room.min(24), share.done, share.of);
        line += 1;
    }
    if brief && !board.short.is_empty() && line < body.height() {
        let schools: Vec<String> = board
            .short
            .iter()
            .take(3)
            .map(|at| {
                let missing = desk.free_at(*at).missing;
                format!(
                    "{} {}",
                    label::school_short(&desk.register, *at),
                    text.minutes(missing)
                )
            })
            .collect();
        let words = say!(text, MissingAt, schools = schools.join(" · "));
        body.fitted(x + 3, line, &words, width.saturating_sub(4), Meaning::Text);
        line += 1;
    }
    line
}

/// On a narrow screen the day stands under the rest, else in the column at the side.
fn side_heading(body: &mut Pen<'_>, x: u16, y: u16, width: u16, words: &str, under: bool) {
    if under {
        heading(body, x, y, width, words, false);
    } else {
        section(body, x, y, width, words);
    }
}

fn short(body: &mut Pen<'_>, x: u16, y: u16, width: u16, model: &Model, desk: &Desk) -> u16 {
    let text = &model.text;
    section(body, x, y, width, text.get(Id::HeadShort));
    let end = x + width.saturating_sub(1);
    body.right(end, y, text.get(Id::ColMissing), Meaning::Quiet);
    body.right(
        end.saturating_sub(11),
        y,
        text.get(Id::ColCovered),
        Meaning::Quiet,
    );
    let board = desk.board();
    let mut line = y + 2;
    if board.short.is_empty() {
        body.text(x + 1, line, text.get(Id::NothingMissing), Meaning::Quiet);
        return line + 1;
    }
    for at in board.short.iter().take(4) {
        let row = desk.free_at(*at);
        let (words, meaning) = super::list::missing(row.missing, row.needed, model);
        body.right(end, line, &words, meaning);
        let left = body.right(
            end.saturating_sub(11),
            line,
            &text.minutes(row.covered),
            Meaning::Text,
        );
        let name = label::school_short(&desk.register, *at);
        body.fitted(
            x + 1,
            line,
            &name,
            left.saturating_sub(x + 2),
            Meaning::Text,
        );
        line += 1;
    }
    let more = board.short.len().saturating_sub(4);
    if more > 0 {
        body.text(x + 1, line, &say!(text, AndMore, n = more), Meaning::Quiet);
        line += 1;
    }
    line
}

fn week(body: &mut Pen<'_>, x: u16, y: u16, width: u16, model: &Model, desk: &Desk) {
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

fn last_acts(body: &mut Pen<'_>, x: u16, y: u16, width: u16, model: &Model, desk: &Desk) {
    let room = body.height().saturating_sub(y + 2);
    if room == 0 {
        return;
    }
    heading(body, x, y, width, model.text.get(Id::HeadLastActs), false);
    let acts = desk.register.history().acts().iter().rev();
    for (line, brief) in acts.take(usize::from(room.min(6))).enumerate() {
        let line = y + 2 + line as u16;
        let when = words::when(desk, &model.text, brief.at);
        body.right(x + 15, line, &when, Meaning::Quiet);
        let what = words::act(desk, &model.text, brief);
        body.fitted(x + 17, line, &what, width.saturating_sub(19), Meaning::Text);
    }
}
