//! Backups: a verified copy of vault and journal in one file, made beside whoever writes, and put
//! back as a new epoch, so that what lives is never written over before all of it is there.

mod copy;
mod file;
mod inspect;
mod job;
mod keep;
mod live;
mod make;
mod own;
mod reseal;
mod restore;

pub(super) use copy::Copy;
pub use inspect::{Restored, inspect};
pub use job::{BackupJob, Made};
pub use make::Older;
pub(super) use own::ours;
pub(super) use reseal::seal_again;
pub use restore::restore;
