//! When two weekly slots clash, and when they may coincide.

use crate::domain::week::Span;
use crate::domain::{
    Accompaniment, Activity, Date, EstablishmentId, Mode, Register, Slot, Weekday, Weeks, plus_days,
};

/// When something happens each week, or once: what two slots are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// Its day.
    pub day: Weekday,
    /// Its weeks.
    pub weeks: Weeks,
    /// The school whose weeks they are; none where it is every week.
    pub at: Option<EstablishmentId>,
    /// Its hours.
    pub span: Span,
    /// From this day on.
    pub from: Date,
    /// Until this day; none while it goes on.
    pub to: Option<Date>,
}

impl When {
    /// A slot of an accompaniment.
    pub fn of(accompaniment: &Accompaniment, slot: &Slot) -> Self {
        Self {
            day: slot.day,
            weeks: slot.weeks,
            at: Some(accompaniment.establishment),
            span: Span::new(slot.start, slot.end),
            from: slot
                .from
                .map_or(accompaniment.from, |from| accompaniment.from.max(from)),
            to: earlier(accompaniment.to, slot.to),
        }
    }

    /// A part of one day.
    pub fn once(date: Date, span: Span) -> Self {
        Self {
            day: Weekday::of(date),
            weeks: Weeks::Every,
            at: None,
            span,
            from: date,
            to: Some(date),
        }
    }

    /// The first day both happen, whatever their minutes. Holidays have no letter, so a week of one
    /// may be a summer away.
    pub fn first_with(&self, register: &Register, other: &Self) -> Option<Date> {
        // Weeks looked at: those of a summer, and some on either side.
        const AHEAD: i32 = 20;
        let same = self.at == other.at && !self.weeks.meet(other.weeks);
        if self.day != other.day || same {
            return None;
        }
        let from = self.from.max(other.from);
        let to = earlier(self.to, other.to);
        if to.is_some_and(|to| to < from) {
            return None;
        }
        let wait = (self.day.offset() - Weekday::of(from).offset()).rem_euclid(7);
        let first = plus_days(from, wait);
        (0..AHEAD)
            .map(|weeks| plus_days(first, 7 * weeks))
            .find(|date| self.in_week(register, *date) && other.in_week(register, *date))
            .filter(|date| to.is_none_or(|to| *date <= to))
    }

    /// The first day both happen with a minute in common.
    pub fn first_clash(&self, register: &Register, other: &Self) -> Option<Date> {
        self.span.common(other.span)?;
        self.first_with(register, other)
    }

    /// Happens on a day.
    pub fn holds(&self, register: &Register, date: Date) -> bool {
        self.day == Weekday::of(date)
            && self.from <= date
            && self.to.is_none_or(|to| date <= to)
            && self.in_week(register, date)
    }

    fn in_week(&self, register: &Register, date: Date) -> bool {
        self.weeks == Weeks::Every
            || self
                .at
                .is_some_and(|at| self.weeks.hold(register.letter(at, date)))
    }
}

/// The first day on which both slots happen with a minute in common; none when there is no such
/// day inside the dates of both accompaniments.
pub fn first_clash(
    register: &Register,
    a: (&Accompaniment, &Slot),
    b: (&Accompaniment, &Slot),
) -> Option<Date> {
    When::of(a.0, a.1).first_clash(register, &When::of(b.0, b.1))
}

/// The earlier of two last days; none is endless.
pub fn earlier(a: Option<Date>, b: Option<Date>) -> Option<Date> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (one, other) => one.or(other),
    }
}

/// Whether two slots of one AVS may coincide on a day: one place, the same hours, and every
/// pupil's help shared or the AVS collective. Source: `domain.md` §4.
pub fn is_shareable(
    register: &Register,
    collective: bool,
    on: Date,
    a: (&Accompaniment, &Slot),
    b: (&Accompaniment, &Slot),
) -> bool {
    let ((one, slot), (other, with)) = (a, b);
    one.establishment == other.establishment
        && (slot.start, slot.end) == (with.start, with.end)
        && (collective || [a, b].iter().all(|each| is_shared(register, on, *each)))
}

fn is_shared(
    register: &Register,
    on: Date,
    (accompaniment, slot): (&Accompaniment, &Slot),
) -> bool {
    match accompaniment.pupil {
        Some(pupil) => register
            .decision_on(pupil, on)
            .is_some_and(|(_, decision)| decision.mode == Mode::Shared),
        None => slot.activity == Activity::Group,
    }
}
