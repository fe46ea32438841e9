//! Whom an absence frees: while a pupil, a class or a school is away, whoever would be there need
//! not come. Who is free is `busy`'s matter; this says by which absence.

use super::plan::Away;
use crate::domain::week::{Open, Overrides, Span, State};
use crate::domain::{
    Absence, AbsenceId, Absentee, Accompaniment, AccompanimentId, AvsId, ContactStatus, CoverId,
    Date, EstablishmentId, NeedRef, PupilId, Register, plus_days,
};

/// A time in which someone need not be with a pupil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreedTime {
    /// Who need not come.
    pub avs: AvsId,
    /// The day.
    pub date: Date,
    /// When on it.
    pub span: Span,
    /// Where she would be.
    pub place: EstablishmentId,
    /// With whom; none for a group.
    pub pupil: Option<PupilId>,
    /// The cover by which she would be there, and how far she was asked; none where she accompanies
    /// the pupil herself.
    pub cover: Option<(CoverId, ContactStatus)>,
}

/// Whom absences free between two days, both included, in order of time and person. Hours that
/// another absence, recorded before the one, frees are that one's; hours in which she has someone
/// else beside who is there free nobody.
pub fn freed(
    register: &Register,
    absences: &[Away],
    (first, last): (Date, Date),
    open: &Open,
) -> Vec<FreedTime> {
    let mut found = Vec::new();
    for away in absences {
        let mut date = first.max(away.absence.from.date);
        while date <= last.min(away.absence.to.date) {
            let day = DayFreed {
                register,
                absences,
                date,
                open,
            };
            found.extend(day.by(away));
            if date == Date::MAX {
                break;
            }
            date = plus_days(date, 1);
        }
    }
    found.sort_by_key(|one: &FreedTime| (one.date, one.span, one.avs, one.pupil));
    found.dedup();
    found
}

/// One day.
struct DayFreed<'a> {
    register: &'a Register,
    absences: &'a [Away<'a>],
    date: Date,
    open: &'a Open<'a>,
}

impl DayFreed<'_> {
    fn by(&self, away: &Away) -> Vec<FreedTime> {
        let mut all = Vec::new();
        for (id, link) in self.links(away.absence) {
            let Some(asked) = self.away(away.absence, link) else {
                continue;
            };
            let is_before = |other| away.id.is_none_or(|id| other < id);
            for there in self.there(id, link, &is_before) {
                if let Some(span) = there.span.common(asked) {
                    let free = span.without(&self.held(there.avs)).into_iter();
                    all.extend(free.map(|span| FreedTime {
                        span,
                        ..there.clone()
                    }));
                }
            }
        }
        all
    }

    /// The accompaniments that an absence may be about.
    fn links(&self, absence: &Absence) -> Vec<(AccompanimentId, &Accompaniment)> {
        match absence.who {
            Absentee::Avs(_) => Vec::new(),
            Absentee::Pupil(pupil) => self.register.accompaniments_of(pupil).collect(),
            Absentee::Establishment(at) => self.register.accompaniments_at(at).collect(),
        }
    }

    /// When on the day nobody is needed for an accompaniment.
    fn away(&self, absence: &Absence, link: &Accompaniment) -> Option<Span> {
        let (pupil, at) = (link.pupil, link.establishment);
        let (start, end) = absence.on(self.date, self.register.noon())?;
        let is_freeing = self.register.is_freeing(absence, pupil, at);
        is_freeing.then(|| Span::new(start, end))
    }

    /// Who is there on the day, where of the recorded absences of pupils only some count.
    fn there(
        &self,
        id: AccompanimentId,
        link: &Accompaniment,
        counts: &dyn Fn(AbsenceId) -> bool,
    ) -> Vec<FreedTime> {
        if !link.valid_on(self.date) || !(self.open)(link.establishment, self.date) {
            return Vec::new();
        }
        let mut all = Vec::new();
        for slot in self.register.slots_of(link, self.date) {
            let need = NeedRef {
                accompaniment: id,
                slot: slot.number,
            };
            let mut overrides = Overrides::of(self.register, link, need, self.date);
            overrides.pupil_away.retain(|(other, _)| counts(*other));
            for (span, state) in overrides.pieces(Span::new(slot.start, slot.end)) {
                let (avs, cover) = match state {
                    State::Placed => (link.avs, None),
                    State::Covered { cover, by, contact } => (by, Some((cover, contact))),
                    _ => continue,
                };
                all.push(FreedTime {
                    avs,
                    date: self.date,
                    span,
                    place: link.establishment,
                    pupil: link.pupil,
                    cover,
                });
            }
        }
        all
    }

    /// When she is with someone who is there.
    fn held(&self, avs: AvsId) -> Vec<Span> {
        let own = self.register.accompaniments_by(avs);
        let covers = self.register.covers_by(avs);
        let covered = covers.filter(|(_, cover)| cover.date == self.date);
        let covered = covered
            .flat_map(|(_, cover)| &cover.needs)
            .filter_map(|need| {
                let id = need.accompaniment;
                Some((id, self.register.get(id)?))
            });
        let mut held = Vec::new();
        for (id, link) in own.chain(covered) {
            let absences = self.absences.iter();
            let away: Vec<Span> = absences
                .filter_map(|away| self.away(away.absence, link))
                .collect();
            let there = self.there(id, link, &|_| true).into_iter();
            let hers = there.filter(|one| one.avs == avs);
            held.extend(hers.flat_map(|one| one.span.without(&away)));
        }
        held
    }
}
