//! What is wrong with an instance, and where.

use std::collections::{HashMap, HashSet};

use super::instance::{Instance, InstanceCandidate, InstanceNeed, InstanceSpan};

/// The largest number that an instance may hold: sums of them stay far from what 64 bits hold.
pub const LARGEST: u64 = 1_000_000_000;
/// The minutes of a day.
const DAY: u32 = 1440;

/// Why an instance is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {flaw:?}")]
pub struct InstanceFault {
    /// The path of the value at fault, as in `needs[3].end`.
    pub at: String,
    /// What is wrong with it.
    pub flaw: InstanceFlaw,
}

/// What can be wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstanceFlaw {
    /// The number was given before.
    Twice,
    /// It ends when it begins, or before.
    EndsFirst,
    /// No place has that number.
    UnknownPlace,
    /// No need has that number.
    UnknownNeed,
    /// The candidate's minutes are not told for that week.
    UnknownWeek,
    /// A table of travel times has as many columns as lines.
    NotSquare,
    /// The number is beyond what is accepted.
    TooLarge,
}

/// Finds the first fault, in the order of the document.
pub(super) fn check(instance: &Instance) -> Result<(), InstanceFault> {
    levels(instance)?;
    travel(instance)?;
    needs(instance)?;
    let weeks: HashMap<u64, u32> = instance.needs.iter().map(|n| (n.id, n.week)).collect();
    let mut seen = HashSet::new();
    for (index, candidate) in instance.candidates.iter().enumerate() {
        let at = format!("candidates[{index}]");
        if !seen.insert(candidate.id) {
            return fault(format!("{at}.id"), InstanceFlaw::Twice);
        }
        check_candidate(candidate, &at, instance, &weeks)?;
    }
    Ok(())
}

fn fault<T>(at: String, flaw: InstanceFlaw) -> Result<T, InstanceFault> {
    Err(InstanceFault { at, flaw })
}

fn small(at: impl FnOnce() -> String, value: u32) -> Result<(), InstanceFault> {
    if u64::from(value) > LARGEST {
        return fault(at(), InstanceFlaw::TooLarge);
    }
    Ok(())
}

fn levels(instance: &Instance) -> Result<(), InstanceFault> {
    for (index, level) in instance.levels.iter().enumerate() {
        if instance.levels.iter().take(index).any(|l| l == level) {
            return fault(format!("levels[{index}]"), InstanceFlaw::Twice);
        }
    }
    Ok(())
}

fn travel(instance: &Instance) -> Result<(), InstanceFault> {
    let places = instance.travel.len();
    for (row, line) in instance.travel.iter().enumerate() {
        if line.len() != places {
            return fault(format!("travel[{row}]"), InstanceFlaw::NotSquare);
        }
        for (column, minutes) in line.iter().enumerate() {
            small(|| format!("travel[{row}][{column}]"), *minutes)?;
        }
    }
    Ok(())
}

fn needs(instance: &Instance) -> Result<(), InstanceFault> {
    let weeks = instance.candidates.iter().map(|c| c.minutes_left.len());
    let weeks = weeks.max();
    let mut seen = HashSet::new();
    for (index, need) in instance.needs.iter().enumerate() {
        let at = format!("needs[{index}]");
        if !seen.insert(need.id) {
            return fault(format!("{at}.id"), InstanceFlaw::Twice);
        }
        check_need(need, &at, instance, weeks)?;
    }
    Ok(())
}

fn check_need(
    need: &InstanceNeed,
    at: &str,
    instance: &Instance,
    weeks: Option<usize>,
) -> Result<(), InstanceFault> {
    small(|| format!("{at}.week"), need.week)?;
    if weeks.is_some_and(|weeks| need.week as usize >= weeks) {
        return fault(format!("{at}.week"), InstanceFlaw::UnknownWeek);
    }
    span(need.span, at, instance)?;
    small(|| format!("{at}.weight"), need.weight)
}

fn span(span: InstanceSpan, at: &str, instance: &Instance) -> Result<(), InstanceFault> {
    small(|| format!("{at}.day"), span.day)?;
    if span.start > DAY {
        return fault(format!("{at}.start"), InstanceFlaw::TooLarge);
    }
    if span.end > DAY {
        return fault(format!("{at}.end"), InstanceFlaw::TooLarge);
    }
    if span.end <= span.start {
        return fault(format!("{at}.end"), InstanceFlaw::EndsFirst);
    }
    if span.place as usize >= instance.travel.len() {
        return fault(format!("{at}.place"), InstanceFlaw::UnknownPlace);
    }
    Ok(())
}

fn check_candidate(
    candidate: &InstanceCandidate,
    at: &str,
    instance: &Instance,
    weeks: &HashMap<u64, u32>,
) -> Result<(), InstanceFault> {
    for (index, minutes) in candidate.minutes_left.iter().enumerate() {
        small(|| format!("{at}.minutes_left[{index}]"), *minutes)?;
    }
    for (index, busy) in candidate.busy.iter().enumerate() {
        span(*busy, &format!("{at}.busy[{index}]"), instance)?;
    }
    let mut seen = HashSet::new();
    for (index, offer) in candidate.offers.iter().enumerate() {
        let at = || format!("{at}.offers[{index}]");
        let Some(week) = weeks.get(&offer.need) else {
            return fault(format!("{}.need", at()), InstanceFlaw::UnknownNeed);
        };
        if !seen.insert(offer.need) {
            return fault(format!("{}.need", at()), InstanceFlaw::Twice);
        }
        if *week as usize >= candidate.minutes_left.len() {
            return fault(format!("{}.need", at()), InstanceFlaw::UnknownWeek);
        }
        small(|| format!("{}.cost", at()), offer.cost)?;
    }
    Ok(())
}
