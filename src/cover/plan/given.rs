//! What becomes of each need under a plan.

use crate::domain::{AvsId, ContactStatus, CoverId};

/// Who takes a need, and who decided so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It was over before anyone could come.
    Lost,
    /// Written already, and left as it is.
    Standing {
        /// The cover.
        cover: CoverId,
        /// Who; none: left without.
        by: Option<AvsId>,
        /// How far the calls are.
        contact: ContactStatus,
    },
    /// Decided by hand.
    ChosenWord {
        /// Who; none: left without.
        by: Option<AvsId>,
        /// Past a filter.
        forced: bool,
    },
    /// The plan's proposal.
    Planned(AvsId),
    /// Nobody can, or nobody under this plan.
    Nobody,
}

impl Given {
    /// Who comes.
    pub fn by(self) -> Option<AvsId> {
        match self {
            Self::Standing { by, .. } | Self::ChosenWord { by, .. } => by,
            Self::Planned(avs) => Some(avs),
            Self::Lost | Self::Nobody => None,
        }
    }

    /// Something is to be written for it.
    pub fn is_new(self) -> bool {
        matches!(
            self,
            Self::ChosenWord { .. } | Self::Planned(_) | Self::Nobody
        )
    }
}
