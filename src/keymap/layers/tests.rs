use super::*;
use crate::command::Command;
use crate::keymap::key::Code;
use crate::keymap::map::KeyMeaning;
use crate::keymap::unsent::unsent;
use crate::keymap::{Context, Key, Sequence, layouts};
use proptest::prelude::*;

fn faults(file: &str) -> Vec<(usize, KeymapFault)> {
    let (_, problems) = Keymap::layered(file.as_bytes());
    problems.into_iter().map(|p| (p.line, p.fault)).collect()
}

fn meaning(file: &str, keys: &str, context: Context) -> KeyMeaning {
    let (keymap, _) = Keymap::layered(file.as_bytes());
    let sequence: Sequence = keys.parse().unwrap();
    keymap.look(sequence.keys(), &[context, Context::Global])
}

/// Every sequence of the default keymap.
fn defaults() -> Vec<Sequence> {
    let keymap = Keymap::default();
    let entries = Context::ALL.iter().flat_map(|c| keymap.entries(*c));
    entries.map(|entry| entry.sequence.clone()).collect()
}

#[test]
fn every_embedded_file_is_without_problem() {
    for preset in Preset::ALL {
        let (keymap, problems) = Keymap::empty().under(preset.file().as_bytes());
        assert_eq!(problems, []);
        assert_eq!(keymap, Keymap::preset(*preset));
    }
}

#[test]
fn every_command_has_a_key_save_those_that_need_none() {
    let keymap = Keymap::default();
    let bound: Vec<_> = Context::ALL
        .iter()
        .flat_map(|context| keymap.bindings(*context).map(|(_, command)| command))
        .collect();
    let mut without = Command::ALL.to_vec();
    without.retain(|command| !bound.contains(command));
    // The menu is the group under Space; the others are started by a command line or a screen.
    assert_eq!(
        without,
        [
            Command::Menu,
            Command::Cover,
            Command::Import,
            Command::MakeDemo,
            Command::Restore,
            Command::Suspend
        ]
    );
}

#[test]
fn the_default_keymap_uses_no_key_that_is_kept_on_the_way() {
    let banned: Vec<Key> = "abhijmqs".chars().map(Key::with_ctrl).collect();
    for sequence in defaults() {
        assert_eq!(unsent(&sequence), None, "{sequence}");
        for key in sequence.keys() {
            assert!(!banned.contains(key), "{sequence}");
            assert!(!key.alt(), "{sequence}");
        }
    }
}

#[test]
fn the_default_keymap_asks_for_altgr_on_no_layout() {
    for sequence in defaults() {
        for key in sequence.keys() {
            if let Code::Char(sign) = key.code() {
                assert!(layouts::is_safe(sign), "{sequence}");
            }
        }
    }
}

#[test]
fn in_lists_and_cards_no_single_letter_writes() {
    // Each of these opens a form, a preview or a choice; Accept and the like act at once.
    let at_once = [Command::Accept, Command::UndoNow, Command::RedoNow];
    for context in [Context::List, Context::Record, Context::Global] {
        for (sequence, command) in Keymap::default().bindings(context) {
            let letter = sequence.keys().iter().all(|key| key.typed().is_some());
            assert!(!(letter && at_once.contains(&command)), "{sequence}");
        }
    }
}

#[test]
fn plain_characters_are_typed_in_forms_and_prompts() {
    for context in [
        Context::Form,
        Context::Prompt,
        Context::Help,
        Context::Home,
        Context::Search,
    ] {
        for (sequence, _) in Keymap::default().bindings(context) {
            assert!(
                sequence.keys().iter().all(|key| key.typed().is_none()),
                "{sequence}"
            );
        }
    }
}

#[test]
fn a_persons_line_replaces_adds_and_unbinds() {
    let file = "extends = \"default\"\n[list]\n\"g c\" = \"copy\"\nj = \"down\"\nr = \"none\"\n";
    assert_eq!(faults(file), []);
    assert_eq!(
        meaning(file, "g c", Context::List),
        KeyMeaning::Command(Command::Copy)
    );
    assert_eq!(
        meaning(file, "j", Context::List),
        KeyMeaning::Command(Command::Down)
    );
    assert_eq!(
        meaning(file, "down", Context::List),
        KeyMeaning::Command(Command::Down)
    );
    assert_eq!(meaning(file, "r", Context::List), KeyMeaning::Nothing);
    assert_eq!(
        meaning(file, "r", Context::Record),
        KeyMeaning::Command(Command::Reassign)
    );
}

#[test]
fn an_empty_file_and_one_without_extends_are_the_default() {
    assert_eq!(Keymap::layered(b"").0, Keymap::default());
    assert_eq!(Keymap::layered(b"# mine\n\n[list]\n").0, Keymap::default());
}

#[test]
fn a_key_that_would_hide_sequences_is_set_aside() {
    let file = "[global]\ng = \"first\"\n";
    assert!(matches!(
        faults(file).as_slice(),
        [(2, KeymapFault::Ambiguous { .. })]
    ));
    assert_eq!(meaning(file, "g", Context::List), KeyMeaning::Group);
    assert_eq!(
        meaning(file, "g c", Context::List),
        KeyMeaning::Command(Command::GoContracts)
    );
}

#[test]
fn a_sequence_under_a_key_with_a_meaning_is_set_aside() {
    let file = "[list]\n\"f x\" = \"copy\"\n";
    assert!(matches!(
        faults(file).as_slice(),
        [(2, KeymapFault::Ambiguous { .. })]
    ));
    assert_eq!(
        meaning(file, "f", Context::List),
        KeyMeaning::Command(Command::Filter)
    );
}

#[test]
fn unbinding_makes_room_wherever_it_stands() {
    let file = "[list]\n\"f x\" = \"copy\"\nf = \"none\"\n[global]\nx = \"quit\"\n";
    assert_eq!(faults(file), []);
    assert_eq!(meaning(file, "f", Context::List), KeyMeaning::Group);
    assert_eq!(
        meaning(file, "f x", Context::List),
        KeyMeaning::Command(Command::Copy)
    );
    let file = "[global]\ng = \"none\"\n\"g g\" = \"first\"\n[list]\ng = \"last\"\n";
    assert_eq!(faults(file), []);
    assert_eq!(meaning(file, "g c", Context::Record), KeyMeaning::Nothing);
    assert_eq!(
        meaning(file, "g g", Context::Record),
        KeyMeaning::Command(Command::First)
    );
    assert_eq!(
        meaning(file, "g", Context::List),
        KeyMeaning::Command(Command::Last)
    );
}

#[test]
fn a_table_may_be_named_twice_or_written_with_a_dot() {
    let file =
        "list.j = \"down\"\n[list]\nk = \"up\"\n[record]\nj = \"up\"\n[list]\nm = \"copy\"\n";
    assert_eq!(faults(file), []);
    assert_eq!(
        meaning(file, "j", Context::List),
        KeyMeaning::Command(Command::Down)
    );
    assert_eq!(
        meaning(file, "m", Context::List),
        KeyMeaning::Command(Command::Copy)
    );
}

#[test]
fn a_bad_line_costs_only_itself() {
    let file = b"[list]\nj = down\nk = \"up\"\n\xff\xfe\nm = \"copy\"\nm = \"copy\"\n";
    let (keymap, problems) = Keymap::layered(file);
    let lines: Vec<_> = problems.iter().map(|p| p.line).collect();
    assert_eq!(lines, [2, 4, 6]);
    let bound = |c| keymap.look(&[Key::char(c)], &[Context::List]);
    assert_eq!(bound('k'), KeyMeaning::Command(Command::Up));
    assert_eq!(bound('m'), KeyMeaning::Command(Command::Copy));
}

#[test]
fn below_a_table_that_cannot_be_read_no_line_lands_in_another() {
    for header in ["[record", "[r\u{e9}cord]", "[recrod]", "[[record]]"] {
        let file = format!("[list]\nj = \"down\"\n{header}\nk = \"up\"\n[week]\nm = \"copy\"\n");
        assert_eq!(faults(&file).len(), 1, "{header}");
        assert_eq!(meaning(&file, "k", Context::List), KeyMeaning::Nothing);
        assert_eq!(
            meaning(&file, "m", Context::Week),
            KeyMeaning::Command(Command::Copy)
        );
    }
}

proptest! {
    #[test]
    fn any_file_gives_a_keymap(file in proptest::collection::vec(any::<u8>(), 0..300)) {
        let (keymap, _) = Keymap::layered(&file);
        prop_assert!(keymap.bindings(Context::Global).next().is_some());
    }

    #[test]
    fn adding_a_binding_never_removes_another(
        context in proptest::sample::select(Context::ALL),
        keys in proptest::collection::vec("[a-z,;:!]|space|ctrl-[a-z]|enter|f[1-9]", 1..4),
        command in proptest::sample::select(Command::ALL),
    ) {
        let added: Sequence = keys.join(" ").parse().unwrap();
        let file = format!("[{}]\n\"{added}\" = \"{}\"\n", context.id(), command.id());
        let (default, keymap) = (Keymap::default(), Keymap::layered(file.as_bytes()).0);
        for c in Context::ALL {
            let lost = default
                .entries(*c)
                .find(|old| old.sequence != added && !keymap.entries(*c).any(|kept| kept == *old));
            prop_assert_eq!(lost, None);
        }
    }
}
