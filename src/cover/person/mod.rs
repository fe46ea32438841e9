//! Someone being looked at: which of the hard filters she fails.

mod at_once;
mod by_time;

use super::held::TakenTime;
use super::{Ask, Filter, Survey};
use crate::domain::hours::contract_on;
use crate::domain::travel::Origin;
use crate::domain::{Avs, AvsId, Contract, Register};

/// Someone being looked at.
pub(super) struct Person<'r> {
    pub register: &'r Register,
    pub survey: &'r Survey,
    pub ask: &'r Ask,
    pub id: AvsId,
    pub avs: &'r Avs,
    pub held: &'r [TakenTime],
}

impl Person<'_> {
    /// The first filter she fails that asks nothing of her timetable: the cheap ones.
    pub fn fails_at_once(&self) -> Option<Filter> {
        at_once::ALL.iter().find_map(|filter| filter(self))
    }

    /// The first filter she fails that compares her timetable with what is asked.
    pub fn fails_by_time(&self) -> Option<Filter> {
        by_time::ALL.iter().find_map(|filter| filter(self))
    }

    /// One fault of each filter she fails.
    pub fn fails(&self) -> Vec<Filter> {
        let all = at_once::ALL.iter().chain(&by_time::ALL);
        all.filter_map(|filter| filter(self)).collect()
    }

    /// Where her way begins when nothing comes before.
    pub fn origin(&self) -> Origin {
        let base = self.avs.base.map(Origin::School);
        base.or(self.avs.home.map(Origin::Home))
            .unwrap_or(Origin::Unknown)
    }

    fn contract(&self) -> Option<&Contract> {
        contract_on(self.register, self.id, self.ask.on).map(|(_, contract)| contract)
    }
}

/// One filter: what she fails by it, if she does.
type FilterCheck = fn(&Person) -> Option<Filter>;
