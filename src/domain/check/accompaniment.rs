//! The shape of an accompaniment: its references, its dates, its slots among the others.

use super::{
    Checked, CheckedField, RecordFault, RecordFaults, Severity, SlotClash, What, first_clash,
    is_shareable,
};
use crate::domain::week::Span;
use crate::domain::{Accompaniment, AccompanimentId, AvsKind, Register, Slot};

impl Checked for Accompaniment {
    fn faults(&self, register: &Register, own: Option<AccompanimentId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.exists(register, CheckedField::Avs, self.avs);
        if let Some(pupil) = self.pupil {
            faults.exists(register, CheckedField::Pupil, pupil);
        }
        faults.exists(register, CheckedField::Establishment, self.establishment);
        faults.in_order(CheckedField::To, Some(self.from), self.to);
        if self.slots.is_empty() {
            faults.put(Severity::Inform, CheckedField::Slots, What::Empty);
        }
        for (at, slot) in self.slots.iter().enumerate() {
            let field = CheckedField::Slot(slot.number);
            let earlier = self.slots.get(..at).unwrap_or_default();
            faults.is_span(field, slot.start, slot.end);
            let reused = earlier.iter().any(|other| other.number == slot.number);
            if reused || slot.number >= self.next_slot {
                faults.refuse(field, What::Twice);
            }
            // Two slots of one accompaniment are of one pupil: they can't coincide.
            faults.clash(
                field,
                earlier
                    .iter()
                    .find_map(|other| within(register, self, slot, other)),
            );
            faults.clash(field, of_avs(self, slot, register, own));
            faults.pupil_taken(field, self, slot, register, own);
            if is_unavailable(self, slot, register) {
                faults.warn(field, What::NeverFree);
            }
        }
        faults.0
    }
}

impl RecordFaults {
    fn clash(&mut self, field: CheckedField, clash: Option<SlotClash>) {
        if let Some(clash) = clash {
            self.refuse(field, What::Overlaps(clash));
        }
    }

    /// With another AVS in another place she would be twice; in one place there may be a reason.
    fn pupil_taken(
        &mut self,
        field: CheckedField,
        record: &Accompaniment,
        slot: &Slot,
        register: &Register,
        own: Option<AccompanimentId>,
    ) {
        let Some((clash, elsewhere)) = of_pupil(record, slot, register, own) else {
            return;
        };
        let severity = if elsewhere {
            Severity::Refuse
        } else {
            Severity::Warn
        };
        self.put(severity, field, What::PupilTaken(clash));
    }
}

fn within(
    register: &Register,
    record: &Accompaniment,
    slot: &Slot,
    other: &Slot,
) -> Option<SlotClash> {
    let on = first_clash(register, (record, slot), (record, other))?;
    Some(SlotClash {
        with: None,
        slot: other.number,
        on,
    })
}

/// The first slot of the AVS's other accompaniments that this one may not stand beside.
fn of_avs(
    record: &Accompaniment,
    slot: &Slot,
    register: &Register,
    own: Option<AccompanimentId>,
) -> Option<SlotClash> {
    let collective = register
        .get(record.avs)
        .is_some_and(|avs| avs.kind == AvsKind::Collective);
    let others = register.accompaniments_by(record.avs);
    others
        .filter(|(id, _)| Some(*id) != own)
        .flat_map(|(id, other)| other.slots.iter().map(move |with| (id, other, with)))
        .find_map(|(id, other, with)| {
            let on = first_clash(register, (record, slot), (other, with))?;
            let same_pupil = record.pupil.is_some() && record.pupil == other.pupil;
            let shared = !same_pupil
                && is_shareable(register, collective, on, (record, slot), (other, with));
            (!shared).then_some(SlotClash {
                with: Some(id),
                slot: with.number,
                on,
            })
        })
}

/// The first slot of the pupil with another AVS in the same minutes, and whether it is elsewhere.
fn of_pupil(
    record: &Accompaniment,
    slot: &Slot,
    register: &Register,
    own: Option<AccompanimentId>,
) -> Option<(SlotClash, bool)> {
    let others = register.accompaniments_of(record.pupil?);
    others
        .filter(|(id, other)| Some(*id) != own && other.avs != record.avs)
        .flat_map(|(id, other)| other.slots.iter().map(move |with| (id, other, with)))
        .find_map(|(id, other, with)| {
            let on = first_clash(register, (record, slot), (other, with))?;
            let clash = SlotClash {
                with: Some(id),
                slot: with.number,
                on,
            };
            Some((clash, other.establishment != record.establishment))
        })
}

fn is_unavailable(record: &Accompaniment, slot: &Slot, register: &Register) -> bool {
    let span = Span::new(slot.start, slot.end);
    register.get(record.avs).is_some_and(|avs| {
        avs.unavailable.iter().any(|never| {
            never.day == slot.day && Span::new(never.start, never.end).common(span).is_some()
        })
    })
}
