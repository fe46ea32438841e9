//! The shape of `hours` answers.

use serde::{Serialize, Serializer};

use crate::cli::documents::IsoDay;
use crate::law::hours::Share;

/// `relais hours`.
#[derive(Debug, Serialize)]
pub struct Json {
    /// The law of which day.
    pub law_on: IsoDay,
    /// Minutes a week.
    pub weekly_minutes: i32,
    /// The share of a full-time post.
    pub quota_percent: Percent,
    /// Minutes a year for meetings and training; null where the regime has none.
    pub connected_minutes: Option<i32>,
    /// The minutes were guessed from the quota.
    pub estimated: bool,
    /// Minutes of split leave taken off the year of a full-time post.
    pub split_leave_minutes: i32,
    /// Minutes that a contract of less than a year owes in all; null of any other.
    pub due_minutes: Option<i32>,
}

/// A percentage: an integer when it is whole.
#[derive(Clone, Copy, Debug)]
pub struct Percent(pub Share);

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let millionths = self.0.millionths();
        if millionths.is_multiple_of(10_000) {
            to.serialize_u32(millionths / 10_000)
        } else {
            // Only now, to be printed, is it no whole number.
            to.serialize_f64(f64::from(millionths) / 10_000.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_an_integer_when_it_is_whole() {
        let json = |millionths| serde_json::to_string(&Percent(Share::of_millionths(millionths)));
        assert_eq!(json(620_000).unwrap(), "62");
        assert_eq!(json(625_000).unwrap(), "62.5");
        assert_eq!(json(666_667).unwrap(), "66.6667");
        assert_eq!(json(1_000_000).unwrap(), "100");
    }
}
