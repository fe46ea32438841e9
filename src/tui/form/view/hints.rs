//! What can be typed in a field.

use crate::record::Type;
use crate::text::Id;

/// What a field takes, by example.
pub fn of_kind(kind: Type) -> Id {
    use Type as K;
    match kind {
        K::Line | K::Shown => Id::FormHintLine,
        K::Lines => Id::FormHintLines,
        K::Date(_) => Id::FormHintDate,
        K::DateAfter(_) => Id::FormHintDateAfter,
        K::Duration => Id::FormHintDuration,
        K::Number => Id::FormHintNumber,
        K::Quota => Id::FormHintQuota,
        K::Choice(_) | K::Maybe(..) | K::Flag => Id::FormHintChoice,
        K::Record(_) => Id::FormHintRecord,
        K::Records(_) => Id::FormHintRecords,
        K::Slots => Id::FormHintSlots,
        K::Spans => Id::FormHintSpans,
        K::Needs => Id::FormHintNeeds,
        K::Skills => Id::FormHintSkills,
        K::Levels => Id::FormHintLevels,
        K::Suspensions => Id::FormHintSuspensions,
        K::Amendments => Id::FormHintAmendments,
        K::Memberships => Id::FormHintMemberships,
        K::Agreements => Id::FormHintAgreements,
        K::Position => Id::FormHintPosition,
        K::Part => Id::FormHintPart,
    }
}
