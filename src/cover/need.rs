//! What an absence leaves open: each part of a slot inside it, with what became of it.

use crate::domain::week::{Open, Overrides, Span, State};
use crate::domain::{
    Absence, AbsenceId, Absentee, Accompaniment, AccompanimentId, Activity, AvsId, AvsKind,
    ContactStatus, CoverId, Date, EstablishmentId, Mode, Moment, NeedRef, PupilId, Register, Slot,
    plus_days,
};

/// A time at a school when someone is needed. Coinciding shared slots are one need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// The day.
    pub date: Date,
    /// The hours.
    pub span: Span,
    /// The school.
    pub place: EstablishmentId,
    /// Whom it is for: one or, shared, several.
    pub parts: Vec<NeedPart>,
    /// 3 for individual help, else 1, doubled by a safety flag; added up over the parts.
    pub weight: u32,
    /// Individual help, or a safety flag.
    pub must: bool,
    /// What became of it.
    pub status: NeedState,
}

/// One slot of a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeedPart {
    /// The accompaniment and the slot in it.
    pub need: NeedRef,
    /// Whom; none for a group.
    pub pupil: Option<PupilId>,
    /// What for.
    pub activity: Activity,
    /// The decision of the day gives individual help.
    pub individual: bool,
    /// The pupil is in danger when left alone.
    pub safety: bool,
}

/// What became of a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NeedState {
    /// Nobody yet.
    Open,
    /// Someone takes it.
    Covered {
        /// The cover.
        cover: CoverId,
        /// Who.
        by: AvsId,
        /// How far the calls are.
        contact: ContactStatus,
    },
    /// Left without, on purpose.
    Without {
        /// The cover that says so.
        cover: CoverId,
        /// How far the call to the school is.
        contact: ContactStatus,
    },
}

impl Need {
    /// It is over at that moment: if still open then, it is lost.
    pub fn is_over(&self, now: Moment) -> bool {
        (self.date, self.span.end) <= (now.date, now.minute)
    }

    /// The slots it answers, as a cover names them.
    pub fn refs(&self) -> Vec<NeedRef> {
        self.parts.iter().map(|part| part.need).collect()
    }
}

impl NeedPart {
    pub(super) fn weight(&self) -> u32 {
        let base = if self.individual { 3 } else { 1 };
        base * if self.safety { 2 } else { 1 }
    }
}

/// The needs of an absence between two days, both included, in order of time and place. `id` is
/// the absence's number once it is recorded. Only an AVS's has any: a pupil's, a class's or a
/// school's frees whoever would be there. Hours that another absence of hers holds, recorded before
/// this one, are that one's.
pub fn needs(
    register: &Register,
    absence: &Absence,
    id: Option<AbsenceId>,
    (first, last): (Date, Date),
    open: &Open,
) -> Vec<Need> {
    let Absentee::Avs(avs) = absence.who else {
        return Vec::new();
    };
    let collective = register
        .get(avs)
        .is_some_and(|avs| avs.kind == AvsKind::Collective);
    let mut found = Vec::new();
    let mut date = first.max(absence.from.date);
    while date <= last.min(absence.to.date) {
        if let Some((start, end)) = absence.on(date, register.noon()) {
            let held = held_before(register, avs, id, date);
            let away = DayAway {
                avs,
                id,
                date,
                spans: Span::new(start, end).without(&held),
            };
            for (at, accompaniment) in register.accompaniments_by(avs) {
                if accompaniment.valid_on(date) && open(accompaniment.establishment, date) {
                    away.take(register, at, accompaniment, &mut found);
                }
            }
        }
        if date == Date::MAX {
            break;
        }
        date = plus_days(date, 1);
    }
    joined(found, collective)
}

/// When she is away on a day by absences recorded before that one; by all that are, while it is not.
fn held_before(register: &Register, avs: AvsId, id: Option<AbsenceId>, date: Date) -> Vec<Span> {
    let all = register.absences_of_avs(avs);
    let before = all.filter(|(other, _)| id.is_none_or(|id| *other < id));
    let held = before.filter_map(|(_, absence)| absence.on(date, register.noon()));
    held.map(|(start, end)| Span::new(start, end)).collect()
}

/// The needs of one day.
pub fn needs_of_day(
    register: &Register,
    absence: &Absence,
    id: Option<AbsenceId>,
    date: Date,
    open: &Open,
) -> Vec<Need> {
    needs(register, absence, id, (date, date), open)
}

/// One day of an absence.
struct DayAway {
    avs: AvsId,
    id: Option<AbsenceId>,
    date: Date,
    spans: Vec<Span>,
}

impl DayAway {
    fn take(
        &self,
        register: &Register,
        id: AccompanimentId,
        accompaniment: &Accompaniment,
        found: &mut Vec<Need>,
    ) {
        let held = register.slots_of(accompaniment, self.date);
        let held = held.filter(|slot| slot.activity.is_pupil_time());
        for slot in held {
            let need = NeedRef {
                accompaniment: id,
                slot: slot.number,
            };
            let mut overrides = Overrides::of_pupil(register, accompaniment, self.date);
            let away = self.spans.iter().map(|span| (self.id, *span));
            overrides.away.extend(away);
            // A cover of another absence of hers that day answers the need just as well.
            for (absence, _) in register.absences_of_avs(self.avs) {
                overrides.take_covers(register, absence, need, self.date);
            }
            let part = part(register, accompaniment, slot, need, self.date);
            for (span, state) in overrides.pieces(Span::new(slot.start, slot.end)) {
                let Some(status) = status(state) else {
                    continue;
                };
                found.push(Need {
                    date: self.date,
                    span,
                    place: accompaniment.establishment,
                    parts: vec![part],
                    weight: part.weight(),
                    must: part.individual || part.safety,
                    status,
                });
            }
        }
    }
}

fn part(
    register: &Register,
    accompaniment: &Accompaniment,
    slot: &Slot,
    need: NeedRef,
    date: Date,
) -> NeedPart {
    let pupil = accompaniment.pupil;
    let decision = pupil.and_then(|pupil| register.decision_on(pupil, date));
    NeedPart {
        need,
        pupil,
        activity: slot.activity,
        individual: decision.is_some_and(|(_, d)| matches!(d.mode, Mode::Individual(_))),
        safety: pupil
            .and_then(|pupil| register.get(pupil))
            .is_some_and(|pupil| pupil.safety),
    }
}

fn status(state: State) -> Option<NeedState> {
    match state {
        State::Absent(_) => Some(NeedState::Open),
        State::Covered { cover, by, contact } => Some(NeedState::Covered { cover, by, contact }),
        State::Without { cover, contact } => Some(NeedState::Without { cover, contact }),
        State::Placed | State::Closed | State::PupilAbsent(_) | State::Covering { .. } => None,
    }
}

/// Joins needs that coincide at one place, unless help is individual and the AVS not collective.
fn joined(mut found: Vec<Need>, collective: bool) -> Vec<Need> {
    let key = |need: &Need| (need.date, need.span, need.place, need.status);
    found.sort_by_key(key);
    let is_shared = |need: &Need| collective || need.parts.iter().all(|part| !part.individual);
    let mut joined: Vec<Need> = Vec::with_capacity(found.len());
    for need in found {
        match joined
            .iter_mut()
            .rev()
            .take_while(|other| key(other) == key(&need))
            .find(|other| is_shared(other) && is_shared(&need))
        {
            Some(other) => {
                other.weight += need.weight;
                other.must |= need.must;
                other.parts.extend(need.parts);
            }
            None => joined.push(need),
        }
    }
    joined
}
