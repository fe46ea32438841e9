//! The hours that show are the schools'; where the machine keeps others, Home says so.

use relais::domain::Zone;

use crate::support::Story;

#[test]
fn home_says_where_the_machine_keeps_other_hours() {
    for (width, height) in [(80, 24), (100, 30), (120, 36)] {
        Story::demo()
            .resized(width, height)
            .hides("serveur")
            .on_a_machine_of(Zone::Martinique)
            .shows("Paris 07:31 · serveur 02:31");
    }
}

#[test]
fn the_difference_goes_when_the_clocks_agree_again() {
    Story::demo()
        .on_a_machine_of(Zone::Reunion)
        .shows("serveur 10:31")
        .ticks_to("2026-11-10T07:32")
        .hides("serveur");
}
