//! A plan in words: who takes what, what it comes to, and whether it is proved.

use std::time::Duration;

use super::millis;
use crate::cli::columns::PlainTable;
use crate::solver::{Instance, Measure, Solution};
use crate::text::{Id, Text};

/// Needs and who takes them.
pub fn plan(text: &Text, answer: &Solution) -> PlainTable {
    let head = |id| {
        if answer.assignments.is_empty() {
            ""
        } else {
            text.get(id)
        }
    };
    let mut rows = PlainTable::default()
        .right(head(Id::CliCoverNeed))
        .right(head(Id::CliCoverCandidate));
    for (need, candidate) in &answer.assignments {
        rows.row([need.to_string(), candidate.to_string()]);
    }
    rows
}

/// All levels: first those that the instance names, in its order.
pub fn levels(text: &Text, instance: &Instance, answer: &Solution) -> PlainTable {
    let mut rows = PlainTable::default().left("").right("").left("");
    let others = Measure::ALL
        .iter()
        .filter(|level| !instance.levels.contains(level));
    for level in instance.levels.iter().chain(others) {
        let (what, unit) = words(*level);
        rows.row([
            text.get(what).to_owned(),
            answer.totals.of(*level).to_string(),
            text.get(unit).to_owned(),
        ]);
    }
    rows
}

/// Whether there can be a better plan.
pub fn proof(text: &Text, answer: &Solution, took: Duration) -> String {
    let millis = millis(took).to_string();
    match answer.open {
        None => text.cli_cover_proven(millis),
        Some((level, bound)) => {
            let (what, _) = words(level);
            let level = text.get(what);
            text.cli_cover_open(millis, level, bound.to_string())
        }
    }
}

fn words(level: Measure) -> (Id, Id) {
    match level {
        Measure::UncoveredMust => (Id::CliCoverMust, Id::CliCoverWeighted),
        Measure::People => (Id::CliCoverPeople, Id::CliCoverPersons),
        Measure::Uncovered => (Id::CliCoverUncovered, Id::CliCoverWeighted),
        Measure::Strangers => (Id::CliCoverStrangers, Id::CliCoverMinutes),
        Measure::Cost => (Id::CliCoverCost, Id::CliCoverPoints),
    }
}
