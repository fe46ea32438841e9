//! The shape of `place` answers.

use serde::Serialize;

use crate::cli::documents::{IsoDay, PointsReason};

/// `relais place`.
#[derive(Debug, Serialize)]
pub struct Json {
    /// Whom.
    pub pupil: String,
    /// Her name.
    pub name: String,
    /// Where.
    pub establishment: String,
    /// The first day.
    pub from: IsoDay,
    /// Minutes a week that nobody gives yet; null where no decision says how much.
    pub missing: Option<i32>,
    /// When she is wanted; empty while that is not known.
    pub slots: Vec<WantedSlot>,
    /// Those who could take all of it, best first, then those who could take most, most first.
    pub candidates: Vec<Taker>,
    /// The others.
    pub not_proposed: Vec<Passed>,
}

/// A weekly slot.
#[derive(Debug, Serialize)]
pub struct WantedSlot {
    /// The weekday; 1 is Monday.
    pub day: u8,
    /// First minute of it.
    pub start: u16,
    /// The minute it ends at.
    pub end: u16,
}

/// Someone who could take it.
#[derive(Debug, Serialize)]
pub struct Taker {
    /// Who.
    pub avs: String,
    /// Her name.
    pub name: String,
    /// She could take it all.
    pub all: bool,
    /// Minutes a week that she could take.
    pub takes: i32,
    /// The slots that she could not.
    pub lacks: Vec<WantedSlot>,
    /// Why not, in words; null where she could take all.
    pub why: Option<String>,
    /// Minutes a week free by her contract.
    pub free_told: i32,
    /// Minutes a week free for real.
    pub free_real: i32,
    /// Points; more is worse.
    pub cost: u32,
    /// For and against her.
    pub reasons: Vec<PointsReason>,
    /// What it would do; null while it is not known when.
    pub effects: Option<Would>,
}

/// What it would do.
#[derive(Debug, Serialize)]
pub struct Would {
    /// Minutes a week that she is placed without it.
    pub placed_before: i32,
    /// With it.
    pub placed_after: i32,
    /// Those of her contract.
    pub contracted: Option<i32>,
    /// Her pupils then.
    pub pupils: u32,
    /// Her service ends before the help does.
    pub contract_ends: Option<IsoDay>,
    /// The greatest distance between her schools.
    pub kilometres: Option<i64>,
    /// What rules warn of or refuse.
    pub rules: Vec<RuleSays>,
}

/// A rule, and what it says.
#[derive(Debug, Serialize)]
pub struct RuleSays {
    /// Its number.
    pub rule: &'static str,
    /// It forbids it.
    pub refused: bool,
    /// In words.
    pub text: String,
}

/// Someone who is not proposed.
#[derive(Debug, Serialize)]
pub struct Passed {
    /// Who.
    pub avs: String,
    /// Why not, in words.
    pub reason: String,
}
