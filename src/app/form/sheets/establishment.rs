//! The form of a school.

use super::shape;
use crate::app::form::Ground;
use crate::app::form::fault::Fault;
use crate::app::form::field::FieldKind;
use crate::app::form::sheet::*;
use crate::app::form::value::Value;
use crate::domain::check::{Field, Severity};
use crate::domain::{Clean, Establishment, SchoolKind, Sector, Zone, uai};
use crate::text::Id;

const KINDS: [SchoolKind; 8] = [
    SchoolKind::School,
    SchoolKind::Middle,
    SchoolKind::High,
    SchoolKind::Regional,
    SchoolKind::Medical,
    SchoolKind::Guidance,
    SchoolKind::Service,
    SchoolKind::Other,
];
const SECTORS: [Sector; 3] = [
    Sector::Public,
    Sector::PrivateContracted,
    Sector::PrivateUncontracted,
];
const ZONES: [Zone; 13] = [
    Zone::A,
    Zone::B,
    Zone::C,
    Zone::Corsica,
    Zone::Guadeloupe,
    Zone::Guyane,
    Zone::Martinique,
    Zone::Mayotte,
    Zone::Reunion,
    Zone::Polynesia,
    Zone::NewCaledonia,
    Zone::SaintPierre,
    Zone::WallisFutuna,
];

impl Sheet for Establishment {
    fn specs() -> Vec<Spec<Self>> {
        vec![
            name!(FieldName, name),
            field!(
                FieldUai,
                FieldKind::Line,
                |r| Value::Line(r.uai.clone()),
                |r, v| r.uai = v
                    .line()
                    .map(|raw| uai::checked(&raw).map_or(raw, Clean::from))
            ),
            maybe_choice!(FieldKind, KINDS, school_kind, kind),
            choice!(FieldSector, SECTORS, sector, sector),
            text_line!(FieldAddress, address),
            text_line!(FieldPostcode, postcode),
            text_line!(FieldCommune, commune),
            field!(
                FormPosition,
                FieldKind::Position,
                |r| Value::Position(r.position),
                |r, v| r.position = v.position()
            ),
            text_line!(FieldPhone, phone),
            text_line!(FieldMail, mail),
            text_line!(FieldHead, head),
            text_line!(FieldDistrict, district),
            text_line!(FieldAcademie, academie),
            Spec {
                // None stated: that of the store, which its own word says.
                options: |_, ground| {
                    let words = ZONES.iter().map(|zone| ground.text.zone(*zone));
                    let blank = ground.text.get(Id::FormZoneOfStore);
                    std::iter::once(blank)
                        .chain(words)
                        .map(str::to_owned)
                        .collect()
                },
                ..maybe_choice!(FieldZone, ZONES, zone, zone)
            },
            list!(FieldClusters, Memberships, memberships, clusters),
            list!(FieldAgreements, Agreements, agreements, agreements),
        ]
    }

    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = shape(self, own, ground, |field| match field {
            Field::Name => Id::FieldName,
            Field::Uai => Id::FieldUai,
            Field::Cluster(_) => Id::FieldClusters,
            _ => Id::FieldAgreements,
        });
        // A UAI may stand twice (annexes): said, not refused.
        let twin = self.uai.as_ref().and_then(|uai| {
            ground
                .desk
                .register
                .all::<Self>()
                .find(|(id, other)| Some(id.0) != own && other.uai.as_ref() == Some(uai))
        });
        if let Some((_, twin)) = twin {
            let words = ground.text.fault_uai_twin(&twin.name);
            faults.push((
                Id::FieldUai,
                Fault {
                    severity: Severity::Warn,
                    ..Fault::refuse(words)
                },
            ));
        }
        faults
    }
}
