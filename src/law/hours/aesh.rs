//! R8′: the quota of an AESH from her weekly hours, her connected hours, and the estimate back.

use super::refusal::{HoursRefusal, allowed, held, part};
use super::share::Share;
use super::year::school_year;
use crate::domain::{Date, Minutes, Regime};
use crate::law::dated::Dated;
use crate::law::day::LawDay;
use crate::law::table::Law;
use crate::law::value::ServiceWeeks;

const REGIME: Regime = Regime::Aesh;

/// The weeks that a service is asked for, and the year that local practice counts by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ServiceAsked {
    /// Weeks of service a year.
    pub weeks: u16,
    /// Split leave taken off the year of a full-time post: local practice, none by itself.
    pub split_leave: Minutes,
}

impl ServiceAsked {
    /// Without split leave.
    pub fn of(weeks: u16) -> Self {
        Self {
            weeks,
            split_leave: Minutes::ZERO,
        }
    }
}

/// The service of an AESH, and what it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// The law of which day.
    pub law_on: Date,
    /// Minutes a week with pupils.
    pub weekly: Minutes,
    /// Weeks of service a year.
    pub count: u16,
    /// The share of a full-time post.
    pub quota: Share,
    /// Minutes a year for meetings and training, beyond the weeks of school.
    pub connected: Minutes,
    /// The minutes were not known and come from the quota.
    pub estimated: bool,
    /// Split leave taken off the year, held within it.
    pub split_leave: Minutes,
    /// Hours a year of a full-time post.
    pub annual: &'static Dated<u16>,
    /// Weeks of service a year.
    pub weeks: &'static Dated<ServiceWeeks>,
    /// Weeks of school a year.
    pub school_weeks: &'static Dated<u8>,
    /// Percent that the quota is rounded up to.
    pub quota_step: &'static Dated<u8>,
    /// Minutes that an estimate is rounded down to.
    pub weekly_step: &'static Dated<u16>,
}

impl Service {
    /// Minutes in the year of a full-time post, split leave taken off.
    fn year(&self) -> i64 {
        i64::from(self.annual.value) * 60 - i64::from(self.split_leave.0)
    }

    /// The fewest weeks that are usual, when these are fewer: a warning.
    pub fn few_weeks(&self) -> Option<u8> {
        let usual = self.weeks.value.warn_below?;
        (self.count < u16::from(usual)).then_some(usual)
    }
}

/// `quota = weekly · weeks / (annual − split leave)`, up to a whole percent; connected hours = weekly · (weeks −
/// weeks of school).
///
/// The values are those of the first day of the school year that holds `on`, or of the day of law
/// asked.
///
/// # Errors
/// No law of that day, weeks outside the year of service, no time a week or more than a full-time
/// post. Source: circular 2019-090.
pub fn service(
    law: &'static Law,
    weekly: Minutes,
    asked: ServiceAsked,
    on: Date,
    day: LawDay,
) -> Result<Service, HoursRefusal> {
    let mut service = blank(law, asked, day.or(school_year(on)))?;
    let (year, weeks) = (service.year(), asked.weeks);
    let served = i64::from(weekly.0) * i64::from(weeks);
    if weekly <= Minutes::ZERO || served > year {
        return Err(HoursRefusal::Weekly {
            asked: weekly,
            at_most: Minutes(i32::try_from(year / i64::from(weeks.max(1))).unwrap_or(i32::MAX)),
            annual: service.annual,
        });
    }
    service.weekly = weekly;
    service.quota = rounded_up(served, year, service.quota_step.value);
    service.connected = connected(weekly, weeks, service.school_weeks.value);
    Ok(service)
}

/// Weekly minutes guessed from a quota, for a contract that states no minutes:
/// `floor to step ((annual − split leave) · quota / weeks)`.
///
/// The quota was rounded up, so that this is no way back: 24 h make 62 %, which make 24 h 15.
///
/// # Errors
/// No law of that day, weeks outside the year of service, a quota that is no part of a post.
/// Source: circular 2019-090.
pub fn estimate(
    law: &'static Law,
    quota: Share,
    asked: ServiceAsked,
    on: Date,
    day: LawDay,
) -> Result<Service, HoursRefusal> {
    let mut service = blank(law, asked, day.or(school_year(on)))?;
    let weeks = asked.weeks;
    let quota = part(quota)?;
    let step = i64::from(service.weekly_step.value.max(1));
    let parts = i64::from(Share::WHOLE.millionths()) * i64::from(weeks) * step;
    let year = i32::try_from(service.year()).unwrap_or(i32::MAX);
    let exact = quota.of(Minutes(year));
    service.weekly = Minutes(i32::try_from(exact / parts * step).unwrap_or(i32::MAX));
    service.quota = quota;
    service.connected = connected(service.weekly, weeks, service.school_weeks.value);
    service.estimated = true;
    Ok(service)
}

/// The values of a day, and nothing computed yet.
fn blank(law: &'static Law, asked: ServiceAsked, law_on: Date) -> Result<Service, HoursRefusal> {
    let table = &law.aesh;
    let annual = held(table.annual_hours.value_on(law_on), REGIME, law_on, law)?;
    let weeks = held(table.weeks.value_on(law_on), REGIME, law_on, law)?;
    let school_weeks = held(table.school_weeks.value_on(law_on), REGIME, law_on, law)?;
    let quota_step = held(table.quota_step.value_on(law_on), REGIME, law_on, law)?;
    let weekly_step = held(table.weekly_step.value_on(law_on), REGIME, law_on, law)?;
    allowed(asked.weeks, weeks)?;
    let full = Minutes::hours(i32::from(annual.value));
    Ok(Service {
        law_on,
        weekly: Minutes::ZERO,
        count: asked.weeks,
        split_leave: asked.split_leave.clamp(Minutes::ZERO, full - Minutes(1)),
        quota: Share::default(),
        connected: Minutes::ZERO,
        estimated: false,
        annual,
        weeks,
        school_weeks,
        quota_step,
        weekly_step,
    })
}

/// `served / year` in percent, up to a whole step; at most a whole post.
fn rounded_up(served: i64, year: i64, step: u8) -> Share {
    let step = i64::from(step.max(1));
    let steps = (served * 100 + year * step - 1) / (year * step).max(1);
    Share::of_percent(u16::try_from(steps * step).unwrap_or(u16::MAX))
}

fn connected(weekly: Minutes, weeks: u16, school: u8) -> Minutes {
    let beyond = i32::from(weeks) - i32::from(school);
    Minutes(weekly.0.saturating_mul(beyond.max(0)))
}
