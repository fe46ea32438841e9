//! Where a value of the law is written, in words: the citation, and what it is for the value.

use crate::law::check::Written;
use crate::law::{Basis, Dated};
use crate::text::Text;

/// A citation with the apostrophes of text, and that it is a reading, a practice or unconfirmed where
/// it is.
fn cited(source: &str, basis: Basis, text: &Text) -> String {
    // The tables are plain; the screen sets type.
    let source = source.replace('\'', "’");
    match basis {
        Basis::Text => source,
        Basis::Reading => text.source_reading(source),
        Basis::Practice => text.source_practice(source),
        Basis::Unconfirmed => text.source_unconfirmed(source),
    }
}

/// Where a value is written.
pub fn source<T>(dated: &Dated<T>, text: &Text) -> String {
    cited(&dated.source, dated.basis, text)
}

/// Where the rule of a finding is written.
pub fn written(written: &Written, text: &Text) -> String {
    cited(written.source, written.basis, text)
}

/// Since when a value holds and by which source, and since when by this one where there was another.
pub fn since<T>(dated: &Dated<T>, text: &Text) -> String {
    let (from, source) = (text.date(dated.since()), source(dated, text));
    match dated.sourced() {
        Some(sourced) => text.statute_since_sourced(from, source, text.date(sourced)),
        None => text.statute_since(from, source),
    }
}

/// The same of the rule of a finding.
pub fn since_written(rule: &Written, text: &Text) -> String {
    let (from, source) = (text.date(rule.since), written(rule, text));
    match rule.sourced {
        Some(sourced) => text.statute_since_sourced(from, source, text.date(sourced)),
        None => text.statute_since(from, source),
    }
}
