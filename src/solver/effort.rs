//! How much is tried before something is left out.

/// How much is tried. Less than the default is of use to tests only: what is left out must be owned up to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Effort {
    /// The schedules of a candidate that are few enough to be kept in one menu.
    pub whole: usize,
    /// The schedules of a menu.
    pub menu: usize,
    /// The states of a table in the first pass: few enough for the shortest limit.
    pub first: usize,
    /// In the second pass, which is enough for nearly all.
    pub second: usize,
    /// In a pass that may take all the time there is.
    pub last: usize,
}

impl Default for Effort {
    fn default() -> Self {
        Self {
            whole: 1 << 8,
            menu: 1 << 14,
            first: 1 << 5,
            second: 1 << 12,
            last: 1 << 16,
        }
    }
}
