//! The answer of `relais absent` as a document.

use std::collections::BTreeMap;

use super::MadePlan;
use super::json::{self, Json};
use crate::cli::absent::whose::Whose;
use crate::cli::documents::{Acts, Levels, PointsReason};
use crate::cover::Filter;
use crate::cover::plan::{Given, Post, Roster};
use crate::domain::{AvsId, Register};
use crate::text::Text;
use crate::words::{Called, cost_in, filter_of};

/// All of it; a shared time is told once for each pupil.
pub fn document(register: &Register, text: &Text, made: &MadePlan, acts: Option<Acts>) -> Json {
    let levels = made.plan.levels;
    let mut who = made.asked.whose.iter().map(Whose::code);
    let mut answer = Json {
        avs: who.next().unwrap_or_default(),
        also: who.collect(),
        absences: made.asked.recorded().map(|id| id.to_string()).collect(),
        plan: made.plan.order.id(),
        proven: made.plan.proven,
        levels: Levels {
            uncovered_must: levels.uncovered_must,
            people: levels.people,
            uncovered: levels.uncovered,
            strangers: levels.strangers,
            cost: levels.cost,
        },
        covers: Vec::new(),
        open: Vec::new(),
        lost: Vec::new(),
        not_proposed: not_proposed(register, text, &made.roster),
        effects: json::PlanEffects {
            minutes_covered: made.outcome.covered.0,
            minutes_open: made.outcome.open.0,
            minutes_lost: made.outcome.lost.0,
            calls: made.outcome.calls(),
            moved: made.outcome.moved.len(),
        },
        acts,
    };
    for (post, given) in made.roster.posts.iter().zip(&made.plan.given) {
        match (given, given.by()) {
            (Given::Lost, _) => answer.lost.extend(left(post)),
            (_, Some(by)) => answer
                .covers
                .extend(taken(register, text, post, *given, by)),
            (_, None) => answer.open.extend(left(post)),
        }
    }
    answer
}

fn taken(
    register: &Register,
    text: &Text,
    post: &Post,
    given: Given,
    by: AvsId,
) -> Vec<json::Taken> {
    let cover = match given {
        Given::Standing { cover, .. } => Some(cover.to_string()),
        _ => None,
    };
    let found = post.candidates.ranked.iter().find(|one| one.avs == by);
    let lines = found.filter(|_| cover.is_none()).map(|one| &one.reasons);
    let reasons: Vec<PointsReason> = lines
        .into_iter()
        .flatten()
        .map(|line| PointsReason {
            kind: line.why.id(),
            points: line.points,
            text: cost_in(register, text, line).0,
        })
        .collect();
    let need = &post.need;
    need.parts
        .iter()
        .map(|part| json::Taken {
            pupil: part.pupil.map(|id| id.to_string()),
            date: need.date.into(),
            start: need.span.start.0,
            end: need.span.end.0,
            establishment: need.place.to_string(),
            avs: by.to_string(),
            cover: cover.clone(),
            reasons: reasons.clone(),
        })
        .collect()
}

fn left(post: &Post) -> impl Iterator<Item = json::Left> {
    let need = &post.need;
    need.parts.iter().map(|part| json::Left {
        pupil: part.pupil.map(|id| id.to_string()),
        date: need.date.into(),
        start: need.span.start.0,
        end: need.span.end.0,
        establishment: need.place.to_string(),
        must: part.individual || part.safety,
    })
}

/// Who could take none of the needs, in order of number, each with what speaks against her for the
/// first.
fn not_proposed(register: &Register, text: &Text, roster: &Roster) -> Vec<json::Passed> {
    let mut out: BTreeMap<AvsId, &Filter> = BTreeMap::new();
    for (avs, filter) in roster.posts.iter().flat_map(|post| &post.candidates.out) {
        out.entry(*avs).or_insert(filter);
    }
    for candidate in roster.posts.iter().flat_map(|post| &post.candidates.ranked) {
        out.remove(&candidate.avs);
    }
    out.into_iter()
        .map(|(avs, filter)| json::Passed {
            avs: avs.to_string(),
            reason: filter_of(Called::ByName(register), text, filter),
        })
        .collect()
}
