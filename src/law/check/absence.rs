//! R10 of an absence: leave falls in school holidays.

use super::CheckedAgainst;
use super::finding::{Fact, Finding, GatheredFindings, RecordPart};
use super::rule::Rule;
use crate::domain::check::Severity;
use crate::domain::{Absence, AbsenceId, AbsenceReason, Absentee, Date, plus_days};
use crate::law::table::Law;

/// Days looked at, at most: a longer leave is judged by its first two years.
const DAYS: i32 = 731;

/// R10 of an absence as it is or would be. `is_school_day` tells whether the AVS has school on a
/// day: the calendar is not known here.
///
/// Source: circular 2003-092, 1.III.6; model contract, art. 7.
pub fn of_absence(
    asked: &CheckedAgainst<'_>,
    absence: &Absence,
    own: Option<AbsenceId>,
    is_school_day: impl Fn(Date) -> bool,
) -> Vec<Finding> {
    let mut found = GatheredFindings::about(own);
    let rule = &Law::embedded().common.leave_in_holidays;
    let rule = rule.value_on(asked.law.or(absence.from.date));
    let leave = matches!(absence.who, Absentee::Avs(_)) && absence.reason == AbsenceReason::Leave;
    let Some(rule) = rule.filter(|_| leave) else {
        return found.done();
    };
    let touched = (0..DAYS)
        .map(|days| plus_days(absence.from.date, days))
        .take_while(|date| *date <= absence.to.date)
        .filter(|date| absence.touches(*date) && is_school_day(*date));
    let (mut first, mut days) = (None, 0);
    for date in touched {
        first = first.or(Some(date));
        days += 1;
    }
    if let Some(first) = first {
        let fact = Fact::LeaveOnSchoolDays { first, days };
        found.put(Severity::Warn, Rule::R10, RecordPart::Reason, fact, rule);
    }
    found.done()
}
