//! Bars that show a share.

use super::super::theme::Meaning;
use super::painter::Painter;

/// A bar of `width` columns, filled for `done` of `of`; any shortfall leaves at least one empty, and
/// of nothing nothing is done.
pub fn bar(painter: &mut Painter<'_>, x: u16, y: u16, width: u16, done: i32, of: i32) -> u16 {
    let full = match of {
        ..=0 => 0,
        _ if done >= of => width,
        _ => {
            let part = i64::from(done.max(0)) * i64::from(width) / i64::from(of);
            (part as u16).min(width.saturating_sub(1))
        }
    };
    let (filled, empty) = (painter.glyphs().full(), painter.glyphs().empty());
    let meaning = if done >= of {
        Meaning::Ok
    } else {
        Meaning::Accent
    };
    painter.rule_between(x, y, full, filled, meaning);
    painter.rule_between(x + full, y, width - full, empty, Meaning::Quiet);
    x + width
}
