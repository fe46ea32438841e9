//! Which day's law answers a question.

use crate::domain::Date;

/// The law of each rule's own day, or the law as it stood on a day that was asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LawDay {
    /// Each rule its own: the clock the day asked, the trial the contract's start, the notice its
    /// deadline.
    #[default]
    Own,
    /// "What did the law say on…": one day for every rule.
    On(Date),
}

impl LawDay {
    /// The day whose law answers, where the rule's own day is `own`.
    pub fn or(self, own: Date) -> Date {
        match self {
            Self::Own => own,
            Self::On(day) => day,
        }
    }
}

impl From<Option<Date>> for LawDay {
    fn from(day: Option<Date>) -> Self {
        day.map_or(Self::Own, Self::On)
    }
}
