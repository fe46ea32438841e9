//! Everyone who could take what is asked, best first, and why the others are not proposed.

use std::cmp::Reverse;

use super::busy::held;
use super::cost::{Rates, lines};
use super::person::Person;
use super::{Ask, CostLine, Filter, Need, Survey, Want, Wanted, Why};
use crate::domain::week::Open;
use crate::domain::{Avs, AvsId, Date, Minutes, NeedRef, Register};

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

/// Someone who could take a part of what is asked for good.
#[derive(Clone, Debug, PartialEq)]
pub struct PartCandidate {
    /// Who, and what she costs for what she could take.
    pub candidate: Candidate,
    /// What she could take a week.
    pub minutes: Minutes,
    /// It is half of what is asked at least.
    pub most: bool,
    /// The slots that she could not.
    pub lacks: Vec<Want>,
    /// Why she could not take it all.
    pub why: Filter,
}

impl PartCandidate {
    /// The slots that she could not take, as accompaniments name them.
    pub fn lacking(&self) -> Vec<NeedRef> {
        self.lacks.iter().map(|want| want.need).collect()
    }
}

/// The answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Candidates {
    /// Cheapest first; of equals a preferred one, then the lower number.
    pub ranked: Vec<Candidate>,
    /// Those who could take most of it, most first; where nobody could, those who could take some.
    /// Only of what is asked for good.
    pub part: Vec<PartCandidate>,
    /// The others, in order of number, each with the first filter she fails.
    pub out: Vec<(AvsId, Filter)>,
}

/// Who could take for good what someone is wanted for, from a day on.
pub fn for_good(register: &Register, survey: &Survey, wanted: &Wanted, from: Date) -> Candidates {
    let ask = Ask::lasting(register, wanted, from);
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
    if ask.wants.is_empty() && ask.hours == Minutes::ZERO {
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
            wants: &ask.wants,
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
        let Some(why) = person.fails_by_time() else {
            found.ranked.push(candidate(&person, &rates));
            continue;
        };
        match ask.lasting.then(|| person.part()).flatten() {
            Some(part) => found.part.push(PartCandidate {
                candidate: candidate(
                    &Person {
                        wants: &part.takes,
                        ..person
                    },
                    &rates,
                ),
                minutes: part.minutes,
                most: part.most,
                lacks: part.lacks,
                why,
            }),
            None => found.out.push((id, why)),
        }
    }
    found.ranked.sort_by_key(order);
    found
        .part
        .sort_by_key(|each| (Reverse(each.minutes), order(&each.candidate)));
    found.leave_most();
    found
}

impl Candidates {
    /// Where someone could take all or most of it, less than half is nothing to propose.
    fn leave_most(&mut self) {
        if self.ranked.is_empty() && self.part.iter().all(|part| !part.most) {
            return;
        }
        let little = self.part.extract_if(.., |part| !part.most);
        let little = little.map(|part| (part.candidate.avs, part.why));
        self.out.extend(little);
        self.out.sort_by_key(|(avs, _)| *avs);
    }
}

/// Cheapest first; of equals a preferred one, then the lower number.
fn order(candidate: &Candidate) -> (u32, bool, AvsId) {
    let mut lines = candidate.reasons.iter();
    let preferred = lines.any(|line| matches!(line.why, Why::Preferred { .. }));
    (candidate.cost, !preferred, candidate.avs)
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
        wants: &ask.wants,
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
