//! What really happens in a slot on a day: absences and covers cut it in pieces.

use super::Span;
use crate::domain::{
    AbsenceId, Accompaniment, AvsId, ContactStatus, Cover, CoverId, Date, NeedRef, NeedStatus,
    Register,
};

/// What becomes of a piece of a slot on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// It happens as planned.
    Placed,
    /// The school is closed.
    Closed,
    /// The pupil, the class or the school is away: her AVS is free.
    PupilAbsent(AbsenceId),
    /// The AVS is absent and nobody is found yet; none while the absence is not recorded.
    Absent(Option<AbsenceId>),
    /// Someone takes it over.
    Covered {
        /// The cover.
        cover: CoverId,
        /// Who takes it.
        by: AvsId,
        /// How far the calls are.
        contact: ContactStatus,
    },
    /// Left without anyone, on purpose.
    Without {
        /// The cover that says so.
        cover: CoverId,
        /// How far the call to the school is.
        contact: ContactStatus,
    },
    /// She takes over for someone else.
    Covering {
        /// The cover.
        cover: CoverId,
        /// How far the calls are.
        contact: ContactStatus,
    },
}

/// What overrides one slot on one day.
#[derive(Clone, Debug, Default)]
pub struct Overrides<'r> {
    /// When its AVS is away.
    pub away: Vec<(Option<AbsenceId>, Span)>,
    /// When its pupil is away, alone or with a class or the school.
    pub pupil_away: Vec<(AbsenceId, Span)>,
    /// Covers of the AVS's absences that name the slot.
    pub covers: Vec<(CoverId, &'r Cover)>,
    /// When whoever takes one of them is herself away: nobody comes then.
    pub failing: Vec<(CoverId, Span)>,
}

impl<'r> Overrides<'r> {
    /// As recorded in the register.
    pub fn of(
        register: &'r Register,
        accompaniment: &Accompaniment,
        need: NeedRef,
        date: Date,
    ) -> Self {
        let mut overrides = Self::of_pupil(register, accompaniment, date);
        for (id, absence) in register.absences_of_avs(accompaniment.avs) {
            if let Some((start, end)) = absence.on(date, register.noon()) {
                overrides.away.push((Some(id), Span::new(start, end)));
                overrides.take_covers(register, id, need, date);
            }
        }
        overrides
    }

    /// Only the absences of the pupil, of the pupil's class and of the school.
    pub fn of_pupil(register: &'r Register, accompaniment: &Accompaniment, date: Date) -> Self {
        let pupil_away = register
            .absences_freeing(accompaniment.pupil, accompaniment.establishment)
            .filter_map(|(id, absence)| {
                let (start, end) = absence.on(date, register.noon())?;
                Some((id, Span::new(start, end)))
            })
            .collect();
        Self {
            pupil_away,
            ..Self::default()
        }
    }

    /// Adds the covers of an absence that name a slot on a day.
    pub fn take_covers(
        &mut self,
        register: &'r Register,
        absence: AbsenceId,
        need: NeedRef,
        date: Date,
    ) {
        let naming = register
            .covers_of(absence)
            .filter(|(_, cover)| cover.date == date && cover.needs.contains(&need));
        for (id, cover) in naming {
            self.covers.push((id, cover));
            let hers = cover.avs.into_iter();
            let hers = hers.flat_map(|avs| register.times_away(avs));
            let away = hers.filter_map(|(_, absence)| absence.on(date, register.noon()));
            let away = away.map(|(start, end)| (id, Span::new(start, end)));
            self.failing.extend(away);
        }
    }

    /// The pieces of a slot, in order, neighbours in one state joined.
    pub fn pieces(&self, slot: Span) -> Vec<(Span, State)> {
        let mut cuts = vec![slot.start, slot.end];
        let spans = (self.away.iter().map(|(_, span)| *span))
            .chain(self.pupil_away.iter().map(|(_, span)| *span))
            .chain(self.covers.iter().map(|(_, c)| Span::new(c.start, c.end)))
            .chain(self.failing.iter().map(|(_, span)| *span));
        for inside in spans.filter_map(|span| span.common(slot)) {
            cuts.extend([inside.start, inside.end]);
        }
        cuts.sort_unstable();
        cuts.dedup();
        let mut pieces: Vec<(Span, State)> = Vec::with_capacity(cuts.len());
        for (start, end) in cuts.iter().zip(cuts.iter().skip(1)) {
            let span = Span::new(*start, *end);
            let state = self.state(span);
            match pieces.last_mut() {
                Some((last, before)) if *before == state => last.end = span.end,
                _ => pieces.push((span, state)),
            }
        }
        pieces
    }

    /// The state of a span that no override cuts.
    fn state(&self, span: Span) -> State {
        let holds = |other: Span| other.common(span).is_some();
        if let Some((id, _)) = self.pupil_away.iter().find(|(_, away)| holds(*away)) {
            return State::PupilAbsent(*id);
        }
        let Some((absence, _)) = self.away.iter().find(|(_, away)| holds(*away)) else {
            return State::Placed;
        };
        self.covers
            .iter()
            .filter(|(_, cover)| holds(Span::new(cover.start, cover.end)))
            .filter(|(id, _)| {
                !self
                    .failing
                    .iter()
                    .any(|(of, away)| of == id && holds(*away))
            })
            .find_map(|(id, cover)| taken(*id, cover))
            .unwrap_or(State::Absent(*absence))
    }
}

/// What a cover makes of its needs; nothing once it is refused, or names nobody.
fn taken(id: CoverId, cover: &Cover) -> Option<State> {
    let (cover_id, contact) = (id, cover.contact);
    match (cover.status, cover.avs) {
        (NeedStatus::Without, _) => Some(State::Without {
            cover: cover_id,
            contact,
        }),
        (NeedStatus::Covered, Some(by)) if contact != ContactStatus::Refused => {
            Some(State::Covered {
                cover: cover_id,
                by,
                contact,
            })
        }
        _ => None,
    }
}
