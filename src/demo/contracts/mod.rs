//! Contracts: the dates of each (`periods`), the contract itself (`contract`), and ten years of them for
//! one assistant (`careers`).
//!
//! The dates follow the law by broad strokes (which regime, where the ceiling falls); the clock
//! itself is reckoned elsewhere and never here.

pub(super) mod careers;
pub(super) mod contract;
pub(super) mod periods;
