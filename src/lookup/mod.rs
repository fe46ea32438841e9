//! Finding people and places by a few letters: folding, index, rank. The only user of fuzzy_matcher.
//!
//! It knows names, numbers and who is at which school. It does not know today, language or screen:
//! who comes first today is asked of the caller.

pub mod fold;

mod entry;
mod highlight;
mod index;
mod kind_words;
mod matching;
mod near;
mod phone;
mod query;
mod score;
mod search;
mod top;
mod vocabulary;
mod word;

pub use highlight::indices;
pub use index::NameIndex;
pub use kind_words::of_school;
pub use phone::digits as phone_digits;
pub use query::Kinds;
pub use search::{Hit, SearchResult};
pub use top::Class;
pub use word::typed_words;
