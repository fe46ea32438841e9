//! Backups: a verified copy of vault and journal in one file, made beside whoever writes. Putting one
//! back is not done here.

mod copy;
mod file;
mod inspect;
mod job;
mod keep;
mod list;
mod make;
mod reseal;
mod vault;

pub(super) use copy::LoadedBackup;
pub(super) use inspect::store_of;
pub use inspect::{Restored, inspect};
pub use job::{BackupJob, Made};
pub(super) use list::{ours, unfinished};
pub use make::Older;
pub(super) use reseal::seal_again;
pub(super) use vault::vault_of;
