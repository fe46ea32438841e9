//! Decisions and accompaniments: the help that is given.

use super::{Sheet, Value};
use crate::domain::{Accompaniment, Decision, Mode, Ref, Slot};
use crate::text::{Id, Text};

/// A decision.
pub fn decision(to: &mut Sheet, text: &Text, decision: &Decision) {
    let mode = match decision.mode {
        Mode::Individual(_) => "Individual",
        Mode::Shared => "Shared",
    };
    let commission = Value::coded(decision.commission, text.commission(decision.commission));
    to.put("pupil", Id::FieldPupil, Ref::from(decision.pupil))
        .put(
            "mode",
            Id::FieldMode,
            Value::Coded(mode.to_owned(), text.mode(decision.mode)),
        )
        .silent("weekly", decision.mode.weekly())
        .put("from", Id::FieldFrom, decision.from)
        .put("to", Id::FieldTo, decision.to)
        .put("commission", Id::FieldCommission, commission)
        .put("number", Id::FieldNumber, decision.number.as_ref())
        .put("taken", Id::FieldTaken, decision.taken)
        .put(
            "activities",
            Id::FieldActivities,
            Value::list(&decision.activities),
        )
        .put("peri_school", Id::FieldPeriSchool, decision.peri_school)
        .put("protocol", Id::FieldProtocol, decision.protocol.as_ref());
}

/// An accompaniment.
pub fn accompaniment(to: &mut Sheet, text: &Text, one: &Accompaniment) {
    to.put("avs", Id::FieldAvs, Ref::from(one.avs))
        .put("pupil", Id::FieldPupil, one.pupil.map(Ref::from))
        .put(
            "establishment",
            Id::FieldEstablishment,
            Ref::from(one.establishment),
        )
        .put("from", Id::FieldFrom, one.from)
        .put("to", Id::FieldTo, one.to)
        .put(
            "slots",
            Id::FieldSlots,
            Value::list(one.slots.iter().map(|each| slot(text, each))),
        );
}

fn slot(text: &Text, slot: &Slot) -> Value {
    Value::Parts(vec![
        ("number", slot.number.into()),
        ("day", Value::coded(slot.day, text.weekday_short(slot.day))),
        ("start", slot.start.into()),
        ("end", slot.end.into()),
        ("weeks", Value::coded(slot.weeks, text.weeks(slot.weeks))),
        (
            "activity",
            Value::coded(slot.activity, text.activity(slot.activity)),
        ),
    ])
}
