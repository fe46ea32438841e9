//! Answers of the pure layers in words: acts, differences, refusals.

pub mod absence;
mod acts;
pub mod changed_covers;
mod clock;
pub mod columns;
pub mod commands;
mod deadlines;
pub mod detail;
mod diff;
pub mod explaining;
pub mod faults;
mod field_change;
mod fields;
pub mod file_facts;
pub mod findings;
pub mod hours;
pub mod hours_sum;
pub mod import;
pub mod key_names;
pub mod keys;
pub mod label;
pub mod law_ahead;
pub mod law_date;
pub mod limits;
pub mod line;
pub mod made_up;
mod mention;
pub mod missing;
pub mod notice_state;
pub mod parts;
mod plan_name;
mod refusals;
pub mod row;
pub mod row_filter;
pub mod setting;
mod size;
pub mod source;
pub mod statute;
pub mod store_findings;
pub mod summary;
pub mod tally;
pub mod todo;
mod typed_date;
pub mod week_letter;
mod whom;

pub use acts::{act, author, signed, taken_back, time_of, when};
pub use clock::clock;
pub use deadlines::{
    days_to, deadline, deadline_of, due, due_in, left, regime_among_several, to_do,
};
pub use diff::{DiffLine, Sign, diff, overruled};
pub use field_change::{Became, FieldChange};
pub use fields::{ChangedField, changed, list};
pub use fields::{fields, slot};
pub use mention::mention;
pub use plan_name::plan_name;
pub use refusals::{
    Called, ceiling_id, cost, cost_in, date_problem, filter, filter_of, refused, slot_refused,
};
pub use size::size;
pub use typed_date::typed_date;

use crate::department::Department;
use crate::domain::{AccompanimentId, Minutes};
use crate::text::Text;

/// Minutes a week of an accompaniment on the school day that shows, or on the nearest of its own
/// days: `7 h 30`.
pub fn weekly(department: &Department, text: &Text, id: AccompanimentId) -> String {
    let total: Minutes = department
        .register
        .get(id)
        .map(|link| {
            let day = department.school_day().max(link.from);
            let day = link.to.map_or(day, |last| day.min(last));
            link.slots_on(day).map(crate::domain::Slot::length).sum()
        })
        .unwrap_or_default();
    text.minutes(total)
}

/// The language dates are typed in.
pub fn typed_lang(text: &Text) -> crate::typed::TypedLang {
    match text.lang() {
        crate::text::Lang::French => crate::typed::TypedLang::Fr,
        crate::text::Lang::English => crate::typed::TypedLang::En,
    }
}
