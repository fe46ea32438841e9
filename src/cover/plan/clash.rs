//! Whether what a hand gives one person can be done by one person.

use super::{Choice, Hand, NeedKey, Post, Roster};
use crate::cover::{Need, Survey};
use crate::domain::AvsId;

/// The first other need that `hand` gave to `avs` already and that she could not take with the one
/// at `place`: at the same time, or too far to come from one to the other.
pub fn clash<'r>(
    survey: &Survey,
    roster: &'r Roster,
    hand: &Hand,
    place: usize,
    avs: AvsId,
) -> Option<&'r Post> {
    let asked = &roster.posts.get(place)?.need;
    let key = NeedKey::of(asked);
    roster.posts.iter().find(|post| {
        let hers = hand.choice(&post.need).and_then(Choice::avs) == Some(avs);
        hers && NeedKey::of(&post.need) != key && !together(survey, asked, &post.need)
    })
}

/// One person can take both.
fn together(survey: &Survey, one: &Need, other: &Need) -> bool {
    if one.date != other.date {
        return true;
    }
    if one.span.common(other.span).is_some() {
        // Shared help that was split may be put together again.
        return one.span == other.span && one.place == other.place && !is_alone(one, other);
    }
    let (before, after) = if one.span <= other.span {
        (one, other)
    } else {
        (other, one)
    };
    let gap = before.span.end.until(after.span.start);
    survey.roads.minutes(before.place, after.place) <= gap
}

/// Help for one pupil only.
fn is_alone(one: &Need, other: &Need) -> bool {
    let mut parts = one.parts.iter().chain(&other.parts);
    parts.any(|part| part.individual)
}
