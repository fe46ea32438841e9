//! A change of one record, with what was there before.

use serde::{Deserialize, Serialize};

use super::records::Records;
use crate::domain;
use crate::domain::record::for_each_record;
use crate::store::format::Shape;

/// One record before and after.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct RecordEdit<S> {
    id: u32,
    revision: u32,
    before: Option<S>,
    after: Option<S>,
}

impl<S: Shape> Shape for RecordEdit<S> {
    type Value = domain::RecordEdit<S::Value>;
    fn of(value: &Self::Value) -> Self {
        Self {
            id: value.id,
            revision: value.revision,
            before: Shape::of(&value.before),
            after: Shape::of(&value.after),
        }
    }
    fn value(self) -> Self::Value {
        domain::RecordEdit {
            id: self.id,
            revision: self.revision,
            before: self.before.value(),
            after: self.after.value(),
        }
    }
}

macro_rules! change {
    ($($record:ident $id:ident $field:ident,)*) => {
        /// A change of one record of any kind.
        #[derive(Serialize, Deserialize)]
        #[serde(bound = "")]
        pub(in crate::store) enum Change<V: Records> {
            $($record(Box<RecordEdit<V::$record>>),)*
        }

        impl<V: Records> Shape for Change<V> {
            type Value = domain::Change;
            fn of(value: &Self::Value) -> Self {
                match value { $(domain::Change::$record(edit) => Self::$record(Shape::of(edit)),)* }
            }
            fn value(self) -> Self::Value {
                match self { $(Self::$record(edit) => domain::Change::$record(edit.value()),)* }
            }
        }
    };
}
for_each_record!(change);
