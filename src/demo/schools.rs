//! Schools: their names, kinds and addresses.

use super::data::Data;
use super::days::Anchors;
use super::dice::Dice;
use super::records::Records;
use super::stage::Schooling;
use super::{names, places};
use crate::domain::{
    Agreement, Clean, Date, Establishment, EstablishmentId, Membership, Position, Sector, uai,
};

/// The first UAI's number: the department 099 does not exist.
const FIRST_UAI: u32 = 990_001;

/// A school as the rest of the demo looks at it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site {
    pub(super) id: EstablishmentId,
    pub(super) stage: Schooling,
    /// Pupils may be accompanied there.
    pub(super) open: bool,
    pub(super) at: Position,
}

/// Where a school is made.
pub(super) struct Locality<'a> {
    /// The number of its commune.
    pub(super) commune: usize,
    /// The middle of its commune.
    pub(super) at: Position,
    /// The name of its cluster.
    pub(super) cluster: &'a Clean,
}

/// Adds a school and says what it is.
pub(super) fn add(
    dice: &mut Dice,
    days: &Anchors,
    around: &Locality,
    records: &mut Records,
) -> Site {
    let sector = match dice.below(100) {
        0..=84 => Sector::Public,
        85..=97 => Sector::PrivateContracted,
        _ => Sector::PrivateUncontracted,
    };
    let stage = match dice.below(100) {
        0..=11 => Schooling::Nursery,
        12..=37 => Schooling::Elementary,
        38..=74 => Schooling::Primary,
        75..=89 => Schooling::Middle,
        90..=97 => Schooling::High,
        _ => Schooling::Nothing,
    };
    let at = places::near(dice, around.at, 900);
    let commune = places::commune(around.commune);
    let mut school = bare(records, &name(dice, stage, sector, &commune));
    school.kind = Some(stage.kind());
    school.sector = sector;
    school.address = Clean::some(places::street(dice));
    school.postcode = Clean::some(places::postcode(around.commune));
    school.district = Clean::some(format!("Circonscription de {commune}"));
    school.commune = Clean::some(commune);
    school.position = (!dice.percent(1)).then_some(at);
    school.phone = Clean::some(places::landline(dice));
    school.head = Clean::some(names::teacher(dice));
    if sector != Sector::PrivateUncontracted {
        school.clusters = vec![membership(around.cluster)];
    }
    if !stage.is_secondary() && dice.percent(25) {
        school.agreements = vec![agreement(days)];
    }
    Site {
        id: records.add_establishment(school),
        stage,
        open: sector != Sector::PrivateUncontracted && stage != Schooling::Nothing,
        at,
    }
}

/// A school of that name with the next UAI and its mail address.
pub(super) fn bare(records: &Records, name: &str) -> Establishment {
    let uai = uai::from_number(FIRST_UAI + records.establishments.len() as u32);
    Establishment {
        mail: Clean::some(format!("ce.{}@example.org", uai.to_lowercase())),
        uai: Clean::some(uai),
        academie: Clean::some(&Data::embedded().schools.academie),
        ..Establishment::named(name)
    }
}

/// The time in a cluster that goes on.
pub(super) fn membership(cluster: &Clean) -> Membership {
    Membership {
        cluster: cluster.clone(),
        from: Date::new(2019, 9, 1).ok(),
        to: None,
    }
}

/// A peri-school agreement for the school years around today.
pub(super) fn agreement(days: &Anchors) -> Agreement {
    Agreement {
        from: days.before,
        to: days.end,
    }
}

fn name(dice: &mut Dice, stage: Schooling, sector: Sector, commune: &str) -> String {
    let private = sector != Sector::Public;
    let what = match stage {
        Schooling::Nursery => "École maternelle",
        Schooling::Elementary => "École élémentaire",
        Schooling::Primary => "École primaire",
        Schooling::Middle => "Collège",
        Schooling::High => "Lycée",
        Schooling::Nothing => return format!("Centre d’information et d’orientation de {commune}"),
    };
    let privacy = match (private, stage.is_secondary()) {
        (false, _) => "",
        (true, false) => " privée",
        (true, true) => " privé",
    };
    let lists = &Data::embedded().schools;
    let patron = dice.choose(match (private, stage) {
        (true, _) => &lists.private,
        (false, Schooling::Nursery) => &lists.nursery,
        (false, _) => &lists.public,
    });
    format!("{what}{privacy} {patron}")
}
