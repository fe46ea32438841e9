//! Someone being looked at: which of the hard filters she fails.

mod at_once;
mod by_time;
mod part;

use super::held::TakenTime;
use super::{Ask, Filter, Survey, Want};
use crate::domain::hours::contract_on;
use crate::domain::travel::Origin;
use crate::domain::{Avs, AvsId, Contract, Register};

pub(super) use part::Part;

/// Someone being looked at.
#[derive(Clone, Copy)]
pub(super) struct Person<'r> {
    pub register: &'r Register,
    pub survey: &'r Survey,
    pub ask: &'r Ask,
    /// The slots that she is looked at for: all that are asked, or some of them.
    pub wants: &'r [Want],
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

    /// The slots that she could take, where that is most of what is asked, and how much a week it is.
    pub fn part(&self) -> Option<Part> {
        part::of(self)
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
