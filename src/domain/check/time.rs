//! The shape of what is dated to the minute, and of holidays.

use super::{Field, RecordFault, RecordFaults, Severity, Shape, What};
use crate::domain::{
    Absence, AbsenceId, Absentee, Cover, CoverId, Holiday, HolidayId, Meeting, MeetingId, Minute,
    Minutes, NeedStatus, Register,
};

impl Shape for Absence {
    fn faults(&self, register: &Register, _: Option<AbsenceId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        match self.who {
            Absentee::Avs(avs) => faults.exists(register, Field::Avs, avs),
            Absentee::Pupil(pupil) => faults.exists(register, Field::Pupil, pupil),
        }
        if self.to <= self.from {
            faults.refuse(Field::To, What::EndsBeforeStart);
        }
        for (field, moment) in [(Field::From, self.from), (Field::To, self.to)] {
            if moment.minute > Minute::END {
                faults.refuse(field, What::BeyondDay);
            }
        }
        if self.owed < Minutes::ZERO {
            faults.refuse(Field::Owed, What::Negative);
        }
        faults.0
    }
}

impl Shape for Cover {
    fn faults(&self, register: &Register, _: Option<CoverId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.is_span(Field::End, self.start, self.end);
        if self.needs.is_empty() {
            faults.refuse(Field::Needs, What::Empty);
        }
        for need in &self.needs {
            let accompaniment = register.get(need.accompaniment);
            let known = accompaniment.map(|a| a.slots.iter().any(|s| s.number == need.slot));
            if known != Some(true) {
                faults.refuse(Field::Needs, What::Missing(need.accompaniment.into()));
            }
        }
        match (self.status, self.avs) {
            (_, Some(avs)) => faults.exists(register, Field::Avs, avs),
            (NeedStatus::Covered, None) => faults.refuse(Field::Avs, What::Empty),
            (NeedStatus::Without, None) => {}
        }
        match register.get(self.absence) {
            Some(absence) if absence.on(self.date).is_none() => {
                faults.refuse(Field::From, What::OutsideDates);
            }
            Some(_) => {}
            None => faults.refuse(Field::Absence, What::Missing(self.absence.into())),
        }
        faults.0
    }
}

impl Shape for Holiday {
    fn faults(&self, _: &Register, _: Option<HolidayId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.filled(Field::Name, &self.name);
        if self.back < self.first {
            faults.refuse(Field::Back, What::EndsBeforeStart);
        } else if self.back == self.first {
            // The official file has such rows: they run to the next known return.
            faults.put(Severity::Inform, Field::Back, What::NoMinute);
        }
        faults.0
    }
}

impl Shape for Meeting {
    fn faults(&self, register: &Register, _: Option<MeetingId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.exists(register, Field::Pupil, self.pupil);
        faults.is_span(Field::End, self.start, self.end);
        faults.0
    }
}
