//! The three plans: orders of levels.

use crate::solver::Measure;

/// Which plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// A: as many minutes covered as can be.
    MostCovered,
    /// B: as few people to call as can be.
    FewestCalls,
    /// C: people whom the pupils know.
    KnownFaces,
}

impl Order {
    /// All of them, as they are shown.
    pub const ALL: [Self; 3] = [Self::MostCovered, Self::FewestCalls, Self::KnownFaces];

    /// Its id on the command line and in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::MostCovered => "most-covered",
            Self::FewestCalls => "fewest-calls",
            Self::KnownFaces => "known-faces",
        }
    }

    /// Its letter on screen.
    pub const fn letter(self) -> char {
        match self {
            Self::MostCovered => 'A',
            Self::FewestCalls => 'B',
            Self::KnownFaces => 'C',
        }
    }

    /// The plan of a setting's number; the second one for any other.
    pub fn of_number(number: i64) -> Self {
        match number {
            0 => Self::MostCovered,
            2 => Self::KnownFaces,
            _ => Self::FewestCalls,
        }
    }

    /// The next one, round and round.
    pub fn next(self) -> Self {
        match self {
            Self::MostCovered => Self::FewestCalls,
            Self::FewestCalls => Self::KnownFaces,
            Self::KnownFaces => Self::MostCovered,
        }
    }

    /// What is minimised, first things first.
    pub fn levels(self) -> &'static [Measure] {
        match self {
            Self::MostCovered => &[Measure::Uncovered, Measure::People, Measure::Cost],
            Self::FewestCalls => &[
                Measure::UncoveredMust,
                Measure::People,
                Measure::Uncovered,
                Measure::Cost,
            ],
            Self::KnownFaces => &[
                Measure::UncoveredMust,
                Measure::Strangers,
                Measure::Uncovered,
                Measure::People,
                Measure::Cost,
            ],
        }
    }
}
