//! What a file would do, on paper.

use crate::cli::columns::PlainTable;
use crate::cli::failure::Failure;
use crate::cli::shell::Shell;
use crate::domain::Clean;
use crate::exchange::{Import, TableKind};
use crate::text::Id;
use crate::words::import;

/// Lines shown of each list; the rest is counted. JSON has them all.
const SHOWN: usize = 20;

/// Prints counts, then refused rows, repairs and oddities.
///
/// # Errors
/// Those of the output.
pub fn print(name: &Clean, import: &Import, shell: &mut Shell) -> Result<(), Failure> {
    let text = &shell.text;
    let kind = text.get(match import.kind {
        TableKind::Directory => Id::CliTableDirectory,
        TableKind::Calendar => Id::CliTableCalendar,
    });
    let title = text.cli_import_title(name, kind, import.rows, import.encoding);
    let counts = import.counts();
    let counts = text.cli_import_counts(
        counts.added.to_string(),
        counts.changed.to_string(),
        counts.unchanged.to_string(),
        counts.missing.to_string(),
        counts.rejected.to_string(),
    );
    shell.line(&title)?;
    shell.line(&counts)?;
    let text = &shell.text;
    let rejected = import.rejected.iter().map(|row| {
        [
            line(row.line),
            import::place(text, row.field),
            import::reason(text, &row.reason),
        ]
    });
    let repaired = import.repaired.iter().map(|cell| {
        let words = format!("{} → {}", cell.from, cell.to);
        [
            line(cell.line),
            import::place(text, Some(cell.field)),
            words,
        ]
    });
    let odd = import.odd.iter().map(|row| {
        [
            line(row.line),
            import::place(text, row.field),
            import::oddity(text, &row.what),
        ]
    });
    let lists = [
        (Id::CliImportRejected, rejected.collect::<Vec<_>>()),
        (Id::CliImportRepaired, repaired.collect()),
        (Id::CliImportOdd, odd.collect()),
    ];
    for (heading, rows) in lists {
        list(heading, rows, shell)?;
    }
    Ok(())
}

fn line(number: u32) -> String {
    number.to_string()
}

fn list(heading: Id, rows: Vec<[String; 3]>, shell: &mut Shell) -> Result<(), Failure> {
    if rows.is_empty() {
        return Ok(());
    }
    let heading = format!("\n{} ({})", shell.text.get(heading), rows.len());
    shell.line(&heading)?;
    let more = rows.len().saturating_sub(SHOWN);
    let mut columns = PlainTable::default().right("").left("").left("");
    for row in rows.into_iter().take(SHOWN) {
        columns.row(row);
    }
    shell.table(&columns)?;
    if more > 0 {
        let words = shell.text.and_more(more);
        shell.line(&words)?;
    }
    Ok(())
}
