//! Why someone is not proposed, why she is, and why a date is none: in words.

use super::label;
use crate::cover::{Filter, Line, Refused, Why};
use crate::department::Desk;
use crate::domain::{Minutes, Register};
use crate::say;
use crate::text::{Id, Text};
use crate::typed::DateProblem;

/// Why a candidate is not proposed.
pub fn filter(desk: &Desk, text: &Text, filter: &Filter) -> String {
    filter_in(&desk.register, text, filter)
}

/// Why a candidate is not proposed, where there is no desk.
pub fn filter_in(register: &Register, text: &Text, filter: &Filter) -> String {
    let school = |at| label::school_short(register, at);
    let pupil = |id| label::pupil(register, id);
    match filter {
        Filter::Hers => text.get(Id::NotHers).to_owned(),
        Filter::Left { on } => say!(text, NotLeft, on = text.date(*on)),
        Filter::NoContract { on } => say!(text, NotContract, on = text.date(*on)),
        Filter::Excluded { pupil: id } => say!(text, NotExcluded, pupil = pupil(*id)),
        Filter::Sector { at } => say!(text, NotSector, at = school(*at)),
        Filter::NoAgreement { at, .. } => say!(text, NotAgreement, at = school(*at)),
        Filter::Kind { at } => say!(text, NotKind, at = school(*at)),
        Filter::Undecided { pupil: id } => say!(text, NotUndecided, pupil = pupil(*id)),
        Filter::Skill { skill, .. } => say!(text, NotSkilled, skill = text.skill_short(skill)),
        Filter::Absent { until, .. } => say!(text, NotAbsent, until = text.day(until.date)),
        Filter::Refused { at } => say!(text, NotRefused, at = super::time_of(*at)),
        Filter::Reach { km, reach, .. } => {
            say!(
                text,
                NotReach,
                km = km.round() as i64,
                reach = text.km(*reach)
            )
        }
        Filter::NeverFree { day, span } => say!(
            text,
            NotFree,
            day = text.weekday_short(*day),
            span = text.span(span.start, span.end)
        ),
        Filter::Busy { held, on } => {
            let who = held.pupil.map_or_else(|| school(held.place), pupil);
            say!(
                text,
                NotBusy,
                who = who,
                day = text.weekday_short(crate::domain::Weekday::of(*on))
            )
        }
        Filter::Road { held, way, gap, .. } => say!(
            text,
            NotRoad,
            at = school(held.place),
            way = text.minutes(*way),
            gap = text.minutes(*gap)
        ),
        Filter::OverMinutes { after, contracted } => say!(
            text,
            NotMinutes,
            after = text.minutes(*after),
            contracted = text.minutes(*contracted)
        ),
    }
}

/// A reason for or against a candidate; the flag is true when it speaks for her.
pub fn cost(desk: &Desk, text: &Text, line: &Line) -> (String, bool) {
    cost_in(&desk.register, text, line)
}

/// A reason for or against a candidate, where there is no desk.
pub fn cost_in(register: &Register, text: &Text, line: &Line) -> (String, bool) {
    let school = |at| label::school_short(register, at);
    let pupil = |id| label::pupil(register, id);
    let words = match &line.why {
        Why::KnowsPupil {
            pupil: id,
            covers,
            last,
        } => match (covers, last) {
            (0, _) | (_, None) => say!(text, KnowsPupil, pupil = pupil(*id)),
            (n, Some(last)) => {
                say!(
                    text,
                    KnowsPupilCovers,
                    pupil = pupil(*id),
                    n = *n,
                    last = text.day(*last)
                )
            }
        },
        Why::UnknownPupil { pupil: id } => say!(text, UnknownPupil, pupil = pupil(*id)),
        Why::Preferred { pupil: id } => say!(text, Preferred, pupil = pupil(*id)),
        Why::KnowsPlace { at } => say!(text, KnowsPlace, at = school(*at)),
        Why::UnknownPlace { at } => say!(text, UnknownPlace, at = school(*at)),
        Why::Travel {
            minutes: Minutes::ZERO,
            ..
        } => text.get(Id::TravelNone).to_owned(),
        Why::Travel { minutes, .. } => say!(text, TravelTakes, minutes = text.minutes(*minutes)),
        Why::Skilled { skill, .. } => say!(text, Skilled, skill = text.skill_short(skill)),
        Why::Unskilled { skill, .. } => say!(text, Unskilled, skill = text.skill_short(skill)),
        Why::Level { level, .. } => say!(text, OtherLevel, level = text.level(*level)),
        Why::Recent { covers, .. } => say!(text, RecentCovers, n = *covers),
        Why::ContractEnds { on } => say!(text, ContractEndsOn, on = text.date(*on)),
        Why::ManyPupils { pupils } => say!(text, HasManyPupils, n = *pupils),
    };
    (words, line.points == 0)
}

/// Why nothing can be reassigned.
pub fn refused(text: &Text, refused: Refused) -> String {
    match refused {
        Refused::NothingChosen => text.get(Id::WhyNothingToReassign).to_owned(),
        Refused::NoAccompaniment(id) => say!(text, NoSuchRecord, code = id.to_string()),
        Refused::NoAvs(id) => say!(text, NoSuchRecord, code = id.to_string()),
        Refused::Ended { on, .. } => say!(text, EndedBefore, on = text.date(on)),
        Refused::Hers => text.get(Id::NotHers).to_owned(),
    }
}

/// Why a typed date is none.
pub fn date_problem(text: &Text, problem: &DateProblem) -> String {
    match problem {
        DateProblem::Empty => text.get(Id::DateEmpty).to_owned(),
        DateProblem::NoSuchDay { year, month, days } => say!(
            text,
            DateNoSuchDay,
            month = text.month_of(*month, *year),
            days = *days as i32
        ),
        DateProblem::NoSuchMonth => text.get(Id::DateNoSuchMonth).to_owned(),
        DateProblem::NoSuchWeek { year, weeks } => {
            say!(
                text,
                DateNoSuchWeek,
                year = year.to_string(),
                weeks = i32::from(*weeks)
            )
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
