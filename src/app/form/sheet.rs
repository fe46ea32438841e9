//! What a record's form is made of: for each field how it is got from the record and put back.

use super::Ground;
use super::fault::Fault;
use super::field::FieldKind;
use super::outlook::Prospect;
use super::value::Value;
use crate::text::{Id, Text};

/// One field of the form of a record.
pub struct Spec<R> {
    /// Which: also its label.
    pub id: Id,
    /// How its text is understood.
    pub kind: FieldKind,
    /// It cannot be left empty.
    pub required: bool,
    /// The words of a choice.
    pub options: fn(&R, &Ground<'_>) -> Vec<String>,
    /// The value in a record.
    pub get: fn(&R) -> Value,
    /// Puts a value in a record.
    pub set: fn(&mut R, Value),
}

/// A record that has a form.
pub trait Sheet: Clone + PartialEq + 'static {
    /// Its fields, in the order of the form. Later ones see what earlier ones have set.
    fn specs() -> Vec<Spec<Self>>;

    /// What is wrong with it besides what its texts say: shape, references, the law. `own` is its
    /// number when it is in the register already.
    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)>;

    /// What it would bring, shown under its fields as one types; nothing for most records.
    fn outlook(&self, _own: Option<u32>, _ground: &Ground<'_>) -> Vec<Prospect> {
        Vec::new()
    }
}

/// No options: for fields that are no choice.
pub fn none<R>(_: &R, _: &Ground<'_>) -> Vec<String> {
    Vec::new()
}

/// `non`, `oui`.
pub fn no_yes(text: &Text) -> Vec<String> {
    vec![text.yes_no(false).to_owned(), text.yes_no(true).to_owned()]
}

/// Specs without their ceremony: `line!(FieldPhone, phone)`.
macro_rules! field {
    ($id:ident, $kind:expr, |$r:ident| $get:expr, |$w:ident, $v:ident| $set:expr) => {
        $crate::app::form::sheet::Spec {
            id: $crate::text::Id::$id,
            kind: $kind,
            required: false,
            options: $crate::app::form::sheet::none,
            get: |$r| $get,
            set: |$w, $v| $set,
        }
    };
}

/// A line that may be empty.
macro_rules! text_line {
    ($id:ident, $($path:ident).+) => {
        field!($id, FieldKind::Line, |r| Value::Line(r.$($path).+.clone()), |r, v| r.$($path).+ = v.line())
    };
}

/// A line that is always there.
macro_rules! name {
    ($id:ident, $field:ident) => {
        field!(
            $id,
            FieldKind::Line,
            |r| Value::Line(Clean::some(&r.$field)),
            |r, v| r.$field = v.line().unwrap_or_default()
        )
    };
}

/// A day that may be empty.
macro_rules! day {
    ($id:ident, $kind:expr, $($path:ident).+) => {
        field!($id, $kind, |r| Value::Day(r.$($path).+), |r, v| r.$($path).+ = v.day())
    };
}

/// A day that is always there.
macro_rules! needed_day {
    ($id:ident, $kind:expr, $field:ident) => {
        $crate::app::form::sheet::Spec {
            required: true,
            ..field!(
                $id,
                $kind,
                |r| Value::Day(Some(r.$field)),
                |r, v| if let Some(day) = v.day() {
                    r.$field = day
                }
            )
        }
    };
}

/// One of a list of values, each with its words.
macro_rules! choice {
    ($id:ident, $all:expr, $words:ident, $($path:ident).+) => {
        $crate::app::form::sheet::Spec {
            options: |_, ground| $all.iter().map(|one| ground.text.$words(*one).to_owned()).collect(),
            ..field!($id, FieldKind::Choice,
                |r| Value::Choice($all.iter().position(|one| *one == r.$($path).+).unwrap_or(0)),
                |r, v| if let Some(one) = $all.get(v.choice()) { r.$($path).+ = *one })
        }
    };
}

/// One of a list of values, or none.
macro_rules! maybe_choice {
    ($id:ident, $all:expr, $words:ident, $($path:ident).+) => {
        $crate::app::form::sheet::Spec {
            options: |_, ground| {
                let blank = ground.text.get($crate::text::Id::FormBlank).to_owned();
                std::iter::once(blank)
                    .chain($all.iter().map(|one| ground.text.$words(*one).to_owned()))
                    .collect()
            },
            ..field!($id, FieldKind::Choice,
                |r| Value::Choice(
                    r.$($path).+
                        .and_then(|now| $all.iter().position(|one| *one == now))
                        .map_or(0, |at| at + 1)),
                |r, v| r.$($path).+ = v.choice().checked_sub(1).and_then(|at| $all.get(at)).copied())
        }
    };
}

/// Yes or no.
macro_rules! flag {
    ($id:ident, $field:ident) => {
        $crate::app::form::sheet::Spec {
            options: |_, ground| $crate::app::form::sheet::no_yes(ground.text),
            ..field!(
                $id,
                FieldKind::Choice,
                |r| Value::Choice(usize::from(r.$field)),
                |r, v| r.$field = v.choice() == 1
            )
        }
    };
}

/// A record that may be empty.
macro_rules! record {
    ($id:ident, $kind:ident, $field:ident) => {
        field!(
            $id,
            FieldKind::Record(Kind::$kind),
            |r| Value::Record(r.$field.map(Ref::from)),
            |r, v| r.$field = v.record().and_then(Ref::typed)
        )
    };
}

/// A record that is always there; number 0 stands for none yet.
macro_rules! needed_record {
    ($id:ident, $kind:ident, $field:ident, $of:ident) => {
        $crate::app::form::sheet::Spec {
            required: true,
            ..field!(
                $id,
                FieldKind::Record(Kind::$kind),
                |r| Value::Record((r.$field.0 != 0).then_some(r.$field.into())),
                |r, v| r.$field = v.record().and_then(Ref::typed).unwrap_or($of(0))
            )
        }
    };
}

/// Records parted by commas.
macro_rules! records {
    ($id:ident, $kind:ident, $($path:ident).+) => {
        field!($id, FieldKind::Records(Kind::$kind),
            |r| Value::Records(r.$($path).+.iter().map(|id| Ref::from(*id)).collect()),
            |r, v| r.$($path).+ = v.records().into_iter().filter_map(Ref::typed).collect())
    };
}

/// A list that has a value of its own.
macro_rules! list {
    ($id:ident, $kind:ident, $take:ident, $field:ident) => {
        field!(
            $id,
            FieldKind::$kind,
            |r| Value::$kind(r.$field.clone()),
            |r, v| r.$field = v.$take()
        )
    };
}

pub(super) use {
    choice, day, field, flag, list, maybe_choice, name, needed_day, needed_record, record, records,
    text_line,
};
