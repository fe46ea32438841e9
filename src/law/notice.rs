//! R6: by when the employer says whether it renews, and whether an interview comes first.

use super::dated::Dated;
use super::day::LawDay;
use super::gap::is_longer;
use super::governing::is_counted;
use super::length::Length;
use super::piece::Piece;
use super::reckoning::reckoned;
use super::span::{DaySpan, Spans, merge};
use super::table::{Law, RegimeTable};
use super::timeline::Timeline;
use super::value::{NoticeLength, NoticeRule, Tier};
use crate::domain::{Contract, Date, Ending};

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
    /// What that is the length of.
    pub basis: NoticeBasis,
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

/// Which contracts a length is that of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeBasis {
    /// The contract alone.
    Alone,
    /// The unbroken chain that it ends.
    Chain,
    /// All contracts.
    All,
}

impl NoticeBasis {
    /// Its id in text and JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Chain => "chain",
            Self::All => "all",
        }
    }
}

/// The reading that was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OtherLength {
    /// What it is the length of.
    pub basis: NoticeBasis,
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

/// A length, and what it is the length of.
type BasisLength = (Length, NoticeBasis);

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
            table.permanent_months.changed_before(before),
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
        let due = |(length, basis): BasisLength| {
            let tier = permanent.or_else(|| Tier::of(&rule.value.tiers, length.months))?;
            Some((tier.before(self.term), tier, length, basis))
        };
        let (first, second) = self.lengths(self.table.notice_length.value_on(law)?.value);
        let (taken, other) = match (due(first)?, second.and_then(due)) {
            (one, Some(two)) if two.0 < one.0 => (two, Some(one)),
            (one, two) => (one, two),
        };
        let (by, tier, length, basis) = taken;
        Some(NoticeDue {
            by,
            term: self.term,
            tier,
            length,
            basis,
            other: other.map(|(by, _, length, basis)| OtherLength { basis, length, by }),
            permanent_possible,
            interview: self.interview(law, permanent_possible, length),
            rule,
        })
    }

    /// A permanent renewal is possible at the term: the months from which it is are complete, or
    /// the engagement reaches its ceiling there and the law of `law` goes on from it.
    fn opens_permanent(&self, law: Date) -> bool {
        let (terms, reckoned) = reckoned(self.timeline, self.table, self.term, law);
        let reached = |mark: Option<Date>| mark.is_some_and(|mark| mark <= self.term);
        let word = self.table.ceiling.value_on(law);
        let opens = word.is_some_and(|word| word.value.opens_permanent());
        opens && reached(reckoned.ceiling_day()) || reached(reckoned.possible(terms))
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
    fn lengths(&self, rule: NoticeLength) -> (BasisLength, Option<BasisLength>) {
        let alone = || {
            let length = Length::between(self.piece.first, self.term);
            (length, NoticeBasis::Alone)
        };
        match rule {
            NoticeLength::ContractAndChain if self.is_only_one() => (alone(), None),
            NoticeLength::ContractAndChain => {
                let alone = alone();
                let chain = self.served(None).last().copied();
                let chain = chain.map_or(alone.0, |run| Length::between(run.first, self.term));
                let other = (chain != alone.0).then_some((chain, NoticeBasis::Chain));
                (alone, other)
            }
            NoticeLength::AllContracts { .. } if self.is_only_one() => {
                ((alone().0, NoticeBasis::All), None)
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
                ((each.sum(), NoticeBasis::All), None)
            }
        }
    }

    /// She has no other contract, and this one was not renewed.
    fn is_only_one(&self) -> bool {
        self.all.len() == 1 && !self.piece.renewal
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
                regime if is_counted(regime) => contract.last_day(),
                _ => continue,
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
