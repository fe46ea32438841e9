//! The durable reassignment: one accompaniment ends, the same begins with another AVS.

use crate::domain::{
    Accompaniment, AccompanimentId, AvsId, Change, Changes, Date, Register, plus_days,
};

/// Why nothing can be reassigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nothing was chosen.
    NothingChosen,
    /// That accompaniment is not there: look again.
    NoAccompaniment(AccompanimentId),
    /// That AVS is not there: choose another.
    NoAvs(AvsId),
    /// It has ended before that day: choose an earlier one.
    Ended {
        /// The accompaniment.
        id: AccompanimentId,
        /// Its last day.
        on: Date,
    },
    /// All of it is hers already.
    Hers,
}

/// What becomes of one accompaniment.
pub(super) struct HandedOver {
    pub id: AccompanimentId,
    /// The old one; none when it is taken back because it would never have begun.
    pub old: Option<Accompaniment>,
    pub new: Accompaniment,
}

/// The changes that hand accompaniments to `to` from a day on: the old one ends the day before,
/// one not yet begun is taken back, a new one begins with the same slots, numbered afresh. What is
/// hers already stays as it is; covers stay as they are.
///
/// # Errors
/// The first reason why it can't be done; nothing is then changed.
pub fn reassignment(
    register: &Register,
    ids: &[AccompanimentId],
    to: AvsId,
    from: Date,
) -> Result<Vec<Change>, Refused> {
    let handed_over = handed_over(register, ids, to, from)?;
    let mut changes = Changes::of(register);
    for HandedOver { id, old, new } in handed_over {
        match old {
            Some(old) => changes.set(id, old),
            None => changes.remove(id),
        }
        changes.add(new);
    }
    Ok(changes.done())
}

pub(super) fn handed_over(
    register: &Register,
    ids: &[AccompanimentId],
    to: AvsId,
    from: Date,
) -> Result<Vec<HandedOver>, Refused> {
    register.get(to).ok_or(Refused::NoAvs(to))?;
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Err(Refused::NothingChosen);
    }
    let mut handed_over = Vec::with_capacity(ids.len());
    for id in ids {
        let found = register.get(id).ok_or(Refused::NoAccompaniment(id))?;
        if let Some(on) = found.to.filter(|last| *last < from) {
            return Err(Refused::Ended { id, on });
        }
        if found.avs != to {
            handed_over.push(HandedOver {
                id,
                old: (found.from < from).then(|| ended(found, from)),
                new: begun(found, to, from),
            });
        }
    }
    if handed_over.is_empty() {
        return Err(Refused::Hers);
    }
    Ok(handed_over)
}

fn ended(old: &Accompaniment, from: Date) -> Accompaniment {
    Accompaniment {
        to: Some(plus_days(from, -1)),
        ..old.clone()
    }
}

fn begun(old: &Accompaniment, to: AvsId, from: Date) -> Accompaniment {
    let mut new = Accompaniment {
        avs: to,
        from: old.from.max(from),
        ..old.clone()
    };
    new.next_slot = 1;
    let first = new.from;
    new.slots
        .retain(|slot| slot.to.is_none_or(|last| first <= last));
    for slot in &mut new.slots {
        slot.number = new.next_slot;
        slot.from = slot.from.filter(|day| first < *day);
        new.next_slot += 1;
    }
    new
}
