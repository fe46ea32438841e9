//! Files in: an invented directory with every trap, hostile files, and the official files where
//! they are at hand.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

#[path = "exchange/calendar.rs"]
mod calendar;
#[path = "exchange/directory.rs"]
mod directory;
#[path = "exchange/hostile.rs"]
mod hostile;
#[path = "exchange/invented.rs"]
mod invented;
#[path = "exchange/official.rs"]
mod official;
#[path = "exchange/other_lists.rs"]
mod other_lists;

use relais::domain::{Clean, Register};
use relais::exchange::{Import, ImportError, RowCounts};

/// Reads a file against a register.
fn read(bytes: &[u8], register: &Register) -> Result<Import, ImportError> {
    let import = Import::read(bytes, None, register)?;
    let RowCounts {
        added,
        changed,
        unchanged,
        rejected,
        ..
    } = import.counts();
    assert_eq!(added + changed + unchanged + rejected, import.rows);
    let mut lines: Vec<u32> = import
        .rejected
        .iter()
        .map(|rejected| rejected.line)
        .collect();
    lines.dedup();
    assert_eq!(lines.len(), rejected, "one entry a row");
    Ok(import)
}

/// Writes an import as one act.
fn write(import: &Import, register: &mut Register) {
    let act = import
        .act(register, Clean::new("liste.csv"), [7; 32])
        .unwrap();
    register.apply(&act.changes).unwrap();
}

/// A register that holds the file.
fn holding(bytes: &[u8]) -> Register {
    let mut register = Register::default();
    write(&read(bytes, &register).unwrap(), &mut register);
    register
}
