//! What someone is wanted for, for good: accompaniments that go to another AVS, whole or some slots
//! of them, or hours of a pupil that nobody gives yet.
//!
//! It must not know who could take it.

use super::Want;
use crate::domain::check::When;
use crate::domain::{
    Accompaniment, AccompanimentId, AvsId, Date, EstablishmentId, Minutes, NeedRef, PupilId,
    Register, Slot,
};

/// What someone is wanted for, for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Accompaniments that go to another AVS.
    Handing(Handing),
    /// Hours of a pupil that nobody gives yet.
    Placing(Placing),
}

/// Accompaniments that go to another AVS.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handing {
    /// Which.
    pub ids: Vec<AccompanimentId>,
    /// Their slots that stay with whoever has them.
    pub staying: Vec<NeedRef>,
}

/// Hours of a pupil that nobody gives yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placing {
    /// Whom.
    pub pupil: PupilId,
    /// Where.
    pub at: EstablishmentId,
    /// How much a week.
    pub hours: Minutes,
    /// When, once that is known; numbered.
    pub slots: Vec<Slot>,
}

impl Placing {
    /// The accompaniment that it would be.
    pub fn by(&self, avs: AvsId, from: Date) -> Accompaniment {
        let last = self.slots.iter().map(|slot| slot.number).max();
        Accompaniment {
            avs,
            pupil: Some(self.pupil),
            establishment: self.at,
            from,
            to: None,
            slots: self.slots.clone(),
            next_slot: last.unwrap_or(0).saturating_add(1),
        }
    }
}

impl From<Handing> for Wanted {
    fn from(handing: Handing) -> Self {
        Self::Handing(handing)
    }
}

impl From<Placing> for Wanted {
    fn from(placing: Placing) -> Self {
        Self::Placing(placing)
    }
}

impl Wanted {
    /// Whole accompaniments that go to another AVS.
    pub fn whole(ids: &[AccompanimentId]) -> Self {
        let ids = ids.to_vec();
        Self::Handing(Handing {
            ids,
            staying: Vec::new(),
        })
    }

    /// The accompaniments that it takes from.
    pub fn ids(&self) -> &[AccompanimentId] {
        match self {
            Self::Handing(handing) => &handing.ids,
            Self::Placing(_) => &[],
        }
    }

    /// All that it was taken from: the accompaniments with every slot of theirs.
    pub fn whole_of(&self) -> Self {
        match self {
            Self::Handing(handing) => Self::whole(&handing.ids),
            Self::Placing(_) => self.clone(),
        }
    }

    /// The same but for some slots: they stay where they are, or without anybody.
    pub fn without(&self, slots: &[NeedRef]) -> Self {
        let mut rest = self.clone();
        match &mut rest {
            Self::Handing(handing) => {
                handing.staying.extend(slots);
                handing.staying.sort_unstable();
                handing.staying.dedup();
            }
            Self::Placing(placing) => {
                let left = |slot: &Slot| slots.iter().all(|need| need.slot != slot.number);
                placing.slots.retain(left);
            }
        }
        rest
    }

    /// Each slot of it from a day on; of accompaniments that end before it, none.
    pub fn slots(&self, register: &Register, from: Date) -> Vec<Want> {
        match self {
            Self::Handing(Handing { ids, staying }) => {
                let links = ids.iter().filter_map(|id| Some((*id, register.get(*id)?)));
                let links = links.filter(|(_, link)| link.to.is_none_or(|last| from <= last));
                let wants = links.flat_map(|(id, link)| each_slot(id, link, from));
                wants.filter(|want| !staying.contains(&want.need)).collect()
            }
            Self::Placing(placing) => {
                let (link, id) = (placing.by(AvsId(0), from), number(register));
                each_slot(id, &link, from).collect()
            }
        }
    }

    /// The accompaniment that it makes where nobody has it yet, with the number that it will have.
    pub(super) fn made(
        &self,
        register: &Register,
        from: Date,
    ) -> Option<(AccompanimentId, Accompaniment)> {
        match self {
            Self::Handing(_) => None,
            Self::Placing(placing) => Some((number(register), placing.by(AvsId(0), from))),
        }
    }
}

fn number(register: &Register) -> AccompanimentId {
    register.next_id::<Accompaniment>()
}

fn each_slot(
    id: AccompanimentId,
    link: &Accompaniment,
    from: Date,
) -> impl Iterator<Item = Want> + use<> {
    let (place, pupil, link) = (link.establishment, link.pupil, link.clone());
    let ahead = link.slots.clone().into_iter();
    let ahead = ahead.filter(move |slot| slot.to.is_none_or(|last| from <= last));
    ahead.map(move |slot| {
        let mut when = When::of(&link, &slot);
        when.from = when.from.max(from);
        Want {
            when,
            place,
            pupil,
            need: NeedRef {
                accompaniment: id,
                slot: slot.number,
            },
            activity: slot.activity,
        }
    })
}
