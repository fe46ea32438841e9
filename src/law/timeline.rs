//! What the clock of a regime counts of one AVS's contracts: runs of service and the gaps between.

use smallvec::SmallVec;

use super::gap::GapReading;
use super::span::{DaySpan, Spans, merge, without};
use crate::domain::{Contract, Date, Function, Regime, SuspensionKind};

/// One AVS's contracts as the clock of a regime sees them. Days are those really run.
pub(super) struct Timeline {
    /// Merged contracts without what is taken out of them, in order.
    pub runs: Spans,
    /// Merged contracts, suspensions included; none when nothing is taken out.
    cover: Option<Spans>,
    /// Merged permanent contracts: the clock stands still from the first day of each to its last.
    permanent: SmallVec<[DaySpan; 1]>,
    /// Every contract is counted from its first day to its term: none permanent, suspended or
    /// broken off.
    pub plain: bool,
}

/// What is taken out of service whatever the reading (§3, point 1).
const TEACHING: &[SuspensionKind] = &[SuspensionKind::Teaching];

/// What the reading of leave without pay takes out (§3, point 6).
const LEAVE: &[SuspensionKind] = &[
    SuspensionKind::Teaching,
    SuspensionKind::Unpaid,
    SuspensionKind::Parental,
];

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

impl Timeline {
    pub fn of(contracts: &[&Contract], clock: Regime) -> Self {
        Self::taking_out(TEACHING, contracts, clock)
    }

    /// The same with leave without pay, and parental leave, taken out of the service too.
    pub fn without_leave(contracts: &[&Contract], clock: Regime) -> Self {
        Self::taking_out(LEAVE, contracts, clock)
    }

    fn taking_out(out: &[SuspensionKind], contracts: &[&Contract], clock: Regime) -> Self {
        let mut cover = Spans::new();
        let mut permanent = Spans::new();
        let mut suspended = false;
        let mut plain = 0;
        for contract in contracts {
            if !counts(clock, contract) {
                continue;
            }
            plain += usize::from(contract.ended.is_none());
            let Some(run) = run_of(contract) else {
                continue;
            };
            cover.push(run);
            if contract.term().is_none() {
                permanent.push(run);
            }
            suspended |= taken_out(contract, out).next().is_some();
        }
        merge(&mut cover);
        merge(&mut permanent);
        let plain = plain == contracts.len() && permanent.is_empty();
        let permanent = permanent.into_iter().collect();
        if !suspended {
            return Self {
                runs: cover,
                cover: None,
                permanent,
                plain,
            };
        }
        let mut runs = Spans::new();
        for contract in contracts.iter().filter(|contract| counts(clock, contract)) {
            let mut holes: Vec<DaySpan> = taken_out(contract, out).collect();
            if let Some(run) = run_of(contract) {
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

    /// Nothing is taken out: whatever lies between two runs is outside any contract.
    pub fn is_unbroken(&self) -> bool {
        self.cover.is_none()
    }

    /// The first day of the permanent contract in force on `on`.
    pub fn permanent_on(&self, on: Date) -> Option<Date> {
        let held = self.permanent.iter().find(|span| span.holds(on));
        held.map(|span| span.first)
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
    pub fn reset(&self, on: Date, months: Option<u16>, by: GapReading) -> Option<Date> {
        by.last_reset(self.neighbours(on), months?)
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

/// The days it really ran; a permanent one that goes on has no last day but the calendar's.
fn run_of(contract: &Contract) -> Option<DaySpan> {
    DaySpan::new(contract.start, contract.last_day().unwrap_or(Date::MAX))
}

fn taken_out<'c>(
    contract: &'c Contract,
    out: &'c [SuspensionKind],
) -> impl Iterator<Item = DaySpan> + 'c {
    contract
        .suspensions
        .iter()
        .filter(|suspension| out.contains(&suspension.kind))
        .filter_map(|suspension| DaySpan::new(suspension.from, suspension.to))
}
