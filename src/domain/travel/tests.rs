use super::*;
use crate::domain::{Change, Changes, Clean, Establishment, Setting};
use proptest::prelude::*;

fn school(position: Option<(f64, f64)>, commune: Option<&str>) -> Establishment {
    Establishment {
        position: position.and_then(|(lat, lon)| Position::from_degrees(lat, lon)),
        commune: commune.map(Clean::new),
        postcode: Some("35000".into()),
        ..Establishment::named("École")
    }
}

fn map(schools: Vec<Establishment>) -> (Register, Vec<EstablishmentId>) {
    let mut register = Register::default();
    let mut changes = Changes::of(&register);
    let ids = schools
        .into_iter()
        .map(|school| changes.add(school))
        .collect();
    let made: Vec<Change> = changes.done();
    register.apply(&made).unwrap();
    (register, ids)
}

#[test]
fn a_journey_is_the_geodesic_with_its_detour_rounded_up_to_five_minutes() {
    // One degree of latitude around 48.5° is 111.2 km: × 1.3 at 30 km/h = 289.1 + 5 → 295.
    let (register, ids) = map(vec![
        school(Some((48.0, -1.5)), None),
        school(Some((49.0, -1.5)), None),
        school(Some((48.0, -1.5)), None),
    ]);
    let roads = Roads::of(&register);
    let far = roads.between(ids[0], ids[1]);
    assert!((far.km.unwrap() - 111.2).abs() < 0.05, "{far:?}");
    assert_eq!((far.minutes, far.known), (Minutes(295), Certainty::Exact));
    assert_eq!(roads.between(ids[0], ids[0]).minutes, Minutes::ZERO);
    // Two schools in one place: only the fixed part.
    assert_eq!(roads.between(ids[0], ids[2]).minutes, Minutes(5));
}

#[test]
fn a_school_without_a_position_is_taken_in_the_middle_of_its_commune() {
    let (register, ids) = map(vec![
        school(Some((48.0, -1.0)), Some("Rennes")),
        school(Some((48.2, -1.0)), Some("RENNES")),
        school(None, Some("rennes")),
        school(None, Some("Brest")),
        school(Some((48.1, -1.0)), None),
        school(None, None),
    ]);
    let roads = Roads::of(&register);
    let middle = roads.between(ids[2], ids[4]);
    assert_eq!(
        (middle.minutes, middle.known),
        (Minutes(5), Certainty::Commune)
    );
    for unknown in [ids[3], ids[5], EstablishmentId(99), EstablishmentId(0)] {
        let travel = roads.between(ids[0], unknown);
        assert_eq!(
            travel,
            Travel {
                minutes: Minutes(15),
                km: None,
                known: Certainty::Unknown
            }
        );
    }
    assert_eq!(roads.between(ids[3], ids[3]).known, Certainty::Same);
}

#[test]
fn factors_are_settings_and_senseless_ones_do_no_harm() {
    let (mut register, ids) = map(vec![
        school(Some((48.0, -1.5)), None),
        school(Some((48.1, -1.5)), None),
    ]);
    for (speed, round, minutes) in [(60, 1, 20), (0, 0, 873), (-7, -1, 873)] {
        let mut changes = Changes::of(&register);
        changes.set(SettingKey::TravelSpeed.id(), Setting::Number(speed));
        changes.set(SettingKey::TravelRound.id(), Setting::Number(round));
        let made = changes.done();
        register.apply(&made).unwrap();
        let roads = Roads::of(&register);
        assert_eq!(roads.between(ids[0], ids[1]).minutes, Minutes(minutes));
    }
}

#[test]
fn the_farthest_schools_are_found_among_the_known_ones() {
    let (register, ids) = map(vec![
        school(Some((48.0, -1.5)), None),
        school(Some((48.1, -1.5)), None),
        school(Some((48.3, -1.5)), None),
        school(None, None),
    ]);
    let roads = Roads::of(&register);
    let apart = roads.farthest(&ids).unwrap();
    assert_eq!((apart.from, apart.to), (ids[0], ids[2]));
    assert_eq!(roads.farthest(&[ids[0], ids[3]]), None);
    assert_eq!(roads.farthest(&[]), None);
}

proptest! {
    #[test]
    fn the_short_way_to_the_minutes_gives_those_of_the_geodesic(
        lat in -60.0f64..60.0, lon in -170.0f64..170.0,
        dlat in -0.8f64..0.8, dlon in -0.8f64..0.8,
        far in any::<bool>(),
    ) {
        let scale = if far { 20.0 } else { 1.0 };
        let other = (
            (lat + dlat * scale).clamp(-90.0, 90.0),
            (lon + dlon * scale).clamp(-180.0, 180.0),
        );
        let (register, ids) = map(vec![school(Some((lat, lon)), None), school(Some(other), None)]);
        let roads = Roads::of(&register);
        let travel = roads.between(ids[0], ids[1]);
        prop_assert_eq!(roads.minutes(ids[0], ids[1]), travel.minutes);
        prop_assert_eq!(roads.minutes(ids[1], ids[0]), travel.minutes);
        let metres = travel.km.unwrap() * 1000.0;
        let (a, b) = roads.ends(Origin::School(ids[0]), ids[1]).unwrap();
        let chord = Chord::between(&a.vector, &b.vector);
        prop_assert!(chord.least() <= metres && metres <= chord.most(), "{chord:?} {metres}");
        let reach = (metres / 1000.0) as u16;
        prop_assert!(!roads.within(Origin::School(ids[0]), ids[1], Km(reach)) || metres <= f64::from(reach) * 1000.0);
        prop_assert!(roads.within(Origin::School(ids[0]), ids[1], Km(reach + 1)));
    }
}
