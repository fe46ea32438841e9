//! A department that is on no map: positions, and the communes, streets and phone numbers that
//! `data/places.toml` gives.

use super::data::{Communes, Data, PlaceNames};
use super::dice::Dice;
use crate::domain::Position;

/// Millionths of a degree to a kilometre northwards, and eastwards at the latitude of the centre.
const NORTH: i64 = 8_993;
const EAST: i64 = 13_220;

/// Where the cast's town lies.
pub(super) const CENTRE: Position = Position {
    lat_e6: 47_204_000,
    lon_e6: 2_431_000,
};

/// Kilometres between the middles of neighbouring clusters.
const CLUSTER_STEP: i32 = 12;

/// `from` moved by so many metres.
pub(super) const fn offset(from: Position, north: i32, east: i32) -> Position {
    Position {
        lat_e6: from.lat_e6 + (north as i64 * NORTH / 1_000) as i32,
        lon_e6: from.lon_e6 + (east as i64 * EAST / 1_000) as i32,
    }
}

/// A place within so many metres of another, in each direction.
pub(super) fn near(dice: &mut Dice, from: Position, metres: i32) -> Position {
    let north = dice.between(-metres, metres);
    offset(from, north, dice.between(-metres, metres))
}

/// The middle of the cluster of that number: clusters lie on a square spiral around the first.
pub(super) fn middle(cluster: usize) -> Position {
    let (x, y) = spiral(cluster as i32);
    offset(CENTRE, y * CLUSTER_STEP * 1_000, x * CLUSTER_STEP * 1_000)
}

/// The cell of that number on a square spiral, neighbours one step apart.
fn spiral(number: i32) -> (i32, i32) {
    if number == 0 {
        return (0, 0);
    }
    let ring = (number.isqrt() + 1) / 2;
    let side = 2 * ring;
    let step = number - (side - 1) * (side - 1);
    let along = step % side + 1 - ring;
    match step / side {
        0 => (ring, along),
        1 => (-along, ring),
        2 => (-ring, -along),
        _ => (along, -ring),
    }
}

/// The name of the commune of that number; the first 30,000 or so differ.
pub(super) fn commune(number: usize) -> String {
    let Communes {
        stems,
        endings,
        tails,
    } = &lists().communes;
    let (heads, stem_count) = (stems.len() * endings.len(), stems.len().max(1));
    // A step without a common divisor with the total, so that neighbours don't look alike.
    let at = number * 7_919 % (heads * tails.len()).max(1);
    let word = |list: &'static [String], at: usize| list.get(at).map_or("", String::as_str);
    let stem = word(stems, at % stem_count);
    let ending = word(endings, at / stem_count % endings.len().max(1));
    let tail = word(tails, at / heads.max(1));
    format!("{stem}{ending}{tail}")
}

/// The postal code of that commune, in a department that does not exist.
pub(super) fn postcode(commune: usize) -> String {
    format!("99{:03}", commune * 10 % 1_000)
}

/// A street with its number.
pub(super) fn street(dice: &mut Dice) -> String {
    let number = dice.between(1, 98);
    let streets = &lists().streets;
    let way = dice.choose(&streets.ways);
    format!("{number} {way} {}", dice.choose(&streets.names))
}

/// A mobile number.
pub(super) fn mobile(dice: &mut Dice) -> String {
    number(&lists().phones.mobile, dice)
}

/// A school's number.
pub(super) fn landline(dice: &mut Dice) -> String {
    let range = dice.choose(&lists().phones.landline);
    number(range, dice)
}

fn number(range: &str, dice: &mut Dice) -> String {
    format!("{range} {:02} {:02}", dice.below(100), dice.below(100))
}

fn lists() -> &'static PlaceNames {
    &Data::embedded().places
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn communes_of_a_department_all_differ() {
        let names: BTreeSet<String> = (0..1_000).map(commune).collect();
        assert_eq!(names.len(), 1_000);
    }

    #[test]
    fn a_country_of_clusters_lies_about_where_the_country_does() {
        for cluster in 0..6_666 {
            let (lat, lon) = middle(cluster).degrees();
            assert!((42.0..=52.5).contains(&lat), "{cluster}: {lat}");
            assert!((-5.5..=10.0).contains(&lon), "{cluster}: {lon}");
        }
    }

    #[test]
    fn clusters_fill_the_plane_without_meeting() {
        let cells: BTreeSet<(i32, i32)> = (0..49).map(spiral).collect();
        assert_eq!(cells.len(), 49);
        assert!(cells.iter().all(|(x, y)| x.abs() <= 3 && y.abs() <= 3));
    }
}
