//! A share of a full-time post, exact to the millionth.

use crate::domain::{Minutes, Permille};

/// Millionths of a full-time post: fine enough for `66,6667 %`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(u32);

impl Share {
    /// A full-time post.
    pub const WHOLE: Self = Self(1_000_000);

    /// So many millionths.
    pub const fn of_millionths(millionths: u32) -> Self {
        Self(millionths)
    }

    /// So many percent.
    pub const fn of_percent(percent: u16) -> Self {
        Self(percent as u32 * 10_000)
    }

    /// In millionths.
    pub const fn millionths(self) -> u32 {
        self.0
    }

    /// In thousandths, as contracts keep it, rounded to the nearest.
    pub fn permille(self) -> Permille {
        Permille(u16::try_from((self.0 + 500) / 1000).unwrap_or(u16::MAX))
    }

    /// A part of a post: more than nothing, at most the whole.
    pub fn is_part(self) -> bool {
        Self(0) < self && self <= Self::WHOLE
    }

    /// This share of `whole`, in millionths of a minute.
    pub(super) fn of(self, whole: Minutes) -> i64 {
        i64::from(whole.0) * i64::from(self.0)
    }
}

impl From<Permille> for Share {
    fn from(share: Permille) -> Self {
        Self(u32::from(share.0) * 1000)
    }
}
