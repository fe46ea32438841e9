//! Any size, any keys: it never panics, the cursor always shows, the store stays whole.

use proptest::prelude::*;
use relais::keymap::{Code, Key};
use relais::tui::session::Screen;

use crate::support::Story;

#[test]
fn every_screen_follows_the_terminal_down_to_nothing_and_back() {
    let sizes = [
        (120, 36),
        (80, 24),
        (48, 12),
        (20, 5),
        (1, 1),
        (0, 0),
        (300, 100),
        (80, 24),
    ];
    let screens = [
        "",
        "space",
        "space g a",
        "space g e",
        "space g t",
        "space g c",
        "space g c i",
        "space g c t",
        "space g l",
        "space g l enter",
        ", lead",
        ", lead enter",
        ", martin enter",
        ", valmy enter",
        "! lefe enter",
        ":",
        "?",
        "space g e o",
        "space g e l",
        "space g e / moreau enter r",
        "space g e / moreau enter r 2",
        "space g e / moreau enter r 2 enter",
        "space n a",
        "space n e",
        "space g e / moreau enter n",
    ];
    let mut story = Story::demo();
    for screen in screens {
        story = story.keys("esc esc esc esc space g h").keys(screen);
        let before = story.text();
        for (width, height) in sizes {
            story.resize(width, height);
            story.shown();
        }
        assert_eq!(
            story.text(),
            before,
            "back at 80×24 {screen:?} shows the same"
        );
    }
}

#[test]
fn the_cursor_stays_on_its_row_through_every_size() {
    let mut story = Story::demo().keys("space g e down down down down down down down");
    let on = story.shown().under_cursor();
    for (width, height) in [(120, 36), (80, 24), (60, 16), (48, 12), (30, 8)] {
        story.resize(width, height);
        let shown = story.shown();
        let name = on.split_whitespace().next().unwrap();
        assert!(
            shown.under_cursor().starts_with(name),
            "{width}×{height}:\n{}",
            shown.text()
        );
    }
}

#[test]
fn the_cursor_shows_on_every_row_of_a_screen_at_any_size() {
    for (there, rows) in [
        ("", 8),
        ("space g c", 12),
        ("space g d", 12),
        ("space g e", 12),
    ] {
        let mut story = Story::demo().keys(there);
        for row in 0..rows {
            for height in (5..20).chain([24, 36]) {
                for width in [20, 33, 59, 60, 80, 99, 120, 140] {
                    story.resize(width, height);
                    let shown = story.shown();
                    assert!(
                        !shown.under_cursor().is_empty(),
                        "{there}, row {row}, {width}×{height}:\n{}",
                        shown.text()
                    );
                }
            }
            story = story.keys("down");
        }
    }
}

/// What a hand on the keyboard, or a cat, does.
#[derive(Clone, Debug)]
enum Touch {
    Key(Key),
    Resize(u16, u16),
    Paste(String),
}

fn touch() -> impl Strategy<Value = Touch> {
    let special = prop::sample::select(vec![
        Code::Enter,
        Code::Esc,
        Code::Tab,
        Code::BackTab,
        Code::Backspace,
        Code::Delete,
        Code::Up,
        Code::Down,
        Code::Left,
        Code::Right,
        Code::Home,
        Code::End,
        Code::PageUp,
        Code::PageDown,
        Code::F(1),
    ]);
    let letters: Vec<char> = "abcdefghijklmnopqrstuvwxyz0123456789 ,!:/?-=uUéœ.;'\"()*+"
        .chars()
        .collect();
    prop_oneof![
        6 => special.prop_map(|code| Touch::Key(Key::plain(code))),
        10 => prop::sample::select(letters).prop_map(|c| Touch::Key(Key::char(c))),
        1 => prop::sample::select(vec!['z', 'y', 'l', 'c', 'w']).prop_map(|c| Touch::Key(Key::with_ctrl(c))),
        1 => (0u16..140, 0u16..45).prop_map(|(w, h)| Touch::Resize(w, h)),
        1 => "\\PC{0,12}".prop_map(Touch::Paste),
    ]
}

/// Where a list has rows and the terminal room, one of them wears the cursor.
fn cursor_shows(story: &mut Story) -> Result<(), TestCaseError> {
    let (session, _) = story.parts();
    let covered = session.lock.is_some() || !session.overlays.is_empty();
    let free = !covered && session.resolver.pending().is_empty();
    let rows = match session.screen() {
        Screen::List(list) => !list.rows.is_empty() && !list.filter.is_typing(),
        Screen::Contracts(contracts) => !contracts.rows.is_empty(),
        Screen::Home(home) => !home.matters.is_empty(),
        _ => false,
    };
    let room = session.around.size.width >= 20 && session.around.size.height >= 5;
    if free && rows && room {
        let shown = story.shown();
        prop_assert!(
            !shown.under_cursor().is_empty(),
            "no cursor:\n{}",
            shown.text()
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 12,
        max_shrink_iters: 40,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// A few thousand keys in all.
    #[test]
    fn any_keys_at_any_size_leave_a_cursor_and_a_whole_store(touches in prop::collection::vec(touch(), 250)) {
        let mut story = Story::demo();
        for touch in touches {
            match touch {
                Touch::Key(key) => story.press(key),
                Touch::Resize(width, height) => story.resize(width, height),
                Touch::Paste(text) => story = story.pastes(&text),
            }
            cursor_shows(&mut story)?;
            story.shown();
        }
        story.ends_whole();
    }
}
