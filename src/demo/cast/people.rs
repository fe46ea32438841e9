//! The assistants of the cast.

use super::schools::{School, TOWN};
use crate::demo::days::Days;
use crate::demo::dice::Dice;
use crate::demo::records::Records;
use crate::demo::{places, posts, settings};
use crate::domain::{Avs, AvsId, Clean, Diploma, Minutes, Skill, plus_days};

/// An assistant of the cast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Martin,
    Tessier,
    Roux,
    Diallo,
    Benali,
    Garnier,
    Lefebvre,
    Martinez,
    Perrin,
    Vidal,
}

/// All of them.
pub(super) const ALL: [Who; 10] = [
    Who::Martin,
    Who::Tessier,
    Who::Roux,
    Who::Diallo,
    Who::Benali,
    Who::Garnier,
    Who::Lefebvre,
    Who::Martinez,
    Who::Perrin,
    Who::Vidal,
];

struct Facts {
    last: &'static str,
    first: &'static str,
    base: School,
    hours: i32,
    phone: &'static str,
    /// Trained for the gesture that DUBOIS Léa requires.
    asthma: bool,
}

impl Who {
    pub(super) const fn id(self) -> AvsId {
        AvsId(self as u32 + 1)
    }

    /// Minutes a week of her contract.
    pub(super) const fn weekly(self) -> Minutes {
        Minutes::hours(self.facts().hours)
    }

    /// Her base.
    pub(super) const fn base(self) -> School {
        self.facts().base
    }

    const fn facts(self) -> Facts {
        use School::{Camus, Moulin, Pasteur, Tilleuls, Valmy};
        let (last, first, base, hours, phone, asthma) = match self {
            Self::Martin => ("MARTIN", "Sophie", Moulin, 24, "06 39 98 04 12", true),
            Self::Tessier => ("TESSIER", "Marc", Moulin, 24, "06 39 98 23 08", true),
            Self::Roux => ("ROUX", "Inès", Valmy, 24, "06 39 98 17 45", true),
            Self::Diallo => ("DIALLO", "Aminata", Pasteur, 24, "06 39 98 31 77", false),
            Self::Benali => ("BENALI", "Karim", Valmy, 24, "06 39 98 40 26", true),
            Self::Garnier => ("GARNIER", "Chloé", Tilleuls, 20, "06 39 98 52 93", true),
            Self::Lefebvre => ("LEFEBVRE", "Paul", Camus, 24, "06 39 98 60 15", false),
            Self::Martinez => ("MARTINEZ", "Lola", Pasteur, 24, "06 39 98 68 34", false),
            Self::Perrin => ("PERRIN", "Julie", Valmy, 30, "06 39 98 75 51", false),
            Self::Vidal => ("VIDAL", "Rose", Tilleuls, 24, "06 39 98 83 60", false),
        };
        Facts {
            last,
            first,
            base,
            hours,
            phone,
            asthma,
        }
    }
}

pub(super) fn add(dice: &mut Dice, days: &Days, records: &mut Records) {
    for who in ALL {
        let facts = who.facts();
        let mut avs = Avs::named(facts.last, facts.first);
        avs.birth = Some(plus_days(days.year, -365 * dice.between(24, 58) - 100));
        avs.phone = Clean::some(facts.phone);
        avs.mail = posts::mail(&avs);
        avs.home_commune = Clean::some(TOWN);
        avs.home = Some(places::near(dice, places::CENTRE, 2_000));
        avs.base = Some(facts.base.id());
        avs.diploma = Diploma::LevelIV;
        if facts.asthma {
            avs.skills
                .push(Skill::Gesture(Clean::new(settings::ASTHMA)));
        }
        if matches!(who, Who::Martin | Who::Tessier) {
            avs.skills.push(Skill::Communication);
        }
        records.add_avs(avs);
    }
}
