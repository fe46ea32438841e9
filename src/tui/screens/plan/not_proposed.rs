//! Those not proposed for a need, the least hindered first.

use crate::cover::Filter;
use crate::cover::plan::Post;
use crate::domain::AvsId;

/// How many are kept, for the screen and for forcing.
const NEAREST: usize = 99;

/// Those not proposed for a need, the least hindered first.
pub fn nearest(post: &Post) -> Vec<(AvsId, Filter)> {
    let key = |(avs, filter): &&(AvsId, Filter)| (hindrance(filter), *avs);
    let mut all: Vec<&(AvsId, Filter)> = post.candidates.out.iter().collect();
    if all.len() > NEAREST {
        all.select_nth_unstable_by_key(NEAREST, key);
        all.truncate(NEAREST);
    }
    all.sort_unstable_by_key(key);
    all.into_iter().cloned().collect()
}

/// How far someone is from being proposed: what a person may know better comes first.
fn hindrance(filter: &Filter) -> (u8, i64) {
    let step = match filter {
        Filter::Refused { .. } => 0,
        Filter::OverMinutes { .. } => 1,
        Filter::Skill { .. } => 2,
        Filter::Road { .. } => 3,
        Filter::Busy { .. } => 4,
        Filter::Reach { km, .. } => return (5, (km * 10.0) as i64),
        Filter::NeverFree { .. } => 6,
        Filter::Absent { .. } => 7,
        Filter::Excluded { .. } => 8,
        Filter::NoContract { .. } => 9,
        Filter::Sector { .. }
        | Filter::NoAgreement { .. }
        | Filter::Kind { .. }
        | Filter::Undecided { .. } => 10,
        Filter::Left { .. } => 11,
        Filter::Hers => 12,
    };
    (step, 0)
}
