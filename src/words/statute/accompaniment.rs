//! The law of an accompaniment and of a school: lunch, and what owes an avenant.

use super::value;
use super::{LawQuestion, Provision};
use crate::domain::{AccompanimentId, AvsId};
use crate::text::Id;

impl LawQuestion<'_> {
    pub(super) fn accompaniment(&self, id: AccompanimentId) -> Vec<Provision> {
        match self.department.register.get(id) {
            Some(link) => self.place(&[link.avs]),
            None => Vec::new(),
        }
    }

    pub(super) fn establishment(&self) -> Vec<Provision> {
        self.place(&[])
    }

    /// R14, and R19 once a regime of those who come, both read on the day asked.
    pub(super) fn place(&self, by: &[AvsId]) -> Vec<Provision> {
        let (on, text) = (self.day.or(self.department.today()), self.text);
        let lunch = Provision::read(
            ("R14", Id::AboutLunch),
            &self.law.common.lunch,
            on,
            text,
            value::lunch,
        );
        let mut regimes: Vec<_> = by
            .iter()
            .filter_map(|avs| self.present(*avs))
            .map(|contract| contract.regime)
            .collect();
        regimes.sort_unstable();
        regimes.dedup();
        let tables = regimes
            .into_iter()
            .filter_map(|regime| self.law.table(regime));
        let avenants = tables.filter_map(|table| {
            let rule = ("R19", Id::AboutAvenant);
            Provision::read(rule, &table.avenant, on, text, value::avenant)
        });
        lunch.into_iter().chain(avenants).collect()
    }
}
