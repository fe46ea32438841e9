//! What a plan comes to and whether it can be, told from the instance alone.

use std::collections::HashMap;

use super::{Instance, InstanceCandidate, InstanceNeed, InstanceSpan, Measure, Offer};

/// A plan's levels, or what is wrong with it.
pub fn levels(instance: &Instance, plan: &[(u64, u64)]) -> Result<[i64; 5], String> {
    let mut by: HashMap<u64, Vec<(&InstanceNeed, &Offer)>> = HashMap::new();
    let mut covered = HashMap::new();
    for (need, who) in plan {
        let Some(need) = instance.needs.iter().find(|n| n.id == *need) else {
            return Err(format!("need {need} is not there"));
        };
        if covered.insert(need.id, *who).is_some() {
            return Err(format!("need {} is given twice", need.id));
        }
        let candidate = instance
            .candidates
            .iter()
            .find(|c| c.id == *who)
            .ok_or("nobody")?;
        let offer = candidate
            .offers
            .iter()
            .find(|o| o.need == need.id)
            .ok_or("no offer")?;
        by.entry(*who).or_default().push((need, offer));
    }
    for candidate in &instance.candidates {
        let given = by.get(&candidate.id).map_or(&[][..], Vec::as_slice);
        let spans: Vec<InstanceSpan> = given.iter().map(|(need, _)| need.span).collect();
        if !fits(instance, candidate, &spans) {
            return Err(format!(
                "candidate {} cannot be there in time",
                candidate.id
            ));
        }
        for (week, left) in candidate.minutes_left.iter().enumerate() {
            let mine = given.iter().filter(|(need, _)| need.week as usize == week);
            if mine
                .map(|(need, _)| need.span.end - need.span.start)
                .sum::<u32>()
                > *left
            {
                return Err(format!("candidate {} works too long", candidate.id));
            }
        }
    }
    let minutes = |need: &InstanceNeed| i64::from(need.span.end - need.span.start);
    let open = instance
        .needs
        .iter()
        .filter(|need| !covered.contains_key(&need.id));
    let lost = |need: &InstanceNeed| i64::from(need.weight) * minutes(need);
    let given = || by.values().flatten();
    Ok([
        open.clone().filter(|need| need.must).map(lost).sum(),
        by.len() as i64,
        open.map(lost).sum(),
        given()
            .filter(|(_, offer)| offer.stranger)
            .map(|(need, _)| minutes(need))
            .sum(),
        given().map(|(_, offer)| i64::from(offer.cost)).sum(),
    ])
}

/// Whether she can be at all these and where she is anyway.
pub fn fits(instance: &Instance, candidate: &InstanceCandidate, given: &[InstanceSpan]) -> bool {
    let follows = |first: &InstanceSpan, then: &InstanceSpan| {
        let way = instance.travel[first.place as usize][then.place as usize];
        first.start <= then.start && first.end + way <= then.start
    };
    given.iter().enumerate().all(|(at, one)| {
        let others = given[at + 1..].iter().chain(&candidate.busy);
        others
            .filter(|other| other.day == one.day)
            .all(|other| follows(one, other) || follows(other, one))
    })
}

/// The named ones of five levels, in the order they are named.
pub fn named(instance: &Instance, all: [i64; 5]) -> Vec<i64> {
    let place = |level: &Measure| Measure::ALL.iter().position(|l| l == level).unwrap();
    instance
        .levels
        .iter()
        .map(|level| all[place(level)])
        .collect()
}
