//! Odd corners, each with a known answer.

use super::{
    Instance, InstanceCandidate, InstanceNeed, InstanceSpan, Measure, Offer, answer, brute,
};

fn need(id: u64, day: u32, start: u32, end: u32) -> InstanceNeed {
    InstanceNeed {
        id,
        week: 0,
        span: InstanceSpan {
            day,
            start,
            end,
            place: 0,
        },
        weight: 1,
        must: true,
    }
}

fn candidate(id: u64, minutes: u32, needs: &[u64]) -> InstanceCandidate {
    let offers = needs.iter().map(|need| Offer {
        need: *need,
        cost: 5,
        stranger: false,
    });
    InstanceCandidate {
        id,
        minutes_left: vec![minutes],
        busy: Vec::new(),
        offers: offers.collect(),
    }
}

fn instance(needs: Vec<InstanceNeed>, candidates: Vec<InstanceCandidate>) -> Instance {
    let levels = vec![Measure::Uncovered, Measure::People, Measure::Cost];
    Instance {
        levels,
        travel: vec![vec![0, 20], vec![10, 0]],
        needs,
        candidates,
    }
}

#[test]
fn nothing_to_do_is_done() {
    for instance in [
        Instance::default(),
        instance(Vec::new(), vec![candidate(1, 60, &[])]),
    ] {
        let answer = answer(&instance);
        assert!(answer.assignments.is_empty() && answer.open.is_none());
    }
}

#[test]
fn without_candidates_all_stays_open() {
    let answer = answer(&instance(vec![need(1, 0, 600, 660)], Vec::new()));
    assert_eq!(
        (answer.totals.uncovered, answer.totals.uncovered_must),
        (60, 60)
    );
    assert_eq!(answer.open, None);
}

#[test]
fn no_level_named_asks_for_nothing() {
    let mut instance = instance(vec![need(1, 0, 600, 660)], vec![candidate(1, 60, &[1])]);
    instance.levels.clear();
    assert_eq!(answer(&instance).open, None);
}

#[test]
fn people_alone_are_best_left_alone() {
    let mut instance = instance(vec![need(1, 0, 600, 660)], vec![candidate(1, 60, &[1])]);
    instance.levels = vec![Measure::People];
    assert!(answer(&instance).assignments.is_empty());
}

#[test]
fn one_candidate_takes_a_day_end_to_end_until_midnight() {
    let needs: Vec<InstanceNeed> = (0..24)
        .map(|hour| need(hour, 0, hour as u32 * 60, hour as u32 * 60 + 60))
        .collect();
    let all: Vec<u64> = (0..24).collect();
    let whole = instance(needs.clone(), vec![candidate(1, 1440, &all)]);
    assert_eq!(answer(&whole).assignments.len(), 24);
    let short = instance(needs, vec![candidate(1, 5 * 60 + 59, &all)]);
    assert_eq!(answer(&short).assignments.len(), 5);
}

#[test]
fn a_need_at_the_edge_of_midnight_does_not_touch_the_next_day() {
    let needs = vec![need(1, 0, 1380, 1440), need(2, 1, 0, 60)];
    assert_eq!(
        answer(&instance(needs, vec![candidate(1, 120, &[1, 2])]))
            .assignments
            .len(),
        2
    );
}

#[test]
fn where_everything_conflicts_the_heaviest_is_taken() {
    let mut needs: Vec<InstanceNeed> = (0..40)
        .map(|id| need(id, 0, 600 + id as u32, 660 + id as u32))
        .collect();
    needs[17].weight = 2;
    let all: Vec<u64> = (0..40).collect();
    let answer = answer(&instance(needs, vec![candidate(9, 600, &all)]));
    assert_eq!(answer.assignments, [(17, 9)]);
    assert_eq!(answer.open, None);
}

#[test]
fn equal_costs_everywhere_are_answered_at_once() {
    let needs: Vec<InstanceNeed> = (0..12)
        .map(|id| need(id, id as u32 / 4, 600, 660))
        .collect();
    let all: Vec<u64> = (0..12).collect();
    let answer = answer(&instance(
        needs,
        (0..12).map(|id| candidate(id, 600, &all)).collect(),
    ));
    assert_eq!(
        (
            answer.totals.uncovered,
            answer.totals.people,
            answer.totals.cost
        ),
        (0, 4, 60)
    );
    assert_eq!(answer.open, None);
}

#[test]
fn weights_of_nothing_are_covered_only_where_a_later_level_gains() {
    let mut needs = vec![need(1, 0, 600, 660)];
    needs[0].weight = 0;
    let answer = answer(&instance(needs, vec![candidate(1, 60, &[1])]));
    assert!(answer.assignments.is_empty(), "it would only cost");
}

#[test]
fn the_way_there_and_the_way_back_are_not_the_same() {
    let mut needs = vec![need(1, 0, 600, 660), need(2, 0, 670, 700)];
    needs[1].span.place = 1;
    // 20 minutes there: too late; 10 minutes back: just in time.
    let there = instance(needs.clone(), vec![candidate(1, 600, &[1, 2])]);
    assert_eq!(answer(&there).assignments, [(1, 1)]);
    needs[0].span.place = 1;
    needs[1].span.place = 0;
    let back = instance(needs, vec![candidate(1, 600, &[1, 2])]);
    assert_eq!(answer(&back).assignments.len(), 2);
}

#[test]
fn a_stop_between_two_places_does_not_shorten_the_way() {
    // From 0 by 1 to 2 one is there in time at each step, but not from 0 to 2.
    let mut needs = vec![
        need(1, 0, 600, 610),
        need(2, 0, 615, 620),
        need(3, 0, 625, 640),
    ];
    needs[1].span.place = 1;
    needs[2].span.place = 2;
    let mut instance = instance(needs, vec![candidate(1, 600, &[1, 2, 3])]);
    instance.travel = vec![vec![0, 5, 60], vec![5, 0, 5], vec![60, 5, 0]];
    assert_eq!(answer(&instance).totals.uncovered, 10);
}

#[test]
fn figures_that_no_number_holds_together_are_still_in_order() {
    let needs = vec![
        need(1, 0, 0, 1440),
        need(2, 0, 0, 1440),
        need(3, 1, 0, 1440),
    ];
    let mut instance = instance(
        needs,
        (0..3).map(|id| candidate(id, 2880, &[1, 2, 3])).collect(),
    );
    instance.levels = Measure::ALL.to_vec();
    for (index, need) in instance.needs.iter_mut().enumerate() {
        need.weight = 1_000_000_000 - index as u32;
    }
    for (index, candidate) in instance.candidates.iter_mut().enumerate() {
        for (at, offer) in candidate.offers.iter_mut().enumerate() {
            offer.cost = 1_000_000_000 - (index * at) as u32;
            offer.stranger = index == at;
        }
    }
    let answer = answer(&instance);
    assert_eq!(super::named(&instance, &answer), brute::best(&instance));
}

#[test]
fn one_candidate_for_hundreds_of_needs_is_answered_honestly() {
    let needs: Vec<InstanceNeed> = (0..300)
        .map(|id| {
            need(
                id,
                id as u32 / 60,
                480 + (id as u32 % 60) * 8,
                500 + (id as u32 % 60) * 8,
            )
        })
        .collect();
    let all: Vec<u64> = (0..300).collect();
    let two = vec![candidate(1, 300, &all), candidate(2, 300, &all)];
    let answer = super::checked(&instance(needs.clone(), two.clone()), {
        let problem = super::Problem::of(&instance(needs, two)).unwrap();
        super::solve(&problem, super::Limit::steps(2_000_000))
    });
    // Both work as long as they may: nothing is better, proved or not.
    assert!(answer.totals.uncovered <= 300 * 20 - 400);
    let (_, bound) = answer
        .open
        .unwrap_or((Measure::Uncovered, answer.totals.uncovered));
    assert!(bound <= 300 * 20 - 600);
}
