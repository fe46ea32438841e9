//! What goes on from a contract: which one follows it, and whether the law leaves no doubt of it.

use super::day::LawDay;
use super::fixed_term::FixedTerm;
use super::gap::is_longer;
use super::governing::is_counted;
use super::longest::{self, EndVerdict};
use super::permanent::{PermanentVerdict, permanent, permanent_from};
use super::piece::pieces;
use super::span::{DaySpan, day_after};
use super::table::Law;
use super::timeline::has_run;
use crate::domain::{Contract, Date, Function, Regime};

/// Months that may lie between a contract and the one that follows it (§3).
const DELAY: u16 = 4;

/// How a sequel stands in law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum SequelStanding {
    /// Some rule refuses it.
    Refused,
    /// One reading of the texts allows it, another one does not.
    Divided,
    /// No rule has anything against it.
    Lawful,
}

/// A contract that follows another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sequel {
    /// Its first day.
    pub from: Date,
    /// How it stands.
    pub standing: SequelStanding,
}

/// Whether `next` follows `before` (§3): it begins on its last day or later, at most four months
/// after it; and is of the same regime, function and employer, or permanent, or an AESH contract
/// after an AED one as AVS.
pub(super) fn follows(next: &Contract, before: &Contract) -> bool {
    let Some(last) = before.last_day() else {
        return false;
    };
    let (one, two) = (day_span(last), day_span(next.start));
    if next.start < last || next.start <= before.start || is_longer(one, two, DELAY) {
        return false;
    }
    let alike = (next.regime, next.function, next.employer)
        == (before.regime, before.function, before.employer);
    let permanent = next.term().is_none() && is_counted(next.regime);
    let taken_over = next.regime == Regime::Aesh
        && before.regime == Regime::EducationAssistant
        && before.function == Function::Avs;
    has_run(next) && (alike || permanent || taken_over)
}

fn day_span(day: Date) -> DaySpan {
    DaySpan {
        first: day,
        last: day,
    }
}

/// The contract that follows `contract`: of several the one that stands best, then the first.
pub(super) fn sequel(
    law: &'static Law,
    contract: &Contract,
    all: &[&Contract],
    day: LawDay,
) -> Option<Sequel> {
    let next = all.iter().filter(|next| follows(next, contract));
    let judged = next.map(|next| Sequel {
        from: next.start,
        standing: standing(law, next, all, day),
    });
    judged.max_by_key(|sequel| (sequel.standing, std::cmp::Reverse(sequel.from)))
}

/// How R1, R3, R21 and R22 leave a contract among all of the same AVS.
fn standing(
    law: &'static Law,
    contract: &Contract,
    all: &[&Contract],
    day: LawDay,
) -> SequelStanding {
    let Some(table) = law.table(contract.regime) else {
        return SequelStanding::Lawful;
    };
    let made = table.new_avs_contracts.value_on(day.or(contract.start));
    if contract.function == Function::Avs && made.is_some_and(|made| !made.value) {
        return SequelStanding::Refused;
    }
    if contract.term().is_none() {
        return match permanent(table, contract, all, day) {
            Some(PermanentVerdict::Nonexistent(_)) => SequelStanding::Refused,
            _ => SequelStanding::Lawful,
        };
    }
    let too_long = pieces(contract).any(|piece| {
        let length = piece
            .last
            .map(|last| longest::judged(table, piece.first, last, day));
        length == Some(EndVerdict::TooLong)
    });
    match FixedTerm::of(table, contract, all, day) {
        _ if too_long => SequelStanding::Refused,
        Some(judged) if judged.is_refused() => SequelStanding::Refused,
        Some(judged) if !judged.is_beyond_doubt() => SequelStanding::Divided,
        _ => SequelStanding::Lawful,
    }
}

/// Whether what she accepted for the day after the term can be written without doubt: a permanent
/// contract where one exists, or a fixed term of a day at least.
pub(super) fn is_lawful_offer(
    law: &'static Law,
    contract: &Contract,
    term: Date,
    permanent: bool,
    all: &[&Contract],
    day: LawDay,
) -> bool {
    let Some(table) = law.table(contract.regime) else {
        return false;
    };
    let start = day_after(term);
    if permanent {
        let verdict = permanent_from(table, contract, start, all, day);
        return matches!(
            verdict,
            Some(PermanentVerdict::Open | PermanentVerdict::Early(_))
        );
    }
    let next = Contract {
        function: contract.function,
        employer: contract.employer,
        ..Contract::dated(contract.avs, contract.regime, start, Some(start))
    };
    let with_next: Vec<&Contract> = all.iter().copied().chain([&next]).collect();
    standing(law, &next, &with_next, day) == SequelStanding::Lawful
}
