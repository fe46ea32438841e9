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
