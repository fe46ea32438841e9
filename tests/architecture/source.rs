//! A source file as the words and signs that paths are made of: no comments, no strings.

/// A word or a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    Word(String),
    /// `::`
    Path,
    Sign(char),
}

impl Token {
    pub fn is(&self, sign: char) -> bool {
        *self == Token::Sign(sign)
    }

    pub fn word(&self) -> Option<&str> {
        match self {
            Token::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// Reads Rust source. What is between quotes or in a comment is dropped.
pub fn tokens(source: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let next = rest[c.len_utf8()..].chars().next();
        let taken = match c {
            '/' if next == Some('/') => rest.find('\n').unwrap_or(rest.len()),
            '/' if next == Some('*') => block_comment(rest),
            '"' => string(rest),
            '\'' => char_or_lifetime(rest),
            c if is_word(c) => {
                let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
                let (word, after) = rest.split_at(end);
                match literal_after(word, after) {
                    Some(length) => end + length,
                    None => {
                        found.push(Token::Word(word.to_owned()));
                        end
                    }
                }
            }
            ':' if next == Some(':') => {
                found.push(Token::Path);
                2
            }
            c => {
                if !c.is_whitespace() {
                    found.push(Token::Sign(c));
                }
                c.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    found
}

/// What is built outside tests, and the modules of other files that only tests have: items under
/// `#[cfg(test)]` are left out.
pub fn without_tests(tokens: &[Token]) -> (Vec<Token>, Vec<String>) {
    let (mut kept, mut only_tests) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match attribute(&tokens[at..]) {
            Some(length) if is_for_tests(&tokens[at..at + length]) => {
                let item = &tokens[at + length..];
                let end = end_of_item(item);
                let module = item[..end]
                    .windows(3)
                    .find(|three| three[0].word() == Some("mod") && three[2].is(';'));
                only_tests.extend(module.and_then(|three| three[1].word()).map(str::to_owned));
                at += length + end;
            }
            _ => {
                kept.push(token.clone());
                at += 1;
            }
        }
    }
    (kept, only_tests)
}

/// The length of the attribute that begins here.
fn attribute(tokens: &[Token]) -> Option<usize> {
    if !(tokens.first()?.is('#') && tokens.get(1)?.is('[')) {
        return None;
    }
    let mut depth = 0_usize;
    let close = tokens.iter().skip(1).position(|token| {
        depth += usize::from(token.is('['));
        depth -= usize::from(token.is(']'));
        depth == 0
    });
    close.map(|close| close + 2)
}

fn is_for_tests(attribute: &[Token]) -> bool {
    let mut words = attribute.iter().filter_map(Token::word);
    let is_condition = words.next() == Some("cfg");
    let words: Vec<_> = words.collect();
    is_condition && words.contains(&"test") && !words.contains(&"not")
}

/// The length of an item, with the attributes before it.
fn end_of_item(tokens: &[Token]) -> usize {
    let mut at = 0;
    while let Some(length) = attribute(&tokens[at..]) {
        at += length;
    }
    let mut depth = 0_usize;
    while let Some(token) = tokens.get(at) {
        match token {
            Token::Sign('(' | '[' | '{') => depth += 1,
            Token::Sign(')' | ']' | '}') if depth == 0 => return at,
            Token::Sign(close @ (')' | ']' | '}')) => {
                depth -= 1;
                if depth == 0 && *close == '}' {
                    return at + 1;
                }
            }
            Token::Sign(';') if depth == 0 => return at + 1,
            _ => {}
        }
        at += 1;
    }
    at
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        let here = &rest[at..];
        if here.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

fn string(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// `'x'`, `'\n'`, or the quote of a lifetime alone.
fn char_or_lifetime(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => {
            chars.next();
            rest[3..].find('\'').map_or(rest.len(), |at| at + 4)
        }
        Some(_) => match chars.next() {
            Some((at, '\'')) => at + 1,
            _ => 1,
        },
        None => 1,
    }
}

/// The length of the literal that a prefix (`r`, `b`, `br`, `c`) begins; none for a plain word.
fn literal_after(word: &str, after: &str) -> Option<usize> {
    match word {
        "b" | "c" if after.starts_with('"') => Some(string(after)),
        "b" if after.starts_with('\'') => Some(char_or_lifetime(after)),
        "r" | "br" | "cr" => {
            let hashes = after.len() - after.trim_start_matches('#').len();
            after[hashes..].starts_with('"').then(|| {
                let close = format!("\"{}", "#".repeat(hashes));
                let body = hashes + 1;
                after[body..]
                    .find(&close)
                    .map_or(after.len(), |at| body + at + close.len())
            })
        }
        _ => None,
    }
}
