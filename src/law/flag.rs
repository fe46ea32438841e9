//! How urgent an AVS's clock is.

/// How urgent, the worst first: the order of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flag {
    /// Her contract runs on after the ceiling.
    Over,
    /// The ceiling, or the notice of the contract in which it falls, is due.
    Critical,
    /// The ceiling is not far.
    Soon,
    /// Nothing.
    Clear,
}

impl Flag {
    /// Its id in text and JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Over => "over",
            Self::Critical => "critical",
            Self::Soon => "soon",
            Self::Clear => "clear",
        }
    }
}

/// The word that stands beside a clock: its flag, or that it has stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClockWord {
    /// The flag's own.
    Of(Flag),
    /// A permanent contract (CDI): nothing to wait for.
    Permanent,
    /// Not under contract that day.
    NotUnderContract,
}
