//! The columns of the official tables, and the names they go by from year to year.

/// What a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableKind {
    /// The official directory of schools.
    Directory,
    /// The official school calendar.
    Calendar,
}

impl TableKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Directory, Self::Calendar];

    /// Its word on the command line and in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Directory => "directory",
            Self::Calendar => "calendar",
        }
    }

    /// The columns it has, the needed ones among them.
    pub const fn columns(self) -> &'static [TableColumn] {
        match self {
            Self::Directory => DIRECTORY,
            Self::Calendar => CALENDAR,
        }
    }

    /// Columns without which nothing can be read: of each group one.
    pub(super) const fn needed(self) -> &'static [&'static [TableColumn]] {
        match self {
            Self::Directory => &[&[TableColumn::Uai], &[TableColumn::Name]],
            Self::Calendar => &[
                &[TableColumn::First],
                &[TableColumn::Back],
                &[TableColumn::Zone, TableColumn::Academie],
            ],
        }
    }
}

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident = $id:literal: $($alias:literal),+;)*) => {
        /// A column that is understood. Its id is the field's name in JSON.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum TableColumn { $($(#[$doc])* $name,)* }

        impl TableColumn {
            /// Every column.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name in JSON.
            pub const fn id(self) -> &'static str { match self { $(Self::$name => $id),* } }

            /// The folded headers it goes by, the usual one first.
            pub const fn aliases(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($alias),+]),* }
            }
        }
    };
}

columns! {
    /// National number of a school.
    Uai = "uai": "identifiant de l etablissement", "uai", "code uai", "numero uai", "uai etablissement",
        "code etablissement", "numero etablissement", "rne", "code rne", "identifiant";
    /// Official name.
    Name = "name": "nom etablissement", "nom de l etablissement", "appellation officielle",
        "denomination principale", "libelle etablissement", "etablissement", "denomination", "nom";
    /// What it is.
    Kind = "kind": "type etablissement", "type d etablissement", "type de l etablissement", "type",
        "libelle nature", "nature", "nature uai libe";
    /// Public or private.
    Sector = "sector": "statut public prive", "secteur public prive", "secteur public prive libe",
        "statut", "secteur";
    /// Contract with the State, in words.
    Contract = "contract": "type contrat prive", "type de contrat prive", "libelle type contrat prive",
        "contrat";
    /// Contract with the State, as a code.
    ContractCode = "contract_code": "code type contrat prive";
    /// Street.
    Street = "address": "adresse 1", "adresse", "adresse ligne 1", "adresse uai";
    /// The rest of the address.
    Street2 = "address_2": "adresse 2", "adresse ligne 2", "boite postale";
    /// Postal code.
    Postcode = "postcode": "code postal", "cp", "code postal uai";
    /// Commune.
    Commune = "commune": "nom commune", "commune", "libelle commune", "ville", "localite",
        "localite d acheminement", "localite acheminement uai";
    /// Number of the département, three signs.
    Departement = "departement": "code departement", "departement code", "numero departement", "dep";
    /// Académie.
    Academie = "academie": "libelle academie", "academies", "academie", "nom academie", "location";
    /// Phone.
    Phone = "phone": "telephone", "numero telephone", "numero de telephone", "tel", "numero telephone uai";
    /// Mail.
    Mail = "mail": "mail", "e mail", "email", "courriel", "adresse mail", "mel";
    /// Latitude, in degrees.
    Latitude = "latitude": "latitude", "lat";
    /// Longitude, in degrees.
    Longitude = "longitude": "longitude", "lon", "long", "lng";
    /// Both in one cell.
    Position = "position": "position", "geo point 2d", "coordonnees geographiques";
    /// District.
    District = "district": "nom circonscription", "circonscription", "libelle circonscription";
    /// Cluster: the UAI of its head school.
    Cluster = "cluster": "pial", "code pial", "uai pial", "pas", "code pas", "uai pas";
    /// Open, or about to close.
    State = "state": "etat", "etat etablissement", "etat etablissement libe", "libelle etat";
    /// Name of the holidays.
    Description = "description": "description", "libelle", "nom", "vacances";
    /// For whom they are.
    Population = "population": "population";
    /// First day.
    First = "first": "date de debut", "date debut", "debut", "premier jour", "start date", "start";
    /// Day of return.
    Back = "back": "date de fin", "date fin", "fin", "jour de reprise", "reprise", "end date", "end";
    /// Zone of holidays.
    Zone = "zone": "zones", "zone";
}

use TableColumn as C;

const DIRECTORY: &[TableColumn] = &[
    C::Uai,
    C::Name,
    C::Kind,
    C::Sector,
    C::Contract,
    C::ContractCode,
    C::Street,
    C::Street2,
    C::Postcode,
    C::Commune,
    C::Departement,
    C::Academie,
    C::Phone,
    C::Mail,
    C::Latitude,
    C::Longitude,
    C::Position,
    C::District,
    C::Cluster,
    C::State,
];
const CALENDAR: &[TableColumn] = &[
    C::Description,
    C::Population,
    C::First,
    C::Back,
    C::Academie,
    C::Zone,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lookup::fold;

    #[test]
    fn aliases_are_folded_and_no_kind_has_one_twice() {
        for column in TableColumn::ALL {
            for alias in column.aliases() {
                assert_eq!(&fold::key(alias), alias);
            }
        }
        for kind in TableKind::ALL {
            let mut all: Vec<_> = kind
                .columns()
                .iter()
                .flat_map(|column| column.aliases())
                .collect();
            let count = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), count, "{kind:?}");
        }
    }
}
