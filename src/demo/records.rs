//! The records of a demo while they are made: a list for each kind, whose places are their numbers.

use crate::domain::{
    Absence, AbsenceId, Accompaniment, AccompanimentId, Avs, AvsId, Change, Changes, Contract,
    Cover, Decision, Establishment, EstablishmentId, Meeting, Pupil, PupilId, Register, Setting,
    SettingKey,
};

/// Everything made so far. A record's number is its place in its list, from 1.
#[derive(Default)]
pub(super) struct Records {
    pub(super) settings: Vec<(SettingKey, Setting)>,
    pub(super) establishments: Vec<Establishment>,
    pub(super) avs: Vec<Avs>,
    pub(super) pupils: Vec<Pupil>,
    pub(super) contracts: Vec<Contract>,
    pub(super) decisions: Vec<Decision>,
    pub(super) accompaniments: Vec<Accompaniment>,
    pub(super) absences: Vec<Absence>,
    pub(super) covers: Vec<Cover>,
    pub(super) meetings: Vec<Meeting>,
}

impl Records {
    pub(super) fn add_establishment(&mut self, establishment: Establishment) -> EstablishmentId {
        self.establishments.push(establishment);
        EstablishmentId(self.establishments.len() as u32)
    }

    pub(super) fn add_avs(&mut self, avs: Avs) -> AvsId {
        self.avs.push(avs);
        AvsId(self.avs.len() as u32)
    }

    pub(super) fn add_pupil(&mut self, pupil: Pupil) -> PupilId {
        self.pupils.push(pupil);
        PupilId(self.pupils.len() as u32)
    }

    pub(super) fn add_accompaniment(&mut self, accompaniment: Accompaniment) -> AccompanimentId {
        self.accompaniments.push(accompaniment);
        AccompanimentId(self.accompaniments.len() as u32)
    }

    pub(super) fn add_absence(&mut self, absence: Absence) -> AbsenceId {
        self.absences.push(absence);
        AbsenceId(self.absences.len() as u32)
    }

    pub(super) fn establishment(&self, id: EstablishmentId) -> Option<&Establishment> {
        self.establishments.get((id.0 as usize).checked_sub(1)?)
    }

    pub(super) fn pupil(&self, id: PupilId) -> Option<&Pupil> {
        self.pupils.get((id.0 as usize).checked_sub(1)?)
    }

    /// The changes that make them all in an empty register, those that others point at first.
    pub(super) fn changes(self) -> Vec<Change> {
        let empty = Register::default();
        let mut changes = Changes::of(&empty);
        for (key, setting) in self.settings {
            changes.set(key.id(), setting);
        }
        macro_rules! add {
            ($($kind:ident)*) => { $(for record in self.$kind { changes.add(record); })* };
        }
        add!(establishments avs pupils contracts decisions accompaniments absences covers meetings);
        changes.done()
    }
}
