//! R1, R2, R4, R13 and R22 of a contract: how long it is, how it is renewed, and for where.

use super::finding::{Fact, Finding, GatheredFindings, RecordPart};
use super::rule::Rule;
use super::{CheckedAgainst, employer, link};
use crate::domain::check::Severity;
use crate::domain::{
    Avs, AvsKind, Contract, ContractId, Date, Employer, Minutes, plus_days, plus_months,
};
use crate::law::longest::{self, EndVerdict};
use crate::law::piece::{Piece, pieces};
use crate::law::table::{Law, RegimeTable};

/// R1 to R4, R13, R16, R17, R21, R22 and what R19 can't say, of a contract as it is or would be. `own`
/// is its number when it is in the register.
///
/// Source: `domain.md` §2; the values are those of the contract's first day.
pub fn of_contract(
    asked: &CheckedAgainst<'_>,
    contract: &Contract,
    own: Option<ContractId>,
) -> Vec<Finding> {
    of(asked, contract, own, asked.register.get(contract.avs))
}

/// The same for an AVS as she would be.
pub(super) fn of(
    asked: &CheckedAgainst<'_>,
    contract: &Contract,
    own: Option<ContractId>,
    avs: Option<&Avs>,
) -> Vec<Finding> {
    let mut found = GatheredFindings::about(own);
    let case = Case {
        asked,
        contract,
        others: asked
            .register
            .contracts_of(contract.avs)
            .filter(|(id, _)| Some(*id) != own)
            .map(|(_, other)| other)
            .collect(),
    };
    if let Some(table) = Law::embedded().table(contract.regime) {
        for piece in pieces(contract) {
            case.length(table, piece, &mut found);
        }
        case.engagement(table, &mut found);
        case.as_avs(table, &mut found);
        case.study_credit(table, &mut found);
        if avs.is_some_and(|avs| avs.kind == AvsKind::Individual) {
            case.renewal(table, &mut found);
        }
    }
    case.places(&mut found);
    if let Some(avs) = avs {
        employer::of(asked, contract, avs, &mut found);
    }
    found.done()
}

/// A contract among the others of the same AVS.
pub(super) struct Case<'a> {
    pub asked: &'a CheckedAgainst<'a>,
    pub contract: &'a Contract,
    pub others: Vec<&'a Contract>,
}

impl Case<'_> {
    /// R1 and R2.
    fn length(&self, table: &'static RegimeTable, piece: Piece, found: &mut GatheredFindings) {
        let Some(last) = piece.last.filter(|last| *last >= piece.first) else {
            return;
        };
        let day = self.asked.law;
        let part = if piece.renewal {
            RecordPart::Amendments
        } else {
            RecordPart::End
        };
        let months = table.contract_months.value_on(day.or(piece.first));
        if let Some((months, until)) = months.zip(longest::longest(table, piece.first, day)) {
            let of = months.value;
            match longest::judged(table, piece.first, last, day) {
                EndVerdict::Fine => {}
                EndVerdict::Doubtful => {
                    let fact = Fact::Doubtful { months: of, until };
                    found.put(Severity::Warn, Rule::R1, part, fact, months);
                }
                EndVerdict::TooLong => {
                    let fact = Fact::TooLong { months: of, until };
                    found.put(Severity::Refuse, Rule::R1, part, fact, months);
                }
            }
        }
        let short = |months: u16| plus_months(piece.first, months.into()) > plus_days(last, 1);
        let least = table.short_contract_months.value_on(day.or(piece.first));
        if let Some(least) = least.filter(|least| !piece.renewal && short(least.value)) {
            if self.contract.short_reason.is_none() {
                let months = least.value;
                let fact = Fact::Short { months };
                found.put(
                    Severity::Warn,
                    Rule::R2,
                    RecordPart::ShortReason,
                    fact,
                    least,
                );
            }
            return;
        }
        let whole = table.contract_months_exactly.value_on(day.or(piece.first));
        let whole = whole.filter(|whole| !piece.renewal && short(whole.value));
        if let Some(whole) = whole.filter(|_| self.contract.short_reason.is_none()) {
            let months = whole.value;
            let fact = Fact::NotWhole { months };
            // One that stands and has begun is a fact: its reason is past asking for.
            let asks = self.asked.past || piece.first > self.asked.on;
            let severity = if asks {
                Severity::Warn
            } else {
                Severity::Inform
            };
            found.put(severity, Rule::R2, RecordPart::ShortReason, fact, whole);
        }
    }

    /// R4: a contract that goes on with the one before should have been an amendment of it.
    fn renewal(&self, table: &'static RegimeTable, found: &mut GatheredFindings) {
        let contract = self.contract;
        let day = self.asked.law.or(contract.start);
        let rule = table.renewed_by_amendment.value_on(day);
        let Some(rule) = rule.filter(|rule| rule.value && contract.term().is_some()) else {
            return;
        };
        let touches = |other: &&Contract| -> Option<Date> {
            let same = (other.regime, other.function, other.employer)
                == (contract.regime, contract.function, contract.employer);
            let last = other.last_day()?;
            (same && other.start < contract.start && plus_days(last, 1) == contract.start)
                .then_some(last)
        };
        if let Some(ended) = self.others.iter().find_map(touches) {
            let fact = Fact::RenewedByContract { ended };
            found.put(Severity::Inform, Rule::R4, RecordPart::Start, fact, rule);
        }
    }

    /// R8: a permanent contract gives no study credit.
    fn study_credit(&self, table: &'static RegimeTable, found: &mut GatheredFindings) {
        let contract = self.contract;
        let day = self.asked.law.or(contract.start);
        let rule = table.permanent_study_credit.value_on(day);
        let credited = contract.term().is_none() && contract.study_credit > Minutes::ZERO;
        if let Some(rule) = rule.filter(|rule| credited && !rule.value) {
            let fact = Fact::PermanentCredit;
            found.put(Severity::Warn, Rule::R8, RecordPart::Credit, fact, rule);
        }
    }

    /// R13: neither employed by a private school without contract nor named for one.
    fn places(&self, found: &mut GatheredFindings) {
        let contract = self.contract;
        let day = self.asked.day(contract.start, contract.last_day());
        let rule = &Law::embedded().common.contracted_only;
        let Some(rule) = rule.value_on(self.asked.law.or(day)) else {
            return;
        };
        let employer = match contract.employer {
            Employer::Establishment(at) => Some((RecordPart::Employer, at)),
            Employer::Authority => None,
        };
        let named = contract.places_on(day).establishments.iter();
        for (part, at) in employer
            .into_iter()
            .chain(named.map(|at| (RecordPart::Places, *at)))
        {
            if link::is_uncontracted(self.asked.register, at) {
                found.put(
                    Severity::Refuse,
                    Rule::R13,
                    part,
                    Fact::Uncontracted { at },
                    rule,
                );
            }
        }
    }
}
