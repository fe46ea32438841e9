//! What lies under one id.

use serde::{Deserialize, Serialize};

use crate::domain;
use crate::store::format::Shape;

/// A record with its revision; none once deleted.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct Row<S> {
    revision: u32,
    record: Option<S>,
}

impl<S: Shape> Shape for Row<S> {
    type Value = domain::SlabRow<S::Value>;
    fn of(value: &Self::Value) -> Self {
        Self {
            revision: value.revision,
            record: Shape::of(&value.record),
        }
    }
    fn value(self) -> Self::Value {
        domain::SlabRow {
            revision: self.revision,
            record: self.record.value(),
        }
    }
}
