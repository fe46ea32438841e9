//! Why the one who takes the need was chosen, and why the others are not proposed.

use super::{Sight, candidates};
use crate::text::Id;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns, fit};
use crate::tui::widgets::table::section;
use crate::words::{self, label};

/// Reasons in words, with what each means; what is overruled for someone forced.
fn reasons(look: Sight) -> Vec<(String, Meaning)> {
    let (text, department) = (look.cx.text, look.cx.department);
    let (Some(avs), Some(post)) = (candidates::taker(look), look.plan.post()) else {
        return Vec::new();
    };
    let mut ranked = post.candidates.ranked.iter();
    if let Some(candidate) = ranked.find(|candidate| candidate.avs == avs) {
        let said = candidate.reasons.iter().map(|line| {
            let (words, speaks_for) = words::cost(department, text, line);
            (
                words,
                if speaks_for {
                    Meaning::Ok
                } else {
                    Meaning::Quiet
                },
            )
        });
        return said.collect();
    }
    let out = look
        .plan
        .not_proposed
        .iter()
        .filter(|(other, _)| *other == avs);
    out.map(|(_, filter)| (words::filter(department, text, filter), Meaning::Attention))
        .collect()
}

fn sign(painter: &Painter<'_>, meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Ok => painter.glyphs().ok(),
        Meaning::Attention => painter.glyphs().attention(),
        _ => painter.glyphs().info(),
    }
}

/// Draws the reasons under a heading, at most `rows`; tells the line after.
pub fn why(painter: &mut Painter<'_>, y: u16, rows: u16, look: Sight) -> u16 {
    let Some(avs) = candidates::taker(look) else {
        return y;
    };
    let name = label::avs(&look.cx.department.register, avs);
    let width = painter.width();
    section(painter, 0, y, width, &look.cx.text.plan_why(name));
    let mut line = y + 2;
    for (words, meaning) in reasons(look).into_iter().take(usize::from(rows)) {
        let sign = sign(painter, meaning);
        painter.text(1, line, sign, meaning);
        painter.fitted(3, line, &words, width.saturating_sub(4), Meaning::Text);
        line += 1;
    }
    line
}

/// Draws the reasons packed into at most `rows` lines; tells the line after.
pub fn packed(painter: &mut Painter<'_>, y: u16, rows: u16, look: Sight) -> u16 {
    let end = painter.width().saturating_sub(2);
    let (mut x, mut line) = (3, y);
    for (words, meaning) in reasons(look) {
        let needs = columns(&words) + 2;
        if x > 3 && x + needs > end {
            (x, line) = (3, line + 1);
        }
        if line >= y + rows {
            break;
        }
        let sign = sign(painter, meaning);
        painter.text(x, line, sign, meaning);
        x = painter.fitted(
            x + 2,
            line,
            &words,
            end.saturating_sub(x + 2),
            Meaning::Text,
        ) + 3;
    }
    y + rows
}

/// Draws who is not proposed and why, as far as there is room.
pub fn not_proposed(painter: &mut Painter<'_>, y: u16, look: Sight) {
    let (text, department) = (look.cx.text, look.cx.department);
    let total = look.plan.post().map_or(0, |post| post.candidates.out.len());
    if total == 0 || y + 3 > painter.height() {
        return;
    }
    let width = painter.width();
    section(painter, 0, y, width, text.get(Id::PlanNotProposed));
    let room = usize::from(painter.height().saturating_sub(y + 2));
    let shown = if total > room {
        room.saturating_sub(1)
    } else {
        room
    };
    let mut line = y + 2;
    let mut told = 0;
    for (avs, filter) in look.plan.not_proposed.iter().take(shown) {
        let named = width * 2 / 5;
        let name = label::avs(&department.register, *avs);
        let after = painter.fitted(1, line, &name, named, Meaning::Quiet);
        let why = words::filter(department, text, filter);
        let why = fit(&why, width.saturating_sub(after + 4), painter.glyphs()).into_owned();
        painter.right(width.saturating_sub(1), line, &why, Meaning::Text);
        (line, told) = (line + 1, told + 1);
    }
    if total > told {
        let words = text.plan_others(total - told);
        painter.text(1, line, &words, Meaning::Quiet);
    }
}

/// Draws in one line who is not proposed and why.
pub fn names(painter: &mut Painter<'_>, y: u16, look: Sight) {
    let (text, department) = (look.cx.text, look.cx.department);
    let said: Vec<String> = (look.plan.not_proposed.iter().take(4))
        .map(|(avs, filter)| {
            let name = label::last_name(&department.register, (*avs).into());
            format!("{name} {}", words::filter(department, text, filter))
        })
        .collect();
    if said.is_empty() {
        return;
    }
    let words = text.plan_not_proposed_line(said.join(" · "));
    let room = painter.width().saturating_sub(5);
    painter.fitted(3, y, &words, room, Meaning::Quiet);
}
