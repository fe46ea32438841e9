//! How long the settings may keep a backup.

use crate::domain::{Date, Register, SettingKey, plus_days, plus_months};

/// Until when the rule may keep a backup of that day.
pub fn last_day(register: &Register, day: Date) -> Date {
    let number = |key| register.number(key).clamp(0, 1_000) as i32;
    let weeks = plus_days(day, 7 * number(SettingKey::BackupWeeks));
    let days = plus_days(day, number(SettingKey::BackupDays));
    plus_months(day, number(SettingKey::BackupMonths))
        .max(weeks)
        .max(days)
}
