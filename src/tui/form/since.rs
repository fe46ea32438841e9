//! From which day what is typed of an accompaniment's slots holds: what happened before stays.
//!
//! The form shows the slots of today and later. One field more asks for the day: today, or the first
//! day of one that is still to begin, unless another is typed; its first day corrects it from its
//! beginning.

use super::draft::Draft;
use super::field::FormField;
use super::{Form, Ground};
use crate::domain::{Accompaniment, AccompanimentId, Date, Ref, Register};
use crate::record::{Type, Value};
use crate::text::Id;
use crate::typed::Looking;
use crate::words::{Became, FieldChange};

/// The record of a form, without the slots that ended before today.
pub(super) fn ahead(draft: Draft, today: Date) -> Draft {
    match draft {
        Draft::Accompaniment(mut link) if link.to.is_none_or(|last| today <= last) => {
            link.slots.retain(|slot| is_ahead(slot.to, today));
            Draft::Accompaniment(link)
        }
        other => other,
    }
}

fn is_ahead(last: Option<Date>, today: Date) -> bool {
    last.is_none_or(|last| today <= last)
}

/// The accompaniment that a draft of it makes of the one in the register.
pub(super) fn whole(
    typed: &Accompaniment,
    id: AccompanimentId,
    since: Option<Date>,
    register: &Register,
    today: Date,
) -> Accompaniment {
    let Some(old) = register.get(id) else {
        return typed.clone();
    };
    let old_ahead = old.slots.iter().filter(|slot| is_ahead(slot.to, today));
    let mut made = typed.clone();
    if typed.slots.iter().eq(old_ahead) {
        made.slots.clone_from(&old.slots);
        return made;
    }
    match since.filter(|since| old.from < *since) {
        Some(since) => {
            let changed = Accompaniment {
                from: typed.from,
                ..old.clone()
            }
            .with_slots_from(&typed.slots, since);
            (made.slots, made.next_slot) = (changed.slots, changed.next_slot);
        }
        // Corrected from its beginning; what had ended before today is not at hand and stays.
        None => {
            let ended = old.slots.iter().filter(|slot| !is_ahead(slot.to, today));
            made.slots.splice(0..0, ended.copied());
        }
    }
    made
}

impl Form {
    /// Asks for the day, after the slots, where the accompaniment it edits has not ended.
    pub(super) fn ask_since(&mut self, ground: &Ground<'_>) {
        let Some(Draft::Accompaniment(link)) = self.before.as_ref() else {
            return;
        };
        let goes_on = is_ahead(link.to, ground.today);
        // One that is still to begin is corrected from its beginning, unless a later day is typed.
        let since = ground.today.max(link.from);
        let slots = self.fields.iter().position(|one| one.id == Id::FieldSlots);
        if let Some(at) = slots.filter(|_| goes_on) {
            let field = FormField::lone(
                Id::FieldSlotsFrom,
                Type::Date(Looking::Ahead),
                Value::Day(Some(since)),
                ground,
            );
            self.fields.insert(at + 1, field);
        }
    }

    /// The day typed.
    pub(super) fn since(&self) -> Option<Date> {
        self.field(Id::FieldSlotsFrom)?.day()
    }

    /// What the form makes, as it will lie in the register.
    pub(super) fn whole(&self, made: &Draft, register: &Register, today: Date) -> Draft {
        let id = self.target.and_then(Ref::typed::<AccompanimentId>);
        match (made, id) {
            (Draft::Accompaniment(link), Some(id)) => {
                Draft::Accompaniment(Box::new(whole(link, id, self.since(), register, today)))
            }
            _ => made.clone(),
        }
    }

    /// The day, as the difference says it under slots that change.
    pub(super) fn since_said(&self, lines: &mut Vec<FieldChange>, ground: &Ground<'_>) {
        let last = lines.iter().rposition(|line| line.id == Id::FieldSlots);
        if let Some((at, since)) = last.zip(self.since()) {
            let line = FieldChange {
                id: Id::FieldSlotsFrom,
                sign: Became::Added,
                before: String::new(),
                after: ground.text.date(since),
            };
            lines.insert(at + 1, line);
        }
    }
}
