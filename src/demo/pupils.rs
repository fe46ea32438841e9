//! Pupils: who they are, their class, what they need.

use super::days::Anchors;
use super::dice::Dice;
use super::schools::Site;
use super::stage::Schooling;
use super::{names, skills};
use crate::domain::{Clean, Date, Level, Pupil, PupilNeed, plus_days};

/// A pupil of that school.
pub(super) fn made(dice: &mut Dice, days: &Anchors, site: &Site, number: usize) -> Pupil {
    let name = names::pupil(dice);
    let class = class(dice, site.stage);
    let mut pupil = Pupil::named(name.last, name.first);
    if dice.percent(3) {
        pupil.other_name = Clean::some(names::last(dice).to_uppercase());
    }
    pupil.birth = birth(dice, days, class.age);
    pupil.ine = (!dice.percent(12)).then(|| ine(number));
    pupil.establishment = Some(site.id);
    pupil.level = Some(class.level);
    pupil.class = Clean::some(class.name);
    pupil.teacher = (!dice.percent(10))
        .then(|| names::teacher(dice))
        .map(Clean::new);
    pupil.needs = needs(dice);
    pupil.safety = dice.percent(6);
    pupil
}

/// An invented national number.
pub(super) fn ine(number: usize) -> Clean {
    Clean::new(format!("099{number:07}Z"))
}

/// A day of birth for a class whose pupils turn `age` in the calendar year it begins in.
pub(super) fn birth(dice: &mut Dice, days: &Anchors, age: i16) -> Option<Date> {
    let first = Date::new(days.year.year() - age, 1, 1).ok()?;
    Some(plus_days(first, dice.between(0, 364)))
}

struct SchoolClass {
    name: String,
    level: Level,
    age: i16,
}

fn class(dice: &mut Dice, stage: Schooling) -> SchoolClass {
    let (list, level): (&[(&str, i16)], Level) = match stage {
        Schooling::Nursery => (NURSERY, Level::Nursery),
        Schooling::Elementary => (ELEMENTARY, Level::Elementary),
        Schooling::Primary if dice.percent(25) => (NURSERY, Level::Nursery),
        Schooling::Primary => (ELEMENTARY, Level::Elementary),
        Schooling::Middle => (MIDDLE, Level::LowerSecondary),
        Schooling::High => (HIGH, Level::UpperSecondary),
        Schooling::Nothing => (&[], Level::Other),
    };
    let (name, age) = dice.pick(list);
    let name = if stage.is_secondary() {
        format!("{name} {}", dice.pick(&["A", "B", "C", "D"]))
    } else {
        name.to_owned()
    };
    SchoolClass { name, level, age }
}

const NURSERY: &[(&str, i16)] = &[("PS", 3), ("MS", 4), ("GS", 5)];
const ELEMENTARY: &[(&str, i16)] = &[("CP", 6), ("CE1", 7), ("CE2", 8), ("CM1", 9), ("CM2", 10)];
const MIDDLE: &[(&str, i16)] = &[("6e", 11), ("5e", 12), ("4e", 13), ("3e", 14)];
const HIGH: &[(&str, i16)] = &[("2de", 15), ("1re", 16), ("Tle", 17)];

fn needs(dice: &mut Dice) -> Vec<PupilNeed> {
    let mut needs: Vec<PupilNeed> = Vec::new();
    for _ in 0..dice.pick(&[0, 1, 1, 1, 2, 2, 3]) {
        let need = PupilNeed {
            skill: skills::thrown(dice),
            required: dice.percent(15),
        };
        if needs.iter().all(|other| other.skill != need.skill) {
            needs.push(need);
        }
    }
    needs
}
