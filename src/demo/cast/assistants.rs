//! The assistants of the cast.

use crate::demo::data::Cast;
use crate::demo::days::Anchors;
use crate::demo::dice::Dice;
use crate::demo::records::Records;
use crate::demo::{names, places, skills};
use crate::domain::{Avs, Clean, Diploma, plus_days};

pub(super) fn add(dice: &mut Dice, days: &Anchors, cast: &Cast, records: &mut Records) {
    for row in &cast.avs {
        let mut avs = Avs::named(row.last.as_str(), row.first.as_str());
        avs.birth = Some(plus_days(days.year, -365 * dice.between(24, 58) - 100));
        avs.phone = Clean::some(&row.phone);
        avs.mail = names::mail(&avs);
        avs.home_commune = Clean::some(&cast.town);
        avs.home = Some(places::near(dice, places::CENTRE, 2_000));
        avs.base = cast.school(&row.base).map(|(school, _)| school);
        avs.diploma = Diploma::LevelIV;
        avs.skills = row.skills.iter().copied().map(skills::of_cast).collect();
        records.add_avs(avs);
    }
}
