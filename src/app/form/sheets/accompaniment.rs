//! The form of an accompaniment. Its slots keep their numbers: covers point at them.

use super::shape;
use crate::app::form::Ground;
use crate::app::form::fault::Fault;
use crate::app::form::field::FieldKind;
use crate::app::form::rules;
use crate::app::form::sheet::*;
use crate::app::form::value::Value;
use crate::domain::check::Field;
use crate::domain::{Accompaniment, AvsId, EstablishmentId, Kind, Ref, Slot};
use crate::text::Id;
use crate::typed::Looking;

impl Sheet for Accompaniment {
    fn specs() -> Vec<Spec<Self>> {
        vec![
            record!(FieldPupil, Pupil, pupil),
            needed_record!(FieldAvs, Avs, avs, AvsId),
            needed_record!(
                FieldEstablishment,
                Establishment,
                establishment,
                EstablishmentId
            ),
            field!(
                FieldSlots,
                FieldKind::Slots,
                |r| Value::Slots(r.slots.clone()),
                |r, v| {
                    let typed = v.slots();
                    r.slots = numbered(&r.slots, typed, &mut r.next_slot);
                }
            ),
            needed_day!(FieldFrom, FieldKind::Date(Looking::Ahead), from),
            day!(FieldTo, FieldKind::DateAfter(Id::FieldFrom), to),
        ]
    }

    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = shape(self, own, ground, |field| match field {
            Field::Avs => Id::FieldAvs,
            Field::Pupil => Id::FieldPupil,
            Field::Establishment => Id::FieldEstablishment,
            Field::To => Id::FieldTo,
            _ => Id::FieldSlots,
        });
        faults.extend(rules::of_accompaniment(self, own, ground));
        faults
    }
}

/// Typed slots with the numbers of those they were: the very same, else the first left that shares
/// minutes of the same day; what is new gets the next number.
fn numbered(old: &[Slot], typed: Vec<Slot>, next: &mut u16) -> Vec<Slot> {
    let mut left: Vec<Slot> = old.to_vec();
    let mut typed = typed;
    let same = |one: &Slot, slot: &Slot| {
        Slot {
            number: one.number,
            ..*slot
        } == *one
    };
    let near = |one: &Slot, slot: &Slot| {
        one.day == slot.day && one.start < slot.end && slot.start < one.end
    };
    for is_it in [&same as &dyn Fn(&Slot, &Slot) -> bool, &near] {
        for slot in typed.iter_mut().filter(|slot| slot.number == 0) {
            if let Some(at) = left.iter().position(|one| is_it(one, slot)) {
                slot.number = left.remove(at).number;
            }
        }
    }
    for slot in typed.iter_mut().filter(|slot| slot.number == 0) {
        slot.number = *next;
        *next = next.saturating_add(1);
    }
    typed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Activity, Minute, Weekday, Weeks};

    fn slot(number: u16, day: Weekday, from: u16, to: u16) -> Slot {
        let (start, end) = (Minute::at(from, 0), Minute::at(to, 0));
        Slot {
            number,
            day,
            start,
            end,
            weeks: Weeks::Every,
            activity: Activity::Class,
        }
    }

    #[test]
    fn a_slot_that_moves_keeps_its_number_and_a_new_one_never_takes_an_old_one() {
        let old = [
            slot(1, Weekday::Monday, 8, 10),
            slot(3, Weekday::Tuesday, 8, 10),
        ];
        let typed = vec![
            slot(0, Weekday::Friday, 8, 9),
            slot(0, Weekday::Tuesday, 9, 11),
            slot(0, Weekday::Monday, 8, 10),
        ];
        let mut next = 4;
        let numbers: Vec<u16> = numbered(&old, typed, &mut next)
            .iter()
            .map(|slot| slot.number)
            .collect();
        assert_eq!(numbers, [4, 3, 1]);
        assert_eq!(next, 5);
    }

    #[test]
    fn slots_nobody_touched_keep_their_numbers_in_order() {
        let old = [
            slot(2, Weekday::Monday, 8, 10),
            slot(1, Weekday::Monday, 8, 10),
        ];
        let mut next = 3;
        assert_eq!(numbered(&old, old.to_vec(), &mut next), old);
    }
}
