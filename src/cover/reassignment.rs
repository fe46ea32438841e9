//! The durable reassignment: one accompaniment ends, the same begins with another AVS. A pupil whom
//! nobody accompanies is placed in the same way: nothing ends.

use std::collections::BTreeMap;

use super::{Handing, Wanted};
use crate::domain::{
    Accompaniment, AccompanimentId, AvsId, Change, Changes, Cover, Date, NeedRef, Register, Slot,
    plus_days,
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

/// What becomes of one accompaniment, or of hours that nobody gives yet.
pub(super) struct HandedOver {
    /// The one that it is taken from; none while nobody gives it.
    pub id: Option<AccompanimentId>,
    /// The old one; none when it is taken back because it would never have begun.
    pub old: Option<Accompaniment>,
    /// What stays with whoever had it, from that day on; none where all of it goes.
    pub kept: Option<Accompaniment>,
    /// What the other has from that day on.
    pub new: Accompaniment,
}

/// The changes by which `to` takes what someone is wanted for, from a day on: the old accompaniment
/// ends the day before, one not yet begun is taken back, a new one begins with the same slots,
/// numbered afresh. Where only some slots go, those that stay go on in another new one under their
/// own numbers, and covers of them follow. What is hers already stays as it is; other covers too.
///
/// # Errors
/// The first reason why it can't be done; nothing is then changed.
pub fn reassignment(
    register: &Register,
    wanted: &Wanted,
    to: AvsId,
    from: Date,
) -> Result<Vec<Change>, Refused> {
    let handed_over = handed_over(register, wanted, to, from)?;
    let mut changes = Changes::of(register);
    let mut renewed = BTreeMap::new();
    for HandedOver { id, old, kept, new } in handed_over {
        match (id, old) {
            (Some(id), Some(old)) => changes.set(id, old),
            (Some(id), None) => changes.remove(id),
            (None, _) => {}
        }
        changes.add(new);
        if let (Some(id), Some(kept)) = (id, kept) {
            let slots: Vec<u16> = kept.slots.iter().map(|slot| slot.number).collect();
            renewed.insert(id, (changes.add(kept), slots));
        }
    }
    follow(register, &renewed, from, &mut changes);
    Ok(changes.done())
}

/// Covers of slots that go on under another accompaniment are of that one from its first day on.
fn follow(
    register: &Register,
    renewed: &BTreeMap<AccompanimentId, (AccompanimentId, Vec<u16>)>,
    from: Date,
    changes: &mut Changes<'_>,
) {
    if renewed.is_empty() {
        return;
    }
    for (id, cover) in register
        .all::<Cover>()
        .filter(|(_, cover)| from <= cover.date)
    {
        let mut after = cover.clone();
        for need in &mut after.needs {
            if let Some((on, slots)) = renewed.get(&need.accompaniment)
                && slots.contains(&need.slot)
            {
                need.accompaniment = *on;
            }
        }
        changes.set(id, after);
    }
}

pub(super) fn handed_over(
    register: &Register,
    wanted: &Wanted,
    to: AvsId,
    from: Date,
) -> Result<Vec<HandedOver>, Refused> {
    register.get(to).ok_or(Refused::NoAvs(to))?;
    match wanted {
        Wanted::Handing(handing) => taken_from(register, handing, to, from),
        Wanted::Placing(placing) if placing.slots.is_empty() => Err(Refused::NothingChosen),
        Wanted::Placing(placing) => Ok(vec![HandedOver {
            id: None,
            old: None,
            kept: None,
            new: placing.by(to, from),
        }]),
    }
}

fn taken_from(
    register: &Register,
    handing: &Handing,
    to: AvsId,
    from: Date,
) -> Result<Vec<HandedOver>, Refused> {
    let mut ids = handing.ids.clone();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Err(Refused::NothingChosen);
    }
    let mut handed_over = Vec::with_capacity(ids.len());
    let mut hers = false;
    for id in ids {
        let found = register.get(id).ok_or(Refused::NoAccompaniment(id))?;
        if let Some(on) = found.to.filter(|last| *last < from) {
            return Err(Refused::Ended { id, on });
        }
        hers |= found.avs == to;
        if found.avs != to {
            handed_over.extend(divided(id, found, handing, to, from));
        }
    }
    match (handed_over.is_empty(), hers) {
        (true, true) => Err(Refused::Hers),
        (true, false) => Err(Refused::NothingChosen),
        (false, _) => Ok(handed_over),
    }
}

/// One accompaniment divided into what goes and what stays; none where all of it stays.
fn divided(
    id: AccompanimentId,
    found: &Accompaniment,
    handing: &Handing,
    to: AvsId,
    from: Date,
) -> Option<HandedOver> {
    let stays = |slot: &Slot| {
        handing.staying.contains(&NeedRef {
            accompaniment: id,
            slot: slot.number,
        })
    };
    // What has ended before the day neither goes nor stays.
    let mut going = found.clone();
    let goes_on = |slot: &Slot| slot.to.is_none_or(|last| from <= last);
    going.slots.retain(goes_on);
    let (staying, gone): (Vec<Slot>, Vec<Slot>) = going.slots.iter().copied().partition(stays);
    going.slots = gone;
    if going.slots.is_empty() && !staying.is_empty() {
        return None;
    }
    let begun_before = found.from < from;
    let left = Accompaniment {
        from: found.from.max(from),
        slots: staying,
        ..found.clone()
    };
    let (old, kept) = match (begun_before, left.slots.is_empty()) {
        (true, true) => (Some(ended(found, from)), None),
        (true, false) => (Some(ended(found, from)), Some(left)),
        (false, true) => (None, None),
        // It has no past: what stays is what it is.
        (false, false) => (Some(left), None),
    };
    Some(HandedOver {
        id: Some(id),
        old,
        kept,
        new: begun(&going, to, from),
    })
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
