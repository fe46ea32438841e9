//! How far the house still is from the drawing: of each rule, how many files break it today. A
//! number may only fall, and is lowered with what made it fall; at nought it is gone.

/// Files with an import on a circle of siblings, in any folder of `src`.
pub const CIRCLES: usize = 90;

/// Files with an import that the table of rooms forbids.
pub const ARROWS_UPWARD: usize = 0;

/// Files other than the session's that name a variant of `Screen` or `Overlay`.
pub const VARIANTS: usize = 52;

/// Files other than those of `runtime`, `cli` and `store` that ask a clock or a time zone.
pub const CLOCKS: usize = 4;

/// Files other than those of `runtime`, `cli`, `store`, `law`, `lookup` and `solver` that begin threads.
pub const THREADS: usize = 0;

/// Files that draw with ratatui and are neither a view nor one of the rooms that lend it to views.
pub const RATATUI: usize = 15;
