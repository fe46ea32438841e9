//! Two people at one store: one writes, the other reads, is told who writes, and follows.

use crate::support::Story;

#[test]
fn the_second_one_reads_and_is_told_who_has_the_store() {
    let first = Story::demo();
    let second = first.beside("Karim").shows("lecture seule").shows("Nadia");
    second
        .shows("MARTIN Sophie, absente")
        .keys("space g e / moreau enter")
        .cursor_on("MOREAU Jade")
        .keys("r")
        .shows("lecture seule : rien ne peut être écrit")
        .keys("!")
        .shows("lecture seule : rien ne peut être écrit")
        .keys("ctrl-z")
        .shows("lecture seule : rien ne peut être écrit");
    drop(first);
}

#[test]
fn the_second_one_follows_what_the_first_saves() {
    let mut first = Story::demo();
    let mut second = first
        .beside("Karim")
        .keys("space g h")
        .hides("LEFEBVRE Paul, absente");
    first = first.keys("! lefe enter o");
    second = second
        .ticks_to("2026-11-10T07:32")
        .shows("LEFEBVRE Paul, absente");
    first = first.keys("ctrl-z");
    second = second
        .keys("down")
        .hides("LEFEBVRE Paul, absente")
        .shows("lecture seule");
    drop(first);
    second
        .ticks_to("2026-11-10T07:33")
        .shows("on peut écrire")
        .hides("lecture seule");
}

#[test]
fn when_the_first_leaves_the_second_writes_on() {
    let first = Story::demo().keys("! lefe enter o");
    let second = first.beside("Karim");
    drop(first);
    second
        .ticks_to("2026-11-10T07:40")
        .keys("! perrin enter o")
        .shows("2 remplacements enregistrés")
        .journal(|acts| {
            let who: Vec<&str> = acts.iter().map(|brief| &*brief.who).collect();
            assert_eq!(who, ["Nadia", "Nadia", "Karim"]);
        })
        .ends_whole();
}

#[test]
fn what_somebody_else_did_is_shown_before_it_is_taken_back() {
    let first = Story::demo().keys("! lefe enter o");
    let second = first.beside("Karim");
    drop(first);
    let second = second
        .ticks_to("2026-11-10T07:40")
        .keys("ctrl-z")
        .shows("Ce qui serait annulé");
    assert_eq!(second.acts(), 2, "only shown");
    let second = second.shows("Nadia").keys("enter");
    assert_eq!(second.acts(), 3);
}
