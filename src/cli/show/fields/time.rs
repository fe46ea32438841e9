//! Absences, covers, holidays, meetings: what is of a day.

use super::school::zone_words;
use super::{Sheet, Value};
use crate::domain::{
    Absence, Absentee, Area, ContactStatus, Cover, Holiday, Meeting, Minutes, NeedStatus,
    Population, Ref,
};
use crate::text::{Id, Text};

/// An absence.
pub fn absence(to: &mut Sheet, text: &Text, absence: &Absence) {
    let who: Ref = match absence.who {
        Absentee::Avs(id) => id.into(),
        Absentee::Pupil(id) => id.into(),
    };
    let owed = (absence.owed != Minutes::ZERO).then_some(absence.owed);
    to.put("who", Id::FieldWho, who)
        .put("from", Id::FieldFrom, absence.from.date)
        .put("from_minute", Id::CliFieldFromTime, absence.from.minute)
        .put("to", Id::FieldTo, absence.to.date)
        .put("to_minute", Id::CliFieldToTime, absence.to.minute)
        .put(
            "reason",
            Id::FieldReason,
            Value::coded(absence.reason, text.reason(absence.reason)),
        )
        .put("owed", Id::FieldOwed, owed);
}

/// A cover.
pub fn cover(to: &mut Sheet, text: &Text, cover: &Cover) {
    let status = text.get(match cover.status {
        NeedStatus::Covered => Id::CliNeedCovered,
        NeedStatus::Without => Id::CliNeedWithout,
    });
    let contact = text.get(match cover.contact {
        ContactStatus::Proposed => Id::CliContactProposed,
        ContactStatus::Called => Id::CliContactCalled,
        ContactStatus::Confirmed => Id::CliContactConfirmed,
        ContactStatus::Refused => Id::CliContactRefused,
    });
    to.put("absence", Id::CliFieldAbsence, Ref::from(cover.absence))
        .put("avs", Id::FieldAvs, cover.avs.map(Ref::from))
        .put("date", Id::FieldDate, cover.date)
        .put("start", Id::CliFieldFromTime, cover.start)
        .put("end", Id::CliFieldToTime, cover.end)
        .put(
            "status",
            Id::CliFieldStatus,
            Value::coded(cover.status, status),
        )
        .put(
            "contact",
            Id::CliFieldContact,
            Value::coded(cover.contact, contact),
        )
        .put("forced", Id::CliFieldForced, cover.forced);
}

/// School holidays.
pub fn holiday(to: &mut Sheet, text: &Text, holiday: &Holiday) {
    let area = match &holiday.area {
        Area::Zone(zone) => Value::coded(zone, &zone_words(*zone)),
        Area::Academie(name) => name.into(),
    };
    let population = text.get(match holiday.population {
        Population::Everyone => Id::CliPopulationEveryone,
        Population::Pupils => Id::CliPopulationPupils,
        Population::Staff => Id::CliPopulationStaff,
    });
    to.silent("name", &holiday.name)
        .put("area", Id::FieldZone, area)
        .put("first", Id::FieldFrom, holiday.first)
        .put("back", Id::FieldBack, holiday.back)
        .put(
            "population",
            Id::CliFieldPopulation,
            Value::coded(holiday.population, population),
        );
}

/// A follow-up meeting.
pub fn meeting(to: &mut Sheet, meeting: &Meeting) {
    to.put("pupil", Id::FieldPupil, Ref::from(meeting.pupil))
        .put("date", Id::FieldDate, meeting.date)
        .put("start", Id::CliFieldFromTime, meeting.start)
        .put("end", Id::CliFieldToTime, meeting.end)
        .put("place", Id::FieldPlace, meeting.place.as_ref())
        .put("with", Id::FieldWho, Value::list(&meeting.who))
        .put("note", Id::FieldNote, meeting.note.as_ref());
}
