//! What a candidate costs: integer points, and every line is a reason to show. A line of no points
//! speaks for her, unless it says only what must not be forgotten.

mod acquaintance;
mod freed;
mod journey;

use super::person::Person;
use super::survey::Survey;
use crate::domain::hours::served_until;
use crate::domain::travel::{Certainty, Origin};
use crate::domain::{
    AbsenceId, Date, EstablishmentId, Instant, Level, Minutes, PupilId, Register, SettingKey,
    Skill, plus_days, plus_months,
};

/// A reason with its points.
#[derive(Clone, Debug, PartialEq)]
pub struct CostLine {
    /// Points; more is worse.
    pub points: u32,
    /// The reason.
    pub why: Why,
}

/// A reason.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Why {
    /// She would be with someone who is away by that absence; `elsewhere` is the school that has her
    /// then, whose consent it takes.
    Freed {
        absence: AbsenceId,
        elsewhere: Option<EstablishmentId>,
    },
    /// She accompanies or accompanied this pupil, or took confirmed covers; the last on that day.
    KnowsPupil {
        pupil: PupilId,
        covers: u32,
        last: Option<Date>,
    },
    /// She has never been with this pupil.
    UnknownPupil { pupil: PupilId },
    /// She said no to other hours of that day.
    SaidNo { at: Instant },
    /// It is noted that she suits this pupil.
    Preferred { pupil: PupilId },
    /// She has worked at this school.
    KnowsPlace { at: EstablishmentId },
    /// She has never worked at this school.
    UnknownPlace { at: EstablishmentId },
    /// The minutes of all journeys there; the longest begins at `from`.
    Travel {
        from: Origin,
        minutes: Minutes,
        journeys: u32,
        known: Certainty,
    },
    /// She knows what the pupil requires.
    Skilled { pupil: PupilId, skill: Skill },
    /// She does not know what is wished for this pupil.
    Unskilled { pupil: PupilId, skill: Skill },
    /// She does not usually work at this level.
    Level { pupil: PupilId, level: Level },
    /// She took covers in the last 30 days; all AVS together so many, being so many.
    Recent { covers: u32, all: u32, people: u32 },
    /// Her service ends inside the dates, or soon.
    ContractEnds { on: Date },
    /// She has so many pupils already, more than three.
    ManyPupils { pupils: u32 },
}

impl CostLine {
    /// It speaks for her.
    pub fn is_for_her(&self) -> bool {
        self.points == 0 && !matches!(self.why, Why::SaidNo { .. })
    }
}

impl Why {
    /// Its id, in answers for programs.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Freed { .. } => "freed",
            Self::KnowsPupil { .. } => "knows_pupil",
            Self::UnknownPupil { .. } => "unknown_pupil",
            Self::SaidNo { .. } => "said_no",
            Self::Preferred { .. } => "preferred",
            Self::KnowsPlace { .. } => "knows_establishment",
            Self::UnknownPlace { .. } => "unknown_establishment",
            Self::Travel { .. } => "travel",
            Self::Skilled { .. } => "skilled",
            Self::Unskilled { .. } => "unskilled",
            Self::Level { .. } => "level",
            Self::Recent { .. } => "recent_covers",
            Self::ContractEnds { .. } => "contract_ends",
            Self::ManyPupils { .. } => "many_pupils",
        }
    }
}

/// Points by reason, as set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rates {
    pupil: u32,
    place: u32,
    minute: u32,
    mismatch: u32,
    recent: u32,
    ending: u32,
    many: u32,
}

impl Rates {
    pub fn of(register: &Register) -> Self {
        let points = |key| register.number(key).clamp(0, 1_000_000) as u32;
        Self {
            pupil: points(SettingKey::CostUnknownPupil),
            place: points(SettingKey::CostUnknownPlace),
            minute: points(SettingKey::CostTravelMinute),
            mismatch: points(SettingKey::CostMismatch),
            recent: points(SettingKey::CostRecentCover),
            ending: points(SettingKey::CostContractEnding),
            many: points(SettingKey::CostManyPupils),
        }
    }
}

/// All lines of a candidate, in the order they are shown.
pub(super) fn lines(person: &Person, rates: &Rates) -> Vec<CostLine> {
    let mut lines = Vec::with_capacity(8);
    let mut put = |points: u32, why| lines.push(CostLine { points, why });
    for freed in freed::freed(person) {
        put(
            0,
            Why::Freed {
                absence: freed.absence,
                elsewhere: freed.elsewhere,
            },
        );
    }
    for pupil in &person.ask.pupils {
        of_pupil(person, rates, *pupil, &mut put);
    }
    for at in &person.ask.places {
        if acquaintance::with_place(person, *at) {
            put(0, Why::KnowsPlace { at: *at });
        } else {
            put(rates.place, Why::UnknownPlace { at: *at });
        }
    }
    let (minutes, why) = journey::travel(person);
    put(rates.minute.saturating_mul(minutes.0.max(0) as u32), why);
    recent(person, rates, person.survey, &mut put);
    if let Some(on) = ends(person) {
        put(rates.ending, Why::ContractEnds { on });
    }
    let pupils = pupils_of(person);
    if pupils > 3 {
        put(rates.many, Why::ManyPupils { pupils });
    }
    lines
}

fn of_pupil(person: &Person, rates: &Rates, pupil: PupilId, put: &mut impl FnMut(u32, Why)) {
    match acquaintance::with_pupil(person, pupil) {
        Some((covers, last)) => put(
            0,
            Why::KnowsPupil {
                pupil,
                covers,
                last,
            },
        ),
        None => put(rates.pupil, Why::UnknownPupil { pupil }),
    }
    if person.avs.prefers.contains(&pupil) {
        put(0, Why::Preferred { pupil });
    }
    let Some(record) = person.register.get(pupil) else {
        return;
    };
    for need in &record.needs {
        let skill = need.skill.clone();
        match (need.required, person.avs.skills.contains(&need.skill)) {
            (true, true) => put(0, Why::Skilled { pupil, skill }),
            (false, false) => put(rates.mismatch, Why::Unskilled { pupil, skill }),
            _ => {}
        }
    }
    let levels = &person.avs.levels;
    if let Some(level) = record.level.filter(|level| !levels.contains(level))
        && !levels.is_empty()
    {
        put(rates.mismatch, Why::Level { pupil, level });
    }
}

fn recent(person: &Person, rates: &Rates, survey: &Survey, put: &mut impl FnMut(u32, Why)) {
    let covers = survey.recent_of(person.register, person.id);
    if covers > 0 {
        put(
            rates.recent.saturating_mul(survey.above_mean(covers)),
            Why::Recent {
                covers,
                all: survey.recent,
                people: survey.people,
            },
        );
    }
}

/// The day her service ends, when that is inside the dates asked (for good: those of the school
/// year, unless an end is known) or within the month of an absence.
fn ends(person: &Person) -> Option<Date> {
    let ask = person.ask;
    let last = served_until(person.register, person.id, ask.on)??;
    let horizon = match ask.to {
        Some(to) if ask.lasting => to,
        None => end_of_school_year(ask.on),
        Some(to) => plus_days(plus_months(to.first_of_month(), 1), -1),
    };
    (last < horizon || (!ask.lasting && last == horizon)).then_some(last)
}

/// 31 August that closes the school year of a day.
pub(super) fn end_of_school_year(on: Date) -> Date {
    let year = if on.month() >= 9 {
        on.year().saturating_add(1)
    } else {
        on.year()
    };
    Date::new(year, 8, 31).unwrap_or(Date::MAX)
}

fn pupils_of(person: &Person) -> u32 {
    let valid = person
        .register
        .accompaniments_by(person.id)
        .filter(|(_, accompaniment)| accompaniment.valid_on(person.ask.on));
    let mut pupils: Vec<_> = valid.filter_map(|(_, a)| a.pupil).collect();
    pupils.sort_unstable();
    pupils.dedup();
    pupils.len() as u32
}
