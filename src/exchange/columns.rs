//! The columns of the official tables, and the names they go by from year to year.

use crate::domain::{Establishment, Holiday};
use crate::record::Fields;

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
            Self::Directory => &[
                &[TableColumn::Uai],
                &[TableColumn::Name, TableColumn::Denomination],
            ],
            Self::Calendar => &[
                &[TableColumn::First],
                &[TableColumn::Back],
                &[TableColumn::Zone, TableColumn::Academie],
            ],
        }
    }
}

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident = $id:literal
        $(of $record:ident $key:literal)? $(: $($alias:literal),+)?;)*) => {
        /// A column that is understood. Its id is the field's name in JSON.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum TableColumn { $($(#[$doc])* $name,)* }

        impl TableColumn {
            /// Every column.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name in JSON.
            pub const fn id(self) -> &'static str { match self { $(Self::$name => $id),* } }

            /// The folded headers it goes by, the usual one first: those of the field that it
            /// fills, or its own.
            pub fn aliases(self) -> &'static [&'static str] {
                match self {
                    $(Self::$name => { $($record::columns($key))? $(&[$($alias),+])? })*
                }
            }
        }
    };
}

columns! {
    /// National number of a school.
    Uai = "uai" of Establishment "uai";
    /// Official name.
    Name = "name" of Establishment "name";
    /// What sort of school it is, where the name stands in two columns.
    Denomination = "denomination": "denomination principale";
    /// Its own name, behind what sort of school it is.
    Patronym = "patronym": "patronyme", "patronyme uai";
    /// The year that the row is of.
    SchoolYear = "school_year": "rentree scolaire", "rentree";
    /// What it is.
    Kind = "kind" of Establishment "kind";
    /// Public or private.
    Sector = "sector" of Establishment "sector";
    /// Contract with the State, in words.
    Contract = "contract": "type contrat prive", "type de contrat prive", "libelle type contrat prive",
        "secteur prive libelle type contrat", "libelle type contrat", "libelle contrat", "contrat";
    /// Contract with the State, as a code.
    ContractCode = "contract_code": "code type contrat prive", "secteur prive code type contrat",
        "code type contrat", "code contrat";
    /// Street.
    Street = "address" of Establishment "address";
    /// The rest of the address.
    Street2 = "address_2": "adresse 2", "adresse ligne 2", "boite postale";
    /// Postal code.
    Postcode = "postcode" of Establishment "postcode";
    /// Commune.
    Commune = "commune" of Establishment "commune";
    /// Number of the département, three signs.
    Departement = "departement": "code departement", "departement code", "numero departement", "dep";
    /// Académie.
    Academie = "academie" of Establishment "academie";
    /// Phone.
    Phone = "phone" of Establishment "phone";
    /// Mail.
    Mail = "mail" of Establishment "mail";
    /// Latitude, in degrees.
    Latitude = "latitude": "latitude", "lat";
    /// Longitude, in degrees.
    Longitude = "longitude": "longitude", "lon", "long", "lng";
    /// Both in one cell.
    Position = "position" of Establishment "position";
    /// District.
    District = "district" of Establishment "district";
    /// Cluster: the UAI of its head school.
    Cluster = "cluster" of Establishment "clusters";
    /// Open, or about to close.
    State = "state": "etat", "etat etablissement", "etat etablissement libe", "libelle etat";
    /// Name of the holidays.
    Description = "description" of Holiday "name";
    /// For whom they are.
    Population = "population" of Holiday "population";
    /// First day.
    First = "first" of Holiday "first";
    /// Day of return.
    Back = "back" of Holiday "back";
    /// Zone of holidays.
    Zone = "zone" of Holiday "area";
}

use TableColumn as C;

const DIRECTORY: &[TableColumn] = &[
    C::Uai,
    C::Name,
    C::Denomination,
    C::Patronym,
    C::SchoolYear,
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
            assert!(!column.aliases().is_empty(), "{}", column.id());
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
