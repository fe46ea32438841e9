//! Which backups are kept: the newest of each of the last days, weeks and months that have one.

use crate::domain::{Date, Register, SettingKey, monday_of};

/// How many days, weeks and months keep a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct KeepRule {
    pub(super) days: usize,
    pub(super) weeks: usize,
    pub(super) months: usize,
}

/// The first day of the period that a day lies in.
type Period = fn(Date) -> Date;

impl KeepRule {
    /// The one that the store's settings make.
    pub(super) fn of(register: &Register) -> Self {
        let number = |key| register.number(key).clamp(0, 1_000) as usize;
        Self {
            days: number(SettingKey::BackupDays),
            weeks: number(SettingKey::BackupWeeks),
            months: number(SettingKey::BackupMonths),
        }
    }

    /// Which of the backups of these days, newest first, are kept. The newest always is.
    pub(super) fn keeps(self, days: &[Date]) -> Vec<bool> {
        let mut kept = vec![false; days.len()];
        if let Some(newest) = kept.first_mut() {
            *newest = true;
        }
        let periods: [(usize, Period); 3] = [
            (self.days, |day| day),
            (self.weeks, monday_of),
            (self.months, Date::first_of_month),
        ];
        for (count, period) in periods {
            let mut seen = Vec::new();
            for (day, keep) in days.iter().zip(&mut kept) {
                let of = period(*day);
                if !seen.contains(&of) && seen.len() < count {
                    seen.push(of);
                    *keep = true;
                }
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plus_days;
    use jiff::civil::date;

    const RULE: KeepRule = KeepRule {
        days: 7,
        weeks: 5,
        months: 12,
    };

    #[test]
    fn seven_days_five_weeks_and_twelve_months_are_kept() {
        let today = date(2026, 11, 10);
        let days: Vec<Date> = (0..800).map(|back| plus_days(today, -back)).collect();
        let kept: Vec<Date> = days
            .iter()
            .zip(RULE.keeps(&days))
            .filter_map(|(day, kept)| kept.then_some(*day))
            .collect();
        // A tuesday: seven days back to the fourth, then the sundays before, then ends of months.
        assert_eq!(kept[..7], days[..7]);
        let before = [(11, 1), (10, 31), (10, 25), (10, 18), (9, 30)];
        assert_eq!(
            kept[7..12],
            before.map(|(month, day)| date(2026, month, day))
        );
        assert_eq!(*kept.last().unwrap(), date(2025, 12, 31));
        assert_eq!(kept.len(), 7 + 3 + 11, "{kept:?}");
    }

    #[test]
    fn of_several_of_one_day_the_newest_is_kept_and_the_newest_of_all_always() {
        let day = date(2026, 11, 10);
        assert_eq!(RULE.keeps(&[day, day, day]), [true, false, false]);
        let none = KeepRule {
            days: 0,
            weeks: 0,
            months: 0,
        };
        assert_eq!(none.keeps(&[day, plus_days(day, -1)]), [true, false]);
        assert!(RULE.keeps(&[]).is_empty());
    }
}
