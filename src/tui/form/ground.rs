//! What texts are read against.

use crate::department::Department;
use crate::domain::Date;
use crate::text::Text;
use crate::tui::context::Cx;

/// What a text is understood against.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The records.
    pub department: &'a Department,
    /// The language.
    pub text: &'a Text,
    /// The day from which dates are counted.
    pub today: Date,
}

impl<'a> Ground<'a> {
    /// What a form may read of all that shows.
    pub fn of(cx: &Cx<'a>) -> Self {
        Self {
            department: cx.department,
            text: cx.text,
            today: cx.today,
        }
    }
}
