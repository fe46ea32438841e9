//! Everyone who could take what is asked, best first, and why the others are not proposed.

use super::busy::held;
use super::cost::{Rates, lines};
use super::person::Person;
use super::{Ask, CostLine, Filter, Need, Survey, Why};
use crate::domain::week::Open;
use crate::domain::{AccompanimentId, Avs, AvsId, Date, Register};

/// Someone who could take what is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Who.
    pub avs: AvsId,
    /// The sum of her lines.
    pub cost: u32,
    /// Every reason, for and against.
    pub reasons: Vec<CostLine>,
}

/// The answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Candidates {
    /// Cheapest first; of equals a preferred one, then the lower number.
    pub ranked: Vec<Candidate>,
    /// The others, in order of number, each with the first filter she fails.
    pub out: Vec<(AvsId, Filter)>,
}

/// Who could take over whole accompaniments for good from a day on.
pub fn for_accompaniments(
    register: &Register,
    survey: &Survey,
    ids: &[AccompanimentId],
    from: Date,
) -> Candidates {
    let ask = Ask::lasting(register, ids, from);
    // Weekly slots are compared by the base timetable: which days schools are open is no matter.
    candidates(register, survey, &ask, &|_, _| true)
}

/// Who could take one need of a day.
pub fn for_need(register: &Register, survey: &Survey, need: &Need, open: &Open) -> Candidates {
    candidates(register, survey, &Ask::once(register, need), open)
}

/// Who could take what is asked. When nothing is asked, nobody is looked for.
pub fn candidates(register: &Register, survey: &Survey, ask: &Ask, open: &Open) -> Candidates {
    let mut found = Candidates::default();
    if ask.wants.is_empty() {
        return found;
    }
    let rates = Rates::of(register);
    let mut times = Vec::new();
    for (id, avs) in register.all::<Avs>() {
        times.clear();
        let person = |held| Person {
            register,
            survey,
            ask,
            id,
            avs,
            held,
        };
        if let Some(filter) = person(&[]).fails_at_once() {
            found.out.push((id, filter));
            continue;
        }
        held(register, ask, id, open, &mut times);
        let person = person(&times);
        match person.fails_by_time() {
            Some(filter) => found.out.push((id, filter)),
            None => found.ranked.push(candidate(&person, &rates)),
        }
    }
    let preferred = |candidate: &Candidate| {
        let mut lines = candidate.reasons.iter();
        lines.any(|line| matches!(line.why, Why::Preferred { .. }))
    };
    found
        .ranked
        .sort_by_key(|each| (each.cost, !preferred(each), each.avs));
    found
}

/// One AVS in full: every filter she fails, and what she would cost all the same. For forcing.
pub fn explain(
    register: &Register,
    survey: &Survey,
    ask: &Ask,
    id: AvsId,
    open: &Open,
) -> Option<(Vec<Filter>, Candidate)> {
    let avs = register.get(id)?;
    let mut times = Vec::new();
    held(register, ask, id, open, &mut times);
    let person = Person {
        register,
        survey,
        ask,
        id,
        avs,
        held: &times,
    };
    Some((person.fails(), candidate(&person, &Rates::of(register))))
}

fn candidate(person: &Person, rates: &Rates) -> Candidate {
    let reasons = lines(person, rates);
    Candidate {
        avs: person.id,
        cost: reasons
            .iter()
            .fold(0, |sum, line| sum.saturating_add(line.points)),
        reasons,
    }
}
