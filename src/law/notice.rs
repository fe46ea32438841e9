//! R6: by when the employer says whether it renews, and whether an interview comes first.

use super::dated::Dated;
use super::day::LawDay;
use super::length::Length;
use super::piece::Piece;
use super::reckoning::ceiling_on;
use super::span::{DaySpan, Spans, merge};
use super::table::{Law, RegimeTable};
use super::timeline::{Timeline, is_longer};
use super::value::{NoticeLength, NoticeRule, Tier};
use crate::domain::{Contract, Date, Ending, Regime};

/// The notice that a term asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeDue {
    /// The last day to give it.
    pub by: Date,
    /// The term it is about, as signed.
    pub term: Date,
    /// How long before.
    pub tier: Tier,
    /// The length that chose the tier.
    pub length: Length,
    /// The other length and the later deadline it gives, where the law of the day left two
    /// readings: the contract alone, and the unbroken chain.
    pub other: Option<OtherLength>,
    /// A permanent renewal is possible at the term.
    pub permanent_possible: bool,
    /// The interview that comes before, and why.
    pub interview: Option<Interview>,
    /// The rule, since when and by which source.
    pub rule: &'static Dated<NoticeRule>,
}

/// The reading that was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OtherLength {
    /// The length.
    pub length: Length,
    /// Its deadline.
    pub by: Date,
}

/// Why an interview comes before the notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Interview {
    /// A permanent renewal is possible.
    PermanentPossible,
    /// She has served so long.
    LongService,
}

/// The notice due at the end of `piece` of `contract`, among all contracts of the same AVS. "At
/// least", date to date, a month's end clamped; none for a permanent contract.
///
/// By its own law the value that holds on the deadline it gives, newest first. A late notice is
/// a liability, not a nullity. Source: D86 art. 45.
pub fn notice(
    law: &'static Law,
    contract: &Contract,
    piece: Piece,
    all: &[&Contract],
    day: LawDay,
) -> Option<NoticeDue> {
    let timeline = Timeline::of(all, contract.regime);
    notice_in(law, &timeline, contract, piece, all, day)
}

/// The same for a timeline of the contract's regime already made.
pub(super) fn notice_in(
    law: &'static Law,
    timeline: &Timeline,
    contract: &Contract,
    piece: Piece,
    all: &[&Contract],
    day: LawDay,
) -> Option<NoticeDue> {
    let asked = NoticeAsked {
        table: law.table(contract.regime)?,
        timeline,
        contract,
        piece,
        term: piece.last?,
        all,
    };
    let LawDay::Own = day else {
        return asked.by_law_of(day.or(asked.term));
    };
    let mut before = None;
    loop {
        let changed = asked.changed_before(before)?;
        if let Some(due) = asked.by_law_of(changed)
            && due.by >= changed
        {
            return Some(due);
        }
        before = Some(changed);
    }
}

struct NoticeAsked<'a> {
    table: &'static RegimeTable,
    timeline: &'a Timeline,
    contract: &'a Contract,
    piece: Piece,
    term: Date,
    all: &'a [&'a Contract],
}

impl NoticeAsked<'_> {
    /// The last day before `before` on which anything this rule reads changed.
    fn changed_before(&self, before: Option<Date>) -> Option<Date> {
        let table = self.table;
        [
            table.notice.changed_before(before),
            table.notice_length.changed_before(before),
            table.interview.changed_before(before),
            table.engagement_months.changed_before(before),
            table.ceiling.changed_before(before),
        ]
        .into_iter()
        .max()
        .flatten()
    }

    fn by_law_of(&self, law: Date) -> Option<NoticeDue> {
        let rule = self.table.notice.value_on(law)?;
        let permanent_possible = self.opens_permanent(law);
        let permanent = rule.value.permanent.filter(|_| permanent_possible);
        let due = |length: Length| {
            let tier = permanent.or_else(|| Tier::of(&rule.value.tiers, length.months))?;
            Some((tier.before(self.term), tier, length))
        };
        let (first, second) = self.lengths(self.table.notice_length.value_on(law)?.value);
        let (taken, other) = match (due(first)?, second.and_then(due)) {
            (one, Some(two)) if two.0 < one.0 => (two, Some(one)),
            (one, two) => (one, two),
        };
        let (by, tier, length) = taken;
        Some(NoticeDue {
            by,
            term: self.term,
            tier,
            length,
            other: other.map(|(by, _, length)| OtherLength { length, by }),
            permanent_possible,
            interview: self.interview(law, permanent_possible, length),
            rule,
        })
    }

    /// The engagement reaches its ceiling at the term, and the law of `law` goes on from there.
    fn opens_permanent(&self, law: Date) -> bool {
        let word = self.table.ceiling.value_on(law);
        word.is_some_and(|word| word.value.opens_permanent())
            && ceiling_on(self.timeline, self.table, law, self.term)
                .is_some_and(|ceiling| ceiling <= self.term)
    }

    fn interview(&self, law: Date, permanent: bool, length: Length) -> Option<Interview> {
        let rule = self.table.interview.value_on(law)?.value;
        if rule.permanent && permanent {
            return Some(Interview::PermanentPossible);
        }
        let long = rule
            .from_months
            .is_some_and(|from| length.months >= u32::from(from));
        long.then_some(Interview::LongService)
    }

    /// The length that chooses the tier, and a second one where there are two readings.
    fn lengths(&self, rule: NoticeLength) -> (Length, Option<Length>) {
        let alone = || Length::between(self.piece.first, self.term);
        if self.all.len() == 1 && !self.piece.renewal {
            return (alone(), None);
        }
        match rule {
            NoticeLength::ContractAndChain => {
                let alone = alone();
                let chain = self.served(None).last().copied();
                let chain = chain.map_or(alone, |run| Length::between(run.first, self.term));
                (alone, (chain != alone).then_some(chain))
            }
            NoticeLength::AllContracts { gap_months } => {
                let runs = self.served(self.resigned());
                let mut kept = 0;
                for (at, (before, next)) in runs.iter().zip(runs.iter().skip(1)).enumerate() {
                    if is_longer(*before, *next, gap_months) {
                        kept = at + 1;
                    }
                }
                let runs = runs.get(kept..).unwrap_or_default();
                let each = runs.iter().map(|run| Length::between(run.first, run.last));
                (each.sum(), None)
            }
        }
    }

    /// Contracts of public law until the term, merged; of earlier ones the days really run. Those
    /// that ended by `dropped` are left out.
    fn served(&self, dropped: Option<Date>) -> Spans {
        let mut spans = Spans::new();
        if self.timeline.plain {
            // The clock's own runs, merged already.
            spans.extend_from_slice(self.timeline.runs_between(None, self.term));
            if let Some(last) = spans.last_mut() {
                last.last = last.last.min(self.term);
            }
            return spans;
        }
        for contract in self.all {
            let last = match contract.regime {
                Regime::EducationAssistant | Regime::Aesh => contract.last_day(),
                Regime::YouthJob | Regime::SubsidisedJob => continue,
            };
            let last = if std::ptr::eq(*contract, self.contract) {
                self.term
            } else if dropped.is_some_and(|on| last.is_some_and(|last| last <= on)) {
                continue;
            } else {
                last.map_or(self.term, |last| last.min(self.term))
            };
            if let Some(span) = DaySpan::new(contract.start, last) {
                spans.push(span);
            }
        }
        merge(&mut spans);
        spans
    }

    /// The last day on which she resigned before this contract: what she did until then is not
    /// added.
    fn resigned(&self) -> Option<Date> {
        if self.timeline.plain {
            return None;
        }
        let ended = self.all.iter().filter_map(|contract| contract.ended);
        ended
            .filter(|ended| ended.how == Ending::Resignation && ended.on < self.contract.start)
            .map(|ended| ended.on)
            .max()
    }
}
