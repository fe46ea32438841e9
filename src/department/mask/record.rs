//! A record behind the mask, field by field as its table says.

use super::initials::initials;
use super::public::{Public, class, hidden};
use crate::domain::{AbsenceReason, Clean, Places, Setting, SettingId, SettingKey};
use crate::record::{ChosenWord, Fields, InMeeting, Value};

/// The record of that number behind the mask.
pub fn masked<R: Fields + Clone>(record: &R, id: u32, public: &Public<'_>) -> R {
    let mut twin = record.clone();
    let mut name = Vec::new();
    for field in R::FIELDS {
        let value = || (field.get)(record);
        let seen = match field.meeting {
            InMeeting::Shown => continue,
            InMeeting::Hidden => Value::Nothing,
            InMeeting::Initials => {
                name.push(field);
                Value::Nothing
            }
            InMeeting::Present => Value::Line(value().line().map(|_| hidden())),
            InMeeting::Class => Value::Line(value().line().as_ref().and_then(class)),
            InMeeting::Clusters => clusters(value(), public),
            InMeeting::Reason => reason(value()),
            InMeeting::OfSetting => Value::Setting(value().setting().map(|one| setting(one, id))),
        };
        (field.set)(&mut twin, seen);
    }
    // The first name comes first, and the whole stands where the last name does.
    if let Some(place) = name.first() {
        let parts: Vec<Clean> = name
            .iter()
            .rev()
            .filter_map(|field| (field.get)(record).line())
            .collect();
        let parts: Vec<&str> = parts.iter().map(Clean::as_str).collect();
        (place.set)(&mut twin, Value::Line(Some(initials(&parts))));
    }
    twin
}

/// No reason in place of whatever was chosen; who swapped hours is not away.
fn reason(value: Value) -> Value {
    let seen = match value.choice().pick() {
        Some(AbsenceReason::Swap) => AbsenceReason::Swap,
        _ => AbsenceReason::Other,
    };
    Value::Choice(ChosenWord::of(Some(seen)))
}

/// Of the zones that a contract names those that are clusters.
fn clusters(value: Value, public: &Public<'_>) -> Value {
    let places = |mut places: Places| {
        places.zone = places.zone.map(|zone| public.zone(&zone));
        places
    };
    match value {
        Value::Places(named) => Value::Places(places(named)),
        Value::Amendments(mut all) => {
            for amendment in &mut all {
                amendment.places = amendment.places.take().map(places);
            }
            Value::Amendments(all)
        }
        _ => Value::Nothing,
    }
}

/// Numbers, and the texts that name the store itself. Lists are typed by people: gestures, views.
fn setting(setting: Setting, id: u32) -> Setting {
    use SettingKey::{DemoDay, DemoSize, Name, Zone};
    let of_store = [Name, Zone, DemoSize, DemoDay].map(SettingKey::id);
    match setting {
        Setting::Text(_) if !of_store.contains(&SettingId(id)) => Setting::Text(hidden()),
        Setting::List(_) => Setting::List(Vec::new()),
        public => public,
    }
}
