//! Schools, their calendar and the settings of the store: what is public stays.

use super::super::public::{Public, hidden};
use super::Masked;
use crate::domain::{Establishment, Holiday, Setting, SettingId, SettingKey};

/// What the directory says of a school. Its head is a person, and phones and mails are often hers.
impl Masked for Establishment {
    fn masked(&self, _: u32, _: &Public<'_>) -> Self {
        let Self {
            uai,
            name,
            kind,
            sector,
            address,
            postcode,
            commune,
            position,
            phone: _,
            mail: _,
            head: _,
            district,
            academie,
            zone,
            clusters,
            agreements,
        } = self;
        Self {
            uai: uai.clone(),
            name: name.clone(),
            kind: *kind,
            sector: *sector,
            address: address.clone(),
            postcode: postcode.clone(),
            commune: commune.clone(),
            position: *position,
            phone: None,
            mail: None,
            head: None,
            district: district.clone(),
            academie: academie.clone(),
            zone: *zone,
            clusters: clusters.clone(),
            agreements: agreements.clone(),
        }
    }
}

/// The school calendar is public: as it is.
impl Masked for Holiday {
    fn masked(&self, _: u32, _: &Public<'_>) -> Self {
        let Self {
            area,
            name,
            first,
            back,
            population,
        } = self;
        Self {
            area: area.clone(),
            name: name.clone(),
            first: *first,
            back: *back,
            population: *population,
        }
    }
}

/// Numbers, and the texts that name the store itself. Lists are typed by people: gestures, views.
impl Masked for Setting {
    fn masked(&self, id: u32, _: &Public<'_>) -> Self {
        use SettingKey::{DemoDay, DemoSize, Name, Zone};
        let of_store = [Name, Zone, DemoSize, DemoDay].map(SettingKey::id);
        match self {
            Self::Flag(flag) => Self::Flag(*flag),
            Self::Number(number) => Self::Number(*number),
            Self::Text(text) if of_store.contains(&SettingId(id)) => Self::Text(text.clone()),
            Self::Text(_) => Self::Text(hidden()),
            Self::List(_) => Self::List(Vec::new()),
        }
    }
}
