//! How a table is written: each field of a record once.

use super::field::{Field, Where};

/// A record, or what a form makes one of, with a table of its fields.
pub trait Fields: Sized + 'static {
    /// Its fields, in the order they are told in.
    const FIELDS: &'static [Field<Self>];
    /// The keys its form begins with; the other fields follow in their order.
    const FORM: &'static [&'static str] = &[];

    /// The headers that the field of that key goes by in tables.
    fn columns(key: &str) -> &'static [&'static str] {
        let field = Self::FIELDS.iter().find(|field| field.key == key);
        field.map_or(&[], |field| field.columns)
    }

    /// The fields of its form, in order.
    fn form() -> Vec<&'static Field<Self>> {
        let typed = || Self::FIELDS.iter().filter(|field| field.shows(Where::Form));
        let first = Self::FORM
            .iter()
            .filter_map(|key| typed().find(|field| field.key == *key));
        let rest = typed().filter(|field| !Self::FORM.contains(&field.key));
        first.chain(rest).collect()
    }
}

/// The table of a kind. Every field of the record stands in it once, in its own words
/// (`field: label, type, meeting;`) or as the several that it is told as (`field => [ … ];`); `with`
/// adds what is told of several together.
macro_rules! record {
    ($record:ident, form: [$($first:literal),*]; $($rest:tt)*) => {
        impl $crate::record::Fields for $record {
            const FIELDS: &'static [$crate::record::Field<Self>] =
                record!(@table $record [] [] $($rest)*);
            const FORM: &'static [&'static str] = &[$($first),*];
        }
    };
    (@table $record:ident [$($held:ident)*] [$($row:expr;)*]) => {{
        // Whoever adds a field to the record is asked for its row here.
        const _: fn($record) = |record| { let $record { $($held: _),* } = record; };
        &[$($row),*]
    }};
    (@table $record:ident [$($held:ident)*] [$($row:expr;)*]
        $field:ident: $label:ident, $kind:expr, $meeting:ident
        $(. $method:ident ( $($given:tt)* ))*; $($rest:tt)*) => {
        record!(@table $record [$($held)* $field] [$($row;)*
            $crate::record::held!($record, stringify!($field), $label, $kind,
                $crate::record::InMeeting::$meeting, $field)
                $(.$method($($given)*))*;
        ] $($rest)*)
    };
    (@table $record:ident [$($held:ident)*] [$($row:expr;)*]
        $field:ident => [$($told:expr),* $(,)?]; $($rest:tt)*) => {
        record!(@table $record [$($held)* $field] [$($row;)* $($told;)*] $($rest)*)
    };
    (@table $record:ident [$($held:ident)*] [$($row:expr;)*] with $told:expr; $($rest:tt)*) => {
        record!(@table $record [$($held)*] [$($row;)* $told;] $($rest)*)
    };
}

/// The row of a value that lies at a path in the record.
macro_rules! held {
    ($record:ident, $key:expr, $label:ident, $kind:expr, $meeting:expr, $($path:ident).+) => {
        $crate::record::Field::<$record>::new(
            $key,
            $crate::text::Id::$label,
            $kind,
            $meeting,
            |record| $crate::record::Held::value(&record.$($path).+),
            |record, value| $crate::record::Held::put(&mut record.$($path).+, value),
        )
        .texts(|record, see| $crate::record::Held::texts(&record.$($path).+, see))
    };
}

pub(crate) use {held, record};
