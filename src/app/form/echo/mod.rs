//! What a field's text means, said back in full.

pub mod hours;

use super::field::Field;
use super::value::Value;
use super::{Ground, show};
use crate::domain::{
    AvsId, EstablishmentId, Kind, Minute, Minutes, Position, PupilId, Ref, Slot, Weeks,
};
use crate::text::Id;
use crate::words::label;

/// The words under a field; none where the text says it all.
pub fn of(field: &Field, ground: &Ground<'_>) -> Option<String> {
    let text = ground.text;
    let unlike = |said: &String| !said.is_empty() && said != field.input.value();
    match field.value()? {
        Value::Day(Some(day)) => Some(text.date_echo(*day, ground.today)),
        Value::Day(None) if field.id == Id::FieldEnd => {
            Some(text.get(Id::EchoPermanent).to_owned())
        }
        Value::Minutes(Some(minutes)) => Some(text.minutes(*minutes)).filter(unlike),
        Value::Quota(Some(quota)) => Some(text.quota(*quota)).filter(unlike),
        Value::Record(Some(target)) => record(field, *target, ground),
        Value::Record(None) if field.id == Id::FieldEmployer => {
            Some(text.get(Id::EmployerAuthority).to_owned())
        }
        Value::Slots(all) if !all.is_empty() => {
            Some(text.echo_slots(all.len(), text.minutes(weekly(all))))
        }
        Value::Position(Some(place)) => Some(degrees(*place)),
        Value::Part((start, end)) if (*start, *end) != (Minute::START, Minute::END) => {
            Some(text.span(*start, *end))
        }
        value @ (Value::Records(_)
        | Value::Needs(_)
        | Value::Levels(_)
        | Value::Suspensions(_)
        | Value::Amendments(_)
        | Value::Memberships(_)
        | Value::Agreements(_)
        | Value::Spans(_)) => {
            let known = show::known(value, ground);
            Some(show::typed(value, &known, ground)).filter(unlike)
        }
        _ => None,
    }
}

/// Where a record is; its name too while letters stand for it.
fn record(field: &Field, target: Ref, ground: &Ground<'_>) -> Option<String> {
    let place = place(target, ground);
    if field
        .known
        .iter()
        .any(|(name, known)| *known == target && name == field.input.value().trim())
    {
        return place;
    }
    let name = label::of(&ground.desk.register, ground.text, target);
    Some(place.map_or_else(|| name.clone(), |place| format!("{name} · {place}")))
}

/// Where a record is: the school of a person, the commune of a school.
pub fn place(target: Ref, ground: &Ground<'_>) -> Option<String> {
    let register = &ground.desk.register;
    let school = |id: EstablishmentId| label::school(register, id);
    match target.kind {
        Kind::Avs => ground.desk.main_school(AvsId(target.id)).map(school),
        Kind::Pupil => {
            let pupil = register.get(PupilId(target.id))?;
            let at = pupil.establishment.map(school);
            let class = pupil.class.as_ref().map(ToString::to_string);
            let all: Vec<String> = class.into_iter().chain(at).collect();
            (!all.is_empty()).then(|| all.join(" · "))
        }
        Kind::Establishment => register
            .get(EstablishmentId(target.id))?
            .commune
            .as_ref()
            .map(ToString::to_string),
        _ => None,
    }
}

/// Minutes a week: of odd and even weeks, the fuller ones.
pub fn weekly(slots: &[Slot]) -> Minutes {
    let of = |weeks: Weeks| -> Minutes {
        slots
            .iter()
            .filter(|slot| slot.weeks.meet(weeks))
            .map(Slot::length)
            .sum()
    };
    of(Weeks::Odd).max(of(Weeks::Even))
}

fn degrees(place: Position) -> String {
    let (lat, lon) = place.degrees();
    format!("{lat:.4}°, {lon:.4}°")
}
