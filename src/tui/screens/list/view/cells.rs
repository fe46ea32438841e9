//! The columns of a list, and the cells of its rows.

use crate::domain::hours::SchoolWeek;
use crate::domain::{AvsId, EstablishmentId, Kind, Minutes, PupilId, Ref};
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::records::{clock, hours};
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::{Cell, Col};
use crate::words::label;

/// The columns of a kind at a width.
pub(super) fn columns(kind: Kind, width: u16) -> &'static [Col] {
    const AVS: &[Col] = &[
        Col::grow(Id::ColName, 14, 3),
        Col::grow(Id::ColEstablishment, 12, 3),
        Col::right(Id::ColContracted, 7),
        Col::right(Id::ColPlaced, 7),
        Col::right(Id::ColMargin, 8),
        Col::left(Id::ColToday, 8),
        Col::left(Id::ColDeadline, 10),
    ];
    const AVS_NARROW: &[Col] = &[
        Col::grow(Id::ColName, 14, 3),
        Col::grow(Id::ColEstablishment, 10, 2),
        Col::right(Id::ColPlaced, 7),
        Col::right(Id::ColMargin, 8),
        Col::left(Id::ColToday, 8),
        Col::left(Id::ColDeadline, 10),
    ];
    // Between a list and its pane, or on a small terminal, there is room for five: what the pane or
    // the summary says of the row under the cursor gives way.
    const AVS_SHORT: &[Col] = &[
        Col::grow(Id::ColName, 13, 3),
        Col::grow(Id::ColEstablishment, 10, 2),
        Col::right(Id::ColMargin, 8),
        Col::left(Id::ColToday, 8),
        Col::left(Id::ColDeadline, 10),
    ];
    const PUPIL_SHORT: &[Col] = &[
        Col::grow(Id::ColName, 13, 3),
        Col::grow(Id::ColEstablishment, 12, 3),
        Col::right(Id::ColNotified, 8),
        Col::right(Id::ColCovered, 8),
        Col::right(Id::ColMissing, 10),
    ];
    const SCHOOL_SHORT: &[Col] = &[
        Col::grow(Id::ColName, 15, 1),
        Col::right(Id::ColNeeded, 8),
        Col::right(Id::ColMissing, 10),
        Col::right(Id::ColFreeTold, 9),
        Col::right(Id::ColFreeReal, 10),
    ];
    const PUPIL: &[Col] = &[
        Col::grow(Id::ColName, 14, 3),
        Col::left(Id::ColClass, 7),
        Col::grow(Id::ColEstablishment, 12, 3),
        Col::right(Id::ColNotified, 8),
        Col::right(Id::ColCovered, 8),
        Col::right(Id::ColMissing, 10),
    ];
    // Where room is short the commune follows the name: hours are what one comes for.
    const SCHOOL: &[Col] = &[
        Col::grow(Id::ColName, 16, 1),
        Col::right(Id::ColNeeded, 8),
        Col::right(Id::ColCovered, 8),
        Col::right(Id::ColMissing, 10),
        Col::right(Id::ColFreeTold, 9),
        Col::right(Id::ColFreeReal, 10),
    ];
    const SCHOOL_WIDE: &[Col] = &[
        Col::grow(Id::ColName, 16, 5),
        Col::grow(Id::ColCommune, 12, 3),
        Col::right(Id::ColNeeded, 8),
        Col::right(Id::ColCovered, 8),
        Col::right(Id::ColMissing, 10),
        Col::right(Id::ColFreeTold, 9),
        Col::right(Id::ColFreeReal, 10),
    ];
    const SMALL: &[Col] = &[
        Col::grow(Id::ColName, 12, 1),
        Col::right(Id::ColMissing, 10),
    ];
    match kind {
        _ if width < 60 => SMALL,
        Kind::Avs if width < 70 => AVS_SHORT,
        Kind::Pupil if width < 70 => PUPIL_SHORT,
        _ if width < 70 => SCHOOL_SHORT,
        Kind::Avs if width >= 83 => AVS,
        Kind::Avs => AVS_NARROW,
        Kind::Pupil => PUPIL,
        _ if width >= 100 => SCHOOL_WIDE,
        _ => SCHOOL,
    }
}

/// The cells of a row, for the window alone.
pub(super) fn row(target: Ref, columns: usize, cx: &Cx<'_>) -> Vec<Cell> {
    let mut cells = match target.kind {
        Kind::Avs => avs(AvsId(target.id), columns, cx),
        Kind::Pupil => pupil(PupilId(target.id), columns, cx),
        _ => school(EstablishmentId(target.id), columns, cx),
    };
    if columns == 2 {
        let first = cells.first().cloned();
        let last = match target.kind {
            Kind::Avs => cells.get(2).cloned(),
            Kind::Pupil => cells.last().cloned(),
            _ => cells.get(2).cloned(),
        };
        cells = first.into_iter().chain(last).collect();
    }
    cells
}

fn avs(id: AvsId, columns: usize, cx: &Cx<'_>) -> Vec<Cell> {
    let department = cx.department;
    let text = cx.text;
    let hours = department.avs_hours(id);
    let schools = department.schools_of(id);
    let mut place = department
        .main_school(id)
        .map(|at| label::school_short(&department.register, at))
        .unwrap_or_default();
    if schools > 1 {
        place.push_str(&format!(" +{}", schools - 1));
    }
    let (today, today_means) = if department.is_absent(id.into()) {
        (text.get(Id::Absent), Meaning::Attention)
    } else {
        (text.get(Id::Present), Meaning::Quiet)
    };
    let attention = "▲";
    let margin = if hours.told < Minutes::ZERO {
        (
            format!("{attention} {}", text.margin(hours.told)),
            Meaning::Attention,
        )
    } else {
        (text.margin(hours.told), Meaning::Text)
    };
    let deadline = clock::deadline(id, cx);
    let mut cells = vec![
        (label::avs(&department.register, id), Meaning::Text),
        (place, Meaning::Text),
    ];
    if columns == 7 {
        let contracted = hours.contracted.map(|c| text.minutes(c.weekly));
        cells.push((contracted.unwrap_or_else(|| "–".to_owned()), Meaning::Text));
    }
    if columns > 5 {
        cells.push((text.minutes(hours.placed), Meaning::Text));
    }
    cells.push(margin);
    cells.push((today.to_owned(), today_means));
    cells.push(deadline);
    cells
}

fn pupil(id: PupilId, columns: usize, cx: &Cx<'_>) -> Vec<Cell> {
    let department = cx.department;
    let text = cx.text;
    let hours = department.pupil_hours(id);
    let record = department.register.get(id);
    let class = record
        .and_then(|p| p.class.as_ref())
        .map(ToString::to_string)
        .unwrap_or_default();
    let place = record
        .and_then(|p| p.establishment)
        .map(|at| label::school_short(&department.register, at))
        .unwrap_or_default();
    let notified = match hours.help.map(|mode| mode.weekly()) {
        Some(Some(weekly)) => text.minutes(weekly),
        Some(None) => text.get(Id::ModeSharedShort).to_owned(),
        None => "–".to_owned(),
    };
    let mut cells = vec![(label::pupil(&department.register, id), Meaning::Text)];
    if columns > 5 {
        cells.push((class, Meaning::Text));
    }
    cells.push((place, Meaning::Text));
    cells.push((notified, Meaning::Text));
    cells.push((text.minutes(hours.covered), Meaning::Text));
    cells.push(hours::missing(hours.missing, hours.needed, cx.text));
    cells
}

fn school(id: EstablishmentId, columns: usize, cx: &Cx<'_>) -> Vec<Cell> {
    let department = cx.department;
    let row = department.free_at(id);
    let record = department.register.get(id);
    let commune = record
        .and_then(|s| s.commune.as_ref())
        .map(ToString::to_string);
    let mut name = label::school_short(&department.register, id);
    let mut cells = Vec::with_capacity(columns);
    match (columns, commune) {
        (7, commune) => {
            cells.push((name, Meaning::Text));
            cells.push((commune.unwrap_or_default(), Meaning::Text));
        }
        (5 | 6, Some(commune)) => {
            name.push_str(" · ");
            name.push_str(&commune);
            cells.push((name, Meaning::Text));
        }
        _ => cells.push((name, Meaning::Text)),
    }
    let [needed, covered, missing, told, real] = hours(&row, cx);
    cells.push(needed);
    if columns > 5 {
        cells.push(covered);
    }
    cells.extend([missing, told, real]);
    cells
}

/// The last row: all schools together.
pub(super) fn all_schools(columns: usize, cx: &Cx<'_>) -> Vec<Cell> {
    let mut total = cx.department.free_total();
    for sum in [
        &mut total.needed,
        &mut total.covered,
        &mut total.missing,
        &mut total.free_told,
        &mut total.free_real,
    ] {
        *sum = in_round_hours(*sum);
    }
    let [needed, covered, missing, told, real] = hours(&total, cx);
    let name = (cx.text.get(Id::ListTotal).to_owned(), Meaning::Heading);
    let commune = (String::new(), Meaning::Text);
    match columns {
        2 => vec![name, missing],
        5 => vec![name, needed, missing, told, real],
        7 => vec![name, commune, needed, covered, missing, told, real],
        _ => vec![name, needed, covered, missing, told, real],
    }
}

/// From a thousand hours on the minutes are left out: a sum cut by its column would be a wrong one.
fn in_round_hours(sum: Minutes) -> Minutes {
    if sum.0.abs() < 60_000 {
        sum
    } else {
        Minutes(sum.0 - sum.0 % 60)
    }
}

/// What a school needs and has: the numbers of its row.
fn hours(row: &SchoolWeek, cx: &Cx<'_>) -> [Cell; 5] {
    let quiet = |minutes: Minutes| match minutes {
        Minutes::ZERO => ("·".to_owned(), Meaning::Quiet),
        some => (cx.text.minutes(some), Meaning::Text),
    };
    let covered = match row.needed {
        Minutes::ZERO => quiet(Minutes::ZERO),
        _ => (cx.text.minutes(row.covered), Meaning::Text),
    };
    [
        quiet(row.needed),
        covered,
        hours::missing(row.missing, row.needed, cx.text),
        quiet(row.free_told),
        quiet(row.free_real),
    ]
}
