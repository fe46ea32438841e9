//! Whoever has help on paper and nobody in the classroom is seen wherever pupils are counted.

use jiff::civil::date;
use relais::domain::{
    Avs, Changes, Commission, Decision, Establishment, Minutes, Mode, Pupil, PupilId,
};

use crate::support::Story;

fn decision(pupil: PupilId, mode: Mode) -> Decision {
    Decision {
        pupil,
        commission: Commission::Cdaph,
        number: None,
        taken: None,
        mode,
        from: date(2026, 9, 1),
        to: date(2027, 8, 31),
        activities: Vec::new(),
        peri_school: false,
        protocol: None,
    }
}

/// MOREL Nino, shared, and LAURENT Emma, 12 h: both have nobody.
fn two_wait(changes: &mut Changes<'_>) {
    let school = changes.add(Establishment::named("École Valmy"));
    changes.add(Avs::named("ROUX", "Inès"));
    for (last, first, mode) in [
        ("MOREL", "Nino", Mode::Shared),
        ("LAURENT", "Emma", Mode::Individual(Minutes::hours(12))),
    ] {
        let mut pupil = Pupil::named(last, first);
        pupil.establishment = Some(school);
        let id = changes.add(pupil);
        changes.add(decision(id, mode));
    }
}

#[test]
fn a_pupil_with_shared_help_and_nobody_is_no_full_bar() {
    Story::of(two_wait)
        .keys(", nino")
        .shows("en attente")
        .keys("enter")
        .shows_beside("Couvert", "en attente")
        .hides("0 h / 0 h")
        .keys("space g e")
        .shows_beside("MOREL Nino", "en attente")
        .shows_beside("LAURENT Emma", "en attente");
}

#[test]
fn home_counts_whoever_waits_among_those_to_be_accompanied() {
    Story::of(two_wait)
        .shows_beside("LAURENT Emma, en attente", "12 h/sem. à trouver")
        .shows_beside("MOREL Nino, en attente", "mutualisée")
        .shows_beside("Élèves accompagnés", "0 / 2");
}

#[test]
fn the_list_is_filtered_by_who_waits() {
    Story::demo()
        .keys("space g e / attente enter")
        .shows("BESSON Amélie")
        .hides("DUBOIS Léa");
}
