//! R3 of one fixed term among all contracts of the same AVS: what it does to the marks of her
//! engagement, in each reading of the texts.

use super::dated::Dated;
use super::day::LawDay;
use super::longest::passes_ceiling;
use super::piece::last_piece;
use super::reading::{Reading, ReadingsAsked};
use super::reckoning::{Reckoning, Terms, reckoned};
use super::table::RegimeTable;
use super::timeline::Timeline;
use crate::domain::{Contract, Date};

/// What R3 says of a fixed term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FixedTerm {
    /// What it does to the ceiling.
    pub ceiling: CeilingVerdict,
    /// What it does to the months from which a permanent contract is possible.
    pub opening: OpeningVerdict,
    /// The ceiling in months, since when and by which source.
    pub limit: &'static Dated<u16>,
    /// The months from which a permanent contract is possible.
    pub possible: Option<&'static Dated<u16>>,
}

/// What a fixed term does to the ceiling. Days are the ceiling's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CeilingVerdict {
    /// Nothing: it ends by then.
    Within,
    /// The ceiling is reached inside a term that the law asks to be whole.
    Reached(Date),
    /// One reading refuses it, another one allows it.
    Divided(Date, Reading),
    /// Every reading refuses it.
    Beyond(Date),
}

/// What a fixed term does to the months from which a permanent contract is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OpeningVerdict {
    /// Nothing.
    None,
    /// They are complete in it, on that day.
    Inside(Date),
    /// They were complete before it: whether another fixed term may be signed is read in two ways.
    Before(Date),
}

impl FixedTerm {
    /// Of the last stretch of `contract`, by the law under which that stretch begins; `all` are hers,
    /// it included. None where there is nothing to judge: no term, no law, or a permanent contract
    /// in force when it begins.
    pub fn of(
        table: &'static RegimeTable,
        contract: &Contract,
        all: &[&Contract],
        day: LawDay,
    ) -> Option<Self> {
        let last = contract.last_day().filter(|last| contract.start <= *last)?;
        contract.term()?;
        let first = last_piece(contract).first.min(last);
        let law = day.or(first);
        let timeline = Timeline::of(all, contract.regime);
        let stopped = |on| timeline.permanent_on(on).is_some();
        if stopped(first) || stopped(last) {
            return None;
        }
        let (terms, as_judged) = reckoned(&timeline, table, last, law);
        let limit = terms.limit?;
        let readings = ReadingsAsked {
            table,
            regime: contract.regime,
            contracts: all,
            timeline: &timeline,
            on: last,
            law,
        };
        let span = TermSpan {
            first,
            last,
            passes: passes_ceiling(table, law),
        };
        Some(Self {
            ceiling: span.divided(&as_judged, readings),
            opening: span.opening(&as_judged, terms),
            limit,
            possible: terms.possible,
        })
    }

    /// Neither refused nor left to one reading of the texts.
    pub fn is_beyond_doubt(self) -> bool {
        let ceiling = matches!(
            self.ceiling,
            CeilingVerdict::Within | CeilingVerdict::Reached(_)
        );
        ceiling && !matches!(self.opening, OpeningVerdict::Before(_))
    }

    /// Refused in every reading.
    pub fn is_refused(self) -> bool {
        matches!(self.ceiling, CeilingVerdict::Beyond(_))
    }
}

/// A stretch from its first day to its last, and whether it may pass the ceiling once begun.
#[derive(Clone, Copy)]
struct TermSpan {
    first: Date,
    last: Date,
    passes: bool,
}

impl TermSpan {
    fn ceiling(self, reckoned: &Reckoning) -> CeilingVerdict {
        match reckoned.ceiling_day() {
            Some(until) if until < self.first => CeilingVerdict::Beyond(until),
            Some(until) if until < self.last && self.passes => CeilingVerdict::Reached(until),
            Some(until) if until < self.last => CeilingVerdict::Beyond(until),
            _ => CeilingVerdict::Within,
        }
    }

    /// Refused only where every reading refuses it.
    fn divided(self, as_judged: &Reckoning, readings: ReadingsAsked<'_>) -> CeilingVerdict {
        let own = self.ceiling(as_judged);
        let others = readings.reckoned();
        let mut others = others.map(|(reading, other)| (reading, self.ceiling(&other)));
        let other = match own {
            CeilingVerdict::Beyond(until) => others
                .find(|(_, other)| !matches!(other, CeilingVerdict::Beyond(_)))
                .map(|(reading, _)| (until, reading)),
            _ => others.find_map(|(reading, other)| match other {
                CeilingVerdict::Beyond(until) => Some((until, reading)),
                _ => None,
            }),
        };
        other.map_or(own, |(until, reading)| {
            CeilingVerdict::Divided(until, reading)
        })
    }

    fn opening(self, reckoned: &Reckoning, terms: Terms) -> OpeningVerdict {
        match (terms.possible, reckoned.opening) {
            (Some(_), Some(on)) if on < self.first => OpeningVerdict::Before(on),
            (Some(_), Some(on)) if on <= self.last => OpeningVerdict::Inside(on),
            _ => OpeningVerdict::None,
        }
    }
}
