//! Backups: a verified copy of vault and journal in one file, made beside whoever writes, and put
//! back as a new epoch, so that what lives is never written over before all of it is there.

mod copy;
mod file;
mod keep;
mod make;
mod reseal;
mod restore;

pub(super) use copy::Copy;
pub(super) use make::ours;
pub use make::{BackupJob, Made, Older};
pub(super) use reseal::seal_again;
pub use restore::{Restored, inspect, restore};
