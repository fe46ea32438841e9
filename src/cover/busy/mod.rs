//! What holds a candidate already: her weekly slots, or one day as it really is.

mod load;

pub use load::{placed_in_week, placed_with, surely_within, weekly_after};

use super::held::TakenTime;
use super::{Ask, Want};
use crate::domain::check::{When, is_shareable};
use crate::domain::week::{Open, Overrides, Span, State};
use crate::domain::{AvsId, AvsKind, ContactStatus, Date, NeedRef, NeedStatus, Register};

/// Everything that holds a candidate against what is asked, in `into`.
pub fn held(register: &Register, ask: &Ask, avs: AvsId, open: &Open, into: &mut Vec<TakenTime>) {
    into.clear();
    if ask.lasting {
        held_weekly(register, ask, avs, into);
    } else {
        held_on(
            register,
            avs,
            (ask.on, ask.left.as_slice()),
            Some(open),
            into,
        );
        // Asked again, a cover of the very same need is no obstacle.
        into.retain(|held| held.cover.is_none() || !ask.holds(held.need));
    }
}

fn held_weekly(register: &Register, ask: &Ask, avs: AvsId, into: &mut Vec<TakenTime>) {
    for (id, accompaniment) in register.accompaniments_by(avs) {
        if accompaniment.to.is_some_and(|to| to < ask.on) {
            continue;
        }
        let ahead = accompaniment.slots.iter();
        let ahead = ahead.filter(|slot| slot.to.is_none_or(|last| ask.on <= last));
        let taken = ahead.map(|slot| TakenTime {
            when: When::of(accompaniment, slot),
            place: accompaniment.establishment,
            pupil: accompaniment.pupil,
            need: NeedRef {
                accompaniment: id,
                slot: slot.number,
            },
            cover: None,
        });
        into.extend(taken.filter(|taken| !ask.holds(taken.need)));
    }
}

/// The day of an AVS as it is: slots whose pupil is there, but for hours that she `left` to somebody
/// in a swap, and the covers she takes. Without `open`, holidays aside.
pub fn held_on(
    register: &Register,
    avs: AvsId,
    (date, left): (Date, &[Span]),
    open: Option<&Open>,
    into: &mut Vec<TakenTime>,
) {
    let swaps = register
        .absences_of_avs(avs)
        .filter(|(_, one)| one.is_swap());
    let left = swaps
        .filter_map(|(_, swap)| swap.on(date, register.noon()))
        .map(|(start, end)| Span::new(start, end))
        .chain(left.iter().copied())
        .collect::<Vec<_>>();
    for (id, accompaniment) in register.accompaniments_by(avs) {
        if !accompaniment.valid_on(date) {
            continue;
        }
        if open.is_some_and(|open| !open(accompaniment.establishment, date)) {
            continue;
        }
        for slot in register.slots_of(accompaniment, date) {
            let span = Span::new(slot.start, slot.end);
            let pieces = Overrides::of_pupil(register, accompaniment, date).pieces(span);
            let kept = pieces.iter().filter(|(_, state)| *state == State::Placed);
            let gone: &[Span] = if slot.activity.is_pupil_time() {
                &left
            } else {
                &[]
            };
            let kept = kept.flat_map(|(span, _)| span.without(gone));
            into.extend(kept.map(|span| TakenTime {
                when: When::once(date, span),
                place: accompaniment.establishment,
                pupil: accompaniment.pupil,
                need: NeedRef {
                    accompaniment: id,
                    slot: slot.number,
                },
                cover: None,
            }));
        }
    }
    for (id, cover) in register.covers_by(avs) {
        let taken = cover.status == NeedStatus::Covered && cover.contact != ContactStatus::Refused;
        if !taken || cover.date != date {
            continue;
        }
        into.extend(cover.needs.iter().filter_map(|need| {
            let accompaniment = register.get(need.accompaniment)?;
            Some(TakenTime {
                when: When::once(date, Span::new(cover.start, cover.end)),
                place: accompaniment.establishment,
                pupil: accompaniment.pupil,
                need: *need,
                cover: Some(id),
            })
        }));
    }
}

/// Whether a held slot and a wanted one may coincide: shared help at one place and hours.
pub fn may_share(
    (register, ask): (&Register, &Ask),
    kind: AvsKind,
    on: Date,
    held: &TakenTime,
    want: &Want,
) -> bool {
    let found = |need: NeedRef| {
        let accompaniment = ask.link(register, need.accompaniment)?;
        let slot = accompaniment.slots.iter().find(|s| s.number == need.slot)?;
        Some((accompaniment, slot))
    };
    let (Some(one), Some(other)) = (found(held.need), found(want.need)) else {
        return false;
    };
    let same_pupil = held.pupil.is_some() && held.pupil == want.pupil;
    !same_pupil && is_shareable(register, kind == AvsKind::Collective, on, one, other)
}
