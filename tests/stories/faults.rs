//! What happens to the store under her hands: she is told what, why and what to do, and what she
//! typed stays.

use std::fs;

use crate::support::Story;

#[test]
fn a_lock_that_is_removed_under_a_form_refuses_the_save_and_keeps_what_was_typed() {
    let story = Story::demo()
        .keys("space n a")
        .types("Dumas-Leroy")
        .keys("tab")
        .types("Zoé");
    let story = story.shows("rien d’écrit").shows("Dumas-Leroy");
    let acts = story.acts();
    fs::remove_file(story.place().lock()).unwrap();
    let story = story
        .keys("enter enter")
        .shows("data/lock a été supprimé")
        .shows("relancez-le")
        .shows("lecture seule")
        .shows("Dumas-Leroy")
        .hides("✓");
    assert_eq!(story.acts(), acts);
    // Still refused, and still there after a start.
    let story = story
        .keys("enter enter")
        .shows("lecture seule")
        .shows("Dumas-Leroy");
    let story = story.hangs_up().shows("Dumas-Leroy").hides("lecture seule");
    let story = story.keys("enter enter").shows("✓");
    assert_eq!(story.acts(), acts + 1);
    story.ends_whole();
}

#[test]
fn a_journal_that_is_gone_is_said_within_a_minute_without_a_save() {
    let mut story = Story::demo();
    fs::remove_file(story.place().journal(1)).unwrap();
    story.parts().1.tick();
    story
        .ticks_to("2026-11-10T07:32")
        .shows("journal-000001 a été supprimé ou remplacé pendant")
        .shows("lecture seule");
}

#[test]
fn a_journal_damaged_in_its_middle_is_mended_at_the_start_and_said() {
    let story = Story::demo()
        .keys("! lefe enter o")
        .keys("! perrin enter o");
    let acts = story.acts();
    let journal = story.place().journal(1);
    let story = story.closes();
    let mut bytes = fs::read(&journal).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&journal, bytes).unwrap();
    let story = story
        .restart()
        .shows("Le journal était abîmé")
        .shows("gardé dans")
        .shows("effets gardés : acte n° 1")
        .keys("esc")
        .hides("Le journal était abîmé");
    assert_eq!(story.acts(), acts);
    story
        .keys("space b b")
        .shows("époque 2")
        .keys("enter")
        .shows("Base vérifiée : rien d’anormal")
        .ends_whole();
}

#[test]
fn a_backup_of_the_day_that_fails_is_a_red_line_on_home_until_one_is_made() {
    let mut story = Story::demo();
    let backups = story.place().backups();
    fs::write(&backups, "a file in its place").unwrap();
    story.parts().1.tick();
    let story = story
        .ticks_to("2026-11-10T07:32")
        .shows("La sauvegarde du jour n’a pas pu être faite")
        .shows("backups")
        .keys("space g h esc")
        .shows("pas de sauvegarde aujourd’hui");
    let mut story = story
        .keys("space b b")
        .shows("La sauvegarde du jour n’a pas pu être faite");
    fs::remove_file(&backups).unwrap();
    story.parts().1.tick();
    story
        .ticks_to("2026-11-10T07:33")
        .hides("n’a pas pu être faite")
        .keys("space g h")
        .hides("pas de sauvegarde aujourd’hui");
}
