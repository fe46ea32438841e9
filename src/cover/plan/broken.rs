//! Covers that fall because whoever took them is absent herself.

use super::{Away, Standing};
use crate::cover::{Need, NeedState, needs_of_day};
use crate::domain::week::Span;
use crate::domain::{
    AbsenceId, Absentee, AvsId, ContactStatus, Cover, CoverId, Date, NeedStatus, Register,
};

/// The cover of `need` when its taker is away then, by an absence asked of or by a recorded one.
pub(super) fn by_absence(register: &Register, absences: &[Away], need: &Need) -> Option<CoverId> {
    let NeedState::Covered { cover, by, .. } = need.status else {
        return None;
    };
    let asked = absences
        .iter()
        .filter(|away| away.absence.who == Absentee::Avs(by) && !away.absence.is_swap());
    let recorded = register.times_away(by).map(|(_, absence)| absence);
    asked
        .map(|away| away.absence)
        .chain(recorded)
        .any(|absence| touches(absence.on(need.date, register.noon()), need.span))
        .then_some(cover)
}

/// What `away` makes fall of the covers of other absences, each as the need it answered.
pub(super) fn elsewhere(
    register: &Register,
    absences: &[Away],
    away: &Away,
    at: Standing,
) -> Vec<(Need, Option<CoverId>)> {
    let avs = match away.absence.who {
        Absentee::Avs(avs) if !away.absence.is_swap() => avs,
        _ => return Vec::new(),
    };
    let asked = |id: AbsenceId| absences.iter().any(|other| other.id == Some(id));
    let mut fallen = Vec::new();
    for (id, cover) in register.covers_by(avs) {
        let span = Span::new(cover.start, cover.end);
        let inside = (at.days.0..=at.days.1).contains(&cover.date);
        if !holds(cover) || asked(cover.absence) || !inside {
            continue;
        }
        if touches(away.absence.on(cover.date, register.noon()), span) {
            let need = answered(register, id, cover, avs, at);
            fallen.extend(need.map(|need| (need, Some(id))));
        }
    }
    fallen
}

/// The absences whose covers fall with an absence of `avs` between two days: their calls go on.
pub fn reopened(register: &Register, avs: AvsId, (first, last): (Date, Date)) -> Vec<AbsenceId> {
    let hers = register
        .covers_by(avs)
        .filter(|(_, cover)| holds(cover) && first <= cover.date && cover.date <= last);
    let mut all: Vec<AbsenceId> = hers.map(|(_, cover)| cover.absence).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn holds(cover: &Cover) -> bool {
    cover.status == NeedStatus::Covered && cover.contact != ContactStatus::Refused
}

fn touches(on: Option<(crate::domain::Minute, crate::domain::Minute)>, span: Span) -> bool {
    on.is_some_and(|(start, end)| Span::new(start, end).common(span).is_some())
}

/// The need that a cover answers, open again.
fn answered(
    register: &Register,
    id: CoverId,
    cover: &Cover,
    avs: AvsId,
    at: Standing,
) -> Option<Need> {
    let absence = register.get(cover.absence)?;
    let needs = needs_of_day(register, absence, Some(cover.absence), cover.date, at.open);
    let hers = |need: &Need| matches!(need.status, NeedState::Covered { cover, by, .. } if cover == id && by == avs);
    let need = needs.into_iter().find(hers)?;
    Some(Need {
        status: NeedState::Open,
        ..need
    })
}
