//! A list: heading, columns, the rows of the window, totals, and the pane or summary beside it.

use ratatui::layout::Position;

use super::pane;
use crate::app::geometry;
use crate::app::list::{List, title};
use crate::app::model::Model;
use crate::department::Desk;
use crate::domain::hours::SchoolWeek;
use crate::domain::{AvsId, EstablishmentId, Kind, Minutes, PupilId, Ref};
use crate::text::Id;
use crate::tui::context::size::Layout;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::Pen;
use crate::tui::widgets::table::{Cell, Col, Table};
use crate::words::columns;
use crate::words::label;
use crate::words::line::wrap;

/// Draws a list.
pub fn draw(body: &mut Pen<'_>, list: &List, model: &Model, desk: &Desk) -> Option<Position> {
    let layout = model.size.layout();
    let beside = if model.panes { model.size.pane() } else { 0 };
    let width = body.width().saturating_sub(beside);
    let caret = heading(body, list, model, width);
    if list.rows.is_empty() {
        empty(body, list, model);
        return caret;
    }
    let columns = columns(list.kind, width);
    let table = Table::new(columns, width);
    let (first, last_head) = if layout == Layout::Compact {
        (1, None)
    } else {
        table.titles(body, 1, &model.text);
        (geometry::LIST_HEAD, Some(geometry::LIST_HEAD - 1))
    };
    if let Some(y) = last_head {
        let rule = body.glyphs().rule();
        body.rule_between(1, y, width.saturating_sub(2), rule, Meaning::Quiet);
    }
    let height = geometry::list_rows_of(list.kind, model.size, model.panes);
    let window = list.scroll.window(list.rows.len(), height);
    let mut y = first;
    for (at, id) in list
        .rows
        .iter()
        .enumerate()
        .take(window.end)
        .skip(window.start)
    {
        let cells = row(
            Ref {
                kind: list.kind,
                id: *id,
            },
            columns.len(),
            model,
            desk,
        );
        table.row(body, y, &cells, at == list.scroll.cursor);
        y += 1;
    }
    if layout != Layout::Compact {
        totals(body, y, list, width, model, desk);
    }
    let Some(target) = list.selected() else {
        return caret;
    };
    if beside > 0 {
        pane::beside(body, width, target, model, desk);
    } else if model.panes && layout == Layout::Narrow {
        let legend = u16::from(geometry::has_legend(list.kind, model.size));
        let y = body.height().saturating_sub(geometry::SUMMARY) + 1 + legend;
        pane::summary(body, y, target, model, desk);
    }
    caret
}

fn heading(body: &mut Pen<'_>, list: &List, model: &Model, width: u16) -> Option<Position> {
    let text = &model.text;
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    let mut x = body.text(3, 0, text.get(title(list.kind)), Meaning::Heading) + 2;
    let count = if list.rows.len() == list.total {
        list.total.to_string()
    } else {
        format!("{}/{}", list.rows.len(), list.total)
    };
    let end = body.right(width.saturating_sub(1), 0, &count, Meaning::Heading);
    let mut caret = None;
    if list.filtering || !list.filter.is_empty() {
        x = body.text(x, 0, text.get(Id::FilterLabel), Meaning::Quiet) + 1;
        let after = body.fitted(
            x,
            0,
            list.filter.value(),
            end.saturating_sub(x + 2),
            Meaning::Accent,
        );
        if list.filtering {
            caret = Some(Position::new(body.area.x + after, body.area.y));
        }
        x = after + 2;
    }
    let columns = columns::columns(list.kind);
    let by = columns
        .iter()
        .find(|(column, _)| *column == list.order.column)
        .map(|(_, id)| *id);
    if let Some(id) = by {
        let glyphs = body.glyphs();
        let way = if list.order.down {
            glyphs.descending()
        } else {
            glyphs.ascending()
        };
        let words = text.order_label(text.get(id).to_lowercase());
        body.fitted(
            x,
            0,
            &format!("{words} {way}"),
            end.saturating_sub(x + 1),
            Meaning::Quiet,
        );
    }
    caret
}

fn empty(body: &mut Pen<'_>, list: &List, model: &Model) {
    let text = &model.text;
    let (what, next) = if list.total > 0 {
        (Id::NoRowMatches, Id::NoRowMatchesNext)
    } else {
        match list.kind {
            Kind::Avs => (Id::EmptyAvs, Id::EmptyNext),
            Kind::Pupil => (Id::EmptyPupils, Id::EmptyNext),
            _ => (Id::EmptySchools, Id::EmptySchoolsNext),
        }
    };
    body.text(3, 2, text.get(what), Meaning::Text);
    let room = body.width().saturating_sub(4);
    for (line, words) in (3..).zip(wrap(text.get(next), room)) {
        body.text(3, line, words.trim_start(), Meaning::Quiet);
    }
}

fn columns(kind: Kind, width: u16) -> &'static [Col] {
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
fn row(target: Ref, columns: usize, model: &Model, desk: &Desk) -> Vec<Cell> {
    let mut cells = match target.kind {
        Kind::Avs => avs(AvsId(target.id), columns, model, desk),
        Kind::Pupil => pupil(PupilId(target.id), columns, model, desk),
        _ => school(EstablishmentId(target.id), columns, model, desk),
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

fn avs(id: AvsId, columns: usize, model: &Model, desk: &Desk) -> Vec<Cell> {
    let text = &model.text;
    let hours = desk.avs_hours(id);
    let schools = desk.schools_of(id);
    let mut place = desk
        .main_school(id)
        .map(|at| label::school_short(&desk.register, at))
        .unwrap_or_default();
    if schools > 1 {
        place.push_str(&format!(" +{}", schools - 1));
    }
    let (today, today_means) = if desk.is_absent(id.into()) {
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
    let deadline = super::contracts::deadline(id, model, desk);
    let mut cells = vec![
        (label::avs(&desk.register, id), Meaning::Text),
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

fn pupil(id: PupilId, columns: usize, model: &Model, desk: &Desk) -> Vec<Cell> {
    let text = &model.text;
    let hours = desk.pupil_hours(id);
    let record = desk.register.get(id);
    let class = record
        .and_then(|p| p.class.as_ref())
        .map(ToString::to_string)
        .unwrap_or_default();
    let place = record
        .and_then(|p| p.establishment)
        .map(|at| label::school_short(&desk.register, at))
        .unwrap_or_default();
    let notified = match hours.help.map(|mode| mode.weekly()) {
        Some(Some(weekly)) => text.minutes(weekly),
        Some(None) => text.get(Id::ModeSharedShort).to_owned(),
        None => "–".to_owned(),
    };
    let mut cells = vec![(label::pupil(&desk.register, id), Meaning::Text)];
    if columns > 5 {
        cells.push((class, Meaning::Text));
    }
    cells.push((place, Meaning::Text));
    cells.push((notified, Meaning::Text));
    cells.push((text.minutes(hours.covered), Meaning::Text));
    cells.push(missing(hours.missing, hours.needed, model));
    cells
}

fn school(id: EstablishmentId, columns: usize, model: &Model, desk: &Desk) -> Vec<Cell> {
    let row = desk.free_at(id);
    let record = desk.register.get(id);
    let commune = record
        .and_then(|s| s.commune.as_ref())
        .map(ToString::to_string);
    let mut name = label::school_short(&desk.register, id);
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
    let [needed, covered, missing, told, real] = hours(&row, model);
    cells.push(needed);
    if columns > 5 {
        cells.push(covered);
    }
    cells.extend([missing, told, real]);
    cells
}

/// The last row: all schools together.
fn all_schools(columns: usize, model: &Model, desk: &Desk) -> Vec<Cell> {
    let mut total = desk.free_total();
    for sum in [
        &mut total.needed,
        &mut total.covered,
        &mut total.missing,
        &mut total.free_told,
        &mut total.free_real,
    ] {
        *sum = in_round_hours(*sum);
    }
    let [needed, covered, missing, told, real] = hours(&total, model);
    let name = (model.text.get(Id::ListTotal).to_owned(), Meaning::Heading);
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
fn hours(row: &SchoolWeek, model: &Model) -> [Cell; 5] {
    let quiet = |minutes: Minutes| match minutes {
        Minutes::ZERO => ("·".to_owned(), Meaning::Quiet),
        some => (model.text.minutes(some), Meaning::Text),
    };
    let covered = match row.needed {
        Minutes::ZERO => quiet(Minutes::ZERO),
        _ => (model.text.minutes(row.covered), Meaning::Text),
    };
    [
        quiet(row.needed),
        covered,
        missing(row.missing, row.needed, model),
        quiet(row.free_told),
        quiet(row.free_real),
    ]
}

/// Missing hours: a tick when nothing is, nothing where nothing is needed.
pub fn missing(missing: Minutes, needed: Minutes, model: &Model) -> Cell {
    if missing > Minutes::ZERO {
        (
            format!("▲ {}", model.text.minutes(missing)),
            Meaning::Attention,
        )
    } else if needed > Minutes::ZERO {
        ("✓".to_owned(), Meaning::Ok)
    } else {
        ("·".to_owned(), Meaning::Quiet)
    }
}

fn totals(body: &mut Pen<'_>, y: u16, list: &List, width: u16, model: &Model, desk: &Desk) {
    let dotted = body.glyphs().dotted();
    body.rule_between(1, y, width.saturating_sub(2), dotted, Meaning::Quiet);
    let hidden = list.total - list.rows.len().min(list.total);
    if hidden > 0 {
        let words = model.text.rows_hidden(hidden);
        body.fitted(3, y + 1, &words, width.saturating_sub(4), Meaning::Quiet);
    } else if list.kind == Kind::Establishment {
        let columns = columns(list.kind, width);
        let cells = all_schools(columns.len(), model, desk);
        Table::new(columns, width).row(body, y + 1, &cells, false);
    } else {
        let words = model.text.row_of(list.scroll.cursor + 1, list.rows.len());
        body.right(width.saturating_sub(1), y + 1, &words, Meaning::Quiet);
    }
    if geometry::has_legend(list.kind, model.size) {
        let words = model.text.get(Id::FreeLegend);
        body.fitted(3, y + 2, words, width.saturating_sub(4), Meaning::Quiet);
    }
}
