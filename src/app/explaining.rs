//! Numbers explained: a sum that adds up, line by line.

use super::desk::Desk;
use super::explain::Explain;
use super::label;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::scroll::Scroll;
use crate::domain::{AvsId, Kind, PupilId};
use crate::law::{Clock, GapKind, LawDay, Length};
use crate::say;
use crate::text::{Id, Text};

/// Explains the number of what is selected.
pub fn explain(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(target) = model.selected() else {
        return Vec::new();
    };
    let mut lines = match target.kind {
        Kind::Avs => {
            let avs = AvsId(target.id);
            let mut lines = clock(avs, model, desk);
            let on = desk.school_day();
            lines.extend(super::words::hours_sum::lines(avs, on, &model.text, desk));
            lines
        }
        Kind::Pupil => pupil(PupilId(target.id), model, desk),
        _ => school(target.id, model, desk),
    };
    lines.extend(super::findings::lines(target, LawDay::Own, model, desk));
    let title = say!(
        model.text,
        HowComputed,
        name = label::of(&desk.register, &model.text, target)
    );
    model.overlays.push(Overlay::Explain(Explain {
        title,
        lines,
        scroll: Scroll::default(),
    }));
    Vec::new()
}

/// How an engagement adds up: runs, gaps, total, what is left, the ceiling and its rule.
pub fn clock(avs: AvsId, model: &Model, desk: &Desk) -> Vec<(String, String)> {
    let text = &model.text;
    let Some(clock) = desk.clock(avs) else {
        return vec![(text.get(Id::NotUnderContract).to_owned(), String::new())];
    };
    let engagement = &clock.engagement;
    let mut lines = Vec::new();
    let mut gaps = engagement.gaps.iter().peekable();
    for run in &engagement.runs {
        while let Some(gap) = gaps.next_if(|gap| gap.from < run.from) {
            let id = match (gap.resets, gap.kind) {
                (true, _) => Id::SumReset,
                (_, GapKind::Suspension) => Id::SumSuspension,
                (_, GapKind::Interruption) => Id::SumGap,
            };
            let what = say!(
                text,
                SumSpan,
                what = text.get(id),
                from = text.date(gap.from),
                to = text.date(gap.to)
            );
            lines.push((what, format!("({})", length(text, gap.length))));
        }
        let what = say!(
            text,
            SumSpan,
            what = text.get(if run.counted {
                Id::SumRun
            } else {
                Id::SumRunBefore
            }),
            from = text.date(run.from),
            to = text.date(run.to)
        );
        let value = length(text, run.length);
        lines.push((
            what,
            if run.counted {
                value
            } else {
                format!("({value})")
            },
        ));
    }
    lines.push((
        say!(text, SumServed, on = text.date(engagement.on)),
        length(text, engagement.served),
    ));
    if let Some(since) = engagement.permanent_since {
        lines.push((
            say!(text, SumPermanent, since = text.date(since)),
            text.get(Id::Permanent).to_owned(),
        ));
        return lines;
    }
    if let Some(left) = engagement.left {
        let limit = engagement
            .limit
            .map(|limit| i32::from(limit.value))
            .unwrap_or_default();
        lines.push((
            say!(text, SumLeft, limit = text.length(limit, 0)),
            length(text, left),
        ));
    }
    ceiling(clock, text, &mut lines);
    losing(avs, clock, model, desk, &mut lines);
    lines
}

fn ceiling(clock: &Clock, text: &Text, lines: &mut Vec<(String, String)>) {
    let engagement = &clock.engagement;
    if let Some(ceiling) = engagement.ceiling {
        lines.push((text.get(Id::SumCeiling).to_owned(), text.date(ceiling)));
    }
    if let Some(readings) = engagement.readings {
        let words = say!(
            text,
            SumReadings,
            length = text.date(readings.by_length),
            shift = text.date(readings.by_shift)
        );
        lines.push((words, String::new()));
    }
    if let Some(word) = engagement.word {
        let words = say!(
            text,
            SumRule,
            rule = text.get(super::words::ceiling_id(word.value)),
            source = &word.source,
            from = text.date(word.from)
        );
        lines.push((words, String::new()));
    }
    if let Some(until) = engagement.renewal_until {
        lines.push((text.get(Id::SumRenewal).to_owned(), text.date(until)));
    }
    if let Some(by) = clock.notice_by() {
        let id = if clock.interview().is_some() {
            Id::SumNoticeInterview
        } else {
            Id::SumNotice
        };
        lines.push((text.get(id).to_owned(), text.date(by)));
    }
    if let Some(by) = clock.answer_by {
        lines.push((text.get(Id::SumAnswer).to_owned(), text.date(by)));
    }
    if let Some(other) = engagement.if_gaps_add_up {
        let date = other
            .ceiling
            .map(|ceiling| text.date(ceiling))
            .unwrap_or_default();
        lines.push((
            say!(text, SumGapsTogether, since = text.date(other.since)),
            date,
        ));
    }
}

fn losing(
    avs: AvsId,
    clock: &Clock,
    model: &Model,
    desk: &Desk,
    lines: &mut Vec<(String, String)>,
) {
    let Some(ceiling) = clock.ceiling() else {
        return;
    };
    let names: Vec<String> = crate::law::pupils_who_lose(&desk.register, avs, ceiling)
        .into_iter()
        .map(|pupil| label::pupil(&desk.register, pupil))
        .collect();
    if !names.is_empty() {
        lines.push((
            say!(model.text, SumLosing, pupils = names.join(", ")),
            names.len().to_string(),
        ));
    }
}

fn length(text: &Text, length: Length) -> String {
    text.length(length.months as i32, length.days as i32)
}

/// How a pupil's covered hours add up.
fn pupil(id: PupilId, model: &Model, desk: &Desk) -> Vec<(String, String)> {
    let text = &model.text;
    let day = desk.school_day();
    let mut lines = Vec::new();
    for (_, link) in desk
        .register
        .accompaniments_of(id)
        .filter(|(_, link)| link.valid_on(day))
    {
        for slot in &link.slots {
            let what = format!(
                "{} · {}",
                label::avs(&desk.register, link.avs),
                super::words::slot(text, slot)
            );
            lines.push((what, text.minutes(slot.length())));
        }
    }
    let hours = desk.pupil_hours(id);
    lines.push((
        text.get(Id::SumPlaced).to_owned(),
        text.minutes(hours.placed),
    ));
    lines.push((
        text.get(Id::SumNeeded).to_owned(),
        text.minutes(hours.needed),
    ));
    lines.push((
        text.get(Id::SumMissing).to_owned(),
        text.minutes(hours.missing),
    ));
    lines
}

/// How a school's hours add up.
fn school(id: u32, model: &Model, desk: &Desk) -> Vec<(String, String)> {
    let text = &model.text;
    let row = desk.free_at(crate::domain::EstablishmentId(id));
    vec![
        (text.get(Id::SumNeeded).to_owned(), text.minutes(row.needed)),
        (
            text.get(Id::SumPlaced).to_owned(),
            text.minutes(row.covered),
        ),
        (
            text.get(Id::SumMissing).to_owned(),
            text.minutes(row.missing),
        ),
        (
            text.get(Id::ColFreeTold).to_owned(),
            text.margin(row.free_told),
        ),
        (
            text.get(Id::ColFreeReal).to_owned(),
            text.minutes(row.free_real),
        ),
        (text.get(Id::FreeLegend).to_owned(), String::new()),
    ]
}
