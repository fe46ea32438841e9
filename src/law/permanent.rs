//! R21: when a permanent contract exists, and after how many months of service.

use super::dated::Dated;
use super::day::LawDay;
use super::reckoning::{Terms, mark};
use super::table::RegimeTable;
use super::timeline::Timeline;
use super::value::Ceiling;
use super::{gap::GapReading, length::Length};
use crate::domain::{Contract, Date};
use crate::law::span::day_before;

/// What R21 says of a permanent contract by the law of the day on which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PermanentVerdict {
    /// It may be signed.
    Open,
    /// There is none under that regime on that day.
    Nonexistent(&'static Dated<Ceiling>),
    /// It is only for those who served so many months.
    Early(&'static Dated<u16>),
}

/// Judges a permanent contract among all of the same AVS, it included or not. None where no law of
/// that day speaks of it.
///
/// Source: D03 art. 1 ter, D22; code de l'éducation, L.917-1, D23.
pub(super) fn permanent(
    table: &'static RegimeTable,
    contract: &Contract,
    all: &[&Contract],
    day: LawDay,
) -> Option<PermanentVerdict> {
    permanent_from(table, contract, contract.start, all, day)
}

/// The same of one that would begin on `start` under the regime of `contract`.
pub(super) fn permanent_from(
    table: &'static RegimeTable,
    contract: &Contract,
    start: Date,
    all: &[&Contract],
    day: LawDay,
) -> Option<PermanentVerdict> {
    let law = day.or(start);
    let word = table.ceiling.value_on(law)?;
    if !word.value.opens_permanent() {
        return Some(PermanentVerdict::Nonexistent(word));
    }
    let terms = Terms::of(table, law);
    let months = terms.possible.or(terms.limit)?;
    // What she served before it, that contract itself left out.
    let before = all.iter().copied();
    let before: Vec<&Contract> = before.filter(|other| other.start < start).collect();
    let timeline = Timeline::of(&before, contract.regime);
    // The gap before it is judged when it begins.
    let eve = day_before(start);
    let kept = |last: Date| {
        terms.kept.is_none_or(|months| {
            let latest =
                crate::domain::plus_months(super::span::day_after(last), i32::from(months));
            start <= latest
        })
    };
    let reset = timeline.reset(eve, terms.kept, GapReading::Alone);
    let runs = timeline.runs_between(reset, eve);
    let served = runs.last().is_some_and(|run| kept(run.last))
        && mark(runs, Length::months(months.value), eve).is_some_and(|on| on.date() < start);
    Some(match served {
        true => PermanentVerdict::Open,
        false => PermanentVerdict::Early(months),
    })
}
