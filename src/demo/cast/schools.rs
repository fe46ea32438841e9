//! The schools of the cast, within a short walk of one another.

use crate::demo::data::Cast;
use crate::demo::days::Anchors;
use crate::demo::places;
use crate::demo::records::Records;
use crate::demo::schools;
use crate::domain::Clean;

pub(super) fn add(days: &Anchors, cast: &Cast, records: &mut Records) {
    let cluster = Clean::new(&cast.cluster);
    for row in &cast.schools {
        let mut made = schools::bare(records, &row.name);
        made.kind = Some(row.stage.kind());
        made.address = Clean::some(&row.street);
        made.postcode = Clean::some(&cast.postcode);
        made.commune = Clean::some(&cast.town);
        made.position = Some(places::offset(places::CENTRE, row.north, row.east));
        made.phone = Clean::some(&row.phone);
        made.head = Clean::some(&row.head);
        made.district = Clean::some(format!("Circonscription de {}", cast.town));
        made.clusters = vec![schools::membership(&cluster)];
        if row.agreement {
            made.agreements = vec![schools::agreement(days)];
        }
        records.add_establishment(made);
    }
}
