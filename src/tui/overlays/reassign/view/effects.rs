//! What it would do: her hours, what rules say, who gives.

use super::super::Reassign;
use super::super::rows::Row;
use crate::cover::{Candidate, Effects, Want, Wanted};
use crate::domain::check::Severity;
use crate::law::check::{Finding, Rule};
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::words::{self, findings, label};

/// Draws them; tells the line below.
pub(super) fn draw(
    painter: &mut Painter<'_>,
    y: u16,
    aside: bool,
    reassign: &Reassign,
    cx: &Cx<'_>,
) -> u16 {
    let text = cx.text;
    let Some(candidate) = reassign.candidate() else {
        return y;
    };
    if y + 3 > painter.height() {
        return y;
    }
    let name = label::avs(&cx.department.register, candidate.avs);
    let title = match reassign.confirming {
        true => text.effects_confirm(name),
        false => text.effects_title(name),
    };
    super::reasons::part(painter, y, &title, (aside, reassign.confirming));
    let room = painter.width().saturating_sub(6);
    let mut line = y + 2;
    let told = match &reassign.effects {
        Some(effects) => lines(effects, reassign, cx),
        None => free(candidate, cx),
    };
    for (words, meaning) in told {
        if line >= painter.height() {
            break;
        }
        let glyph = match meaning {
            Meaning::Critical => painter.glyphs().critical(),
            Meaning::Attention => painter.glyphs().attention(),
            _ => painter.glyphs().info(),
        };
        painter.text(3, line, glyph, meaning);
        // A rule is never cut short of what it says.
        for words in crate::words::line::wrap(&words, room) {
            painter.fitted(5, line, &words, room, Meaning::Text);
            line += 1;
        }
    }
    line
}

/// What she has free a week: all that can be said while it is not known when.
fn free(candidate: &Candidate, cx: &Cx<'_>) -> Vec<(String, Meaning)> {
    let hours = cx.department.avs_hours(candidate.avs);
    let (told, real) = (cx.text.minutes(hours.told), cx.text.minutes(hours.real));
    let next = cx.text.get(Id::PlaceSlotsNext).to_owned();
    vec![
        (cx.text.effect_free(told, real), Meaning::Text),
        (next, Meaning::Attention),
    ]
}

/// What she does not take, and where it stays.
fn lacking(reassign: &Reassign, cx: &Cx<'_>) -> Option<String> {
    let Some(Row::Part(part)) = reassign.row(reassign.scroll.cursor) else {
        return None;
    };
    let (department, text) = (cx.department, cx.text);
    let slot = |want: &Want| {
        let span = text.span(want.when.span.start, want.when.span.end);
        format!("{} {span}", text.weekday_short(want.when.day))
    };
    let slots: Vec<String> = part.lacks.iter().map(slot).collect();
    let why = words::filter(department, text, &part.why);
    Some(match &reassign.wanted {
        Wanted::Handing(_) => text.effect_stays(slots.join(", "), why),
        Wanted::Placing(_) => text.effect_without_nobody(slots.join(", "), why),
    })
}

fn lines(effects: &Effects, reassign: &Reassign, cx: &Cx<'_>) -> Vec<(String, Meaning)> {
    let text = cx.text;
    let worth_a_look = |so: bool| match so {
        true => Meaning::Attention,
        false => Meaning::Text,
    };
    let contracted = effects.after.contracted.map_or_else(
        || "–".to_owned(),
        |contracted| text.minutes(contracted.weekly),
    );
    let hours = text.effect_hours(
        text.minutes(effects.before.placed),
        text.minutes(effects.after.placed),
        contracted,
        text.margin(effects.after.told),
    );
    let mut lines = vec![(hours, worth_a_look(effects.over))];
    lines.extend(lacking(reassign, cx).map(|words| (words, Meaning::Attention)));
    lines.extend(overruled(reassign, cx));
    lines.extend(of_rules(reassign, cx));
    if !reassign.objections.warns(Rule::R11) {
        let words = text.effect_pupils(effects.pupils_after);
        lines.push((words, Meaning::Text));
    }
    for giver in &effects.givers {
        let words = text.effect_giver(
            label::avs(&cx.department.register, giver.avs),
            giver.pupils_left,
            text.margin(giver.after.told),
        );
        lines.push((words, Meaning::Text));
    }
    if effects.no_contract {
        let words = text.get(Id::EffectNoContract).to_owned();
        lines.push((words, Meaning::Attention));
    }
    if let Some(on) = effects.contract_ends {
        lines.push((text.effect_contract_ends(text.date(on)), Meaning::Attention));
    }
    let apart = effects
        .apart
        .filter(|_| !reassign.objections.warns(Rule::R12));
    if let Some(apart) = apart {
        let words = text.effect_apart(apart.km.round() as i64);
        lines.push((words, worth_a_look(effects.far)));
    }
    lines
}

/// The filters that speak against her who is listed all the same.
fn overruled(reassign: &Reassign, cx: &Cx<'_>) -> Vec<(String, Meaning)> {
    let all = reassign.objections.filters().iter();
    let line = |filter| words::filter(cx.department, cx.text, filter);
    all.map(|filter| (line(filter), Meaning::Attention))
        .collect()
}

/// What a rule refuses or warns of, in order; those that a line of its own tells come with it.
fn of_rules(reassign: &Reassign, cx: &Cx<'_>) -> Vec<(String, Meaning)> {
    let all = reassign.objections.rules().iter();
    let told = all.filter(|finding| finding.severity < Severity::Inform);
    let line = |finding: &Finding| {
        let meaning = match finding.severity {
            Severity::Refuse => Meaning::Critical,
            _ => Meaning::Attention,
        };
        let words = findings::told(finding, &cx.department.register, cx.text);
        (words, meaning)
    };
    told.map(line).collect()
}
