//! A frozen shape and the value that it stands for, made from one another.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// How a value of the program lies on disk: `From` both ways, as one trait that also goes through
/// options, lists and boxes.
pub(in crate::store) trait Shape: Serialize + DeserializeOwned {
    /// What the program works with.
    type Value;
    /// The shape of a value.
    fn of(value: &Self::Value) -> Self;
    /// The value of a shape.
    fn value(self) -> Self::Value;
}

macro_rules! as_they_are {
    ($($plain:ty)*) => {
        $(impl Shape for $plain {
            type Value = Self;
            fn of(value: &Self) -> Self { *value }
            fn value(self) -> Self { self }
        })*
    };
}
as_they_are!(bool u8 u16 u32 u64 usize i32 i64 [u8; 32]);

impl Shape for String {
    type Value = Self;
    fn of(value: &Self) -> Self {
        value.clone()
    }
    fn value(self) -> Self {
        self
    }
}

impl<A: Shape, B: Shape> Shape for (A, B) {
    type Value = (A::Value, B::Value);
    fn of((a, b): &Self::Value) -> Self {
        (A::of(a), B::of(b))
    }
    fn value(self) -> Self::Value {
        (self.0.value(), self.1.value())
    }
}

impl<S: Shape> Shape for Option<S> {
    type Value = Option<S::Value>;
    fn of(value: &Self::Value) -> Self {
        value.as_ref().map(S::of)
    }
    fn value(self) -> Self::Value {
        self.map(S::value)
    }
}

impl<S: Shape> Shape for Vec<S> {
    type Value = Vec<S::Value>;
    fn of(value: &Self::Value) -> Self {
        value.iter().map(S::of).collect()
    }
    fn value(self) -> Self::Value {
        self.into_iter().map(S::value).collect()
    }
}

impl<S: Shape> Shape for Box<S> {
    type Value = Box<S::Value>;
    fn of(value: &Self::Value) -> Self {
        Self::new(S::of(value))
    }
    fn value(self) -> Self::Value {
        Box::new((*self).value())
    }
}
