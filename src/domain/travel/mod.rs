//! How far schools lie from one another, and how long the way takes.
//!
//! Source: `domain.md` §4: geodesic distance (WGS 84) × detour ÷ speed plus a fixed part, rounded
//! up; the factors are settings. It must not know who travels.

mod chord;
mod place;

use geographiclib_rs::{Geodesic, InverseGeodesic};

use super::{EstablishmentId, Km, Minutes, Position, Register, SettingKey};
use chord::Chord;
pub use place::Certainty;
use place::{MapPlace, places};

/// A journey, one way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Travel {
    /// How long it takes.
    pub minutes: Minutes,
    /// Straight distance in kilometres; none when an end is not known.
    pub km: Option<f64>,
    /// How well both ends are known.
    pub known: Certainty,
}

/// Where a journey begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// A school.
    School(EstablishmentId),
    /// A home.
    Home(Position),
    /// Nobody knows.
    Unknown,
}

/// Two schools and the kilometres between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Apart {
    /// One.
    pub from: EstablishmentId,
    /// The other.
    pub to: EstablishmentId,
    /// Straight distance in kilometres.
    pub km: f64,
}

/// The map of one register: positions and factors, read once for any number of journeys.
#[derive(Clone, Debug)]
pub struct Roads {
    /// By number of the establishment; place 0 is never used.
    places: Vec<Option<MapPlace>>,
    factors: Factors,
    earth: Geodesic,
}

#[derive(Clone, Copy, Debug)]
struct Factors {
    detour: f64,
    speed: f64,
    fixed: f64,
    round: f64,
    unknown: Minutes,
}

impl Roads {
    /// Reads every school's position: its own, else the mean of its commune's schools.
    pub fn of(register: &Register) -> Self {
        let number = |key| register.number(key).clamp(0, 1_000_000) as f64;
        Self {
            places: places(register),
            factors: Factors {
                detour: number(SettingKey::TravelDetour) / 1000.0,
                speed: number(SettingKey::TravelSpeed).max(1.0),
                fixed: number(SettingKey::TravelFixed),
                round: number(SettingKey::TravelRound).max(1.0),
                unknown: Minutes(number(SettingKey::TravelUnknown) as i32),
            },
            earth: Geodesic::wgs84(),
        }
    }

    /// The journey between two schools; none at all within one.
    pub fn between(&self, a: EstablishmentId, b: EstablishmentId) -> Travel {
        self.from(Origin::School(a), b)
    }

    /// The journey to a school.
    pub fn from(&self, origin: Origin, to: EstablishmentId) -> Travel {
        if origin == Origin::School(to) {
            return Travel {
                minutes: Minutes::ZERO,
                km: Some(0.0),
                known: Certainty::Same,
            };
        }
        match self.ends(origin, to) {
            Some((a, b)) => {
                let metres = self.metres(&a, &b);
                Travel {
                    minutes: self.factors.minutes(metres),
                    km: Some(metres / 1000.0),
                    known: a.known.max(b.known),
                }
            }
            None => Travel {
                minutes: self.factors.unknown,
                km: None,
                known: Certainty::Unknown,
            },
        }
    }

    /// The minutes of [`Roads::from`] between two schools, mostly without the geodesic: a bound on
    /// each side of it that rounds to the same minutes is enough. For whole timetables.
    pub fn minutes(&self, a: EstablishmentId, b: EstablishmentId) -> Minutes {
        if a == b {
            return Minutes::ZERO;
        }
        let Some((a, b)) = self.ends(Origin::School(a), b) else {
            return self.factors.unknown;
        };
        let chord = Chord::between(&a.vector, &b.vector);
        let (least, most) = (
            self.factors.minutes(chord.least()),
            self.factors.minutes(chord.most()),
        );
        if least == most {
            least
        } else {
            self.factors.minutes(self.metres(&a, &b))
        }
    }

    /// Whether a school lies within reach; true when an end is not known.
    pub fn within(&self, origin: Origin, to: EstablishmentId, reach: Km) -> bool {
        let Some((a, b)) = self.ends(origin, to) else {
            return true;
        };
        let reach = f64::from(reach.0) * 1000.0;
        let chord = Chord::between(&a.vector, &b.vector);
        chord.most() <= reach || (chord.least() <= reach && self.metres(&a, &b) <= reach)
    }

    /// The two schools that lie farthest from one another (R12); none below two known ones.
    pub fn farthest(&self, schools: &[EstablishmentId]) -> Option<Apart> {
        let pairs = schools
            .iter()
            .enumerate()
            .flat_map(|(at, a)| schools.iter().skip(at + 1).map(move |b| (*a, *b)));
        pairs
            .filter(|(a, b)| a != b)
            .filter_map(|(from, to)| {
                let km = self.between(from, to).km?;
                Some(Apart { from, to, km })
            })
            .max_by(|a, b| a.km.total_cmp(&b.km))
    }

    fn ends(&self, origin: Origin, to: EstablishmentId) -> Option<(MapPlace, MapPlace)> {
        let from = match origin {
            Origin::School(id) => self.place(id)?,
            Origin::Home(position) => MapPlace::at(position, Certainty::Exact),
            Origin::Unknown => return None,
        };
        Some((from, self.place(to)?))
    }

    fn place(&self, id: EstablishmentId) -> Option<MapPlace> {
        *self.places.get(id.0 as usize)?
    }

    fn metres(&self, a: &MapPlace, b: &MapPlace) -> f64 {
        let ((lat_a, lon_a), (lat_b, lon_b)) = (a.position.degrees(), b.position.degrees());
        self.earth.inverse(lat_a, lon_a, lat_b, lon_b)
    }
}

impl Factors {
    fn minutes(&self, metres: f64) -> Minutes {
        let raw = metres / 1000.0 * self.detour / self.speed * 60.0 + self.fixed;
        Minutes(((raw / self.round).ceil() * self.round) as i32)
    }
}

#[cfg(test)]
mod tests;
