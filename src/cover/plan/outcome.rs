//! What a plan does, told before anything is written.

use super::{Given, Hand, NeedChoice, Plan, Roster};
use crate::cover::{Ask, Filter, Survey, explain};
use crate::domain::week::Open;
use crate::domain::{AvsId, ContactStatus, EstablishmentId, Minutes, PupilId, Register};

/// The effects of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Minutes of help with someone; a shared need counts once.
    pub covered: Minutes,
    /// Minutes with nobody.
    pub open: Minutes,
    /// Minutes that were over before anyone could come.
    pub lost: Minutes,
    /// Whom to call, in order of number.
    pub people: Vec<AvsId>,
    /// Schools to tell that a pupil is without, in order of number.
    pub schools: Vec<EstablishmentId>,
    /// Pupils left without for some time to come, in order of number.
    pub without: Vec<PupilId>,
    /// Pupils whose own AVS is taken away by force, in order of number.
    pub moved: Vec<PupilId>,
}

impl Outcome {
    /// Calls to make: people to ask and schools to tell.
    pub fn calls(&self) -> usize {
        self.people.len() + self.schools.len()
    }

    /// All of it together.
    pub fn minutes(&self) -> Minutes {
        self.covered + self.open + self.lost
    }

    /// What `plan` of `roster` does.
    pub fn of(
        register: &Register,
        survey: &Survey,
        roster: &Roster,
        hand: &Hand,
        plan: &Plan,
        open: &Open,
    ) -> Self {
        let mut outcome = Self::default();
        for (post, given) in roster.posts.iter().zip(&plan.given) {
            let minutes = post.need.span.length();
            let pupils = post.need.parts.iter().filter_map(|part| part.pupil);
            let settled = matches!(
                given,
                Given::Standing {
                    contact: ContactStatus::Confirmed,
                    ..
                }
            );
            match given.by() {
                Some(avs) => {
                    outcome.covered += minutes;
                    outcome.people.extend((!settled).then_some(avs));
                }
                None => {
                    let lost = *given == Given::Lost;
                    *(if lost {
                        &mut outcome.lost
                    } else {
                        &mut outcome.open
                    }) += minutes;
                    if !lost {
                        outcome.without.extend(pupils);
                    }
                    outcome
                        .schools
                        .extend((!settled && !lost).then_some(post.need.place));
                }
            }
            if let Some(NeedChoice::Force(avs, _)) = post.choice(hand) {
                let ask = Ask::once(register, &post.need).widened(hand.widened);
                let fails = explain(register, survey, &ask, *avs, open);
                let busy = fails.into_iter().flat_map(|(filters, _)| filters);
                outcome.moved.extend(busy.filter_map(|filter| match filter {
                    Filter::Busy { held, .. } => held.pupil,
                    _ => None,
                }));
            }
        }
        tidy(&mut outcome.people);
        tidy(&mut outcome.schools);
        tidy(&mut outcome.without);
        tidy(&mut outcome.moved);
        outcome
    }
}

fn tidy<T: Ord>(all: &mut Vec<T>) {
    all.sort_unstable();
    all.dedup();
}
