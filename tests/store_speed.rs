//! How long things take: figures for a person to read, never a condition.
//!
//! `cargo test --release --test store_speed -- --ignored --nocapture`

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::time::Instant;

use kit::*;
use relais::command::Command;
use relais::domain::{
    Accompaniment, Act, Activity, Avs, AvsId, Changes, Commission, Contract, Decision,
    Establishment, Minute, Minutes, Mode, Pupil, Regime, Register, Weekday, WeeklySpan, Weeks,
};
use relais::store::read;

/// A department of about `n` records, in one act.
fn department(register: &Register, n: usize) -> Act {
    let day = jiff::civil::date(2026, 9, 1);
    let mut changes = Changes::of(register);
    let mut made = 0;
    while made < n {
        let at = changes.add(Establishment {
            commune: Some("Rennes".into()),
            address: Some("12 rue des Lilas".into()),
            ..Establishment::named(format!("École {made}"))
        });
        for _ in 0..4 {
            let avs = changes.add(Avs {
                base: Some(at),
                phone: Some("0299000000".into()),
                ..Avs::named(format!("NOM{made}"), "Prénom")
            });
            changes.add(Contract::dated(avs, Regime::Aesh, day, None));
            for _ in 0..3 {
                let pupil = changes.add(Pupil {
                    establishment: Some(at),
                    ..Pupil::named(format!("ELEVE{made}"), "Prénom")
                });
                changes.add(Decision {
                    pupil,
                    commission: Commission::Cdaph,
                    number: Some("2026-1".into()),
                    taken: None,
                    mode: Mode::Individual(Minutes(720)),
                    from: day,
                    to: day,
                    activities: Vec::new(),
                    peri_school: false,
                    protocol: None,
                });
                let mut link = Accompaniment {
                    avs,
                    pupil: Some(pupil),
                    establishment: at,
                    from: day,
                    to: None,
                    slots: Vec::new(),
                    next_slot: 1,
                };
                for day in [Weekday::Monday, Weekday::Tuesday, Weekday::Friday] {
                    let span = WeeklySpan {
                        day,
                        start: Minute::at(8, 30),
                        end: Minute::at(11, 30),
                    };
                    link.add_slot(span, Weeks::Every, Activity::Class);
                }
                changes.add(link);
                made += 3;
            }
            made += 2;
        }
        made += 1;
    }
    Act::new(Command::MakeDemo, changes.done())
}

#[test]
#[ignore = "figures for a person, not a test"]
fn how_long_opening_and_saving_take() {
    for n in [20_000, 50_000] {
        let root = tempfile::tempdir().unwrap();
        let place = place(root.path());
        let mut at = opened(&place);
        let act = department(&at.register, n);
        let changes = act.changes.len();
        let began = Instant::now();
        at.store.commit(&mut at.register, act).unwrap();
        println!("{changes} changes in one act, saved: {:?}", began.elapsed());
        let mut all = Vec::new();
        for round in 0..50 {
            let mut changes = Changes::of(&at.register);
            let mut avs = at.register.get(AvsId(17 + round)).unwrap().clone();
            avs.phone = Some(format!("{round}").into());
            changes.set(AvsId(17 + round), avs);
            let act = Act::new(Command::Edit, changes.done());
            let began = Instant::now();
            at.store.commit(&mut at.register, act).unwrap();
            all.push(began.elapsed());
        }
        all.sort();
        println!(
            "one change, saved: median {:?}, worst {:?}",
            all[25], all[49]
        );
        let began = Instant::now();
        at.store.tick();
        drop(at.store);
        println!("flushed and closed: {:?}", began.elapsed());
        let began = Instant::now();
        let again = opened(&place);
        println!("opened from the index: {:?}", began.elapsed());
        assert_same(&again.register, &at.register);
        drop(again);
        let began = Instant::now();
        let mut reading = read(&place).unwrap();
        println!("read from the journal: {:?}", began.elapsed());
        let began = Instant::now();
        reading.reader.follow(&mut reading.register).unwrap();
        println!("followed, nothing new: {:?}", began.elapsed());
        std::fs::remove_dir_all(place.index(1)).unwrap();
        let began = Instant::now();
        drop(opened(&place));
        println!("index made anew: {:?}", began.elapsed());
        let bytes = |root| {
            files(root)
                .iter()
                .map(|(_, bytes)| bytes.len())
                .sum::<usize>()
        };
        println!(
            "journal {} kB, index {} kB",
            std::fs::metadata(place.journal(1)).unwrap().len() / 1000,
            bytes(&place.index(1)) / 1000
        );
    }
}
