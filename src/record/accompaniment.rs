//! The fields of an accompaniment. Its slots keep their numbers: covers point at them.

use super::Where::{Card, Form, Json, Sheet};
use super::table::record;
use super::{Field, Held, Type};
use crate::domain::{Accompaniment, Kind, Slot};
use crate::text::Id;
use crate::typed::Looking;

record! { Accompaniment, form: ["pupil", "avs", "establishment", "slots"];
    avs: FieldAvs, Type::Record(Kind::Avs), Shown.required().at(&[Json, Sheet, Form]);
    pupil: FieldPupil, Type::Record(Kind::Pupil), Shown;
    with Field::told("by", Id::FieldAvs, &[Card], |link| link.avs.value());
    establishment: FieldEstablishment, Type::Record(Kind::Establishment), Shown.required();
    from: FieldFrom, Type::Date(Looking::Ahead), Shown.required();
    to: FieldTo, Type::DateAfter(Id::FieldFrom), Shown;
    slots: FieldSlots, Type::Slots, Shown.set(|link, value| {
        link.slots = numbered(&link.slots, value.slots(), &mut link.next_slot);
    });
    // What number comes next is nobody's business.
    next_slot => [];
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
            from: None,
            to: None,
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
