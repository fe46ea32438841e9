//! Records as they are named on a command line: `A12`, `avs 12`, `avs A12`.

use super::exit::Exit;
use super::failure::Failure;
use super::shell::Shell;
use super::typed::kinds;
use crate::domain::{Clean, Kind, RecordId, Ref, Register};

/// Reads `A12`, or `avs` and `12` or `A12`.
///
/// # Errors
/// No kind of that name, no code, or a code of another kind.
pub fn parse(shell: &Shell, words: &[String]) -> Result<Ref, Failure> {
    let bad = |typed: &str| {
        let typed = Clean::new(typed);
        Failure::said(Exit::Usage, shell.text.cli_not_a_code(&typed))
    };
    match words {
        [code] => code.parse().map_err(|_| bad(code)),
        [kind, id] => {
            let kind: Kind = kind.parse().map_err(|_| {
                let typed = Clean::new(kind);
                let known = kinds();
                Failure::said(Exit::Usage, shell.text.cli_not_a_kind(&typed, known))
            })?;
            numbered(kind, id).ok_or_else(|| bad(id))
        }
        _ => Err(bad("")),
    }
}

/// The number of a record of a known kind: `12` or its code.
///
/// # Errors
/// Neither.
pub fn of<I: RecordId>(shell: &Shell, typed: &str) -> Result<I, Failure> {
    numbered(I::KIND, typed)
        .and_then(Ref::typed)
        .ok_or_else(|| {
            let typed = Clean::new(typed);
            Failure::said(Exit::Usage, shell.text.cli_not_a_code(&typed))
        })
}

/// The same record, when there is one.
///
/// # Errors
/// There is none of that number.
pub fn found(shell: &Shell, register: &Register, target: Ref) -> Result<(), Failure> {
    if register.holds(target) {
        return Ok(());
    }
    let words = shell.text.no_such_record(target.to_string());
    Err(Failure::said(Exit::Nothing, words))
}

fn numbered(kind: Kind, typed: &str) -> Option<Ref> {
    let code = if typed.starts_with(|c: char| c.is_ascii_digit()) {
        format!("{}{typed}", kind.letter())
    } else {
        typed.to_owned()
    };
    code.parse().ok().filter(|target: &Ref| target.kind == kind)
}
