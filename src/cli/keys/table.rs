//! The keys by context: one line a verb, in the order of the keymap.

use std::io::{self, Write};

use super::json::{KeysOf, VerbKeys};
use crate::cli::columns::PlainTable;
use crate::keymap::{Context, Keymap};
use crate::text::{Id, Text};
use crate::words::keys::context;

/// The tables of a keymap, empty ones left out.
pub fn of(keymap: &Keymap, text: &Text) -> Vec<KeysOf> {
    let tables = Context::ALL.iter().map(|context| {
        let mut verbs: Vec<VerbKeys> = Vec::new();
        for (sequence, command) in keymap.bindings(*context) {
            let key = sequence.to_string();
            match verbs.iter_mut().find(|verb| verb.command == command.id()) {
                Some(verb) => verb.keys.push(key),
                None => verbs.push(VerbKeys {
                    command: command.id(),
                    keys: vec![key],
                    words: text.command(command).to_owned(),
                }),
            }
        }
        KeysOf {
            context: context.id(),
            verbs,
        }
    });
    tables.filter(|table| !table.verbs.is_empty()).collect()
}

/// Prints them in columns, within `room` where there is a limit.
pub fn page(tables: &[KeysOf], text: &Text, room: Option<usize>) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let to = &mut page;
    for (at, table) in tables.iter().enumerate() {
        if at > 0 {
            writeln!(to)?;
        }
        writeln!(to, "{}", heading(table, text))?;
        let mut rows = PlainTable::default().left("").left("").left("");
        for verb in &table.verbs {
            let keys = format!("  {}", verb.keys.join(", "));
            rows.row([keys, verb.words.clone(), verb.command.to_owned()]);
        }
        rows.write(to, room)?;
    }
    Ok(page)
}

/// Prints them as the README has them: a table a context.
pub fn markdown(tables: &[KeysOf], text: &Text) -> String {
    let mut page = String::new();
    for table in tables {
        let heading = heading(table, text);
        let (keys, what) = (text.get(Id::CliKeysColumn), text.get(Id::ColAct));
        page.push_str(&format!(
            "**{heading}**\n\n| {keys} | {what} |\n| --- | --- |\n"
        ));
        for verb in &table.verbs {
            let keys = verb.keys.iter().map(|keys| format!("`{keys}`"));
            let keys = keys.collect::<Vec<_>>().join(" ");
            // A table of Markdown is parted by this sign.
            let keys = keys.replace('|', "\\|");
            page.push_str(&format!("| {keys} | {} |\n", verb.words));
        }
        page.push('\n');
    }
    page.truncate(page.trim_end().len());
    page.push('\n');
    page
}

fn heading(table: &KeysOf, text: &Text) -> String {
    let id = Context::from_id(table.context).map(context);
    id.map_or_else(|| table.context.to_owned(), |id| text.get(id).to_owned())
}
