//! Where the person is, as far as keys are concerned.

use super::key::{Code, Key};

macro_rules! contexts {
    ($($(#[$doc:meta])+ $name:ident = $id:literal;)*) => {
        /// A table of a keymap file. A screen is a stack of them, the innermost first and
        /// [`Context::Global`] last.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Context { $($(#[$doc])+ $name,)* }

        impl Context {
            /// Every context, in the order of help.
            pub const ALL: &'static [Context] = &[$(Context::$name),*];

            /// Its table's name in keymap files.
            pub const fn id(self) -> &'static str { match self { $(Context::$name => $id),* } }
        }
    };
}

contexts! {
    /// Everywhere, under every other context.
    Global = "global";
    /// Home: its search box takes letters, digits and the apostrophe.
    Home = "home";
    /// Home, above [`Context::Home`], while the search box holds something: it takes Space and `-` too.
    Search = "search";
    /// A list of records.
    List = "list";
    /// The card of one record.
    Record = "record";
    /// The week of an AVS, over a card.
    Week = "week";
    /// Contracts and their clocks, over a list.
    Contracts = "contracts";
    /// The journal of acts, over a list.
    Journal = "journal";
    /// What waits for yes or no: a preview, effects, a choice among candidates.
    Decision = "decision";
    /// The plan of covers of an absence.
    Cover = "cover";
    /// Calls to make.
    Calls = "calls";
    /// The preview of an import.
    Import = "import";
    /// A form with fields.
    Form = "form";
    /// One line to type: a filter, a date.
    Prompt = "prompt";
    /// A query and its answers: the finder, the palette, a choice that is filtered by typing.
    Picker = "picker";
    /// Help, filtered by typing.
    Help = "help";
}

impl Context {
    /// The context of that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|context| context.id() == id)
    }

    /// Whether a text field here takes `key` as text or as a move within the text, so that the key
    /// is not looked up in outer contexts. A binding of this very context goes first.
    pub fn takes(self, key: Key) -> bool {
        match self {
            Self::Home => key.typed().is_some_and(is_of_a_name),
            Self::Search => {
                edits(key)
                    || key
                        .typed()
                        .is_some_and(|c| is_of_a_name(c) || matches!(c, ' ' | '-'))
            }
            Self::Form | Self::Prompt | Self::Picker | Self::Help => {
                edits(key) || key.typed().is_some()
            }
            _ => false,
        }
    }
}

/// Letters of any language, digits, apostrophes: all that stands in a name save space and hyphen.
fn is_of_a_name(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || c == '\''
        || (!c.is_ascii() && !c.is_whitespace() && !c.is_control())
}

/// Keys that move in a text or take from it.
fn edits(key: Key) -> bool {
    let code = matches!(
        key.code(),
        Code::Backspace | Code::Delete | Code::Left | Code::Right | Code::Home | Code::End
    );
    code && !key.alt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_names_one_context() {
        for context in Context::ALL {
            assert_eq!(Context::from_id(context.id()), Some(*context));
        }
    }

    #[test]
    fn home_takes_names_and_leaves_signs() {
        for c in "azAZ09'é’ñ".chars() {
            assert!(Context::Home.takes(Key::char(c)), "{c}");
        }
        for c in ", -!:/=?\u{a0}".chars() {
            assert!(!Context::Home.takes(Key::char(c)), "{c}");
        }
        assert!(!Context::Home.takes(Key::with_ctrl('z')));
        assert!(!Context::Home.takes(Key::plain(Code::Left)));
    }

    #[test]
    fn a_search_begun_takes_space_and_hyphen_too() {
        for c in " -a'".chars() {
            assert!(Context::Search.takes(Key::char(c)), "{c}");
        }
        assert!(Context::Search.takes(Key::plain(Code::Backspace)));
        assert!(!Context::Search.takes(Key::char(',')));
        assert!(!Context::Search.takes(Key::plain(Code::Down)));
    }

    #[test]
    fn a_form_takes_all_that_types_and_nothing_else() {
        for c in "a,?! :".chars() {
            assert!(Context::Form.takes(Key::char(c)), "{c}");
        }
        assert!(!Context::Form.takes(Key::plain(Code::Enter)));
        assert!(!Context::Form.takes(Key::plain(Code::Tab)));
        assert!(!Context::Form.takes(Key::with_ctrl('l')));
        assert!(!Context::List.takes(Key::char('a')));
    }
}
