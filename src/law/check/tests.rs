//! The worked examples of the rules as findings, and what holds of any register.

use proptest::prelude::*;

use super::*;
use crate::domain::check::Severity::{Inform, Refuse, Warn};
use crate::domain::*;
use crate::law::value::Avenant;

const AVS: AvsId = AvsId(1);
const LEA: PupilId = PupilId(1);
const TOM: PupilId = PupilId(2);
const VALMY: EstablishmentId = EstablishmentId(1);
const ROSA: EstablishmentId = EstablishmentId(2);

/// `1-9-2003`.
fn day(text: &str) -> Date {
    crate::law::tests::day(text)
}

/// A register with an AVS-i, two pupils and two schools.
fn town() -> Register {
    let mut register = Register::default();
    add(&mut register, |changes| {
        let mut avs = Avs::named("ROUX", "Inès");
        avs.diploma = Diploma::Higher;
        changes.add(avs);
        changes.add(Pupil::named("DUBOIS", "Léa"));
        changes.add(Pupil::named("PETIT", "Tom"));
        changes.add(Establishment::named("Collège Valmy"));
        changes.add(Establishment::named("École Rosa-Parks"));
    });
    register
}

fn add(register: &mut Register, make: impl FnOnce(&mut Changes<'_>)) {
    let mut changes = Changes::of(register);
    make(&mut changes);
    let changes = changes.done();
    register.apply(&changes).unwrap();
}

/// Changes a record in place.
fn alter<I: OfRecord>(register: &mut Register, id: I, change: impl FnOnce(&mut I::Record))
where
    Register: Shelf<I::Record>,
    I::Record: Record<Id = I>,
    Change: From<RecordEdit<I::Record>>,
{
    let mut record = register.get(id).unwrap().clone();
    change(&mut record);
    add(register, |changes| changes.set(id, record));
}

fn contract(regime: Regime, text: &str) -> Contract {
    let (first, last) = text.split_once('→').unwrap();
    let last = Some(last.trim()).filter(|last| !last.is_empty()).map(day);
    Contract::dated(AVS, regime, day(first.trim()), last)
}

fn decision(mode: Mode, text: &str) -> Decision {
    let (first, last) = text.split_once('→').unwrap();
    let from = day(first.trim());
    let commission = if from < day("20-12-2005") {
        Commission::Cdes
    } else {
        Commission::Cdaph
    };
    Decision {
        pupil: LEA,
        commission,
        number: None,
        taken: None,
        mode,
        from,
        to: day(last.trim()),
        activities: Vec::new(),
        peri_school: false,
        protocol: None,
    }
}

/// One slot of hours on a Monday.
fn link(pupil: Option<PupilId>, at: EstablishmentId, from: &str, hours: u16) -> Accompaniment {
    let mut link = Accompaniment {
        avs: AVS,
        pupil,
        establishment: at,
        from: day(from),
        to: None,
        slots: Vec::new(),
        next_slot: 1,
    };
    slot(&mut link, Weekday::Monday, hours, Activity::Class);
    link
}

fn slot(link: &mut Accompaniment, on: Weekday, hours: u16, activity: Activity) {
    let span = WeeklySpan {
        day: on,
        start: Minute::at(8, 0),
        end: Minute::at(8 + hours, 0),
    };
    link.add_slot(span, Weeks::Every, activity);
}

/// Asks as a form does on a day.
fn writing<T>(register: &Register, on: &str, ask: impl FnOnce(&CheckedAgainst<'_>) -> T) -> T {
    asking(register, on, LawDay::Own, true, ask)
}

/// Asks as a card does on a day.
fn standing<T>(register: &Register, on: &str, ask: impl FnOnce(&CheckedAgainst<'_>) -> T) -> T {
    asking(register, on, LawDay::Own, false, ask)
}

fn asking<T>(
    register: &Register,
    on: &str,
    law: LawDay,
    past: bool,
    ask: impl FnOnce(&CheckedAgainst<'_>) -> T,
) -> T {
    let roads = Roads::of(register);
    ask(&CheckedAgainst {
        register,
        roads: &roads,
        on: day(on),
        law,
        past,
    })
}

/// What a rule says, of findings.
fn told(found: &[Finding], rule: Rule) -> Vec<Severity> {
    let of = found.iter().filter(|finding| finding.rule == rule);
    of.map(|finding| finding.severity).collect()
}

use crate::domain::check::Severity;

/// What a rule says of a contract alone.
fn of(regime: Regime, text: &str, rule: Rule) -> Vec<Severity> {
    let register = town();
    let contract = contract(regime, text);
    writing(&register, "1-9-2003", |asked| {
        told(&of_contract(asked, &contract, None), rule)
    })
}

use Regime::{Aesh, EducationAssistant as Aed};

#[test]
fn r1_refuses_a_contract_of_more_than_36_months() {
    assert_eq!(of(Aed, "1-9-2003 → 31-8-2006", Rule::R1), []);
    assert_eq!(of(Aed, "1-9-2003 → 1-9-2006", Rule::R1), [Refuse]);
}

#[test]
fn r1_warns_on_the_one_day_where_two_readings_differ() {
    assert_eq!(of(Aed, "29-2-2004 → 27-2-2007", Rule::R1), []);
    assert_eq!(of(Aed, "29-2-2004 → 28-2-2007", Rule::R1), [Warn]);
    assert_eq!(of(Aed, "29-2-2004 → 1-3-2007", Rule::R1), [Refuse]);
}

#[test]
fn r2_warns_of_an_aesh_below_three_years_since_2019_unless_a_reason_is_given() {
    assert_eq!(of(Aesh, "1-9-2019 → 31-8-2020", Rule::R2), []);
    assert_eq!(
        of(Aesh, "1-9-2018 → 31-12-2018", Rule::R2),
        [],
        "of AED alone"
    );
    assert_eq!(of(Aesh, "2-9-2019 → 1-9-2021", Rule::R2), [Warn]);
    assert_eq!(of(Aesh, "2-9-2019 → 1-9-2022", Rule::R2), []);
    let register = town();
    let mut short = contract(Aesh, "1-9-2026 → 31-8-2027");
    short.short_reason = Some("remplacement".into());
    writing(&register, "1-9-2026", |asked| {
        assert_eq!(told(&of_contract(asked, &short, None), Rule::R2), []);
    });
    short.short_reason = None;
    for (on, says) in [("31-8-2026", Warn), ("1-9-2026", Inform)] {
        standing(&register, on, |asked| {
            assert_eq!(
                told(&of_contract(asked, &short, None), Rule::R2),
                [says],
                "{on}"
            );
        });
    }
}

#[test]
fn r2_warns_below_ten_months_unless_a_reason_is_given() {
    assert_eq!(of(Aed, "1-9-2003 → 30-6-2004", Rule::R2), []);
    assert_eq!(of(Aed, "1-9-2003 → 29-6-2004", Rule::R2), [Warn]);
    let register = town();
    let mut short = contract(Aed, "1-9-2003 → 31-12-2003");
    short.short_reason = Some("remplacement".into());
    writing(&register, "1-9-2003", |asked| {
        assert_eq!(told(&of_contract(asked, &short, None), Rule::R2), []);
    });
}

/// What R3 says of the last of these contracts.
fn third(all: &[(Regime, &str)]) -> Vec<Severity> {
    rule_of_last(all, Rule::R3)
}

/// What a rule says of the last of these contracts.
fn rule_of_last(all: &[(Regime, &str)], rule: Rule) -> Vec<Severity> {
    let mut register = town();
    let (last, earlier) = all.split_last().unwrap();
    for (regime, text) in earlier {
        let earlier = contract(*regime, text);
        add(&mut register, |changes| {
            changes.add(earlier);
        });
    }
    let last = contract(last.0, last.1);
    writing(&register, "1-9-2024", |asked| {
        told(&of_contract(asked, &last, None), rule)
    })
}

#[test]
fn r3_refuses_a_fixed_term_that_runs_on_after_six_years() {
    let years = (Aed, "1-9-2003 → 31-8-2006");
    assert_eq!(third(&[years, (Aed, "1-9-2006 → 31-8-2009")]), []);
    let more = [
        years,
        (Aed, "1-9-2006 → 31-8-2009"),
        (Aed, "1-9-2010 → 31-8-2011"),
    ];
    assert_eq!(third(&more), [Refuse]);
}

#[test]
fn r3_of_an_aesh_refuses_what_begins_after_six_years_and_warns_of_what_passes_them() {
    let first = (Aesh, "1-9-2019 → 31-8-2022");
    assert_eq!(third(&[first, (Aesh, "1-9-2022 → 31-8-2025")]), []);
    let beyond = [
        (Aesh, "1-9-2019 → 31-8-2025"),
        (Aesh, "1-9-2025 → 31-8-2028"),
    ];
    assert_eq!(third(&beyond), [Refuse]);
    // Reached inside a term of three years: the statutory one, whatever was served before.
    let inside = [
        (Aesh, "1-9-2018 → 31-8-2022"),
        (Aesh, "1-9-2022 → 31-8-2025"),
    ];
    assert_eq!(third(&inside), [Warn]);
    // Until 1-9-2019 the same is refused.
    let before = [
        (Aesh, "1-9-2014 → 31-8-2019"),
        (Aesh, "1-9-2019 → 30-9-2020"),
    ];
    assert_eq!(third(&before), [Refuse]);
    let since = [(Aesh, "1-9-2014 → 1-9-2019"), (Aesh, "2-9-2019 → 1-9-2022")];
    assert_eq!(third(&since), [Warn]);
}

#[test]
fn r3_of_six_years_within_a_contract_rests_on_the_circular_that_requalifies_it() {
    for (earlier, last) in [
        ("1-9-2018 → 31-8-2022", "1-9-2022 → 31-8-2025"),
        ("1-9-2020 → 31-8-2025", "1-9-2025 → 31-8-2028"),
        ("2-9-2015 → 1-9-2019", "2-9-2019 → 1-9-2022"),
    ] {
        let mut register = town();
        add(&mut register, |changes| {
            changes.add(contract(Aesh, earlier));
        });
        let last = contract(Aesh, last);
        let found = writing(&register, "1-9-2024", |asked| {
            of_contract(asked, &last, None)
        });
        let inside = |one: &&Finding| matches!(one.fact, Fact::CeilingInside { .. });
        let inside = found.iter().find(inside).unwrap();
        assert_eq!(inside.written.source, "circulaire 2019-090", "{earlier}");
        assert_eq!(inside.written.since, day("2-9-2019"), "{earlier}");
    }
}

#[test]
fn r3_since_september_2023_tells_of_36_months_and_refuses_nothing_for_them() {
    // The contract of three years after a first year is written.
    let statutory = [
        (Aesh, "1-9-2025 → 31-8-2026"),
        (Aesh, "1-9-2026 → 31-8-2029"),
    ];
    assert_eq!(third(&statutory), [Inform]);
    let halves = [(Aesh, "2-2-2026 → 3-7-2026"), (Aesh, "2-9-2026 → 1-9-2029")];
    assert_eq!(third(&halves), [Inform]);
    // Begun once they are served: read in two ways.
    let second = [
        (Aesh, "1-9-2020 → 31-8-2023"),
        (Aesh, "1-9-2023 → 31-8-2026"),
    ];
    assert_eq!(third(&second), [Warn]);
    let eve = [
        (Aesh, "1-9-2020 → 30-8-2023"),
        (Aesh, "31-8-2023 → 30-8-2026"),
    ];
    assert_eq!(third(&eve), []);
    // Six years reached inside, and three before it began: both are told.
    let both = [
        (Aesh, "1-9-2020 → 31-8-2025"),
        (Aesh, "1-9-2025 → 31-8-2028"),
    ];
    assert_eq!(third(&both), [Warn, Warn]);
}

#[test]
fn r3_is_refused_only_where_every_reading_refuses() {
    // Two gaps of three months: together they begin a new clock.
    let divided = [
        (Aesh, "1-9-2012 → 31-5-2016"),
        (Aesh, "1-9-2016 → 31-5-2017"),
        (Aesh, "1-9-2017 → 31-8-2019"),
    ];
    assert_eq!(third(&divided), [Warn]);
    let alone = [
        (Aesh, "1-9-2012 → 31-8-2016"),
        (Aesh, "1-9-2016 → 31-8-2019"),
    ];
    assert_eq!(third(&alone), [Refuse]);
}

#[test]
fn r3_never_speaks_of_a_permanent_contract_nor_of_what_runs_beside_it() {
    let years = (Aesh, "1-9-2023 → 31-8-2026");
    assert_eq!(third(&[years, (Aesh, "1-9-2026 →")]), []);
    let beside = [years, (Aesh, "1-9-2026 →"), (Aesh, "1-9-2027 → 31-8-2028")];
    assert_eq!(third(&beside), []);
}

#[test]
fn r21_refuses_a_permanent_contract_where_none_exists_and_warns_where_it_is_early() {
    let permanent = |all: &[(Regime, &str)]| rule_of_last(all, Rule::R21);
    assert_eq!(permanent(&[(Aed, "1-9-2006 →")]), [Refuse]);
    assert_eq!(permanent(&[(Aed, "31-8-2022 →")]), [Refuse]);
    assert_eq!(permanent(&[(Aed, "1-9-2022 →")]), [Warn]);
    let six = (Aed, "1-9-2016 → 31-8-2022");
    assert_eq!(permanent(&[six, (Aed, "1-9-2022 →")]), []);
    assert_eq!(permanent(&[six, (Aed, "31-8-2022 →")]), [Refuse]);
    assert_eq!(permanent(&[(Aesh, "1-9-2025 →")]), [Warn]);
    let three = (Aesh, "1-9-2022 → 31-8-2025");
    assert_eq!(permanent(&[three, (Aesh, "1-9-2025 →")]), []);
    assert_eq!(permanent(&[three, (Aesh, "31-8-2025 →")]), [Warn]);
    // What lies before a gap that begins anew does not count.
    assert_eq!(permanent(&[three, (Aesh, "2-1-2026 →")]), [Warn]);
    assert_eq!(permanent(&[three, (Aesh, "1-1-2026 →")]), []);
    // Before September 2023 it took six years.
    let old = (Aesh, "1-9-2016 → 31-8-2022");
    assert_eq!(permanent(&[old, (Aesh, "1-9-2022 →")]), []);
    let young = (Aesh, "1-9-2019 → 31-8-2022");
    assert_eq!(permanent(&[young, (Aesh, "1-9-2022 →")]), [Warn]);
    // A fixed term says nothing of it.
    assert_eq!(permanent(&[three]), []);
}

#[test]
fn r3_says_what_the_law_opens_at_the_ceiling() {
    let mut register = town();
    let first = contract(Aed, "1-9-2019 → 31-8-2022");
    add(&mut register, |changes| {
        changes.add(first);
    });
    let mut long = contract(Aed, "1-9-2022 → 31-8-2025");
    long.end = Some(day("31-12-2025"));
    let found = writing(&register, "1-9-2022", |asked| {
        of_contract(asked, &long, None)
    });
    let beyond = found
        .iter()
        .find(|finding| finding.rule == Rule::R3)
        .unwrap();
    assert_eq!(
        beyond.fact,
        Fact::BeyondCeiling {
            months: 72,
            until: day("31-8-2025"),
            then: Some(crate::law::value::Ceiling::PermanentOnlyOnRequest)
        }
    );
}

#[test]
fn r4_says_that_a_contract_that_goes_on_should_have_been_an_amendment() {
    let mut register = town();
    let first = contract(Aed, "1-9-2003 → 31-8-2004");
    add(&mut register, |changes| {
        changes.add(first);
    });
    let next = contract(Aed, "1-9-2004 → 31-8-2005");
    let later = contract(Aed, "2-9-2004 → 31-8-2005");
    writing(&register, "1-9-2004", |asked| {
        assert_eq!(told(&of_contract(asked, &next, None), Rule::R4), [Inform]);
        assert_eq!(told(&of_contract(asked, &later, None), Rule::R4), []);
    });
    alter(&mut register, AVS, |avs| avs.kind = AvsKind::Collective);
    writing(&register, "1-9-2004", |asked| {
        assert_eq!(told(&of_contract(asked, &next, None), Rule::R4), []);
    });
}

#[test]
fn r10_warns_of_leave_on_a_school_day_and_of_nothing_else() {
    let register = town();
    let moment = |text: &str, minute| Moment {
        date: day(text),
        minute,
    };
    let mut leave = Absence {
        who: Absentee::Avs(AVS),
        from: moment("15-10-2026", Minute::START),
        to: moment("20-10-2026", Minute::END),
        reason: AbsenceReason::Leave,
        part: crate::domain::DayPart::Whole,
        class: None,
        owed: Minutes::ZERO,
    };
    let school = |date: Date| date <= day("16-10-2026");
    let found = writing(&register, "1-9-2026", |asked| {
        of_absence(asked, &leave, None, school)
    });
    assert_eq!(told(&found, Rule::R10), [Warn]);
    let first = day("15-10-2026");
    assert_eq!(found[0].fact, Fact::LeaveOnSchoolDays { first, days: 2 });
    let holidays = |date: Date| date > day("20-10-2026");
    let found = writing(&register, "1-9-2026", |asked| {
        of_absence(asked, &leave, None, holidays)
    });
    assert_eq!(found, []);
    leave.reason = AbsenceReason::Sickness;
    let found = writing(&register, "1-9-2026", |asked| {
        of_absence(asked, &leave, None, school)
    });
    assert_eq!(found, []);
}

/// Léa's individual decision of so many hours, since long and for long.
fn decided(register: &mut Register, hours: i32) {
    let mode = Mode::Individual(Minutes::hours(hours));
    let decision = decision(mode, "1-9-2024 → 31-8-2029");
    add(register, |changes| {
        changes.add(decision);
    });
}

fn of_link(register: &Register, link: &Accompaniment, rule: Rule) -> Vec<Severity> {
    writing(register, "10-11-2026", |asked| {
        told(&of_accompaniment(asked, link, None), rule)
    })
}

#[test]
fn r11_says_how_many_pupils_are_usual() {
    let mut register = town();
    let contract = contract(Aesh, "1-9-2026 → 31-8-2029");
    add(&mut register, |changes| {
        changes.add(contract);
        for _ in 0..2 {
            changes.add(Pupil::named("N", "N"));
        }
    });
    let told_of = |register: &Register| {
        standing(register, "10-11-2026", |asked| {
            told(&of_avs(asked, AVS), Rule::R11)
        })
    };
    assert_eq!(told_of(&register), [Inform]);
    for number in 1..=3 {
        let link = link(Some(PupilId(number)), VALMY, "1-9-2026", 2);
        add(&mut register, |changes| {
            changes.add(link);
        });
    }
    assert_eq!(told_of(&register), []);
    let fourth = link(Some(PupilId(4)), VALMY, "1-9-2026", 2);
    assert_eq!(of_link(&register, &fourth, Rule::R11), [Inform]);
}

#[test]
fn r11_and_r12_warn_while_the_circular_said_so_and_inform_since() {
    let mut register = town();
    add(&mut register, |changes| {
        for _ in 0..2 {
            changes.add(Pupil::named("N", "N"));
        }
        for number in 1..=3 {
            changes.add(link(Some(PupilId(number)), VALMY, "1-9-2016", 2));
        }
    });
    for (at, lat_e6) in [(VALMY, 48_000_000), (ROSA, 48_140_000)] {
        let lon_e6 = 2_000_000;
        alter(&mut register, at, |school| {
            school.position = Some(Position { lat_e6, lon_e6 });
        });
    }
    for (on, says) in [
        ("2-5-2017", Warn),
        ("3-5-2017", Inform),
        ("10-11-2026", Inform),
    ] {
        let fourth = link(Some(PupilId(4)), ROSA, on, 2);
        let found = writing(&register, on, |asked| {
            of_accompaniment(asked, &fourth, None)
        });
        assert_eq!(told(&found, Rule::R11), [says], "{on}");
        assert_eq!(told(&found, Rule::R12), [says], "{on}");
        let since = found.iter().find(|found| found.rule == Rule::R11).unwrap();
        assert_eq!(since.written.since, day("11-6-2003"));
        let lives = since.written.source.starts_with("circulaire 2003-092");
        assert_eq!(lives, says == Warn, "{}", since.written.source);
    }
}

#[test]
fn r12_shows_the_greatest_distance() {
    let mut register = town();
    let place = |lat_e6| {
        Some(Position {
            lat_e6,
            lon_e6: 2_000_000,
        })
    };
    alter(&mut register, VALMY, |school| {
        school.position = place(48_000_000)
    });
    alter(&mut register, ROSA, |school| {
        school.position = place(48_090_000)
    });
    let here = link(Some(LEA), VALMY, "1-9-2026", 2);
    add(&mut register, |changes| {
        changes.add(here);
    });
    let mut there = link(Some(TOM), ROSA, "1-9-2026", 2);
    there.slots[0].day = Weekday::Friday;
    assert_eq!(of_link(&register, &there, Rule::R12), [Inform]);
    alter(&mut register, ROSA, |school| {
        school.position = place(48_140_000)
    });
    let found = writing(&register, "10-11-2026", |asked| {
        of_accompaniment(asked, &there, None)
    });
    let far = found
        .iter()
        .find(|finding| finding.rule == Rule::R12)
        .unwrap();
    assert_eq!(far.severity, Inform);
    let Fact::Apart { from, to, metres } = far.fact else {
        panic!("{far:?}")
    };
    assert_eq!((from, to), (VALMY, ROSA));
    assert!((15_500..15_650).contains(&metres), "{metres}");
}

#[test]
fn r13_refuses_a_private_school_without_contract_and_only_that() {
    let mut register = town();
    let link = link(Some(LEA), VALMY, "1-9-2026", 2);
    for (sector, says) in [
        (Sector::Public, &[][..]),
        (Sector::PrivateContracted, &[]),
        (Sector::PrivateUncontracted, &[Refuse]),
    ] {
        alter(&mut register, VALMY, |school| school.sector = sector);
        assert_eq!(of_link(&register, &link, Rule::R13), says, "{sector:?}");
    }
    let mut named = contract(Aesh, "1-9-2026 → 31-8-2029");
    named.places.establishments.push(VALMY);
    writing(&register, "1-9-2026", |asked| {
        assert_eq!(told(&of_contract(asked, &named, None), Rule::R13), [Refuse]);
    });
}

#[test]
fn r14_asks_for_an_agreement_outside_school_and_at_lunch_to_check_it_since_september_2024() {
    let mut register = town();
    let with = |activity, from: &str| {
        let mut link = link(Some(LEA), VALMY, from, 1);
        link.slots[0].activity = activity;
        link
    };
    let after = with(Activity::PeriSchool, "2-9-2024");
    assert_eq!(of_link(&register, &after, Rule::R14), [Refuse]);
    let lunch = with(Activity::Lunch, "31-8-2024");
    assert_eq!(of_link(&register, &lunch, Rule::R14), [Refuse]);
    for from in ["1-9-2024", "3-6-2025", "4-6-2025"] {
        let lunch = with(Activity::Lunch, from);
        assert_eq!(of_link(&register, &lunch, Rule::R14), [Warn], "{from}");
    }
    alter(&mut register, VALMY, |school| {
        school.agreements.push(Agreement {
            from: day("1-9-2024"),
            to: day("31-8-2026"),
        });
    });
    assert_eq!(of_link(&register, &after, Rule::R14), []);
    let lunch = with(Activity::Lunch, "1-9-2025");
    assert_eq!(of_link(&register, &lunch, Rule::R14), [], "it is agreed");
    // What stands is judged on the day asked: the agreement has ended since.
    let own = Some(AccompanimentId(1));
    standing(&register, "10-11-2026", |asked| {
        let found = of_accompaniment(asked, &after, own);
        assert_eq!(told(&found, Rule::R14), [Refuse]);
    });
}

fn of_length(text: &str) -> Vec<Severity> {
    let register = town();
    let decision = decision(Mode::Individual(Minutes::hours(12)), text);
    writing(&register, "1-9-2003", |asked| {
        told(&of_decision(asked, &decision, None), Rule::R15)
    })
}

#[test]
fn r15_warns_of_a_decision_longer_or_shorter_than_its_commission_may_give() {
    assert_eq!(of_length("1-9-2003 → 31-8-2008"), []);
    assert_eq!(of_length("1-9-2003 → 1-9-2008"), [Warn]);
    assert_eq!(of_length("1-9-2016 → 31-8-2021"), []);
    assert_eq!(of_length("1-9-2016 → 30-6-2017"), [Warn]);
    assert_eq!(of_length("1-9-2019 → 31-8-2029"), []);
    assert_eq!(of_length("1-9-2019 → 1-9-2029"), [Warn]);
    assert_eq!(
        of_length("1-9-2003 → 30-6-2004"),
        [],
        "CDES: no least length"
    );
}

#[test]
fn r15_refuses_shared_help_before_it_existed() {
    let register = town();
    let on = |text| {
        let decision = decision(Mode::Shared, text);
        writing(&register, "1-9-2011", |asked| {
            told(&of_decision(asked, &decision, None), Rule::R15)
        })
    };
    assert_eq!(on("29-12-2011 → 31-8-2013"), [Refuse]);
    assert_eq!(on("30-12-2011 → 31-8-2013"), []);
}

#[test]
fn r15_refuses_help_outside_the_dates_of_decisions() {
    let mut register = town();
    let mut given = link(Some(LEA), VALMY, "1-9-2026", 2);
    assert_eq!(of_link(&register, &given, Rule::R15), [Refuse]);
    decided(&mut register, 12);
    assert_eq!(of_link(&register, &given, Rule::R15), []);
    given.to = Some(day("31-8-2029"));
    assert_eq!(of_link(&register, &given, Rule::R15), []);
    given.to = Some(day("1-9-2029"));
    assert_eq!(of_link(&register, &given, Rule::R15), [Refuse]);
    let next = decision(Mode::Shared, "1-9-2029 → 31-8-2030");
    add(&mut register, |changes| {
        changes.add(next);
    });
    assert_eq!(
        of_link(&register, &given, Rule::R15),
        [],
        "the next one goes on"
    );
}

#[test]
fn r15_warns_when_more_is_placed_than_given_and_r18_keeps_training_out_of_it() {
    let mut register = town();
    decided(&mut register, 4);
    let mut given = link(Some(LEA), VALMY, "1-9-2026", 4);
    assert_eq!(of_link(&register, &given, Rule::R15), []);
    slot(&mut given, Weekday::Friday, 1, Activity::Training);
    slot(&mut given, Weekday::Tuesday, 1, Activity::Meeting);
    assert_eq!(of_link(&register, &given, Rule::R15), []);
    assert_eq!(of_link(&register, &given, Rule::R18), [Inform]);
    slot(&mut given, Weekday::Thursday, 1, Activity::Class);
    assert_eq!(of_link(&register, &given, Rule::R15), [Warn]);
}

#[test]
fn r15_counts_odd_and_even_weeks_apart() {
    let mut register = town();
    decided(&mut register, 4);
    let mut given = link(Some(LEA), VALMY, "1-9-2026", 4);
    given.slots[0].weeks = Weeks::A;
    slot(&mut given, Weekday::Friday, 4, Activity::Class);
    given.slots[1].weeks = Weeks::B;
    assert_eq!(of_link(&register, &given, Rule::R15), []);
}

#[test]
fn r15_warns_when_a_decision_gives_less_than_is_placed() {
    let mut register = town();
    decided(&mut register, 4);
    let given = link(Some(LEA), VALMY, "1-9-2026", 4);
    add(&mut register, |changes| {
        changes.add(given);
    });
    let mode = Mode::Individual(Minutes::hours(3));
    let less = decision(mode, "1-9-2026 → 31-8-2029");
    writing(&register, "10-11-2026", |asked| {
        assert_eq!(told(&of_decision(asked, &less, None), Rule::R15), [Warn]);
    });
}

#[test]
fn r16_has_a_collective_avs_employed_by_a_support_college_and_an_individual_one_by_the_authority() {
    let mut register = town();
    let of = |register: &Register, contract: &Contract| {
        writing(register, "1-9-2003", |asked| {
            told(&of_contract(asked, contract, None), Rule::R16)
        })
    };
    let mut hired = contract(Aed, "1-9-2003 → 31-8-2004");
    assert_eq!(of(&register, &hired), []);
    hired.employer = Employer::Establishment(VALMY);
    assert_eq!(of(&register, &hired), [Refuse]);
    alter(&mut register, AVS, |avs| avs.kind = AvsKind::Collective);
    assert_eq!(of(&register, &hired), []);
    alter(&mut register, VALMY, |school| {
        school.kind = Some(SchoolKind::School);
    });
    assert_eq!(of(&register, &hired), [Refuse], "a school can't employ");
    hired.employer = Employer::Authority;
    assert_eq!(of(&register, &hired), [Refuse]);
    let mut since = contract(Aesh, "1-1-2014 → 31-8-2014");
    assert_eq!(of(&register, &since), [], "either may employ since 2014");
    since.employer = Employer::Establishment(VALMY);
    assert_eq!(of(&register, &since), [Refuse], "a school still can't");
    alter(&mut register, VALMY, |school| {
        school.kind = Some(SchoolKind::Middle);
    });
    alter(&mut register, AVS, |avs| avs.kind = AvsKind::Individual);
    assert_eq!(of(&register, &since), [], "either may employ since 2014");
    alter(&mut register, AVS, |avs| avs.kind = AvsKind::Collective);
    let free = link(Some(LEA), VALMY, "1-9-2026", 2);
    assert_eq!(
        of_link(&register, &free, Rule::R15),
        [],
        "needs no decision"
    );
}

#[test]
fn r17_asks_for_a_diploma_or_three_years_of_youth_job() {
    let mut register = town();
    for (diploma, says) in [
        (Diploma::None, &[Warn][..]),
        (Diploma::LevelIV, &[]),
        (Diploma::YouthJobYears, &[]),
    ] {
        alter(&mut register, AVS, |avs| avs.diploma = diploma);
        for on in ["1-9-2004 → 31-8-2005", "1-9-2005 → 31-8-2006"] {
            let hired = contract(Aed, on);
            writing(&register, "1-9-2004", |asked| {
                assert_eq!(told(&of_contract(asked, &hired, None), Rule::R17), says);
            });
        }
    }
}

#[test]
fn r17_refuses_a_contract_to_come_without_a_diploma_until_february_2005() {
    let mut register = town();
    alter(&mut register, AVS, |avs| avs.diploma = Diploma::None);
    for (dates, on, says) in [
        ("1-9-2004 → 31-8-2005", "10-6-2004", Refuse),
        ("11-2-2005 → 31-8-2005", "10-1-2005", Refuse),
        ("12-2-2005 → 31-8-2005", "10-1-2005", Warn),
        // It began already: a fact.
        ("1-9-2004 → 31-8-2005", "10-11-2004", Warn),
    ] {
        let hired = contract(Aed, dates);
        writing(&register, on, |asked| {
            assert_eq!(
                told(&of_contract(asked, &hired, None), Rule::R17),
                [says],
                "{dates}"
            );
        });
    }
}

/// What R17 says of a contract as AESH that begins on a day.
fn of_aesh(register: &Register, from: &str) -> Option<(Fact, &'static str)> {
    let hired = Contract::dated(AVS, Aesh, day(from), Some(plus_months(day(from), 36)));
    writing(register, from, |asked| {
        let found = of_contract(asked, &hired, None);
        let found = found.into_iter().find(|found| found.rule == Rule::R17);
        found.map(|found| (found.fact, found.written.source))
    })
}

#[test]
fn r17_asks_an_aesh_for_a_diploma_of_care_or_experience_and_since_2018_for_level_iv() {
    let mut register = town();
    for (diploma, experience, in_2016, in_2026) in [
        (Diploma::None, None, false, false),
        (Diploma::Care, None, true, true),
        (Diploma::LevelIV, None, false, true),
        (Diploma::Higher, Some(3), false, true),
        (Diploma::None, Some(8), false, false),
        (Diploma::None, Some(9), false, true),
        (Diploma::None, Some(23), false, true),
        (Diploma::None, Some(24), true, true),
        (Diploma::YouthJobYears, None, true, true),
    ] {
        alter(&mut register, AVS, |avs| {
            (avs.diploma, avs.experience) = (diploma, experience);
        });
        for (from, does) in [("1-9-2016", in_2016), ("1-9-2026", in_2026)] {
            let found = of_aesh(&register, from);
            assert_eq!(found.is_none(), does, "{diploma:?} {experience:?} {from}");
            let source = found.map(|(_, source)| source).into_iter();
            assert!({ source }.all(|source| source.starts_with("décret 2014-724")));
        }
        assert_eq!(of_aesh(&register, "29-6-2014"), None, "no decree yet");
    }
}

#[test]
fn r17_counts_as_experience_what_her_contracts_as_avs_tell() {
    let mut register = town();
    alter(&mut register, AVS, |avs| avs.diploma = Diploma::None);
    let mut before = contract(Regime::SubsidisedJob, "1-9-2025 → 31-5-2026");
    add(&mut register, |changes| {
        changes.add(before.clone());
    });
    assert_eq!(of_aesh(&register, "1-9-2026"), None, "nine months");
    before.end = Some(day("30-5-2026"));
    alter(&mut register, ContractId(1), |contract| {
        *contract = before.clone()
    });
    let months = |known| Fact::NoCareDiploma {
        months: 9,
        level_iv: true,
        known,
    };
    let found = of_aesh(&register, "1-9-2026").map(|(fact, _)| fact);
    assert_eq!(found, Some(months(8)));
    before.function = Function::Other;
    alter(&mut register, ContractId(1), |contract| *contract = before);
    let found = of_aesh(&register, "1-9-2026").map(|(fact, _)| fact);
    assert_eq!(found, Some(months(0)));
}

#[test]
fn r8_says_that_a_permanent_contract_of_an_aed_gives_no_study_credit() {
    let register = town();
    let mut hired = contract(Aed, "1-9-2024 →");
    hired.function = Function::Other;
    let says = |hired: &Contract| {
        writing(&register, "1-6-2024", |asked| {
            told(&of_contract(asked, hired, None), Rule::R8)
        })
    };
    assert_eq!(says(&hired), []);
    hired.study_credit = Minutes::hours(100);
    assert_eq!(says(&hired), [Warn]);
    hired.end = Some(day("31-8-2027"));
    assert_eq!(says(&hired), []);
}

/// What R19 says of taking `to` on a day, when she had Léa at Valmy.
fn changing(contract: &Contract, to: (PupilId, EstablishmentId), on: &str) -> Vec<Severity> {
    let mut register = town();
    let had = link(Some(LEA), VALMY, "1-9-2003", 2);
    let hired = contract.clone();
    add(&mut register, |changes| {
        changes.add(hired);
        changes.add(had);
    });
    of_link(&register, &link(Some(to.0), to.1, on, 2), Rule::R19)
}

#[test]
fn r19_owes_an_avenant_for_a_pupil_until_2005_then_for_a_school_that_is_not_named() {
    let mut hired = contract(Aed, "1-9-2003 → 31-8-2006");
    hired.places.establishments.push(VALMY);
    hired.places.pupils.push(LEA);
    assert_eq!(changing(&hired, (TOM, VALMY), "1-12-2004"), [Warn]);
    assert_eq!(changing(&hired, (TOM, VALMY), "11-2-2005"), [Warn]);
    assert_eq!(changing(&hired, (TOM, VALMY), "12-2-2005"), []);
    assert_eq!(changing(&hired, (TOM, VALMY), "1-12-2005"), []);
    assert_eq!(changing(&hired, (TOM, ROSA), "1-12-2005"), [Warn]);
    hired.places.establishments.push(ROSA);
    assert_eq!(changing(&hired, (TOM, ROSA), "1-12-2005"), []);
}

#[test]
fn r19_owes_an_aesh_an_avenant_at_a_school_that_a_contract_without_a_zone_does_not_name() {
    let sees = |dates: &str, on: &str| {
        let mut hired = contract(Aesh, dates);
        hired.places.establishments.push(VALMY);
        let elsewhere = changing(&hired, (TOM, ROSA), on);
        assert_eq!(changing(&hired, (TOM, VALMY), on), [], "{dates}");
        hired.places.establishments.push(ROSA);
        assert_eq!(changing(&hired, (TOM, ROSA), on), [], "{dates}");
        elsewhere
    };
    assert_eq!(sees("1-9-2015 → 31-8-2018", "1-12-2016"), [Warn]);
    assert_eq!(sees("1-9-2017 → 31-8-2020", "1-9-2019"), [Warn]);
    assert_eq!(sees("1-9-2026 → 31-8-2029", "1-12-2026"), [Warn]);
}

#[test]
fn r19_knows_no_zone_before_september_2019() {
    let mut hired = contract(Aesh, "1-9-2017 → 31-8-2020");
    hired.places.establishments.push(VALMY);
    hired.places.zone = Some("PIAL Vallée-Nord".into());
    let mut register = town();
    add(&mut register, |changes| {
        changes.add(hired);
    });
    alter(&mut register, ROSA, |school| {
        school.clusters.push(Membership {
            cluster: "pial vallee nord".into(),
            from: None,
            to: None,
        });
    });
    let says = |on: &str| of_link(&register, &link(Some(TOM), ROSA, on, 2), Rule::R19);
    assert_eq!(says("1-9-2019"), [Warn]);
    assert_eq!(says("2-9-2019"), []);
}

#[test]
fn r19_owes_an_avenant_outside_the_zone_that_the_contract_names() {
    let mut register = town();
    let mut hired = contract(Aesh, "1-9-2026 → 31-8-2029");
    let to = link(Some(TOM), ROSA, "1-12-2026", 2);
    let says = |register: &Register, hired: &Contract| {
        let mut register = register.clone();
        let hired = hired.clone();
        add(&mut register, |changes| {
            changes.add(hired);
        });
        of_link(&register, &to, Rule::R19)
    };
    assert_eq!(says(&register, &hired), [], "no zone named: not owed");
    writing(&register, "1-12-2026", |asked| {
        assert_eq!(told(&of_contract(asked, &hired, None), Rule::R19), [Inform]);
    });
    hired.places.zone = Some("PIAL Vallée-Nord".into());
    assert_eq!(says(&register, &hired), [Warn]);
    alter(&mut register, ROSA, |school| {
        school.clusters.push(Membership {
            cluster: "pial vallee nord".into(),
            from: None,
            to: Some(day("31-8-2027")),
        });
    });
    assert_eq!(says(&register, &hired), []);
    alter(&mut register, ROSA, |school| {
        school.clusters[0].to = Some(day("30-11-2026"));
    });
    assert_eq!(says(&register, &hired), [Warn], "no longer in it that day");
}

#[test]
fn r19_follows_the_day_asked_of_the_law() {
    let mut register = town();
    let mut hired = contract(Aed, "1-9-2003 → 31-8-2006");
    hired.places.establishments.push(VALMY);
    hired.places.pupils.push(LEA);
    add(&mut register, |changes| {
        changes.add(hired);
    });
    let to = link(Some(TOM), VALMY, "1-12-2005", 2);
    let by = |law| {
        asking(&register, "1-12-2005", law, true, |asked| {
            let found = of_accompaniment(asked, &to, None);
            let found = found.into_iter().find(|found| found.rule == Rule::R19);
            found.map(|found| found.fact)
        })
    };
    assert_eq!(by(LawDay::Own), None);
    let owed = Fact::AvenantOwed {
        why: Avenant::PupilOrEstablishment,
        pupil: Some(TOM),
        at: VALMY,
    };
    assert_eq!(by(LawDay::On(day("1-12-2004"))), Some(owed));
}

#[test]
fn several_accompaniments_handed_over_are_judged_together() {
    let mut register = town();
    decided(&mut register, 4);
    let mut other = Avs::named("DIALLO", "Awa");
    other.kind = AvsKind::Individual;
    add(&mut register, |changes| {
        changes.add(other);
    });
    let old = link(Some(LEA), VALMY, "1-9-2026", 2);
    let mut second = old.clone();
    second.slots[0].day = Weekday::Friday;
    for mut link in [old.clone(), second.clone()] {
        link.avs = AvsId(2);
        add(&mut register, |changes| {
            changes.add(link);
        });
    }
    let gone = [AccompanimentId(1), AccompanimentId(2)];
    writing(&register, "10-11-2026", |asked| {
        let drafts = [(None, &old), (None, &second)];
        let found = of_accompaniments(asked, &drafts, &gone);
        assert_eq!(told(&found, Rule::R15), [], "4 h, not 8 h");
    });
}

#[test]
fn a_pupil_and_a_school_tell_what_is_tied_to_them_once_and_worst_first() {
    let mut register = town();
    decided(&mut register, 1);
    alter(&mut register, VALMY, |school| {
        school.sector = Sector::PrivateUncontracted;
    });
    let given = link(Some(LEA), VALMY, "1-9-2026", 2);
    let mut more = given.clone();
    more.slots[0].day = Weekday::Friday;
    add(&mut register, |changes| {
        changes.add(given);
        changes.add(more);
    });
    standing(&register, "10-11-2026", |asked| {
        let rules = |found: &[Finding]| found.iter().map(|one| one.rule).collect::<Vec<_>>();
        assert_eq!(rules(&of_pupil(asked, LEA)), [Rule::R13, Rule::R15]);
        assert_eq!(rules(&of_establishment(asked, VALMY)), [Rule::R13]);
        assert_eq!(rules(&of_avs(asked, AVS)), [Rule::R13, Rule::R15]);
    });
}

/// What R22 says on a day of a contract, another one being in the register.
fn after(earlier: &str, contract: &Contract, on: &str) -> Vec<Severity> {
    let mut register = town();
    let earlier = self::contract(Aed, earlier);
    add(&mut register, |changes| {
        changes.add(earlier);
    });
    writing(&register, on, |asked| {
        told(&of_contract(asked, contract, None), Rule::R22)
    })
}

#[test]
fn r22_refuses_a_contract_of_an_aed_as_avs_since_2014_and_no_other() {
    assert_eq!(of(Aed, "31-12-2013 → 31-8-2014", Rule::R22), []);
    assert_eq!(of(Aed, "1-1-2014 → 31-8-2014", Rule::R22), [Refuse]);
    assert_eq!(of(Aesh, "1-1-2014 → 31-8-2014", Rule::R22), []);
    let mut other = contract(Aed, "10-3-2027 → 9-3-2030");
    assert_eq!(
        after("10-3-2024 → 9-3-2027", &other, "10-11-2026"),
        [Refuse]
    );
    other.function = Function::Other;
    assert_eq!(after("10-3-2024 → 9-3-2027", &other, "10-11-2026"), []);
}

#[test]
fn r22_flags_what_began_already_and_refuses_a_renewal_by_amendment() {
    let mut old = contract(Aed, "1-9-2016 → 31-8-2019");
    assert_eq!(after("1-9-2003 → 31-8-2006", &old, "10-11-2026"), [Warn]);
    old.start = day("1-9-2013");
    old.end = Some(day("31-8-2014"));
    assert_eq!(after("1-9-2003 → 31-8-2006", &old, "10-11-2013"), []);
    old.amendments.push(Amendment {
        number: 1,
        signed: None,
        from: day("1-9-2014"),
        end: Some(day("31-8-2015")),
        weekly: None,
        places: None,
    });
    assert_eq!(after("1-9-2003 → 31-8-2006", &old, "10-11-2013"), [Refuse]);
}

#[test]
fn r22_says_that_a_renewal_between_the_law_and_its_decree_is_in_doubt() {
    let spring = contract(Aed, "1-3-2014 → 31-8-2014");
    assert_eq!(after("1-3-2013 → 28-2-2014", &spring, "1-1-2014"), [Warn]);
    assert_eq!(after("1-3-2013 → 27-2-2014", &spring, "1-1-2014"), [Refuse]);
    let autumn = contract(Aed, "1-9-2014 → 31-8-2015");
    assert_eq!(after("1-9-2013 → 31-8-2014", &autumn, "1-1-2014"), [Refuse]);
}

#[test]
fn rules_have_their_numbers() {
    let ids: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    let numbers: Vec<String> = (1..=22).map(|number| format!("R{number}")).collect();
    assert_eq!(ids, numbers);
}

prop_compose! {
    /// A contract, wild in its dates and its regime.
    fn any_contract()(
        regime in 0..4_usize,
        first in -4000..20_000_i32,
        length in prop::option::of(-400..4000_i32),
        amended in prop::option::of(-400..6000_i32),
        employer in 0..4_u32,
        named in prop::collection::vec(0..4_u32, 0..3),
        zone in prop::option::of(0..3_usize),
    ) -> Contract {
        let start = plus_days(day("1-1-2000"), first);
        let regimes = [Aed, Aesh, Regime::YouthJob, Regime::SubsidisedJob];
        let end = length.map(|length| plus_days(start, length));
        let mut contract = Contract::dated(AVS, regimes[regime], start, end);
        contract.amendments.extend(amended.map(|days| Amendment {
            number: 1,
            signed: None,
            from: start,
            end: Some(plus_days(start, days)),
            weekly: None,
            places: None,
        }));
        if employer > 0 {
            contract.employer = Employer::Establishment(EstablishmentId(employer));
        }
        contract.places.establishments = named.into_iter().map(EstablishmentId).collect();
        contract.places.zone = zone.map(|zone| ["", "nord", "Sud"][zone].into());
        contract
    }
}

prop_compose! {
    /// An accompaniment of pupils and schools that may not be there, with any hours.
    fn any_link()(
        pupil in prop::option::of(0..5_u32),
        at in 0..4_u32,
        first in 0..9000_i32,
        length in prop::option::of(-100..2000_i32),
        slots in prop::collection::vec((0..7_usize, 0..1440_u16, 0..1500_u16, 0..3_usize, 0..8_usize), 0..5),
    ) -> Accompaniment {
        let from = plus_days(day("1-1-2003"), first);
        let slots = slots.into_iter().enumerate().map(|(at, (day, start, end, weeks, what))| Slot {
            number: at as u16,
            day: Weekday::ALL[day],
            start: Minute(start),
            end: Minute(end),
            weeks: [Weeks::Every, Weeks::A, Weeks::B][weeks],
            activity: [
                Activity::Class, Activity::Lunch, Activity::Outing, Activity::PeriSchool,
                Activity::Group, Activity::Training, Activity::Meeting, Activity::Other,
            ][what],
            from: None,
            to: None,
        });
        Accompaniment {
            avs: AVS,
            pupil: pupil.map(PupilId),
            establishment: EstablishmentId(at),
            from,
            to: length.map(|length| plus_days(from, length)),
            slots: slots.collect(),
            next_slot: 9,
        }
    }
}

prop_compose! {
    fn any_decision()(
        pupil in 0..4_u32,
        shared: bool,
        hours in 0..40_i32,
        first in 0..9000_i32,
        length in -100..5000_i32,
    ) -> Decision {
        let from = plus_days(day("1-1-2003"), first);
        let mode = if shared { Mode::Shared } else { Mode::Individual(Minutes::hours(hours)) };
        let mut decision = decision(mode, "1-1-2003 → 1-1-2004");
        (decision.pupil, decision.from, decision.to) = (PupilId(pupil), from, plus_days(from, length));
        decision
    }
}

/// What a register says, whatever the numbers of contracts, decisions and accompaniments.
fn everything(register: &Register, on: Date) -> Vec<(Severity, Rule, RecordPart, Fact)> {
    let roads = Roads::of(register);
    let mut all = Vec::new();
    for past in [false, true] {
        let asked = CheckedAgainst {
            register,
            roads: &roads,
            on,
            law: LawDay::Own,
            past,
        };
        let mut found = of_avs(&asked, AVS);
        for number in 0..5 {
            found.extend(of_pupil(&asked, PupilId(number)));
            found.extend(of_establishment(&asked, EstablishmentId(number)));
        }
        for (id, link) in register.all::<Accompaniment>() {
            found.extend(of_accompaniment(&asked, link, Some(id)));
        }
        all.extend(found);
    }
    let mut all: Vec<_> = all
        .into_iter()
        .map(|one| (one.severity, one.rule, one.part, one.fact))
        .collect();
    all.sort_unstable();
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_register_is_answered_and_alike_in_any_order(
        contracts in prop::collection::vec(any_contract(), 0..4),
        links in prop::collection::vec(any_link(), 0..5),
        decisions in prop::collection::vec(any_decision(), 0..4),
        kind in 0..3_usize,
        sector in 0..3_usize,
        on in 0..9000_i32,
    ) {
        let made = |turned: bool| {
            let mut register = town();
            alter(&mut register, AVS, |avs| {
                avs.kind = [AvsKind::Individual, AvsKind::Collective, AvsKind::Shared][kind];
                avs.diploma = Diploma::None;
            });
            alter(&mut register, ROSA, |school| {
                school.sector =
                    [Sector::Public, Sector::PrivateContracted, Sector::PrivateUncontracted][sector];
            });
            let (mut contracts, mut links, mut decisions) =
                (contracts.clone(), links.clone(), decisions.clone());
            // Of two begun on one day the number decides: that order is told, not found.
            contracts.sort_by_key(|contract| contract.start);
            contracts.dedup_by_key(|contract| contract.start);
            decisions.sort_by_key(|decision| (decision.pupil, decision.from));
            decisions.dedup_by_key(|decision| (decision.pupil, decision.from));
            if turned {
                contracts.reverse();
                links.reverse();
                decisions.reverse();
            }
            add(&mut register, |changes| {
                contracts.into_iter().for_each(|one| { changes.add(one); });
                links.into_iter().for_each(|one| { changes.add(one); });
                decisions.into_iter().for_each(|one| { changes.add(one); });
            });
            register
        };
        let on = plus_days(day("1-1-2003"), on);
        let (one, other) = (everything(&made(false), on), everything(&made(true), on));
        prop_assert_eq!(one, other);
    }
}
