//! The law of a contract: its length, the clock, the trial, the notice, the answer.

use super::value;
use super::{LawQuestion, Provision};
use crate::domain::{Contract, ContractId, Date};
use crate::law::piece::piece_on;
use crate::law::{RegimeTable, notice};
use crate::text::Id;

impl LawQuestion<'_> {
    pub(super) fn contract(&self, id: ContractId) -> Vec<Provision> {
        let Some(contract) = self.department.register.get(id) else {
            return Vec::new();
        };
        let Some(table) = self.law.table(contract.regime) else {
            return Vec::new();
        };
        let mut all = self.signing(table, contract);
        all.extend(self.clock(table));
        all.extend(self.ending(table, contract));
        all
    }

    /// R1 and R5, read on the day it begins.
    pub(super) fn signing(&self, table: &RegimeTable, contract: &Contract) -> Vec<Provision> {
        let (on, text) = (self.day.or(contract.start), self.text);
        let all = [
            Provision::read(
                ("R1", Id::AboutContractMonths),
                &table.contract_months,
                on,
                text,
                value::months,
            ),
            Provision::read(
                ("R2", Id::AboutContractExactly),
                &table.contract_months_exactly,
                on,
                text,
                value::months,
            ),
            Provision::read(
                ("R1", Id::AboutRenewals),
                &table.renewals,
                on,
                text,
                value::times,
            ),
            Provision::read(
                ("R22", Id::AboutAsAvs),
                &table.new_avs_contracts,
                on,
                text,
                value::yes_no,
            ),
            Provision::read(("R5", Id::AboutTrial), &table.trial, on, text, value::trial),
        ];
        all.into_iter().flatten().collect()
    }

    /// R3, read on the day asked.
    pub(super) fn clock(&self, table: &RegimeTable) -> Vec<Provision> {
        let (on, text) = (self.day.or(self.department.today()), self.text);
        let all = [
            Provision::read(
                ("R3", Id::AboutEngagement),
                &table.engagement_months,
                on,
                text,
                value::months,
            ),
            Provision::read(
                ("R3", Id::AboutCeiling),
                &table.ceiling,
                on,
                text,
                value::ceiling,
            ),
            Provision::read(
                ("R3", Id::AboutRequalified),
                &table.requalified,
                on,
                text,
                value::yes_no,
            ),
            Provision::read(
                ("R3", Id::AboutPermanent),
                &table.permanent_months,
                on,
                text,
                value::months,
            ),
            Provision::read(
                ("R3", Id::AboutReset),
                &table.reset_months,
                on,
                text,
                value::more_than,
            ),
            Provision::read(
                ("R3", Id::AboutEmergency),
                &table.neutral_in_gaps,
                on,
                text,
                |periods, text| value::neutral(periods, text),
            ),
        ];
        all.into_iter().flatten().collect()
    }

    /// R6, read on the deadline it gives, and R7, read on the day an offer was received.
    pub(super) fn ending(&self, table: &RegimeTable, contract: &Contract) -> Vec<Provision> {
        let text = self.text;
        let on = self.day.or(self.deadline(contract));
        let received = contract.notice.received.unwrap_or(self.department.today());
        let all = [
            Provision::read(
                ("R6", Id::AboutNotice),
                &table.notice,
                on,
                text,
                value::notice,
            ),
            Provision::read(
                ("R6", Id::AboutNoticeLength),
                &table.notice_length,
                on,
                text,
                value::notice_length,
            ),
            Provision::read(
                ("R6", Id::AboutInterview),
                &table.interview,
                on,
                text,
                value::interview,
            ),
            Provision::read(
                ("R7", Id::AboutAnswer),
                &table.answer_days,
                self.day.or(received),
                text,
                value::days,
            ),
        ];
        all.into_iter().flatten().collect()
    }

    /// The deadline of a contract's notice; today where there is none.
    fn deadline(&self, contract: &Contract) -> Date {
        let today = self.department.today();
        let all: Vec<&Contract> = self
            .department
            .register
            .contracts_of(contract.avs)
            .map(|(_, contract)| contract)
            .collect();
        let piece = piece_on(contract, today);
        let due = notice::notice(self.law, contract, piece, &all, self.day);
        due.map_or(today, |due| due.by)
    }
}
