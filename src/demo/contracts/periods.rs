//! A run of service cut into the periods of the contracts that were signed for it.

use crate::demo::days::september;
use crate::demo::dice::Dice;
use crate::domain::{
    Amendment, Clean, Contract, Date, Minutes, days_between, plus_days, plus_months,
};

/// The dates of one contract; permanent without an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ContractPeriod {
    pub(crate) start: Date,
    pub(crate) end: Option<Date>,
}

impl ContractPeriod {
    /// So many months from `start`.
    pub(crate) fn of(start: Date, months: i32) -> Self {
        Self {
            start,
            end: Some(plus_days(plus_months(start, months), -1)),
        }
    }

    /// Why it is shorter than a school year, when it is (R2).
    pub(crate) fn short_reason(self) -> Option<Clean> {
        let end = self.end?;
        let is_short = end < plus_days(plus_months(self.start, 10), -1);
        is_short.then(|| Clean::new("affectation en cours d’année scolaire"))
    }
}

/// A run cut into contracts of at most 36 months; none begins after `today`.
pub(crate) fn split(dice: &mut Dice, start: Date, end: Date, today: Date) -> Vec<ContractPeriod> {
    if end <= today {
        return past(dice, start, end);
    }
    let is_short = end <= plus_days(plus_months(start, 36), -1);
    let whole = ContractPeriod {
        start,
        end: Some(end),
    };
    let recent = september(today.min(plus_days(end, -60)));
    let mut present = plus_months(recent, -12 * dice.pick(&[0, 0, 1]));
    if !is_short {
        present = present.max(plus_months(end, -35));
    } else if present <= plus_months(start, 3) || dice.percent(35) {
        return vec![whole];
    }
    let mut periods = past(dice, start, plus_days(present, -1));
    periods.push(ContractPeriod {
        start: present,
        ..whole
    });
    periods
}

/// A run that is over, cut at ends of school years.
fn past(dice: &mut Dice, start: Date, end: Date) -> Vec<ContractPeriod> {
    let mut periods = Vec::new();
    let mut from = start;
    loop {
        let years = dice.pick(&[0, 0, 0, 0, 0, 1]);
        let august = plus_months(next_august(from), 12 * years);
        let longest = plus_days(plus_months(from, 36), -1);
        let to = august.min(longest);
        // A last period of a few weeks would be no contract at all: it belongs to the one before.
        let is_last = end <= longest && days_between(to, end) < 60;
        if is_last || from >= to {
            periods.push(ContractPeriod {
                start: from,
                end: Some(end),
            });
            return periods;
        }
        periods.push(ContractPeriod {
            start: from,
            end: Some(to),
        });
        from = plus_days(to, 1);
    }
}

/// The 31 August that ends the school year of a contract begun at `from`, or the next when it is near.
fn next_august(from: Date) -> Date {
    let ahead = plus_months(from, 3);
    let year = ahead.year() + i16::from(ahead.month() > 8);
    Date::new(year, 8, 31).unwrap_or(ahead)
}

/// The amendment that carries `contract` on over `period`.
pub(crate) fn renewal(contract: &Contract, period: ContractPeriod) -> Amendment {
    Amendment {
        number: contract.amendments.len() as u16 + 1,
        signed: Some(plus_days(period.start, -45)),
        from: period.start,
        end: period.end,
        weekly: None,
        places: None,
    }
}

/// Whether an amendment from `on` would come after all others and inside the contract.
pub(crate) fn can_grow(contract: &Contract, on: Date) -> bool {
    contract.start < on
        && contract.term().is_none_or(|term| on < term)
        && contract.amendments.iter().all(|before| before.from < on)
}

/// The amendment that gives more hours from `on`.
pub(crate) fn more_hours(contract: &Contract, on: Date, weekly: Minutes) -> Amendment {
    let whole = ContractPeriod {
        start: on,
        end: None,
    };
    Amendment {
        weekly: Some(weekly),
        ..renewal(contract, whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_periods_follow_each_other_and_fill_the_run() {
        for seed in 0..50 {
            let (start, end) = (date(2019, 1, 5), date(2026, 1, 4));
            let today = plus_days(end, -(seed as i32) * 7);
            let periods = split(&mut Dice::of(seed), start, end, today);
            assert!(periods.iter().all(|period| period.start <= today));
            assert_eq!(periods[0].start, start);
            assert_eq!(periods[periods.len() - 1].end, Some(end));
            for pair in periods.windows(2) {
                assert_eq!(plus_days(pair[0].end.unwrap(), 1), pair[1].start);
            }
            for period in periods {
                assert!(period.end.unwrap() >= period.start);
                assert!(period.end <= ContractPeriod::of(period.start, 36).end);
            }
        }
    }

    #[test]
    fn a_period_shorter_than_a_school_year_says_why() {
        let start = date(2026, 9, 1);
        assert!(ContractPeriod::of(start, 9).short_reason().is_some());
        assert!(ContractPeriod::of(start, 10).short_reason().is_none());
        assert!(ContractPeriod { start, end: None }.short_reason().is_none());
    }
}
