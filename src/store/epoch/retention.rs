//! How much history a new epoch keeps.

use jiff::{ToSpan, tz::TimeZone};

use crate::domain::{Instant, Register, SettingKey};

/// The first act whose history is kept at `now`: none of before the months that the setting names.
/// Beyond all acts when none is kept.
pub(in crate::store) fn first_kept(register: &Register, now: Instant) -> u64 {
    let months = register.number(SettingKey::RetentionMonths).clamp(0, 1_200);
    let since = now
        .to_zoned_datetime(TimeZone::UTC)
        .checked_sub(months.months())
        .map_or(Instant::MIN, |then| then.timestamp());
    let acts = register.history().acts();
    // A clock may have been set back: from the first young act on, all are kept.
    acts.iter()
        .find(|brief| brief.at >= since)
        .map_or(u64::MAX, |brief| brief.seq)
}
