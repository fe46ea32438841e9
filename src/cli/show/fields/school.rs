//! Schools.

use super::{Sheet, Value};
use crate::domain::Establishment;
use crate::text::{Id, Text};

/// A school.
pub fn school(to: &mut Sheet, text: &Text, school: &Establishment) {
    let kind = school
        .kind
        .map(|kind| Value::coded(kind, text.school_kind(kind)));
    let zone = school
        .zone
        .map(|zone| Value::coded(zone, &zone_words(zone)));
    let clusters = school.clusters.iter().map(|one| {
        Value::Parts(vec![
            ("cluster", (&one.cluster).into()),
            ("from", one.from.into()),
            ("to", one.to.into()),
        ])
    });
    let agreements = school
        .agreements
        .iter()
        .map(|one| Value::Parts(vec![("from", one.from.into()), ("to", one.to.into())]));
    to.silent("name", &school.name)
        .put("uai", Id::FieldUai, school.uai.as_ref())
        .put("kind", Id::FieldKind, kind.unwrap_or_default())
        .put(
            "sector",
            Id::FieldSector,
            Value::coded(school.sector, text.sector(school.sector)),
        )
        .put("address", Id::FieldAddress, school.address.as_ref())
        .put("postcode", Id::FieldPostcode, school.postcode.as_ref())
        .put("commune", Id::FieldCommune, school.commune.as_ref())
        .silent("position", school.position)
        .put("phone", Id::FieldPhone, school.phone.as_ref())
        .put("mail", Id::FieldMail, school.mail.as_ref())
        .put("head", Id::FieldHead, school.head.as_ref())
        .put("district", Id::FieldDistrict, school.district.as_ref())
        .put("academie", Id::FieldAcademie, school.academie.as_ref())
        .put("zone", Id::FieldZone, zone.unwrap_or_default())
        .put("clusters", Id::FieldClusters, Value::list(clusters))
        .put("agreements", Id::FieldAgreements, Value::list(agreements));
}

/// Zones are called by their names.
pub fn zone_words(zone: crate::domain::Zone) -> String {
    format!("{zone:?}")
}
