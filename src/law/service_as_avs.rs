//! How long someone served as AVS, whatever the regime: what experience is counted by (R17, and the
//! validation of experience). The engagement clock counts otherwise and elsewhere.

use super::length::Length;
use crate::domain::{Contract, Date, Function, days_between, plus_days};

/// Whole months as AVS up to a day, that day included. Days of two contracts at once count once; as
/// soon as stretches are added, 30 days make a month.
pub fn months_until<'c>(contracts: impl IntoIterator<Item = &'c Contract>, until: Date) -> u16 {
    let as_avs = contracts
        .into_iter()
        .filter(|contract| contract.function == Function::Avs && contract.start <= until);
    let mut spans: Vec<(Date, Date)> = as_avs
        .map(|contract| {
            let last = contract.last_day().map_or(until, |last| last.min(until));
            (contract.start, last)
        })
        .filter(|(first, last)| first <= last)
        .collect();
    spans.sort_unstable();
    let mut runs: Vec<(Date, Date)> = Vec::with_capacity(spans.len());
    for (first, last) in spans {
        match runs.last_mut() {
            Some(run) if first <= plus_days(run.1, 1) => run.1 = run.1.max(last),
            _ => runs.push((first, last)),
        }
    }
    let lengths = runs
        .iter()
        .map(|(first, last)| Length::between(*first, *last));
    let (months, days) = lengths.fold((0, 0), |(months, days), run| {
        (months + run.months, days + run.days)
    });
    let added = if runs.len() > 1 { days / 30 } else { 0 };
    u16::try_from(months + added).unwrap_or(u16::MAX)
}

/// The first day on which so many months are served, no later than `until`; none when they are not.
pub fn completed_on(contracts: &[&Contract], months: u16, until: Date) -> Option<Date> {
    let served = |day| months_until(contracts.iter().copied(), day);
    let as_avs = contracts.iter().filter(|one| one.function == Function::Avs);
    let first = as_avs.map(|contract| contract.start).min()?;
    if first > until || served(until) < months {
        return None;
    }
    let (mut before, mut days) = (0, days_between(first, until));
    while before < days {
        let middle = before + (days - before) / 2;
        if served(plus_days(first, middle)) >= months {
            days = middle;
        } else {
            before = middle + 1;
        }
    }
    Some(plus_days(first, days))
}
