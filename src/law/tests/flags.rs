//! Flags, their order, and who loses her AVS.

use super::*;

/// A register of AVS, each with her contracts.
fn register(histories: &[Vec<Contract>]) -> Register {
    let mut register = Register::default();
    let mut changes = Changes::of(&register);
    for (at, history) in histories.iter().enumerate() {
        let avs = changes.add(Avs::named(format!("NOM{at}"), "Ana"));
        for contract in history {
            changes.add(Contract {
                avs,
                ..contract.clone()
            });
        }
    }
    let changes = changes.done();
    register.apply(&changes).unwrap();
    register
}

#[test]
fn flags_look_at_the_contract_of_the_day() {
    let six = "1-9-2020→31-8-2023, 1-9-2023→31-8-2026";
    let flag = |regime, history, date| clock_on(&contracts(regime, history), date).flag;
    assert_eq!(flag(Aed, six, "31-8-2025"), Some(Flag::Soon));
    assert_eq!(flag(Aed, six, "30-8-2025"), Some(Flag::Clear));
    // Notice is due on 31-5-2026: ninety days before.
    assert_eq!(flag(Aed, six, "1-3-2026"), Some(Flag::Soon));
    assert_eq!(flag(Aed, six, "2-3-2026"), Some(Flag::Critical));
    assert_eq!(flag(Aed, six, "31-8-2026"), Some(Flag::Critical));
    assert_eq!(flag(Aed, six, "1-9-2026"), None);
    // A term beyond the ceiling is not over it before the day.
    let beyond = "1-9-2020→31-8-2027";
    assert_eq!(flag(Aed, beyond, "1-9-2020"), Some(Flag::Clear));
    assert_eq!(flag(Aed, beyond, "31-8-2026"), Some(Flag::Critical));
    assert_eq!(flag(Aed, beyond, "1-9-2026"), Some(Flag::Over));
    assert_eq!(
        flag(Aed, "1-9-2003→31-8-2010, 1-9-2011→31-8-2012", "1-1-2012"),
        Some(Flag::Over)
    );
}

#[test]
fn a_notice_given_in_time_leaves_only_the_ceiling_to_press() {
    let mut history = contracts(Aed, "1-9-2020→31-8-2023, 1-9-2023→31-8-2026");
    let flag = |history: &[Contract], date| clock_on(history, date).flag;
    assert_eq!(flag(&history, "1-6-2026"), Some(Flag::Critical));
    history[1].notice.sent = Some(day("15-5-2026"));
    assert_eq!(flag(&history, "1-6-2026"), Some(Flag::Soon));
    assert_eq!(flag(&history, "2-6-2026"), Some(Flag::Critical));
}

#[test]
fn the_six_years_of_an_aesh_press_whenever_her_terms_began() {
    let flag = |history, date| clock_on(&contracts(Aesh, history), date).flag;
    let old = "1-9-2019→31-8-2022, 1-9-2022→31-8-2025";
    let history = contracts(Aesh, old);
    assert_eq!(on(&history, "1-1-2024").ceiling, Some(day("31-8-2025")));
    assert_eq!(
        on(&history, "1-1-2024").permanent_possible,
        Some(day("31-8-2023"))
    );
    assert_eq!(flag(old, "1-1-2024"), Some(Flag::Open));
    assert_eq!(flag(old, "31-8-2024"), Some(Flag::Soon));
    assert_eq!(flag(old, "1-4-2025"), Some(Flag::Critical));
    let longer = "1-9-2019→31-8-2022, 1-9-2022→30-9-2025";
    assert_eq!(flag(longer, "31-8-2025"), Some(Flag::Critical));
    assert_eq!(flag(longer, "1-9-2025"), Some(Flag::Over));
    let since = "1-9-2020→31-8-2023, 1-9-2023→31-8-2026";
    assert_eq!(flag(since, "1-1-2024"), Some(Flag::Open));
    assert_eq!(flag("1-9-2023→31-8-2026", "1-1-2024"), Some(Flag::Clear));
    assert_eq!(flag("1-9-2021→31-8-2024", "1-4-2024"), Some(Flag::Critical));
}

#[test]
fn only_a_sequel_beyond_doubt_takes_what_is_critical_away() {
    let asked = "10-6-2026";
    let first = || from_to(Aesh, "1-9-2023", "31-8-2026");
    let flag = |more: Contract| clock_on(&[first(), more], asked).flag;
    assert_eq!(clock_on(&[first()], asked).flag, Some(Flag::Critical));
    // Signed for good, by whichever employer.
    let permanent = Contract::dated(AvsId(1), Aesh, day("1-9-2026"), None);
    assert_eq!(flag(permanent.clone()), Some(Flag::Soon));
    // Another fixed term is read in two ways.
    assert_eq!(
        flag(from_to(Aesh, "1-9-2026", "31-8-2029")),
        Some(Flag::Critical)
    );
    // Too long, too late, or not hers to follow.
    assert_eq!(
        flag(from_to(Aesh, "1-9-2026", "1-9-2029")),
        Some(Flag::Critical)
    );
    let late = Contract {
        start: day("2-1-2027"),
        ..permanent
    };
    assert_eq!(flag(late), Some(Flag::Critical));
    assert_eq!(
        flag(from_to(Aed, "1-9-2026", "31-8-2027")),
        Some(Flag::Critical)
    );

    // Offered and accepted: lawful for good, in doubt for a term.
    let accepted = |intention| {
        let mut contract = first();
        contract.notice.intention = Some(intention);
        contract.notice.sent = Some(day("15-5-2026"));
        contract.notice.received = Some(day("16-5-2026"));
        contract.notice.answer = Some(OfferAnswer {
            on: day("18-5-2026"),
            accepted: true,
        });
        clock_on(&[contract], "20-5-2026").flag
    };
    assert_eq!(accepted(Intention::RenewPermanent), Some(Flag::Soon));
    assert_eq!(accepted(Intention::Renew), Some(Flag::Critical));

    // An AED of 2008 has no permanent contract to go on with.
    let sixth = from_to(Aed, "1-9-2006", "31-8-2009");
    let six = [from_to(Aed, "1-9-2003", "31-8-2006"), sixth.clone()];
    assert_eq!(clock_on(&six, "10-6-2009").flag, Some(Flag::Critical));
    let unlawful = Contract::dated(AvsId(1), Aed, day("1-9-2009"), None);
    let history = [six[0].clone(), sixth, unlawful];
    let clock = clock_on(&history, "10-6-2009");
    assert_eq!(clock.flag, Some(Flag::Critical));
    assert_eq!(clock.notice_by, Some(day("30-6-2009")));
}

#[test]
fn the_contract_in_which_the_ceiling_falls_is_named_with_its_notice() {
    let mut history = contracts(Aed, "1-9-2020→31-8-2023, 1-9-2023→31-8-2026");
    // No new contract as AVS is made under this regime since 2014: that sequel would be refused.
    let refused = clock_on(&history, "1-1-2023");
    assert_eq!(refused.notice_by, Some(day("30-6-2023")));
    assert_eq!(refused.interview, Some(Interview::LongService));
    for contract in &mut history {
        contract.function = Function::Other;
    }
    let clock = clock_on(&history, "1-1-2023");
    assert_eq!(clock.contract, Some(ContractId(1)));
    // The next contract is signed: no notice is due of this one.
    assert_eq!((clock.notice_by, clock.interview), (None, None));
    assert_eq!(clock.ceiling_contract, Some(ContractId(2)));
    assert!(clock.is_reached_by(day("31-8-2026")));
    assert!(!clock.is_reached_by(day("30-8-2026")));
}

#[test]
fn a_register_lists_its_clocks_worst_first() {
    let mut register = register(&[
        contracts(Aed, "1-9-2025→31-8-2026"),
        contracts(Aed, "1-9-2020→31-8-2027"),
        contracts(Aed, "1-9-2020→31-8-2026"),
        vec![],
        contracts(Aed, "1-9-2024→31-8-2025"),
        contracts(Aed, "1-9-2020→31-8-2026"),
        vec![Contract::dated(AvsId(1), Aesh, day("1-9-2023"), None)],
    ]);
    let today = day("1-10-2025");
    let mut all = clocks(&register, today, LawDay::Own);
    sort(&mut all, std::cmp::Reverse);
    let order: Vec<u32> = all.iter().map(|clock| clock.avs.0).collect();
    assert_eq!(order, [6, 3, 2, 1, 7, 5]);
    let one = clock_of(&register, AvsId(6), today, LawDay::Own).unwrap();
    assert_eq!(one, all[0]);
    assert_eq!(one.ceiling_contract, Some(ContractId(5)));
    assert_eq!(clock_of(&register, AvsId(4), today, LawDay::Own), None);
    assert_eq!(all[1].flag, Some(Flag::Soon));

    let mut changes = Changes::of(&register);
    changes.set(SettingKey::SoonMonths.id(), Setting::Number(6));
    let changes = changes.done();
    register.apply(&changes).unwrap();
    let one = clock_of(&register, AvsId(3), today, LawDay::Own).unwrap();
    assert_eq!(one.flag, Some(Flag::Clear));
}

#[test]
fn the_pupils_who_lose_their_avs_are_those_of_that_day_each_once() {
    let mut register = register(&[vec![]]);
    let mut changes = Changes::of(&register);
    let school = changes.add(Establishment::named("École des Tilleuls"));
    let pupils = ["Léa", "Nino", "Ana"].map(|first| changes.add(Pupil::named("DUBOIS", first)));
    let mut accompany = |pupil, from: &str, to: Option<&str>| {
        changes.add(Accompaniment {
            avs: AvsId(1),
            pupil,
            establishment: school,
            from: day(from),
            to: to.map(day),
            slots: Vec::new(),
            next_slot: 1,
        })
    };
    accompany(Some(pupils[1]), "1-9-2025", None);
    accompany(Some(pupils[0]), "1-9-2025", Some("31-8-2026"));
    accompany(Some(pupils[1]), "1-1-2026", None);
    accompany(Some(pupils[2]), "1-9-2025", Some("30-8-2026"));
    accompany(None, "1-9-2025", None);
    let changes = changes.done();
    register.apply(&changes).unwrap();
    let lost = pupils_who_lose(&register, AvsId(1), day("31-8-2026"));
    assert_eq!(lost, [pupils[0], pupils[1]]);
}
