//! The words a row can be filtered by, folded: what its columns say, and its phone; and the figures
//! of its columns.

use super::row_filter::Figure;
use super::{deadline, label, left, notice_state, to_do};
use crate::department::Department;
use crate::domain::{
    Accompaniment, Avs, AvsId, Date, Establishment, EstablishmentId, Kind, Pupil, PupilId, Ref,
    Regime, days_between,
};
use crate::law::{Clock, Deadline, Flag};
use crate::lookup::{self, fold};
use crate::text::{Id, Text};

/// The columns of a kind that hold a figure, as a bound names them.
pub fn figures(kind: Kind) -> &'static [Id] {
    match kind {
        Kind::Avs => &[
            Id::ColContracted,
            Id::ColPlaced,
            Id::ColMargin,
            Id::ColDeadline,
        ],
        Kind::Pupil => &[Id::ColNotified, Id::ColCovered, Id::ColMissing],
        _ => &[
            Id::ColNeeded,
            Id::ColCovered,
            Id::ColMissing,
            Id::ColFreeTold,
            Id::ColFreeReal,
        ],
    }
}

/// What a column of a row holds; nothing where its cell is empty.
pub fn figure(row: Ref, column: Id, department: &Department) -> Option<Figure> {
    if let Some(avs) = row.typed::<AvsId>() {
        let hours = department.avs_hours(avs);
        return match column {
            Id::ColContracted => hours.contracted.map(|hours| Figure::Hours(hours.weekly)),
            Id::ColPlaced => Some(Figure::Hours(hours.placed)),
            Id::ColMargin => Some(Figure::Hours(hours.told)),
            Id::ColDeadline => {
                let clock = department.clock(avs)?;
                clock.mark().or(clock.ceiling()).map(Figure::Day)
            }
            _ => None,
        };
    }
    if let Some(pupil) = row.typed::<PupilId>() {
        let hours = department.pupil_hours(pupil);
        return match column {
            Id::ColNotified => hours.help?.weekly().map(Figure::Hours),
            Id::ColCovered => Some(Figure::Hours(hours.covered)),
            Id::ColMissing => Some(Figure::Hours(hours.missing)),
            _ => None,
        };
    }
    let school = department.free_at(row.typed::<EstablishmentId>()?);
    Some(Figure::Hours(match column {
        Id::ColNeeded => school.needed,
        Id::ColCovered => school.covered,
        Id::ColMissing => school.missing,
        Id::ColFreeTold => school.free_told,
        Id::ColFreeReal => school.free_real,
        _ => return None,
    }))
}

/// Appends the folded words of a row.
pub fn of(row: Ref, department: &Department, text: &Text, words: &mut String) {
    let mut words = RowWords {
        department,
        text,
        words,
    };
    let register = &department.register;
    if let Some(id) = row.typed::<AvsId>()
        && let Some(avs) = register.get(id)
    {
        words.avs(id, avs);
    } else if let Some(id) = row.typed::<PupilId>()
        && let Some(pupil) = register.get(id)
    {
        words.pupil(id, pupil);
    } else if let Some(id) = row.typed::<EstablishmentId>()
        && let Some(school) = register.get(id)
    {
        words.school_row(id, school);
    }
}

/// Appends the folded words of a deadline's row.
pub fn of_deadline(of: &Deadline, department: &Department, text: &Text, words: &mut String) {
    let today = department.today();
    let person = label::of(&department.register, text, of.about.person());
    let mut words = RowWords {
        department,
        text,
        words,
    };
    words.add(&person);
    words.add(deadline(text, of.kind));
    words.day(of.on);
    words.add(&left(text, of, today));
    words.add(to_do(text, of.kind));
    if let Some(avs) = of.about.person().typed::<AvsId>() {
        words.contract(avs, None);
    }
}

/// The columns of deadlines that hold a figure.
pub const DEADLINE_FIGURES: &[Id] = &[Id::ColDue, Id::ColTimeLeft];

/// What a column of a deadline's row holds.
pub fn deadline_figure(of: &Deadline, column: Id, today: Date) -> Option<Figure> {
    match column {
        Id::ColDue => Some(Figure::Day(of.on)),
        Id::ColTimeLeft => Some(Figure::Days(days_between(today, of.on))),
        _ => None,
    }
}

/// Appends the folded words of the row of a clock.
pub fn of_clock(clock: &Clock, department: &Department, text: &Text, words: &mut String) {
    let mut words = RowWords {
        department,
        text,
        words,
    };
    if let Some(avs) = department.register.get(clock.avs) {
        words.person(clock.avs.into(), avs.other_name.as_deref());
        words.phone(avs.phone.as_deref());
    }
    words.schools(clock.avs);
    words.contract(clock.avs, clock.regime());
    words.clock(clock);
}

/// The columns of contracts that hold a figure.
pub const CLOCK_FIGURES: &[Id] = &[Id::ColCeilingOn, Id::ColLeft];

/// What a column of the row of a clock holds.
pub fn clock_figure(clock: &Clock, column: Id, today: Date) -> Option<Figure> {
    match column {
        Id::ColCeilingOn => clock.ceiling().map(Figure::Day),
        Id::ColLeft => {
            let mark = clock.mark().or(clock.ceiling())?;
            Some(Figure::Days(days_between(today, mark)))
        }
        _ => None,
    }
}

/// The words of a row on their way.
struct RowWords<'a> {
    department: &'a Department,
    text: &'a Text,
    words: &'a mut String,
}

impl RowWords<'_> {
    fn avs(&mut self, id: AvsId, avs: &Avs) {
        self.person(id.into(), avs.other_name.as_deref());
        self.phone(avs.phone.as_deref());
        self.say(if self.department.is_absent(id.into()) {
            Id::Absent
        } else {
            Id::Present
        });
        self.add(self.text.avs_kind(avs.kind));
        self.schools(id);
        for (_, link) in self.department.register.accompaniments_by(id) {
            if self.is_live(link)
                && let Some(pupil) = link.pupil
            {
                self.person(pupil.into(), None);
            }
        }
        self.contract(id, None);
        for clock in self.department.clocks().of_avs(id) {
            self.clock(clock);
        }
    }

    fn pupil(&mut self, id: PupilId, pupil: &Pupil) {
        let register = &self.department.register;
        self.person(id.into(), pupil.other_name.as_deref());
        pupil.class.iter().for_each(|class| self.add(class));
        if let Some(at) = pupil.establishment {
            self.school(at);
        }
        if let Some((_, decision)) = register.decision_on(id, self.department.today()) {
            self.add(&self.text.mode(decision.mode));
        }
        let hours = self.department.pupil_hours(id);
        if hours.missing.0 > 0 {
            self.say(Id::ColMissing);
        }
        for (_, link) in register.accompaniments_of(id) {
            if self.is_live(link) {
                self.person(link.avs.into(), None);
            }
        }
        if hours.waiting {
            self.say(Id::Waiting);
        }
    }

    fn school_row(&mut self, id: EstablishmentId, school: &Establishment) {
        self.school(id);
        school.commune.iter().for_each(|commune| self.add(commune));
        school.uai.iter().for_each(|uai| self.add(uai));
        self.phone(school.phone.as_deref());
        let kind = school.kind.iter();
        kind.for_each(|kind| self.add(self.text.school_kind(*kind)));
        self.add(self.text.sector(school.sector));
        let free = self.department.free_at(id);
        if free.missing.0 > 0 {
            self.say(Id::ColMissing);
        }
        for (_, link) in self.department.register.accompaniments_at(id) {
            if self.is_live(link) {
                self.person(link.avs.into(), None);
            }
        }
    }

    /// The name, which is folded already.
    fn person(&mut self, person: Ref, other: Option<&str>) {
        let key = self.department.sort_key(person);
        self.words.extend([key, " "]);
        other.iter().for_each(|name| self.add(name));
    }

    fn schools(&mut self, avs: AvsId) {
        let main = self.department.main_school(avs);
        main.iter().for_each(|at| self.school(*at));
        for (_, link) in self.department.register.accompaniments_by(avs) {
            if self.is_live(link) && Some(link.establishment) != main {
                self.school(link.establishment);
            }
        }
    }

    /// A school as it is called, in full and in short.
    fn school(&mut self, at: EstablishmentId) {
        let register = &self.department.register;
        self.add(&label::school(register, at));
        self.add(&label::school_short(register, at));
        if let Some(school) = register.get(at) {
            self.words.extend([lookup::of_school(school).as_str(), " "]);
        }
    }

    fn phone(&mut self, phone: Option<&str>) {
        let digits = lookup::phone_digits(phone.unwrap_or_default());
        self.words.extend([digits.as_str(), " "]);
    }

    /// The contracts of the day, of a regime alone where one is asked: `AESH CDD 08/2027`, `AED CDI`.
    fn contract(&mut self, avs: AvsId, of: Option<Regime>) {
        let register = &self.department.register;
        let today = self.department.today();
        let hers = register.contracts_of(avs).map(|(_, contract)| contract);
        let present = hers.filter(|contract| contract.covers(today));
        let present = present.filter(|one| of.is_none_or(|regime| regime == one.regime));
        let mut none = true;
        for contract in present {
            none = false;
            self.add(self.text.regime(contract.regime));
            match contract.last_day() {
                Some(last) => {
                    let until = self.text.month_year(last);
                    self.add(&self.text.fixed_term(until));
                }
                None => self.say(Id::Permanent),
            }
        }
        if none {
            self.say(Id::NotUnderContract);
        }
    }

    fn clock(&mut self, clock: &Clock) {
        let flag = match clock.flag {
            Some(Flag::Over) => Some(Id::FlagOver),
            Some(Flag::Critical) => Some(Id::FlagCritical),
            Some(Flag::Soon) => Some(Id::FlagSoon),
            Some(Flag::Open) => Some(Id::FlagOpen),
            _ => None,
        };
        flag.into_iter().for_each(|flag| self.say(flag));
        let marks = [clock.ceiling(), clock.engagement.permanent_possible];
        let marks = marks.into_iter().flatten();
        marks.for_each(|day| self.day(day));
        let state = clock.state().filter(|_| clock.flag.is_some());
        let word = state.and_then(notice_state::column);
        word.into_iter().for_each(|word| self.say(word));
    }

    /// A day with its year in full and in short.
    fn day(&mut self, day: Date) {
        self.add(&self.text.date(day));
        self.add(&format!("{:02}", day.year() % 100));
    }

    fn say(&mut self, word: Id) {
        self.add(self.text.get(word));
    }

    fn add(&mut self, raw: &str) {
        self.words.extend([fold::key(raw).as_str(), " "]);
    }

    fn is_live(&self, link: &Accompaniment) -> bool {
        let today = self.department.today();
        link.from <= today && link.to.is_none_or(|to| today <= to)
    }
}
