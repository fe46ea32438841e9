//! R22 of a contract: none is made any more under a regime that AVS are no longer recruited in.

use super::contract::Case;
use super::finding::{Fact, GatheredFindings, RecordPart};
use super::rule::Rule;
use crate::domain::check::Severity;
use crate::domain::{Function, plus_days};
use crate::law::piece::{Piece, pieces};
use crate::law::table::RegimeTable;

impl Case<'_> {
    /// R22: of each piece of a contract as AVS, that none begins any more. A renewal is refused from
    /// the day on which nothing speaks for it any more; between, it is in doubt.
    ///
    /// Source: law 2013-1278, art. 124; code de l'éducation, L.916-1, L.917-1.
    pub fn as_avs(&self, table: &'static RegimeTable, found: &mut GatheredFindings) {
        if self.contract.function != Function::Avs {
            return;
        }
        for piece in pieces(self.contract) {
            let day = self.asked.law.or(piece.first);
            let ended = table.new_avs_contracts.value_on(day);
            let Some(ended) = ended.filter(|new| !new.value) else {
                continue;
            };
            let part = if piece.renewal {
                RecordPart::Amendments
            } else {
                RecordPart::Regime
            };
            // What began already is a fact: it is kept, and flagged.
            let severity = if piece.first > self.asked.on {
                Severity::Refuse
            } else {
                Severity::Warn
            };
            let renewals = table.avs_renewals.value_on(day);
            match renewals.filter(|renewal| renewal.value && self.renews(piece)) {
                Some(doubtful) => {
                    let fact = Fact::AsAvsRenewed;
                    found.put(Severity::Warn, Rule::R22, part, fact, doubtful);
                }
                None => found.put(severity, Rule::R22, part, Fact::AsAvsEnded, ended),
            }
        }
    }

    /// A piece goes on, without a day between, with what she did as AVS under the same regime.
    fn renews(&self, piece: Piece) -> bool {
        let contract = self.contract;
        piece.renewal
            || self.others.iter().any(|other| {
                let same = (other.regime, other.function) == (contract.regime, contract.function);
                let last = other.last_day();
                same && last.is_some_and(|last| plus_days(last, 1) == contract.start)
            })
    }
}
