//! The worked examples of R8 and R8′, row by row, and what holds of every answer.

use super::*;
use crate::domain::hours::contracted_on;
use crate::domain::{
    Avs, AvsId, Changes, Contract, Date, Minutes, Permille, Regime, Register, SettingKey,
};
use crate::law::length::Length;
use crate::law::tests::day;
use crate::law::{Basis, Law, LawDay};
use proptest::prelude::*;

const HALF: Share = Share::of_percent(50);

fn hm(hours: i32, minutes: i32) -> Minutes {
    Minutes(hours * 60 + minutes)
}

fn asked(quota: Share, credit: i32, weeks: u16) -> HoursAsked {
    HoursAsked {
        credit: Minutes::hours(credit),
        ..HoursAsked::of(quota, weeks)
    }
}

fn aed(asked: HoursAsked, on: &str) -> Result<HoursProposal, HoursRefusal> {
    weekly(Law::embedded(), asked, day(on), LawDay::Own)
}

fn aesh(weekly: Minutes, weeks: u16, on: &str) -> Result<Service, HoursRefusal> {
    let asked = ServiceAsked::of(weeks);
    service(Law::embedded(), weekly, asked, day(on), LawDay::Own)
}

fn guessed(quota: Share, weeks: u16) -> Result<Service, HoursRefusal> {
    estimate(
        Law::embedded(),
        quota,
        ServiceAsked::of(weeks),
        day("10-11-2026"),
        LawDay::Own,
    )
}

#[test]
fn the_weekly_hours_of_an_aed_are_those_of_the_circular() {
    for (quota, credit, weeks, expected) in [
        (Share::WHOLE, 200, 39, hm(35, 30)),
        (HALF, 100, 39, hm(17, 45)),
        (Share::WHOLE, 200, 45, hm(30, 45)),
        (HALF, 100, 45, hm(15, 20)),
    ] {
        let proposal = aed(asked(quota, credit, weeks), "1-9-2003").unwrap();
        assert_eq!(proposal.weekly, expected, "{quota:?} {credit} {weeks}");
    }
}

#[test]
fn since_2022_they_are_of_1607_hours_to_the_minute() {
    for (quota, credit, weeks, expected) in [
        (Share::WHOLE, 200, 39, hm(35, 43)),
        (HALF, 100, 39, hm(17, 51)),
        (Share::WHOLE, 200, 45, hm(30, 57)),
        (HALF, 100, 45, hm(15, 28)),
    ] {
        let proposal = aed(asked(quota, credit, weeks), "1-9-2022").unwrap();
        assert_eq!(proposal.weekly, expected, "{quota:?} {credit} {weeks}");
        assert_eq!(proposal.annual.value, 1607);
        assert_eq!(proposal.annual.from, day("1-1-2005"));
        assert_eq!(proposal.step.value, 1);
        assert_eq!(proposal.step.from, day("1-9-2022"));
        assert_eq!(proposal.step.basis, Basis::Practice, "no text rounds");
        assert!(proposal.annual.source.contains("2000-815"));
    }
}

#[test]
fn the_quota_of_an_aesh_goes_up_to_a_whole_percent() {
    for (weeks, quotas) in [(41, [52, 62, 72, 77, 90]), (39, [49, 59, 68, 73, 85])] {
        for (hours, percent) in [20, 24, 28, 30, 35].into_iter().zip(quotas) {
            let service = aesh(Minutes::hours(hours), weeks, "1-9-2026").unwrap();
            assert_eq!(
                service.quota,
                Share::of_percent(percent),
                "{hours} h, {weeks} w"
            );
            assert!(!service.estimated);
        }
    }
    let service = aesh(Minutes::hours(24), 41, "1-9-2026").unwrap();
    assert_eq!(service.connected, Minutes::hours(120));
}

#[test]
fn the_quota_cannot_be_turned_back() {
    let there = aesh(Minutes::hours(24), 41, "1-9-2026").unwrap();
    // To the minute 62 % of the year are 24 h 18; an estimate goes down to five.
    let plain = there.quota.of(Minutes::hours(1607)) / (41 * 1_000_000);
    assert_eq!(plain, i64::from(hm(24, 18).0));
    let back = guessed(there.quota, 41).unwrap();
    assert_eq!(back.weekly, hm(24, 15));
    assert!(back.estimated);
    assert_eq!(back.connected, Minutes(hm(24, 15).0 * 5));
}

#[test]
fn the_estimate_is_the_one_of_the_weekly_figures() {
    let mut register = Register::default();
    for permille in 1..=1000u16 {
        for weeks in [None, Some(39), Some(41), Some(45)] {
            let contract = Contract {
                quota: Some(Permille(permille)),
                service_weeks: weeks,
                ..Contract::dated(AvsId(1), Regime::Aesh, day("1-9-2026"), None)
            };
            let mut changes = Changes::of(&register);
            let avs = changes.add(Avs::named("MARTIN", "Sophie"));
            changes.add(Contract { avs, ..contract });
            let changes = changes.done();
            register.apply(&changes).unwrap();
            let figure = contracted_on(&register, avs, day("10-11-2026")).unwrap();
            let weeks = weeks.map_or(USUAL_WEEKS, u16::from);
            let estimate = guessed(Permille(permille).into(), weeks).unwrap();
            assert_eq!(
                figure.weekly, estimate.weekly,
                "{permille} ‰, {weeks} weeks"
            );
            assert!(figure.estimated && estimate.estimated);
        }
    }
}

#[test]
fn hours_take_the_law_of_the_first_day_of_the_school_year() {
    for (on, first, last) in [
        ("31-8-2026", "1-9-2025", "31-8-2026"),
        ("1-9-2026", "1-9-2026", "31-8-2027"),
        ("29-2-2028", "1-9-2027", "31-8-2028"),
    ] {
        assert_eq!(school_year(day(on)), day(first), "{on}");
        assert_eq!(school_year_end(day(on)), day(last), "{on}");
    }
    // 1607 hours since 1 January 2005: not before the school year that follows.
    let proposal = aed(asked(Share::WHOLE, 0, 39), "1-3-2005").unwrap();
    assert_eq!(
        (proposal.law_on, proposal.annual.value),
        (day("1-9-2004"), 1600)
    );
    let law = Law::embedded();
    let on = LawDay::On(day("1-3-2005"));
    let then = weekly(law, asked(Share::WHOLE, 0, 39), day("10-11-2026"), on).unwrap();
    assert_eq!((then.law_on, then.annual.value), (day("1-3-2005"), 1607));
    assert_eq!(then.step.value, 5);
}

#[test]
fn what_no_law_of_the_day_speaks_of_is_refused_with_the_first_day_that_does() {
    let refusal = aed(asked(HALF, 0, 39), "1-9-2002").unwrap_err();
    assert_eq!(
        refusal,
        HoursRefusal::NoLaw {
            regime: Regime::EducationAssistant,
            on: day("1-9-2002"),
            since: Some(day("11-6-2003")),
        }
    );
    // The first AESH were hired inside a school year: its first day had no law for them.
    let refusal = aesh(Minutes::hours(24), 41, "1-3-2014").unwrap_err();
    let since = Some(day("1-1-2014"));
    assert!(matches!(refusal, HoursRefusal::NoLaw { since: found, .. } if found == since));
    assert!(school_year(Date::MIN) <= Date::MIN);
}

#[test]
fn what_is_outside_the_law_is_refused_with_what_it_allows() {
    let on = "1-9-2026";
    for weeks in [0, 38, 46, u16::MAX] {
        for refusal in [
            aed(asked(HALF, 0, weeks), on).unwrap_err(),
            aesh(Minutes::hours(24), weeks, on).unwrap_err(),
            guessed(HALF, weeks).unwrap_err(),
        ] {
            let HoursRefusal::Weeks { asked, allowed } = refusal else {
                panic!("{refusal:?}");
            };
            assert_eq!(
                (asked, allowed.value.min, allowed.value.max),
                (weeks, 39, 45)
            );
        }
    }
    for quota in [Share::default(), Share::of_millionths(1_000_001)] {
        let refusal = HoursRefusal::Quota { asked: quota };
        assert_eq!(aed(asked(quota, 0, 39), on).unwrap_err(), refusal);
        assert_eq!(guessed(quota, 41).unwrap_err(), refusal);
    }
    for credit in [Minutes(6001), Minutes(-1), Minutes(i32::MAX)] {
        let asked = HoursAsked {
            credit,
            ..asked(HALF, 0, 39)
        };
        let refusal = aed(asked, on).unwrap_err();
        assert!(matches!(
            refusal,
            HoursRefusal::Credit {
                at_most: Minutes(6000),
                ..
            }
        ));
    }
    for weekly in [Minutes(0), Minutes(-60), hm(39, 12), Minutes(i32::MAX)] {
        let refusal = aesh(weekly, 41, on).unwrap_err();
        assert!(matches!(refusal, HoursRefusal::Weekly { at_most, .. } if at_most == hm(39, 11)));
    }
    assert_eq!(aesh(hm(39, 11), 41, on).unwrap().quota, Share::WHOLE);
}

#[test]
fn fewer_than_41_weeks_are_pointed_out() {
    let few = |weeks| {
        aesh(Minutes::hours(24), weeks, "1-9-2026")
            .unwrap()
            .few_weeks()
    };
    assert_eq!(
        [few(39), few(40), few(41), few(45)],
        [Some(41), Some(41), None, None]
    );
    // The circular that says so is of June 2019; hours are read at the start of the school year.
    let before = aesh(Minutes::hours(24), 39, "31-8-2019").unwrap();
    assert_eq!(before.few_weeks(), None);
    assert!(!before.weeks.source.contains("2019"));
}

#[test]
fn a_split_leave_that_is_no_part_of_the_year_is_held_within_it() {
    let with = |split_leave| HoursAsked {
        split_leave,
        ..asked(Share::WHOLE, 0, 39)
    };
    let none = aed(with(Minutes(-1)), "1-9-2026").unwrap();
    assert_eq!(none.asked.split_leave, Minutes::ZERO);
    assert_eq!(
        none.weekly,
        aed(with(Minutes::ZERO), "1-9-2026").unwrap().weekly
    );
    assert_eq!(
        aed(with(Minutes(i32::MAX)), "1-9-2026").unwrap().weekly,
        Minutes::ZERO
    );
    assert_eq!(SettingKey::SplitLeave.default_number(), 14 * 60);
}

proptest! {
    #[test]
    fn more_quota_is_never_less_time(a in 1..=1_000_000u32, b in 1..=1_000_000u32, weeks in 39..=45u16) {
        let (low, high) = (a.min(b), a.max(b));
        let of = |quota| aed(asked(Share::of_millionths(quota), 0, weeks), "1-9-2026").unwrap().weekly;
        prop_assert!(of(low) <= of(high));
        let of = |quota| guessed(Share::of_millionths(quota), weeks).unwrap().weekly;
        prop_assert!(of(low) <= of(high));
    }

    #[test]
    fn more_weeks_are_never_more_time_a_week(quota in 1..=1_000_000u32, weeks in 39..45u16) {
        let of = |weeks| aed(asked(Share::of_millionths(quota), 0, weeks), "1-9-2003").unwrap().weekly;
        prop_assert!(of(weeks + 1) <= of(weeks));
        let of = |weeks| aesh(Minutes(1400), weeks, "1-9-2026").unwrap();
        prop_assert!(of(weeks).quota <= of(weeks + 1).quota);
        prop_assert!(of(weeks).connected < of(weeks + 1).connected);
    }

    #[test]
    fn rounding_never_gives_more_than_the_year_nor_takes_a_whole_step(
        quota in 1..=1_000_000u32, weeks in 39..=45u16, part in 0..=1000i64, recent: bool,
    ) {
        let most = 200 * 60 * i64::from(quota) / 1_000_000;
        let asked = HoursAsked {
            credit: Minutes((most * part / 1000) as i32),
            ..HoursAsked::of(Share::of_millionths(quota), weeks)
        };
        let proposal = aed(asked, if recent { "1-9-2026" } else { "1-9-2003" }).unwrap();
        let year = i64::from(Minutes::hours(proposal.annual.value.into()).0) - 14 * 60;
        let exact = year * i64::from(quota) - i64::from(asked.credit.0) * 1_000_000;
        let weekly = i64::from(proposal.weekly.0);
        let step = i64::from(proposal.step.value);
        prop_assert_eq!(weekly % step, 0);
        prop_assert!(weekly * i64::from(weeks) * 1_000_000 <= exact);
        prop_assert!((weekly + step) * i64::from(weeks) * 1_000_000 > exact);
    }

    #[test]
    fn a_quota_covers_its_minutes_by_less_than_a_percent(weekly in 1..=2100i32, weeks in 39..=45u16) {
        let service = aesh(Minutes(weekly), weeks, "1-9-2026").unwrap();
        let percent = i64::from(service.quota.millionths()) / 10_000;
        let served = i64::from(weekly) * i64::from(weeks) * 100;
        prop_assert!(percent * 96_420 >= served && (percent - 1) * 96_420 < served);
        // Turned back it is never more than five minutes short of the minutes it came from.
        let back = guessed(service.quota, weeks).unwrap().weekly;
        prop_assert!(back.0 > weekly - 5);
    }

    #[test]
    fn any_question_is_answered_or_refused(
        quota: u32, weeks: u16, credit: i32, split_leave: i32, minutes: i32, days in -700_000..2_900_000i32,
    ) {
        let law = Law::embedded();
        let on = crate::domain::plus_days(day("1-1-1970"), days);
        let (quota, credit, split_leave) = (Share::of_millionths(quota), Minutes(credit), Minutes(split_leave));
        let asked = HoursAsked { quota, weeks, credit, split_leave, span: None };
        if let Ok(proposal) = weekly(law, asked, on, LawDay::Own) {
            prop_assert!(proposal.weekly >= Minutes::ZERO);
        }
        if let Ok(service) = service(law, Minutes(minutes), ServiceAsked { weeks, split_leave }, on, LawDay::Own) {
            prop_assert!(service.quota.is_part());
        }
        if let Ok(service) = estimate(law, quota, ServiceAsked { weeks, split_leave }, on, LawDay::Own) {
            prop_assert!(service.weekly >= Minutes::ZERO);
        }
    }
}

#[test]
fn a_contract_of_less_than_a_year_owes_its_part_of_the_year() {
    let seven = Some(Length::months(7));
    let of = |credit, weeks, span| {
        let asked = HoursAsked {
            split_leave: Minutes::ZERO,
            span,
            ..asked(Share::WHOLE, credit, weeks)
        };
        aed(asked, "1-9-2025").unwrap()
    };
    // Seven twelfths of 1607 h, or of 1407 h with the whole study credit.
    assert_eq!(of(0, 39, seven).part.unwrap().due, hm(937, 25));
    assert_eq!(of(200, 39, seven).part.unwrap().due, hm(820, 45));
    // Over a year's weeks it is as much a week as of a whole year, over the contract's own what they make.
    assert_eq!(of(0, 39, seven).weekly, of(0, 39, None).weekly);
    let own = of(0, 23, seven);
    assert!(own.part.unwrap().own_weeks);
    assert_eq!(own.weekly, hm(40, 45));
    assert_eq!(of(0, 39, Some(Length::months(12))).part, None);
    assert_eq!(of(0, 39, None).part, None);
}

#[test]
fn weeks_that_neither_a_year_nor_the_contract_has_are_refused() {
    let of = |weeks, months| {
        let asked = HoursAsked {
            span: Some(Length::months(months)),
            ..asked(Share::WHOLE, 0, weeks)
        };
        aed(asked, "1-9-2025").is_ok()
    };
    assert!(of(22, 7) && of(27, 7) && of(39, 7));
    assert!(!of(21, 7) && !of(28, 7) && !of(38, 7) && !of(46, 7));
}

#[test]
fn split_leave_of_an_aesh_is_local_practice() {
    let with = |split_leave| {
        let asked = ServiceAsked {
            weeks: 41,
            split_leave,
        };
        let on = day("10-11-2026");
        service(Law::embedded(), hm(24, 0), asked, on, LawDay::Own).unwrap()
    };
    assert_eq!(with(Minutes::ZERO).quota, Share::of_percent(62));
    assert_eq!(with(hm(14, 0)).quota, Share::of_percent(62));
    assert_eq!(with(hm(300, 0)).quota, Share::of_percent(76));
    assert_eq!(SettingKey::SplitLeaveAesh.default_number(), 0);
}
