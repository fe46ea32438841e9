//! What is closed, where and why.

use proptest::prelude::*;

use super::known::known_in;
use super::letters::{anchor_of, letters, number_of};
use super::public_holiday::easter;
use super::*;
use crate::domain::{
    Accompaniment, Activity, Area, AvsId, Changes, Clean, Date, Establishment, EstablishmentId,
    Holiday, HolidayId, Letter, Minute, Population, Register, Setting, SettingKey, Weekday,
    WeeklySpan, Weeks, Zone, plus_days,
};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn of_zone(zone: Zone) -> ClosureArea {
    ClosureArea::of_zone(zone)
}

fn holiday(area: Area, first: &str, back: &str, population: Population) -> Holiday {
    Holiday {
        area,
        name: Clean::new("Vacances"),
        first: day(first),
        back: day(back),
        population,
    }
}

fn everyone(zone: Zone, first: &str, back: &str) -> Holiday {
    holiday(Area::Zone(zone), first, back, Population::Everyone)
}

fn register(holidays: &[Holiday], schools: &[Establishment]) -> Register {
    let mut register = Register::default();
    let mut changes = Changes::of(&register);
    for one in holidays {
        changes.add(one.clone());
    }
    for one in schools {
        changes.add(one.clone());
    }
    let changes = changes.done();
    register.apply(&changes).unwrap();
    register
}

fn with(holidays: &[Holiday]) -> SchoolCalendar {
    SchoolCalendar::new(&register(holidays, &[]))
}

#[test]
fn easter_falls_where_the_church_says() {
    for (year, date) in [
        (1990, "1990-04-15"),
        (2000, "2000-04-23"),
        (2008, "2008-03-23"),
        (2024, "2024-03-31"),
        (2025, "2025-04-20"),
        (2026, "2026-04-05"),
        (2038, "2038-04-25"),
        (2099, "2099-04-12"),
    ] {
        assert_eq!(easter(year), Some(day(date)));
    }
}

#[test]
fn a_year_has_eleven_public_holidays_and_thirteen_in_alsace_and_moselle() {
    for year in [2003, 2008, 2026, 2027] {
        let count = |local: bool| {
            let first = Date::new(year, 1, 1).unwrap();
            let days = (0..366)
                .map(|n| plus_days(first, n))
                .filter(|date| date.year() == year);
            days.filter(|date| PublicHoliday::on(*date, local).is_some())
                .count()
        };
        // In 2008 Ascension fell on 1 May.
        let expected = if year == 2008 { 10 } else { 11 };
        assert_eq!(
            (count(false), count(true)),
            (expected, expected + 2),
            "{year}"
        );
    }
    let on = |date, local| PublicHoliday::on(day(date), local);
    assert_eq!(on("2026-05-14", false), Some(PublicHoliday::Ascension));
    assert_eq!(on("2026-05-25", false), Some(PublicHoliday::WhitMonday));
    assert_eq!(on("2026-04-06", false), Some(PublicHoliday::EasterMonday));
    assert_eq!(on("2026-04-03", false), None);
    assert_eq!(on("2026-04-03", true), Some(PublicHoliday::GoodFriday));
    assert_eq!(on("2026-12-26", true), Some(PublicHoliday::SaintStephen));
    assert_eq!(on("2026-04-05", true), None);
}

#[test]
fn the_built_in_holidays_are_those_of_the_public_file() {
    let Ok(folder) = std::env::var("RELAIS_PUBLIC_DATA") else {
        println!("not run: RELAIS_PUBLIC_DATA is not set");
        return;
    };
    let path = std::path::Path::new(&folder).join("vacances-2024-2028.csv");
    let file = std::fs::read_to_string(path).unwrap();
    let mut told = Vec::new();
    for row in file.trim_start_matches('\u{feff}').lines().skip(1) {
        let cells: Vec<&str> = row.trim().split(';').collect();
        let zone = area::zone_named(cells[0]).unwrap();
        let season = match cells[3] {
            "Vacances d'été" => Season::Summer,
            "Vacances de la Toussaint" => Season::Autumn,
            "Vacances de Noël" => Season::Christmas,
            "Vacances d'hiver" => Season::Winter,
            "Vacances de printemps" => Season::Spring,
            "Pont de l'Ascension" => Season::Ascension,
            other => panic!("{other}"),
        };
        told.push((zone, day(cells[1]), day(cells[2]), season));
    }
    let mut built_in = Vec::new();
    for zone in [Zone::A, Zone::B, Zone::C] {
        built_in.extend(known_in(zone).map(|one| match one.name {
            BreakName::Known(season) => (zone, one.first, one.back, season),
            BreakName::Recorded(id) => panic!("{id}"),
        }));
    }
    told.sort();
    built_in.sort();
    assert_eq!(told.len(), 75);
    assert_eq!(told, built_in);
}

#[test]
fn the_day_of_return_is_a_school_day_and_the_eve_is_not() {
    let calendar = with(&[]);
    let (b, c) = (of_zone(Zone::B), of_zone(Zone::C));
    assert!(calendar.is_school_day(day("2026-10-16"), &b));
    assert!(!calendar.is_school_day(day("2026-10-30"), &b));
    assert!(calendar.is_school_day(day("2026-11-02"), &b));
    let Some(Closure::Holidays(winter)) = calendar.closure(day("2027-02-10"), &c) else {
        panic!("open");
    };
    assert_eq!(winter.name, BreakName::Known(Season::Winter));
    assert_eq!(winter.back, day("2027-02-22"));
    assert!(calendar.is_school_day(day("2027-02-10"), &b));
}

#[test]
fn where_nothing_is_known_only_public_holidays_and_sundays_close() {
    let calendar = with(&[]);
    let nowhere = ClosureArea::default();
    assert!(calendar.is_school_day(day("2026-12-24"), &nowhere));
    assert_eq!(
        calendar.closure(day("2026-12-27"), &nowhere),
        Some(Closure::Sunday)
    );
    let christmas = Closure::PublicHoliday(PublicHoliday::Christmas);
    assert_eq!(
        calendar.closure(day("2026-12-25"), &nowhere),
        Some(christmas)
    );
    assert!(calendar.is_school_day(day("2026-12-24"), &of_zone(Zone::Corsica)));
}

#[test]
fn a_saturday_is_no_school_day_but_not_closed() {
    let calendar = with(&[]);
    let b = of_zone(Zone::B);
    let saturday = day("2026-11-14");
    assert_eq!(calendar.closure(saturday, &b), None);
    assert!(!calendar.is_school_day(saturday, &b));
    assert_eq!(
        calendar.next_school_day(day("2026-11-13"), &b),
        day("2026-11-16")
    );
    assert_eq!(
        calendar.school_day_from(day("2026-11-13"), &b),
        day("2026-11-13")
    );
    // Armistice on a Wednesday, then Toussaint: the return.
    assert_eq!(
        calendar.next_school_day(day("2026-11-10"), &b),
        day("2026-11-12")
    );
    assert_eq!(
        calendar.next_school_day(day("2026-10-16"), &b),
        day("2026-11-02")
    );
}

#[test]
fn recorded_holidays_add_to_the_built_in_ones_and_staff_rows_do_not_count() {
    let staff = holiday(
        Area::Zone(Zone::B),
        "2026-11-16",
        "2026-11-18",
        Population::Staff,
    );
    let calendar = with(&[
        staff,
        everyone(Zone::B, "2026-11-19", "2026-11-21"),
        everyone(Zone::B, "2026-10-15", "2026-10-20"),
        holiday(
            Area::Zone(Zone::B),
            "2029-02-10",
            "2029-02-26",
            Population::Pupils,
        ),
    ]);
    let b = of_zone(Zone::B);
    assert!(calendar.is_school_day(day("2026-11-16"), &b));
    assert!(!calendar.is_school_day(day("2026-11-20"), &b));
    assert!(!calendar.is_school_day(day("2026-10-15"), &b));
    assert!(!calendar.is_school_day(day("2026-10-29"), &b));
    assert!(!calendar.is_school_day(day("2029-02-12"), &b));
    assert!(calendar.is_school_day(day("2026-11-20"), &of_zone(Zone::A)));
    let names: Vec<_> = calendar
        .holidays_between(day("2026-10-01"), day("2026-11-30"), &b)
        .map(|one| one.name)
        .collect();
    let recorded = |n| BreakName::Recorded(HolidayId(n));
    assert_eq!(
        names,
        [recorded(3), BreakName::Known(Season::Autumn), recorded(2)]
    );
}

#[test]
fn a_row_that_ends_the_day_it_begins_runs_to_the_return() {
    let summer = |first| with(&[everyone(Zone::A, first, first)]);
    let a = of_zone(Zone::A);
    let next = |calendar: &SchoolCalendar, date| calendar.next_school_day(day(date), &a);
    // The built-in summer tells the return; beyond what is known, 1 September.
    assert_eq!(next(&summer("2026-07-04"), "2026-07-03"), day("2026-09-01"));
    assert_eq!(next(&summer("2029-07-05"), "2029-07-04"), day("2029-09-03"));
    assert!(!summer("2029-07-05").is_school_day(day("2029-08-31"), &a));
    // Even when the autumn after it is known already.
    let rows = [
        everyone(Zone::A, "2029-07-05", "2029-07-05"),
        everyone(Zone::A, "2029-10-20", "2029-11-05"),
    ];
    assert_eq!(next(&with(&rows), "2029-07-04"), day("2029-09-03"));
    assert!(with(&rows).is_school_day(day("2029-09-04"), &a));
    // A known row that the day lies in tells the return.
    let rows = [
        everyone(Zone::Corsica, "2029-07-05", "2029-07-05"),
        everyone(Zone::Corsica, "2029-07-05", "2029-09-06"),
    ];
    assert!(!with(&rows).is_school_day(day("2029-09-05"), &of_zone(Zone::Corsica)));
    // Other holidays begin before the summer ends: the day alone.
    let rows = [
        everyone(Zone::Guadeloupe, "2029-03-08", "2029-03-08"),
        everyone(Zone::Guadeloupe, "2029-03-30", "2029-04-16"),
    ];
    let there = of_zone(Zone::Guadeloupe);
    assert!(!with(&rows).is_school_day(day("2029-03-08"), &there));
    assert!(with(&rows).is_school_day(day("2029-03-09"), &there));
    let backwards = with(&[everyone(Zone::A, "2029-03-08", "2029-03-01")]);
    assert!(backwards.is_school_day(day("2029-03-08"), &a));
}

#[test]
fn an_area_comes_from_the_school_then_from_the_store() {
    let mut moselle = Establishment::named("Collège des Mirabelliers");
    moselle.uai = Some(Clean::new("0570001A"));
    moselle.zone = Some(Zone::B);
    let mut alsace = Establishment::named("École du Vignoble");
    alsace.postcode = Some(Clean::new("67000"));
    let mut rennes = Establishment::named("École des Lucioles");
    rennes.academie = Some(Clean::new("Académie de Rennes"));
    rennes.uai = Some(Clean::new("0350122T"));
    let own = Area::Academie(Clean::new("RENNES"));
    let rows = [holiday(
        own,
        "2026-11-19",
        "2026-11-21",
        Population::Everyone,
    )];
    let mut register = register(&rows, &[moselle, alsace, rennes, Establishment::named("X")]);
    let calendar = SchoolCalendar::new(&register);
    let area = |register: &Register, n| calendar.area_of(register, EstablishmentId(n));
    let told = |n| (area(&register, n).zone, area(&register, n).local_law);
    assert_eq!(told(1), (Some(Zone::B), true));
    assert_eq!(told(2), (None, true));
    assert_eq!(told(3), (None, false));
    assert!(!calendar.is_school_day(day("2026-11-20"), &area(&register, 3)));
    assert!(calendar.is_school_day(day("2026-11-20"), &area(&register, 4)));
    let christmas = Closure::PublicHoliday(PublicHoliday::SaintStephen);
    assert_eq!(
        calendar.closure(day("2026-12-26"), &area(&register, 2)),
        Some(christmas)
    );
    assert!(!calendar.default_area(&register).local_law);

    let mut changes = Changes::of(&register);
    changes.set(SettingKey::Zone.id(), Setting::Text(Clean::new("A")));
    changes.remove(EstablishmentId(3));
    let changes = changes.done();
    register.apply(&changes).unwrap();
    assert_eq!(area(&register, 2).zone, Some(Zone::A));
    assert_eq!(area(&register, 1).zone, Some(Zone::B));
    assert_eq!(area(&register, 99).zone, Some(Zone::A));
    assert!(calendar.default_area(&register).local_law);
}

fn accompaniment(slots: &[(Weekday, Weeks)]) -> Accompaniment {
    let mut accompaniment = Accompaniment {
        avs: AvsId(1),
        pupil: None,
        establishment: EstablishmentId(1),
        from: day("2026-09-01"),
        to: Some(day("2026-11-13")),
        slots: Vec::new(),
        next_slot: 1,
    };
    for (day, weeks) in slots {
        let span = WeeklySpan {
            day: *day,
            start: Minute::at(8, 30),
            end: Minute::at(11, 30),
        };
        accompaniment.add_slot(span, *weeks, Activity::Class);
    }
    accompaniment
}

#[test]
fn a_weekly_slot_happens_on_its_day_and_weeks_when_the_school_is_open() {
    let calendar = with(&[]);
    let plain = crate::domain::Register::default();
    let happens = |slots: &[(Weekday, Weeks)], from: &str, to: &str| -> Vec<String> {
        let accompaniment = accompaniment(slots);
        let dates = day(from)..=day(to);
        let all = occurrences(&plain, &accompaniment, dates, &calendar, of_zone(Zone::B));
        all.map(|(date, slot)| format!("{date} {}", slot.number))
            .collect()
    };
    let wednesday = [(Weekday::Wednesday, Weeks::Every)];
    // Autumn holidays, then Armistice.
    assert_eq!(
        happens(&wednesday, "2026-10-07", "2026-11-30"),
        ["2026-10-07 1", "2026-10-14 1", "2026-11-04 1"]
    );
    let turns = [(Weekday::Monday, Weeks::A), (Weekday::Monday, Weeks::B)];
    assert_eq!(
        happens(&turns, "2026-09-07", "2026-09-21"),
        ["2026-09-07 1", "2026-09-14 2", "2026-09-21 1"]
    );
    let saturday = [(Weekday::Saturday, Weeks::Every)];
    assert_eq!(
        happens(&saturday, "2026-11-01", "2026-12-31"),
        ["2026-11-07 1"]
    );
    assert!(
        happens(
            &[(Weekday::Sunday, Weeks::Every)],
            "2026-09-01",
            "2026-11-30"
        )
        .is_empty()
    );
    assert!(happens(&wednesday, "2026-11-30", "2026-09-01").is_empty());
    // Both ends of its own dates count.
    let edges = [
        (Weekday::Tuesday, Weeks::Every),
        (Weekday::Friday, Weeks::Every),
    ];
    let all = happens(&edges, "2026-01-01", "2027-12-31");
    assert_eq!(all.first().unwrap(), "2026-09-01 1");
    assert_eq!(all.last().unwrap(), "2026-11-13 2");
}

#[test]
fn a_deadline_without_a_working_day_shows_the_one_before() {
    let anywhere = ClosureArea::default();
    assert_eq!(
        working_day_before(day("2006-06-18"), &anywhere),
        Some(day("2006-06-16"))
    );
    assert_eq!(working_day_before(day("2006-06-16"), &anywhere), None);
    // Whit Monday, after its weekend.
    assert_eq!(
        working_day_before(day("2026-05-25"), &anywhere),
        Some(day("2026-05-22"))
    );
    let strasbourg = ClosureArea {
        local_law: true,
        ..anywhere
    };
    assert_eq!(
        working_day_before(day("2026-04-06"), &strasbourg),
        Some(day("2026-04-02"))
    );
}

proptest! {
    #[test]
    fn closed_days_are_those_of_some_row_whatever_their_order(
        rows in proptest::collection::vec((0i32..900, 1i32..40), 0..12), at in 0i32..1000,
    ) {
        let start = day("2030-01-01");
        let holidays: Vec<Holiday> = rows
            .iter()
            .map(|(first, length)| {
                let first = plus_days(start, *first);
                let mut one = everyone(Zone::A, "2030-01-01", "2030-01-02");
                (one.first, one.back) = (first, plus_days(first, *length));
                one
            })
            .collect();
        let date = plus_days(start, at);
        let expected = holidays.iter().any(|one| one.first <= date && date < one.back);
        let area = of_zone(Zone::A);
        let mut reversed = holidays.clone();
        reversed.reverse();
        for holidays in [holidays, reversed] {
            let found = with(&holidays).holidays_between(date, date, &area).count();
            prop_assert_eq!(found, usize::from(expected));
        }
    }
}

/// A school with a zone, and letters told of it.
fn lettered(change: impl FnOnce(&mut Changes<'_>), week_a: Option<Date>) -> Register {
    let mut register = Register::default();
    let mut changes = Changes::of(&register);
    changes.add(Establishment {
        zone: Some(Zone::B),
        week_a,
        ..Establishment::named("École Jean-Moulin")
    });
    change(&mut changes);
    let made = changes.done();
    register.apply(&made).unwrap();
    let calendar = SchoolCalendar::new(&register);
    register.tell_letters(letters(&register, &calendar));
    register
}

fn letter(register: &Register, on: &str) -> Option<Letter> {
    register.letter(EstablishmentId(1), day(on))
}

#[test]
fn neither_holidays_nor_a_year_of_53_weeks_turn_a_timetable_round() {
    let register = lettered(|_| {}, None);
    // The week of the start of term is even, the one after is the first odd one.
    assert_eq!(letter(&register, "2026-09-02"), Some(Letter::B));
    assert_eq!(letter(&register, "2026-09-07"), Some(Letter::A));
    assert_eq!(letter(&register, "2026-12-18"), Some(Letter::A));
    // Weeks 52 and 53 are holidays: the next of school, number 1, goes on with B.
    assert_eq!(letter(&register, "2026-12-23"), None);
    assert_eq!(letter(&register, "2026-12-30"), None);
    assert_eq!(letter(&register, "2027-01-04"), Some(Letter::B));
    assert_eq!(letter(&register, "2027-01-11"), Some(Letter::A));
    // Every school week is followed by one of the other letter, to the year's end.
    let mut last = None;
    let mut monday = day("2026-08-31");
    while monday < day("2027-07-01") {
        if let Some(here) = register.letter(EstablishmentId(1), monday) {
            assert_ne!(Some(here), last, "{monday}");
            last = Some(here);
        }
        monday = plus_days(monday, 7);
    }
    // The next school year begins anew.
    assert_eq!(letter(&register, "2027-09-06"), Some(Letter::B));
    assert_eq!(letter(&register, "2027-09-13"), Some(Letter::A));
}

#[test]
fn an_anchor_of_the_service_or_of_the_school_says_which_week_is_a() {
    let anchor = |day: &str| Setting::Number(number_of(self::day(day)));
    let of_service = |day: &'static str| {
        move |changes: &mut Changes<'_>| changes.set(SettingKey::WeekAnchor.id(), anchor(day))
    };
    let register = lettered(of_service("2026-09-01"), None);
    assert_eq!(letter(&register, "2026-09-04"), Some(Letter::A));
    assert_eq!(letter(&register, "2026-09-07"), Some(Letter::B));
    // It holds for its school year alone.
    assert_eq!(letter(&register, "2027-09-06"), Some(Letter::B));
    // That of the school comes first.
    let own = lettered(of_service("2026-09-01"), Some(day("2026-09-10")));
    assert_eq!(letter(&own, "2026-09-04"), Some(Letter::B));
    assert_eq!(letter(&own, "2026-09-07"), Some(Letter::A));
    // Said in January it holds back to September, over the holidays.
    let later = lettered(of_service("2027-01-05"), None);
    assert_eq!(letter(&later, "2027-01-04"), Some(Letter::A));
    assert_eq!(letter(&later, "2026-12-18"), Some(Letter::B));
    assert_eq!(letter(&later, "2026-09-07"), Some(Letter::B));
}

#[test]
fn a_week_without_school_is_skipped_unless_weeks_alternate_by_the_calendar() {
    let closed = |changes: &mut Changes<'_>| {
        let zone = Area::Zone(Zone::B);
        let week = holiday(zone, "2026-11-09", "2026-11-16", Population::Pupils);
        changes.add(week);
    };
    let around = |register: &Register| {
        ["2026-11-02", "2026-11-09", "2026-11-16"].map(|monday| letter(register, monday))
    };
    let by_school = lettered(closed, None);
    assert_eq!(around(&by_school), [Some(Letter::A), None, Some(Letter::B)]);
    let by_calendar = lettered(
        |changes| {
            closed(changes);
            changes.set(SettingKey::WeeksByCalendar.id(), Setting::Flag(true));
        },
        None,
    );
    assert_eq!(
        around(&by_calendar),
        [Some(Letter::A), None, Some(Letter::A)]
    );
}

#[test]
fn a_day_is_kept_as_its_figures_in_a_row() {
    assert_eq!(number_of(day("2026-09-01")), 20_260_901);
    assert_eq!(anchor_of(20_260_901), Some(day("2026-09-01")));
    for none in [0, -1, 20_260_931, 20_261_301, i64::MAX] {
        assert_eq!(anchor_of(none), None, "{none}");
    }
}
