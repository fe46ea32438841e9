//! Absences of a whole department: feasible, the same however they are written, and cut where the limit says.

use super::generator::{Draw, ORDERS, SIZES, absence};
use super::{Instance, Limit, Problem, answer, checked, named, solve};

fn morning(order: usize, seed: u64) -> Instance {
    absence(SIZES[2], ORDERS[order].1, seed)
}

#[test]
fn a_bad_morning_is_proved_and_can_be_done() {
    for seed in 0..2 {
        for (order, _) in ORDERS.iter().enumerate() {
            let instance = morning(order, seed);
            let answer = answer(&instance);
            assert_eq!(answer.open, None);
            assert!(answer.assignments.len() > 50);
        }
    }
}

#[test]
fn the_order_of_the_file_changes_nothing() {
    for order in 0..3 {
        let instance = morning(order, 3);
        let mut other = instance.clone();
        let mut draw = Draw(9);
        draw.shuffle(&mut other.needs);
        draw.shuffle(&mut other.candidates);
        other
            .candidates
            .iter_mut()
            .for_each(|c| draw.shuffle(&mut c.offers));
        other
            .candidates
            .iter_mut()
            .for_each(|c| draw.shuffle(&mut c.busy));
        assert_ne!(instance, other);
        assert_eq!(answer(&instance), answer(&other));
    }
}

#[test]
fn other_numbers_change_no_level() {
    for order in 0..3 {
        let instance = morning(order, 4);
        let mut other = instance.clone();
        let renamed = |id: u64| (id * 7_919 + 13) % 10_007;
        other
            .needs
            .iter_mut()
            .for_each(|need| need.id = renamed(need.id));
        for candidate in &mut other.candidates {
            candidate.id = renamed(candidate.id);
            candidate
                .offers
                .iter_mut()
                .for_each(|offer| offer.need = renamed(offer.need));
        }
        let (one, two) = (answer(&instance), answer(&other));
        assert_eq!(named(&instance, &one), named(&other, &two));
        assert_eq!((one.open, two.open), (None, None));
    }
}

#[test]
fn without_any_steps_there_is_a_plan_all_the_same_and_a_bound_below_it() {
    for order in 0..3 {
        let instance = morning(order, 5);
        let best = named(&instance, &answer(&instance));
        let problem = Problem::of(&instance).unwrap();
        let hurried = checked(&instance, solve(&problem, Limit::steps(0)));
        let found = named(&instance, &hurried);
        assert!(!hurried.assignments.is_empty() && found >= best);
        if let Some((level, bound)) = hurried.open {
            let at = instance.levels.iter().position(|l| *l == level).unwrap();
            assert!(
                bound <= best[at] && found[..at] == best[..at],
                "{bound} {best:?} {found:?}"
            );
        }
    }
}
