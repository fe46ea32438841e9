//! The pupil and the commission's decision about her.

use super::avs::{Level, Skill};
use super::number::Number;
use super::text::Text;
use super::time::Day;
use super::units::Minutes;
use crate::domain::{EstablishmentId, PupilId};
use crate::store::format::frozen::frozen;

frozen! {
    /// A disabled pupil.
    record Pupil {
        last: Text,
        first: Text,
        other_name: Option<Text>,
        birth: Option<Day>,
        ine: Option<Text>,
        establishment: Option<Number<EstablishmentId>>,
        level: Option<Level>,
        class: Option<Text>,
        teacher: Option<Text>,
        needs: Vec<PupilNeed>,
        safety: bool,
    }

    /// A coded need.
    record PupilNeed {
        skill: Skill,
        required: bool,
    }

    /// A decision of the commission.
    record Decision {
        pupil: Number<PupilId>,
        commission: Commission,
        number: Option<Text>,
        taken: Option<Day>,
        mode: Mode,
        from: Day,
        to: Day,
        activities: Vec<Text>,
        peri_school: bool,
        protocol: Option<Text>,
    }

    /// The commission that decides.
    choice Commission {
        Cdes,
        Cdaph,
    }

    /// What a decision gives.
    choice Mode {
        Individual(weekly: Minutes),
        Shared,
    }
}
