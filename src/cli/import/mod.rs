//! `relais import`: tables in. Each file is shown first, then asked about, then written as one act.

mod args;
mod json;
mod preview;

use super::documents::RejectedLine;
use super::exit::Exit;
use super::failure::Failure;
use super::file::{self, Bytes};
use super::open;
use super::shell::Shell;
use crate::domain::{Act, Register};
use crate::exchange::encoding::FILE_LIMIT;
use crate::exchange::{Import, TableKind};
use crate::store;
use crate::text::Id;
pub use args::Args;
use args::SaidTable;
use json::Json;

/// Answers `relais import`.
///
/// # Errors
/// A file cannot be read in at all, nobody said yes, or the store cannot be written.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let said = kind(args.r#as, shell)?;
    let mut exit = Exit::Ok;
    for path in &args.files {
        let file = file::read(path, FILE_LIMIT, shell)?;
        exit = exit.max(one(&file, said, args, shell)?);
    }
    Ok(exit)
}

fn one(
    file: &Bytes,
    said: Option<TableKind>,
    args: &Args,
    shell: &mut Shell,
) -> Result<Exit, Failure> {
    if args.dry_run {
        let register = if store::is_there(&shell.folders()?.store())? {
            open::read(shell)?.register
        } else {
            Register::default()
        };
        let import = parse(file, said, &register, shell)?;
        return shown(file, &import, &register, false, shell);
    }
    let place = shell.folders()?.store();
    // A store is made once there is something to put in it.
    let opened = if store::is_there(&place)? {
        Some(open::at(shell, &place)?)
    } else {
        None
    };
    let empty = Register::default();
    let register = opened.as_ref().map_or(&empty, |opened| &opened.register);
    let import = parse(file, said, register, shell)?;
    let Some(act) = act(file, &import, register) else {
        let exit = shown(file, &import, register, false, shell)?;
        let nothing = if import.rejected.is_empty() {
            Id::CliImportNothing
        } else {
            Id::CliNothingDone
        };
        shell.say(shell.text.get(nothing));
        return Ok(exit);
    };
    if !shell.json {
        preview::print(&file.name, &import, register, shell)?;
    }
    let question = shell.text.cli_ask_import(act.changes.len());
    if let Err(no) = shell.confirm(args.yes, &question) {
        if shell.json {
            shell.answer(&document(&import, false, register, shell))?;
        }
        return Err(no);
    }
    let mut opened = match opened {
        Some(opened) => opened,
        None => open::at(shell, &place)?,
    };
    // Told before it is written: afterwards nothing differs any more.
    let told = document(&import, true, &opened.register, shell);
    let done = opened.store.commit(&mut opened.register, act)?;
    if shell.json {
        shell.answer(&told)?;
    } else {
        let words = shell
            .text
            .cli_import_done(done.changes, done.seq.to_string());
        shell.line(&words)?;
    }
    Ok(end(&import))
}

/// Shows what a file would do, or did.
fn shown(
    file: &Bytes,
    import: &Import,
    register: &Register,
    committed: bool,
    shell: &mut Shell,
) -> Result<Exit, Failure> {
    if shell.json {
        shell.answer(&document(import, committed, register, shell))?;
    } else {
        preview::print(&file.name, import, register, shell)?;
    }
    Ok(end(import))
}

/// Rows were refused; the others count all the same.
fn end(import: &Import) -> Exit {
    if import.rejected.is_empty() {
        Exit::Ok
    } else {
        Exit::Refused
    }
}

fn act(file: &Bytes, import: &Import, register: &Register) -> Option<Act> {
    import.act(
        register,
        file.name.clone(),
        *blake3::hash(&file.bytes).as_bytes(),
    )
}

fn parse(
    file: &Bytes,
    said: Option<TableKind>,
    register: &Register,
    shell: &Shell,
) -> Result<Import, Failure> {
    Import::read(&file.bytes, said, register).map_err(|error| {
        let why = crate::words::import::error(&shell.text, &error);
        let words = shell.text.cli_import_refused(&file.name, why);
        Failure::said(Exit::Refused, words)
    })
}

/// The kinds that can be read in.
fn kind(said: Option<SaidTable>, shell: &Shell) -> Result<Option<TableKind>, Failure> {
    match said {
        None => Ok(None),
        Some(SaidTable::Directory) => Ok(Some(TableKind::Directory)),
        Some(SaidTable::Calendar) => Ok(Some(TableKind::Calendar)),
        Some(SaidTable::Records(kind)) => {
            let words = shell.text.cli_import_later(shell.text.kind(kind));
            Err(Failure::said(Exit::Usage, words))
        }
    }
}

fn document(import: &Import, committed: bool, register: &Register, shell: &Shell) -> Json {
    let counts = import.counts();
    let rejected = import.rejected.iter().map(|row| RejectedLine {
        line: row.line,
        field: row.field.map(|column| column.id()),
        reason: crate::words::import::reason(&shell.text, &row.reason),
    });
    let repaired = import.repaired.iter().map(|cell| json::Repaired {
        line: cell.line,
        field: cell.field.id(),
        from: cell.from.to_string(),
        to: cell.to.to_string(),
    });
    let changes = crate::words::import::changed_rows(register, &shell.text, import);
    let changes = changes.into_iter().map(|row| json::ChangedRow {
        line: row.line,
        id: row.target.to_string(),
        name: row.name,
        fields: row
            .fields
            .into_iter()
            .map(json::ChangedField::from)
            .collect(),
    });
    let odd = import.odd.iter().map(|row| RejectedLine {
        line: row.line,
        field: row.field.map(|column| column.id()),
        reason: crate::words::import::oddity(&shell.text, &row.what),
    });
    let skipped = import.skipped.iter().map(|row| RejectedLine {
        line: row.line,
        field: None,
        reason: crate::words::import::skipped(&shell.text, row.what),
    });
    Json {
        changes: changes.collect(),
        odd: odd.collect(),
        skipped: skipped.collect(),
        kind: import.kind.word(),
        added: counts.added,
        changed: counts.changed,
        unchanged: counts.unchanged,
        missing: counts.missing,
        rejected: rejected.collect(),
        repaired: repaired.collect(),
        committed,
    }
}
