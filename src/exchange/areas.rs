//! Zones of school holidays and the académies in them.
//!
//! Source: arrêté of 16 April 2015 (zones A, B, C since the school year 2015-2016); overseas and
//! Corsican authorities set their own.

use crate::domain::Zone;
use crate::lookup::fold;

const ACADEMIES: &[(&str, Zone)] = &[
    ("besancon", Zone::A),
    ("bordeaux", Zone::A),
    ("clermont ferrand", Zone::A),
    ("dijon", Zone::A),
    ("grenoble", Zone::A),
    ("limoges", Zone::A),
    ("lyon", Zone::A),
    ("poitiers", Zone::A),
    ("aix marseille", Zone::B),
    ("amiens", Zone::B),
    ("caen", Zone::B),
    ("lille", Zone::B),
    ("nancy metz", Zone::B),
    ("nantes", Zone::B),
    ("nice", Zone::B),
    ("normandie", Zone::B),
    ("orleans tours", Zone::B),
    ("reims", Zone::B),
    ("rennes", Zone::B),
    ("rouen", Zone::B),
    ("strasbourg", Zone::B),
    ("creteil", Zone::C),
    ("montpellier", Zone::C),
    ("paris", Zone::C),
    ("toulouse", Zone::C),
    ("versailles", Zone::C),
    ("corse", Zone::Corsica),
    ("guadeloupe", Zone::Guadeloupe),
    ("guyane", Zone::Guyane),
    ("martinique", Zone::Martinique),
    ("mayotte", Zone::Mayotte),
    ("reunion", Zone::Reunion),
    ("la reunion", Zone::Reunion),
    ("polynesie", Zone::Polynesia),
    ("polynesie francaise", Zone::Polynesia),
    ("nouvelle caledonie", Zone::NewCaledonia),
    ("saint pierre et miquelon", Zone::SaintPierre),
    ("wallis et futuna", Zone::WallisFutuna),
];

/// The zone of an académie; none when it is not known.
pub(super) fn of_academie(name: &str) -> Option<Zone> {
    let folded = fold::key(name);
    let name = folded.strip_prefix("academie de ").unwrap_or(&folded);
    let known = ACADEMIES.iter().find(|(academie, _)| *academie == name);
    known.map(|(_, zone)| *zone)
}

/// The zone of that name: `Zone A`, `A`, or a place with holidays of its own.
pub(super) fn named(name: &str) -> Option<Zone> {
    match fold::key(name).trim_start_matches("zone ") {
        "a" => Some(Zone::A),
        "b" => Some(Zone::B),
        "c" => Some(Zone::C),
        place => of_academie(place).filter(|zone| !matches!(zone, Zone::A | Zone::B | Zone::C)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_known_by_letter_académie_or_place() {
        assert_eq!(of_academie("Rennes"), Some(Zone::B));
        assert_eq!(of_academie("Académie de Clermont-Ferrand"), Some(Zone::A));
        assert_eq!(of_academie("La Réunion"), Some(Zone::Reunion));
        assert_eq!(of_academie("Ailleurs"), None);
        assert_eq!(named("Zone C"), Some(Zone::C));
        assert_eq!(named("b"), Some(Zone::B));
        assert_eq!(named("St Pierre et Miquelon"), Some(Zone::SaintPierre));
        assert_eq!(named("Rennes"), None);
    }
}
