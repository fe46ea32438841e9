//! How a school's hours add up.

use super::super::line::{Line, Weight};
use crate::department::Department;
use crate::domain::EstablishmentId;
use crate::text::{Id, Text};

/// Needed, covered, missing, and both ways to count what is free.
pub(super) fn lines(id: EstablishmentId, text: &Text, department: &Department) -> Vec<Line> {
    let row = department.free_at(id);
    let line = |id, value: String| Line::new(Weight::Plain, text.get(id), value);
    vec![
        line(Id::SumNeeded, text.minutes(row.needed)),
        line(Id::SumPlaced, text.minutes(row.covered)),
        line(Id::SumMissing, text.minutes(row.missing)),
        line(Id::ColFreeTold, text.margin(row.free_told)),
        line(Id::ColFreeReal, text.minutes(row.free_real)),
        Line::new(Weight::Under, text.get(Id::FreeLegend), ""),
    ]
}
