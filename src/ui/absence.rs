//! An absence: who, when, why, and what then needs someone.

use super::pen::Pen;
use super::theme::Meaning;
use crate::app::absence::AbsencePlan;
use crate::app::desk::Desk;
use crate::app::label;
use crate::app::model::Model;
use crate::cover::{Need, Status};
use crate::domain::{Absentee, Minute, Minutes};
use crate::say;
use crate::text::Id;

/// Draws an absence.
pub fn draw(body: &mut Pen<'_>, plan: &AbsencePlan, model: &Model, desk: &Desk) {
    let text = &model.text;
    let width = body.width();
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    let title = say!(
        text,
        AbsenceTitle,
        name = label::absentee(&desk.register, &plan.absence),
        when = when(plan, model),
        reason = text.reason(plan.absence.reason)
    );
    let state = if plan.recorded.is_some() {
        Id::AbsenceSaved
    } else {
        Id::AbsenceDraft
    };
    let meaning = if plan.recorded.is_some() {
        Meaning::Ok
    } else {
        Meaning::Quiet
    };
    let end = body
        .right(width.saturating_sub(1), 0, text.get(state), meaning)
        .saturating_sub(1);
    body.fitted(3, 0, &title, end.saturating_sub(4), Meaning::Heading);
    let rule = body.glyphs().rule();
    body.rule_between(1, 1, width.saturating_sub(2), rule, Meaning::Quiet);

    let open = plan
        .needs
        .iter()
        .filter(|need| need.status == Status::Open)
        .count();
    let head = say!(text, NeedsTitle, n = plan.needs.len(), open = open);
    body.text(3, 2, &head, Meaning::Heading);
    if plan.needs.is_empty() {
        let id = match plan.absence.who {
            Absentee::Avs(_) => Id::NoNeeds,
            Absentee::Pupil(_) => Id::PupilFreesAvs,
        };
        body.fitted(3, 4, text.get(id), width.saturating_sub(4), Meaning::Quiet);
        return;
    }
    let room = body.height().saturating_sub(6);
    let per_need: u16 = if room >= plan.needs.len() as u16 * 2 {
        2
    } else {
        1
    };
    let fit = usize::from((room / per_need).max(1));
    let page = plan.scroll.cursor / fit;
    let mut y = 4;
    let mut day = None;
    for (at, need) in plan.needs.iter().enumerate().skip(page * fit).take(fit) {
        if plan.absence.from.date != plan.absence.to.date && day != Some(need.date) {
            day = Some(need.date);
            body.text(3, y, &text.day_long(need.date), Meaning::Quiet);
            y += 1;
        }
        row(
            body,
            y,
            need,
            at == plan.scroll.cursor,
            per_need == 1,
            model,
            desk,
        );
        y += per_need;
    }
    let total: Minutes = plan.needs.iter().map(|need| need.span.length()).sum();
    let words = say!(
        text,
        NeedsTotal,
        hours = text.minutes(total),
        pupils = pupils(plan)
    );
    let y = body.height().saturating_sub(1);
    body.dotted(y.saturating_sub(1));
    body.fitted(3, y, &words, width.saturating_sub(4), Meaning::Text);
}

fn pupils(plan: &AbsencePlan) -> usize {
    let mut all: Vec<_> = plan
        .needs
        .iter()
        .flat_map(|need| &need.parts)
        .filter_map(|part| part.pupil)
        .collect();
    all.sort_unstable();
    all.dedup();
    all.len()
}

fn row(
    body: &mut Pen<'_>,
    y: u16,
    need: &Need,
    here: bool,
    one_line: bool,
    model: &Model,
    desk: &Desk,
) {
    let text = &model.text;
    let width = body.width();
    if here {
        let cursor = body.glyphs().cursor();
        body.text(1, y, cursor, Meaning::Accent);
    }
    let x = body.text(
        3,
        y,
        &text.span(need.span.start, need.span.end),
        Meaning::Text,
    ) + 2;
    let names: Vec<String> = need
        .parts
        .iter()
        .map(|part| match part.pupil {
            Some(pupil) => label::pupil(&desk.register, pupil),
            None => text.activity(part.activity).to_owned(),
        })
        .collect();
    let (state, meaning) = status(need, model, desk);
    let end = body
        .right(width.saturating_sub(2), y, &state, meaning)
        .saturating_sub(2);
    let help = if need.must {
        Id::HelpIndividual
    } else {
        Id::HelpShared
    };
    let of_name = if here { Meaning::Cursor } else { Meaning::Text };
    let x = body.fitted(
        x,
        y,
        &names.join(" + "),
        34.min(end.saturating_sub(x)),
        of_name,
    );
    let class = need
        .parts
        .first()
        .and_then(|part| desk.register.get(part.pupil?)?.class.clone())
        .map(|class| format!("{class} "))
        .unwrap_or_default();
    let room = 16.min(end.saturating_sub(x + 2));
    let x = body.fitted(
        x + 2,
        y,
        &format!("{class}{}", text.get(help)),
        room,
        Meaning::Quiet,
    );
    let place = label::school_short(&desk.register, need.place);
    if one_line {
        body.fitted(x + 2, y, &place, end.saturating_sub(x + 2), Meaning::Quiet);
    } else {
        body.fitted(16, y + 1, &place, width.saturating_sub(18), Meaning::Quiet);
    }
}

fn status(need: &Need, model: &Model, desk: &Desk) -> (String, Meaning) {
    let text = &model.text;
    match need.status {
        Status::Open => (
            format!("■ {}", text.get(Id::BlockToCover)),
            Meaning::Critical,
        ),
        Status::Covered { by, .. } => {
            (format!("✓ {}", label::avs(&desk.register, by)), Meaning::Ok)
        }
        Status::Without { .. } => (
            format!("▲ {}", text.get(Id::BlockWithout)),
            Meaning::Attention,
        ),
    }
}

fn when(plan: &AbsencePlan, model: &Model) -> String {
    let text = &model.text;
    let (from, to) = (plan.absence.from, plan.absence.to);
    if from.date != to.date {
        return say!(
            text,
            FromTo,
            from = text.weekday_date(from.date),
            to = text.weekday_date(to.date)
        );
    }
    let whole = from.minute == Minute::START && to.minute == Minute::END;
    if model.size.width < 100 {
        let day = text.weekday_date(from.date);
        return match whole {
            true => say!(text, WholeDayShort, day = day),
            false => format!("{day} {}", text.span(from.minute, to.minute)),
        };
    }
    let day = text.day_long(from.date);
    if whole {
        return say!(text, WholeDay, day = day);
    }
    format!("{day} {}", text.span(from.minute, to.minute))
}
