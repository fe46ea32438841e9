//! The school.

use super::{Clean, Date, Position};

/// A school. Its UAI is checked but not unique: annexes share one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Establishment {
    /// National number, checked (see [`super::uai`]).
    pub uai: Option<Clean>,
    /// Official name.
    pub name: Clean,
    /// What it is; none when the directory does not say.
    pub kind: Option<SchoolKind>,
    /// Who runs it.
    pub sector: Sector,
    /// Street.
    pub address: Option<Clean>,
    /// Postal code.
    pub postcode: Option<Clean>,
    /// Commune.
    pub commune: Option<Clean>,
    /// Where it is.
    pub position: Option<Position>,
    /// Phone.
    pub phone: Option<Clean>,
    /// Mail.
    pub mail: Option<Clean>,
    /// Its head.
    pub head: Option<Clean>,
    /// District (circonscription).
    pub district: Option<Clean>,
    /// Académie.
    pub academie: Option<Clean>,
    /// Zone of school holidays; none follows the store's setting.
    pub zone: Option<Zone>,
    /// A day of a week that is A here; it holds for its school year.
    pub week_a: Option<Date>,
    /// Clusters (PIAL, PAS) it belongs to.
    pub clusters: Vec<Membership>,
    /// Agreements for peri-school time.
    pub agreements: Vec<Agreement>,
}

impl Establishment {
    /// A school of which only the name is known.
    pub fn named(name: impl Into<Clean>) -> Self {
        Self {
            uai: None,
            name: name.into(),
            kind: None,
            sector: Sector::Public,
            address: None,
            postcode: None,
            commune: None,
            position: None,
            phone: None,
            mail: None,
            head: None,
            district: None,
            academie: None,
            zone: None,
            week_a: None,
            clusters: Vec::new(),
            agreements: Vec::new(),
        }
    }
}

/// What a school is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum SchoolKind {
    School,
    Middle,
    High,
    Regional,
    Medical,
    Guidance,
    Service,
    Other,
}

/// Who runs a school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sector {
    /// Public.
    Public,
    /// Private, under contract with the State.
    PrivateContracted,
    /// Private without contract: no AVS may work there (R13).
    PrivateUncontracted,
    /// Private; whether under contract is not known.
    Private,
}

/// Zone of school holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Zone {
    A,
    B,
    C,
    Corsica,
    Guadeloupe,
    Guyane,
    Martinique,
    Mayotte,
    Reunion,
    Polynesia,
    NewCaledonia,
    SaintPierre,
    WallisFutuna,
}

/// A time in a cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The cluster: its head school's UAI, or a name.
    pub cluster: Clean,
    /// First day; none when not known.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
}

/// An agreement with the commune for peri-school time (R14), last day included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}
