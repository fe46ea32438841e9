//! How urgent an AVS's clock is.

/// How urgent, the worst first: the order of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flag {
    /// The ceiling is passed.
    Over,
    /// The ceiling, or the notice of a contract at whose term a mark is reached, is due.
    Critical,
    /// The next mark is not far.
    Soon,
    /// A permanent contract is possible, and nothing above holds.
    Open,
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
            Self::Open => "open",
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
    /// No contract of hers is counted.
    Uncounted,
}
