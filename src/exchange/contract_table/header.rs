//! Which cell of a row holds which column: headers in French or English, any case, any accents.

use super::error::{ContractColumn, ContractFault, RowError};
use crate::exchange::table::{TableRow, TextTable};

/// Where each column lies.
pub(super) struct Header {
    places: [Option<usize>; ContractColumn::ALL.len()],
}

impl Header {
    /// The columns of the first row, and what is wrong with them; none when one that every row
    /// needs is missing.
    pub fn read(table: &TextTable<'_>) -> (Option<Self>, Vec<RowError>) {
        let mut header = Self {
            places: [None; ContractColumn::ALL.len()],
        };
        let line = table.header_line();
        let mut problems = Vec::new();
        for (at, (folded, name)) in table.headers().iter().zip(table.names()).enumerate() {
            let Some(field) = field_named(folded) else {
                continue;
            };
            match header.places.get_mut(field as usize) {
                Some(place @ None) => *place = Some(at),
                _ => problems.push(RowError {
                    line,
                    field: Some(field),
                    reason: ContractFault::RepeatedColumn,
                    found: name.clone(),
                }),
            }
        }
        let needed = [
            ContractColumn::Avs,
            ContractColumn::Regime,
            ContractColumn::Start,
            ContractColumn::End,
        ];
        let missing = needed
            .into_iter()
            .filter(|field| header.place(*field).is_none());
        let missing: Vec<RowError> = missing
            .map(|field| RowError::of_file(line, Some(field), ContractFault::MissingColumn))
            .collect();
        let whole = missing.is_empty();
        problems.extend(missing);
        (whole.then_some(header), problems)
    }

    /// The cell of a column, trimmed; empty when the row or the header ends before it.
    pub fn cell<'r>(&self, row: &'r TableRow<'_>, field: ContractColumn) -> &'r str {
        self.place(field).map_or("", |at| row.cell(at))
    }

    fn place(&self, field: ContractColumn) -> Option<usize> {
        self.places.get(field as usize).copied().flatten()
    }
}

fn field_named(folded: &str) -> Option<ContractColumn> {
    Some(match folded.replace(' ', "").as_str() {
        "avs" | "aesh" | "nom" | "name" | "agent" | "personne" => ContractColumn::Avs,
        "regime" => ContractColumn::Regime,
        "start" | "debut" | "datededebut" | "datedebut" | "du" | "from" => ContractColumn::Start,
        "end" | "fin" | "datedefin" | "datefin" | "terme" | "au" | "to" => ContractColumn::End,
        "function" | "fonction" => ContractColumn::Function,
        "endedon" | "ended" | "finreelle" | "terminele" | "rompule" => ContractColumn::EndedOn,
        "how" | "comment" | "motif" | "motifdefin" => ContractColumn::How,
        "suspended" | "suspensions" | "suspension" | "suspendu" => ContractColumn::Suspended,
        "employer" | "employeur" => ContractColumn::Employer,
        _ => return None,
    })
}
