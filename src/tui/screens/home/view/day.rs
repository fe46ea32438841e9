//! How the day stands: pupils with someone, AVS present, hours covered.

use crate::department::out_of::OutOf;
use crate::domain::Minutes;
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::bars::bar;
use crate::tui::widgets::painter::{Painter, columns};
use crate::tui::widgets::table::{heading, section};
use crate::words::{clock, label};

/// Draws the day; `brief` on a narrow screen, where it stands under the rest. Tells the line after.
pub fn draw(body: &mut Painter<'_>, x: u16, y: u16, width: u16, cx: &Cx<'_>, brief: bool) -> u16 {
    let department = cx.department;
    let text = cx.text;
    let day = department.school_day();
    let title = if day == cx.today {
        text.get(Id::HeadToday).to_owned()
    } else {
        text.day_long(day).to_uppercase()
    };
    side_heading(body, x, y, width, &title, brief);
    let board = department.board();
    let count = |share: OutOf| format!("{} / {}", share.done, share.of);
    let hours = |share: OutOf| {
        text.covered_of(
            text.minutes(Minutes(share.done)),
            text.minutes(Minutes(share.of)),
        )
    };
    let mut lines = vec![(Id::BoardPupils, board.pupils, count(board.pupils))];
    if !brief {
        lines.push((Id::BoardAvs, board.avs, count(board.avs)));
    }
    lines.push((Id::BoardHours, board.minutes, hours(board.minutes)));
    let mut line = y + 2;
    let left = if brief { 3 } else { 1 };
    // The bars are of one length, and give way to the longest figure: that is read aloud.
    let figure = lines.iter().map(|(_, _, words)| columns(words)).max();
    let figure = figure.unwrap_or_default();
    for (id, share, words) in lines {
        body.fitted(x + left, line, text.get(id), 19, Meaning::Text);
        let end = x + width.saturating_sub(1);
        body.right(end, line, &words, Meaning::Text);
        let start = x + left + 20;
        let room = end.saturating_sub(start + figure + 1);
        bar(body, start, line, room.min(24), share.done, share.of);
        line += 1;
    }
    if let Some(words) = two_clocks(cx).filter(|_| line < body.height()) {
        body.fitted(x + left, line, text.get(Id::BoardClock), 19, Meaning::Quiet);
        body.right(x + width.saturating_sub(1), line, &words, Meaning::Quiet);
        line += 1;
    }
    if brief && !board.short.is_empty() && line < body.height() {
        let schools: Vec<String> = board
            .short
            .iter()
            .take(3)
            .map(|at| {
                let missing = department.free_at(*at).missing;
                format!(
                    "{} {}",
                    label::school_short(&department.register, *at),
                    text.minutes(missing)
                )
            })
            .collect();
        let words = text.missing_at(schools.join(" · "));
        body.fitted(x + 3, line, &words, width.saturating_sub(4), Meaning::Text);
        line += 1;
    }
    line
}

/// The time that shows beside that of another clock, where the two differ.
fn two_clocks(cx: &Cx<'_>) -> Option<String> {
    let (text, clocks) = (cx.text, cx.clocks?);
    let then = clocks.other_time(cx.now, cx.zone)?;
    Some(text.two_clocks(
        clock(text, clocks.shown),
        cx.now.strftime("%H:%M").to_string(),
        clock(text, clocks.other),
        then.strftime("%H:%M").to_string(),
    ))
}

/// On a narrow screen the day stands under the rest, else in the column at the side.
fn side_heading(body: &mut Painter<'_>, x: u16, y: u16, width: u16, words: &str, under: bool) {
    if under {
        heading(body, x, y, width, words, false);
    } else {
        section(body, x, y, width, words);
    }
}
