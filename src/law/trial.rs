//! R5: the trial period, a default that the contract may overrule.

use super::day::LawDay;
use super::length::Length;
use super::piece::pieces;
use super::table::Law;
use super::timeline::has_run;
use super::value::{OpenDays, Tier, TrialRule};
use crate::domain::{
    Contract, Date, Function, Regime, Weekday, days_between, plus_days, plus_months,
};

/// The trial period of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trial {
    /// The contract says when it ends.
    Stated(Date),
    /// The law's default: its last day at the latest, if the contract provides for a trial.
    Until(Date),
    /// The same where the text gives the length of the contract to neither of two caps.
    Either {
        /// By the shorter one.
        shorter: Date,
        /// By the longer one.
        until: Date,
    },
    /// None: a renewal for the same functions.
    Renewal,
    /// None: the contract says so.
    Excluded,
    /// None: the contract is too short, or no law of that day speaks of it.
    None,
}

impl Trial {
    /// Its last day, if there is a trial; of two the later.
    pub fn last_day(self) -> Option<Date> {
        match self {
            Self::Stated(last) | Self::Until(last) | Self::Either { until: last, .. } => Some(last),
            Self::Renewal | Self::Excluded | Self::None => None,
        }
    }
}

/// The trial of `contract`, among all contracts of the same AVS. Its own day is the contract's
/// start; the length is that of the end as signed, renewals by amendment apart.
///
/// Source: circular 2003-092, 1.III.1; model contract, art. 2; D86 art. 9; since 1-10-2025 CGFP
/// R.332-20 to R.332-22.
pub fn trial(law: &Law, contract: &Contract, all: &[&Contract], day: LawDay) -> Trial {
    if let Some(stated) = contract.trial_end {
        return Trial::Stated(stated);
    }
    if contract.no_trial {
        return Trial::Excluded;
    }
    if all.iter().any(|earlier| is_renewed(earlier, contract)) {
        return Trial::Renewal;
    }
    let rule = law
        .table(contract.regime)
        .and_then(|table| table.trial.value_on(day.or(contract.start)));
    let last = pieces(contract).next().and_then(|piece| piece.last);
    let until = rule.and_then(|rule| match &rule.value {
        TrialRule::Share(of) => shared(contract.start, last?, *of).map(Trial::Until),
        TrialRule::OpenDays(rule) => open_days(contract.start, last, rule),
    });
    until.unwrap_or(Trial::None)
}

/// `contract` goes on with what she did in `earlier`: the same functions for the same employer, as
/// AVS under the later regime too.
fn is_renewed(earlier: &Contract, contract: &Contract) -> bool {
    let regimes = match (earlier.regime, contract.regime) {
        (Regime::EducationAssistant, Regime::Aesh) => contract.function == Function::Avs,
        (Regime::EducationAssistant, Regime::EducationAssistant) | (Regime::Aesh, Regime::Aesh) => {
            true
        }
        _ => false,
    };
    regimes
        && earlier.start < contract.start
        && has_run(earlier)
        && earlier.function == contract.function
        && earlier.employer == contract.employer
}

/// One day for `of` days of contract, rounded down.
fn shared(start: Date, last: Date, of: u16) -> Option<Date> {
    let days = (days_between(start, last) + 1).div_euclid(i32::from(of.max(1)));
    (days > 0).then(|| plus_days(start, days - 1))
}

/// Open days for each whole week, capped by the length; a permanent contract has its own.
fn open_days(start: Date, last: Option<Date>, rule: &OpenDays) -> Option<Trial> {
    let Some(last) = last else {
        let until = plus_months(start, i32::from(rule.permanent_months));
        return Some(Trial::Until(plus_days(until, -1)));
    };
    let weeks = (days_between(start, last) + 1).div_euclid(7);
    let open = weeks * i32::from(rule.a_week);
    if open <= 0 {
        return None;
    }
    let length = Length::between(start, last);
    let capped = |cap: Date| nth_open_day(start, open).min(plus_days(cap, -1));
    let until = capped(Tier::of(&rule.caps, length.months)?.after(start));
    let exactly = |months: u16| length.months == u32::from(months) && length.days == 0;
    let other = rule.exactly.filter(|rule| exactly(rule.of_months));
    let other = other.map(|rule| capped(plus_months(start, i32::from(rule.months))));
    Some(match other {
        Some(other) if other != until => Trial::Either {
            shorter: other.min(until),
            until: other.max(until),
        },
        _ => Trial::Until(until),
    })
}

/// The `nth` day from Monday to Friday, `start` included when it is one.
fn nth_open_day(start: Date, nth: i32) -> Date {
    let day = Weekday::of(start).offset();
    // Open days already gone in the week of `start`, weekends moved on to Monday.
    let gone = day.min(5);
    let monday = plus_days(start, -day);
    let place = gone + nth - 1;
    plus_days(monday, place.div_euclid(5) * 7 + place.rem_euclid(5))
}
