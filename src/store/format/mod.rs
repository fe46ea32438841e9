//! The shapes that lie on disk, one frozen struct per shape and version. Only these are written.
//!
//! A shape that was ever written is never changed: its bytes are held by `tests/golden/`. The types
//! of `domain` are free to; what they become on disk is said in `v1` field by field, so that a field
//! added to a record does not compile until it is said there too. Where a version number lies: byte
//! 4 of a frame of the journal, byte 0 of a block of the index, bytes 4 and 5 of a small file.
//!
//! To add a field to a record: its shape as it is in a folder for the new version, a set of
//! [`Records`](v1::Records) that names it and the shapes that stay, and a line more in the tables
//! of [`Format`]. What the older shape does not tell is then said where that one is read.
//!
//! It knows nothing of files, keys or the order in which things are written.

#[cfg(test)]
mod drawn;
mod frozen;
mod shape;
#[cfg(test)]
mod tests;
pub(super) mod v1;

pub(super) use shape::Shape;
