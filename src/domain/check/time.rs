//! The shape of what is dated to the minute, and of holidays.

use super::{Checked, CheckedField, RecordFault, RecordFaults, Severity, What};
use crate::domain::{
    Absence, AbsenceId, Absentee, Cover, CoverId, DayPart, Holiday, HolidayId, Meeting, MeetingId,
    Minute, Minutes, NeedStatus, Register,
};

impl Checked for Absence {
    fn faults(&self, register: &Register, _: Option<AbsenceId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        match self.who {
            Absentee::Avs(avs) => faults.exists(register, CheckedField::Avs, avs),
            Absentee::Pupil(pupil) => faults.exists(register, CheckedField::Pupil, pupil),
            Absentee::Establishment(at) => {
                faults.exists(register, CheckedField::Establishment, at);
            }
        }
        let backwards = match self.part {
            DayPart::Whole => self.to <= self.from,
            DayPart::Mornings | DayPart::Afternoons => self.to.date < self.from.date,
        };
        if backwards {
            faults.refuse(CheckedField::To, What::EndsBeforeStart);
        }
        for (field, moment) in [(CheckedField::From, self.from), (CheckedField::To, self.to)] {
            if moment.minute > Minute::END {
                faults.refuse(field, What::BeyondDay);
            }
        }
        if self.owed < Minutes::ZERO {
            faults.refuse(CheckedField::Owed, What::Negative);
        }
        faults.0
    }
}

impl Checked for Cover {
    fn faults(&self, register: &Register, _: Option<CoverId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.is_span(CheckedField::End, self.start, self.end);
        if self.needs.is_empty() {
            faults.refuse(CheckedField::Needs, What::Empty);
        }
        for need in &self.needs {
            let accompaniment = register.get(need.accompaniment);
            let known = accompaniment.map(|a| a.slots.iter().any(|s| s.number == need.slot));
            if known != Some(true) {
                faults.refuse(
                    CheckedField::Needs,
                    What::Missing(need.accompaniment.into()),
                );
            }
        }
        match (self.status, self.avs) {
            (_, Some(avs)) => faults.exists(register, CheckedField::Avs, avs),
            (NeedStatus::Covered, None) => faults.refuse(CheckedField::Avs, What::Empty),
            (NeedStatus::Without, None) => {}
        }
        match register.get(self.absence) {
            Some(absence) if !absence.touches(self.date) => {
                faults.refuse(CheckedField::From, What::OutsideDates);
            }
            Some(_) => {}
            None => faults.refuse(CheckedField::Absence, What::Missing(self.absence.into())),
        }
        faults.0
    }
}

impl Checked for Holiday {
    fn faults(&self, _: &Register, _: Option<HolidayId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.filled(CheckedField::Name, &self.name);
        if self.back < self.first {
            faults.refuse(CheckedField::Back, What::EndsBeforeStart);
        } else if self.back == self.first {
            // The official file has such rows: they run to the next known return.
            faults.put(Severity::Inform, CheckedField::Back, What::NoMinute);
        }
        faults.0
    }
}

impl Checked for Meeting {
    fn faults(&self, register: &Register, _: Option<MeetingId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.exists(register, CheckedField::Pupil, self.pupil);
        faults.is_span(CheckedField::End, self.start, self.end);
        faults.0
    }
}
