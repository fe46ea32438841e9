//! The pupil and the commission's decision about her.

use super::avs::{Level, Skill};
use super::{Clean, Date, EstablishmentId, Minutes, PupilId};

/// A disabled pupil. No diagnosis is ever stored: needs are codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pupil {
    /// Last name.
    pub last: Clean,
    /// First name.
    pub first: Clean,
    /// Usual or birth name, where it differs.
    pub other_name: Option<Clean>,
    /// Date of birth.
    pub birth: Option<Date>,
    /// National number.
    pub ine: Option<Clean>,
    /// Her school.
    pub establishment: Option<EstablishmentId>,
    /// Her level.
    pub level: Option<Level>,
    /// Her class: `CE2`, `6e B`.
    pub class: Option<Clean>,
    /// Her teacher.
    pub teacher: Option<Clean>,
    /// What she needs.
    pub needs: Vec<PupilNeed>,
    /// Left alone she is in danger.
    pub safety: bool,
}

impl Pupil {
    /// A pupil of whom only the name is known.
    pub fn named(last: impl Into<Clean>, first: impl Into<Clean>) -> Self {
        Self {
            last: last.into(),
            first: first.into(),
            other_name: None,
            birth: None,
            ine: None,
            establishment: None,
            level: None,
            class: None,
            teacher: None,
            needs: Vec::new(),
            safety: false,
        }
    }

    /// `DUBOIS Léa`.
    pub fn name(&self) -> String {
        format!("{} {}", self.last, self.first).trim().to_owned()
    }
}

/// A coded need.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PupilNeed {
    /// The code.
    pub skill: Skill,
    /// Required is a hard filter, wished a cost.
    pub required: bool,
}

/// A decision of the commission. A later one ends the one before on the eve of its start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// About whom.
    pub pupil: PupilId,
    /// By whom.
    pub commission: Commission,
    /// Its number.
    pub number: Option<Clean>,
    /// When it was taken.
    pub taken: Option<Date>,
    /// What it gives.
    pub mode: Mode,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Activities it names.
    pub activities: Vec<Clean>,
    /// Holds outside school time too.
    pub peri_school: bool,
    /// What the protocol says, in short.
    pub protocol: Option<Clean>,
}

impl Decision {
    /// Its date: taken on, else its first day.
    pub fn date(&self) -> Date {
        self.taken.unwrap_or(self.from)
    }
}

/// The commission that decides: CDES until 19-12-2005, CDAPH since.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Commission {
    Cdes,
    Cdaph,
}

/// What a decision gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// Individual help, so many minutes a week.
    Individual(Minutes),
    /// Shared help, without hours.
    Shared,
}

impl Mode {
    /// Minutes a week; none for shared help.
    pub fn weekly(self) -> Option<Minutes> {
        match self {
            Self::Individual(weekly) => Some(weekly),
            Self::Shared => None,
        }
    }
}
