//! How many minutes a week would hold with what is asked.

use super::super::held::TakenTime;
use super::held_on;
use crate::cover::{Ask, Want};
use crate::domain::check::When;
use crate::domain::week::{Span, Week, covered};
use crate::domain::{AvsId, Date, Minutes, Register, Weeks};

/// A bound of `weekly_after` for the price of a sum: whether she stays within her minutes even if
/// every slot fell in every week and none coincided.
pub fn surely_within(
    register: &Register,
    (ask, wants): (&Ask, &[Want]),
    avs: AvsId,
    held: &[TakenTime],
    contracted: Minutes,
) -> bool {
    let wanted: Minutes = wants.iter().map(|want| want.when.span.length()).sum();
    let placed: Minutes = if ask.lasting {
        held.iter().map(|held| held.when.span.length()).sum()
    } else {
        let week = Week::of(ask.on);
        let slots = register
            .accompaniments_by(avs)
            .flat_map(|(_, accompaniment)| week.slots(register, accompaniment));
        let covers = register
            .covers_by(avs)
            .filter(|(_, cover)| week.monday() <= cover.date && cover.date <= week.sunday());
        slots
            .map(|slot| slot.length().max(Minutes::ZERO))
            .sum::<Minutes>()
            + covers
                .map(|(_, c)| Span::new(c.start, c.end).length())
                .sum()
    };
    placed + wanted <= contracted
}

/// The most minutes she would be placed in a week with what is wanted of an ask: of the week it
/// begins and those after, so that weeks A and B both count.
pub fn weekly_after(
    register: &Register,
    (ask, wants): (&Ask, &[Want]),
    avs: AvsId,
    held: &[TakenTime],
) -> Minutes {
    let begins = wants.iter().map(|want| want.when.from).max();
    let first = Week::of(begins.unwrap_or(ask.on));
    let wanted = wants.iter().map(|want| want.when);
    if !ask.lasting {
        let left = (ask.on, ask.left.as_slice());
        return in_real_week(register, avs, first, left, &wanted.collect::<Vec<_>>());
    }
    let whens: Vec<When> = held.iter().map(|h| h.when).chain(wanted).collect();
    // Holidays have no letter: where that matters the weeks after a summer are looked at too.
    let is_plain = whens.iter().all(|when| when.weeks == Weeks::Every);
    let count = if is_plain { 3 } else { 12 };
    let weeks = std::iter::successors(Some(first), |week| Some(week.next()));
    weeks
        .take(count)
        .map(|week| in_week(register, week, &whens))
        .max()
        .unwrap_or_default()
}

fn in_week(register: &Register, week: Week, whens: &[When]) -> Minutes {
    let on = |date| whens.iter().filter(move |when| when.holds(register, date));
    week.days().map(|(_, date)| union(on(date))).sum()
}

/// Minutes she is placed in a week: her slots and the covers she takes, holidays aside.
pub fn placed_in_week(register: &Register, avs: AvsId, week: Week) -> Minutes {
    placed_with(register, avs, week, &[])
}

/// The same with other times of that week on top; what coincides counts once.
pub fn placed_with(register: &Register, avs: AvsId, week: Week, more: &[When]) -> Minutes {
    in_real_week(register, avs, week, (week.monday(), &[]), more)
}

/// The same without the hours that she leaves to somebody on a day.
fn in_real_week(
    register: &Register,
    avs: AvsId,
    week: Week,
    left: (Date, &[Span]),
    more: &[When],
) -> Minutes {
    let mut day = Vec::new();
    let mut sum = Minutes::ZERO;
    for (_, date) in week.days() {
        day.clear();
        let left = if date == left.0 { left.1 } else { &[] };
        held_on(register, avs, (date, left), None, &mut day);
        let more = more.iter().filter(|when| when.holds(register, date));
        sum += union(day.iter().map(|held| &held.when).chain(more));
    }
    sum
}

fn union<'a>(whens: impl Iterator<Item = &'a When>) -> Minutes {
    let mut spans: Vec<Span> = whens.map(|when| when.span).collect();
    spans.sort_unstable();
    covered(spans.into_iter())
}
