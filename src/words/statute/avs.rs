//! The law of an AVS: her clock, her pupils, her diploma, and her present contract.

use super::value;
use super::{LawQuestion, Provision};
use crate::domain::{AvsId, Contract};
use crate::law;
use crate::text::Id;

impl LawQuestion<'_> {
    pub(super) fn avs(&self, id: AvsId) -> Vec<Provision> {
        let (today, text) = (self.department.today(), self.text);
        let usual = Provision::read(
            ("R11", Id::AboutUsualPupils),
            &self.law.common.usual_pupils,
            self.day.or(today),
            text,
            value::pupils,
        );
        let Some(contract) = self.present(id) else {
            return usual.into_iter().chain(self.circular()).collect();
        };
        let Some(table) = self.law.table(contract.regime) else {
            return usual.into_iter().chain(self.circular()).collect();
        };
        let mut all = self.clock(table);
        all.extend(self.signing(table, contract));
        all.extend(self.ending(table, contract));
        all.extend(usual);
        all.extend(Provision::read(
            ("R17", Id::AboutDiploma),
            &table.diploma,
            self.day.or(contract.start),
            text,
            value::diploma,
        ));
        all.extend(self.circular());
        all
    }

    /// Whether the circular that most of it was is still in force, and its title on AVS.
    fn circular(&self) -> impl Iterator<Item = Provision> {
        let (on, common) = (self.day.or(self.department.today()), &self.law.common);
        let read = |about, values| {
            Provision::read(("2003-092", about), values, on, self.text, value::yes_no)
        };
        let title_two = read(Id::AboutTitleTwo, &common.title_two_in_force);
        let whole = read(Id::AboutCircular, &common.circular_in_force);
        [title_two, whole].into_iter().flatten()
    }

    /// Her contract today, else the one that chooses her clock: the last begun, the first to come.
    pub(super) fn present(&self, id: AvsId) -> Option<&Contract> {
        let register = &self.department.register;
        let clock = law::clock_of(register, id, self.department.today(), self.day);
        let present = clock.and_then(|clock| clock.contract);
        present.and_then(|id| register.get(id)).or_else(|| {
            let all = register.contracts_of(id).map(|(_, contract)| contract);
            let begun = |contract: &&Contract| contract.start <= self.department.today();
            let (begun, ahead): (Vec<_>, Vec<_>) = all.partition(begun);
            let last = begun.into_iter().max_by_key(|contract| contract.start);
            last.or_else(|| ahead.into_iter().min_by_key(|contract| contract.start))
        })
    }
}
