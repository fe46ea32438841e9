//! Weekly hours: what pupils need and have, what assistants have left.
//!
//! Figures are of one ISO week, by the base timetable valid in it, holidays aside. Source:
//! `domain.md` §4. It must not know covers, which are of a day, nor how figures are shown.

mod contracted;
mod free;
mod missed;
mod table;
mod timetable;

pub use contracted::{Contracted, contract_on, contracted_on, is_in_force, served_until, weekly};
pub use missed::missed;
pub use table::SchoolWeek;
pub use timetable::Placed;

use super::travel::{Apart, Roads};
use super::week::{SchoolDay, Week};
use super::{
    Accompaniment, AvsId, Date, EstablishmentId, Minutes, Mode, PupilId, Register, SettingKey,
};
use timetable::Timetable;

/// Where the weekly figures of one week come from.
pub struct Figures<'r> {
    register: &'r Register,
    roads: &'r Roads,
    date: Date,
    week: Week,
    school: SchoolDay,
    usable: Minutes,
}

/// The week of a pupil in minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PupilHours {
    /// What the decision of the day gives; none without a decision.
    pub help: Option<Mode>,
    /// The decision's minutes; for shared help, what is placed; zero without a decision.
    pub needed: Minutes,
    /// Minutes with an AVS; training and meetings are never pupil time (R18).
    pub placed: Minutes,
    /// What of the need is placed.
    pub covered: Minutes,
    /// The rest of the need.
    pub missing: Minutes,
    /// A decision gives help, individual or shared, and no AVS gives any of it this week. Nobody is
    /// waiting because an AVS is absent.
    pub waiting: bool,
}

/// The week of an AVS in minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AvsHours {
    /// Her contract's minutes on the date asked; none without a contract, or without a figure.
    pub contracted: Option<Contracted>,
    /// Her slots, coinciding ones once.
    pub placed: Minutes,
    /// Free as told: contracted less placed; may be negative.
    pub told: Minutes,
    /// Free for real: at most what usable gaps hold, never negative.
    pub real: Minutes,
    /// Where her free minutes count: her base, else where she has most minutes.
    pub counts_at: Option<EstablishmentId>,
}

impl<'r> Figures<'r> {
    /// The figures of the ISO week that holds `date`.
    pub fn of(register: &'r Register, roads: &'r Roads, date: Date) -> Self {
        Self {
            register,
            roads,
            date,
            week: Week::of(date),
            school: SchoolDay::of(register),
            usable: Minutes(register.number(SettingKey::UsableGap).clamp(1, 1440) as i32),
        }
    }

    /// The date asked.
    pub fn date(&self) -> Date {
        self.date
    }

    /// The week of its figures.
    pub fn week(&self) -> Week {
        self.week
    }

    /// The hours of a pupil.
    pub fn pupil(&self, pupil: PupilId) -> PupilHours {
        self.pupil_in(pupil, &mut Timetable::default())
    }

    /// The hours of an AVS.
    pub fn avs(&self, avs: AvsId) -> AvsHours {
        self.avs_in(avs, &mut Timetable::default())
    }

    /// The hours an AVS would have with these accompaniments in place of hers.
    pub fn avs_with<'a>(
        &self,
        avs: AvsId,
        accompaniments: impl IntoIterator<Item = &'a Accompaniment>,
    ) -> AvsHours {
        let mut timetable = Timetable::default();
        timetable.fill(self.register, self.week, accompaniments);
        self.avs_of(avs, &timetable)
    }

    /// The schools where an AVS has slots on the date asked or in its week, in order of number.
    pub fn schools(&self, avs: AvsId) -> Vec<EstablishmentId> {
        schools(
            self.register,
            self.week,
            self.register.accompaniments_by(avs).map(|(_, a)| a),
        )
    }

    /// The greatest distance between her schools (R12); none below two known ones.
    pub fn apart(&self, avs: AvsId) -> Option<Apart> {
        self.roads.farthest(&self.schools(avs))
    }

    /// Needed, covered, missing and free minutes of every school that has any, in order of number.
    pub fn by_establishment(&self) -> Vec<SchoolWeek> {
        table::by_establishment(self)
    }

    fn pupil_in(&self, pupil: PupilId, timetable: &mut Timetable) -> PupilHours {
        let help = self
            .register
            .decision_on(pupil, self.date)
            .map(|(_, decision)| decision.mode);
        let waiting = help.is_some() && !self.is_helped(pupil, timetable);
        let all = self.register.accompaniments_of(pupil);
        timetable.fill(
            self.register,
            self.week,
            all.map(|(_, accompaniment)| accompaniment),
        );
        let placed = timetable.with_pupil();
        let needed = match help {
            Some(Mode::Individual(weekly)) => weekly,
            Some(Mode::Shared) => placed,
            None => Minutes::ZERO,
        };
        let covered = needed.min(placed);
        PupilHours {
            help,
            needed,
            placed,
            covered,
            missing: needed - covered,
            waiting,
        }
    }

    /// Whether an AVS in the service has a slot with the pupil in the week. Of an AVS without any
    /// contract on record it is not known that she left.
    fn is_helped(&self, pupil: PupilId, timetable: &mut Timetable) -> bool {
        let serves = |avs: AvsId| {
            let unknown = self.register.contracts_of(avs).next().is_none();
            unknown || contract_on(self.register, avs, self.date).is_some()
        };
        let mut links = self.register.accompaniments_of(pupil);
        links.any(|(_, link)| {
            timetable.fill(self.register, self.week, [link]);
            serves(link.avs) && timetable.with_pupil() > Minutes::ZERO
        })
    }

    fn avs_in(&self, avs: AvsId, timetable: &mut Timetable) -> AvsHours {
        let all = self.register.accompaniments_by(avs);
        timetable.fill(
            self.register,
            self.week,
            all.map(|(_, accompaniment)| accompaniment),
        );
        self.avs_of(avs, timetable)
    }

    fn avs_of(&self, avs: AvsId, timetable: &Timetable) -> AvsHours {
        let contracted = contracted_on(self.register, avs, self.date);
        let placed = timetable.placed();
        let told = contracted.map_or(Minutes::ZERO, |c| c.weekly) - placed;
        let base = self.register.get(avs).and_then(|record| record.base);
        let counts_at = base.or_else(|| timetable.busiest());
        let real = if told > Minutes::ZERO {
            told.min(free::usable(self, avs, counts_at, timetable))
        } else {
            Minutes::ZERO
        };
        AvsHours {
            contracted,
            placed,
            told,
            real,
            counts_at,
        }
    }
}

/// The schools where accompaniments have slots in a week, in order of number.
pub fn schools<'a>(
    register: &Register,
    week: Week,
    accompaniments: impl IntoIterator<Item = &'a Accompaniment>,
) -> Vec<EstablishmentId> {
    let mut schools: Vec<_> = accompaniments
        .into_iter()
        .filter(|accompaniment| week.slots(register, accompaniment).next().is_some())
        .map(|accompaniment| accompaniment.establishment)
        .collect();
    schools.sort_unstable();
    schools.dedup();
    schools
}

#[cfg(test)]
mod tests;
