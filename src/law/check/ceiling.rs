//! R3 and R21 of a contract: what it does to the marks of the whole engagement, and whether a
//! permanent contract exists.

use super::contract::Case;
use super::finding::{Fact, GatheredFindings, RecordPart};
use super::rule::Rule;
use crate::domain::check::Severity;
use crate::domain::{Contract, Employer, plus_days};
use crate::law::fixed_term::{CeilingVerdict, FixedTerm, OpeningVerdict};
use crate::law::permanent::{PermanentVerdict, permanent};
use crate::law::piece::last_piece;
use crate::law::table::RegimeTable;

impl Case<'_> {
    /// R3 of a fixed term by the law under which it begins, R21 of a permanent contract.
    pub fn engagement(&self, table: &'static RegimeTable, found: &mut GatheredFindings) {
        if self.contract.term().is_some() {
            self.fixed_term(table, found);
        } else {
            self.permanent(table, found);
        }
    }

    fn all(&self) -> Vec<&Contract> {
        let others = self.others.iter().copied();
        others.chain([self.contract]).collect()
    }

    fn fixed_term(&self, table: &'static RegimeTable, found: &mut GatheredFindings) {
        let Some(judged) = FixedTerm::of(table, self.contract, &self.all(), self.asked.law) else {
            return;
        };
        let limit = judged.limit;
        let months = limit.value;
        let mut put = |severity, fact, written: super::Written| {
            found.put(severity, Rule::R3, RecordPart::End, fact, written);
        };
        match judged.ceiling {
            CeilingVerdict::Within => {}
            CeilingVerdict::Reached(until) => {
                let on = self.asked.law.or(last_piece(self.contract).first);
                let requalified = table.requalified.value_on(on);
                let written = requalified.map_or(limit.into(), Into::into);
                let fact = Fact::CeilingInside { months, until };
                put(Severity::Warn, fact, written);
            }
            CeilingVerdict::Divided(until, reading) => {
                let fact = Fact::CeilingDivided {
                    months,
                    until,
                    reading,
                };
                put(Severity::Warn, fact, limit.into());
            }
            CeilingVerdict::Beyond(until) => {
                let first = last_piece(self.contract).first;
                let opens = self.asked.law.or(first.max(plus_days(until, 1)));
                let then = table.ceiling.value_on(opens).map(|dated| dated.value);
                let fact = Fact::BeyondCeiling {
                    months,
                    until,
                    then,
                };
                put(Severity::Refuse, fact, limit.into());
            }
        }
        let refused = matches!(judged.ceiling, CeilingVerdict::Beyond(_));
        let Some(possible) = judged.possible.filter(|_| !refused) else {
            return;
        };
        let months = possible.value;
        match judged.opening {
            OpeningVerdict::None => {}
            OpeningVerdict::Inside(on) => {
                let fact = Fact::PermanentPossible { months, on };
                put(Severity::Inform, fact, possible.into());
            }
            OpeningVerdict::Before(on) => {
                let fact = Fact::AfterOpening { months, on };
                put(Severity::Warn, fact, possible.into());
            }
        }
    }

    /// R21.
    fn permanent(&self, table: &'static RegimeTable, found: &mut GatheredFindings) {
        let law = self.asked.law;
        let Some(verdict) = permanent(table, self.contract, &self.all(), law) else {
            return;
        };
        let mut put = |severity, part, fact, written: super::Written| {
            found.put(severity, Rule::R21, part, fact, written);
        };
        let end = RecordPart::End;
        match verdict {
            PermanentVerdict::Nonexistent(word) => {
                let fact = Fact::NoPermanent;
                put(Severity::Refuse, end, fact, word.into());
                return;
            }
            PermanentVerdict::Early(months) => {
                let fact = Fact::PermanentEarly {
                    months: months.value,
                };
                put(Severity::Warn, end, fact, months.into());
            }
            PermanentVerdict::Open => {}
        }
        let word = table.ceiling.value_on(law.or(self.contract.start));
        if let (Employer::Establishment(at), Some(word)) = (self.contract.employer, word) {
            let fact = Fact::PermanentBySchool { at };
            put(Severity::Warn, RecordPart::Employer, fact, word.into());
        }
    }
}
