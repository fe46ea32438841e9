//! Choices made by hand that do not hold: together, or since the register moved.

use super::clash::others;
use super::{Clash, Hand, NeedChoice, Post, Roster, clash};
use crate::cover::{Filter, Survey};
use crate::domain::{AvsId, Register, monday_of};

/// A choice made by hand that does not hold, or no longer.
#[derive(Clone, Debug, PartialEq)]
pub enum Conflict<'r> {
    /// A filter speaks against her by now.
    Filter(Filter),
    /// It clashes with another choice.
    Clash(Clash<'r>),
}

/// The first choice of `hand` that breaks a hard rule, alone or with the others, and that no reason
/// overrules: its place and who was chosen. A reason given for one of two that clash is given for
/// both.
pub fn conflict<'r>(
    register: &Register,
    survey: &Survey,
    roster: &'r Roster,
    hand: &Hand,
) -> Option<(usize, AvsId, Conflict<'r>)> {
    let posts = roster.posts.iter().enumerate();
    posts.filter(|(_, post)| !post.lost).find_map(|(at, post)| {
        let choice = post.choice(hand)?;
        let avs = choice.avs()?;
        let forced = matches!(choice, NeedChoice::Force(..));
        let why = (!forced).then(|| filtered(post, avs)).flatten();
        let why = why.map(Conflict::Filter).or_else(|| {
            let clash = clash(register, survey, roster, hand, at, avs)?;
            let excused =
                clash.can_be_forced() && (forced || is_excused(clash, roster, hand, at, avs));
            (!excused).then_some(Conflict::Clash(clash))
        })?;
        Some((at, avs, why))
    })
}

/// The filter that speaks against her for a need; that she has left, of someone who is not there.
fn filtered(post: &Post, avs: AvsId) -> Option<Filter> {
    let found = &post.candidates;
    if found.ranked.iter().any(|candidate| candidate.avs == avs) {
        return None;
    }
    let out = found.out.iter().find(|(other, _)| *other == avs);
    let left = Filter::Left { on: post.need.date };
    Some(out.map_or(left, |(_, filter)| filter.clone()))
}

/// A reason was given for another choice that makes the clash.
fn is_excused(clash: Clash, roster: &Roster, hand: &Hand, place: usize, avs: AvsId) -> bool {
    let forced = |post: &Post| matches!(hand.choice(&post.need), Some(NeedChoice::Force(..)));
    match clash {
        Clash::AtOnce(_) => false,
        Clash::Road { post, .. } => forced(post),
        Clash::OverMinutes { .. } => {
            let week = |post: &Post| monday_of(post.need.date);
            let mine = roster.posts.get(place).map(week);
            let mut others = others(roster, hand, place, avs);
            others.any(|post| Some(week(post)) == mine && forced(post))
        }
    }
}
