//! Where each school is, and how well that is known.

use std::collections::{HashMap, HashSet};

use super::chord::{Vector, vector};
use crate::domain::{Establishment, Position, Register, folded};

/// How well a journey is known, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// One and the same school: no journey.
    Same,
    /// Both ends have a position.
    Exact,
    /// An end is taken in the middle of its commune's schools.
    Commune,
    /// An end is not known: the setting's minutes.
    Unknown,
}

/// A place on the map.
#[derive(Clone, Copy, Debug)]
pub struct MapPlace {
    pub position: Position,
    pub known: Certainty,
    pub vector: Vector,
}

impl MapPlace {
    pub fn at(position: Position, known: Certainty) -> Self {
        Self {
            position,
            known,
            vector: vector(position),
        }
    }
}

/// A commune: its name, whatever case and accents, and the département of its postcode, since names recur.
type Commune = (String, String);

fn commune(school: &Establishment) -> Option<Commune> {
    let name = folded(school.commune.as_ref()?);
    let department = school.postcode.iter().flat_map(|code| code.chars());
    Some((name, department.take(2).collect()))
}

/// The places of all schools by their number.
pub fn places(register: &Register) -> Vec<Option<MapPlace>> {
    let means = means(register);
    let mut places = Vec::new();
    for (id, school) in register.all::<Establishment>() {
        let place = match school.position {
            Some(position) => Some(MapPlace::at(position, Certainty::Exact)),
            None => commune(school)
                .and_then(|commune| means.get(&commune).copied())
                .map(|position| MapPlace::at(position, Certainty::Commune)),
        };
        places.resize(id.0 as usize, None);
        places.push(place);
    }
    places
}

/// The mean position of each commune that has a school without a position.
fn means(register: &Register) -> HashMap<Commune, Position> {
    let schools = || register.all::<Establishment>().map(|(_, school)| school);
    let wanted: HashSet<Commune> = schools()
        .filter(|school| school.position.is_none())
        .filter_map(commune)
        .collect();
    if wanted.is_empty() {
        return HashMap::new();
    }
    let mut sums: HashMap<Commune, (i64, i64, i64)> = HashMap::new();
    for school in schools() {
        let Some(position) = school.position else {
            continue;
        };
        let Some(commune) = commune(school).filter(|commune| wanted.contains(commune)) else {
            continue;
        };
        let sum = sums.entry(commune).or_default();
        sum.0 += i64::from(position.lat_e6);
        sum.1 += i64::from(position.lon_e6);
        sum.2 += 1;
    }
    let mean = |(lat, lon, count): (i64, i64, i64)| Position {
        lat_e6: (lat / count) as i32,
        lon_e6: (lon / count) as i32,
    };
    sums.into_iter()
        .map(|(commune, sum)| (commune, mean(sum)))
        .collect()
}
