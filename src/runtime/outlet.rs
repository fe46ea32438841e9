//! The way to the terminal: what is written goes out at once, and nothing of it is kept.
//!
//! The buffers of standard output would hold the end of old frames until later ones happen to be as
//! long.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;

/// Standard output without a buffer.
pub struct Outlet(File);

impl Outlet {
    /// The terminal that `out` writes to.
    ///
    /// # Errors
    /// The system gives no second handle of it.
    pub fn of(out: &impl AsFd) -> io::Result<Self> {
        out.as_fd()
            .try_clone_to_owned()
            .map(|own| Self(File::from(own)))
    }
}

impl Write for Outlet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
