//! The schools of the cast, within a short walk of one another.

use crate::demo::days::Days;
use crate::demo::places;
use crate::demo::records::Records;
use crate::demo::schools::{self as others, Stage};
use crate::domain::{Clean, EstablishmentId};

/// A school of the cast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum School {
    Valmy,
    Moulin,
    Pasteur,
    Tilleuls,
    Camus,
}
use School::{Camus, Moulin, Pasteur, Tilleuls, Valmy};

impl School {
    pub(super) const fn id(self) -> EstablishmentId {
        EstablishmentId(self as u32 + 1)
    }
}

/// The town they lie in.
pub(super) const TOWN: &str = "Valmont-sur-Sève";

struct Facts {
    name: &'static str,
    stage: Stage,
    street: &'static str,
    phone: &'static str,
    head: &'static str,
    /// Metres north and east of the middle of the town.
    at: (i32, i32),
}

/// Every school with what is known of it.
pub(super) const ALL: [School; 5] = [Valmy, Moulin, Pasteur, Tilleuls, Camus];

const fn facts(school: School) -> Facts {
    match school {
        Valmy => Facts {
            name: "Clg Valmy",
            stage: Stage::Middle,
            street: "12 avenue de Valmy",
            phone: "04 65 71 12 04",
            head: "Mme Orsini",
            at: (0, 0),
        },
        Moulin => Facts {
            name: "Éc. Jean-Moulin",
            stage: Stage::Primary,
            street: "7 rue du Moulin",
            phone: "04 65 71 12 70",
            head: "M. Faubert",
            at: (400, 300),
        },
        Pasteur => Facts {
            name: "Éc. Pasteur",
            stage: Stage::Primary,
            street: "4 rue des Lilas",
            phone: "04 65 71 12 31",
            head: "Mme Kervella",
            at: (450, -500),
        },
        Tilleuls => Facts {
            name: "Éc. Les Tilleuls",
            stage: Stage::Primary,
            street: "1 place des Tilleuls",
            phone: "04 65 71 12 55",
            head: "M. Brisset",
            at: (-600, 900),
        },
        Camus => Facts {
            name: "Lyc. Camus",
            stage: Stage::High,
            street: "30 avenue de la Gare",
            phone: "04 65 71 12 18",
            head: "Mme Thévenet",
            at: (-900, 300),
        },
    }
}

pub(super) fn add(days: &Days, cluster: &Clean, records: &mut Records) {
    for school in ALL {
        let facts = facts(school);
        let (north, east) = facts.at;
        let mut made = others::bare(records, facts.name);
        made.kind = Some(others::kind(facts.stage));
        made.address = Clean::some(facts.street);
        made.postcode = Clean::some("99100");
        made.commune = Clean::some(TOWN);
        made.position = Some(places::moved(places::CENTRE, north, east));
        made.phone = Clean::some(facts.phone);
        made.head = Clean::some(facts.head);
        made.district = Clean::some(format!("Circonscription de {TOWN}"));
        made.clusters = vec![others::membership(cluster)];
        if school == Pasteur {
            made.agreements = vec![others::agreement(days)];
        }
        records.add_establishment(made);
    }
}
