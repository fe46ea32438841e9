//! The shape of `absent` answers.

use serde::Serialize;

use crate::cli::documents::{Acts, IsoDay, Levels, PointsReason};

/// `relais absent`.
#[derive(Debug, Serialize)]
pub struct Json {
    /// Who is absent; of several, the first named.
    pub avs: String,
    /// Who else is absent in the same plan; not there when nobody is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// The absences that were recorded before, when it is about those.
    pub absences: Vec<String>,
    /// The id of the plan.
    pub plan: &'static str,
    /// No other plan is better, by its own order of levels.
    pub proven: bool,
    /// What the plan comes to, on the needs that it decides.
    pub levels: Levels,
    /// A pupil and a time, with who comes.
    pub covers: Vec<Taken>,
    /// A pupil and a time, with nobody.
    pub open: Vec<Left>,
    /// The same, over before anyone could come.
    pub lost: Vec<Left>,
    /// Who is proposed for nothing.
    pub not_proposed: Vec<Passed>,
    /// What it does.
    pub effects: PlanEffects,
    /// What was written; without `--apply` these fields are not there.
    #[serde(flatten)]
    pub acts: Option<Acts>,
}

/// Who comes for a pupil.
#[derive(Debug, Serialize)]
pub struct Taken {
    /// Whom it is for; null for a group.
    pub pupil: Option<String>,
    /// The day.
    pub date: IsoDay,
    /// First minute of it.
    pub start: u16,
    /// The minute it ends at.
    pub end: u16,
    /// Where.
    pub establishment: String,
    /// Who comes.
    pub avs: String,
    /// The cover, when it was written before.
    pub cover: Option<String>,
    /// Why she, and what speaks against her; empty when it was written before.
    pub reasons: Vec<PointsReason>,
}

/// A pupil and a time with nobody.
#[derive(Debug, Serialize)]
pub struct Left {
    /// Whom it is about; null for a group.
    pub pupil: Option<String>,
    /// The day.
    pub date: IsoDay,
    /// First minute of it.
    pub start: u16,
    /// The minute it ends at.
    pub end: u16,
    /// Where.
    pub establishment: String,
    /// Individual help, or a pupil in danger when left alone.
    pub must: bool,
}

/// Someone who is not proposed.
#[derive(Debug, Serialize)]
pub struct Passed {
    /// Who.
    pub avs: String,
    /// Why, for the first of the needs.
    pub reason: String,
}

/// What a plan does.
#[derive(Debug, Serialize)]
pub struct PlanEffects {
    /// With someone; a shared time counts once.
    pub minutes_covered: i32,
    /// With nobody.
    pub minutes_open: i32,
    /// Over before anyone could come.
    pub minutes_lost: i32,
    /// People to ask and schools to tell.
    pub calls: usize,
    /// Pupils whose own AVS is taken away.
    pub moved: usize,
}
