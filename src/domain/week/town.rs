//! An invented town for tests: schools on a line, people, their slots.

use crate::domain::*;

/// Monday 9 November 2026, an even week (46).
pub const MONDAY: Date = jiff::civil::date(2026, 11, 9);
/// The day after.
pub const TUESDAY: Date = jiff::civil::date(2026, 11, 10);
/// The first day of the school year.
pub const RENTREE: Date = jiff::civil::date(2026, 9, 1);

pub use Weekday::{
    Friday as FRI, Monday as MON, Thursday as THU, Tuesday as TUE, Wednesday as WED,
};

/// A day, hours and minutes of the start and of the end.
pub type Hours = (Weekday, (u16, u16), (u16, u16));

#[derive(Default)]
pub struct Town {
    pub register: Register,
}

impl Town {
    pub fn add<R: Record>(&mut self, record: R) -> R::Id
    where
        Register: Shelf<R>,
        Change: From<RecordEdit<R>>,
    {
        let mut changes = Changes::of(&self.register);
        let id = changes.add(record);
        let made = changes.done();
        self.register.apply(&made).unwrap();
        id
    }

    pub fn edit<I: OfRecord>(&mut self, id: I, edit: impl FnOnce(&mut I::Record))
    where
        Register: Shelf<I::Record>,
        Change: From<RecordEdit<I::Record>>,
    {
        let mut record = self.register.get(id).unwrap().clone();
        edit(&mut record);
        let mut changes = Changes::of(&self.register);
        changes.set(I::from_number(id.number()), record);
        let made = changes.done();
        self.register.apply(&made).unwrap();
    }

    /// Takes a record away.
    pub fn remove<I: OfRecord>(&mut self, id: I)
    where
        Register: Shelf<I::Record>,
        I::Record: Record<Id = I>,
        Change: From<RecordEdit<I::Record>>,
    {
        let mut changes = Changes::of(&self.register);
        changes.remove(id);
        let changes = changes.done();
        self.register.apply(&changes).unwrap();
    }

    pub fn set(&mut self, key: SettingKey, number: i64) {
        let mut changes = Changes::of(&self.register);
        changes.set(key.id(), Setting::Number(number));
        let made = changes.done();
        self.register.apply(&made).unwrap();
    }

    /// A school so many kilometres north of the town's first.
    pub fn school(&mut self, km: f64) -> EstablishmentId {
        self.add(Establishment {
            position: Position::from_degrees(48.0 + km / 111.2, -1.5),
            ..Establishment::named("École")
        })
    }

    /// An AVS-m based at a school, under contract for so many hours a week since September.
    pub fn avs(&mut self, name: &str, base: EstablishmentId, hours: i32) -> AvsId {
        let avs = self.add(Avs {
            kind: AvsKind::Shared,
            base: Some(base),
            ..Avs::named(name, "x")
        });
        self.add(Contract {
            weekly: Some(Minutes::hours(hours)),
            ..Contract::dated(avs, Regime::Aesh, RENTREE, None)
        });
        avs
    }

    /// A pupil with a decision: individual help of so many hours, or shared help.
    pub fn pupil(&mut self, name: &str, at: EstablishmentId, hours: Option<i32>) -> PupilId {
        let pupil = self.add(Pupil {
            establishment: Some(at),
            ..Pupil::named(name, "y")
        });
        self.add(Decision {
            pupil,
            commission: Commission::Cdaph,
            number: None,
            taken: None,
            mode: hours.map_or(Mode::Shared, |h| Mode::Individual(Minutes::hours(h))),
            from: RENTREE,
            to: plus_months(RENTREE, 24),
            activities: Vec::new(),
            peri_school: false,
            protocol: None,
        });
        pupil
    }

    pub fn link(&mut self, avs: AvsId, pupil: PupilId, slots: &[Hours]) -> AccompanimentId {
        let establishment = self.register.get(pupil).unwrap().establishment.unwrap();
        let record = linked(avs, Some(pupil), establishment, slots);
        self.add(record)
    }

    /// Absent from one minute of a day to another of the same day.
    pub fn absent(&mut self, who: Absentee, date: Date, from: Minute, to: Minute) -> AbsenceId {
        self.add(absence(who, date, from, date, to))
    }

    pub fn cover(
        &mut self,
        absence: AbsenceId,
        needs: Vec<NeedRef>,
        date: Date,
        span: (Minute, Minute),
        avs: Option<AvsId>,
    ) -> CoverId {
        self.add(Cover {
            absence,
            needs,
            date,
            start: span.0,
            end: span.1,
            avs,
            status: if avs.is_some() {
                NeedStatus::Covered
            } else {
                NeedStatus::Without
            },
            contact: ContactStatus::Confirmed,
            forced: false,
            refusals: Vec::new(),
        })
    }
}

pub fn absence(who: Absentee, day: Date, from: Minute, last: Date, to: Minute) -> Absence {
    Absence {
        who,
        from: Moment {
            date: day,
            minute: from,
        },
        to: Moment {
            date: last,
            minute: to,
        },
        reason: AbsenceReason::Sickness,
        part: crate::domain::DayPart::Whole,
        class: None,
        owed: Minutes::ZERO,
    }
}

pub fn linked(
    avs: AvsId,
    pupil: Option<PupilId>,
    establishment: EstablishmentId,
    slots: &[Hours],
) -> Accompaniment {
    let mut record = Accompaniment {
        avs,
        pupil,
        establishment,
        from: RENTREE,
        to: None,
        slots: Vec::new(),
        next_slot: 1,
    };
    for (day, start, end) in slots {
        let span = WeeklySpan {
            day: *day,
            start: Minute::at(start.0, start.1),
            end: Minute::at(end.0, end.1),
        };
        record.add_slot(span, Weeks::Every, Activity::Class);
    }
    record
}

pub fn need(accompaniment: AccompanimentId, slot: u16) -> NeedRef {
    NeedRef {
        accompaniment,
        slot,
    }
}
