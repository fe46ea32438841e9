//! A flat TOML file read line by line, so that a bad line costs only itself.
//!
//! Keymaps and settings need no value longer than a line. Read as one document, a stray quote would
//! lose the whole file, a table named twice too; read line by line, each by the real TOML parser,
//! every line stands or falls alone, and its number needs no spans. It knows neither keys nor settings.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

/// Bytes read of a file: thousands of lines, few enough that every line may be compared with every other.
pub const FILE_LIMIT: usize = 1 << 16;
/// Bytes read of a line.
const LINE_LIMIT: usize = 2_000;

/// A line and its number, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberedLine {
    /// From 1.
    pub number: usize,
    /// Whether it begins with a bracket: a table, even when it cannot be read.
    pub is_table: bool,
    /// What it says.
    pub says: Says,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// Nothing, or a comment.
    Nothing,
    /// The table that the lines after it belong to: `[list]`. Dots make a path.
    Table(Vec<String>),
    /// A key and its value.
    Entry {
        /// The key; dots make a path.
        path: Vec<String>,
        /// The value, when it is a text.
        value: Option<String>,
        /// Where the value stands in the line, in bytes.
        at: Range<usize>,
    },
    /// Not TOML.
    Syntax,
    /// Not UTF-8.
    NotUtf8,
    /// The line is too long, or the file from here on.
    TooLong,
}

/// Every line of a file that says something, in order.
pub fn lines(file: &[u8]) -> Vec<NumberedLine> {
    let kept = file.get(..FILE_LIMIT).unwrap_or(file);
    let kept = kept.strip_prefix(b"\xef\xbb\xbf").unwrap_or(kept);
    let mut found = Vec::new();
    let mut number = 0;
    for raw in kept.split(|byte| *byte == b'\n') {
        number += 1;
        match says(raw) {
            Says::Nothing => {}
            says => found.push(NumberedLine {
                number,
                is_table: raw.trim_ascii_start().starts_with(b"["),
                says,
            }),
        }
    }
    if file.len() > FILE_LIMIT {
        // The last line may have been cut in two.
        found.retain(|line| line.number < number);
        found.push(NumberedLine {
            number,
            is_table: false,
            says: Says::TooLong,
        });
    }
    found
}

/// What one line says.
pub fn says(raw: &[u8]) -> Says {
    let raw = raw.strip_suffix(b"\r").unwrap_or(raw);
    if raw.len() > LINE_LIMIT {
        return Says::TooLong;
    }
    let Ok(line) = std::str::from_utf8(raw) else {
        return Says::NotUtf8;
    };
    let Ok(document) = DeTable::parse(line) else {
        return Says::Syntax;
    };
    let is_table = line.trim_start().starts_with('[');
    let mut path = Vec::new();
    let mut table = document.get_ref();
    while let Some((key, value)) = table.iter().next() {
        path.push(key.get_ref().to_string());
        match value.get_ref() {
            DeValue::Table(inner) => table = inner,
            // `[[list]]`: a list of tables is none of ours.
            _ if is_table => return Says::Syntax,
            DeValue::String(text) => {
                return Says::Entry {
                    path,
                    value: Some(text.to_string()),
                    at: value.span(),
                };
            }
            _ => {
                return Says::Entry {
                    path,
                    value: None,
                    at: value.span(),
                };
            }
        }
    }
    match (path.is_empty(), is_table) {
        (true, _) => Says::Nothing,
        (false, true) => Says::Table(path),
        (false, false) => Says::Entry {
            path,
            value: None,
            at: 0..0,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry(path: &[&str], value: Option<&str>) -> Says {
        Says::Entry {
            path: path.iter().map(|key| (*key).to_owned()).collect(),
            value: value.map(str::to_owned),
            at: 0..0,
        }
    }

    fn read(line: &str) -> Says {
        match says(line.as_bytes()) {
            Says::Entry { path, value, .. } => Says::Entry {
                path,
                value,
                at: 0..0,
            },
            other => other,
        }
    }

    #[test]
    fn a_line_is_a_table_an_entry_or_nothing() {
        assert_eq!(read(""), Says::Nothing);
        assert_eq!(read("  # comment"), Says::Nothing);
        assert_eq!(read("[list] # here"), Says::Table(vec!["list".into()]));
        assert_eq!(
            read("[a.\"b c\"]"),
            Says::Table(vec!["a".into(), "b c".into()])
        );
        assert_eq!(
            read("\"g c\" = 'copy' # x\r"),
            entry(&["g c"], Some("copy"))
        );
        assert_eq!(
            read("list.x = \"copy\""),
            entry(&["list", "x"], Some("copy"))
        );
        assert_eq!(read("x = 3"), entry(&["x"], None));
        assert_eq!(read("x = []"), entry(&["x"], None));
        assert_eq!(read("x = {}"), entry(&["x"], None));
    }

    #[test]
    fn what_is_not_toml_is_said_of_its_line_alone() {
        for bad in [
            "x = copy",
            "[list",
            "[[list]]",
            ", = \"find\"",
            "x = \"\"\"a",
            "x",
            "= 1",
        ] {
            assert_eq!(read(bad), Says::Syntax, "{bad}");
        }
        assert_eq!(says(b"x = \"\xff\""), Says::NotUtf8);
        assert_eq!(says(&[b'x'; 3_000]), Says::TooLong);
        let numbers: Vec<_> = lines(b"\xef\xbb\xbfa = 'b'\n\n[x\r\n\"\"\"\nc = 'd'")
            .into_iter()
            .map(|line| (line.number, matches!(line.says, Says::Syntax)))
            .collect();
        assert_eq!(numbers, [(1, false), (3, true), (4, true), (5, false)]);
    }

    #[test]
    fn a_file_without_end_is_cut_and_said_so() {
        let endless = "# a comment\n".repeat(FILE_LIMIT / 4);
        let found = lines(endless.as_bytes());
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].says, Says::TooLong);
        let nested = format!("x = {}", "[".repeat(1_900));
        assert_eq!(read(&nested), Says::Syntax);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(file in proptest::collection::vec(any::<u8>(), 0..200)) {
            let count = file.iter().filter(|byte| **byte == b'\n').count() + 1;
            prop_assert!(lines(&file).iter().all(|line| (1..=count).contains(&line.number)));
        }

        #[test]
        fn the_value_is_where_it_is_said_to_be(key in "[a-z]{1,8}", value in "[a-z ]{0,8}") {
            let line = format!("  {key}  =   \"{value}\"  # end");
            if let Says::Entry { at, .. } = says(line.as_bytes()) {
                prop_assert_eq!(&line[at], &format!("\"{value}\""));
            } else {
                prop_assert!(false, "not an entry");
            }
        }
    }
}
