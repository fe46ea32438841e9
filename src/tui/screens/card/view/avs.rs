//! The card of an AVS: hours, contract, what the rules find, her week, her pupils.

use super::findings::{self, TALL};
use super::{VALUES, caption, contract, people, title};
use crate::domain::week::Grid;
use crate::domain::{AvsId, Kind};
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::records::clock::clock_words;
use crate::tui::records::week;
use crate::tui::screens::card::Card;
use crate::tui::theme::Meaning;
use crate::tui::widgets::bars;
use crate::tui::widgets::painter::{Painter, columns};
use crate::words::line::wrap;
use crate::words::{self, label};

pub(super) fn draw(body: &mut Painter<'_>, card: &Card, id: AvsId, cx: &Cx<'_>) {
    let department = cx.department;
    let text = cx.text;
    let Some(avs) = department.register.get(id) else {
        return;
    };
    let wide = cx.size.width >= 100;
    // A narrow line of hours has no room for the year: what is owed stands beside the name.
    let owed = words::hours_sum::owed_words(id, text, department);
    let owed = owed.filter(|_| !wide);
    let school = avs
        .base
        .map(|at| label::school_short(&department.register, at));
    let kind = text.avs_kind(avs.kind).to_owned();
    let phone = avs.phone.iter().map(ToString::to_string);
    // What gives way first: her kind, then her school. The phone is read aloud.
    let mut after: Vec<String> = owed.into_iter().chain([kind]).collect();
    let kinds_place = after.len() - 1;
    after.extend(school);
    after.extend(phone);
    let state = if department.is_absent(id.into()) {
        (text.get(Id::Absent).to_owned(), Meaning::Attention)
    } else {
        (text.get(Id::Present).to_owned(), Meaning::Quiet)
    };
    let fits = |room: u16| {
        let mut parts = after.clone();
        while parts.len() > kinds_place + 1 && columns(&parts.join(" · ")) > room {
            parts.remove(kinds_place);
        }
        parts.join(" · ")
    };
    title(body, &avs.name(), fits, state);

    let x = hours(body, card, id, cx);
    clock(body, x, id, cx);
    let mut y = 3;
    y += contract::draw(body, y, id, cx);
    y += file(body, y, id, cx);
    let found = findings::draw(body, y, card, cx);
    let open = department.open_days();
    let grid = Grid::of_avs(&department.register, id, card.week, &open);
    // The line it takes is that of the rule under the week: no hour of the day may go.
    let roomy = wide || body.height() >= TALL;
    let ruled = roomy || y == 4;
    let taken = words::tally::taken(id, text, department);
    let y = caption::title(body, y + found, card, cx, taken.as_deref());
    // The people give way before the week does.
    let foot = match (roomy, ruled) {
        (true, _) => 6 - found.min(findings::CALM),
        (false, true) => 3,
        (false, false) => 2,
    };
    let room = body.height().saturating_sub(y + foot);
    let y = y + week::draw(body, y, room, &grid, Kind::Avs, cx);
    let mut line = y.min(body.height().saturating_sub(foot));
    if ruled {
        body.dotted(line);
    } else {
        line = line.saturating_sub(1);
    }
    below_week(body, line + 1, &grid, cx);
    people::draw(body, line + 2, card, text.get(Id::HeadPupils), cx);
}

/// Her hours this week and what is free of them; tells the column after.
fn hours(body: &mut Painter<'_>, card: &Card, id: AvsId, cx: &Cx<'_>) -> u16 {
    let department = cx.department;
    let text = cx.text;
    let wide = cx.size.width >= 100;
    let hours = department.avs_hours_on(id, card.week);
    body.text(3, 2, text.get(Id::FactHours), Meaning::Quiet);
    let mut x = VALUES;
    let contracted = hours.contracted.map(|contracted| contracted.weekly);
    if let Some(contracted) = contracted {
        x = bars::bar(
            body,
            x,
            2,
            if wide { 24 } else { 16 },
            hours.placed.0,
            contracted.0,
        ) + 2;
    }
    let placed = match contracted {
        Some(contracted) => text.placed_of(text.minutes(hours.placed), text.minutes(contracted)),
        None => text.minutes(hours.placed),
    };
    let free = text.free_both(text.margin(hours.told), text.minutes(hours.real));
    let width = body.width();
    let mut said = vec![placed, free];
    if wide {
        let on = department.school_day();
        said.extend(words::hours_sum::brief(id, on, text, department));
    }
    body.fitted(
        x,
        2,
        &said.join(" · "),
        width.saturating_sub(x + 1),
        Meaning::Text,
    )
}

/// Facts for her file on a tall card, in a line, in two where it is narrow: each is told in full, with
/// its source and its day, where her numbers are explained. Tells how many lines it took.
fn file(body: &mut Painter<'_>, y: u16, id: AvsId, cx: &Cx<'_>) -> u16 {
    if body.height() < TALL {
        return 0;
    }
    let words = words::file_facts::brief(cx.department, id, cx.text);
    if words.is_empty() {
        return 0;
    }
    body.text(3, y, cx.text.get(Id::FactFile), Meaning::Quiet);
    let room = body.width().saturating_sub(VALUES + 1);
    let lines = wrap(&words, room);
    match lines.as_slice() {
        [first, rest @ ..] if cx.size.width < 100 && !rest.is_empty() => {
            body.text(VALUES, y, first, Meaning::Text);
            body.fitted(VALUES, y + 1, &rest.join(" "), room, Meaning::Text);
            2
        }
        _ => {
            body.fitted(VALUES, y, &words, room, Meaning::Text);
            1
        }
    }
}

/// What the signs of the week mean, and the hours of each day.
fn below_week(body: &mut Painter<'_>, y: u16, grid: &Grid, cx: &Cx<'_>) {
    let text = cx.text;
    let width = body.width();
    let legend = caption::legend(cx, body);
    body.fitted(3, y, &legend, width.saturating_sub(4), Meaning::Quiet);
    let sums: Vec<String> = grid
        .days
        .iter()
        .take(5)
        .map(|day| match week::day_total(day).0 {
            0 => "–".to_owned(),
            _ => text.minutes(week::day_total(day)),
        })
        .collect();
    body.right(
        width.saturating_sub(1),
        y,
        &format!("Σ {}", sums.join(" · ")),
        Meaning::Quiet,
    );
}

/// Her clock at the right of the hours: as many of its words as there is room for.
fn clock(body: &mut Painter<'_>, after: u16, id: AvsId, cx: &Cx<'_>) {
    let end = body.width().saturating_sub(1);
    let mut words = clock_words(id, cx);
    while !words.is_empty() {
        let line = words.join(" · ");
        if after + 3 + columns(&line) <= end {
            body.right(end, 2, &line, Meaning::Quiet);
            return;
        }
        words.pop();
    }
}
