//! Each kind of record behind the mask.
//!
//! Every record is taken apart whole: whoever adds a field to one is asked here whether a meeting may
//! see it.

mod people;
mod places;
mod posts;

use super::public::Public;

/// What a meeting may see of a record.
pub trait Masked {
    /// The record behind the mask; `id` is its number.
    fn masked(&self, id: u32, public: &Public<'_>) -> Self;
}
