//! The columns of lists, with their words.

use crate::department::order::Column;
use crate::domain::Kind;
use crate::text::Id;

/// The columns a list of that kind can be ordered by, with their words.
pub fn columns(kind: Kind) -> &'static [(Column, Id)] {
    match kind {
        Kind::Avs => &[
            (Column::Name, Id::ColName),
            (Column::Place, Id::ColEstablishment),
            (Column::Hours, Id::ColMargin),
            (Column::Volume, Id::ColContracted),
            (Column::Ceiling, Id::ColDeadline),
            (Column::Placed, Id::ColPlaced),
        ],
        Kind::Pupil => &[
            (Column::Name, Id::ColName),
            (Column::Place, Id::ColEstablishment),
            (Column::Hours, Id::ColMissing),
            (Column::Volume, Id::ColNotified),
            (Column::Placed, Id::ColCovered),
            (Column::Class, Id::ColClass),
        ],
        _ => &[
            (Column::Name, Id::ColName),
            (Column::Place, Id::ColCommune),
            (Column::Hours, Id::ColMissing),
            (Column::Volume, Id::ColNeeded),
            (Column::Placed, Id::ColCovered),
            (Column::FreeTold, Id::ColFreeTold),
            (Column::FreeReal, Id::ColFreeReal),
        ],
    }
}
