//! Those not proposed for a need, the least hindered first.

use crate::cover::Filter;
use crate::cover::plan::Post;
use crate::domain::AvsId;

/// How many are kept, for the screen and for forcing.
const NEAREST: usize = 99;

/// Those not proposed for a need, the least hindered first.
pub fn nearest(post: &Post) -> Vec<(AvsId, Filter)> {
    let key = |(avs, filter): &&(AvsId, Filter)| (filter.hindrance(), *avs);
    let mut all: Vec<&(AvsId, Filter)> = post.candidates.out.iter().collect();
    if all.len() > NEAREST {
        all.select_nth_unstable_by_key(NEAREST, key);
        all.truncate(NEAREST);
    }
    all.sort_unstable_by_key(key);
    all.into_iter().cloned().collect()
}
