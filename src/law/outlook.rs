//! What a contract would bring that is not signed yet: engagement, trial, notice of its last term.

use super::day::LawDay;
use super::engagement::{Engagement, engagement};
use super::fixed_term::{CeilingVerdict, FixedTerm, OpeningVerdict};
use super::length::Length;
use super::longest::{self, EndVerdict};
use super::notice::{NoticeDue, notice};
use super::permanent::{PermanentVerdict, permanent};
use super::piece::{Piece, last_piece};
use super::table::Law;
use super::trial::{Trial, trial};
use crate::domain::{Contract, Date};

/// A would-be contract among the others of the same AVS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The stretch it adds: the contract itself, or its renewal by amendment.
    pub piece: Piece,
    /// The clock on its last day; on its first where it has no term.
    pub engagement: Engagement,
    /// The last day its term may have: the earlier of the ceiling and the longest contract. None
    /// where neither limits it.
    pub longest: Option<Date>,
    /// Whether its term is too long for one contract (R1).
    pub length: EndVerdict,
    /// What its term does to the marks of the engagement (R3).
    pub ceiling: TermOutlook,
    /// A permanent contract exists on the day it begins (R21), where it is one.
    pub permanent_exists: bool,
    /// Its trial (R5).
    pub trial: Trial,
    /// The notice of its term (R6).
    pub notice: Option<NoticeDue>,
}

/// What a term does to the marks of the engagement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermOutlook {
    /// Nothing.
    Within,
    /// It lies beyond the ceiling of that day: no rule allows it.
    Beyond(Date),
    /// One reading of the texts refuses it.
    Divided(Date),
    /// The ceiling is reached in it on that day.
    Reached(Date),
    /// It begins once a permanent contract is possible, since that day: read in two ways.
    AfterOpening(Date),
    /// From that day in it a permanent contract is possible.
    Opens(Date),
}

impl TermOutlook {
    fn of(judged: FixedTerm) -> Self {
        match (judged.ceiling, judged.opening) {
            (CeilingVerdict::Beyond(until), _) => Self::Beyond(until),
            (CeilingVerdict::Divided(until, _), _) => Self::Divided(until),
            (CeilingVerdict::Reached(on), _) => Self::Reached(on),
            (CeilingVerdict::Within, OpeningVerdict::Before(on)) => Self::AfterOpening(on),
            (CeilingVerdict::Within, OpeningVerdict::Inside(on)) => Self::Opens(on),
            (CeilingVerdict::Within, OpeningVerdict::None) => Self::Within,
        }
    }

    /// The ceiling, where no rule allows the term.
    pub fn beyond(self) -> Option<Date> {
        match self {
            Self::Beyond(until) => Some(until),
            _ => None,
        }
    }
}

/// The outlook of `contract` beside the `others` of the same AVS, by the law of each rule's own day.
pub fn outlook(law: &'static Law, contract: &Contract, others: &[&Contract]) -> Outlook {
    let piece = last_piece(contract);
    let mut all = others.to_vec();
    all.push(contract);
    let last = contract.last_day().filter(|last| piece.first <= *last);
    let on = last.unwrap_or(piece.first);
    let engagement = engagement(law, &all, contract.regime, on, LawDay::Own);
    let table = law.table(contract.regime);
    let ceiling = engagement.ceiling;
    let judged = table.and_then(|table| FixedTerm::of(table, contract, &all, LawDay::Own));
    let begun = ceiling.is_some_and(|ceiling| ceiling < piece.first);
    let passes = table.is_some_and(|table| longest::passes_ceiling(table, piece.first));
    let held = ceiling.filter(|_| begun || !passes);
    let by_length = table.and_then(|table| longest::longest(table, piece.first, LawDay::Own));
    let length = table.zip(last).map_or(EndVerdict::Fine, |(table, last)| {
        longest::judged(table, piece.first, last, LawDay::Own)
    });
    let permanent = table.and_then(|table| permanent(table, contract, &all, LawDay::Own));
    Outlook {
        piece,
        permanent_exists: !matches!(permanent, Some(PermanentVerdict::Nonexistent(_))),
        longest: [by_length, held].into_iter().flatten().min(),
        length,
        ceiling: judged.map_or(TermOutlook::Within, TermOutlook::of),
        trial: if piece.renewal {
            Trial::Renewal
        } else {
            trial(law, contract, &all, LawDay::Own)
        },
        notice: notice(law, contract, piece, &all, LawDay::Own),
        engagement,
    }
}

/// The term a renewal of `before` begins with in its form: as long as the last stretch of `before`,
/// but never longer than the law lets it be; as long as the law asks where it asks for a length.
/// `next` is the renewal with any term. None where no term is left.
pub fn renewal_end(
    law: &'static Law,
    before: &Contract,
    next: &Contract,
    others: &[&Contract],
) -> Option<Date> {
    let mut probe = next.clone();
    probe.end = Some(next.start);
    let longest = outlook(law, &probe, others).longest;
    let table = law.table(next.regime);
    let exactly = table
        .and_then(|table| table.contract_months_exactly.value_on(next.start))
        .map(|months| Length::months(months.value));
    let last = last_piece(before);
    let length = exactly.or_else(|| Some(Length::between(last.first, last.last?)))?;
    let wanted = length.last_day_from(next.start);
    let end = longest.map_or(wanted, |longest| wanted.min(longest));
    (next.start <= end).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Amendment, AvsId, Regime, plus_days};
    use jiff::civil::date;

    fn aed(start: Date, end: Date) -> Contract {
        Contract::dated(AvsId(1), Regime::EducationAssistant, start, Some(end))
    }

    fn renewed(mut contract: Contract, end: Date) -> Contract {
        let term = contract.end.unwrap();
        contract.amendments.push(Amendment {
            number: 1,
            signed: None,
            from: plus_days(term, 1),
            end: Some(end),
            weekly: None,
            places: None,
        });
        contract
    }

    #[test]
    fn a_renewal_by_amendment_has_no_trial_and_its_own_notice() {
        let contract = renewed(aed(date(2003, 9, 1), date(2006, 8, 31)), date(2007, 8, 31));
        let seen = outlook(Law::embedded(), &contract, &[]);
        assert_eq!(seen.trial, Trial::Renewal);
        assert_eq!(seen.notice.unwrap().by, date(2007, 6, 30));
        assert_eq!(seen.engagement.served, Length::months(48));
        assert_eq!(seen.engagement.left, Some(Length::months(24)));
        assert_eq!(seen.engagement.ceiling, Some(date(2009, 8, 31)));
        assert_eq!(seen.longest, Some(date(2009, 8, 31)));
        let within = (EndVerdict::Fine, TermOutlook::Within);
        assert_eq!((seen.length, seen.ceiling), within);
    }

    #[test]
    fn a_day_beyond_the_ceiling_or_36_months_is_told() {
        let first = aed(date(2003, 9, 1), date(2006, 8, 31));
        let upto = |end| outlook(Law::embedded(), &renewed(first.clone(), end), &[]);
        assert_eq!(upto(date(2009, 8, 31)).ceiling, TermOutlook::Within);
        let over = upto(date(2009, 9, 1));
        assert_eq!(over.ceiling, TermOutlook::Beyond(date(2009, 8, 31)));
        assert_eq!(over.length, EndVerdict::TooLong);
    }

    #[test]
    fn the_term_proposed_is_as_long_as_the_one_before_and_never_beyond_the_ceiling() {
        let law = Law::embedded();
        let end = |before: &Contract, others: &[&Contract]| {
            let start = plus_days(before.end.unwrap(), 1);
            renewal_end(law, before, &aed(start, start), others)
        };
        let year = aed(date(2003, 9, 1), date(2004, 8, 31));
        assert_eq!(end(&year, &[&year]), Some(date(2005, 8, 31)));
        let (five, sixth) = (
            aed(date(2003, 9, 1), date(2006, 8, 31)),
            aed(date(2006, 9, 1), date(2009, 2, 28)),
        );
        assert_eq!(end(&sixth, &[&five, &sixth]), Some(date(2009, 8, 31)));
        let last = aed(date(2006, 9, 1), date(2009, 8, 31));
        assert_eq!(end(&last, &[&five, &last]), None);
    }
}
