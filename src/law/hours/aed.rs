//! R8: the weekly hours of an AED. A proposal: the minutes that a contract states rule.

use super::refusal::{HoursRefusal, allowed, held, part};
use super::share::Share;
use super::year::school_year;
use crate::domain::{Date, Minutes, Regime, SettingKey};
use crate::law::dated::Dated;
use crate::law::day::LawDay;
use crate::law::length::Length;
use crate::law::table::Law;
use crate::law::value::ServiceWeeks;

const REGIME: Regime = Regime::EducationAssistant;

/// Twelve months of thirty days.
const YEAR: i64 = 360;

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
    /// How long the contract is, where it is shorter than a year.
    pub span: Option<Length>,
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
            span: None,
        }
    }

    /// The part of a year that the contract holds, in 360ths; none of a year or more.
    fn part(&self) -> Option<i64> {
        let span = self.span?;
        let part = i64::from(span.months) * 30 + i64::from(span.days);
        (1..YEAR).contains(&part).then_some(part)
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
    /// Of a contract of less than a year: what it owes in all.
    pub part: Option<PartOfYear>,
}

/// What a contract of less than a year owes: its part of the year's hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartOfYear {
    /// Minutes in all, study credit taken off.
    pub due: Minutes,
    /// How long the contract is.
    pub span: Length,
    /// The weeks asked are those of the contract, not of a whole year.
    pub own_weeks: bool,
    /// What it rests on.
    pub rule: &'static Dated<bool>,
}

/// `floor to step (((annual − split leave) · quota − credit) / weeks)`.
///
/// The values are those of the first day of the school year that holds `on`, or of the day of law
/// asked. A split leave longer than the year leaves nothing. A contract of less than a year owes its
/// part of it, so many months of twelve: over the weeks of a year that is as much a week, over the
/// fewer that the contract has it is what it owes by them.
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
    let prorated = table.prorated.value_on(law_on).filter(|rule| rule.value);
    let part_of_year = prorated.zip(asked.part());
    let own_weeks = part_of_year.is_some_and(|(_, part)| is_own(asked.weeks, &weeks.value, part));
    let count = if own_weeks {
        i64::from(asked.weeks)
    } else {
        allowed(asked.weeks, weeks)?
    };
    let quota = part(asked.quota)?;
    credited(asked.credit, quota, credit)?;
    let year = Minutes::hours(i32::from(annual.value));
    let split_leave = asked.split_leave.clamp(Minutes::ZERO, year);
    let whole = i64::from(Share::WHOLE.millionths());
    let left = quota.of(year - split_leave) - i64::from(asked.credit.0) * whole;
    let minutes = i64::from(step.value.max(1));
    let left = left.max(0);
    let (numerator, denominator) = match part_of_year {
        Some((_, part)) if own_weeks => (part, YEAR),
        _ => (1, 1),
    };
    let steps = left * numerator / (count * whole * minutes * denominator);
    let part = part_of_year.map(|(rule, part)| PartOfYear {
        due: Minutes(i32::try_from(left * part / (whole * YEAR)).unwrap_or(i32::MAX)),
        span: asked.span.unwrap_or_default(),
        own_weeks,
        rule,
    });
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
        part,
    })
}

/// So many weeks are fewer than a year has, and as many as a contract that holds a part of it may.
fn is_own(asked: u16, weeks: &ServiceWeeks, part: i64) -> bool {
    let asked = i64::from(asked);
    let least = i64::from(weeks.min) * part / YEAR;
    let most = (i64::from(weeks.max) * part + YEAR - 1) / YEAR;
    asked < i64::from(weeks.min) && asked >= least.max(1) && asked <= most
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
