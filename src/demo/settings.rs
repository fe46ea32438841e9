//! What a demo sets in its store.

use super::Size;
use super::days::Days;
use super::dice::Dice;
use super::records::Records;
use crate::domain::{Clean, Setting, SettingKey, Weekday};

/// The gesture that DUBOIS Léa requires; no assistant outside the cast is trained for it.
pub(super) const ASTHMA: &str = "asthme";
const OTHERS: &[&str] = &[
    "aspiration trachéale",
    "auto-injecteur d’adrénaline",
    "glycémie",
    "pompe à insuline",
    "sonde d’alimentation",
];

/// A gesture other than the cast's.
pub(super) fn other_gesture(dice: &mut Dice) -> Clean {
    Clean::new(dice.pick(OTHERS))
}

/// Names the store and says how it was made.
pub(super) fn add(records: &mut Records, size: Size, seed: u64, days: &Days) {
    let text = |value: &str| Setting::Text(Clean::new(value));
    let gestures = std::iter::once(&ASTHMA).chain(OTHERS).map(Clean::new);
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
