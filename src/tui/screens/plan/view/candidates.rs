//! The candidates of the need under the cursor, numbered, with what speaks for and against each.

use super::Sight;
use crate::cover::plan::{Given, Post};
use crate::cover::{Candidate, Why};
use crate::domain::{AvsId, Instant, Minutes};
use crate::text::Id;
use crate::tui::screens::plan::whom;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns as columns_of};
use crate::tui::widgets::table::{Cell, Col, Table, section};
use crate::words::line::wrap;
use crate::words::{label, time_of};

/// Who takes the need under the cursor.
pub fn taker(look: Sight) -> Option<AvsId> {
    let given = &look.plan.shown()?.plan.given;
    given
        .get(look.plan.scroll.cursor)
        .copied()
        .and_then(Given::by)
}

/// The heading of a pane: for whom, how many of how many; tells the line after.
pub fn heading(painter: &mut Painter<'_>, y: u16, look: Sight) -> u16 {
    let Some(post) = look.plan.post() else {
        return y;
    };
    let text = look.cx.text;
    let span = text.span(post.need.span.start, post.need.span.end);
    let name = whom_of(look, post);
    let words = text.plan_candidates(&name, span);
    let (n, out) = (post.candidates.ranked.len(), post.candidates.out.len());
    let count = text.plan_candidates_count(n, n + out);
    let width = painter.width();
    let room = width.saturating_sub(count.chars().count() as u16 + 2);
    // The hours stand beside the cursor as well: whose pupil it is does not.
    let words = if look.plan.absences.is_joint() && words.chars().count() + 2 > room.into() {
        name
    } else {
        words
    };
    section(painter, 0, y, room, &words);
    let rule = painter.glyphs().rule();
    painter.rule_between(1, y + 1, width.saturating_sub(2), rule, Meaning::Quiet);
    painter.right(width.saturating_sub(1), y, &count, Meaning::Quiet);
    y + 2
}

/// Whom a need is for; of several absences planned together, whose pupil that is.
fn whom_of(look: Sight, post: &Post) -> String {
    let (text, department) = (look.cx.text, look.cx.department);
    let whom = whom(department, text, &post.need);
    let absences = &look.plan.absences;
    if !absences.is_joint() {
        return whom;
    }
    let absent = absences.at(post.absence).who_ref();
    let name = label::last_name(&department.register, absent);
    text.plan_of(whom, name)
}

/// Draws at most `rows` candidates under the titles of their columns; tells the line after. Whoever
/// takes the need always shows.
pub fn draw(painter: &mut Painter<'_>, y: u16, rows: u16, look: Sight) -> u16 {
    let (text, width) = (look.cx.text, painter.width());
    let Some(post) = look.plan.post() else {
        return y;
    };
    let all = &post.candidates.ranked;
    let table = Table::new(columns(width), width);
    table.titles(painter, y, text);
    if width == look.cx.size.width {
        // Without a heading of its own the first title says for whom.
        let room = width.saturating_sub(if width < 60 { 26 } else { 46 });
        painter.rule_between(3, y, room, " ", Meaning::Text);
        painter.fitted(3, y, &whom_of(look, post), room, Meaning::Heading);
    }
    if all.is_empty() {
        let words = match post.lost {
            true => text.get(Id::PlanLostWhy),
            false => text.get(Id::PlanNobodyFits),
        };
        let room = width.saturating_sub(4);
        let mut line = y + 1;
        for words in wrap(words, room).iter().take(usize::from(rows)) {
            painter.fitted(3, line, words, room, Meaning::Attention);
            line += 1;
        }
        return line;
    }
    let taker = taker(look);
    let fit = usize::from(rows).min(all.len());
    let mut shown: Vec<usize> = (0..fit).collect();
    let taken = all
        .iter()
        .position(|candidate| Some(candidate.avs) == taker);
    if let (Some(at), Some(last)) = (taken, shown.last_mut())
        && at > *last
    {
        *last = at;
    }
    let mut line = y + 1;
    for at in shown {
        let Some(candidate) = all.get(at) else {
            continue;
        };
        let cells = cells(candidate, at, (width, table.first()), look);
        let here = Some(candidate.avs) == taker;
        table.row(painter, line, &cells, here);
        line += 1;
    }
    line
}

fn columns(width: u16) -> &'static [Col] {
    const FULL: &[Col] = &[
        Col::grow(Id::ColName, 12, 1),
        Col::right(Id::PlanColFree, 7),
        Col::right(Id::PlanColKnows, 7),
        Col::right(Id::PlanColTravel, 9),
        Col::right(Id::PlanColMargin, 8),
        Col::right(Id::PlanColRecent, 4),
    ];
    const SMALL: &[Col] = &[
        Col::grow(Id::ColName, 12, 1),
        Col::right(Id::PlanColKnows, 7),
        Col::right(Id::PlanColTravel, 9),
    ];
    if width < 56 { SMALL } else { FULL }
}

fn cells(candidate: &Candidate, at: usize, (width, room): (u16, u16), look: Sight) -> Vec<Cell> {
    let (text, department) = (look.cx.text, look.cx.department);
    let number = if at < 9 {
        (at + 1).to_string()
    } else {
        " ".to_owned()
    };
    let name = label::avs(&department.register, candidate.avs);
    let name = match said_no(candidate) {
        Some(at) => marked(name, candidate.avs, at, room, look),
        None => name,
    };
    let day = look
        .plan
        .post()
        .map_or(department.school_day(), |post| post.need.date);
    let mut cells = vec![(format!("{number} {name}"), Meaning::Text)];
    let known = (knows(candidate, look), meaning_of(candidate));
    let way = (way(candidate, look), Meaning::Text);
    if width < 56 {
        cells.extend([known, way]);
        return cells;
    }
    let hours = department.avs_hours_on(candidate.avs, day);
    cells.push((text.minutes(hours.real), Meaning::Text));
    cells.extend([known, way]);
    cells.push((text.margin(hours.told), Meaning::Text));
    cells.push((recent(candidate).to_string(), Meaning::Text));
    cells
}

fn knows(candidate: &Candidate, look: Sight) -> String {
    let times = candidate.reasons.iter().find_map(|line| match line.why {
        Why::KnowsPupil { covers, .. } => Some(covers),
        _ => None,
    });
    match times {
        None => "–".to_owned(),
        Some(0) => "✓".to_owned(),
        Some(n) => look.cx.text.plan_knows_times(n),
    }
}

/// Her name with that she said no: the name gives way first.
fn marked(name: String, avs: AvsId, at: Instant, room: u16, look: Sight) -> String {
    let (text, register) = (look.cx.text, &look.cx.department.register);
    let said = text.plan_said_no(time_of(at));
    let short = text.get(Id::PlanSaidNoShort);
    let last = label::last_name(register, avs.into());
    let mut all = [(&name, &*said), (&name, short), (&last, short)].into_iter();
    // The number stands before it.
    let room = room.saturating_sub(2);
    let words = |(name, mark): (&String, &str)| format!("{name} · {mark}");
    let fits = all.find(|one| columns_of(&words(*one)) <= room);
    fits.map_or_else(|| format!("{short} · {last}"), words)
}

/// When she said no to other hours of the day.
fn said_no(candidate: &Candidate) -> Option<Instant> {
    candidate.reasons.iter().find_map(|line| match line.why {
        Why::SaidNo { at } => Some(at),
        _ => None,
    })
}

fn meaning_of(candidate: &Candidate) -> Meaning {
    let known = |line: &crate::cover::CostLine| matches!(line.why, Why::KnowsPupil { .. });
    match candidate.reasons.iter().any(known) {
        true => Meaning::Ok,
        false => Meaning::Quiet,
    }
}

fn way(candidate: &Candidate, look: Sight) -> String {
    let minutes = candidate.reasons.iter().find_map(|line| match line.why {
        Why::Travel { minutes, .. } => Some(minutes),
        _ => None,
    });
    match minutes {
        None | Some(Minutes::ZERO) => look.cx.text.get(Id::OnSite).to_owned(),
        Some(minutes) => look.cx.text.minutes(minutes),
    }
}

fn recent(candidate: &Candidate) -> u32 {
    let covers = candidate.reasons.iter().find_map(|line| match line.why {
        Why::Recent { covers, .. } => Some(covers),
        _ => None,
    });
    covers.unwrap_or(0)
}
