//! What undo and redo share: what would happen is shown, then asked, then done.

use std::io;

use super::act;
use super::columns::PlainTable;
use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::shell::{Shell, width};
use crate::domain::{Brief, Change, Register, Unmovable, doing_again, taking_back};
use crate::store::{Opened, StoreError};
use crate::text::Id;
use crate::words::summary;

/// Changes that the preview names; the rest is counted.
const SHOWN: usize = 20;

/// Takes back the newest act not taken back, or does `again` the one last taken back. With `yes`
/// nothing is asked.
///
/// # Errors
/// The store cannot be written, a later act stands in the way, or nobody said yes.
pub fn step(yes: bool, shell: &mut Shell, again: bool) -> Result<Exit, Failure> {
    let Opened {
        mut store,
        mut register,
        ..
    } = open::write(shell)?;
    let history = register.history();
    let next = if again {
        history.to_redo()
    } else {
        history.to_undo()
    };
    let Some(brief) = next.cloned() else {
        let nothing = if again {
            Id::WhyNothingToRedo
        } else {
            Id::WhyNothingToUndo
        };
        shell.say(shell.text.get(nothing));
        return Ok(Exit::Nothing);
    };
    let entry = store.entry(brief.seq)?;
    let changes = if again {
        doing_again(&entry, &register)
    } else {
        taking_back(&entry, &register)
    };
    let changes = changes.map_err(|why: Unmovable| StoreError::Unmovable(why))?;
    preview(shell, &register, &brief, &changes, again);
    let question = if again {
        Id::CliAskRedo
    } else {
        Id::CliAskUndo
    };
    let question = shell.text.get(question).to_owned();
    shell.confirm(yes, &question)?;
    let done = if again {
        store.redo(&mut register, brief.seq)?
    } else {
        store.undo(&mut register, brief.seq)?
    };
    act::answer(shell, &register, &done, &changes)
}

fn preview(shell: &Shell, register: &Register, brief: &Brief, changes: &[Change], again: bool) {
    let text = &shell.text;
    let act = summary::act(register, text, brief);
    let seq = brief.seq.to_string();
    shell.say(&if again {
        text.cli_move_redo(seq, &brief.who, act)
    } else {
        text.cli_move_undo(seq, &brief.who, act)
    });
    let mut rows = PlainTable::default().left("").left("").left("");
    for change in changes.iter().take(SHOWN) {
        rows.row(summary::change(register, text, change));
    }
    let mut page = Vec::new();
    if rows.write(&mut page, width(io::stderr())).is_ok() {
        shell.say(String::from_utf8_lossy(&page).trim_end());
    }
    let more = changes.len().saturating_sub(SHOWN);
    if more > 0 {
        shell.say(&text.and_more(more));
    }
}
