//! The shape of `absent` answers where nobody is to be covered.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::MadeFree;
use crate::cli::absent::whose::Whose;
use crate::cli::documents::{Acts, IsoDay};
use crate::cover::FreedTime;
use crate::domain::week::{Span, covered};
use crate::domain::{AvsId, Date};
use crate::text::Coded;

/// `relais absent` of a pupil, a class or a school.
#[derive(Debug, Serialize)]
pub struct Json {
    /// Who is absent; of several, the first named.
    pub who: String,
    /// Who else is; not there when nobody is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// Of a school, which class; null for all of it.
    pub class: Option<String>,
    /// The absences that were recorded before, when it is about those.
    pub absences: Vec<String>,
    /// Who need not be with a pupil, and when; a shared time is told once for each pupil.
    pub freed: Vec<Freed>,
    /// Covers that nobody waits for any more.
    pub not_needed: Vec<Fallen>,
    /// What it comes to.
    pub effects: FreeEffects,
    /// What was written; without `--apply` these fields are not there.
    #[serde(flatten)]
    pub acts: Option<Acts>,
}

/// Someone who need not be with a pupil.
#[derive(Debug, Serialize)]
pub struct Freed {
    /// Who.
    pub avs: String,
    /// With whom; null for a group.
    pub pupil: Option<String>,
    /// The day.
    pub date: IsoDay,
    /// First minute of it.
    pub start: u16,
    /// The minute it ends at.
    pub end: u16,
    /// Where.
    pub establishment: String,
}

/// A cover that nobody waits for.
#[derive(Debug, Serialize)]
pub struct Fallen {
    /// The cover.
    pub cover: String,
    /// How far the call is.
    pub contact: String,
    /// Who would come, for whom, when and where.
    #[serde(flatten)]
    pub time: Freed,
}

/// What an absence comes to that opens no needs.
#[derive(Debug, Serialize)]
pub struct FreeEffects {
    /// AVS who are free.
    pub people: usize,
    /// Minutes in which they are; a shared time counts once.
    pub minutes_freed: i32,
}

/// The document.
pub fn document(made: &MadeFree, acts: Option<Acts>) -> Json {
    let asked = &made.asked;
    let mut who = asked.whose.iter().map(Whose::code);
    let mut classes = asked.whose.iter().filter_map(|one| one.class.as_ref());
    Json {
        who: who.next().unwrap_or_default(),
        also: who.collect(),
        class: classes.next().map(ToString::to_string),
        absences: asked.recorded().map(|id| id.to_string()).collect(),
        freed: made.freed.iter().map(row).collect(),
        not_needed: made.fallen.iter().filter_map(fallen).collect(),
        effects: effects(&made.freed),
        acts,
    }
}

/// How many people are free, and how long.
pub fn effects(freed: &[FreedTime]) -> FreeEffects {
    let people: BTreeSet<AvsId> = freed.iter().map(|one| one.avs).collect();
    let mut days: BTreeMap<(AvsId, Date), Vec<Span>> = BTreeMap::new();
    for one in freed {
        days.entry((one.avs, one.date)).or_default().push(one.span);
    }
    let minutes = days.into_values().map(|spans| covered(spans.into_iter()).0);
    FreeEffects {
        people: people.len(),
        minutes_freed: minutes.sum(),
    }
}

fn row(one: &FreedTime) -> Freed {
    Freed {
        avs: one.avs.to_string(),
        pupil: one.pupil.map(|id| id.to_string()),
        date: one.date.into(),
        start: one.span.start.0,
        end: one.span.end.0,
        establishment: one.place.to_string(),
    }
}

fn fallen(one: &FreedTime) -> Option<Fallen> {
    let (cover, contact) = one.cover?;
    Some(Fallen {
        cover: cover.to_string(),
        contact: contact.id().to_owned(),
        time: row(one),
    })
}
