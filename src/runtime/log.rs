//! The log: a file a day in the state folder, a week of them, never with the name of a person.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use tracing_appender::rolling::{RollingFileAppender, Rotation};

/// How many days are kept.
const DAYS: usize = 7;

/// Begins to log. Without a log the program works on: it is for us, not for her.
pub fn begin(folder: &Path) {
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    // Made first: the library would tell the terminal that there is none.
    let mut made = DirBuilder::new();
    if made.recursive(true).mode(0o700).create(folder).is_err() {
        return;
    }
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .max_log_files(DAYS)
        .filename_prefix("relais")
        .filename_suffix("log")
        .build(folder);
    if let Ok(file) = file {
        let subscriber = tracing_subscriber::fmt()
            .with_ansi(false)
            .with_writer(std::sync::Mutex::new(file));
        // A second session in one process keeps the first one's log.
        let _ = tracing::subscriber::set_global_default(subscriber.finish());
    }
}
