//! What a demo sets in its store.

use super::data::Data;
use super::days::Anchors;
use super::records::Records;
use super::size::DemoSize;
use crate::domain::{Clean, Setting, SettingKey, Weekday};

/// Names the store and says how it was made.
pub(super) fn add(records: &mut Records, size: DemoSize, seed: u64, days: &Anchors) {
    let text = |value: &str| Setting::Text(Clean::new(value));
    let help = &Data::embedded().help;
    let gestures = std::iter::once(&help.cast_gesture).chain(&help.gestures);
    let gestures = gestures.map(Clean::new);
    records.settings.extend([
        (SettingKey::Name, text(size.store_name())),
        (SettingKey::Zone, text("B")),
        (SettingKey::DemoSize, text(size.word())),
        (SettingKey::DemoSeed, Setting::Number(seed as i64)),
        (SettingKey::DemoDay, text(&days.today.to_string())),
        (SettingKey::Gestures, Setting::List(gestures.collect())),
    ]);
    // The cast's absence takes a morning and an afternoon, on a Wednesday too.
    if days.weekday() == Weekday::Wednesday {
        let school = (SettingKey::WednesdayAfternoon, Setting::Flag(true));
        records.settings.push(school);
    }
}
