//! When schools are closed: public holidays, school holidays built in and recorded, Sundays.

use super::area::{ClosureArea, has_local_law, zone_named};
use super::known::known_in;
use super::public_holiday::PublicHoliday;
use super::span::{Break, BreakName, holding, in_line, open_ended};
use crate::domain::{
    Area, Date, Establishment, EstablishmentId, Holiday, HolidayId, Population, Register,
    SettingKey, Weekday, Zone, folded, plus_days,
};

/// Days looked ahead for one with school.
const HORIZON: i32 = 800;

const ZONES: [Zone; 13] = [
    Zone::A,
    Zone::B,
    Zone::C,
    Zone::Corsica,
    Zone::Guadeloupe,
    Zone::Guyane,
    Zone::Martinique,
    Zone::Mayotte,
    Zone::Reunion,
    Zone::Polynesia,
    Zone::NewCaledonia,
    Zone::SaintPierre,
    Zone::WallisFutuna,
];

/// Why a school is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Closure {
    /// A public holiday.
    PublicHoliday(PublicHoliday),
    /// School holidays.
    Holidays(Break),
    /// A Sunday. Saturdays are open to whoever has a slot then.
    Sunday,
}

/// The days without school of every zone and académie. Records add to what is built in and
/// replace nothing; made anew when holidays or settings change.
#[derive(Clone, Debug)]
pub struct SchoolCalendar {
    zones: Vec<Vec<Break>>,
    academies: Vec<(String, Vec<Break>)>,
}

impl SchoolCalendar {
    /// The built-in holidays and those recorded for pupils or everyone.
    pub fn new(register: &Register) -> Self {
        let mut zones: Vec<Rows> = ZONES.map(Rows::known).into();
        let mut academies: Vec<(String, Rows)> = Vec::new();
        for (id, holiday) in register.all::<Holiday>() {
            if holiday.population == Population::Staff {
                continue;
            }
            match &holiday.area {
                Area::Zone(zone) => {
                    if let Some(rows) = zones.get_mut(*zone as usize) {
                        rows.record(id, holiday);
                    }
                }
                Area::Academie(name) => {
                    let name = academie_key(name);
                    match academies.binary_search_by(|(known, _)| known.cmp(&name)) {
                        Ok(at) => {
                            if let Some((_, rows)) = academies.get_mut(at) {
                                rows.record(id, holiday);
                            }
                        }
                        Err(at) => {
                            let mut rows = Rows::default();
                            rows.record(id, holiday);
                            academies.insert(at, (name, rows));
                        }
                    }
                }
            }
        }
        Self {
            zones: zones.into_iter().map(Rows::in_line).collect(),
            academies: academies
                .into_iter()
                .map(|(name, rows)| (name, rows.in_line()))
                .collect(),
        }
    }

    /// The area of a school: its own zone, else the store's; its académie; its département.
    pub fn area_of(&self, register: &Register, at: EstablishmentId) -> ClosureArea {
        let Some(school) = register.get(at) else {
            return self.default_area(register);
        };
        let academie = school.academie.as_deref().and_then(|name| {
            let name = academie_key(name);
            self.academies
                .binary_search_by(|(known, _)| known.cmp(&name))
                .ok()
        });
        ClosureArea {
            zone: school.zone.or_else(|| default_zone(register)),
            academie: academie.and_then(|at| u16::try_from(at).ok()),
            local_law: has_local_law(school).unwrap_or(false),
        }
    }

    /// The area of the store as a whole: its zone, and the local law of Alsace and Moselle when it
    /// holds at every school whose département is known.
    pub fn default_area(&self, register: &Register) -> ClosureArea {
        let schools = register.all::<Establishment>();
        let mut known = schools
            .filter_map(|(_, school)| has_local_law(school))
            .peekable();
        ClosureArea {
            zone: default_zone(register),
            academie: None,
            local_law: known.peek().is_some() && known.all(|local| local),
        }
    }

    /// Whether a school is open on a day.
    pub fn is_open(&self, register: &Register, at: EstablishmentId, date: Date) -> bool {
        self.closure(date, &self.area_of(register, at)).is_none()
    }

    /// Why schools are closed on `date`; none when they are open to whoever has a slot.
    pub fn closure(&self, date: Date, area: &ClosureArea) -> Option<Closure> {
        if let Some(holiday) = PublicHoliday::on(date, area.local_law) {
            return Some(Closure::PublicHoliday(holiday));
        }
        if let Some(holidays) = self.holidays_on(date, area) {
            return Some(Closure::Holidays(*holidays));
        }
        (Weekday::of(date) == Weekday::Sunday).then_some(Closure::Sunday)
    }

    /// Monday to Friday, and not closed.
    pub fn is_school_day(&self, date: Date, area: &ClosureArea) -> bool {
        Weekday::of(date) < Weekday::Saturday && self.closure(date, area).is_none()
    }

    /// The first school day on or after `date`; `date` itself when none is known for two years.
    pub fn school_day_from(&self, date: Date, area: &ClosureArea) -> Date {
        (0..HORIZON)
            .map(|days| plus_days(date, days))
            .find(|day| self.is_school_day(*day, area))
            .unwrap_or(date)
    }

    /// The first school day after `date`.
    pub fn next_school_day(&self, date: Date, area: &ClosureArea) -> Date {
        self.school_day_from(plus_days(date, 1), area)
    }

    /// The school holidays of an area that touch the days from `first` to `last`, in order.
    pub fn holidays_between(
        &self,
        first: Date,
        last: Date,
        area: &ClosureArea,
    ) -> impl Iterator<Item = &Break> {
        let touching = move |one: &&Break| one.first <= last && first < one.back;
        let zone = self.of_zone(area).iter().filter(touching);
        let academie = self.of_academie(area).iter().filter(touching);
        let mut all: Vec<&Break> = zone.chain(academie).collect();
        all.sort_by_key(|one| one.first);
        all.into_iter()
    }

    fn holidays_on(&self, date: Date, area: &ClosureArea) -> Option<&Break> {
        holding(self.of_zone(area), date).or_else(|| holding(self.of_academie(area), date))
    }

    fn of_zone(&self, area: &ClosureArea) -> &[Break] {
        let line = area.zone.and_then(|zone| self.zones.get(zone as usize));
        line.map_or(&[], Vec::as_slice)
    }

    fn of_academie(&self, area: &ClosureArea) -> &[Break] {
        let line = area
            .academie
            .and_then(|at| self.academies.get(usize::from(at)));
        line.map_or(&[], |(_, line)| line.as_slice())
    }
}

/// The zone of schools that do not state one.
fn default_zone(register: &Register) -> Option<Zone> {
    zone_named(register.text(SettingKey::Zone)?)
}

/// `Académie de Rennes` and `RENNES` are one.
fn academie_key(name: &str) -> String {
    let key = folded(name);
    let bare = key.strip_prefix("academie").unwrap_or(&key);
    // The article goes with the prefix: an académie named alone keeps its first letters.
    let bare = if bare.len() < key.len() {
        ["de", "d"]
            .iter()
            .find_map(|article| bare.strip_prefix(article))
            .unwrap_or(bare)
    } else {
        bare
    };
    bare.to_owned()
}

/// The rows of one place, before they are put in line.
#[derive(Default)]
struct Rows {
    closed: Vec<Break>,
    /// Rows that end the day they begin.
    open_ended: Vec<(HolidayId, Date)>,
}

impl Rows {
    fn known(zone: Zone) -> Self {
        Self {
            closed: known_in(zone).collect(),
            open_ended: Vec::new(),
        }
    }

    fn record(&mut self, id: HolidayId, holiday: &Holiday) {
        if holiday.first == holiday.back {
            self.open_ended.push((id, holiday.first));
        } else {
            self.closed.push(Break {
                first: holiday.first,
                back: holiday.back,
                name: BreakName::Recorded(id),
            });
        }
    }

    fn in_line(self) -> Vec<Break> {
        let mut all = self.closed.clone();
        let ended = self.open_ended.iter().filter_map(|(id, first)| {
            Some(Break {
                first: *first,
                back: open_ended(*first, &self.closed)?,
                name: BreakName::Recorded(*id),
            })
        });
        all.extend(ended);
        in_line(all)
    }
}
