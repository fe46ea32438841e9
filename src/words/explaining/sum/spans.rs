//! The spans of an engagement in order: runs with their contracts, gaps, and what never counts.

use super::{Rank, SumEntry, length};
use crate::domain::{Contract, Date, Permille};
use crate::law::{Gap, GapKind, Length, Run, Sum, counts};
use crate::text::{Id, Text};

/// Runs, gaps and uncounted contracts begun by the day asked, oldest first.
pub(super) fn of(sum: &Sum, contracts: &[&Contract], text: &Text) -> Vec<SumEntry> {
    let (regime, on) = (sum.engagement.regime, sum.engagement.on);
    let counted = |contract: &Contract| regime.is_some_and(|clock| counts(clock, contract));
    let runs = sum.runs.iter().map(|run| {
        let inside = contracts.iter().filter(|contract| {
            let begins = contract.start <= run.last;
            counted(contract) && begins && contract.last_day().is_none_or(|last| run.from <= last)
        });
        (
            run.from,
            of_run(run, &inside.copied().collect::<Vec<_>>(), text),
        )
    });
    let gaps = sum.gaps.iter().map(|gap| (gap.from, of_gap(gap, text)));
    let begun = contracts.iter().filter(|contract| {
        let has_run = contract
            .last_day()
            .is_none_or(|last| contract.start <= last);
        !counted(contract) && contract.start <= on && has_run
    });
    let others = begun.map(|contract| (contract.start, uncounted(contract, on, text)));
    let mut all: Vec<(Date, SumEntry)> = runs.chain(gaps).chain(others).collect();
    all.sort_by_key(|(from, _)| *from);
    let last = all.len();
    let ranked = all
        .into_iter()
        .enumerate()
        .map(|(at, (_, entry))| SumEntry {
            rank: match last - at {
                1 => Rank::Latest,
                back if entry.value.starts_with('(') => Rank::Apart(back),
                back => Rank::Before(back),
            },
            ..entry
        });
    ranked.collect()
}

/// Contracts of which none is counted, oldest first.
pub(super) fn uncounted_only(contracts: &[&Contract], on: Date, text: &Text) -> Vec<SumEntry> {
    let begun = contracts.iter().filter(|contract| contract.start <= on);
    let mut begun: Vec<&&Contract> = begun.collect();
    begun.sort_by_key(|contract| contract.start);
    let told = begun
        .into_iter()
        .map(|contract| uncounted(contract, on, text));
    told.collect()
}

fn span(what: &str, from: Date, to: Date, goes_on: bool, value: String) -> SumEntry {
    SumEntry {
        span: Some((from, to, goes_on)),
        ..SumEntry::new(Rank::Latest, what, value)
    }
}

fn of_run(run: &Run, contracts: &[&Contract], text: &Text) -> SumEntry {
    let own = length(text, run.length);
    let (what, value) = if run.counted {
        (Id::SumRun, own)
    } else {
        (Id::SumRunBefore, format!("({own})"))
    };
    let amended = contracts.iter().flat_map(|contract| &contract.amendments);
    let renewals = amended.filter(|amendment| amendment.end.is_some()).count();
    let mut notes = Vec::new();
    if contracts.len() > 1 || renewals > 0 {
        notes.push(text.sum_contracts(contracts.len()));
    }
    if renewals > 0 {
        notes.push(text.sum_amendments(renewals));
    }
    let quota = contracts.iter().filter_map(|contract| part_time(contract));
    notes.extend(quota.min().map(|quota| part_time_words(quota, text)));
    SumEntry {
        note: notes.join(" · "),
        parts: contracts
            .iter()
            .map(|contract| part(contract, text))
            .collect(),
        ..span(text.get(what), run.from, run.to, run.to < run.last, value)
    }
}

/// The share of a full-time post, when it is less than one.
fn part_time(contract: &Contract) -> Option<Permille> {
    contract.quota.filter(|quota| quota.0 < 1000)
}

fn part_time_words(quota: Permille, text: &Text) -> String {
    text.sum_part_time(text.quota(quota))
}

/// `AESH 01/09/2024 → 31/08/2027 · 62 % : compté comme un temps plein · démission`.
fn part(contract: &Contract, text: &Text) -> String {
    let end = contract.last_day().map(|last| text.date(last));
    let end = end.unwrap_or_else(|| text.get(Id::Permanent).to_owned());
    let (regime, start) = (text.regime(contract.regime), text.date(contract.start));
    let mut words = vec![format!("{regime} {start} → {end}")];
    let renewals = contract.amendments.iter().filter(|a| a.end.is_some());
    match renewals.count() {
        0 => {}
        n => words.push(text.sum_amendments(n)),
    }
    words.extend(part_time(contract).map(|quota| part_time_words(quota, text)));
    words.extend(
        contract
            .ended
            .map(|ended| text.ending(ended.how).to_owned()),
    );
    words.join(" · ")
}

fn of_gap(gap: &Gap, text: &Text) -> SumEntry {
    let what = match (gap.resets, gap.kind) {
        (true, _) => Id::SumReset,
        (_, GapKind::Suspension) => Id::SumSuspension,
        (_, GapKind::Interruption) => Id::SumGap,
    };
    let value = format!("({})", length(text, gap.length));
    span(text.get(what), gap.from, gap.to, false, value)
}

/// A contract that the clock never counts: it is told, not added.
fn uncounted(contract: &Contract, on: Date, text: &Text) -> SumEntry {
    let to = contract.last_day().map_or(on, |last| last.min(on));
    let goes_on = contract.last_day().is_none_or(|last| to < last);
    let served = length(text, Length::between(contract.start, to));
    let what = text.regime(contract.regime);
    SumEntry {
        note: text.get(Id::SumNotAdded).to_owned(),
        ..span(what, contract.start, to, goes_on, format!("({served})"))
    }
}
