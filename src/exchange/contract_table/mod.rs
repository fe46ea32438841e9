//! Contracts on a table of their own: `relais engagement --contracts FILE`.
//!
//! Headers are `avs;regime;start;end`, and if present `function;ended_on;how;suspended`; `;`, `,`
//! or a tab between cells; dates French or ISO; an empty end for a permanent contract. A wrong row
//! is told by line and field, the others are still answered. It opens no file and no store, and
//! says nothing in words: reasons are data.

mod cell;
mod error;
mod header;
mod lines;
mod row;
mod rows;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::HashMap;

use crate::domain::{AvsId, Clean, Contract};

pub use error::{Field, Reason, RowError};
use header::Header;
use lines::Lines;
use rows::{Row, Rows};

/// What a table of contracts holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContractTable {
    /// People in the order of the file.
    pub people: Vec<Person>,
    /// Rows that were not read, in the order of the file.
    pub errors: Vec<RowError>,
}

/// One person's contracts, in the order of the file. They carry a number of their own table: the
/// first person is `A1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// What the file calls her.
    pub avs: Clean,
    /// Her contracts.
    pub contracts: Vec<Contract>,
}

/// Reads a table of contracts. Whatever the bytes, it answers: UTF-8, UTF-16 with its mark, else
/// Windows-1252.
///
/// ```
/// # use relais::exchange::contract_table::read;
/// let table = read(b"avs;regime;start;end\nMARTIN;aed;1/9/2003;31/8/2006\n");
/// assert_eq!(table.people[0].contracts.len(), 1);
/// assert!(table.errors.is_empty());
/// ```
pub fn read(bytes: &[u8]) -> ContractTable {
    let text = decoded(bytes);
    let mut rows = Rows::of(&text, delimiter(&text));
    let mut table = ContractTable::default();
    let mut lines = Lines::of(&text);
    let Some((byte, Row::Read(first))) = rows.next() else {
        let reason = match text.trim().is_empty() {
            true => Reason::Empty,
            false => Reason::OpenQuote,
        };
        table.errors.push(RowError::of_file(1, None, reason));
        return table;
    };
    let (header, problems) = Header::read(&first, lines.line_of(byte));
    table.errors.extend(problems);
    let Some(header) = header else {
        return table;
    };
    let mut numbers: HashMap<Clean, usize> = HashMap::new();
    for (byte, row) in rows {
        let line = lines.line_of(byte);
        let row = match row {
            Row::Read(row) => row,
            Row::OpenQuote => {
                let error = RowError::of_file(line, None, Reason::OpenQuote);
                table.errors.push(error);
                continue;
            }
        };
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        match row::read(&header, &row) {
            Ok((avs, contract)) => table.put(&mut numbers, avs, contract),
            Err((field, reason, found)) => table.errors.push(RowError {
                line,
                field,
                reason,
                found,
            }),
        }
    }
    table
}

impl ContractTable {
    fn put(&mut self, numbers: &mut HashMap<Clean, usize>, avs: Clean, mut contract: Contract) {
        let at = *numbers.entry(avs.clone()).or_insert(self.people.len());
        if at == self.people.len() {
            self.people.push(Person {
                avs,
                contracts: Vec::new(),
            });
        }
        contract.avs = AvsId(u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1));
        if let Some(person) = self.people.get_mut(at) {
            person.contracts.push(contract);
        }
    }
}

fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return encoding.decode_without_bom_handling(rest).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => {
            encoding_rs::WINDOWS_1252
                .decode_without_bom_handling(bytes)
                .0
        }
    }
}

/// The sign between the cells of the header: the most frequent, `;` when none is there.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().find(|line| !line.trim().is_empty());
    let header = header.unwrap_or_default().as_bytes();
    let count = |sign: &u8| header.iter().filter(|byte| *byte == sign).count();
    // The last of equals wins.
    [b'\t', b',', b';']
        .into_iter()
        .max_by_key(count)
        .unwrap_or(b';')
}
