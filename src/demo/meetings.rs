//! One follow-up meeting.

use super::records::Records;
use crate::domain::{Clean, Date, Meeting, Minute, PupilId};

/// An hour after school with the teacher, the parents and the referent.
pub(super) fn made(records: &Records, pupil: PupilId, date: Date, place: Option<Clean>) -> Meeting {
    let teacher = records.pupil(pupil).and_then(|pupil| pupil.teacher.clone());
    let others = ["parents", "enseignant référent"].map(Clean::new);
    Meeting {
        pupil,
        date,
        start: Minute::at(16, 45),
        end: Minute::at(17, 45),
        place,
        who: teacher.into_iter().chain(others).collect(),
        note: None,
    }
}
