//! The assistant, with her experience and her training.

use crate::domain::EstablishmentId;
use crate::domain::PupilId;
use crate::store::format::frozen::frozen;
use crate::store::format::v1::avs::{AvsKind, Diploma, Level, Skill, WeeklySpan};
use crate::store::format::v1::number::Number;
use crate::store::format::v1::text::Text;
use crate::store::format::v1::time::Day;
use crate::store::format::v1::units::{Km, Position};

frozen! {
    /// An AVS.
    record Avs {
        last: Text,
        first: Text,
        other_name: Option<Text>,
        kind: AvsKind,
        birth: Option<Day>,
        phone: Option<Text>,
        mail: Option<Text>,
        home_commune: Option<Text>,
        home: Option<Position>,
        base: Option<Number<EstablishmentId>>,
        diploma: Diploma,
        experience: Option<u16>,
        trained: Option<Day>,
        levels: Vec<Level>,
        skills: Vec<Skill>,
        unavailable: Vec<WeeklySpan>,
        reach: Option<Km>,
        prefers: Vec<Number<PupilId>>,
        excludes: Vec<Number<PupilId>>,
        left: Option<Day>,
    }
}
