//! Usable gaps: where a free minute could really be used.
//!
//! A gap lies in the school day, outside unavailability and absences, and is used at the school
//! where the free minutes count: the way there from the slot before and on to the slot after is
//! taken off. What is then left counts from the setting's 30 minutes.

use super::Figures;
use super::timetable::{Placed, Timetable};
use crate::domain::week::Span;
use crate::domain::{Avs, AvsId, Date, EstablishmentId, Minute, Minutes, Weekday};

/// The usable minutes of an AVS in the week.
pub fn usable(
    figures: &Figures,
    avs: AvsId,
    at: Option<EstablishmentId>,
    timetable: &Timetable,
) -> Minutes {
    let Some(record) = figures.register.get(avs) else {
        return Minutes::ZERO;
    };
    let mut taken = Vec::new();
    let mut sum = Minutes::ZERO;
    for (day, date) in figures.week.days() {
        let slots = timetable.on(day);
        taken.clear();
        taken.extend(slots.iter().map(|slot| slot.span));
        away(figures, avs, record, (day, date), &mut taken);
        let windows = figures.school.windows(day);
        let gaps = windows.iter().flat_map(|window| window.without(&taken));
        sum += gaps
            .map(|gap| reachable(figures, at, slots, gap))
            .filter(|length| *length >= figures.usable)
            .sum();
    }
    sum
}

/// Adds when she cannot be had on a day, for another reason than her slots.
fn away(
    figures: &Figures,
    avs: AvsId,
    record: &Avs,
    (day, date): (Weekday, Date),
    taken: &mut Vec<Span>,
) {
    let unavailable = record.unavailable.iter().filter(|span| span.day == day);
    taken.extend(unavailable.map(|span| Span::new(span.start, span.end)));
    let absences = figures.register.times_away(avs);
    taken.extend(
        absences
            .filter_map(|(_, absence)| absence.on(date, figures.register.noon()))
            .map(|(start, end)| Span::new(start, end)),
    );
}

/// What is left of a gap once the ways to its neighbours are taken off.
fn reachable(
    figures: &Figures,
    at: Option<EstablishmentId>,
    slots: &[Placed],
    gap: Span,
) -> Minutes {
    let way = |slot: &Placed| at.map_or(0, |at| figures.roads.minutes(slot.place, at).0);
    let before = slots.iter().filter(|slot| slot.span.end <= gap.start);
    let after = slots.iter().filter(|slot| slot.span.start >= gap.end);
    let start = before
        .max_by_key(|slot| slot.span.end)
        .map_or(0, |slot| i32::from(slot.span.end.0) + way(slot));
    let end = after
        .min_by_key(|slot| slot.span.start)
        .map_or(i32::from(Minute::END.0), |slot| {
            i32::from(slot.span.start.0) - way(slot)
        });
    let start = start.max(i32::from(gap.start.0));
    let end = end.min(i32::from(gap.end.0));
    Minutes((end - start).max(0))
}
