//! She goes to the door, the screen stays: nothing of the store shows until she is back, and what
//! she was typing waits for her.

use relais::domain::{Avs, Kind, Pupil};
use relais::runtime::Outside;
use relais::tui::session::lock;

use crate::support::Story;

const WORDS: &str = "cheval pile agrafe correcte";

/// Nothing that the store holds is on the screen.
#[track_caller]
fn is_masked(story: Story) -> Story {
    let text = story.text();
    let mut names = vec!["Vallée-Nord".to_owned()];
    Story::demo().register(|register| {
        names.extend(register.all::<Avs>().map(|(_, avs)| avs.last.to_string()));
        names.extend(
            register
                .all::<Pupil>()
                .map(|(_, pupil)| pupil.last.to_string()),
        );
    });
    for name in names {
        assert!(!text.contains(&name), "« {name} » shows:\n{text}");
    }
    story.shows("relais — verrouillé").hides("Accueil")
}

#[test]
fn at_once_and_back_with_one_key() {
    is_masked(Story::demo().keys("space g a down down space k"))
        .shows("revenir où vous étiez")
        .keys("enter")
        .cursor_on("CHAMBAUD")
        .keys("space k")
        .shows("verrouillé");
}

#[test]
fn a_form_half_filled_waits_under_the_mask() {
    let typed = Story::demo().keys("space n a Dup tab zo");
    let before = typed.text();
    let locked = is_masked(typed.idles()).keys("x y z esc").hides("Dup");
    let back = locked.keys("enter");
    assert_eq!(back.text(), before);
}

#[test]
fn nothing_that_is_typed_on_the_mask_does_anything() {
    let story = Story::demo().keys(", martin enter").idles();
    let acts = story.acts();
    let story = story
        .keys("! o ctrl-z u g a space q : ,")
        .pastes("Dupont\tMarie")
        .shows("relais — verrouillé")
        .stays()
        .keys("enter")
        .shows("MARTIN Sophie")
        .hides("Dupont");
    assert_eq!(story.acts(), acts);
}

#[test]
fn escape_twice_leaves_from_the_mask_and_once_does_not() {
    Story::demo()
        .idles()
        .keys("esc")
        .stays()
        .shows("encore une fois")
        .keys("x esc")
        .stays()
        .keys("esc")
        .left();
}

#[test]
fn it_locks_itself_after_the_minutes_of_the_setting_and_only_while_something_shows() {
    Story::demo()
        .looks(|session| assert_eq!(lock::limit(session), Some(lock::AFTER)))
        .idles()
        .looks(|session| assert_eq!(lock::limit(session), None, "locked already"))
        .idles()
        .keys("enter")
        .looks(|session| assert_eq!(lock::limit(session), Some(lock::AFTER)));
}

#[test]
fn with_a_passphrase_nothing_is_left_in_memory_and_the_words_bring_all_of_it_back() {
    let story = Story::demo()
        .with_passphrase(WORDS)
        .keys("space g e / moreau enter space n a Dup tab zo");
    let before = story.text();
    let story = is_masked(story.idles())
        .shows("Phrase secrète")
        .register(|register| {
            assert_eq!(register.count(Kind::Avs) + register.count(Kind::Pupil), 0);
            assert_eq!(register.history().acts().len(), 0);
        })
        .looks(|session| assert!(session.overlays.is_empty() && !session.ready));
    let story = story.types("cheval pile").hides("cheval").keys("enter");
    let story = is_masked(story)
        .shows("Ce n’est ni la phrase secrète")
        .shows("attendra 1 s");
    let story = story.types(WORDS).hides("cheval").keys("enter");
    let last = |text: &str| text.lines().count() - 2;
    let body = |text: &str| text.lines().take(last(text)).collect::<Vec<_>>().join("\n");
    assert_eq!(body(&story.text()), body(&before));
    story.keys("tab enter enter").register(|register| {
        let mut all = register.all::<Avs>();
        assert!(all.any(|(_, avs)| avs.name() == "Dup zo"));
    });
}

#[test]
fn while_it_is_locked_with_a_passphrase_a_colleague_can_work() {
    let mine = Story::demo()
        .with_passphrase(WORDS)
        .keys(", martin enter")
        .idles();
    let hers = mine.beside_unlocked("Karim", WORDS);
    let hers = hers
        .looks(|session| assert_eq!(session.around.read_only, None))
        .keys("space n a Dupont tab Marie enter enter")
        .shows("enregistré");
    let mine = mine.types(WORDS).keys("enter").shows("MARTIN Sophie");
    let mine = mine.looks(|session| assert!(session.around.read_only.is_some(), "she has it now"));
    drop(hers);
    mine.ticks_to("2026-11-10T07:40")
        .looks(|session| assert_eq!(session.around.read_only, None))
        .register(|register| {
            let mut all = register.all::<Avs>();
            assert!(all.any(|(_, avs)| avs.name() == "Dupont Marie"));
        });
}

#[test]
fn a_line_lost_under_the_mask_loses_nothing_that_was_typed() {
    for passphrase in [None, Some(WORDS)] {
        let story = match passphrase {
            Some(words) => Story::demo().with_passphrase(words),
            None => Story::demo(),
        };
        story
            .keys("space n a Dup tab zo")
            .idles()
            .shows("verrouillé")
            .hangs_up()
            .shows("Dup")
            .shows("zo")
            .hides("verrouillé");
    }
}

#[test]
fn what_was_being_saved_is_saved_before_the_mask_comes() {
    Story::demo()
        .with_passphrase(WORDS)
        .keys("! lefe enter o")
        .idles()
        .types(WORDS)
        .keys("enter")
        .journal(|acts| assert_eq!(&*acts.last().unwrap().command, "absence"));
}

#[test]
fn the_clipboard_gets_nothing_from_a_locked_screen() {
    Story::demo()
        .keys(", martin enter")
        .idles()
        .keys("c")
        .sent(|outside| assert!(!outside.iter().any(|it| matches!(it, Outside::Send(_)))));
}
