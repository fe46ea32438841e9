//! Two people take each other's hours on a day, and nobody is away: what each then takes, what
//! speaks against it, and the records that say so.
//!
//! Each leaves her own slots to the other by an absence whose reason is a swap, answered by covers
//! that are agreed. So whatever happens to one of them later is settled as any cover is.

use super::need::needs_of_day;
use super::{Ask, Filter, Need, NeedState, Survey, explain};
use crate::domain::week::{Open, Span};
use crate::domain::{
    Absence, AbsenceId, AbsenceReason, Absentee, AvsId, Changes, ContactStatus, Cover, Date,
    DayPart, Minute, Minutes, Moment, NeedStatus, Register,
};

/// Who swaps with whom, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swap {
    /// One.
    pub one: AvsId,
    /// The other.
    pub other: AvsId,
    /// The day.
    pub date: Date,
    /// The part of it: its morning, its afternoon, or from this minute to that.
    pub part: (DayPart, Minute, Minute),
}

/// What one of them takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Taking {
    /// Who takes it.
    pub by: AvsId,
    /// Whose it is by the timetable.
    pub from: AvsId,
    /// What, in order of time.
    pub needs: Vec<Need>,
}

impl Swap {
    /// What each takes. Hours that an absence on record holds already are no part of it.
    pub fn takings(&self, register: &Register, open: &Open) -> [Taking; 2] {
        [(self.one, self.other), (self.other, self.one)].map(|(by, from)| {
            let left = self.left_by(from);
            let mut needs = needs_of_day(register, &left, None, self.date, open);
            needs.retain(|need| need.status == NeedState::Open);
            Taking { by, from, needs }
        })
    }

    /// What speaks against it: of whom, in which of the hours she would take.
    pub fn objections(
        &self,
        register: &Register,
        survey: &Survey,
        open: &Open,
    ) -> Vec<(AvsId, Span, Filter)> {
        let takings = self.takings(register, open);
        let mut all = Vec::new();
        for taking in &takings {
            let own = takings.iter().find(|other| other.from == taking.by);
            let left: Vec<Span> = own
                .map(|own| own.needs.iter().map(|need| need.span).collect())
                .unwrap_or_default();
            for need in &taking.needs {
                let against = against(register, survey, need, (taking.by, &left), open);
                all.extend(against.into_iter().map(|why| (taking.by, need.span, why)));
            }
        }
        all
    }

    /// Adds the records that say it.
    pub fn write(&self, register: &Register, survey: &Survey, changes: &mut Changes, open: &Open) {
        let objections = self.objections(register, survey, open);
        for taking in self.takings(register, open) {
            if taking.needs.is_empty() {
                continue;
            }
            let absence = changes.add(self.left_by(taking.from));
            for need in &taking.needs {
                let against = |(who, span, _): &(AvsId, Span, Filter)| {
                    (*who, *span) == (taking.by, need.span)
                };
                changes.add(Cover {
                    absence,
                    needs: need.refs(),
                    date: need.date,
                    start: need.span.start,
                    end: need.span.end,
                    avs: Some(taking.by),
                    status: NeedStatus::Covered,
                    contact: ContactStatus::Confirmed,
                    forced: objections.iter().any(against),
                    refusals: Vec::new(),
                });
            }
        }
    }

    /// The time in which one of them leaves her own slots.
    fn left_by(&self, avs: AvsId) -> Absence {
        let (part, from, to) = self.part;
        let at = |minute| Moment {
            date: self.date,
            minute,
        };
        Absence {
            who: Absentee::Avs(avs),
            class: None,
            from: at(from),
            to: at(to),
            part,
            reason: AbsenceReason::Swap,
            owed: Minutes::ZERO,
        }
    }
}

/// What speaks against someone for a need, once she has left these hours of her own.
fn against(
    register: &Register,
    survey: &Survey,
    need: &Need,
    (by, left): (AvsId, &[Span]),
    open: &Open,
) -> Vec<Filter> {
    let ask = Ask::once(register, need).leaving(left.to_vec());
    explain(register, survey, &ask, by, open).map_or_else(Vec::new, |(fails, _)| fails)
}

/// The other half of a recorded swap, where there is one: it stands and goes with this one.
pub fn other_half(register: &Register, id: AbsenceId) -> Option<AbsenceId> {
    let own = register.get(id).filter(|absence| absence.is_swap())?;
    let same = |other: &Absence| {
        (other.from, other.to, other.part) == (own.from, own.to, own.part)
            && other.reason == own.reason
    };
    let mut takers = register.covers_of(id).filter_map(|(_, cover)| cover.avs);
    takers.find_map(|avs| {
        let mut hers = register.absences_of_avs(avs);
        hers.find(|(_, other)| same(other)).map(|(other, _)| other)
    })
}
