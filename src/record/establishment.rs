//! The fields of a school. Its head is a person, and phones and mails are often hers.

use super::Type;
use super::Where::{Card, Form, Json};
use super::field::{maybe, one_of};
use super::table::record;
use crate::domain::{Clean, Establishment, SchoolKind, Sector, Zone, uai};
use crate::text::{Coded, Id};
use crate::typed::Looking;

record! { Establishment, form: [];
    name: FieldName, Type::Line, Shown
        .at(&[Json, Card, Form])
        .columns(&[
            "nom etablissement", "nom de l etablissement", "appellation officielle",
            "libelle etablissement", "nom de l ecole", "nom du college", "etablissement",
            "denomination", "nom",
        ]);
    uai: FieldUai, Type::Line, Shown
        .set(|school, value| {
            let typed = value.line();
            school.uai = typed.map(|raw| uai::checked(&raw).map_or(raw, Clean::from));
        })
        .columns(&[
            "identifiant de l etablissement", "uai", "code uai", "numero uai", "uai etablissement",
            "code etablissement", "numero etablissement", "numero de l ecole", "numero du college",
            "n uai", "no uai", "rne", "n rne", "code rne", "identifiant",
        ]);
    kind: FieldKind, maybe::<SchoolKind>(), Shown
        .columns(&[
            "type etablissement", "type d etablissement", "type de l etablissement", "type",
            "libelle nature", "nature", "nature uai libe",
        ]);
    sector: FieldSector, one_of::<Sector>(), Shown
        .columns(&[
            "statut public prive", "secteur public prive", "secteur public prive libe", "statut",
            "secteur",
        ]);
    address: FieldAddress, Type::Line, Shown
        .columns(&["adresse 1", "adresse", "adresse ligne 1", "adresse uai"]);
    postcode: FieldPostcode, Type::Line, Shown
        .columns(&["code postal", "cp", "code postal uai"]);
    commune: FieldCommune, Type::Line, Shown
        .columns(&[
            "nom commune", "commune", "libelle commune", "ville", "localite",
            "localite d acheminement", "localite acheminement uai",
        ]);
    position: FormPosition, Type::Position, Shown
        .columns(&["position", "geo point 2d", "coordonnees geographiques"]);
    phone: FieldPhone, Type::Line, Hidden
        .columns(&[
            "telephone", "numero telephone", "numero de telephone", "tel", "numero telephone uai",
        ]);
    mail: FieldMail, Type::Line, Hidden
        .columns(&["mail", "e mail", "email", "courriel", "adresse mail", "mel"]);
    head: FieldHead, Type::Line, Hidden;
    district: FieldDistrict, Type::Line, Shown
        .columns(&["nom circonscription", "circonscription", "libelle circonscription"]);
    academie: FieldAcademie, Type::Line, Shown
        .columns(&["libelle academie", "academies", "academie", "nom academie", "location"]);
    zone: FieldZone, Type::Maybe(Zone::WORDS, Id::FormZoneOfStore), Shown;
    week_a: FieldWeekA, Type::Date(Looking::Ahead), Shown;
    clusters: FieldClusters, Type::Memberships, Shown
        .columns(&["pial", "code pial", "uai pial", "pas", "code pas", "uai pas"]);
    agreements: FieldAgreements, Type::Agreements, Shown;
}
