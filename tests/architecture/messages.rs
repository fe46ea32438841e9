//! Messages that nobody says: no variant, no method, no line of the law's data names them.

use std::collections::BTreeSet;

use super::source::{Token, tokens};

/// The messages of a Fluent file that neither the sources nor the data name. Those of commands,
/// `cmd-x` with its `hint-x`, are found by the command, those of the command line's help by what can
/// be typed: other tests hold them.
pub fn unsaid(messages: &str, sources: &[String], data: &[String]) -> Vec<String> {
    let sources: Vec<Vec<Token>> = sources.iter().map(|source| tokens(source)).collect();
    let shorthands = shorthands(&sources);
    let mut said = BTreeSet::new();
    for source in &sources {
        names(source, &shorthands, &mut said);
    }
    let of_command = |key: &str| {
        key.strip_prefix("cmd-")
            .or_else(|| key.strip_prefix("hint-"))
            .is_some_and(|of| messages.contains(&format!("\ncmd-{of} =")))
    };
    let of_help = |key: &str| {
        let prefixes = ["cli-about-", "cli-arg-", "cli-value-"];
        prefixes.iter().any(|prefix| key.starts_with(prefix))
    };
    let by_data = |key: &str| data.iter().any(|file| file.contains(&format!("\"{key}\"")));
    listed(messages)
        .into_iter()
        .filter(|(key, has_args)| match has_args {
            true => !said.contains(&key.replace('-', "_")),
            false => !said.contains(&camel(key)),
        })
        .filter(|(key, _)| !of_command(key) && !of_help(key) && !by_data(key))
        .map(|(key, _)| key.to_owned())
        .collect()
}

/// Each key of a Fluent file, and whether its message has arguments.
fn listed(messages: &str) -> Vec<(&str, bool)> {
    let mut found: Vec<(&str, bool)> = Vec::new();
    for line in messages.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            let (key, _) = line.split_once('=').unwrap();
            found.push((key.trim(), false));
        }
        if let Some((_, has_args)) = found.last_mut() {
            *has_args |= line.contains('$');
        }
    }
    found
}

fn camel(key: &str) -> String {
    let capital = |part: &str| part[..1].to_uppercase() + &part[1..];
    key.split('-').map(capital).collect()
}

/// Macros that write `Id::` before a name that they are given, some by way of another.
fn shorthands(sources: &[Vec<Token>]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    loop {
        let before = found.len();
        for source in sources {
            for (at, token) in source.iter().enumerate() {
                let Some(name) = source.get(at + 2).and_then(Token::word) else {
                    continue;
                };
                if token.word() != Some("macro_rules") {
                    continue;
                }
                let body = &source[at + 3..close(source, at + 3)];
                let writes = |tokens: &[Token]| match tokens {
                    [Token::Word(id), Token::Path, dollar] => id == "Id" && dollar.is('$'),
                    [Token::Word(by), bang, _] => bang.is('!') && found.contains(by),
                    _ => false,
                };
                if body.windows(3).any(writes) {
                    found.insert(name.to_owned());
                }
            }
        }
        if found.len() == before {
            return found;
        }
    }
}

/// `Id::Saved`, `.rows_of(`, and what a shorthand is given, the left of an arrow aside; what only a
/// test says does not count.
fn names(source: &[Token], shorthands: &BTreeSet<String>, said: &mut BTreeSet<String>) {
    let mut at = 0;
    while at < source.len() {
        match &source[at..] {
            [Token::Word(word), Token::Word(name), open, ..]
                if word == "mod" && name == "tests" && open.is('{') =>
            {
                at = close(source, at + 2);
            }
            [Token::Word(id), Token::Path, Token::Word(name), ..] if id == "Id" => {
                said.insert(name.clone());
            }
            [dot, Token::Word(name), open, ..] if dot.is('.') && open.is('(') => {
                said.insert(name.clone());
            }
            [Token::Word(by), bang, ..] if bang.is('!') && shorthands.contains(by) => {
                let given = &source[at + 2..close(source, at + 2)];
                for (at, name) in given.iter().enumerate() {
                    let arrow = given.get(at + 1..at + 3);
                    let is_left = arrow.is_some_and(|next| next[0].is('=') && next[1].is('>'));
                    said.extend(name.word().filter(|_| !is_left).map(str::to_owned));
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// Where the bracket that opens at `open` closes.
fn close(source: &[Token], open: usize) -> usize {
    let mut depth = 0;
    for (at, token) in source.iter().enumerate().skip(open) {
        if ['(', '[', '{'].iter().any(|sign| token.is(*sign)) {
            depth += 1;
        } else if [')', ']', '}'].iter().any(|sign| token.is(*sign)) {
            depth -= 1;
            if depth == 0 {
                return at;
            }
        }
    }
    source.len()
}
