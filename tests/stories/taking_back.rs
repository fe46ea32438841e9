//! Undo and redo: named before they are done, refused when a later act stands in the way, and what
//! shows follows.

use relais::domain::{ActKind, Avs, Pupil};

use crate::support::Story;

#[test]
fn undo_shows_what_it_would_take_back_and_enter_does_it() {
    let story = Story::demo()
        .keys("space g e / moreau enter r 2 o u")
        .shows("Ce qui serait annulé")
        .shows("MOREAU Jade");
    assert_eq!(story.acts(), 2);
    let story = story.keys("esc");
    assert_eq!(story.acts(), 2, "closed without doing it");
    story
        .keys("u enter")
        .journal(|acts| assert_eq!(acts.last().unwrap().kind, ActKind::UndoOf(2)));
}

#[test]
fn help_over_what_undo_would_do_judges_its_keys_by_that_and_runs_them() {
    Story::demo()
        .keys("space g e / moreau enter r 2 o u ?")
        .types("OK, écrire")
        .cursor_on("OK, écrire")
        .hides("cette touche ne fait rien ici")
        .keys("enter")
        .journal(|acts| assert_eq!(acts.last().unwrap().kind, ActKind::UndoOf(2)));
}

#[test]
fn acts_are_taken_back_newest_first_and_done_again_in_order() {
    Story::demo()
        .keys("! lefe enter o esc ! perrin enter o esc")
        .keys("ctrl-z ctrl-z ctrl-z")
        .shows("rien à annuler")
        .keys("ctrl-y ctrl-y ctrl-y")
        .shows("rien à rétablir")
        .journal(|acts| {
            let kinds: Vec<ActKind> = acts.iter().skip(1).map(|brief| brief.kind).collect();
            let expected = [
                ActKind::Act,
                ActKind::Act,
                ActKind::UndoOf(3),
                ActKind::UndoOf(2),
                ActKind::RedoOf(2),
                ActKind::RedoOf(3),
            ];
            assert_eq!(kinds, expected);
        })
        .ends_whole();
}

#[test]
fn a_new_act_ends_redo() {
    Story::demo()
        .keys("! lefe enter o esc ctrl-z ! perrin enter o esc ctrl-y")
        .shows("rien à rétablir");
}

#[test]
fn a_card_whose_record_is_taken_back_gives_way_to_what_was_before() {
    Story::demo()
        .with(|changes| {
            changes.add(Pupil::named("TOUTENEUF", "Lou"));
        })
        .keys("space g e")
        .keys(", toutene enter")
        .shows("▌ TOUTENEUF Lou")
        .keys("ctrl-z")
        .hides("▌ TOUTENEUF Lou")
        .shows("ÉLÈVES")
        .keys(", toutene")
        .hides("TOUTENEUF Lou");
}

#[test]
fn a_deleted_record_is_gone_from_lists_and_finder_and_comes_back() {
    Story::demo()
        .with(|changes| {
            changes.add(Avs::named("TOUTENEUVE", "Lou"));
        })
        .keys("space g a / toutene enter delete")
        .shows("Supprimer TOUTENEUVE Lou")
        .keys("down enter")
        .shows("supprimé : TOUTENEUVE Lou")
        .keys("esc , toutene")
        .hides("TOUTENEUVE Lou")
        .keys("esc ctrl-z , toutene")
        .cursor_on("TOUTENEUVE Lou");
}

#[test]
fn deleting_asks_and_the_first_answer_keeps() {
    let story = Story::demo()
        .with(|changes| {
            changes.add(Avs::named("TOUTENEUVE", "Lou"));
        })
        .keys("space g a / toutene enter delete enter");
    assert_eq!(story.acts(), 2);
    story.keys("esc , toutene").cursor_on("TOUTENEUVE Lou");
}

#[test]
fn the_journal_keeps_both_and_tells_who_and_when() {
    Story::demo()
        .keys("! lefe enter o ctrl-z esc enter space g l")
        .cursor_on("annulé")
        .shows_beside("annulé", "Nadia")
        .shows("créer la démonstration");
}
