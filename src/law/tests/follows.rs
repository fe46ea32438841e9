//! Which contract follows which, and that none hides another one's notice.

use super::*;
use crate::law::sequel::follows;

fn employed(mut contract: Contract, at: u32) -> Contract {
    contract.employer = crate::domain::Employer::Establishment(crate::domain::EstablishmentId(at));
    contract
}

#[test]
fn a_contract_follows_within_four_months_and_only_one_of_its_kind() {
    let before = from_to(Aesh, "1-9-2022", "30-6-2024");
    let next = |start| from_to(Aesh, start, "31-8-2027");
    for start in ["30-6-2024", "1-7-2024", "1-9-2024", "1-11-2024"] {
        assert!(follows(&next(start), &before), "{start}");
    }
    for start in ["29-6-2024", "2-11-2024"] {
        assert!(!follows(&next(start), &before), "{start}");
    }
    let september = next("1-9-2024");
    let other = Contract {
        function: Function::Other,
        ..september.clone()
    };
    assert!(!follows(&other, &before));
    assert!(!follows(&employed(september.clone(), 7), &before));
    let aed = Contract {
        regime: Aed,
        ..september
    };
    assert!(!follows(&aed, &before));
    // A permanent one of any employer, and an AESH after an AED as AVS.
    let permanent = employed(Contract::dated(AvsId(1), Aesh, day("1-9-2024"), None), 7);
    assert!(follows(&permanent, &before));
    let late = Contract {
        start: day("2-11-2024"),
        ..permanent
    };
    assert!(!follows(&late, &before));
    let avs = from_to(Aed, "1-9-2010", "31-8-2014");
    let taken_over = from_to(Aesh, "1-9-2014", "31-8-2017");
    assert!(follows(&taken_over, &avs));
    let other = Contract {
        function: Function::Other,
        ..avs
    };
    assert!(!follows(&taken_over, &other));
}

#[test]
fn of_two_employers_each_has_its_own_notice() {
    let history = [
        from_to(Aesh, "1-9-2023", "31-8-2026"),
        employed(from_to(Aesh, "1-9-2025", "31-8-2027"), 7),
    ];
    let clock = clock_on(&history, "20-5-2026");
    assert_eq!(clock.notice_by, Some(day("31-5-2026")));
    assert_eq!(clock.interview, Some(Interview::PermanentPossible));
    assert_eq!(clock.flag, Some(Flag::Critical));
    let all: Vec<&Contract> = history.iter().collect();
    let now = in_force(Law::embedded(), &all, Aesh, day("20-5-2026"), LawDay::Own);
    let by: Vec<_> = now.iter().map(|one| one.notice.unwrap().by).collect();
    assert_eq!(by, [day("31-5-2026"), day("31-5-2027")]);
    // Once the first is told, the second is next.
    let mut told = history.to_vec();
    told[0].notice.intention = Some(Intention::NotRenew);
    told[0].notice.sent = Some(day("10-5-2026"));
    let clock = clock_on(&told, "20-5-2026");
    assert_eq!(clock.notice_by, Some(day("31-5-2027")));
}
