//! R8: the weekly hours of an AED. A proposal: the minutes that a contract states rule.

use super::refusal::{HoursRefusal, allowed, held, part};
use super::share::Share;
use super::year::school_year;
use crate::domain::{Date, Minutes, Regime, SettingKey};
use crate::law::dated::Dated;
use crate::law::day::LawDay;
use crate::law::table::Law;
use crate::law::value::ServiceWeeks;

const REGIME: Regime = Regime::EducationAssistant;

/// What weekly hours are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HoursAsked {
    /// The share of a full-time post.
    pub quota: Share,
    /// Weeks of service a year.
    pub weeks: u16,
    /// Study credit, a year.
    pub credit: Minutes,
    /// Split leave taken off the year of a full-time post: local practice.
    pub split_leave: Minutes,
}

impl HoursAsked {
    /// Without study credit, with the usual split leave.
    pub fn of(quota: Share, weeks: u16) -> Self {
        let usual = SettingKey::SplitLeave.default_number();
        Self {
            quota,
            weeks,
            credit: Minutes::ZERO,
            split_leave: Minutes(i32::try_from(usual).unwrap_or_default()),
        }
    }
}

/// Weekly hours, and what they come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursProposal {
    /// What was asked, the split leave held within the year.
    pub asked: HoursAsked,
    /// The law of which day.
    pub law_on: Date,
    /// Minutes a week, rounded down to a whole step.
    pub weekly: Minutes,
    /// Hours a year of a full-time post.
    pub annual: &'static Dated<u16>,
    /// Minutes that weekly hours are rounded down to.
    pub step: &'static Dated<u16>,
    /// Weeks of service a year.
    pub weeks: &'static Dated<ServiceWeeks>,
    /// Hours a year of study credit of a full-time post, at most.
    pub credit: &'static Dated<u16>,
}

/// `floor to step (((annual − split leave) · quota − credit) / weeks)`.
///
/// The values are those of the first day of the school year that holds `on`, or of the day of law
/// asked. A split leave longer than the year leaves nothing.
///
/// # Errors
/// No law of that day, weeks outside the year of service, a quota that is no part of a post, a
/// credit above its share. Source: C 1.III.3.2, D03; 1586 = 1600 − 14 is our own reading.
pub fn weekly(
    law: &'static Law,
    asked: HoursAsked,
    on: Date,
    day: LawDay,
) -> Result<HoursProposal, HoursRefusal> {
    let law_on = day.or(school_year(on));
    let table = &law.aed;
    let annual = held(table.annual_hours.value_on(law_on), REGIME, law_on, law)?;
    let step = held(table.weekly_step.value_on(law_on), REGIME, law_on, law)?;
    let weeks = held(table.weeks.value_on(law_on), REGIME, law_on, law)?;
    let credit = held(
        table.study_credit_hours.value_on(law_on),
        REGIME,
        law_on,
        law,
    )?;
    let count = allowed(asked.weeks, weeks)?;
    let quota = part(asked.quota)?;
    credited(asked.credit, quota, credit)?;
    let year = Minutes::hours(i32::from(annual.value));
    let split_leave = asked.split_leave.clamp(Minutes::ZERO, year);
    let whole = i64::from(Share::WHOLE.millionths());
    let left = quota.of(year - split_leave) - i64::from(asked.credit.0) * whole;
    let minutes = i64::from(step.value.max(1));
    let steps = left.max(0) / (count * whole * minutes);
    Ok(HoursProposal {
        asked: HoursAsked {
            split_leave,
            ..asked
        },
        law_on,
        weekly: Minutes(i32::try_from(steps * minutes).unwrap_or(i32::MAX)),
        annual,
        step,
        weeks,
        credit,
    })
}

/// The credit is at most the quota's share of a full-time post's.
fn credited(asked: Minutes, quota: Share, limit: &'static Dated<u16>) -> Result<(), HoursRefusal> {
    let whole = i64::from(Share::WHOLE.millionths());
    let most = quota.of(Minutes::hours(i32::from(limit.value)));
    if asked >= Minutes::ZERO && i64::from(asked.0) * whole <= most {
        return Ok(());
    }
    let at_most = Minutes(i32::try_from(most / whole).unwrap_or(i32::MAX));
    Err(HoursRefusal::Credit {
        asked,
        at_most,
        limit,
    })
}
