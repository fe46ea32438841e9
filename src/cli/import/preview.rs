//! What a file would do, on paper.

use crate::cli::columns::PlainTable;
use crate::cli::failure::Failure;
use crate::cli::shell::Shell;
use crate::domain::{Clean, Register};
use crate::exchange::{Import, TableKind};
use crate::text::Id;
use crate::words::import;

/// Lines shown of each list; the rest is counted. JSON has them all.
const SHOWN: usize = 20;

/// Prints counts, then what changes of each record, refused rows, repairs, oddities and what was
/// passed over.
///
/// # Errors
/// Those of the output.
pub fn print(
    name: &Clean,
    import: &Import,
    register: &Register,
    shell: &mut Shell,
) -> Result<(), Failure> {
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
    let changed = import::changed_rows(register, text, import).into_iter();
    let changed = changed.flat_map(|row| {
        let record = format!("{} {}", row.target, row.name);
        row.fields.into_iter().enumerate().map(move |(at, field)| {
            // The record is named beside the first of its fields.
            let record = if at == 0 {
                record.clone()
            } else {
                String::new()
            };
            let (before, after) = (none(field.before), none(field.after));
            let words = format!("{} : {before} → {after}", text.get(field.id));
            [line(row.line), record, words]
        })
    });
    let skipped = import.skipped.iter().map(|row| {
        let words = import::skipped(text, row.what);
        [line(row.line), String::new(), words]
    });
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
        (Id::CliImportChanged, changed.collect::<Vec<_>>()),
        (Id::CliImportRejected, rejected.collect()),
        (Id::CliImportRepaired, repaired.collect()),
        (Id::CliImportOdd, odd.collect()),
        (Id::CliImportSkipped, skipped.collect()),
    ];
    for (heading, rows) in lists {
        list(heading, rows, shell)?;
    }
    Ok(())
}

fn none(words: String) -> String {
    if words.is_empty() {
        "–".to_owned()
    } else {
        words
    }
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
