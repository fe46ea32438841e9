//! How a gap between contracts is held against the months that keep what lies before it (§3,
//! point 6): as it is judged, and the three other ways in which the texts are read.

use super::length::Length;
use super::span::{DaySpan, day_after};
use super::value::NeutralPeriod;
use crate::domain::{Date, plus_days, plus_months};

/// Whether a gap between `before` and `next` is longer than `months`, date to date.
#[inline]
pub(super) fn is_longer(before: DaySpan, next: DaySpan, months: u16) -> bool {
    next.first > plus_months(day_after(before.last), i32::from(months))
}

/// One way of judging gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GapReading {
    /// Each alone, date to date from its first day.
    Alone,
    /// All since the last new clock together.
    AddedUp,
    /// Each alone, without the days that the health emergency made neutral.
    Without(&'static [NeutralPeriod]),
    /// Each alone, counted back from its last day.
    CountedBack,
}

impl GapReading {
    /// The first day after the last gap that began a new clock.
    pub fn last_reset(
        self,
        neighbours: impl Iterator<Item = (DaySpan, DaySpan)>,
        months: u16,
    ) -> Option<Date> {
        let limit = Length::months(months).in_days();
        let (mut together, mut since) = (0, None);
        for (before, next) in neighbours {
            let resets = match self {
                Self::Alone => is_longer(before, next, months),
                Self::AddedUp => {
                    together += length(before, next).in_days();
                    let resets = together > limit;
                    if resets {
                        together = 0;
                    }
                    resets
                }
                Self::Without(neutral) => {
                    let first = plus_days(next.first, -neutral_days(before, next, neutral));
                    is_longer(before, DaySpan { first, ..next }, months)
                }
                Self::CountedBack => before.gap_to(next).is_some_and(|gap| {
                    day_after(plus_months(gap.last, -i32::from(months))) > gap.first
                }),
            };
            if resets {
                since = Some(next.first);
            }
        }
        since
    }
}

fn length(before: DaySpan, next: DaySpan) -> Length {
    let gap = before.gap_to(next);
    gap.map_or(Length::ZERO, |gap| Length::between(gap.first, gap.last))
}

/// The days of a gap that lie in neutral periods.
fn neutral_days(before: DaySpan, next: DaySpan, neutral: &[NeutralPeriod]) -> i32 {
    let gap = before.gap_to(next);
    let inside = neutral.iter().filter_map(|period| {
        let period = DaySpan::new(period.first, period.last)?;
        gap?.common(period).map(DaySpan::days)
    });
    inside.sum()
}
