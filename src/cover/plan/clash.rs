//! Whether what hands give one person can be done by one person: each choice alone passed the
//! filters, together they may not.

use super::{Hand, NeedChoice, NeedKey, Post, Roster};
use crate::cover::busy::placed_with;
use crate::cover::{Need, Survey};
use crate::domain::check::When;
use crate::domain::hours::contracted_on;
use crate::domain::week::Week;
use crate::domain::{AvsId, Minutes, Register, monday_of};

/// Why someone cannot take one more need beside those that hands gave her.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Clash<'r> {
    /// Another of hers is at the same time.
    AtOnce(&'r Post),
    /// The way from or to another of hers takes longer than the time between.
    Road {
        /// The other.
        post: &'r Post,
        /// How long the way takes.
        way: Minutes,
        /// The time between.
        gap: Minutes,
    },
    /// Together they are more than her weekly minutes.
    OverMinutes {
        /// Placed that week, all of them counted.
        after: Minutes,
        /// By her contract.
        contracted: Minutes,
    },
}

impl Clash<'_> {
    /// Whether a person may overrule it with a reason: nobody is in two places at once.
    pub fn can_be_forced(self) -> bool {
        !matches!(self, Self::AtOnce(_))
    }

    /// Its id, in the journal of what was forced: that of the filter it is like.
    pub fn id(self) -> &'static str {
        match self {
            Self::AtOnce(_) => "busy",
            Self::Road { .. } => "road",
            Self::OverMinutes { .. } => "minutes",
        }
    }
}

/// The first thing that speaks against giving `avs` the need at `place` beside all that `hand` gave
/// her already.
pub fn clash<'r>(
    register: &Register,
    survey: &Survey,
    roster: &'r Roster,
    hand: &Hand,
    place: usize,
    avs: AvsId,
) -> Option<Clash<'r>> {
    let asked = &roster.posts.get(place)?.need;
    let others = || others(roster, hand, place, avs);
    let between = |post: &'r Post| Some((post, between(survey, asked, &post.need)?));
    let pairs = others().filter_map(between);
    let worst = pairs.min_by_key(|(_, between)| *between != Between::AtOnce);
    if let Some((post, between)) = worst {
        return Some(match between {
            Between::AtOnce => Clash::AtOnce(post),
            Between::Road { way, gap } => Clash::Road { post, way, gap },
        });
    }
    let week = Week::of(asked.date);
    let same_week = |post: &&Post| monday_of(post.need.date) == week.monday();
    let when = |need: &Need| When::once(need.date, need.span);
    let mut more: Vec<When> = others()
        .filter(same_week)
        .map(|post| when(&post.need))
        .collect();
    more.push(when(asked));
    let contracted = contracted_on(register, avs, asked.date)?.weekly;
    let after = placed_with(register, avs, week, &more);
    (contracted < after).then_some(Clash::OverMinutes { after, contracted })
}

/// The other needs that `hand` gave to her.
pub(super) fn others<'r>(
    roster: &'r Roster,
    hand: &Hand,
    place: usize,
    avs: AvsId,
) -> impl Iterator<Item = &'r Post> {
    let key = roster.posts.get(place).map(|post| NeedKey::of(&post.need));
    roster.posts.iter().filter(move |post| {
        let hers = hand.choice(&post.need).and_then(NeedChoice::avs) == Some(avs);
        hers && !post.lost && Some(NeedKey::of(&post.need)) != key
    })
}

#[derive(Clone, Copy, PartialEq)]
enum Between {
    AtOnce,
    Road { way: Minutes, gap: Minutes },
}

/// What keeps one person from taking both.
fn between(survey: &Survey, one: &Need, other: &Need) -> Option<Between> {
    if one.date != other.date {
        return None;
    }
    if one.span.common(other.span).is_some() {
        // Shared help that was split may be put together again.
        let shared = one.span == other.span && one.place == other.place && !is_alone(one, other);
        return (!shared).then_some(Between::AtOnce);
    }
    let (before, after) = if one.span <= other.span {
        (one, other)
    } else {
        (other, one)
    };
    let gap = before.span.end.until(after.span.start);
    let way = survey.roads.minutes(before.place, after.place);
    (gap < way).then_some(Between::Road { way, gap })
}

/// Help for one pupil only.
fn is_alone(one: &Need, other: &Need) -> bool {
    let mut parts = one.parts.iter().chain(&other.parts);
    parts.any(|part| part.individual)
}
