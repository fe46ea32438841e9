//! The assistant, and the codes that she shares with pupils.

use super::number::Number;
use super::text::Text;
use super::time::Day;
use super::units::{Km, Minute, Position, Weekday};
use crate::domain::{EstablishmentId, PupilId};
use crate::store::format::frozen::frozen;

frozen! {
    /// An AVS.
    older Avs {
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
        levels: Vec<Level>,
        skills: Vec<Skill>,
        unavailable: Vec<WeeklySpan>,
        reach: Option<Km>,
        prefers: Vec<Number<PupilId>>,
        excludes: Vec<Number<PupilId>>,
        left: Option<Day>,
        ;
        experience: None,
        trained: None,
    }

    /// What an assistant is employed for.
    choice AvsKind {
        Individual,
        Collective,
        Shared,
    }

    /// The diploma rule R17 looks at.
    choice Diploma {
        None,
        LevelIV,
        Higher,
        Care,
        YouthJobYears,
    }

    /// A level of teaching.
    choice Level {
        Nursery,
        Elementary,
        LowerSecondary,
        UpperSecondary,
        Other,
    }

    /// What a pupil may need and an assistant may know.
    choice Skill {
        NoteTaking,
        Mobility,
        Hygiene,
        Gesture(name: Text),
        Communication,
        Behaviour,
        Safety,
    }

    /// A span of one weekday.
    record WeeklySpan {
        day: Weekday,
        start: Minute,
        end: Minute,
    }
}
