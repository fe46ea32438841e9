//! When someone is absent, in words.

use crate::domain::{Absence, Date, DayPart, Minute, Moment};
use crate::text::{Id, Text};

/// `mar. 10/11 · journée`, `mar. 10/11 13:30–16:30`, `mar. 10/11 · matin`, `du mar. 10/11 au jeu.
/// 12/11`, `du mar. 10/11 au jeu. 12/11, chaque matin`, `du mar. 10/11 13:30 au jeu. 12/11 10:00`;
/// with `room` one day is written out.
pub fn days(text: &Text, absence: &Absence, room: bool) -> String {
    let (from, to) = (absence.from, absence.to);
    if from.date != to.date {
        let days = match absence.part {
            DayPart::Whole => {
                let day = |at: Moment, edge| match at.minute == edge {
                    true => text.weekday_date(at.date),
                    false => format!("{} {}", text.weekday_date(at.date), text.time(at.minute)),
                };
                return text.from_to(day(from, Minute::START), day(to, Minute::END));
            }
            _ => between(text, from.date, to.date),
        };
        return format!("{days}, {}", text.day_part(absence.part));
    }
    let day = match room {
        true => text.day_long(from.date),
        false => text.weekday_date(from.date),
    };
    let part = match absence.part {
        DayPart::Whole => None,
        DayPart::Mornings => Some(Id::PartMorning),
        DayPart::Afternoons => Some(Id::PartAfternoon),
    };
    if let Some(part) = part {
        return text.part_of_day(day, text.get(part));
    }
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
    if all.all(|other| (other.from, other.to, other.part) == (first.from, first.to, first.part)) {
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
