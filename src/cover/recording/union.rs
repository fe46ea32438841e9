//! Two absences as one.

use crate::domain::week::Span;
use crate::domain::{Absence, DayPart, Minute, Moment, Register, plus_days};

/// They are of the same person, school or class, and for the same reason.
pub(super) fn is_like(one: &Absence, other: &Absence) -> bool {
    (one.who, one.reason) == (other.who, other.reason) && one.is_of_class(other.class.as_ref())
}

/// Absences together hold every hour of `inner`.
pub(super) fn hold<'a>(
    outer: impl Iterator<Item = &'a Absence> + Clone,
    inner: &Absence,
    register: &Register,
) -> bool {
    let noon = register.noon();
    let span = |absence: &Absence, day| {
        let (start, end) = absence.on(day, noon)?;
        Some(Span::new(start, end))
    };
    let mut day = inner.from.date;
    while day <= inner.to.date {
        if let Some(asked) = span(inner, day) {
            let held: Vec<Span> = outer.clone().filter_map(|one| span(one, day)).collect();
            if !asked.without(&held).is_empty() {
                return false;
            }
        }
        let next = plus_days(day, 1);
        if next == day {
            break;
        }
        day = next;
    }
    true
}

/// The absence that holds both, when they are of one part of the day and nothing lies between them.
pub(super) fn of(asked: &Absence, held: &Absence, register: &Register) -> Option<Absence> {
    let noon = register.noon();
    // A morning of one day is told in either way.
    let (one, other) = match (asked.part, held.part) {
        (a, b) if a == b => (asked.clone(), held.clone()),
        (a, _) => match as_part(held, a, noon) {
            Some(held) => (asked.clone(), held),
            None => (as_part(asked, held.part, noon)?, held.clone()),
        },
    };
    let (first, second) = if one.from <= other.from {
        (&one, &other)
    } else {
        (&other, &one)
    };
    meets(first, second).then(|| Absence {
        from: first.from,
        to: first.to.max(second.to),
        ..one.clone()
    })
}

/// The second begins no later than the first ends.
fn meets(first: &Absence, second: &Absence) -> bool {
    match first.part {
        DayPart::Whole => start(second.from) <= start(first.to),
        DayPart::Mornings | DayPart::Afternoons => second.from.date <= plus_days(first.to.date, 1),
    }
}

/// A moment as it is told at the start of a day: midnight is the start of the next.
fn start(moment: Moment) -> Moment {
    if moment.minute < Minute::END {
        return moment;
    }
    Moment {
        date: plus_days(moment.date, 1),
        minute: Minute::START,
    }
}

/// The same absence of one day told as that part; none when it is not just that part.
fn as_part(absence: &Absence, part: DayPart, noon: Minute) -> Option<Absence> {
    let day = absence.from.date;
    if day != absence.to.date {
        return None;
    }
    let (start, end) = absence.on(day, noon)?;
    let at = |minute| Moment { date: day, minute };
    let (from, to) = match part {
        DayPart::Whole => (at(start), at(end)),
        DayPart::Mornings | DayPart::Afternoons => (at(Minute::START), at(Minute::END)),
    };
    let told = Absence {
        from,
        to,
        part,
        ..absence.clone()
    };
    (told.on(day, noon) == Some((start, end))).then_some(told)
}
