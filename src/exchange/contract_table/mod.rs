//! Contracts on a table of their own: `relais engagement --contracts FILE`.
//!
//! Headers are `avs;regime;start;end`, and if present `function;ended_on;how;suspended;employer`;
//! dates French or ISO; the word `CDI` ends a permanent contract, an empty end is refused. The file is
//! read as every table is. A
//! wrong row is told by line and field, the others are still answered. It opens no file and no
//! store, and says nothing in words: reasons are data.

mod cell;
mod error;
mod header;
mod row;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use super::ImportError;
use super::encoding::decode;
use super::table::{OpenQuote, TextTable};
use crate::domain::{AvsId, Clean, Contract, Employer, EstablishmentId, folded};

pub use error::{ContractColumn, ContractFault, RowError};
use header::Header;

/// What a table of contracts holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContractTable {
    /// People in the order of the file.
    pub people: Vec<ContractHolder>,
    /// Rows that were not read, in the order of the file.
    pub errors: Vec<RowError>,
    /// What the file calls employers other than the authority; contracts name them by their place:
    /// the first is `T1`.
    pub employers: Vec<Clean>,
}

/// One person's contracts, in the order of the file. They carry a number of their own table: the
/// first person is `A1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractHolder {
    /// What the file calls her.
    pub avs: Clean,
    /// Her contracts.
    pub contracts: Vec<Contract>,
}

/// Bytes that a table of contracts may have.
pub const FILE_LIMIT: u64 = 16 << 20;
/// Rows that are read of it: far more than a department has.
pub const ROW_LIMIT: usize = 50_000;

/// The words for regimes that the table knows.
pub const REGIME_WORDS: &[&str] = cell::REGIME_WORDS;

/// Reads a table of contracts, saved in any of the ways that [`TextTable`] and [`decode`] know. A file
/// with a header alone has no contracts.
///
/// ```
/// # use relais::exchange::contract_table::read;
/// let table = read(b"avs;regime;start;end\nMARTIN;aed;1/9/2003;31/8/2006\n").unwrap();
/// assert_eq!(table.people[0].contracts.len(), 1);
/// assert!(table.errors.is_empty());
/// ```
///
/// # Errors
/// The file is no table at all.
pub fn read(bytes: &[u8]) -> Result<ContractTable, ImportError> {
    let text = decode(bytes)?;
    let rows = TextTable::read(&text.text)?;
    let mut table = ContractTable::default();
    let (header, problems) = Header::read(&rows);
    table.errors.extend(problems);
    let Some(header) = header else {
        return Ok(table);
    };
    let mut numbers = Numbers::default();
    let mut count = 0;
    rows.readable_rows(|row| {
        count += 1;
        if count > ROW_LIMIT {
            return Err(ImportError::TooManyRows { limit: ROW_LIMIT });
        }
        match row {
            Err(OpenQuote { line }) => {
                let error = RowError::of_file(line, None, ContractFault::OpenQuote);
                table.errors.push(error);
            }
            Ok(row) => match row::read(&header, &row) {
                Ok(row) => table.put(&mut numbers, row),
                Err((field, reason, found)) => table.errors.push(RowError {
                    line: row.line,
                    field,
                    reason,
                    found,
                }),
            },
        }
        Ok(())
    })?;
    Ok(table)
}

/// The places of those who were named before.
#[derive(Default)]
struct Numbers {
    people: HashMap<Clean, usize>,
    /// By their names without accents and case.
    employers: HashMap<String, usize>,
}

impl ContractTable {
    /// What the file calls the employer of one of its contracts; none for the authority.
    pub fn employer(&self, employer: Employer) -> Option<&Clean> {
        match employer {
            Employer::Authority => None,
            Employer::Establishment(at) => self.employers.get((at.0 as usize).checked_sub(1)?),
        }
    }

    fn put(&mut self, numbers: &mut Numbers, row: row::ContractRow) {
        let mut contract = row.contract;
        let at = *numbers
            .people
            .entry(row.avs.clone())
            .or_insert(self.people.len());
        if at == self.people.len() {
            self.people.push(ContractHolder {
                avs: row.avs,
                contracts: Vec::new(),
            });
        }
        contract.avs = AvsId(numbered(at));
        if let Some(name) = row.employer {
            let next = self.employers.len();
            let at = *numbers.employers.entry(folded(&name)).or_insert(next);
            if at == next {
                self.employers.push(name);
            }
            contract.employer = Employer::Establishment(EstablishmentId(numbered(at)));
        }
        if let Some(person) = self.people.get_mut(at) {
            person.contracts.push(contract);
        }
    }
}

/// The number of a place: the first is 1.
fn numbered(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1)
}
