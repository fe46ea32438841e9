//! The official school calendar: what one row says of holidays, and what it means for the register.
//!
//! Source: Calendrier scolaire (data.education.gouv.fr). The end of a row is the day of return.

use std::collections::{HashMap, HashSet};

use super::areas;
use super::columns::TableColumn;
use super::directory::line;
use super::notes::{Notes, Odd, RowFault};
use super::plan::{Added, ImportPlan};
use super::recognition::ColumnPlaces;
use super::table::TableRow;
use crate::domain::units::compact;
use crate::domain::{
    Area, Clean, Date, Holiday, HolidayId, Instant, Population, Register, days_between,
};
use crate::lookup::fold;

/// No holidays of any zone last longer; a row that says so has a wrong year.
const LONGEST: i32 = 120;
/// A school year is counted from this month.
const YEAR_BEGINS: i8 = 8;

/// Reads one row.
///
/// The file has a row for each académie; those of one zone say the same, so the zone is kept.
///
/// # Errors
/// The first cell that makes the row unusable, and why.
pub(super) fn read(
    row: &TableRow<'_>,
    columns: &ColumnPlaces,
    notes: &mut Notes,
) -> Result<Holiday, (Option<TableColumn>, RowFault)> {
    let cell = |column| columns.cell(row, column);
    let text = |column| match cell(column) {
        Some(raw) => line(raw).map_err(|reason| (Some(column), reason)),
        None => Ok(None),
    };
    let day = |column| match cell(column) {
        Some(raw) => local_day(raw).ok_or((Some(column), RowFault::NotADate)),
        None => Err((Some(column), RowFault::Empty)),
    };
    let (first, back) = (day(TableColumn::First)?, day(TableColumn::Back)?);
    let days = days_between(first, back);
    if days < 0 {
        return Err((Some(TableColumn::Back), RowFault::EndsBeforeItBegins));
    }
    if days > LONGEST {
        return Err((Some(TableColumn::Back), RowFault::TooManyDays(days)));
    }
    let area = area(cell(TableColumn::Zone), text(TableColumn::Academie)?)
        .ok_or((Some(TableColumn::Zone), RowFault::UnknownZone))?;
    let named = columns.has(TableColumn::Description);
    let name = match text(TableColumn::Description)? {
        Some(name) => name,
        None if named => return Err((Some(TableColumn::Description), RowFault::Empty)),
        None => Clean::default(),
    };
    let (population, part) = population(text(TableColumn::Population)?, notes);
    Ok(Holiday {
        area: part.unwrap_or(area),
        name,
        first,
        back,
        population,
    })
}

/// The local day of a date or an instant.
///
/// An instant is local midnight, written with the offset of Paris whatever the zone, or in UTC
/// (`2019-10-18T22:00:00+00:00` is the 19th). The nearest midnight of UTC is that day for every
/// French territory, from −10 to +12 hours, summer time included; so no table of zones is needed.
fn local_day(raw: &str) -> Option<Date> {
    const HALF_A_DAY: i64 = 43_200;
    const DAY: i64 = 86_400;
    if let Ok(instant) = raw.parse::<Instant>() {
        let day = (instant.as_second() + HALF_A_DAY).div_euclid(DAY);
        return compact::day(i32::try_from(day).ok()?);
    }
    let day = raw.split_once([' ', 'T']).map_or(raw, |(day, _)| day);
    let parts: Vec<&str> = day.split(['/', '-']).collect();
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        _ => return None,
    };
    let number = |part: &str| part.parse::<i8>().ok();
    Date::new(year.parse().ok()?, number(month)?, number(day)?).ok()
}

fn area(zone: Option<&str>, academie: Option<Clean>) -> Option<Area> {
    let by_zone = zone.and_then(areas::named);
    let by_academie = || academie.as_deref().and_then(areas::of_academie);
    by_zone
        .or_else(by_academie)
        .map(Area::Zone)
        .or(academie.map(Area::Academie))
}

/// For whom, and of which part of the zone when only of a part. Levels are not told apart.
fn population(said: Option<Clean>, notes: &mut Notes) -> (Population, Option<Area>) {
    let Some(said) = said else {
        return (Population::Everyone, None);
    };
    let folded = fold::key(&said);
    let levels = ["degre", "college", "lycee", "ecole"];
    let population = match folded.split(' ').next() {
        None | Some("") => return (Population::Everyone, None),
        Some("eleves") => Population::Pupils,
        Some("enseignants" | "personnels") => Population::Staff,
        Some(_) => Population::Everyone,
    };
    if levels.iter().any(|level| folded.contains(level)) {
        notes.odd(TableColumn::Population, Odd::SomeLevels(said));
    } else if population == Population::Everyone {
        notes.odd(TableColumn::Population, Odd::PartOfZone(said.clone()));
        return (population, Some(Area::Academie(said)));
    }
    (population, None)
}

/// The same holidays of one school year, whatever their dates.
#[derive(Clone, PartialEq, Eq, Hash)]
struct HolidayKey {
    area: Area,
    name: String,
    population: Population,
    year: i16,
}

impl HolidayKey {
    fn of(holiday: &Holiday) -> Self {
        let begun = holiday.first.month() >= YEAR_BEGINS;
        Self {
            area: holiday.area.clone(),
            name: fold::key(&holiday.name),
            population: holiday.population,
            year: holiday.first.year() - i16::from(!begun),
        }
    }
}

/// What the rows of a calendar mean for the register.
///
/// A row that says what an earlier row or the register says is unchanged. Holidays of one area,
/// name, population and school year, one in the file and one in the register, are the same with
/// other dates. Missing are those of the areas and the time that the file speaks of.
pub(super) fn compare(rows: Vec<(u32, Holiday)>, register: &Register) -> ImportPlan<Holiday> {
    let mut plan = ImportPlan::default();
    let mut known: HashMap<&Holiday, HolidayId> = HashMap::new();
    let mut left: HashMap<HolidayId, &Holiday> = HashMap::new();
    for (id, holiday) in register.all::<Holiday>() {
        known.insert(holiday, id);
        left.insert(id, holiday);
    }
    let mut seen = HashSet::new();
    let mut new: HashMap<HolidayKey, Vec<(u32, &Holiday)>> = HashMap::new();
    for (line, holiday) in &rows {
        if !seen.insert(holiday) {
            plan.unchanged += 1;
        } else if let Some(id) = known.get(holiday) {
            left.remove(id);
            plan.unchanged += 1;
        } else {
            new.entry(HolidayKey::of(holiday))
                .or_default()
                .push((*line, holiday));
        }
    }
    let mut old: HashMap<HolidayKey, Vec<HolidayId>> = HashMap::new();
    for (id, holiday) in &left {
        old.entry(HolidayKey::of(holiday)).or_default().push(*id);
    }
    for (key, rows) in new {
        match (rows.as_slice(), old.get(&key).map(Vec::as_slice)) {
            ([(line, holiday)], Some([id])) => {
                left.remove(id);
                plan.compare(*line, *id, register, (*holiday).clone());
            }
            _ => {
                let added = rows.iter().map(|(line, holiday)| Added {
                    line: *line,
                    record: (*holiday).clone(),
                });
                plan.added.extend(added);
            }
        }
    }
    let areas: HashSet<&Area> = rows.iter().map(|(_, holiday)| &holiday.area).collect();
    let days = || rows.iter().map(|(_, holiday)| holiday.first);
    let span = days().min().zip(days().max());
    let is_missed = |holiday: &Holiday| {
        let within = span.is_some_and(|(from, to)| from <= holiday.first && holiday.first <= to);
        within && areas.contains(&holiday.area)
    };
    plan.missing = left
        .into_iter()
        .filter(|(_, holiday)| is_missed(holiday))
        .map(|(id, _)| id)
        .collect();
    plan.sort();
    plan
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Zone;

    #[test]
    fn an_instant_is_the_day_that_begins_there() {
        for (raw, day) in [
            ("2010-04-26T00:00:00+02:00", "2010-04-26"),
            ("2010-11-02T00:00:00+01:00", "2010-11-02"),
            ("2019-04-08T01:00:00+02:00", "2019-04-08"),
            ("2019-10-18T22:00:00+00:00", "2019-10-19"),
            ("2019-12-20T23:00:00Z", "2019-12-21"),
            ("2024-08-11T10:00:00+00:00", "2024-08-11"),
            ("2024-12-14T13:00:00+00:00", "2024-12-15"),
            ("2026-07-04", "2026-07-04"),
            ("04/07/2026", "2026-07-04"),
            ("04/07/2026 00:00", "2026-07-04"),
            ("2026-07-04 00:00:00", "2026-07-04"),
        ] {
            assert_eq!(
                local_day(raw).map(|day| day.to_string()).as_deref(),
                Some(day),
                "{raw}"
            );
        }
        for bad in [
            "",
            "31/02/2026",
            "2026-13-01",
            "4/7/26",
            "soon",
            "2026-07",
            "99999-01-01T00:00:00Z",
            "é/é/2026",
        ] {
            assert_eq!(local_day(bad), None, "{bad}");
        }
    }

    #[test]
    fn an_area_is_a_zone_where_it_can_be() {
        assert_eq!(
            area(Some("Zone B"), Clean::some("Rennes")),
            Some(Area::Zone(Zone::B))
        );
        assert_eq!(area(None, Clean::some("Rennes")), Some(Area::Zone(Zone::B)));
        assert_eq!(area(Some("Corse"), None), Some(Area::Zone(Zone::Corsica)));
        assert_eq!(
            area(Some("?"), Clean::some("Ailleurs")),
            Some(Area::Academie("Ailleurs".into()))
        );
        assert_eq!(area(Some("?"), None), None);
    }
}
