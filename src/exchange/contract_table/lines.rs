//! Line numbers of rows, as an editor shows them. The csv reader counts from before the blank
//! lines it skips, and from before the second half of a CR LF.

/// Counts lines forward through a text.
pub(super) struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    pub fn of(text: &'t str) -> Self {
        Self {
            text: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// The line of the first character on or after `byte` that ends no line. Asked in order.
    pub fn line_of(&mut self, byte: u64) -> u64 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(sign) = self.text.get(self.at) {
            let ends = matches!(sign, b'\r' | b'\n');
            if self.at >= byte && !ends {
                break;
            }
            let half = *sign == b'\r' && self.text.get(self.at + 1) == Some(&b'\n');
            self.line += u64::from(ends && !half);
            self.at += 1;
        }
        self.line
    }
}
