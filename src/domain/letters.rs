//! Which of two alternating weeks a week is, school by school. What decides it is the school calendar,
//! which is not known here: it is told.

use std::fmt;
use std::sync::Arc;

use super::{Date, EstablishmentId};

/// The letter of a week of two that alternate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Letter {
    A,
    B,
}

impl Letter {
    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    /// By the number of the ISO week alone: an odd one is A.
    pub fn of_number(date: Date) -> Self {
        match date.iso_week_date().week() % 2 {
            1 => Self::A,
            _ => Self::B,
        }
    }
}

/// Tells the letter of the week that holds a day, at a school; none where that week has none.
type Told = dyn Fn(EstablishmentId, Date) -> Option<Letter> + Send + Sync;

/// The letters of weeks. While nobody told them they go by the number of the week.
#[derive(Clone, Default)]
pub struct Letters(Option<Arc<Told>>);

impl Letters {
    /// As told.
    pub fn told(
        by: impl Fn(EstablishmentId, Date) -> Option<Letter> + Send + Sync + 'static,
    ) -> Self {
        Self(Some(Arc::new(by)))
    }

    /// The letter of the week that holds `date`, at a school.
    pub fn on(&self, at: EstablishmentId, date: Date) -> Option<Letter> {
        match &self.0 {
            Some(told) => told(at, date),
            None => Some(Letter::of_number(date)),
        }
    }
}

impl fmt::Debug for Letters {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let by = if self.0.is_some() { "told" } else { "number" };
        to.debug_tuple("Letters").field(&by).finish()
    }
}
