//! Thirty histories and more that between them do whatever a clock can meet: one table, the same
//! that `relais engagement --contracts` reads, and what that table has no column for. Invented.

use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use relais::domain::{
    Accompaniment, Activity, Amendment, Avs, AvsId, Changes, Contract, Establishment,
    EstablishmentId, Intention, Minute, Notice, OfferAnswer, Permille, Pupil, Weekday, WeeklySpan,
    Weeks,
};
use relais::exchange::contract_table::{ContractHolder, read};

/// The table of contracts.
pub fn table() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/histories.csv")
}

/// The people of the table, in its order.
pub fn people() -> Vec<ContractHolder> {
    let table = read(&std::fs::read(table()).unwrap()).unwrap();
    assert_eq!(table.errors, [], "the table reads whole");
    table.people
}

/// Adds them all, with their amendments, notices and pupils.
pub fn add(changes: &mut Changes<'_>) {
    let school = changes.add(Establishment::named("École Les Tilleuls"));
    for person in people() {
        let (last, first) = person.avs.split_once(' ').unwrap();
        let mut avs = Avs::named(last, first);
        avs.base = Some(school);
        let avs = changes.add(avs);
        for contract in person.contracts {
            let contract = whole(last, Contract { avs, ..contract });
            changes.add(contract);
        }
        for (number, pupil) in pupils(last).iter().enumerate() {
            let (last, first) = pupil.split_once(' ').unwrap();
            let pupil = changes.add(Pupil::named(last, first));
            let mut link = link(avs, school, number);
            link.pupil = Some(pupil);
            changes.add(link);
        }
    }
}

/// What the table cannot say of a contract.
fn whole(last: &str, mut contract: Contract) -> Contract {
    match last {
        "CLERC" | "GILLET" => contract.quota = Some(Permille(620)),
        "SALMON" => {
            contract.quota = Some(Permille(600));
            contract.amendments.push(Amendment {
                number: 1,
                signed: Some(date(2025, 6, 20)),
                from: date(2025, 9, 1),
                end: Some(date(2027, 8, 31)),
                weekly: None,
                places: None,
            });
        }
        // Told in time: only the ceiling presses.
        "HAMON" => contract.notice = offered(date(2026, 10, 1), None, None),
        "FERRY" => contract.notice = offered(date(2026, 10, 20), Some(date(2026, 11, 5)), None),
        "ÉLIE" => {
            let answer = OfferAnswer {
                on: date(2026, 8, 25),
                accepted: true,
            };
            contract.notice = offered(date(2026, 8, 15), Some(date(2026, 8, 20)), Some(answer));
        }
        _ => {}
    }
    contract
}

fn offered(sent: Date, received: Option<Date>, answer: Option<OfferAnswer>) -> Notice {
    Notice {
        intention: Some(Intention::RenewPermanent),
        sent: Some(sent),
        received,
        interview: Some(sent),
        answer,
    }
}

fn pupils(last: &str) -> &'static [&'static str] {
    match last {
        "GILLET" => &["ARNAUD Lila", "BASTIEN Noé"],
        "IMBERT" => &["CHEVAL Ugo", "DORÉ Maya", "ÉMERY Tom"],
        _ => &[],
    }
}

fn link(avs: AvsId, at: EstablishmentId, number: usize) -> Accompaniment {
    let mut link = Accompaniment {
        avs,
        pupil: None,
        establishment: at,
        from: date(2026, 9, 1),
        to: None,
        slots: Vec::new(),
        next_slot: 1,
    };
    let hour = 8 + number as u16;
    let span = WeeklySpan {
        day: Weekday::Monday,
        start: Minute::at(hour, 0),
        end: Minute::at(hour + 1, 0),
    };
    link.add_slot(span, Weeks::Every, Activity::Class);
    link
}
