//! Indexes over the register: for each record of one kind, the ids of another that point at it.

use super::{
    Absence, Absentee, Accompaniment, Avs, Contract, Cover, Decision, Establishment, Holiday,
    Meeting, Pupil, Setting,
};

/// A list kept for each id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Index {
    ContractsOfAvs,
    DecisionsOfPupil,
    AccompanimentsOfAvs,
    AccompanimentsOfPupil,
    AccompanimentsAt,
    AbsencesOfAvs,
    AbsencesOfPupil,
    AbsencesAt,
    CoversOfAbsence,
    CoversOfAvs,
    PupilsAt,
    AvsBasedAt,
    MeetingsOfPupil,
}

const COUNT: usize = Index::MeetingsOfPupil as usize + 1;

/// A record that tells the lists it belongs in.
pub trait Indexed {
    /// Calls `put` with each index and the id whose list holds this record.
    fn keys(&self, put: &mut dyn FnMut(Index, u32));
}

/// Every index. A list is in order of id.
#[derive(Clone, Debug, Default)]
pub struct Indexes {
    lists: [Vec<Vec<u32>>; COUNT],
}

impl Indexes {
    /// The ids listed for `of`.
    pub fn list(&self, index: Index, of: u32) -> &[u32] {
        self.lists
            .get(index as usize)
            .and_then(|lists| lists.get(of as usize))
            .map_or(&[], Vec::as_slice)
    }

    pub(super) fn enter(&mut self, id: u32, record: &impl Indexed) {
        record.keys(&mut |index, of| {
            let Some(lists) = self.lists.get_mut(index as usize) else {
                return;
            };
            let at = of as usize;
            if at >= lists.len() {
                lists.resize_with(at + 1, Vec::new);
            }
            if let Some(list) = lists.get_mut(at)
                && let Err(place) = list.binary_search(&id)
            {
                list.insert(place, id);
            }
        });
    }

    pub(super) fn leave(&mut self, id: u32, record: &impl Indexed) {
        record.keys(&mut |index, of| {
            let list = self
                .lists
                .get_mut(index as usize)
                .and_then(|lists| lists.get_mut(of as usize));
            if let Some(list) = list
                && let Ok(place) = list.binary_search(&id)
            {
                list.remove(place);
            }
        });
    }
}

impl PartialEq for Indexes {
    /// Equal lists; a list that is empty equals one that is not there.
    fn eq(&self, other: &Self) -> bool {
        self.lists.iter().zip(&other.lists).all(|(a, b)| {
            let of = |lists: &[Vec<u32>], at: usize| lists.get(at).cloned().unwrap_or_default();
            (0..a.len().max(b.len())).all(|at| of(a, at) == of(b, at))
        })
    }
}

impl Indexed for Avs {
    fn keys(&self, put: &mut dyn FnMut(Index, u32)) {
        if let Some(base) = self.base {
            put(Index::AvsBasedAt, base.0);
        }
    }
}

impl Indexed for Pupil {
    fn keys(&self, put: &mut dyn FnMut(Index, u32)) {
        if let Some(at) = self.establishment {
            put(Index::PupilsAt, at.0);
        }
    }
}

impl Indexed for Establishment {
    fn keys(&self, _: &mut dyn FnMut(Index, u32)) {}
}

impl Indexed for Contract {
    fn keys(&self, put: &mut dyn FnMut(Index, u32)) {
        put(Index::ContractsOfAvs, self.avs.0);
    }
}

impl Indexed for Decision {
    fn keys(&self, put: &mut dyn FnMut(Index, u32)) {
        put(Index::DecisionsOfPupil, self.pupil.0);
    }
}

impl Indexed for Accompaniment {
    fn keys(&self, put: &mut dyn FnMut(Index, u32)) {
        put(Index::AccompanimentsOfAvs, self.avs.0);
        put(Index::AccompanimentsAt, self.establishment.0);
        if let Some(pupil) = self.pupil {
            put(Index::AccompanimentsOfPupil, pupil.0);
        }
    }
}

impl Indexed for Absence {
    fn keys(&self, put: &mut dyn FnMut(Index, u32)) {
        match self.who {
            Absentee::Avs(avs) => put(Index::AbsencesOfAvs, avs.0),
            Absentee::Pupil(pupil) => put(Index::AbsencesOfPupil, pupil.0),
            Absentee::Establishment(at) => put(Index::AbsencesAt, at.0),
        }
    }
}

impl Indexed for Cover {
    fn keys(&self, put: &mut dyn FnMut(Index, u32)) {
        put(Index::CoversOfAbsence, self.absence.0);
        if let Some(avs) = self.avs {
            put(Index::CoversOfAvs, avs.0);
        }
    }
}

impl Indexed for Holiday {
    fn keys(&self, _: &mut dyn FnMut(Index, u32)) {}
}

impl Indexed for Meeting {
    fn keys(&self, put: &mut dyn FnMut(Index, u32)) {
        put(Index::MeetingsOfPupil, self.pupil.0);
    }
}

impl Indexed for Setting {
    fn keys(&self, _: &mut dyn FnMut(Index, u32)) {}
}
