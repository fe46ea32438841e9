//! What the clock of a regime counts of one AVS's contracts: runs of service and the gaps between.

use super::span::{DaySpan, Spans, day_after, day_before, merge, without};
use crate::domain::{Contract, Date, Function, Regime, SuspensionKind, plus_months};

/// One AVS's contracts as the clock of a regime sees them. Days are those really run; the first
/// permanent contract cuts off whatever follows.
pub(super) struct Timeline {
    /// Merged contracts without their suspensions to teach, in order.
    pub runs: Spans,
    /// Merged contracts, suspensions included; none when there is no suspension.
    cover: Option<Spans>,
    /// The first day of a permanent contract: the clock stops there.
    pub permanent: Option<Date>,
    /// Every contract is counted from its first day to its term: none permanent, suspended or
    /// broken off.
    pub plain: bool,
}

/// Whether the clock of `clock` counts `contract` (§3, point 1).
#[inline]
pub fn counts(clock: Regime, contract: &Contract) -> bool {
    match (clock, contract.regime) {
        (Regime::EducationAssistant, Regime::EducationAssistant) => true,
        (Regime::Aesh, Regime::Aesh) => true,
        (Regime::Aesh, Regime::EducationAssistant) => contract.function == Function::Avs,
        _ => false,
    }
}

/// Whether a gap between `before` and `next` is longer than `months`, date to date.
#[inline]
pub(super) fn is_longer(before: DaySpan, next: DaySpan, months: u16) -> bool {
    next.first > plus_months(day_after(before.last), i32::from(months))
}

impl Timeline {
    pub fn of(contracts: &[&Contract], clock: Regime) -> Self {
        let mut permanent: Option<Date> = None;
        let mut cover = Spans::new();
        let mut suspended = false;
        let mut plain = 0;
        for contract in contracts {
            if !counts(clock, contract) {
                continue;
            }
            plain += usize::from(contract.ended.is_none());
            if let Some(term) = contract.term() {
                let last = contract.ended.map_or(term, |ended| ended.on);
                if let Some(run) = DaySpan::new(contract.start, last) {
                    cover.push(run);
                }
                suspended |= teaching(contract).next().is_some();
            } else if has_run(contract) {
                let start = contract.start;
                permanent = Some(permanent.map_or(start, |first| first.min(start)));
            }
        }
        let cut = permanent.map_or(Date::MAX, day_before);
        if permanent.is_some() {
            cover.retain(|run| {
                run.last = run.last.min(cut);
                run.first <= run.last
            });
        }
        merge(&mut cover);
        if !suspended {
            return Self {
                runs: cover,
                cover: None,
                permanent,
                plain: plain == contracts.len() && permanent.is_none(),
            };
        }
        let mut runs = Spans::new();
        let counted = contracts.iter().filter(|contract| counts(clock, contract));
        for contract in counted.filter(|contract| contract.term().is_some()) {
            let mut holes: Vec<DaySpan> = teaching(contract).collect();
            if let Some(run) = run_of(contract, cut) {
                runs.extend(without(run, &mut holes));
            }
        }
        merge(&mut runs);
        Self {
            runs,
            cover: Some(cover),
            permanent,
            plain: false,
        }
    }

    /// Merged contracts, suspensions included.
    pub fn cover(&self) -> &[DaySpan] {
        self.cover.as_deref().unwrap_or(&self.runs)
    }

    /// No suspension to teach: whatever lies between two runs is outside any contract.
    pub fn is_unbroken(&self) -> bool {
        self.cover.is_none()
    }

    /// Neighbours among the merged contracts, the later begun on or before `on`.
    pub fn neighbours(&self, on: Date) -> impl Iterator<Item = (DaySpan, DaySpan)> {
        let cover = self.cover();
        cover
            .iter()
            .zip(cover.iter().skip(1))
            .map(|(before, next)| (*before, *next))
            .take_while(move |(_, next)| next.first <= on)
    }

    /// The first day of the clock in force on `on`, when a gap longer than `months` began a new
    /// one. No months: no gap ever does.
    pub fn reset(&self, on: Date, months: Option<u16>) -> Option<Date> {
        let months = months?;
        self.neighbours(on)
            .filter(|(before, next)| is_longer(*before, *next, months))
            .last()
            .map(|(_, next)| next.first)
    }

    /// The runs begun from `from` (or ever) to `on`.
    #[inline]
    pub fn runs_between(&self, from: Option<Date>, on: Date) -> &[DaySpan] {
        let first = from.map_or(0, |from| self.runs.partition_point(|run| run.first < from));
        let end = self.runs.partition_point(|run| run.first <= on);
        self.runs.get(first..end).unwrap_or_default()
    }
}

/// Whether a contract held a single day: one resigned from before it began did not.
#[inline]
pub(super) fn has_run(contract: &Contract) -> bool {
    contract
        .last_day()
        .is_none_or(|last| contract.start <= last)
}

fn run_of(contract: &Contract, cut: Date) -> Option<DaySpan> {
    DaySpan::new(contract.start, contract.last_day()?.min(cut))
}

fn teaching(contract: &Contract) -> impl Iterator<Item = DaySpan> {
    contract
        .suspensions
        .iter()
        .filter(|suspension| suspension.kind == SuspensionKind::Teaching)
        .filter_map(|suspension| DaySpan::new(suspension.from, suspension.to))
}
