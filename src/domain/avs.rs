//! The assistant: who she is, what she can do, when and where she cannot.

use super::{Clean, Date, EstablishmentId, Km, Minute, Position, PupilId, Weekday};

/// An AVS (auxiliaire de vie scolaire, today AESH).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Avs {
    /// Last name, as it is written.
    pub last: Clean,
    /// First name.
    pub first: Clean,
    /// Usual or birth name, where it differs.
    pub other_name: Option<Clean>,
    /// What she is employed for.
    pub kind: AvsKind,
    /// Date of birth.
    pub birth: Option<Date>,
    /// Phone number, as typed.
    pub phone: Option<Clean>,
    /// Mail address.
    pub mail: Option<Clean>,
    /// Commune she lives in.
    pub home_commune: Option<Clean>,
    /// Where she lives.
    pub home: Option<Position>,
    /// The school she belongs to.
    pub base: Option<EstablishmentId>,
    /// Highest diploma, as rule R17 asks.
    pub diploma: Diploma,
    /// Months of experience of such help, before or beside what contracts here tell (R17).
    pub experience: Option<u16>,
    /// The last day of her training for the post, of 60 hours.
    pub trained: Option<Date>,
    /// Levels she works at; none stated means all.
    pub levels: Vec<Level>,
    /// Needs she can answer.
    pub skills: Vec<Skill>,
    /// When she is never free.
    pub unavailable: Vec<WeeklySpan>,
    /// How far she goes from her base.
    pub reach: Option<Km>,
    /// Pupils she should be proposed for.
    pub prefers: Vec<PupilId>,
    /// Pupils she must not be proposed for.
    pub excludes: Vec<PupilId>,
    /// Her last day in the service.
    pub left: Option<Date>,
}

impl Avs {
    /// An assistant of whom only the name is known.
    pub fn named(last: impl Into<Clean>, first: impl Into<Clean>) -> Self {
        Self {
            last: last.into(),
            first: first.into(),
            other_name: None,
            kind: AvsKind::Individual,
            birth: None,
            phone: None,
            mail: None,
            home_commune: None,
            home: None,
            base: None,
            diploma: Diploma::None,
            experience: None,
            trained: None,
            levels: Vec::new(),
            skills: Vec::new(),
            unavailable: Vec::new(),
            reach: None,
            prefers: Vec::new(),
            excludes: Vec::new(),
            left: None,
        }
    }

    /// `MARTIN Sophie`.
    pub fn name(&self) -> String {
        format!("{} {}", self.last, self.first).trim().to_owned()
    }

    /// Still in the service on `on`.
    pub fn serves(&self, on: Date) -> bool {
        self.left.is_none_or(|left| on <= left)
    }
}

/// What an assistant is employed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AvsKind {
    /// AVS-i: one pupil at a time.
    Individual,
    /// AVS-CO: a class.
    Collective,
    /// AVS-m: several pupils by turns.
    Shared,
}

/// The diploma rule R17 looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Diploma {
    /// None known.
    None,
    /// Baccalauréat or level IV.
    LevelIV,
    /// Beyond the baccalauréat.
    Higher,
    /// A diploma of care.
    Care,
    /// Three years of youth-job integration help.
    YouthJobYears,
}

/// A level of teaching.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Level {
    Nursery,
    Elementary,
    LowerSecondary,
    UpperSecondary,
    Other,
}

/// What a pupil may need and an assistant may know: codes, never a diagnosis.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Skill {
    NoteTaking,
    Mobility,
    Hygiene,
    /// A technical gesture, by its name in the settings.
    Gesture(Clean),
    Communication,
    Behaviour,
    Safety,
}

/// A span of one weekday, each week, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WeeklySpan {
    /// The day.
    pub day: Weekday,
    /// First minute.
    pub start: Minute,
    /// End, exclusive.
    pub end: Minute,
}
