//! R3 of a contract: no fixed term beyond the ceiling of the whole engagement.

use super::contract::Case;
use super::finding::{Fact, GatheredFindings, RecordPart};
use super::rule::Rule;
use crate::domain::check::Severity;
use crate::domain::plus_days;
use crate::law::dated::Dated;
use crate::law::piece::last_piece;
use crate::law::reckoning::ceiling_on;
use crate::law::table::RegimeTable;
use crate::law::timeline::Timeline;

impl Case<'_> {
    /// R3: no fixed term beyond the ceiling, by the law under which it began (§3, flags). A
    /// permanent contract is never beyond it.
    pub fn ceiling(&self, table: &'static RegimeTable, found: &mut GatheredFindings) {
        if let Some((fact, months)) = self.beyond(table) {
            found.put(Severity::Refuse, Rule::R3, RecordPart::End, fact, months);
        }
    }

    fn beyond(&self, table: &'static RegimeTable) -> Option<(Fact, &'static Dated<u16>)> {
        let contract = self.contract;
        let last = contract.last_day().filter(|last| contract.start <= *last)?;
        let mut all = self.others.clone();
        all.push(contract);
        let timeline = Timeline::of(&all, contract.regime);
        if timeline.permanent.is_some_and(|since| since <= last) {
            return None;
        }
        let first = last_piece(contract).first.min(last);
        let began = self.asked.law.or(first);
        let months = table.engagement_months.value_on(began)?;
        let until = ceiling_on(&timeline, table, began, last).filter(|until| *until < last)?;
        let opens = self.asked.law.or(first.max(plus_days(until, 1)));
        let then = table.ceiling.value_on(opens).map(|dated| dated.value);
        let fact = Fact::BeyondCeiling {
            months: months.value,
            until,
            then,
        };
        Some((fact, months))
    }
}
