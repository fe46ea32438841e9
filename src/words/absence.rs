//! When someone is absent, in words.

use crate::domain::{Absence, Date, Minute};
use crate::text::Text;

/// `mar. 10/11 · journée`, `mar. 10/11 13:30–16:30`, `du mar. 10/11 au jeu. 12/11`; with `room` the
/// day is written out.
pub fn days(text: &Text, absence: &Absence, room: bool) -> String {
    let (from, to) = (absence.from, absence.to);
    if from.date != to.date {
        return between(text, from.date, to.date);
    }
    let day = match room {
        true => text.day_long(from.date),
        false => text.weekday_date(from.date),
    };
    let whole = from.minute == Minute::START && to.minute == Minute::END;
    match (whole, room) {
        (true, true) => text.whole_day(day),
        (true, false) => text.whole_day_short(day),
        (false, _) => format!("{day} {}", text.span(from.minute, to.minute)),
    }
}

/// When several are, in words that hold for all: the same days, or from the first day to the last.
pub fn days_of<'a>(
    text: &Text,
    absences: impl Iterator<Item = &'a Absence> + Clone,
    room: bool,
) -> String {
    let mut all = absences.clone();
    let Some(first) = all.next() else {
        return String::new();
    };
    if all.all(|other| (other.from, other.to) == (first.from, first.to)) {
        return days(text, first, room);
    }
    let dates = |absence: &Absence| (absence.from.date, absence.to.date);
    let (from, to) = absences
        .map(dates)
        .fold(dates(first), |(from, to), (other, last)| {
            (from.min(other), to.max(last))
        });
    if from == to {
        return text.weekday_date(from);
    }
    between(text, from, to)
}

/// `du mar. 10/11 au jeu. 12/11`.
pub fn between(text: &Text, from: Date, to: Date) -> String {
    let (from, to) = (text.weekday_date(from), text.weekday_date(to));
    text.from_to(from, to)
}

/// The reason that all of them have, if they have one in common.
pub fn reason<'t, 'a>(
    text: &'t Text,
    mut absences: impl Iterator<Item = &'a Absence>,
) -> Option<&'t str> {
    let first = absences.next()?.reason;
    let same = absences.all(|other| other.reason == first);
    same.then(|| text.reason(first))
}
