//! Placing: each pupil's hours in the weeks of one or two assistants.

use super::assistants::Assistant;
use super::groups::HelpGroup;
use crate::demo::days::Anchors;
use crate::demo::dice::Dice;
use crate::demo::records::Records;
use crate::demo::week::PlacedStint;
use crate::domain::{Accompaniment, Activity, Mode, Weeks};

/// Fewer minutes than these are not worth another assistant.
const LEAST: i32 = 60;

/// Places as much as the weeks can hold: first at the base of each assistant, then in the cluster.
pub(crate) fn place_all(
    dice: &mut Dice,
    days: &Anchors,
    assistants: &mut [Assistant],
    groups: &mut [HelpGroup],
    records: &mut Records,
) {
    for assistant in assistants.iter_mut() {
        let base = assistant.base.id;
        for group in groups.iter_mut() {
            if group.site.id == base && group.taken.is_empty() {
                place(dice, days, assistant, group, records);
            }
        }
    }
    for group in groups.iter_mut() {
        // Not always the same assistant is asked first.
        let first = dice.below(assistants.len());
        let (head, tail) = assistants.split_at_mut(first);
        let mut given = 0;
        for assistant in tail.iter_mut().chain(head) {
            if group.left < LEAST || given == 2 {
                break;
            }
            given += u8::from(place(dice, days, assistant, group, records));
        }
    }
}

/// Places what an assistant can take of a group; false when it is nothing.
fn place(
    dice: &mut Dice,
    days: &Anchors,
    assistant: &mut Assistant,
    group: &mut HelpGroup,
    records: &mut Records,
) -> bool {
    let minutes = group.left.min(assistant.left);
    if minutes < LEAST || group.pupils.len() > assistant.pupils {
        return false;
    }
    let at = group.site.id;
    let secondary = group.site.stage.is_secondary();
    let stints = assistant
        .week
        .take(dice, at, secondary, minutes, &group.taken);
    if stints.is_empty() {
        return false;
    }
    let begun = if dice.percent(50) {
        days.before
    } else {
        days.year
    };
    let weeks = match dice.below(40) {
        0 if group.mode == Mode::Shared => Weeks::A,
        1 if group.mode == Mode::Shared => Weeks::B,
        _ => Weeks::Every,
    };
    let mut placed: Vec<PlacedStint> = stints
        .iter()
        .map(|stint| PlacedStint {
            stint: *stint,
            slots: Vec::with_capacity(group.pupils.len()),
        })
        .collect();
    for pupil in &group.pupils {
        let mut accompaniment = Accompaniment {
            avs: assistant.avs,
            pupil: Some(*pupil),
            establishment: at,
            from: begun.max(group.validity.from).max(assistant.since),
            to: Some(group.validity.to),
            slots: Vec::with_capacity(stints.len()),
            next_slot: 1,
        };
        let numbers: Vec<u16> = stints
            .iter()
            .map(|stint| accompaniment.add_slot(stint.span(), weeks, Activity::Class))
            .collect();
        let id = records.add_accompaniment(accompaniment);
        for (place, number) in placed.iter_mut().zip(numbers) {
            place.slots.push((id, number));
        }
    }
    train(assistant, group, records);
    let given: i32 = stints.iter().map(|stint| stint.length()).sum();
    assistant.left -= given;
    assistant.pupils -= group.pupils.len();
    assistant.placed.append(&mut placed);
    group.left -= given;
    group.taken.extend(stints);
    true
}

/// Whoever accompanies a pupil has the skills she must have for it.
fn train(assistant: &Assistant, group: &HelpGroup, records: &mut Records) {
    let at = (assistant.avs.0 as usize).saturating_sub(1);
    let Some(avs) = records.avs.get_mut(at) else {
        return;
    };
    for skill in &group.required {
        if !avs.skills.contains(skill) {
            avs.skills.push(skill.clone());
        }
    }
}
