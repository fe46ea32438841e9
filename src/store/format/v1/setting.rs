//! Settings of the store.

use super::text::Text;
use crate::store::format::frozen::frozen;

frozen! {
    /// The value of a setting.
    choice Setting {
        Flag(flag: bool),
        Number(number: i64),
        Text(text: Text),
        List(lines: Vec<Text>),
    }
}
