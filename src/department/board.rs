//! What Home shows of one day: who is absent, what is missing, which deadlines come.

use std::collections::{BTreeMap, BTreeSet};

use super::Department;
use super::matter::{DeadlinesDue, Matter};
use super::out_of::OutOf;
use crate::cover::{Need, NeedState, calls, needs_of_day};
use crate::domain::{
    Absence, Absentee, Accompaniment, Date, EstablishmentId, Minutes, NeedRef, Pupil, PupilId, Ref,
    plus_days, plus_months,
};
use crate::law::{DeadlineKind, Thresholds};

/// What Home shows.
#[derive(Clone, Debug, Default)]
pub struct Board {
    /// Absences of the day, those with open needs first.
    pub absences: Vec<Matter>,
    /// Pupils with missing hours, most first.
    pub missing: Vec<Matter>,
    /// Deadlines, a line a kind, worst first.
    pub deadlines: Vec<Matter>,
    /// Pupils with help planned that day: with someone, of all.
    pub pupils: OutOf,
    /// AVS under contract: present, of all.
    pub avs: OutOf,
    /// Minutes of help planned that day: with someone, of all.
    pub minutes: OutOf,
    /// Schools with missing weekly hours, most first.
    pub short: Vec<EstablishmentId>,
    /// Each day of the week: absences, open minutes, closed.
    pub week: [WeekDay; 5],
    urgent: BTreeSet<Ref>,
}

/// A day of the week on Home.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WeekDay {
    /// AVS absent.
    pub absences: usize,
    /// Minutes of help that nobody gives.
    pub open: Minutes,
    /// No school.
    pub closed: bool,
}

impl Board {
    /// Makes the board of the department's school day.
    pub fn of(department: &Department) -> Self {
        let mut board = Self::default();
        board.fill_absences(department);
        board.fill_day(department);
        board.fill_missing(department);
        board.fill_deadlines(department);
        board.fill_week(department);
        board
    }

    /// People who are absent or have an open need: first among equals in the finder.
    pub fn urgent(&self) -> &BTreeSet<Ref> {
        &self.urgent
    }

    /// The line that leads to all pupils without enough help; none for one alone, who has her own.
    pub fn to_place(&self) -> Option<Matter> {
        let lacking = self.missing.iter().map(|matter| match matter {
            Matter::Missing { minutes, .. } => *minutes,
            _ => Minutes::ZERO,
        });
        match self.missing.first().filter(|_| self.missing.len() > 1)? {
            Matter::Missing { pupil, .. } => Some(Matter::ToPlace {
                pupils: self.missing.len(),
                minutes: lacking.sum(),
                first: *pupil,
            }),
            _ => None,
        }
    }

    fn fill_absences(&mut self, department: &Department) {
        let day = department.school_day();
        let open = department.open_days();
        for (id, absence) in department.register.all::<Absence>() {
            if !absence.touches(day) || absence.is_swap() {
                continue;
            }
            match absence.who {
                Absentee::Avs(avs) => {
                    self.urgent.insert(avs.into());
                    let mut pupils: BTreeMap<PupilId, bool> = BTreeMap::new();
                    for need in needs_of_day(&department.register, absence, Some(id), day, &open) {
                        for pupil in need.parts.iter().filter_map(|part| part.pupil) {
                            *pupils.entry(pupil).or_insert(true) &= is_helped(&need);
                            if need.status == NeedState::Open {
                                self.urgent.insert(pupil.into());
                            }
                        }
                    }
                    let covered = pupils.values().filter(|settled| **settled).count();
                    let calls = calls(&department.register, &[id]);
                    let settled = calls.iter().filter(|call| call.is_settled()).count();
                    self.absences.push(Matter::Absent {
                        calls: OutOf {
                            done: settled as i32,
                            of: calls.len() as i32,
                        },
                        absence: id,
                        avs,
                        pupils: pupils.len(),
                        covered,
                    });
                }
                Absentee::Pupil(pupil) => {
                    self.urgent.insert(pupil.into());
                }
                Absentee::Establishment(at) => {
                    self.urgent.insert(at.into());
                }
            }
        }
        self.absences.sort_by_key(|matter| match matter {
            Matter::Absent {
                avs,
                pupils,
                covered,
                ..
            } => (
                std::cmp::Reverse(pupils - covered),
                department.sort_key((*avs).into()).to_owned(),
            ),
            _ => (std::cmp::Reverse(0), String::new()),
        });
    }

    fn fill_day(&mut self, department: &Department) {
        let day = department.school_day();
        let register = &department.register;
        for avs in department.avs_serving() {
            if register
                .contracts_of(avs)
                .any(|(_, contract)| contract.covers(day))
            {
                self.avs.of += 1;
                self.avs.done += i32::from(!department.is_absent(avs.into()));
            }
        }
        let mut pupils: BTreeMap<PupilId, bool> = BTreeMap::new();
        for (pupil, minutes, open) in helped(department, day) {
            self.minutes.of += minutes.0;
            self.minutes.done += minutes.0 - open.0;
            *pupils.entry(pupil).or_insert(true) &= open == Minutes::ZERO;
        }
        // Whoever waits has nobody on any day.
        for (id, _) in register.all::<Pupil>() {
            if department.pupil_hours(id).waiting {
                pupils.insert(id, false);
            }
        }
        self.pupils.of = pupils.len() as i32;
        self.pupils.done = pupils.values().filter(|helped| **helped).count() as i32;
    }

    fn fill_missing(&mut self, department: &Department) {
        for (id, _) in department.register.all::<Pupil>() {
            let hours = department.pupil_hours(id);
            if hours.missing > Minutes::ZERO || hours.waiting {
                self.missing.push(Matter::Missing {
                    pupil: id,
                    minutes: hours.missing,
                    waiting: hours.waiting,
                });
            }
        }
        self.missing.sort_by_key(|matter| match matter {
            Matter::Missing {
                pupil,
                minutes,
                waiting,
            } => {
                let name = department.sort_key((*pupil).into()).to_owned();
                (!waiting, -minutes.0, name)
            }
            _ => (true, 0, String::new()),
        });
        let mut short: Vec<_> = department
            .free()
            .iter()
            .filter(|row| row.missing > Minutes::ZERO)
            .collect();
        short.sort_by_key(|row| {
            (
                -row.missing.0,
                row.establishment
                    .map(|at| department.sort_key(at.into()).to_owned()),
            )
        });
        self.short = short
            .into_iter()
            .filter_map(|row| row.establishment)
            .collect();
    }

    /// One line a kind, late ones apart; what presses first, then by the first day.
    fn fill_deadlines(&mut self, department: &Department) {
        let today = department.today();
        let near = Thresholds::of(&department.register);
        let mut lines: Vec<DeadlinesDue> = Vec::new();
        // Worst first: the first of a line is the first met.
        for deadline in department.deadlines() {
            let before = plus_months(today, 3);
            // An interview and its notice have one day: a line of Home says it once.
            // Ceilings are counted as the tab and the screen of contracts count them.
            let counted = [DeadlineKind::Interview, DeadlineKind::Ceiling];
            let said = counted.contains(&deadline.kind);
            if said || !deadline.late && before < deadline.on {
                continue;
            }
            let same =
                |due: &&mut DeadlinesDue| due.kind == deadline.kind && due.late == deadline.late;
            match lines.iter_mut().find(same) {
                Some(line) => line.count += 1,
                None => lines.push(DeadlinesDue {
                    kind: deadline.kind,
                    late: deadline.late,
                    count: 1,
                    before,
                    first: deadline.on,
                    whose: deadline.about.person(),
                }),
            }
        }
        lines.extend(ceilings(department, plus_months(today, near.soon_months)));
        let near = near.critical_days;
        lines.sort_by_key(|due| (!due.late, !due.presses(today, near), due.first, due.kind));
        self.deadlines = lines.into_iter().map(Matter::Due).collect();
    }

    fn fill_week(&mut self, department: &Department) {
        let monday = crate::domain::monday_of(department.school_day());
        for (offset, shown) in self.week.iter_mut().enumerate() {
            let day = plus_days(monday, offset as i32);
            shown.closed = !department.is_school_day(day);
            let absent = department.register.all::<Absence>().filter(|(_, absence)| {
                matches!(absence.who, Absentee::Avs(_))
                    && !absence.is_swap()
                    && absence.touches(day)
            });
            shown.absences = absent.count();
            if !shown.closed && shown.absences > 0 {
                shown.open = helped(department, day)
                    .into_iter()
                    .map(|(_, _, open)| open)
                    .sum();
            }
        }
    }
}

/// Help planned on a day: whom, how long, and how much of it nobody gives.
fn helped(department: &Department, day: Date) -> Vec<(PupilId, Minutes, Minutes)> {
    let mut all = Vec::new();
    let mut lost: BTreeMap<NeedRef, Minutes> = BTreeMap::new();
    let open = department.open_days();
    for (id, absence) in department.register.all::<Absence>() {
        if !absence.touches(day) {
            continue;
        }
        for need in needs_of_day(&department.register, absence, Some(id), day, &open) {
            for part in need.parts.iter().filter(|_| !is_helped(&need)) {
                *lost.entry(part.need).or_default() += need.span.length();
            }
        }
    }
    let register = &department.register;
    for (id, link) in register.all::<Accompaniment>() {
        let Some(pupil) = link.pupil.filter(|_| link.valid_on(day)) else {
            continue;
        };
        if !department.is_open(link.establishment, day) || department.is_absent(pupil.into()) {
            continue;
        }
        for slot in register.slots_of(link, day) {
            let open = lost
                .get(&NeedRef {
                    accompaniment: id,
                    slot: slot.number,
                })
                .copied()
                .unwrap_or_default();
            all.push((pupil, slot.length(), open));
        }
    }
    all
}

/// Someone takes it.
fn is_helped(need: &Need) -> bool {
    matches!(need.status, NeedState::Covered { .. })
}

/// The clocks that near their ceiling or are past it, on one line.
fn ceilings(department: &Department, before: Date) -> Option<DeadlinesDue> {
    let clocks = department.clocks();
    let near = clocks.nearing();
    let due = clocks.all().iter().filter(|clock| clock.flag.is_some());
    let dated = due.filter_map(|clock| Some((clock.ceiling()?, clock.avs)));
    let (first, whose) = dated.min_by_key(|(ceiling, _)| *ceiling)?;
    (near > 0).then(|| DeadlinesDue {
        kind: DeadlineKind::Ceiling,
        late: false,
        count: near,
        before,
        first,
        whose: whose.into(),
    })
}
