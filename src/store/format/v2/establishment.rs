//! The school: which week is A, and whether a private one is under contract, which may not be known.

use crate::store::format::frozen::frozen;
use crate::store::format::v1::establishment::{Agreement, Membership, SchoolKind, Zone};
use crate::store::format::v1::text::Text;
use crate::store::format::v1::time::Day;
use crate::store::format::v1::units::Position;

frozen! {
    /// A school.
    record Establishment {
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
        week_a: Option<Day>,
        clusters: Vec<Membership>,
        agreements: Vec<Agreement>,
    }

    /// Who runs a school.
    choice Sector {
        Public,
        PrivateContracted,
        PrivateUncontracted,
        Private,
    }
}
