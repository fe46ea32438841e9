use super::town::*;
use super::*;
use crate::domain::{
    Absentee, Activity, ContactStatus, Minute, Minutes, Register, WeeklySpan, Weeks,
};
use proptest::prelude::*;

const OPEN: &Open = &|_, _| true;

fn span(a: (u16, u16), b: (u16, u16)) -> Span {
    Span::new(Minute::at(a.0, a.1), Minute::at(b.0, b.1))
}

fn shown(day: &Day) -> Vec<(Span, State)> {
    day.blocks.iter().map(|b| (b.span, b.state)).collect()
}

#[test]
fn a_slot_falls_in_a_week_by_its_parity_and_by_its_own_day() {
    let mut town = Town::default();
    let school = town.school(0.0);
    let avs = town.avs("A", school, 24);
    let pupil = town.pupil("P", school, None);
    let link = town.link(
        avs,
        pupil,
        &[(MON, (9, 0), (10, 0)), (THU, (9, 0), (10, 0))],
    );
    let span = WeeklySpan {
        day: FRI,
        start: Minute(540),
        end: Minute(600),
    };
    town.edit(link, |l| {
        l.from = TUESDAY;
        l.add_slot(span, Weeks::A, Activity::Class);
    });
    let link = town.register.get(link).unwrap();
    let days = |date| -> Vec<_> {
        Week::of(date)
            .slots(&town.register, link)
            .map(|s| s.day)
            .collect()
    };
    // Week 46 is even and begins before the accompaniment does.
    assert_eq!(days(MONDAY), [THU]);
    assert_eq!(days(plus_days(MONDAY, 7)), [MON, THU, FRI]);
    assert!(days(plus_days(MONDAY, -7)).is_empty());
    assert_eq!(Week::whole_from(MONDAY).monday(), MONDAY);
    assert_eq!(Week::whole_from(TUESDAY).monday(), plus_days(MONDAY, 7));
}

#[test]
fn an_absence_and_its_cover_cut_a_slot_in_pieces() {
    let mut town = Town::default();
    let school = town.school(0.0);
    let (ann, bea) = (town.avs("A", school, 24), town.avs("B", school, 24));
    let pupil = town.pupil("P", school, Some(12));
    let link = town.link(ann, pupil, &[(TUE, (8, 30), (11, 30))]);
    let absence = town.absent(
        Absentee::Avs(ann),
        TUESDAY,
        Minute::START,
        Minute::at(11, 0),
    );
    let part = (Minute::at(8, 30), Minute::at(10, 0));
    let cover = town.cover(absence, vec![need(link, 1)], TUESDAY, part, Some(bea));

    let contact = ContactStatus::Confirmed;
    let expected = [
        (
            span((8, 30), (10, 0)),
            State::Covered {
                cover,
                by: bea,
                contact,
            },
        ),
        (span((10, 0), (11, 0)), State::Absent(Some(absence))),
        (span((11, 0), (11, 30)), State::Placed),
    ];
    let of_ann = Grid::of_avs(&town.register, ann, TUESDAY, OPEN);
    assert_eq!(shown(&of_ann.days[1]), expected);
    assert_eq!(of_ann.days[1].halves, [Occupancy::Absent, Occupancy::Free]);
    let of_pupil = Grid::of_pupil(&town.register, pupil, MONDAY, OPEN);
    assert_eq!(shown(&of_pupil.days[1]), expected);
    let of_bea = Grid::of_avs(&town.register, bea, TUESDAY, OPEN);
    assert_eq!(
        shown(&of_bea.days[1]),
        [(span((8, 30), (10, 0)), State::Covering { cover, contact })]
    );
    assert_eq!(of_bea.days[1].halves, [Occupancy::Part, Occupancy::Free]);

    // A refusal opens the need again.
    town.edit(cover, |cover| cover.contact = ContactStatus::Refused);
    let again = Grid::of_avs(&town.register, ann, TUESDAY, OPEN);
    assert_eq!(
        shown(&again.days[1])[0],
        (span((8, 30), (11, 0)), State::Absent(Some(absence)))
    );
    assert!(
        Grid::of_avs(&town.register, bea, TUESDAY, OPEN).days[1]
            .blocks
            .is_empty()
    );
}

#[test]
fn a_half_day_tells_placed_from_part_from_closed_from_free() {
    let mut town = Town::default();
    let school = town.school(0.0);
    let avs = town.avs("A", school, 24);
    let pupil = town.pupil("P", school, None);
    town.link(
        avs,
        pupil,
        &[
            (MON, (8, 30), (11, 30)),
            (MON, (15, 0), (16, 30)),
            (WED, (8, 30), (11, 30)),
        ],
    );
    let wednesday = plus_days(MONDAY, 2);
    let open = |_, date| date != wednesday;
    let grid = Grid::of_avs(&town.register, avs, MONDAY, &open);
    assert_eq!(grid.days[0].halves, [Occupancy::Placed, Occupancy::Part]);
    assert_eq!(grid.days[2].halves, [Occupancy::Closed, Occupancy::Free]);
    assert_eq!(grid.days[3].halves, [Occupancy::Free, Occupancy::Free]);
    // A pupil who is away frees her AVS, and is herself absent.
    let away = town.absent(Absentee::Pupil(pupil), MONDAY, Minute::START, Minute::END);
    let of_avs = Grid::of_avs(&town.register, avs, MONDAY, OPEN);
    assert_eq!(of_avs.days[0].halves, [Occupancy::Free, Occupancy::Free]);
    assert_eq!(of_avs.days[0].blocks[0].state, State::PupilAbsent(away));
    let of_pupil = Grid::of_pupil(&town.register, pupil, MONDAY, OPEN);
    assert_eq!(
        of_pupil.days[0].halves,
        [Occupancy::Absent, Occupancy::Absent]
    );
}

#[test]
fn nobodys_week_is_empty_and_still_has_its_days() {
    let grid = Grid::of_avs(&Register::default(), crate::domain::AvsId(7), MONDAY, OPEN);
    assert_eq!(grid.days.len(), 7);
    assert!(grid.days.iter().all(|day| day.blocks.is_empty()));
}

fn spans() -> impl Strategy<Value = Vec<Span>> {
    proptest::collection::vec((0u16..60, 0u16..60), 0..8).prop_map(|all| {
        all.into_iter()
            .map(|(a, b)| Span::new(Minute(a), Minute(b)))
            .collect()
    })
}

fn holds(spans: &[Span], minute: u16) -> bool {
    spans
        .iter()
        .any(|s| s.start.0 <= minute && minute < s.end.0)
}

proptest! {
    #[test]
    fn spans_add_up_and_leave_what_a_count_of_minutes_says(mut taken in spans(), a in 0u16..60, b in 0u16..60) {
        let whole = Span::new(Minute(a), Minute(b));
        let left = whole.without(&taken);
        for minute in 0..60 {
            prop_assert_eq!(holds(&left, minute), holds(&[whole], minute) && !holds(&taken, minute));
        }
        prop_assert!(left.windows(2).all(|w| w[0].end < w[1].start));
        prop_assert!(left.iter().all(|s| !s.is_empty()));
        taken.sort();
        let count = (0..60).filter(|m| holds(&taken, *m)).count() as i32;
        prop_assert_eq!(covered(taken.into_iter()), Minutes(count));
    }
}
