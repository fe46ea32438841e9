//! The pupils of the cast and their decisions. Those without a name in the examples fill the weeks
//! of the cast's assistants and are named by chance.

use super::schools::School;
use super::schools::School::{Camus, Moulin, Pasteur, Tilleuls, Valmy};
use crate::demo::days::Days;
use crate::demo::decisions::{self, Span};
use crate::demo::dice::Dice;
use crate::demo::records::Records;
use crate::demo::{names, pupils as others, settings};
use crate::domain::{Clean, Level, Minutes, Mode, Need, Pupil, PupilId, Skill, plus_months};

/// A pupil of the cast; those that only fill a week are known by school.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Child {
    Dubois,
    Haddad,
    Laurent,
    Morel,
    Petit,
    Roussel,
    Moreau,
    Lenoir,
    MoulinA,
    MoulinB,
    PasteurA,
    PasteurB,
    PasteurC,
    PasteurD,
    PasteurE,
    ValmyA,
    ValmyB,
    TilleulsA,
    TilleulsB,
    TilleulsC,
    TilleulsD,
    CamusA,
    CamusB,
}

/// All of them.
pub(super) const ALL: [Child; 23] = [
    Child::Dubois,
    Child::Haddad,
    Child::Laurent,
    Child::Morel,
    Child::Petit,
    Child::Roussel,
    Child::Moreau,
    Child::Lenoir,
    Child::MoulinA,
    Child::MoulinB,
    Child::PasteurA,
    Child::PasteurB,
    Child::PasteurC,
    Child::PasteurD,
    Child::PasteurE,
    Child::ValmyA,
    Child::ValmyB,
    Child::TilleulsA,
    Child::TilleulsB,
    Child::TilleulsC,
    Child::TilleulsD,
    Child::CamusA,
    Child::CamusB,
];

struct Facts {
    name: Option<(&'static str, &'static str)>,
    school: School,
    class: &'static str,
    teacher: &'static str,
    age: i16,
    /// Hours of individual help; 0 for shared help.
    hours: i32,
}

impl Child {
    pub(super) const fn id(self) -> PupilId {
        PupilId(self as u32 + 1)
    }

    /// Where the child goes to school.
    pub(super) const fn school(self) -> School {
        self.facts().school
    }

    const fn facts(self) -> Facts {
        let (name, school, class, teacher, age, hours) = match self {
            Self::Dubois => (Some(("DUBOIS", "Léa")), Moulin, "CE2", "Mme Faure", 8, 12),
            Self::Haddad => (Some(("HADDAD", "Yanis")), Pasteur, "CM1", "Mme Roy", 9, 9),
            Self::Laurent => (Some(("LAURENT", "Emma")), Pasteur, "CM2", "M. Diop", 10, 0),
            Self::Morel => (Some(("MOREL", "Nino")), Pasteur, "CP", "Mme Kervella", 6, 0),
            Self::Petit => (Some(("PETIT", "Noé")), Valmy, "6e B", "Mme Vaillet", 11, 12),
            Self::Roussel => (Some(("ROUSSEL", "Tom")), Valmy, "5e A", "M. Girault", 12, 9),
            Self::Moreau => (Some(("MOREAU", "Jade")), Valmy, "4e C", "Mme Nowak", 13, 9),
            Self::Lenoir => (Some(("LENOIR", "Hugo")), Valmy, "6e A", "M. Talbot", 11, 6),
            Self::MoulinA => (None, Moulin, "CP", "Mme Brisset", 6, 12),
            Self::MoulinB => (None, Moulin, "CM1", "M. Faubert", 9, 12),
            Self::PasteurA => (None, Pasteur, "CE1", "Mme Konaté", 7, 12),
            Self::PasteurB => (None, Pasteur, "CE2", "Mme Lévêque", 8, 12),
            Self::PasteurC => (None, Pasteur, "CM1", "Mme Roy", 9, 9),
            Self::PasteurD => (None, Pasteur, "CE1", "Mme Konaté", 7, 12),
            Self::PasteurE => (None, Pasteur, "CM2", "M. Diop", 10, 0),
            Self::ValmyA => (None, Valmy, "3e B", "M. Pham", 14, 12),
            Self::ValmyB => (None, Valmy, "5e C", "Mme Hélias", 12, 20),
            Self::TilleulsA => (None, Tilleuls, "CE1", "Mme Saïdi", 7, 12),
            Self::TilleulsB => (None, Tilleuls, "CM2", "M. Brisset", 10, 0),
            Self::TilleulsC => (None, Tilleuls, "CP", "Mme Guégan", 6, 12),
            Self::TilleulsD => (None, Tilleuls, "CE2", "Mme Traoré", 8, 6),
            Self::CamusA => (None, Camus, "2de C", "Mme Müller", 15, 15),
            Self::CamusB => (None, Camus, "1re A", "M. Pereira", 16, 8),
        };
        Facts {
            name,
            school,
            class,
            teacher,
            age,
            hours,
        }
    }

    const fn level(self) -> Level {
        match self.school() {
            Valmy => Level::LowerSecondary,
            Camus => Level::UpperSecondary,
            Moulin | Pasteur | Tilleuls => Level::Elementary,
        }
    }
}

pub(super) fn add(dice: &mut Dice, days: &Days, records: &mut Records) {
    for child in ALL {
        let pupil = made(dice, days, child);
        records.add_pupil(pupil);
        decide(dice, days, child, records);
    }
}

fn made(dice: &mut Dice, days: &Days, child: Child) -> Pupil {
    let facts = child.facts();
    let mut pupil = match facts.name {
        Some((last, first)) => Pupil::named(last, first),
        None => {
            let name = names::pupil(dice);
            Pupil::named(name.last, name.first)
        }
    };
    pupil.birth = others::birth(dice, days, facts.age);
    pupil.ine = Some(others::ine(child.id().0 as usize));
    pupil.establishment = Some(facts.school.id());
    pupil.level = Some(child.level());
    pupil.class = Clean::some(facts.class);
    pupil.teacher = Clean::some(facts.teacher);
    let (skill, required) = match child {
        Child::Dubois => (Skill::Gesture(Clean::new(settings::ASTHMA)), true),
        Child::Haddad => (Skill::Communication, false),
        Child::Petit => (Skill::NoteTaking, false),
        _ => return pupil,
    };
    pupil.needs = vec![Need { skill, required }];
    pupil
}

fn decide(dice: &mut Dice, days: &Days, child: Child, records: &mut Records) {
    let hours = child.facts().hours;
    let mode = match hours {
        0 => Mode::Shared,
        hours => Mode::Individual(Minutes::hours(hours)),
    };
    let from = plus_months(days.before, -12);
    let whole = Span { from, to: days.end };
    if child != Child::Dubois {
        let decision = decisions::made(dice, records, child.id(), mode, whole);
        records.decisions.push(decision);
        return;
    }
    // Léa had nine hours and has twelve since the beginning of the school year.
    let nine = Mode::Individual(Minutes::hours(9));
    let earlier = decisions::made(dice, records, child.id(), nine, whole);
    records.decisions.push(earlier);
    let now = Span {
        from: days.year,
        to: days.end,
    };
    let mut decision = decisions::made(dice, records, child.id(), mode, now);
    decision.protocol = Clean::some(
        "Pause au calme après 11 h. Prévenir les parents avant 8 h de tout changement.",
    );
    records.decisions.push(decision);
}
