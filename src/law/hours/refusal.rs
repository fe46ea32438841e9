//! Why hours cannot be computed: what was asked, and what the law of that day allows.

use super::share::Share;
use crate::domain::{Date, Minutes, Regime};
use crate::law::dated::Dated;
use crate::law::table::{Law, RegimeTable};
use crate::law::value::ServiceWeeks;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HoursRefusal {
    /// No law of that day speaks of the hours of this regime: ask a day from `since` on.
    NoLaw {
        /// The regime asked.
        regime: Regime,
        /// The day asked.
        on: Date,
        /// The first day on which there is one; none for a regime without hours of its own.
        since: Option<Date>,
    },
    /// So many weeks of service make no year.
    Weeks {
        /// Asked.
        asked: u16,
        /// Allowed.
        allowed: &'static Dated<ServiceWeeks>,
    },
    /// Nothing, or more than a full-time post.
    Quota {
        /// Asked.
        asked: Share,
    },
    /// A study credit below nothing, or above its share of the full-time one.
    Credit {
        /// Asked, a year.
        asked: Minutes,
        /// Allowed, a year.
        at_most: Minutes,
        /// That of a full-time post, in hours a year.
        limit: &'static Dated<u16>,
    },
    /// No time at all, or more in a year than a full-time post.
    Weekly {
        /// Asked.
        asked: Minutes,
        /// Allowed with so many weeks.
        at_most: Minutes,
        /// The year of a full-time post, in hours.
        annual: &'static Dated<u16>,
    },
}

/// A value of the law, or the refusal that there was none yet.
pub(super) fn held<T>(
    value: Option<&'static Dated<T>>,
    regime: Regime,
    on: Date,
    law: &Law,
) -> Result<&'static Dated<T>, HoursRefusal> {
    value.ok_or_else(|| HoursRefusal::NoLaw {
        regime,
        on,
        since: law.table(regime).and_then(first_day),
    })
}

/// The first day on which a table speaks of hours.
fn first_day(table: &RegimeTable) -> Option<Date> {
    table.annual_hours.all().first().map(|dated| dated.from)
}

/// The weeks of service allowed, when `asked` is among them.
pub(super) fn allowed(
    asked: u16,
    allowed: &'static Dated<ServiceWeeks>,
) -> Result<i64, HoursRefusal> {
    let span = u16::from(allowed.value.min)..=u16::from(allowed.value.max);
    if span.contains(&asked) {
        Ok(i64::from(asked))
    } else {
        Err(HoursRefusal::Weeks { asked, allowed })
    }
}

/// A part of a post.
pub(super) fn part(asked: Share) -> Result<Share, HoursRefusal> {
    if asked.is_part() {
        Ok(asked)
    } else {
        Err(HoursRefusal::Quota { asked })
    }
}
