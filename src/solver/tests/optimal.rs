//! Optimal means optimal.

use super::generator::Draw;
use super::small::{Shape, instance};
use super::{Effort, Instance, answer, brute, hurried, named};

const SMALL: [Shape; 3] = [
    Shape {
        needs: 4,
        candidates: 3,
        offers: 85,
    },
    Shape {
        needs: 5,
        candidates: 3,
        offers: 85,
    },
    Shape {
        needs: 5,
        candidates: 4,
        offers: 70,
    },
];

/// Where the first idea is best others are drawn, six times at most.
fn small(count: u64) -> impl Iterator<Item = Instance> {
    (0..count).map(|seed| {
        let mut draw = Draw(seed);
        let shape = draw.one(&SMALL);
        let mut last = instance(shape, &mut draw);
        for _ in 0..5 {
            if brute::greedy(&last) > named(&last, &answer(&last)) {
                break;
            }
            last = instance(shape, &mut draw);
        }
        last
    })
}

#[test]
fn thousands_of_small_plans_are_the_best_of_all_plans_and_the_first_idea_mostly_is_not() {
    let (mut count, mut greedy) = (0, 0);
    for instance in small(2_000) {
        let best = brute::best(&instance);
        let answer = answer(&instance);
        assert_eq!(named(&instance, &answer), best, "{instance:?}");
        assert_eq!(answer.open, None);
        count += 1;
        greedy += usize::from(brute::greedy(&instance) == best);
    }
    assert!(
        greedy * 2 <= count,
        "the first idea is best in {greedy} of {count}"
    );
}

#[test]
fn menus_split_at_every_week_and_free_day_change_nothing() {
    let split = Effort {
        whole: 0,
        ..Effort::default()
    };
    for instance in small(400) {
        let answer = hurried(&instance, split);
        assert_eq!(
            named(&instance, &answer),
            named(&instance, &super::answer(&instance))
        );
        assert_eq!(answer.open, None);
    }
}

#[test]
fn plans_of_a_dozen_needs_are_what_another_method_finds() {
    for seed in 0..60 {
        let mut draw = Draw(seed);
        let shape = Shape {
            needs: 12,
            candidates: 9,
            offers: 35,
        };
        let instance = instance(shape, &mut draw);
        let answer = answer(&instance);
        assert_eq!(
            named(&instance, &answer),
            brute::by_sets(&instance),
            "{instance:?}"
        );
        assert_eq!(answer.open, None);
    }
}

#[test]
fn a_search_that_leaves_out_owns_up_to_it_and_its_bound_holds() {
    let (mut open, mut missed) = (0, 0);
    let efforts = [
        Effort {
            first: 1,
            second: 2,
            last: 2,
            ..Effort::default()
        },
        Effort {
            whole: 1,
            menu: 2,
            first: 1,
            second: 3,
            last: 3,
        },
        Effort {
            whole: 0,
            first: 2,
            second: 2,
            last: 4,
            ..Effort::default()
        },
    ];
    for (instance, effort) in small(600).zip(efforts.into_iter().cycle()) {
        let best = brute::best(&instance);
        let answer = hurried(&instance, effort);
        let found = named(&instance, &answer);
        assert!(found >= best);
        missed += usize::from(found > best);
        let Some((level, bound)) = answer.open else {
            assert_eq!(found, best, "{instance:?}");
            continue;
        };
        open += 1;
        let at = instance.levels.iter().position(|l| *l == level).unwrap();
        assert_eq!(
            found[..at],
            best[..at],
            "levels before the open one are proved: {instance:?}"
        );
        assert!(
            bound <= best[at],
            "{bound} is more than {best:?} has: {instance:?}"
        );
    }
    // Else nothing was shown.
    assert!(open > 40 && missed > 8, "{open} open, {missed} missed");
}
