//! Content lines: escaped, folded at 75 octets between characters, ended by CR LF.

use crate::domain::Clean;

/// Octets of a line at most, its end apart.
const LIMIT: usize = 75;

/// Lines one after the other.
#[derive(Default)]
pub struct Lines {
    out: String,
}

impl Lines {
    /// A line as it is: of ASCII without a name in it.
    pub fn raw(&mut self, line: &str) {
        let mut used = 0;
        for c in line.chars() {
            if used + c.len_utf8() > LIMIT {
                self.out.push_str("\r\n ");
                // The space that goes on with a line is of it.
                used = 1;
            }
            self.out.push(c);
            used += c.len_utf8();
        }
        self.out.push_str("\r\n");
    }

    /// A property whose value is a text.
    pub fn text(&mut self, name: &str, value: &str) {
        let value = escaped(value);
        self.raw(&format!("{name}:{value}"));
    }

    /// A property whose value is a text of several lines.
    pub fn texts(&mut self, name: &str, values: &[String]) {
        let values: Vec<String> = values.iter().map(|value| escaped(value)).collect();
        self.raw(&format!("{name}:{}", values.join("\\n")));
    }

    /// All lines.
    pub fn done(self) -> String {
        self.out
    }
}

/// Made clean, which leaves no end of line, then `\`, `;` and `,` escaped.
fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in Clean::new(value).chars() {
        if matches!(c, '\\' | ';' | ',') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
