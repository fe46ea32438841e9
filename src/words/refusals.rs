//! Why someone is not proposed, why she is, and why a date is none: in words. Whom a sentence is
//! about is called by name on a screen; where no name may go, by the number of the record.

use super::label;
use crate::cover::{CostLine, Filter, Refused, Why};
use crate::department::Department;
use crate::domain::check::What;
use crate::domain::{EstablishmentId, Minutes, PupilId, Register};
use crate::text::{Id, Text};
use crate::typed::DateProblem;

/// How people and places are called in a sentence.
#[derive(Clone, Copy)]
pub enum Called<'r> {
    /// As the register names them.
    ByName(&'r Register),
    /// By their numbers: an error of the command line may end in a log.
    ByCode,
}

impl Called<'_> {
    fn school(self, at: EstablishmentId) -> String {
        match self {
            Self::ByName(register) => label::school_short(register, at),
            Self::ByCode => at.to_string(),
        }
    }

    fn pupil(self, id: PupilId) -> String {
        match self {
            Self::ByName(register) => label::pupil(register, id),
            Self::ByCode => id.to_string(),
        }
    }
}

/// Why a candidate is not proposed.
pub fn filter(department: &Department, text: &Text, filter: &Filter) -> String {
    filter_of(Called::ByName(&department.register), text, filter)
}

/// Why a candidate is not proposed, people and places called as it is said.
pub fn filter_of(called: Called<'_>, text: &Text, filter: &Filter) -> String {
    let school = |at| called.school(at);
    let pupil = |id| called.pupil(id);
    match filter {
        Filter::Hers => text.get(Id::NotHers).to_owned(),
        Filter::Left { on } => text.not_left(text.date(*on)),
        Filter::NoContract { on } => text.not_contract(text.date(*on)),
        Filter::Excluded { pupil: id } => text.not_excluded(pupil(*id)),
        Filter::Sector { at } => text.not_sector(school(*at)),
        Filter::NoAgreement { at, .. } => text.not_agreement(school(*at)),
        Filter::Kind { at } => text.not_kind(school(*at)),
        Filter::Undecided { pupil: id } => text.not_undecided(pupil(*id)),
        Filter::Skill { skill, .. } => text.not_skilled(match called {
            Called::ByName(_) => text.skill_short(skill),
            Called::ByCode => text.skill(skill),
        }),
        Filter::Absent { until, .. } => text.not_absent(text.day(until.date)),
        Filter::Refused { at } => text.not_refused(super::time_of(*at)),
        Filter::Reach { km, reach, .. } => text.not_reach(km.round() as i64, text.km(*reach)),
        Filter::NeverFree { day, span } => {
            text.not_free(text.weekday_short(*day), text.span(span.start, span.end))
        }
        Filter::Busy { held, on } => {
            let who = held.pupil.map_or_else(|| school(held.place), pupil);
            text.not_busy(text.weekday_short(crate::domain::Weekday::of(*on)), who)
        }
        Filter::Road { held, way, gap, .. } => {
            text.not_road(school(held.place), text.minutes(*way), text.minutes(*gap))
        }
        Filter::OverMinutes { after, contracted } => {
            text.not_minutes(text.minutes(*after), text.minutes(*contracted))
        }
        Filter::FewHours { free, wanted } => {
            text.not_enough_hours(text.minutes(*free), text.minutes(*wanted))
        }
    }
}

/// A reason for or against a candidate; the flag is true when it speaks for her.
pub fn cost(department: &Department, text: &Text, line: &CostLine) -> (String, bool) {
    cost_in(&department.register, text, line)
}

/// A reason for or against a candidate, where there is no department.
pub fn cost_in(register: &Register, text: &Text, line: &CostLine) -> (String, bool) {
    let school = |at| label::school_short(register, at);
    let pupil = |id| label::pupil(register, id);
    let words = match &line.why {
        Why::Freed { absence, elsewhere } => {
            let away = register.get(*absence);
            let who = away.map(|absence| label::absentee(register, absence));
            let who = who.unwrap_or_else(|| absence.to_string());
            match elsewhere {
                None => text.freed_by(who),
                Some(at) => text.freed_by_elsewhere(who, school(*at)),
            }
        }
        Why::KnowsPupil {
            pupil: id,
            covers,
            last,
        } => match (covers, last) {
            (0, _) | (_, None) => text.knows_pupil(pupil(*id)),
            (n, Some(last)) => text.knows_pupil_covers(pupil(*id), *n, text.day(*last)),
        },
        Why::UnknownPupil { pupil: id } => text.unknown_pupil(pupil(*id)),
        Why::Preferred { pupil: id } => text.preferred(pupil(*id)),
        Why::SaidNo { at } => text.said_no_to_others(super::time_of(*at)),
        Why::KnowsPlace { at } => text.knows_place(school(*at)),
        Why::UnknownPlace { at } => text.unknown_place(school(*at)),
        Why::Travel {
            minutes: Minutes::ZERO,
            ..
        } => text.get(Id::TravelNone).to_owned(),
        Why::Travel { minutes, .. } => text.travel_takes(text.minutes(*minutes)),
        Why::Skilled { skill, .. } => text.skilled(text.skill_short(skill)),
        Why::Unskilled { skill, .. } => text.unskilled(text.skill_short(skill)),
        Why::Level { level, .. } => text.other_level(text.level(*level)),
        Why::Recent { covers, .. } => text.recent_covers(*covers),
        Why::ContractEnds { on } => text.contract_ends_on(text.date(*on)),
        Why::ManyPupils { pupils } => text.has_many_pupils(*pupils),
    };
    (words, line.is_for_her())
}

/// Why nothing can be reassigned.
pub fn refused(text: &Text, refused: Refused) -> String {
    match refused {
        Refused::NothingChosen => text.get(Id::WhyNothingToReassign).to_owned(),
        Refused::NoAccompaniment(id) => text.no_such_record(id.to_string()),
        Refused::NoAvs(id) => text.no_such_record(id.to_string()),
        Refused::Ended { on, .. } => text.ended_before(text.date(on)),
        Refused::Hers => text.get(Id::NotHers).to_owned(),
    }
}

/// What a pupil's own timetable says of a slot.
pub fn slot_refused(register: &Register, text: &Text, what: What) -> String {
    let clash = match what {
        What::PupilTaken(clash) => clash,
        What::NoMinute | What::EndsBeforeStart => {
            return text.get(Id::FaultEndsBeforeStart).to_owned();
        }
        _ => return text.get(Id::FaultOverlapsItself).to_owned(),
    };
    let link = clash.with.and_then(|id| register.get(id));
    let found = link.and_then(|link| {
        let slot = link.slots.iter().find(|slot| slot.number == clash.slot)?;
        Some((label::avs(register, link.avs), super::slot(text, slot)))
    });
    match found {
        Some((whom, slot)) => text.fault_pupil_taken(whom, slot),
        None => text.get(Id::FaultOverlapsItself).to_owned(),
    }
}

/// Why a typed date is none.
pub fn date_problem(text: &Text, problem: &DateProblem) -> String {
    match problem {
        DateProblem::Empty => text.get(Id::DateEmpty).to_owned(),
        DateProblem::NoSuchDay { year, month, days } => {
            text.date_no_such_day(text.month_of(*month, *year), *days as i32)
        }
        DateProblem::NoSuchMonth => text.get(Id::DateNoSuchMonth).to_owned(),
        DateProblem::NoSuchWeek { year, weeks } => {
            text.date_no_such_week(year.to_string(), i32::from(*weeks))
        }
        DateProblem::TooFar => text.get(Id::DateTooFar).to_owned(),
        DateProblem::Unknown => text.get(Id::DateUnknown).to_owned(),
    }
}

/// What the law says happens at the ceiling.
pub fn ceiling_id(ceiling: crate::law::value::Ceiling) -> Id {
    use crate::law::value::Ceiling;
    match ceiling {
        Ceiling::Ends => Id::CeilingEnds,
        Ceiling::PermanentOnlyOnRequest => Id::CeilingPermanentOnRequest,
        Ceiling::PermanentOnly => Id::CeilingPermanentOnly,
    }
}
