//! The embedded keymaps.

/// The keymap on which a person's file is layered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Preset {
    /// The one that help and README describe.
    #[default]
    Default,
}

impl Preset {
    /// Every embedded keymap.
    pub const ALL: &'static [Preset] = &[Self::Default];

    /// Its name after `extends` and in settings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Default => "default",
        }
    }

    /// The preset of that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|preset| preset.id() == id)
    }

    /// Its file.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Default => include_str!("../../keymaps/default.toml"),
        }
    }
}
