//! An instance made ready: checked, in the order of its numbers, and without the offers that can
//! never be taken.
//!
//! What comes after sees neither the order of the file nor what was hopeless from the start.

use std::collections::HashMap;

use super::fault::{InstanceFault, check};
use super::instance::{Instance, InstanceCandidate, InstanceNeed, InstanceSpan};
use super::level::{Measure, Totals};

/// A checked instance.
#[derive(Clone, Debug)]
pub struct Problem {
    pub(super) levels: Vec<Measure>,
    pub(super) travel: Vec<Vec<u32>>,
    /// In the order of their ids.
    pub(super) needs: Vec<InstanceNeed>,
    /// In the order of their ids.
    pub(super) candidates: Vec<Able>,
}

/// A candidate and what she alone could be given.
#[derive(Clone, Debug)]
pub(super) struct Able {
    pub id: u64,
    pub minutes_left: Vec<u32>,
    /// In the order of needs.
    pub offers: Vec<Can>,
}

/// An offer that can be taken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Can {
    /// An index of [`Problem::needs`].
    pub need: usize,
    pub cost: u32,
    pub stranger: bool,
    /// Whether someone else can take it too.
    pub contested: bool,
    /// Less than [`TIE`]; tells plans apart whose levels are the same.
    pub tie: i64,
}

/// What ties are drawn from.
pub(super) const TIE: i64 = 1 << 10;

impl Problem {
    /// Checks an instance.
    ///
    /// # Errors
    /// The first fault, in the order of the document.
    pub fn of(instance: &Instance) -> Result<Self, InstanceFault> {
        check(instance)?;
        let mut needs = instance.needs.clone();
        needs.sort_by_key(|need| need.id);
        let mut problem = Self {
            levels: instance.levels.clone(),
            travel: instance.travel.clone(),
            needs,
            candidates: Vec::new(),
        };
        let known: HashMap<u64, usize> = (0..)
            .zip(&problem.needs)
            .map(|(at, n)| (n.id, at))
            .collect();
        let able = instance.candidates.iter();
        let mut able: Vec<Able> = able.map(|c| problem.able(c, &known)).collect();
        able.sort_by_key(|candidate| candidate.id);
        let mut takers = vec![0; problem.needs.len()];
        for can in able.iter().flat_map(|candidate| &candidate.offers) {
            takers
                .get_mut(can.need)
                .into_iter()
                .for_each(|count| *count += 1);
        }
        for (place, candidate) in (0_u64..).zip(&mut able) {
            for can in &mut candidate.offers {
                can.contested = takers.get(can.need) > Some(&1);
                can.tie = drawn(place, can.need as u64);
            }
        }
        problem.candidates = able;
        Ok(problem)
    }

    fn able(&self, candidate: &InstanceCandidate, known: &HashMap<u64, usize>) -> Able {
        let mut busy: HashMap<u32, Vec<InstanceSpan>> = HashMap::new();
        for span in &candidate.busy {
            busy.entry(span.day).or_default().push(*span);
        }
        let offers = candidate.offers.iter().filter_map(|offer| {
            let at = *known.get(&offer.need)?;
            let need = self.needs.get(at)?;
            let that_day = busy.get(&need.span.day).map_or(&[][..], Vec::as_slice);
            self.possible(candidate, need, that_day).then_some(Can {
                need: at,
                cost: offer.cost,
                stranger: offer.stranger,
                contested: false,
                tie: 0,
            })
        });
        let mut offers: Vec<Can> = offers.collect();
        offers.sort_by_key(|offer| offer.need);
        Able {
            id: candidate.id,
            minutes_left: candidate.minutes_left.clone(),
            offers,
        }
    }

    /// Whether she can be given it beside where she is anyway that day.
    fn possible(
        &self,
        candidate: &InstanceCandidate,
        need: &InstanceNeed,
        busy: &[InstanceSpan],
    ) -> bool {
        let left = candidate.minutes_left.get(need.week as usize);
        left.is_some_and(|left| need.span.minutes() <= *left)
            && busy.iter().all(|b| self.apart(need.span, *b))
    }

    /// Whether one person can be at both.
    pub(super) fn apart(&self, one: InstanceSpan, other: InstanceSpan) -> bool {
        if one.day != other.day {
            return true;
        }
        let (first, then) = if one.start <= other.start {
            (one, other)
        } else {
            (other, one)
        };
        let way = self.travel.get(first.place as usize);
        let way = way.and_then(|row| row.get(then.place as usize));
        // What has no way between is never reached; checked instances have all ways.
        way.is_some_and(|way| then.start >= first.end.saturating_add(*way))
    }

    /// What the plan without anybody comes to.
    pub(super) fn nobody(&self) -> Totals {
        self.needs
            .iter()
            .map(gain)
            .fold(Totals::default(), |all, one| all - one)
    }
}

/// What giving a need to anybody at all changes.
pub(super) fn gain(need: &InstanceNeed) -> Totals {
    let loss = i64::from(need.weight) * i64::from(need.span.minutes());
    Totals {
        uncovered: -loss,
        uncovered_must: if need.must { -loss } else { 0 },
        ..Totals::default()
    }
}

/// A number for a candidate and a need, by their places in the order of ids: always the same, and
/// seldom the same as another's.
fn drawn(candidate: u64, need: u64) -> i64 {
    let mixed = (candidate << 32 | need)
        .wrapping_add(1)
        .wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (mixed >> 40) as i64 % TIE
}
