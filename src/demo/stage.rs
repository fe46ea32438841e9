//! What is taught at a school, as far as a made-up one depends on it.

use serde::Deserialize;

use crate::domain::SchoolKind;

/// What is taught at a school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Schooling {
    /// Nursery school.
    Nursery,
    /// Elementary school.
    Elementary,
    /// Both.
    Primary,
    /// Collège.
    Middle,
    /// Lycée.
    High,
    /// Nothing: a service of the State.
    Nothing,
}

impl Schooling {
    /// A collège or lycée, whose day is longer.
    pub(super) fn is_secondary(self) -> bool {
        matches!(self, Self::Middle | Self::High)
    }

    /// What such a school is registered as.
    pub(super) fn kind(self) -> SchoolKind {
        match self {
            Self::Nursery | Self::Elementary | Self::Primary => SchoolKind::School,
            Self::Middle => SchoolKind::Middle,
            Self::High => SchoolKind::High,
            Self::Nothing => SchoolKind::Service,
        }
    }
}
