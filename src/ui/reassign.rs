//! Reassigning: who can take over with their reasons, who cannot and why, and what it would do.

use ratatui::layout::Position;

use crate::app::geometry;
use crate::app::model::Model;
use crate::app::reassign::Reassign;
use crate::cover::{Candidate, Effects, Why};
use crate::department::Desk;
use crate::domain::Minutes;
use crate::domain::check::Severity;
use crate::law::check::{Finding, Rule};
use crate::text::Id;
use crate::tui::context::size::Layout;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line;
use crate::tui::widgets::pen::Pen;
use crate::tui::widgets::table::{heading, section};
use crate::words::findings;
use crate::words::{self, label};

/// Draws the whole body.
///
/// The cursor is in the reason, where one can be given.
pub fn draw(
    body: &mut Pen<'_>,
    reassign: &Reassign,
    model: &Model,
    desk: &Desk,
) -> Option<Position> {
    let text = &model.text;
    body.clear();
    let width = body.width();
    let names: Vec<String> = reassign
        .ids
        .iter()
        .map(|id| label::accompaniment(&desk.register, text, *id))
        .collect();
    let from = text.from_date(text.date(reassign.from));
    let end = body
        .right(width.saturating_sub(1), 0, &from, Meaning::Accent)
        .saturating_sub(1);
    let title = text.reassign_which(names.join(", "));
    heading(body, 0, 0, end, &title, true);
    let rule = body.glyphs().rule();
    body.rule_between(1, 1, width.saturating_sub(2), rule, Meaning::Quiet);
    let wide = matches!(model.size.layout(), Layout::Wide | Layout::Full);
    let left = if wide { width / 2 } else { width };
    let confirms = reassign.confirming && model.size.layout() == Layout::Compact;
    // On a compact screen what it does takes the place of who else could.
    let y = if confirms {
        2
    } else {
        candidates(body, 2, left, reassign, model, desk)
    };
    if wide {
        let side = body.glyphs().side();
        for line in 2..body.height() {
            body.text(left, line, side, Meaning::Quiet);
        }
        let x = left + 1;
        let room = width.saturating_sub(x);
        let y = effects(body, x, 2, room, reassign, model, desk);
        let (y, cursor) = why(body, x, y, room, reassign, model);
        let y = reasons(
            body,
            x,
            y + 1,
            width.saturating_sub(x),
            reassign,
            model,
            desk,
        );
        refused(
            body,
            x,
            y + 1,
            width.saturating_sub(x),
            reassign,
            model,
            desk,
        );
        cursor
    } else {
        let y = effects(body, 0, y, width, reassign, model, desk);
        let (y, cursor) = why(body, 0, y, width, reassign, model);
        let y = reasons(body, 0, y, width, reassign, model, desk);
        refused(body, 0, y, width, reassign, model, desk);
        cursor
    }
}

/// The reason to overrule what warns, on the line under it: on the last one where there is no room.
fn why(
    body: &mut Pen<'_>,
    x: u16,
    y: u16,
    width: u16,
    reassign: &Reassign,
    model: &Model,
) -> (u16, Option<Position>) {
    if !reassign.takes_reason() {
        return (y, None);
    }
    let y = y.min(body.height().saturating_sub(1));
    body.rule_between(x, y, width, " ", Meaning::Text);
    let label = model.text.get(Id::FormReasonWhy);
    let at = body.text(x + 3, y, label, Meaning::Quiet) + 2;
    let room = (x + width).saturating_sub(at + 2);
    let (words, cursor) = line::around(reassign.reason.value(), reassign.reason.cursor(), room);
    body.text(at, y, &words, Meaning::Text);
    let place = Position::new(body.area.x + at + cursor, body.area.y + y);
    (y + 1, Some(place))
}

/// A part: under the candidates on a narrow screen, in the column at the side on a wide one.
fn part(body: &mut Pen<'_>, x: u16, y: u16, width: u16, words: &str, active: bool) {
    if x == 0 || active {
        heading(body, x, y, width, words, active);
    } else {
        section(body, x, y, width, words);
    }
}

fn candidates(
    body: &mut Pen<'_>,
    y: u16,
    width: u16,
    reassign: &Reassign,
    model: &Model,
    desk: &Desk,
) -> u16 {
    let text = &model.text;
    let all = &reassign.candidates.ranked;
    let considered = all.len() + reassign.candidates.out.len();
    let head = text.candidates_title(all.len(), considered);
    body.text(3, y, &head, Meaning::Heading);
    if all.is_empty() {
        let gap = u16::from(model.size.layout() != Layout::Compact);
        let room = width.saturating_sub(4);
        body.fitted(
            3,
            y + 1 + gap,
            text.get(Id::NoCandidate),
            room,
            Meaning::Attention,
        );
        return y + 2 + gap * 2;
    }
    let cost = width.saturating_sub(2);
    let (travel, known) = (cost.saturating_sub(9), cost.saturating_sub(20));
    // A compact screen has room for the name, the margin and the cost.
    let room = width >= 60;
    let margin = cost.saturating_sub(if room { 29 } else { 9 });
    body.right(cost, y + 1, text.get(Id::ColCost), Meaning::Quiet);
    if room {
        body.right(travel, y + 1, text.get(Id::ColTravel), Meaning::Quiet);
        body.right(known, y + 1, text.get(Id::ColKnows), Meaning::Quiet);
    }
    body.right(margin, y + 1, text.get(Id::ColMargin), Meaning::Quiet);
    body.text(5, y + 1, text.get(Id::ColName), Meaning::Quiet);
    let rows = geometry::candidate_rows(model.size);
    let window = reassign.scroll.window(all.len(), rows);
    let mut line = y + 2;
    for (at, candidate) in all.iter().enumerate().take(window.end).skip(window.start) {
        let here = at == reassign.scroll.cursor;
        if here {
            let cursor = body.glyphs().cursor();
            body.text(1, line, cursor, Meaning::Accent);
        }
        if at < 9 {
            body.text(3, line, &(at + 1).to_string(), Meaning::Quiet);
        }
        let hours = desk.avs_hours(candidate.avs);
        let left = body.right(margin, line, &text.margin(hours.told), Meaning::Text);
        let meaning = if here { Meaning::Cursor } else { Meaning::Text };
        let name = label::avs(&desk.register, candidate.avs);
        body.fitted(5, line, &name, left.saturating_sub(7), meaning);
        if room {
            let (mark, meaning) = if knows(candidate) {
                ("✓", Meaning::Ok)
            } else {
                ("–", Meaning::Quiet)
            };
            body.right(known, line, mark, meaning);
            body.right(travel, line, &way(candidate, model), Meaning::Text);
        }
        body.right(cost, line, &candidate.cost.to_string(), Meaning::Text);
        line += 1;
    }
    line
}

fn knows(candidate: &Candidate) -> bool {
    candidate
        .reasons
        .iter()
        .any(|line| matches!(line.why, Why::KnowsPupil { .. }))
}

fn way(candidate: &Candidate, model: &Model) -> String {
    let minutes = candidate.reasons.iter().find_map(|line| match line.why {
        Why::Travel { minutes, .. } => Some(minutes),
        _ => None,
    });
    match minutes {
        None | Some(Minutes::ZERO) => model.text.get(Id::OnSite).to_owned(),
        Some(minutes) => model.text.minutes(minutes),
    }
}

fn effects(
    body: &mut Pen<'_>,
    x: u16,
    y: u16,
    width: u16,
    reassign: &Reassign,
    model: &Model,
    desk: &Desk,
) -> u16 {
    let text = &model.text;
    let (Some(candidate), Some(effects)) = (reassign.candidate(), &reassign.effects) else {
        return y;
    };
    if y + 3 > body.height() {
        return y;
    }
    let name = label::avs(&desk.register, candidate.avs);
    let title = if reassign.confirming {
        text.effects_confirm(name)
    } else {
        text.effects_title(name)
    };
    part(body, x, y, width, &title, reassign.confirming);
    let mut line = y + 2;
    for (words, meaning) in effect_lines(effects, reassign, model, desk) {
        if line >= body.height() {
            break;
        }
        let glyph = match meaning {
            Meaning::Critical => body.glyphs().critical(),
            Meaning::Attention => body.glyphs().attention(),
            _ => body.glyphs().info(),
        };
        body.text(x + 3, line, glyph, meaning);
        // A rule is never cut short of what it says.
        for words in crate::words::line::wrap(&words, width.saturating_sub(6)) {
            body.fitted(x + 5, line, &words, width.saturating_sub(6), Meaning::Text);
            line += 1;
        }
    }
    line
}

/// What a rule refuses or warns of, in order; those that a line of its own tells come with it.
fn rule_lines(reassign: &Reassign, model: &Model, desk: &Desk) -> Vec<(String, Meaning)> {
    let all = reassign.objections.rules().iter();
    let told = all.filter(|finding| finding.severity < Severity::Inform);
    let line = |finding: &Finding| {
        let meaning = match finding.severity {
            Severity::Refuse => Meaning::Critical,
            _ => Meaning::Attention,
        };
        let words = findings::told(finding, &desk.register, &model.text);
        (words, meaning)
    };
    told.map(line).collect()
}

fn effect_lines(
    effects: &Effects,
    reassign: &Reassign,
    model: &Model,
    desk: &Desk,
) -> Vec<(String, Meaning)> {
    let text = &model.text;
    let mut lines = Vec::new();
    let hours = text.effect_hours(
        text.minutes(effects.before.placed),
        text.minutes(effects.after.placed),
        effects.after.contracted.map_or_else(
            || "–".to_owned(),
            |contracted| text.minutes(contracted.weekly),
        ),
        text.margin(effects.after.told),
    );
    lines.push((
        hours,
        if effects.over {
            Meaning::Attention
        } else {
            Meaning::Text
        },
    ));
    lines.extend(rule_lines(reassign, model, desk));
    if !reassign.objections.warns(Rule::R11) {
        let words = text.effect_pupils(effects.pupils_after);
        lines.push((words, Meaning::Text));
    }
    for giver in &effects.givers {
        let words = text.effect_giver(
            label::avs(&desk.register, giver.avs),
            giver.pupils_left,
            text.margin(giver.after.told),
        );
        lines.push((words, Meaning::Text));
    }
    if effects.no_contract {
        lines.push((
            text.get(Id::EffectNoContract).to_owned(),
            Meaning::Attention,
        ));
    }
    if let Some(on) = effects.contract_ends {
        lines.push((text.effect_contract_ends(text.date(on)), Meaning::Attention));
    }
    if let Some(apart) = effects
        .apart
        .filter(|_| !reassign.objections.warns(Rule::R12))
    {
        let words = text.effect_apart(apart.km.round() as i64);
        let meaning = if effects.far {
            Meaning::Attention
        } else {
            Meaning::Text
        };
        lines.push((words, meaning));
    }
    lines
}

fn reasons(
    body: &mut Pen<'_>,
    x: u16,
    y: u16,
    width: u16,
    reassign: &Reassign,
    model: &Model,
    desk: &Desk,
) -> u16 {
    let Some(candidate) = reassign.candidate() else {
        return y;
    };
    if y + 3 > body.height() {
        return y;
    }
    let name = label::avs(&desk.register, candidate.avs);
    part(body, x, y, width, &model.text.why_title(name), false);
    let mut line = y + 2;
    for reason in &candidate.reasons {
        if line >= body.height() {
            break;
        }
        let (words, speaks_for) = words::cost(desk, &model.text, reason);
        let (glyph, meaning) = if speaks_for {
            (body.glyphs().ok(), Meaning::Ok)
        } else {
            (body.glyphs().info(), Meaning::Quiet)
        };
        body.text(x + 3, line, glyph, meaning);
        let points = if reason.points > 0 {
            format!("+{}", reason.points)
        } else {
            String::new()
        };
        let end = body.right(x + width.saturating_sub(2), line, &points, Meaning::Quiet);
        body.fitted(
            x + 5,
            line,
            &words,
            end.saturating_sub(x + 6),
            Meaning::Text,
        );
        line += 1;
    }
    line
}

fn refused(
    body: &mut Pen<'_>,
    x: u16,
    y: u16,
    width: u16,
    reassign: &Reassign,
    model: &Model,
    desk: &Desk,
) {
    if y + 3 > body.height() || reassign.candidates.out.is_empty() {
        return;
    }
    let text = &model.text;
    part(body, x, y, width, text.get(Id::NotProposed), false);
    let room = usize::from(body.height().saturating_sub(y + 2));
    let all = &reassign.candidates.out;
    let fit = if all.len() > room {
        room.saturating_sub(1)
    } else {
        room
    };
    let mut line = y + 2;
    for (avs, filter) in all.iter().take(fit) {
        let name = label::avs(&desk.register, *avs);
        let named = (width / 3).max(12);
        body.fitted(
            x + 1 + 2 * u16::from(x == 0),
            line,
            &name,
            named,
            Meaning::Quiet,
        );
        let why = words::filter(desk, text, filter);
        let room = width.saturating_sub(named + 6);
        let why = crate::tui::widgets::pen::fit(&why, room, body.glyphs()).into_owned();
        body.right(x + width.saturating_sub(2), line, &why, Meaning::Text);
        line += 1;
    }
    if all.len() > fit {
        let words = text.and_more(all.len() - fit);
        body.text(x + 3, line, &words, Meaning::Quiet);
    }
}
