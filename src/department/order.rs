//! Columns that a list can be ordered by.

use std::cmp::Reverse;

use super::Department;
use crate::domain::units::compact;
use crate::domain::{AvsId, EstablishmentId, Kind, PupilId, Ref};
use crate::lookup::fold;

/// What rows are compared by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Name, accents and case aside.
    #[default]
    Name,
    /// The school's name, or the commune of a school.
    Place,
    /// Free hours as told, or hours missing.
    Hours,
    /// Hours needed, or contracted.
    Volume,
    /// The ceiling of the engagement.
    Ceiling,
    /// A pupil's class.
    Class,
    /// Hours placed, or covered.
    Placed,
    /// Free hours of a school, as told.
    FreeTold,
    /// Free hours of a school, for real.
    FreeReal,
}

impl Column {
    /// All.
    pub const ALL: [Self; 9] = [
        Self::Name,
        Self::Place,
        Self::Hours,
        Self::Volume,
        Self::Ceiling,
        Self::Class,
        Self::Placed,
        Self::FreeTold,
        Self::FreeReal,
    ];
}

/// A column and a direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowOrder {
    /// The column.
    pub column: Column,
    /// Greatest first.
    pub down: bool,
}

/// Sorts rows; those that compare equal go by name, then code.
pub fn sort(rows: &mut [u32], kind: Kind, order: RowOrder, department: &Department) {
    rows.sort_by_cached_key(|id| (department.sort_key(Ref { kind, id: *id }).to_owned(), *id));
    match (order.column, order.down) {
        (Column::Name, false) => {}
        (Column::Name, true) => rows.reverse(),
        (Column::Place, false) => {
            rows.sort_by_cached_key(|id| department.place_key(Ref { kind, id: *id }))
        }
        (Column::Place, true) => {
            rows.sort_by_cached_key(|id| Reverse(department.place_key(Ref { kind, id: *id })));
        }
        (Column::Class, false) => rows.sort_by_cached_key(|id| class(*id, department)),
        (Column::Class, true) => rows.sort_by_cached_key(|id| Reverse(class(*id, department))),
        (column, false) => rows.sort_by_cached_key(|id| figure(*id, kind, column, department)),
        (column, true) => {
            rows.sort_by_cached_key(|id| Reverse(figure(*id, kind, column, department)))
        }
    }
}

/// What a row is compared by, where that is a number.
fn figure(id: u32, kind: Kind, column: Column, department: &Department) -> i32 {
    let (avs, pupil, school) = (AvsId(id), PupilId(id), EstablishmentId(id));
    match (kind, column) {
        (Kind::Avs, Column::Ceiling) => department
            .clock(avs)
            .and_then(|clock| clock.ceiling())
            .map_or(i32::MAX, compact::number),
        (Kind::Avs, Column::Hours) => department.avs_hours(avs).told.0,
        (Kind::Avs, Column::Placed) => department.avs_hours(avs).placed.0,
        (Kind::Avs, _) => department
            .avs_hours(avs)
            .contracted
            .map_or(0, |contracted| contracted.weekly.0),
        (Kind::Pupil, Column::Hours) => {
            let hours = department.pupil_hours(pupil);
            hours.missing.0.max(i32::from(hours.waiting))
        }
        (Kind::Pupil, Column::Placed) => department.pupil_hours(pupil).covered.0,
        (Kind::Pupil, _) => department.pupil_hours(pupil).needed.0,
        (_, Column::Hours) => department.free_at(school).missing.0,
        (_, Column::Placed) => department.free_at(school).covered.0,
        (_, Column::FreeTold) => department.free_at(school).free_told.0,
        (_, Column::FreeReal) => department.free_at(school).free_real.0,
        (_, _) => department.free_at(school).needed.0,
    }
}

/// The folded class of a pupil.
fn class(id: u32, department: &Department) -> String {
    let pupil = department.register.get(PupilId(id));
    let class = pupil.and_then(|pupil| pupil.class.as_deref());
    class.map(fold::key).unwrap_or_default()
}
