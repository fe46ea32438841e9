//! The program: its command line opens everything else.

use std::process::ExitCode;

fn main() -> ExitCode {
    relais::cli::main()
}
