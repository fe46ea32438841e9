use super::*;
use crate::keymap::{Heading, Leads};
use proptest::prelude::*;

const LIST: &[Context] = &[Context::List, Context::Global];
const HOME: &[Context] = &[Context::Home, Context::Global];
const SEARCH: &[Context] = &[Context::Search, Context::Home, Context::Global];
const FORM: &[Context] = &[Context::Form, Context::Record, Context::Global];

fn press(keys: &str, contexts: &[Context]) -> KeyOutcome {
    press_in(&Keymap::default(), keys, contexts)
}

/// The outcome of the last of `keys`.
fn press_in(keymap: &Keymap, keys: &str, contexts: &[Context]) -> KeyOutcome {
    let mut resolver = Resolver::default();
    keys.split(' ')
        .map(|key| resolver.press(keymap, key.parse().unwrap(), contexts))
        .last()
        .unwrap()
}

fn own(file: &str) -> Keymap {
    let (keymap, problems) = Keymap::layered(file.as_bytes());
    assert_eq!(problems, []);
    keymap
}

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

fn printed(sequences: Vec<Sequence>) -> Vec<String> {
    sequences.iter().map(Sequence::to_string).collect()
}

#[test]
fn a_key_is_a_command_and_a_sequence_waits_for_its_end() {
    assert_eq!(press(",", LIST), KeyOutcome::Command(Command::Find));
    assert_eq!(
        press("g c", LIST),
        KeyOutcome::Command(Command::GoContracts)
    );
    assert_eq!(
        press("space n e", LIST),
        KeyOutcome::Command(Command::NewPupil)
    );
    assert!(matches!(press("space n", LIST), KeyOutcome::Pending(_)));
}

#[test]
fn the_inner_context_decides() {
    assert_eq!(press("o", LIST), KeyOutcome::Command(Command::Order));
    let decision = [Context::Decision, Context::List, Context::Global];
    assert_eq!(press("o", &decision), KeyOutcome::Command(Command::Accept));
    assert_eq!(press("z", &decision), KeyOutcome::Command(Command::Zoom));
}

#[test]
fn home_takes_letters_and_leaves_space_and_signs() {
    assert_eq!(press("g", HOME), KeyOutcome::Typed(key("g")));
    assert_eq!(press("é", HOME), KeyOutcome::Typed(key("é")));
    assert_eq!(press("'", HOME), KeyOutcome::Typed(key("'")));
    assert_eq!(
        press("space g c", HOME),
        KeyOutcome::Command(Command::GoContracts)
    );
    assert_eq!(press("space u", HOME), KeyOutcome::Command(Command::Undo));
    assert_eq!(press("!", HOME), KeyOutcome::Command(Command::Absence));
    assert_eq!(press("-", HOME), KeyOutcome::Command(Command::Back));
    assert_eq!(press("enter", HOME), KeyOutcome::Command(Command::Open));
    assert_eq!(press(";", HOME), KeyOutcome::Unbound(key(";")));
}

#[test]
fn a_search_begun_takes_space_and_hyphen_and_leaves_the_other_signs() {
    assert_eq!(press("space", SEARCH), KeyOutcome::Typed(key("space")));
    assert_eq!(press("-", SEARCH), KeyOutcome::Typed(key("-")));
    assert_eq!(
        press("backspace", SEARCH),
        KeyOutcome::Typed(key("backspace"))
    );
    assert_eq!(press(",", SEARCH), KeyOutcome::Command(Command::Find));
    assert_eq!(press("down", SEARCH), KeyOutcome::Command(Command::Down));
}

#[test]
fn a_field_takes_what_types_and_its_own_keys_go_first() {
    for typed in ["u", "?", ",", "space", "left", "home", "backspace"] {
        assert_eq!(press(typed, FORM), KeyOutcome::Typed(key(typed)), "{typed}");
    }
    assert_eq!(press("enter", FORM), KeyOutcome::Command(Command::Open));
    assert_eq!(press("ctrl-z", FORM), KeyOutcome::Unbound(key("ctrl-z")));
    assert_eq!(press("f1", FORM), KeyOutcome::Command(Command::Help));
    let picker = [Context::Picker, Context::Global];
    assert_eq!(press("?", &picker), KeyOutcome::Command(Command::Help));
    let typing = own("[picker]\n\"?\" = \"none\"");
    assert_eq!(press_in(&typing, "?", &picker), KeyOutcome::Typed(key("?")));
}

#[test]
fn esc_leaves_a_sequence_and_backspace_goes_one_key_back() {
    let keymap = Keymap::default();
    let mut resolver = Resolver::default();
    let first = resolver.press(&keymap, key("space"), LIST);
    resolver.press(&keymap, key("n"), LIST);
    assert_eq!(resolver.pending().len(), 2);
    assert_eq!(resolver.press(&keymap, key("backspace"), LIST), first);
    assert_eq!(
        resolver.press(&keymap, key("backspace"), LIST),
        KeyOutcome::Cancelled
    );
    assert!(resolver.pending().is_empty());
    assert_eq!(press("g esc", LIST), KeyOutcome::Cancelled);
    assert_eq!(press("g ctrl-c", LIST), KeyOutcome::Cancelled);
    assert_eq!(
        press("g esc esc", LIST),
        KeyOutcome::Command(Command::Close)
    );
}

#[test]
fn ctrl_c_is_esc_unless_bound() {
    assert_eq!(press("ctrl-c", LIST), KeyOutcome::Command(Command::Close));
    assert_eq!(press("ctrl-c", FORM), KeyOutcome::Command(Command::Close));
    let bound = own("[list]\nctrl-c = \"copy\"");
    assert_eq!(
        press_in(&bound, "ctrl-c", LIST),
        KeyOutcome::Command(Command::Copy)
    );
    let unbound = own("[list]\nctrl-c = \"none\"");
    assert_eq!(
        press_in(&unbound, "ctrl-c", LIST),
        KeyOutcome::Command(Command::Close)
    );
}

#[test]
fn a_wrong_key_ends_the_sequence_and_does_nothing() {
    assert_eq!(press("g z", LIST), KeyOutcome::Unbound(key("z")));
    assert_eq!(press("g z c", LIST), KeyOutcome::Command(Command::Copy));
}

#[test]
fn unbinding_silences_a_key_in_its_context_only() {
    let keymap = own("[list]\nu = \"none\"\ng = \"none\"\n\"space n\" = \"none\"");
    assert_eq!(press_in(&keymap, "u", LIST), KeyOutcome::Unbound(key("u")));
    assert_eq!(press_in(&keymap, "g", LIST), KeyOutcome::Unbound(key("g")));
    let record = [Context::Record, Context::Global];
    assert_eq!(
        press_in(&keymap, "u", &record),
        KeyOutcome::Command(Command::Undo)
    );
    assert_eq!(
        press_in(&keymap, "g c", &record),
        KeyOutcome::Command(Command::GoContracts)
    );
    let next = keymap.continuations(&[key("space")], LIST);
    assert!(next.iter().all(|c| c.key != key("n")));
    assert!(next.iter().any(|c| c.key == key("q")));
}

#[test]
fn an_inner_sequence_joins_the_outer_ones() {
    let keymap = own("[list]\n\"g g\" = \"first\"");
    assert_eq!(
        press_in(&keymap, "g g", LIST),
        KeyOutcome::Command(Command::First)
    );
    assert_eq!(
        press_in(&keymap, "g c", LIST),
        KeyOutcome::Command(Command::GoContracts)
    );
    let next = keymap.continuations(&[key("g")], LIST);
    assert_eq!(next.first().unwrap().key, key("g"));
    assert_eq!(next.len(), 10);
}

#[test]
fn the_menu_lists_keys_in_the_order_of_the_file_with_their_headings() {
    let KeyOutcome::Pending(menu) = press("space", HOME) else {
        panic!("no menu");
    };
    let keys: String = menu.iter().map(|c| c.key.to_string()).collect();
    assert_eq!(keys, "adnfoljbgerwshcmuUkK?q");
    let heading = |c| menu.iter().find(|n| n.key == Key::char(c)).unwrap().leads;
    assert_eq!(heading('n'), Leads::Group(Some(Heading::New)));
    assert_eq!(heading('q'), Leads::Command(Command::Quit));
}

#[test]
fn with_nothing_pending_every_key_with_a_meaning_continues() {
    let keymap = Keymap::default();
    let keys = |contexts| -> Vec<Key> {
        keymap
            .continuations(&[], contexts)
            .iter()
            .map(|c| c.key)
            .collect()
    };
    assert!(keys(LIST).contains(&key("r")));
    assert!(!keys(HOME).contains(&key("u")));
    assert!(keys(HOME).contains(&key("space")));
}

#[test]
fn keys_for_a_command_are_those_that_reach_it_from_here() {
    let keymap = Keymap::default();
    let keys = |command, contexts| printed(keymap.keys_for(command, contexts));
    assert_eq!(keys(Command::Help, LIST), ["?", "f1", "space ?"]);
    assert_eq!(keys(Command::Undo, LIST), ["u", "space u", "space j u"]);
    assert_eq!(keys(Command::Undo, HOME), ["space u", "space j u"]);
    assert_eq!(keys(Command::Undo, SEARCH), [""; 0]);
    assert_eq!(keys(Command::UndoNow, FORM), [""; 0]);
    assert_eq!(keys(Command::GoContracts, LIST), ["g c", "space g c"]);
    assert_eq!(keys(Command::MakeDemo, LIST), [""; 0]);
    assert_eq!(printed(keymap.keys_to(Heading::Menu, HOME)), ["space"]);
    assert_eq!(printed(keymap.keys_to(Heading::Menu, FORM)), [""; 0]);
    assert_eq!(printed(keymap.keys_to(Heading::Go, LIST)), ["g", "space g"]);
}

#[test]
fn a_menu_can_be_opened_without_its_key() {
    let keymap = Keymap::default();
    let mut resolver = Resolver::default();
    let menu = keymap.keys_to(Heading::Menu, HOME).remove(0);
    assert!(matches!(
        resolver.begin(&keymap, &menu, HOME),
        KeyOutcome::Pending(_)
    ));
    assert_eq!(
        resolver.press(&keymap, key("q"), HOME),
        KeyOutcome::Command(Command::Quit)
    );
}

#[test]
fn a_sequence_left_by_a_change_of_screen_is_forgotten() {
    let keymap = Keymap::default();
    let mut resolver = Resolver::default();
    resolver.press(&keymap, key("g"), LIST);
    resolver.cancel();
    assert_eq!(
        resolver.press(&keymap, key("c"), LIST),
        KeyOutcome::Command(Command::Copy)
    );
}

fn any_contexts() -> impl Strategy<Value = Vec<Context>> {
    proptest::collection::vec(proptest::sample::select(Context::ALL), 0..4)
}

proptest! {
    #[test]
    fn any_keys_in_any_contexts_are_resolved(
        keys in proptest::collection::vec(crate::keymap::names::tests::any_key(), 0..12),
        contexts in any_contexts(),
    ) {
        let keymap = Keymap::default();
        let mut resolver = Resolver::default();
        for key in keys {
            let outcome = resolver.press(&keymap, key, &contexts);
            prop_assert_eq!(matches!(outcome, KeyOutcome::Pending(_)), !resolver.pending().is_empty());
        }
    }

    #[test]
    fn every_key_shown_for_a_command_does_it(
        command in proptest::sample::select(Command::ALL),
        contexts in any_contexts(),
    ) {
        let keymap = Keymap::default();
        for sequence in keymap.keys_for(command, &contexts) {
            let outcome = press_in(&keymap, &sequence.to_string(), &contexts);
            prop_assert_eq!(outcome, KeyOutcome::Command(command), "{}", sequence);
        }
    }

    #[test]
    fn every_continuation_shown_is_true(
        contexts in any_contexts(),
        begun in proptest::sample::select(vec!["g", "space", "space n"]),
    ) {
        let keymap = Keymap::default();
        let begun: Sequence = begun.parse().unwrap();
        for next in keymap.continuations(begun.keys(), &contexts) {
            let mut resolver = Resolver::default();
            resolver.begin(&keymap, &begun, &contexts);
            match (resolver.press(&keymap, next.key, &contexts), next.leads) {
                (KeyOutcome::Command(done), Leads::Command(shown)) => prop_assert_eq!(done, shown),
                (KeyOutcome::Pending(keys), Leads::Group(_)) => prop_assert!(!keys.is_empty()),
                (outcome, leads) => prop_assert!(false, "{:?} {:?}", outcome, leads),
            }
        }
    }
}
