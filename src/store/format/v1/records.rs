//! The shapes of all kinds of records as one set: acts, pages and blocks hold records of every kind.

use crate::domain;
use crate::domain::record::for_each_record;
use crate::store::format::Shape;

macro_rules! records {
    ($($record:ident $id:ident $field:ident,)*) => {
        /// Which shape the records of each kind have. What holds records is the same in every such
        /// set: a set in which one kind has a newer shape has newer acts, pages and blocks.
        pub(in crate::store) trait Records {
            $(
                #[doc = concat!("The shape of ", stringify!($field), ".")]
                type $record: Shape<Value = domain::$record>;
            )*
        }
    };
}
for_each_record!(records);
