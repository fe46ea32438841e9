//! Someone says no: it is kept, and the next best of the plan that remains is proposed at once.

use super::gathering::take_out;
use super::{Away, Hand, Order, Roster, Standing, plan};
use crate::cover::{Filter, NeedState, Survey};
use crate::domain::{
    Absence, AbsenceId, AvsId, Changes, ContactStatus, CoverId, Instant, NeedStatus, Refusal,
    Register,
};
use crate::solver::Limit;

/// A no, to what, and how the rest is solved.
#[derive(Clone, Copy, Debug)]
pub struct No<'a> {
    /// Of whom.
    pub avs: AvsId,
    /// To which covers.
    pub covers: &'a [CoverId],
    /// When she said it.
    pub at: Instant,
    /// Which plan goes on.
    pub order: Order,
    /// How far the search may go.
    pub limit: Limit<'a>,
}

/// Adds to `changes` what a no does: each cover keeps the refusal and goes to the next best, all
/// else staying as it is; to nobody, when nobody is left. Tells who is asked now, by cover.
pub fn refuse(
    register: &Register,
    survey: &Survey,
    changes: &mut Changes,
    no: No,
    at: Standing,
) -> Vec<(CoverId, Option<AvsId>)> {
    let mut ids: Vec<AbsenceId> = no
        .covers
        .iter()
        .filter_map(|id| Some(register.get(*id)?.absence))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let found: Vec<(AbsenceId, &Absence)> = ids
        .into_iter()
        .filter_map(|id| Some((id, register.get(id)?)))
        .collect();
    let away: Vec<Away> = found
        .iter()
        .map(|(id, absence)| Away {
            absence,
            id: Some(*id),
        })
        .collect();
    let mut roster = Roster::of(register, survey, &away, at, &Hand::default());
    let asked = reopened(&mut roster, &no);
    let solved = plan(
        register,
        survey,
        &roster,
        &Hand::default(),
        no.order,
        no.limit,
    );
    let takers = asked
        .into_iter()
        .zip(solved.given)
        .map(|(id, given)| (id, given.by()));
    let mut told = Vec::new();
    for (id, by) in takers {
        let Some((id, cover)) = id.and_then(|id| Some((id, register.get(id)?))) else {
            continue;
        };
        let mut next = cover.clone();
        next.refusals.push(Refusal {
            avs: no.avs,
            at: no.at,
        });
        next.avs = by;
        next.status = by.map_or(NeedStatus::Without, |_| NeedStatus::Covered);
        next.contact = ContactStatus::Proposed;
        next.forced = false;
        changes.set(id, next);
        told.push((id, by));
    }
    told
}

/// Leaves in the roster what was refused, open again and without her, and what stands: other needs
/// are no matter of this call. For each post the refused cover, if it is one.
fn reopened(roster: &mut Roster, no: &No) -> Vec<Option<CoverId>> {
    roster
        .posts
        .retain(|post| post.need.status != NeedState::Open);
    let mut asked = Vec::with_capacity(roster.posts.len());
    for post in &mut roster.posts {
        let refused = match post.need.status {
            NeedState::Covered { cover, .. } => Some(cover).filter(|id| no.covers.contains(id)),
            _ => None,
        };
        if refused.is_some() {
            post.need.status = NeedState::Open;
            take_out(&mut post.candidates, |avs| {
                (avs == no.avs).then_some(Filter::Refused { at: no.at })
            });
        }
        asked.push(refused);
    }
    asked
}
