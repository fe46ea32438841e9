//! The straight line through the Earth between two places: two bounds of the geodesic for the
//! price of a subtraction.

use crate::domain::Position;

/// Equatorial radius of WGS 84 in metres, and its first eccentricity squared.
const RADIUS: f64 = 6_378_137.0;
const ECCENTRICITY_2: f64 = 0.006_694_379_990_141_316;
/// The smallest radius of curvature of the ellipsoid (b²/a), in metres.
const TIGHTEST: f64 = 6_335_439.0;
/// Floating point and the geodesic's own 15 nm, generously, in metres.
const SLACK: f64 = 0.001;

/// A place as a vector from the Earth's centre, in metres.
pub type Vector = [f64; 3];

/// The vector of a position on the ellipsoid.
pub fn vector(position: Position) -> Vector {
    let (lat, lon) = position.degrees();
    let (lat, lon) = (lat.to_radians(), lon.to_radians());
    let normal = RADIUS / (1.0 - ECCENTRICITY_2 * lat.sin().powi(2)).sqrt();
    [
        normal * lat.cos() * lon.cos(),
        normal * lat.cos() * lon.sin(),
        normal * (1.0 - ECCENTRICITY_2) * lat.sin(),
    ]
}

/// The length of a chord, in metres.
#[derive(Clone, Copy, Debug)]
pub struct Chord(f64);

impl Chord {
    /// The chord between two places.
    pub fn between(a: &Vector, b: &Vector) -> Self {
        let square: f64 = a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum();
        Self(square.sqrt())
    }

    /// The geodesic is at least this long: nothing is shorter than a straight line.
    pub fn least(self) -> f64 {
        (self.0 - SLACK).max(0.0)
    }

    /// The geodesic is at most this long: a curve that nowhere bends more than a circle of radius
    /// `TIGHTEST` is no longer than that circle's arc over the same chord (Schur).
    pub fn most(self) -> f64 {
        let half = (self.0 / (2.0 * TIGHTEST)).min(1.0);
        2.0 * TIGHTEST * half.asin() + SLACK
    }
}
