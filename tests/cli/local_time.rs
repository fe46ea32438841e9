//! Whose hours are shown: those of the schools, whatever the machine's.

use relais::domain::{Act, Changes, Clean, Establishment, Instant, Zone};

use super::home::{Home, ran};
use relais::command::Command;
use relais::store::{Identity, open};

/// A store of schools of a zone, made at 05:30 UTC.
fn service(zone: Zone) -> Home {
    let home = Home::empty();
    let at: Instant = "2026-11-10T05:30:00Z".parse().unwrap();
    let who = Identity {
        who: Clean::new("nadia"),
        host: Clean::new("bureau"),
    };
    let mut opened = open(&home.place(), &who, move || at).unwrap();
    let mut changes = Changes::of(&opened.register);
    changes.add(Establishment {
        zone: Some(zone),
        ..Establishment::named("École Jean-Moulin")
    });
    let act = Act::new(Command::NewEstablishment, changes.done());
    opened.store.commit(&mut opened.register, act).unwrap();
    home
}

fn journal(home: &Home, tz: Option<&str>) -> String {
    let mut command = home.command(["journal"]);
    if let Some(tz) = tz {
        command.env("TZ", tz);
    }
    ran(&mut command).out
}

#[test]
fn times_are_those_of_the_schools_and_not_of_the_machine() {
    for (zone, time) in [
        (Zone::B, "06:30"),
        (Zone::Reunion, "09:30"),
        (Zone::Martinique, "01:30"),
    ] {
        let told = journal(&service(zone), None);
        assert!(told.contains(time), "{zone:?}: {told}");
    }
}

#[test]
fn a_clock_that_the_account_asks_for_comes_first() {
    let home = service(Zone::Reunion);
    for (tz, time) in [("UTC", "05:30"), ("EST5", "00:30"), (":EST5", "00:30")] {
        let told = journal(&home, Some(tz));
        assert!(told.contains(time), "{tz}: {told}");
    }
    for nonsense in ["", ":", "../../etc/passwd", "Mars/Olympus", ":/dev/zero"] {
        let told = journal(&home, Some(nonsense));
        assert!(told.contains("09:30"), "{nonsense}: {told}");
    }
}
