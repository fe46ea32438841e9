//! Every fault is found where it is.

use super::generator::Draw;
use super::small::{Shape, instance};
use super::{Instance, InstanceFlaw, Measure, Problem};

/// Puts a fault into a sound instance.
type Spoil = fn(&mut Instance);

#[test]
fn every_fault_is_told_by_its_path() {
    let sound = instance(
        Shape {
            needs: 3,
            candidates: 2,
            offers: 100,
        },
        &mut Draw(1),
    );
    assert!(Problem::of(&sound).is_ok());
    let faults: [(&str, InstanceFlaw, Spoil); 16] = [
        ("levels[1]", InstanceFlaw::Twice, |i| {
            i.levels = vec![Measure::Cost, Measure::Cost]
        }),
        ("travel[2]", InstanceFlaw::NotSquare, |i| {
            i.travel[2].truncate(3)
        }),
        ("travel[0][1]", InstanceFlaw::TooLarge, |i| {
            i.travel[0][1] = u32::MAX
        }),
        ("needs[2].id", InstanceFlaw::Twice, |i| {
            i.needs[2].id = i.needs[0].id
        }),
        ("needs[1].end", InstanceFlaw::EndsFirst, |i| {
            i.needs[1].span.end = i.needs[1].span.start
        }),
        ("needs[1].end", InstanceFlaw::TooLarge, |i| {
            i.needs[1].span.end = 1441
        }),
        ("needs[0].place", InstanceFlaw::UnknownPlace, |i| {
            i.needs[0].span.place = 4
        }),
        ("needs[0].week", InstanceFlaw::UnknownWeek, |i| {
            i.needs[0].week = 2
        }),
        ("needs[0].weight", InstanceFlaw::TooLarge, |i| {
            i.needs[0].weight = 1_000_000_001
        }),
        ("candidates[1].id", InstanceFlaw::Twice, |i| {
            i.candidates[1].id = i.candidates[0].id
        }),
        (
            "candidates[1].minutes_left[1]",
            InstanceFlaw::TooLarge,
            |i| i.candidates[1].minutes_left[1] = u32::MAX,
        ),
        (
            "candidates[0].busy[0].place",
            InstanceFlaw::UnknownPlace,
            |i| {
                i.candidates[0].busy = vec![super::InstanceSpan {
                    place: 9,
                    end: 9,
                    ..super::InstanceSpan::default()
                }];
            },
        ),
        (
            "candidates[0].offers[1].need",
            InstanceFlaw::UnknownNeed,
            |i| i.candidates[0].offers[1].need = 99,
        ),
        ("candidates[0].offers[1].need", InstanceFlaw::Twice, |i| {
            i.candidates[0].offers[1].need = i.candidates[0].offers[0].need;
        }),
        (
            "candidates[0].offers[2].cost",
            InstanceFlaw::TooLarge,
            |i| i.candidates[0].offers[2].cost = u32::MAX,
        ),
        (
            "candidates[0].offers[0].need",
            InstanceFlaw::UnknownWeek,
            |i| i.candidates[0].minutes_left.clear(),
        ),
    ];
    for (at, flaw, spoil) in faults {
        let mut spoiled = sound.clone();
        spoil(&mut spoiled);
        let fault = Problem::of(&spoiled).unwrap_err();
        assert_eq!((fault.at.as_str(), fault.flaw), (at, flaw));
    }
}
