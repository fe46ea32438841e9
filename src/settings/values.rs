//! What a person can set, and its words in the file.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::keymap::Preset;

macro_rules! words {
    ($(#[$doc:meta])+ $name:ident { $($(#[$each:meta])+ $variant:ident = $id:literal;)* }) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$each])+ $variant,)* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// Its word in the file.
            pub const fn id(self) -> &'static str { match self { $($name::$variant => $id),* } }

            /// The one of that word.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.id() == id)
            }
        }
    };
}

words! {
    /// A line of the file.
    Item {
        /// Keys.
        Keymap = "keymap";
        /// The keyboard.
        Keyboard = "keyboard";
        /// Colours.
        Theme = "theme";
        /// Language.
        Language = "language";
        /// How to copy.
        Clipboard = "clipboard";
        /// The person's name.
        Name = "name";
        /// When the screen locks itself.
        Lock = "lock";
    }
}

words! {
    /// Colours.
    Theme {
        /// As the terminal says.
        Auto = "auto";
        /// For a dark background.
        Dark = "dark";
        /// For a light background.
        Light = "light";
        /// The terminal's own sixteen.
        Sixteen = "16";
        /// None.
        Mono = "mono";
    }
}

words! {
    /// Language of screens and words.
    Language {
        /// French.
        Fr = "fr";
        /// English.
        En = "en";
    }
}

words! {
    /// How to copy.
    Clipboard {
        /// Through the terminal.
        Osc52 = "osc52";
        /// Not at all.
        Off = "off";
    }
}

/// After how long without a key the screen locks itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockAfter {
    /// After so many minutes, 1 to 60.
    Minutes(u8),
    /// Never: something else locks this screen.
    Never,
}

impl LockAfter {
    /// The one that the file writes as `value`: `"5"`, or `"off"`.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "off" => Some(Self::Never),
            minutes => {
                let minutes = minutes.parse().ok()?;
                (1..=60)
                    .contains(&minutes)
                    .then_some(Self::Minutes(minutes))
            }
        }
    }

    /// How long; none when never.
    pub fn limit(self) -> Option<Duration> {
        match self {
            Self::Minutes(minutes) => Some(Duration::from_secs(60 * u64::from(minutes))),
            Self::Never => None,
        }
    }
}

/// Keys: one of the embedded keymaps, or a file over one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeymapChoice {
    /// An embedded keymap.
    Preset(Preset),
    /// A file, as written.
    File(PathBuf),
}

impl KeymapChoice {
    /// The choice that the file writes as `value`: a preset's name, or a path that ends in `.toml`.
    pub fn from_value(value: &str) -> Option<Self> {
        let path = Path::new(value);
        let is_file = path.extension().is_some_and(|kind| kind == "toml");
        Preset::from_id(value)
            .map(Self::Preset)
            .or_else(|| is_file.then(|| Self::File(path.into())))
    }

    /// The file to read, when there is one; a relative path starts at the folder of the settings.
    pub fn path(&self, folder: &Path) -> Option<PathBuf> {
        match self {
            Self::Preset(_) => None,
            Self::File(path) => Some(folder.join(path)),
        }
    }
}

/// Text of the file as it stands. It cannot be displayed: make a clean line of it first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unclean(pub(super) String);

impl Unclean {
    /// The text, for cleaning.
    pub fn raw(&self) -> &str {
        &self.0
    }
}
