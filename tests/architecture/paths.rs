//! Every path of a source file, made absolute: `crate::domain::Date`, `jiff::civil::date`.

use super::source::Token;

/// An absolute path, segment by segment.
pub type Path = Vec<String>;

/// A path as it is named somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The path; without `crate` in front it begins in another crate, or with what `module` has.
    pub path: Path,
    /// The module that names it: that of the file, or one inside it.
    pub module: Path,
    /// The name that a `use` gives it there; `*` for everything in it.
    pub bound: Option<String>,
}

/// All paths of two segments or more, and whatever a `use` names. `module` is where the file
/// stands: `["domain", "id"]` for `src/domain/id.rs`.
pub fn paths(tokens: &[Token], module: &[String]) -> Vec<Named> {
    let mut reader = Reader {
        tokens,
        at: 0,
        module: module.to_vec(),
        blocks: Vec::new(),
        found: Vec::new(),
    };
    reader.read();
    reader.found
}

struct Reader<'t> {
    tokens: &'t [Token],
    at: usize,
    module: Path,
    /// Of each open brace, whether it opened a module.
    blocks: Vec<bool>,
    found: Vec<Named>,
}

impl Reader<'_> {
    fn read(&mut self) {
        while let Some(token) = self.tokens.get(self.at) {
            match token {
                Token::Word(word) if word == "use" => {
                    self.at += 1;
                    self.tree(&[]);
                }
                Token::Word(word) if word == "mod" => self.inline_module(),
                Token::Word(_) => self.plain(),
                Token::Sign('{') => {
                    self.blocks.push(false);
                    self.at += 1;
                }
                Token::Sign('}') => {
                    if self.blocks.pop() == Some(true) {
                        self.module.pop();
                    }
                    self.at += 1;
                }
                _ => self.at += 1,
            }
        }
    }

    fn inline_module(&mut self) {
        self.at += 1;
        let name = self.word();
        if let (Some(name), true) = (name, self.peek(1).is_some_and(|t| t.is('{'))) {
            self.module.push(name);
            self.blocks.push(true);
            self.at += 2;
        }
    }

    /// A path outside a `use`; a single word is none.
    fn plain(&mut self) {
        let mut path = Path::new();
        while let Some(word) = self.word() {
            path.push(word);
            self.at += 1;
            if self.peek(0) != Some(&Token::Path) {
                break;
            }
            self.at += 1;
        }
        if path.len() > 1 || path.first().is_some_and(|w| w == "crate" || w == "super") {
            self.keep(path, None);
        }
    }

    /// What follows `use`, or a brace of it.
    fn tree(&mut self, prefix: &[String]) {
        let mut path = prefix.to_vec();
        let mut alias = None;
        loop {
            match self.peek(0) {
                Some(Token::Word(word)) if word == "as" => {
                    alias = self.peek(1).and_then(Token::word).map(str::to_owned);
                    self.at += 2;
                }
                Some(Token::Word(word)) => {
                    path.push(word.clone());
                    self.at += 1;
                }
                Some(Token::Path) => self.at += 1,
                Some(Token::Sign('*')) => {
                    path.push("*".to_owned());
                    self.at += 1;
                }
                Some(Token::Sign('{')) => {
                    self.at += 1;
                    while self.peek(0).is_some_and(|t| !t.is('}')) {
                        let before = self.at;
                        self.tree(&path);
                        if self.peek(0).is_some_and(|t| t.is(',')) || self.at == before {
                            self.at += 1;
                        }
                    }
                    self.at += 1;
                    return;
                }
                _ => break,
            }
        }
        if path.len() > prefix.len() {
            let last = path.iter().rev().find(|segment| *segment != "self");
            let bound = alias.or_else(|| last.cloned());
            self.keep(path, bound);
        }
    }

    fn keep(&mut self, path: Path, bound: Option<String>) {
        let mut segments = path.into_iter().peekable();
        let mut absolute = match segments.peek().map(String::as_str) {
            Some("crate") => {
                segments.next();
                vec!["crate".to_owned()]
            }
            Some("self" | "super") => {
                let here = self.module.iter().cloned();
                std::iter::once("crate".to_owned()).chain(here).collect()
            }
            _ => Path::new(),
        };
        for segment in segments {
            match segment.as_str() {
                "self" => {}
                "super" => {
                    absolute.pop();
                }
                _ => absolute.push(segment),
            }
        }
        self.found.push(Named {
            path: absolute,
            module: self.module.clone(),
            bound,
        });
    }

    fn peek(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead)
    }

    fn word(&self) -> Option<String> {
        self.peek(0).and_then(Token::word).map(str::to_owned)
    }
}
