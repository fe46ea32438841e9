//! The covers that write a plan down.

use super::{Given, Plan, Post, Roster};
use crate::cover::{NeedState, Recording};
use crate::domain::{
    AbsenceId, AvsId, Changes, ContactStatus, Cover, CoverId, NeedStatus, Register,
};

/// Adds to `changes` what a plan changes: a cover for each need that is not written yet, or the
/// change of the one that is. `absences` are those of the roster, in its order, as they are recorded,
/// each with its number; [`Recording::join`] comes behind.
/// A need that nobody takes is written as left without, its school still to be told.
pub fn covers(
    register: &Register,
    changes: &mut Changes,
    absences: &[(AbsenceId, &Recording)],
    roster: &Roster,
    plan: &Plan,
) {
    for (post, given) in roster.posts.iter().zip(&plan.given) {
        let Some(absence) = absences.get(post.absence).copied() else {
            continue;
        };
        let forced = matches!(given, Given::ChosenWord { forced: true, .. });
        if given.is_new() {
            write(register, changes, absence, post, given.by(), forced);
        }
    }
}

fn write(
    register: &Register,
    changes: &mut Changes,
    (absence, recording): (AbsenceId, &Recording),
    post: &Post,
    by: Option<AvsId>,
    forced: bool,
) {
    let before = standing(register, recording, post);
    let refusals = before
        .map(|(_, cover)| cover.refusals.clone())
        .unwrap_or_default();
    let cover = Cover {
        // A cover that fell with its taker stays with the absence it answers.
        absence: before
            .map(|(_, cover)| cover.absence)
            .filter(|of| !recording.holds(*of))
            .unwrap_or(absence),
        needs: post.need.refs(),
        date: post.need.date,
        start: post.need.span.start,
        end: post.need.span.end,
        avs: by,
        status: match by {
            Some(_) => NeedStatus::Covered,
            None => NeedStatus::Without,
        },
        contact: ContactStatus::Proposed,
        forced,
        refusals,
    };
    match before {
        // The same person again: how far the call is stays as it is.
        Some((_, old)) if is_same(old, &cover) => {}
        Some((id, _)) => changes.set(id, cover),
        None => {
            changes.add(cover);
        }
    }
}

/// The cover that is written for exactly this need, refused or not.
fn standing<'r>(
    register: &'r Register,
    recording: &Recording,
    post: &Post,
) -> Option<(CoverId, &'r Cover)> {
    if let Some(cover) = post.broken {
        return Some((cover, register.get(cover)?));
    }
    if let NeedState::Covered { cover, .. } | NeedState::Without { cover, .. } = post.need.status {
        return Some((cover, register.get(cover)?));
    }
    let mut slots = post.need.refs();
    slots.sort_unstable();
    let of = recording.extends.iter().chain(&recording.joins);
    let mut covers = of.flat_map(|absence| register.covers_of(*absence));
    covers.find(|(_, cover)| {
        let mut named = cover.needs.clone();
        named.sort_unstable();
        cover.date == post.need.date
            && (cover.start, cover.end) == (post.need.span.start, post.need.span.end)
            && named == slots
    })
}

fn is_same(old: &Cover, new: &Cover) -> bool {
    old.avs == new.avs && old.status == new.status && old.contact != ContactStatus::Refused
}
