//! Ten years of contracts: who is permanent, who is far from the ceiling, near it, past it.

use super::contracts::{
    AESH, Post, SHORT_CEILING, ceiling_months, contract, last_day, notice, set_weekly,
};
use super::days::Days;
use super::dice::Dice;
use super::pieces::{self, Piece};
use crate::domain::{
    Contract, Date, Ended, Ending, Intention, Minutes, Regime, Suspension, SuspensionKind,
    plus_days, plus_months,
};

/// The contracts of one assistant.
pub(super) struct Story {
    pub(super) contracts: Vec<Contract>,
    /// The first day of the present run: no accompaniment begins before it.
    pub(super) since: Date,
}

/// An assistant's contracts, the present one last; some began with fewer hours.
pub(super) fn story(dice: &mut Dice, days: &Days, post: &Post) -> Story {
    let mut story = dates(dice, days, post);
    let fewer = Minutes::hours(20);
    if let Some((present, earlier)) = story.contracts.split_last_mut() {
        let is_less = fewer < post.weekly;
        for contract in earlier {
            if is_less && dice.percent(30) {
                set_weekly(contract, fewer);
            }
        }
        if is_less && dice.percent(8) && pieces::can_grow(present, days.year) {
            set_weekly(present, fewer);
            let grown = pieces::more_hours(present, days.year, post.weekly);
            present.amendments.push(grown);
        }
    }
    story
}

fn dates(dice: &mut Dice, days: &Days, post: &Post) -> Story {
    let today = days.today;
    let ceiling = ceiling_months(today);
    match dice.below(100) {
        0..=32 => permanent(dice, days, post),
        33..=37 => veteran(dice, days, post),
        38..=64 => {
            let start = if dice.percent(70) {
                dice.pick(&[Some(days.year), Some(days.before)])
                    .unwrap_or(today)
            } else {
                plus_days(today, -dice.between(20, 600))
            };
            chain(dice, days, post, start, last_day(start, 36))
        }
        65..=73 => {
            let left = dice.between(200, 350);
            nearing(dice, days, post, left)
        }
        74..=79 => {
            let left = dice.between(4, 170);
            let mut story = nearing(dice, days, post, left);
            if dice.percent(50)
                && let Some(present) = story.contracts.last_mut()
            {
                present.notice = notice(dice, today, Intention::RenewPermanent);
            }
            story
        }
        80..=84 => {
            let start = plus_months(today, -dice.between(14, 18));
            let first = plus_months(start, 12 - ceiling);
            let mut story = chain(dice, days, post, first, plus_days(start, -1));
            story.contracts.push(contract(post, Piece::of(start, 36)));
            story
        }
        85..=91 => interrupted(dice, days, post, 2),
        92..=96 => {
            let months = dice.between(6, 20);
            interrupted(dice, days, post, months)
        }
        _ => subsidised(dice, days, post),
    }
}

/// Fixed terms up to a ceiling of the day, then a permanent contract.
fn permanent(dice: &mut Dice, days: &Days, post: &Post) -> Story {
    let start = plus_months(days.year, -12 * dice.between(0, 4));
    let served = if start >= SHORT_CEILING {
        dice.pick(&[36, 48, 60, 72])
    } else {
        72
    };
    let mut story = chain(
        dice,
        days,
        post,
        plus_months(start, -served),
        plus_days(start, -1),
    );
    story
        .contracts
        .push(contract(post, Piece { start, end: None }));
    if dice.percent(6) {
        suspend(&mut story);
    }
    story
}

/// Begun as an AED before 2014, gone on as an AESH, permanent since.
fn veteran(dice: &mut Dice, days: &Days, post: &Post) -> Story {
    let start = jiff::civil::date(2018, 9, 1);
    if days.year < start {
        return permanent(dice, days, post);
    }
    let first = plus_months(start, -72);
    let mut story = chain(dice, days, post, first, plus_days(AESH, -1));
    let second = chain(dice, days, post, AESH, plus_days(start, -1));
    story.contracts.extend(second.contracts);
    story
        .contracts
        .push(contract(post, Piece { start, end: None }));
    story
}

/// Fixed terms whose last ends on the ceiling, so many days ahead.
fn nearing(dice: &mut Dice, days: &Days, post: &Post, left: i32) -> Story {
    let months = ceiling_months(days.today);
    let first = plus_months(plus_days(days.today, left + 1), -months);
    chain(dice, days, post, first, last_day(first, months))
}

/// A first run, so many months without a contract, and a run that goes on below the ceiling.
fn interrupted(dice: &mut Dice, days: &Days, post: &Post, gap: i32) -> Story {
    let start = dice
        .pick(&[Some(days.year), Some(days.before)])
        .unwrap_or(days.year);
    let end = plus_days(plus_months(start, -gap), -1);
    let mut story = chain(dice, days, post, plus_months(plus_days(end, 1), -10), end);
    if dice.percent(25)
        && let Some(first) = story.contracts.last_mut()
        && let Some(term) = first.term()
    {
        first.ended = Some(Ended {
            on: plus_days(term, -dice.between(3, 40)),
            how: Ending::Resignation,
        });
    }
    story.contracts.push(contract(post, Piece::of(start, 24)));
    story.since = start;
    story
}

/// A subsidised job, which no clock counts, then a first AESH contract.
fn subsidised(dice: &mut Dice, days: &Days, post: &Post) -> Story {
    let start = dice
        .pick(&[Some(days.year), Some(days.before)])
        .unwrap_or(days.year);
    let mut story = chain(
        dice,
        days,
        post,
        plus_months(start, -24),
        plus_days(start, -1),
    );
    for earlier in &mut story.contracts {
        earlier.regime = Regime::SubsidisedJob;
    }
    story.contracts.push(contract(post, Piece::of(start, 36)));
    story.since = start;
    story
}

/// Contracts without a gap, each a renewal of the one before; some renewed by an amendment (R4).
fn chain(dice: &mut Dice, days: &Days, post: &Post, start: Date, end: Date) -> Story {
    let mut contracts: Vec<Contract> = Vec::new();
    for piece in pieces::split(dice, start, end, days.today) {
        match contracts.last_mut() {
            Some(before) if piece.end.is_some() && dice.percent(15) => {
                before.amendments.push(pieces::renewal(before, piece));
            }
            Some(before) => {
                before.notice = notice(dice, piece.start, Intention::Renew);
                contracts.push(contract(post, piece));
            }
            None => contracts.push(contract(post, piece)),
        }
    }
    Story {
        contracts,
        since: start,
    }
}

/// A parental leave in the first of the contracts that can hold it.
fn suspend(story: &mut Story) {
    if let Some(first) = story.contracts.first_mut()
        && let Some(term) = first.end
        && plus_months(first.start, 5) < term
    {
        first.suspensions.push(Suspension {
            from: plus_months(first.start, 2),
            to: last_day(first.start, 5),
            kind: SuspensionKind::Parental,
        });
    }
}
