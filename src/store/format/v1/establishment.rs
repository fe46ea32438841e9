//! The school.

use super::text::Text;
use super::time::Day;
use super::units::Position;
use crate::store::format::frozen::frozen;

frozen! {
    /// A school.
    older Establishment {
        uai: Option<Text>,
        name: Text,
        kind: Option<SchoolKind>,
        sector: Sector,
        address: Option<Text>,
        postcode: Option<Text>,
        commune: Option<Text>,
        position: Option<Position>,
        phone: Option<Text>,
        mail: Option<Text>,
        head: Option<Text>,
        district: Option<Text>,
        academie: Option<Text>,
        zone: Option<Zone>,
        clusters: Vec<Membership>,
        agreements: Vec<Agreement>,
        ;
        week_a: None,
    }

    /// What a school is.
    choice SchoolKind {
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
    outgrown Sector {
        Public,
        PrivateContracted,
        PrivateUncontracted,
        ;
        Self::PrivateContracted
    }

    /// Zone of school holidays.
    choice Zone {
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
    record Membership {
        cluster: Text,
        from: Option<Day>,
        to: Option<Day>,
    }

    /// An agreement for peri-school time.
    record Agreement {
        from: Day,
        to: Day,
    }
}
