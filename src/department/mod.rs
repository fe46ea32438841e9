//! The department: the register and the answers derived from it, each made once a change.
//!
//! One department may serve several sessions. It changes only with an act or with the day; everything
//! else reads it. What needs a pass over all records is made when first asked for.

pub mod backups_kept;
pub mod board;
pub mod clock_list;
pub mod deletion;
pub mod earlier;
pub mod findings;
pub mod mask;
pub mod matter;
pub mod notice;
pub mod order;
pub mod out_of;
pub mod placing;
pub mod reassignment;
mod under_way;
pub mod week_letter;

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use self::board::Board;
use self::clock_list::ClockList;
use self::matter::Matter;
use self::week_letter::Lettered;
use crate::calendar::letters::letters;
use crate::calendar::{self, Closure, ClosureArea, SchoolCalendar};
use crate::cover::Survey;
use crate::domain::hours::{AvsHours, Figures, PupilHours, SchoolWeek};
use crate::domain::short_school;
use crate::domain::travel::Roads;
use crate::domain::{
    Absence, AbsenceId, Absentee, Avs, AvsId, Change, Clean, Date, Establishment, EstablishmentId,
    Kind, Pupil, PupilId, Ref, Register,
};
use crate::law::{Clock, Deadline, LawDay, deadline};
use crate::lookup::{self, Kinds, fold};

/// The register and what is derived from it.
pub struct Department {
    /// The records.
    pub register: Register,
    names: Arc<lookup::NameIndex>,
    calendar: SchoolCalendar,
    area: ClosureArea,
    today: Date,
    school_day: Date,
    generation: u64,
    keys: Arc<SortKeys>,
    masked: bool,
    derived: Derived,
}

/// Answers over all records, made when first asked for.
#[derive(Default)]
struct Derived {
    clocks: OnceCell<ClockList>,
    avs_hours: OnceCell<Vec<Option<AvsHours>>>,
    pupil_hours: OnceCell<Vec<Option<PupilHours>>>,
    free: OnceCell<Vec<SchoolWeek>>,
    free_of: OnceCell<Vec<Option<u32>>>,
    free_total: OnceCell<SchoolWeek>,
    survey: OnceCell<Survey>,
    deadlines: OnceCell<Vec<Deadline>>,
    board: OnceCell<Board>,
    lettered: OnceCell<Vec<Lettered>>,
}

impl Department {
    /// A department over `register`, on `today`.
    pub fn new(mut register: Register, today: Date) -> Self {
        let calendar = SchoolCalendar::new(&register);
        register.tell_letters(letters(&register, &calendar));
        let area = calendar.default_area(&register);
        let mut department = Self {
            names: Arc::new(lookup::NameIndex::build(&register)),
            keys: Arc::new(SortKeys::of(&register)),
            register,
            calendar,
            area,
            today,
            school_day: today,
            generation: 1,
            masked: false,
            derived: Derived::default(),
        };
        department.school_day = department.next_school_day();
        department
    }

    /// Brings everything in line with changes already applied to the register.
    pub fn changed(&mut self, changes: &[Change]) {
        Arc::make_mut(&mut self.names).update(&self.register, changes);
        Arc::make_mut(&mut self.keys).update(&self.register, changes);
        let of_calendar = |change: &Change| {
            matches!(
                change.target().kind,
                Kind::Holiday | Kind::Setting | Kind::Establishment
            )
        };
        if changes.iter().any(of_calendar) {
            self.calendar = SchoolCalendar::new(&self.register);
            let letters = letters(&self.register, &self.calendar);
            self.register.tell_letters(letters);
            self.area = self.calendar.default_area(&self.register);
            self.school_day = self.next_school_day();
        }
        self.forget();
    }

    /// A department over the masked twin of the register, for a meeting. People are found by the names they
    /// have and stand where those put them; what shows of them is the twin's.
    pub fn masked(&self) -> Self {
        let mut register = mask::register(&self.register);
        register.tell_letters(letters(&self.register, &self.calendar));
        Self {
            register,
            names: Arc::clone(&self.names),
            calendar: self.calendar.clone(),
            area: self.area,
            today: self.today,
            school_day: self.school_day,
            generation: self.generation + 1,
            keys: Arc::clone(&self.keys),
            masked: true,
            derived: Derived::default(),
        }
    }

    /// It is the one that a meeting sees: what belongs in a person's file alone is not told of it.
    pub fn is_masked(&self) -> bool {
        self.masked
    }

    /// Takes the place of a department of that generation: nothing made for the other counts here.
    pub fn goes_on_from(&mut self, generation: u64) {
        self.generation = self.generation.max(generation + 1);
    }

    /// The register moved in ways not told: everything is made anew.
    pub fn renew(&mut self) {
        let (generation, masked) = (self.generation, self.masked);
        let register = std::mem::take(&mut self.register);
        *self = Self::new(register, self.today);
        self.generation = generation + 1;
        self.masked = masked;
    }

    /// Another day has come.
    pub fn set_today(&mut self, today: Date) {
        if today != self.today {
            self.today = today;
            self.school_day = self.next_school_day();
            self.forget();
        }
    }

    fn forget(&mut self) {
        self.generation += 1;
        self.derived = Derived::default();
    }

    /// Counts the changes: what was made for another generation is out of date.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Today.
    pub fn today(&self) -> Date {
        self.today
    }

    /// Today if there is school, else the next day with school.
    pub fn school_day(&self) -> Date {
        self.school_day
    }

    fn next_school_day(&self) -> Date {
        self.calendar.school_day_from(self.today, &self.area)
    }

    /// The school calendar.
    pub fn calendar(&self) -> &SchoolCalendar {
        &self.calendar
    }

    /// Whether a school is open on a day.
    pub fn is_open(&self, at: EstablishmentId, date: Date) -> bool {
        self.calendar.is_open(&self.register, at, date)
    }

    /// The same as a function, for what does not know the calendar.
    pub fn open_days(&self) -> impl Fn(EstablishmentId, Date) -> bool + '_ {
        |at, date| self.is_open(at, date)
    }

    /// Where holidays of a school come from.
    pub fn area(&self, at: EstablishmentId) -> ClosureArea {
        self.calendar.area_of(&self.register, at)
    }

    /// AVS still in the service today.
    pub fn avs_serving(&self) -> impl Iterator<Item = AvsId> + '_ {
        self.register
            .all::<Avs>()
            .filter(|(_, avs)| avs.serves(self.today))
            .map(|(id, _)| id)
    }

    /// Finds people and places; who is absent or has an open need comes first among equals.
    pub fn search(&self, query: &str, limit: usize, kinds: Kinds) -> lookup::SearchResult {
        let urgent = self.board().urgent();
        self.names
            .search(query, &|target| urgent.contains(&target), limit, kinds)
    }

    /// The names, for marking the letters that match.
    pub fn names(&self) -> &lookup::NameIndex {
        &self.names
    }

    /// What rows are sorted by: the folded name.
    pub fn sort_key(&self, target: Ref) -> &str {
        self.keys.of_record(target)
    }

    /// The folded name of the school of a person, or the folded commune of a school.
    pub fn place_key(&self, target: Ref) -> String {
        match target.kind {
            Kind::Avs => self.main_school(AvsId(target.id)).map(Ref::from),
            Kind::Pupil => self
                .register
                .get(PupilId(target.id))
                .and_then(|p| p.establishment)
                .map(Ref::from),
            _ => {
                let commune = self
                    .register
                    .get(EstablishmentId(target.id))
                    .and_then(|e| e.commune.as_ref());
                return commune
                    .map(|commune| fold::key(commune))
                    .unwrap_or_default();
            }
        }
        .map(|school| self.sort_key(school).to_owned())
        .unwrap_or_default()
    }

    /// Engagement clocks, worst first; of an AVS one a regime in which she is under contract.
    pub fn clocks(&self) -> &ClockList {
        let derived = &self.derived.clocks;
        derived.get_or_init(|| ClockList::of(self, LawDay::Own))
    }

    /// The worst clock of an AVS.
    pub fn clock(&self, avs: AvsId) -> Option<&Clock> {
        self.clocks().of_avs(avs).next()
    }

    /// Weekly hours of an AVS, in the week of the school day.
    pub fn avs_hours(&self, avs: AvsId) -> AvsHours {
        let all = self.derived.avs_hours.get_or_init(|| {
            let figures = self.figures(self.school_day);
            let mut all = vec![None; self.register.next_number(Kind::Avs) as usize];
            for (id, _) in self.register.all::<Avs>() {
                if let Some(place) = all.get_mut(id.0 as usize) {
                    *place = Some(figures.avs(id));
                }
            }
            all
        });
        all.get(avs.0 as usize)
            .copied()
            .flatten()
            .unwrap_or_default()
    }

    /// Weekly hours of a pupil, in the week of the school day.
    pub fn pupil_hours(&self, pupil: PupilId) -> PupilHours {
        let all = self.derived.pupil_hours.get_or_init(|| {
            let figures = self.figures(self.school_day);
            let mut all = vec![None; self.register.next_number(Kind::Pupil) as usize];
            for (id, _) in self.register.all::<Pupil>() {
                if let Some(place) = all.get_mut(id.0 as usize) {
                    *place = Some(figures.pupil(id));
                }
            }
            all
        });
        all.get(pupil.0 as usize)
            .copied()
            .flatten()
            .unwrap_or_default()
    }

    /// Hours by school.
    pub fn free(&self) -> &[SchoolWeek] {
        self.derived
            .free
            .get_or_init(|| self.figures(self.school_day).by_establishment())
    }

    /// Hours of all schools together: those of people without a school are not among them.
    pub fn free_total(&self) -> SchoolWeek {
        *self.derived.free_total.get_or_init(|| {
            let mut total = SchoolWeek::default();
            let of_schools = |row: &&SchoolWeek| row.establishment.is_some();
            for row in self.free().iter().filter(of_schools) {
                total.needed += row.needed;
                total.covered += row.covered;
                total.missing += row.missing;
                total.free_told += row.free_told;
                total.free_real += row.free_real;
                total.pupils += row.pupils;
                total.avs += row.avs;
            }
            total
        })
    }

    /// Hours of one school; none where nobody works or learns.
    pub fn free_at(&self, at: EstablishmentId) -> SchoolWeek {
        let places = self.derived.free_of.get_or_init(|| {
            places(
                self.free()
                    .iter()
                    .map(|row| row.establishment.map_or(0, |at| at.0)),
            )
        });
        places
            .get(at.0 as usize)
            .copied()
            .flatten()
            .and_then(|place| self.free().get(place as usize).copied())
            .unwrap_or_default()
    }

    /// Journeys between schools.
    pub fn roads(&self) -> &Roads {
        &self.survey().roads
    }

    /// What ranking candidates needs to know of everybody.
    pub fn survey(&self) -> &Survey {
        self.derived
            .survey
            .get_or_init(|| Survey::of(&self.register, self.school_day))
    }

    /// Weekly figures of the week of a day.
    pub fn figures(&self, day: Date) -> Figures<'_> {
        Figures::of(&self.register, self.roads(), day)
    }

    /// Weekly hours of an AVS in the week of a day.
    pub fn avs_hours_on(&self, avs: AvsId, day: Date) -> AvsHours {
        if crate::domain::monday_of(day) == crate::domain::monday_of(self.school_day) {
            return self.avs_hours(avs);
        }
        self.figures(day).avs(avs)
    }

    /// How many schools an AVS works at in the week of the school day.
    pub fn schools_of(&self, avs: AvsId) -> usize {
        self.figures(self.school_day).schools(avs).len()
    }

    /// Ids of the schools that are listed.
    pub fn establishments_shown(&self) -> Vec<u32> {
        self.register
            .all::<Establishment>()
            .map(|(id, _)| id.0)
            .collect()
    }

    /// Why there is no school on a day, by the store's own zone.
    pub fn closure(&self, date: Date) -> Option<Closure> {
        self.calendar.closure(date, &self.area)
    }

    /// Whether there is school on a day, by the store's own zone.
    pub fn is_school_day(&self, date: Date) -> bool {
        self.calendar.is_school_day(date, &self.area)
    }

    /// The school an AVS counts for: her base, else where she has most minutes.
    pub fn main_school(&self, avs: AvsId) -> Option<EstablishmentId> {
        self.avs_hours(avs).counts_at
    }

    /// AVS who work at a school today or later, or are based there.
    pub fn avs_working_at(&self, at: EstablishmentId) -> Vec<AvsId> {
        let mut all: BTreeSet<AvsId> = self
            .register
            .accompaniments_at(at)
            .filter(|(_, link)| link.to.is_none_or(|to| self.today <= to))
            .map(|(_, link)| link.avs)
            .collect();
        all.extend(self.register.avs_based_at(at).map(|(id, _)| id));
        let mut all: Vec<AvsId> = all.into_iter().collect();
        all.sort_by(|a, b| self.sort_key((*a).into()).cmp(self.sort_key((*b).into())));
        all
    }

    /// The AVS who accompanies a pupil on a day: the first of that day, else of the week.
    pub fn avs_of_pupil_on(&self, pupil: PupilId, day: Date) -> Option<AvsId> {
        let weekday = crate::domain::Weekday::of(day);
        self.register
            .accompaniments_of(pupil)
            .filter(|(_, link)| link.valid_on(day))
            .min_by_key(|(id, link)| {
                let first = link
                    .slots_on(day)
                    .filter(|slot| slot.day == weekday)
                    .map(|s| s.start)
                    .min();
                (first.is_none(), first, *id)
            })
            .map(|(_, link)| link.avs)
    }

    /// The classes of a school in which somebody is accompanied, today or later, in order.
    pub fn classes_at(&self, at: EstablishmentId) -> Vec<Clean> {
        self.register.classes_at(at, self.today)
    }

    /// The recorded absence of someone that touches a day.
    pub fn absence_on(&self, who: Absentee, day: Date) -> Option<(AbsenceId, &Absence)> {
        let touches = |(_, absence): &(AbsenceId, &Absence)| absence.touches(day);
        match who {
            Absentee::Avs(id) => self.register.times_away(id).find(touches),
            Absentee::Pupil(id) => self.register.absences_of_pupil(id).find(touches),
            Absentee::Establishment(id) => self.register.absences_at(id).find(touches),
        }
    }

    /// Absent on the school day shown.
    pub fn is_absent(&self, target: Ref) -> bool {
        let who = match target.kind {
            Kind::Avs => Absentee::Avs(AvsId(target.id)),
            Kind::Pupil => Absentee::Pupil(PupilId(target.id)),
            _ => return false,
        };
        self.absence_on(who, self.school_day).is_some()
    }

    /// What Home shows.
    pub fn board(&self) -> &Board {
        self.derived.board.get_or_init(|| Board::of(self))
    }

    /// Absences of the school day, worst first.
    pub fn absences_of_day(&self) -> &[Matter] {
        &self.board().absences
    }

    /// Pupils with missing hours, worst first.
    pub fn missing_worst(&self) -> &[Matter] {
        &self.board().missing
    }

    /// Every deadline, worst first.
    pub fn deadlines(&self) -> &[Deadline] {
        self.derived.deadlines.get_or_init(|| {
            let clocks = self.clocks().all();
            let mut all = deadline::deadlines_of(&self.register, clocks, self.today, LawDay::Own);
            deadline::sort(&mut all, |deadline| self.sort_key(deadline.about.person()));
            all
        })
    }

    /// The working day before a deadline on which offices are closed (R7), by the store's own area.
    pub fn working_day_before(&self, deadline: Date) -> Option<Date> {
        calendar::working_day_before(deadline, &self.area)
    }

    /// The same where that AVS or pupil is.
    pub fn working_day_before_for(&self, deadline: Date, whose: Ref) -> Option<Date> {
        let school = match whose.kind {
            Kind::Avs => self.register.get(AvsId(whose.id)).and_then(|avs| avs.base),
            _ => {
                let pupil = self.register.get(PupilId(whose.id));
                pupil.and_then(|pupil| pupil.establishment)
            }
        };
        let area = school.map_or(self.area, |at| self.area(at));
        calendar::working_day_before(deadline, &area)
    }
}

/// Where each id stands in a list.
fn places(ids: impl Iterator<Item = u32>) -> Vec<Option<u32>> {
    let mut places: Vec<Option<u32>> = Vec::new();
    for (place, id) in ids.enumerate() {
        let id = id as usize;
        if id >= places.len() {
            places.resize(id + 1, None);
        }
        if let Some(slot) = places.get_mut(id) {
            *slot = Some(place as u32);
        }
    }
    places
}

/// Folded names by kind and id; of schools as people say them, which is how lists show them.
#[derive(Clone)]
struct SortKeys {
    avs: Vec<String>,
    pupils: Vec<String>,
    schools: Vec<String>,
}

impl SortKeys {
    fn of(register: &Register) -> Self {
        let mut keys = Self {
            avs: Vec::new(),
            pupils: Vec::new(),
            schools: Vec::new(),
        };
        let all = register.all::<Avs>().map(|(id, _)| Ref::from(id));
        let all = all.chain(register.all::<Pupil>().map(|(id, _)| id.into()));
        for target in all.chain(register.all::<Establishment>().map(|(id, _)| id.into())) {
            keys.set(register, target);
        }
        keys
    }

    fn update(&mut self, register: &Register, changes: &[Change]) {
        for change in changes {
            self.set(register, change.target());
        }
    }

    fn set(&mut self, register: &Register, target: Ref) {
        let key = match target.kind {
            Kind::Avs => register.get(AvsId(target.id)).map(|avs| avs.name()),
            Kind::Pupil => register.get(PupilId(target.id)).map(|pupil| pupil.name()),
            Kind::Establishment => register
                .get(EstablishmentId(target.id))
                .map(|school| short_school(&school.name)),
            _ => return,
        };
        let list = match target.kind {
            Kind::Avs => &mut self.avs,
            Kind::Pupil => &mut self.pupils,
            _ => &mut self.schools,
        };
        let at = target.id as usize;
        if at >= list.len() {
            list.resize(at + 1, String::new());
        }
        if let Some(place) = list.get_mut(at) {
            *place = key.map(|name| fold::key(&name)).unwrap_or_default();
        }
    }

    fn of_record(&self, target: Ref) -> &str {
        let list = match target.kind {
            Kind::Avs => &self.avs,
            Kind::Pupil => &self.pupils,
            _ => &self.schools,
        };
        list.get(target.id as usize).map_or("", String::as_str)
    }
}
