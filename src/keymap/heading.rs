//! The names of groups of keys in menus; their words are in `text`.

macro_rules! headings {
    ($($(#[$doc:meta])+ $name:ident = $id:literal;)*) => {
        /// The name of a group of keys in a menu; in files, its id after a `+`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Heading { $($(#[$doc])+ $name,)* }

        impl Heading {
            /// Every heading.
            pub const ALL: &'static [Heading] = &[$(Heading::$name),*];

            /// Its id.
            pub const fn id(self) -> &'static str { match self { $(Heading::$name => $id),* } }
        }
    };
}

headings! {
    /// The menu of everything.
    Menu = "menu";
    /// New records, by kind.
    New = "new";
    /// The journal, taking back and doing again.
    Journal = "journal";
    /// The store: backups, checks, erasing.
    Store = "store";
    /// Screens to go to.
    Go = "go";
}

impl Heading {
    /// The heading of that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|heading| heading.id() == id)
    }
}
