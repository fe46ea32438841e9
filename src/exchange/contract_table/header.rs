//! Which cell of a row holds which column: headers in French or English, any case, any accents.

use csv::StringRecord;

use super::error::{Field, Reason, RowError};
use crate::domain::{Clean, folded};

/// Where each column lies.
pub(super) struct Header {
    places: [Option<usize>; Field::ALL.len()],
    width: usize,
}

impl Header {
    /// The columns of the first row, and what is wrong with them; none when one that every row
    /// needs is missing.
    pub fn read(row: &StringRecord, line: u64) -> (Option<Self>, Vec<RowError>) {
        let mut header = Self {
            places: [None; Field::ALL.len()],
            width: row.len(),
        };
        let mut problems = Vec::new();
        for (at, name) in row.iter().enumerate() {
            let Some(field) = field_named(name) else {
                continue;
            };
            match header.places.get_mut(field as usize) {
                Some(place @ None) => *place = Some(at),
                _ => problems.push(RowError {
                    line,
                    field: Some(field),
                    reason: Reason::RepeatedColumn,
                    found: Clean::new(name),
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
    pub fn cell<'r>(&self, row: &'r StringRecord, field: Field) -> &'r str {
        let place = self.place(field);
        place.and_then(|at| row.get(at)).unwrap_or_default().trim()
    }

    /// The first cell beyond the header that holds something.
    pub fn beyond<'r>(&self, row: &'r StringRecord) -> Option<&'r str> {
        row.iter()
            .skip(self.width)
            .find(|cell| !cell.trim().is_empty())
    }

    fn place(&self, field: Field) -> Option<usize> {
        self.places.get(field as usize).copied().flatten()
    }
}

fn field_named(name: &str) -> Option<Field> {
    // Longer than any header: not worth folding.
    if name.len() > 64 {
        return None;
    }
    Some(match folded(name).as_str() {
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
