//! What an epoch begins with, page by page.

use serde::{Deserialize, Serialize};

use super::records::Records;
use super::row::Row;
use crate::domain::record::for_each_record;
use crate::store::format::Shape;
use crate::store::page;

/// How much an epoch begins with.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct Preface {
    rows: Vec<u64>,
    acts: u64,
}

impl Shape for Preface {
    type Value = page::Preface;
    fn of(value: &Self::Value) -> Self {
        Self {
            rows: value.rows.clone(),
            acts: value.acts,
        }
    }
    fn value(self) -> Self::Value {
        page::Preface {
            rows: self.rows,
            acts: self.acts,
        }
    }
}

macro_rules! page {
    ($($record:ident $id:ident $field:ident,)*) => {
        /// The body of a snapshot frame.
        #[derive(Serialize, Deserialize)]
        #[serde(bound = "")]
        pub(in crate::store) enum Page<V: Records> {
            Preface(Preface),
            $($record(Vec<Row<V::$record>>),)*
        }

        impl<V: Records> Shape for Page<V> {
            type Value = page::SnapshotPage;
            fn of(value: &Self::Value) -> Self {
                match value {
                    page::SnapshotPage::Preface(preface) => Self::Preface(Shape::of(preface)),
                    $(page::SnapshotPage::$record(rows) => Self::$record(Shape::of(rows)),)*
                }
            }
            fn value(self) -> Self::Value {
                match self {
                    Self::Preface(preface) => page::SnapshotPage::Preface(preface.value()),
                    $(Self::$record(rows) => page::SnapshotPage::$record(rows.value()),)*
                }
            }
        }
    };
}
for_each_record!(page);
