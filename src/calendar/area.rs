//! Where a school lies, as far as closed days depend on it.

use crate::domain::{Establishment, Zone};

/// What decides which days are closed at a place. If nothing of it is known, only public holidays
/// and Sundays close.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ClosureArea {
    /// The zone of school holidays.
    pub zone: Option<Zone>,
    /// The place of its académie among those the calendar has holidays of.
    pub(super) academie: Option<u16>,
    /// Good Friday and 26 December are public holidays (départements 57, 67, 68).
    pub local_law: bool,
}

impl ClosureArea {
    /// Somewhere in a zone.
    pub fn of_zone(zone: Zone) -> Self {
        Self {
            zone: Some(zone),
            ..Self::default()
        }
    }
}

/// Whether the local law of Alsace and Moselle holds at a school; none when its département is not
/// known. The UAI tells it, else the postcode.
pub(super) fn has_local_law(school: &Establishment) -> Option<bool> {
    let by_uai = school.uai.as_deref().and_then(|uai| uai.get(..3));
    let by_postcode = school.postcode.as_deref().filter(|code| code.len() == 5);
    let department = by_uai
        .and_then(|digits| digits.parse::<u16>().ok())
        .or_else(|| by_postcode?.get(..2)?.parse().ok())?;
    Some(matches!(department, 57 | 67 | 68))
}

/// The zone that a setting names: `A`, `B`, `C`, or its place's name in English, `reunion`.
pub(super) fn zone_named(text: &str) -> Option<Zone> {
    let zone = match text.trim().to_ascii_lowercase().as_str() {
        "a" => Zone::A,
        "b" => Zone::B,
        "c" => Zone::C,
        "corsica" => Zone::Corsica,
        "guadeloupe" => Zone::Guadeloupe,
        "guyane" => Zone::Guyane,
        "martinique" => Zone::Martinique,
        "mayotte" => Zone::Mayotte,
        "reunion" => Zone::Reunion,
        "polynesia" => Zone::Polynesia,
        "new-caledonia" => Zone::NewCaledonia,
        "saint-pierre" => Zone::SaintPierre,
        "wallis-futuna" => Zone::WallisFutuna,
        _ => return None,
    };
    Some(zone)
}
