//! What the build script makes of the Fluent files, and what it refuses.

// A test that cannot go on must stop.
#![allow(clippy::unwrap_used)]

#[allow(dead_code)]
#[path = "../src/text/build.rs"]
mod build;

/// Why files with those messages are refused, a line each.
fn refused(french: &str, english: &str) -> String {
    let found = build::made(french, english).unwrap_err().join("\n");
    found.replace("src/text/", "").replace("/relais.ftl", "")
}

fn made(french: &str, english: &str) -> String {
    build::made(french, english).unwrap()
}

#[test]
fn a_message_without_arguments_is_an_id() {
    let made = made("rows-none = aucune ligne\n", "rows-none = no row\n");
    assert!(made.contains("    RowsNone,\n"), "{made}");
    assert!(made.contains("Id::RowsNone => \"rows-none\""), "{made}");
    assert!(made.contains("#[doc = \"`aucune ligne`\"]"), "{made}");
    assert!(!made.contains("rows_none"), "{made}");
}

#[test]
fn one_with_arguments_is_a_method_that_takes_them_as_the_french_first_mentions_them() {
    let made = made(
        "on = le { $date }, { $name } puis { $date }\n",
        "on = { $name } on { $date }\n",
    );
    assert!(
        made.contains("fn on<'a>(&self, date: impl Into<Arg<'a>>, name: impl Into<Arg<'a>>)"),
        "{made}"
    );
    assert!(
        made.contains("(\"on\", &[(\"date\", date.into()), (\"name\", name.into())])"),
        "{made}"
    );
    assert!(!made.contains("    On,\n"), "{made}");
}

#[test]
fn what_chooses_the_plural_in_either_language_is_a_number() {
    let english =
        "left = { $n ->\n    [one] { $n } day\n   *[other] { $n } days\n } for { $name }\n";
    let made = made("left = { $n } j pour { $name }\n", english);
    assert!(
        made.contains("n: impl Into<Count>, name: impl Into<Arg<'a>>"),
        "{made}"
    );
    assert!(made.contains("`{ $n } days for { $name }`"), "{made}");
}

#[test]
fn arguments_are_found_wherever_they_stand() {
    let nested = "-brand = relais\n\
                  all = { -brand } { $kind ->\n    [avs] { $a }\n   *[other] { NUMBER($b, maximumFractionDigits: 0) }\n }\n";
    let made = made(nested, nested);
    assert!(
        made.contains("kind: impl Into<Arg<'a>>, a: impl Into<Arg<'a>>, b: impl Into<Arg<'a>>"),
        "{made}"
    );
    assert!(
        made.contains("#[doc = \"`{ -brand } { NUMBER(…) }`\"]"),
        "{made}"
    );
}

#[test]
fn the_words_of_a_command_have_no_name_and_a_hint_alone_has_one() {
    let both = "cmd-up = monter\nhint-up = haut\nhint-later = plus tard\n";
    let made = made(both, both);
    assert!(made.contains("    HintLater,\n"), "{made}");
    assert!(!made.contains("Up"), "{made}");
}

#[test]
fn languages_that_do_not_say_the_same_are_refused() {
    assert_eq!(
        refused("a = { $n } { $m }\nb = b\n", "a = { $n }\nb = { $m }\n"),
        "a takes $n, $m in fr and $n in en\nb takes no argument in fr and $m in en"
    );
    assert_eq!(
        refused("a = a\nb = b\n", "b = b\nc = c\n"),
        "en: a is missing, fr has it\nfr: c is missing, en has it"
    );
}

#[test]
fn what_cannot_be_said_is_refused() {
    for (message, why) in [
        ("a = a\na = b\n", "fr: a is there twice"),
        (
            "a = a\n    .b = c\n",
            "fr: a has an attribute, .b, that nothing can say",
        ),
        ("a =\n    .b = c\n", "fr: a says nothing"),
        (
            "b = b\na = { b }\n",
            "fr: a refers to the message b: make a term of it",
        ),
        (
            "a = { -b }\n",
            "fr: a refers to the term -b, which is missing",
        ),
        ("a = a\nb = { $n\n", "fr:3: "),
        ("cmd-up = a\n", "cmd-up has no hint- beside it"),
        (
            "cmd-up = a\nhint-up = { $n }\n",
            "hint-up takes arguments, and is said of a command without any",
        ),
    ] {
        let found = refused(message, message);
        assert!(found.contains(why), "{message}: {found}");
    }
}
