//! What assistants know and pupils need.

use super::data::{Data, Knows};
use super::dice::Dice;
use crate::domain::{Clean, Skill};

/// Something a pupil may need and an assistant may know.
pub(super) fn thrown(dice: &mut Dice) -> Skill {
    match dice.below(100) {
        0..=24 => Skill::NoteTaking,
        25..=37 => Skill::Mobility,
        38..=47 => Skill::Hygiene,
        48..=67 => Skill::Communication,
        68..=84 => Skill::Behaviour,
        85..=94 => Skill::Safety,
        _ => {
            let gestures = &Data::embedded().help.gestures;
            Skill::Gesture(Clean::new(dice.choose(gestures)))
        }
    }
}

/// What one of the cast knows or needs.
pub(super) fn of_cast(knows: Knows) -> Skill {
    match knows {
        Knows::CastGesture => Skill::Gesture(Clean::new(&Data::embedded().help.cast_gesture)),
        Knows::Communication => Skill::Communication,
        Knows::NoteTaking => Skill::NoteTaking,
    }
}
