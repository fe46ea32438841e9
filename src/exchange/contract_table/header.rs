//! Which cell of a row holds which column: headers in French or English, any case, any accents.

use super::error::{Field, Reason, RowError};
use crate::exchange::table::{Row, Table};

/// Where each column lies.
pub(super) struct Header {
    places: [Option<usize>; Field::ALL.len()],
}

impl Header {
    /// The columns of the first row, and what is wrong with them; none when one that every row
    /// needs is missing.
    pub fn read(table: &Table<'_>) -> (Option<Self>, Vec<RowError>) {
        let mut header = Self {
            places: [None; Field::ALL.len()],
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
                    reason: Reason::RepeatedColumn,
                    found: name.clone(),
                }),
            }
        }
        let needed = [Field::Avs, Field::Regime, Field::Start, Field::End];
        let missing = needed
            .into_iter()
            .filter(|field| header.place(*field).is_none());
        let missing: Vec<RowError> = missing
            .map(|field| RowError::of_file(line, Some(field), Reason::MissingColumn))
            .collect();
        let whole = missing.is_empty();
        problems.extend(missing);
        (whole.then_some(header), problems)
    }

    /// The cell of a column, trimmed; empty when the row or the header ends before it.
    pub fn cell<'r>(&self, row: &'r Row<'_>, field: Field) -> &'r str {
        self.place(field).map_or("", |at| row.cell(at))
    }

    fn place(&self, field: Field) -> Option<usize> {
        self.places.get(field as usize).copied().flatten()
    }
}

fn field_named(folded: &str) -> Option<Field> {
    Some(match folded.replace(' ', "").as_str() {
        "avs" | "aesh" | "nom" | "name" | "agent" | "personne" => Field::Avs,
        "regime" => Field::Regime,
        "start" | "debut" | "datededebut" | "datedebut" | "du" | "from" => Field::Start,
        "end" | "fin" | "datedefin" | "datefin" | "terme" | "au" | "to" => Field::End,
        "function" | "fonction" => Field::Function,
        "endedon" | "ended" | "finreelle" | "terminele" | "rompule" => Field::EndedOn,
        "how" | "comment" | "motif" | "motifdefin" => Field::How,
        "suspended" | "suspensions" | "suspension" | "suspendu" => Field::Suspended,
        _ => return None,
    })
}
