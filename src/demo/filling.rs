//! Placing: each pupil's hours in the weeks of one or two assistants.

use super::days::Days;
use super::dice::Dice;
use super::posts::Post;
use super::records::Records;
use super::units::Unit;
use super::week::Placed;
use crate::domain::{Accompaniment, Activity, Mode, Weeks};

/// Minutes for which it is worth to look for another assistant.
const WORTH: i32 = 60;

/// Places as much as the weeks can hold: first at the base of each assistant, then in the cluster.
pub(super) fn fill(
    dice: &mut Dice,
    days: &Days,
    posts: &mut [Post],
    units: &mut [Unit],
    records: &mut Records,
) {
    for post in posts.iter_mut() {
        let base = post.base.id;
        for unit in units.iter_mut() {
            if unit.site.id == base && unit.taken.is_empty() {
                place(dice, days, post, unit, records);
            }
        }
    }
    for unit in units.iter_mut() {
        // Not always the same assistant is asked first.
        let first = dice.below(posts.len());
        let (head, tail) = posts.split_at_mut(first);
        let mut given = 0;
        for post in tail.iter_mut().chain(head) {
            if unit.left < WORTH || given == 2 {
                break;
            }
            given += u8::from(place(dice, days, post, unit, records));
        }
    }
}

/// Places what an assistant can take of a unit; false when it is nothing.
fn place(
    dice: &mut Dice,
    days: &Days,
    post: &mut Post,
    unit: &mut Unit,
    records: &mut Records,
) -> bool {
    let minutes = unit.left.min(post.left);
    if minutes < WORTH || unit.pupils.len() > post.pupils {
        return false;
    }
    let at = unit.site.id;
    let secondary = unit.site.stage.is_secondary();
    let pieces = post.week.take(dice, at, secondary, minutes, &unit.taken);
    if pieces.is_empty() {
        return false;
    }
    let begun = if dice.percent(50) {
        days.before
    } else {
        days.year
    };
    let weeks = match dice.below(40) {
        0 if unit.mode == Mode::Shared => Weeks::Odd,
        1 if unit.mode == Mode::Shared => Weeks::Even,
        _ => Weeks::Every,
    };
    let mut placed: Vec<Placed> = pieces
        .iter()
        .map(|piece| Placed {
            piece: *piece,
            slots: Vec::with_capacity(unit.pupils.len()),
        })
        .collect();
    for pupil in &unit.pupils {
        let mut accompaniment = Accompaniment {
            avs: post.avs,
            pupil: Some(*pupil),
            establishment: at,
            from: begun.max(unit.span.from).max(post.since),
            to: Some(unit.span.to),
            slots: Vec::with_capacity(pieces.len()),
            next_slot: 1,
        };
        let numbers: Vec<u16> = pieces
            .iter()
            .map(|piece| accompaniment.add_slot(piece.span(), weeks, Activity::Class))
            .collect();
        let id = records.add_accompaniment(accompaniment);
        for (place, number) in placed.iter_mut().zip(numbers) {
            place.slots.push((id, number));
        }
    }
    train(post, unit, records);
    let given: i32 = pieces.iter().map(|piece| piece.length()).sum();
    post.left -= given;
    post.pupils -= unit.pupils.len();
    post.placed.append(&mut placed);
    unit.left -= given;
    unit.taken.extend(pieces);
    true
}

/// Whoever accompanies a pupil has the skills she must have for it.
fn train(post: &Post, unit: &Unit, records: &mut Records) {
    let at = (post.avs.0 as usize).saturating_sub(1);
    let Some(avs) = records.avs.get_mut(at) else {
        return;
    };
    for skill in &unit.required {
        if !avs.skills.contains(skill) {
            avs.skills.push(skill.clone());
        }
    }
}
