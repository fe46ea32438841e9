//! A document read as it comes, each value by its shape, and the path of the first that has another.

use std::cell::{Cell, RefCell};
use std::fmt::{self, Write};
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{InstanceRefused, ValueShape};

/// A value that is neither a list nor an object.
#[derive(Clone, Copy)]
pub(super) enum Scalar<'s> {
    Natural(u64),
    Float(f64),
    Truth,
    Word(&'s str),
    Null,
}

impl Scalar<'_> {
    pub const fn of_signed(number: i64) -> Self {
        if number < 0 {
            return Self::Float(number as f64);
        }
        Self::Natural(number.unsigned_abs())
    }

    /// A whole number that is not negative.
    pub fn number(self) -> Result<u64, ValueShape> {
        match self {
            Self::Natural(number) => Ok(number),
            Self::Float(number) if number < 0.0 => Err(ValueShape::Negative),
            Self::Float(number) if number >= u64::MAX as f64 => Err(ValueShape::TooLarge),
            _ => Err(ValueShape::Number),
        }
    }
}

/// What is made of a value of one shape; any other is refused.
pub(super) trait Shape: Sized {
    /// What is expected.
    const WANTED: ValueShape;

    fn of_scalar(_: Scalar) -> Result<Self, ValueShape> {
        Err(Self::WANTED)
    }

    fn of_list<'d, A: SeqAccess<'d>>(reading: &Reading, mut list: A) -> Result<Self, A::Error> {
        // Where it is no JSON further on, that is what is said.
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Err(reading.refused(Self::WANTED))
    }

    fn of_object<'d, M: MapAccess<'d>>(reading: &Reading, mut map: M) -> Result<Self, M::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Err(reading.refused(Self::WANTED))
    }
}

impl Shape for u64 {
    const WANTED: ValueShape = ValueShape::Number;

    fn of_scalar(scalar: Scalar) -> Result<Self, ValueShape> {
        scalar.number()
    }
}

impl Shape for u32 {
    const WANTED: ValueShape = ValueShape::Number;

    fn of_scalar(scalar: Scalar) -> Result<Self, ValueShape> {
        Self::try_from(scalar.number()?).map_err(|_| ValueShape::TooLarge)
    }
}

impl<T: Shape> Shape for Vec<T> {
    const WANTED: ValueShape = ValueShape::List;

    fn of_list<'d, A: SeqAccess<'d>>(reading: &Reading, list: A) -> Result<Self, A::Error> {
        reading.list(list, usize::MAX)
    }
}

/// A list of at most so many.
pub(super) struct AtMost<const MOST: usize, T>(pub Vec<T>);

impl<const MOST: usize, T: Shape> Shape for AtMost<MOST, T> {
    const WANTED: ValueShape = ValueShape::List;

    fn of_list<'d, A: SeqAccess<'d>>(reading: &Reading, list: A) -> Result<Self, A::Error> {
        reading.list(list, MOST).map(Self)
    }
}

/// Where in a document the reading is, and why it stopped.
pub(super) struct Reading {
    at: RefCell<Vec<Step>>,
    refused: RefCell<Option<InstanceRefused>>,
    /// Values of lists that may still come.
    left: Cell<usize>,
    most: usize,
}

#[derive(Clone, Copy)]
enum Step {
    Field(&'static str),
    Index(usize),
}

impl Reading {
    /// Lists may have so many values all in all.
    pub fn new(most: usize) -> Self {
        Self {
            at: RefCell::default(),
            refused: RefCell::default(),
            left: Cell::new(most),
            most,
        }
    }

    /// Why it stopped, unless the document is no JSON.
    pub fn into_refused(self) -> Option<InstanceRefused> {
        self.refused.into_inner()
    }

    pub fn read<'d, T: Shape, D: Deserializer<'d>>(&self, from: D) -> Result<T, D::Error> {
        self.seed().deserialize(from)
    }

    const fn seed<T>(&self) -> Seed<'_, T> {
        Seed {
            reading: self,
            shape: PhantomData,
        }
    }

    /// The value of a field.
    pub fn field<'d, T: Shape, M: MapAccess<'d>>(
        &self,
        map: &mut M,
        name: &'static str,
    ) -> Result<T, M::Error> {
        self.at.borrow_mut().push(Step::Field(name));
        let value = map.next_value_seed(self.seed())?;
        self.at.borrow_mut().pop();
        Ok(value)
    }

    /// A value that has no meaning here.
    pub fn pass_over<'d, M: MapAccess<'d>>(&self, map: &mut M) -> Result<(), M::Error> {
        map.next_value::<IgnoredAny>().map(|_| ())
    }

    fn list<'d, T: Shape, A: SeqAccess<'d>>(
        &self,
        mut list: A,
        most: usize,
    ) -> Result<Vec<T>, A::Error> {
        let mut all = Vec::new();
        loop {
            self.at.borrow_mut().push(Step::Index(all.len()));
            let Some(value) = list.next_element_seed(self.seed())? else {
                self.at.borrow_mut().pop();
                return Ok(all);
            };
            if all.len() == most {
                return Err(self.refused(ValueShape::TooMany(most)));
            }
            let Some(left) = self.left.get().checked_sub(1) else {
                return Err(self.refused(ValueShape::TooManyInAll(self.most)));
            };
            self.left.set(left);
            all.push(value);
            self.at.borrow_mut().pop();
        }
    }

    /// A field that is not there.
    pub fn missing<E: Error>(&self, name: &'static str) -> E {
        self.refused_below(name, ValueShape::Missing)
    }

    /// A field that has not the shape which is expected.
    pub fn refused_below<E: Error>(&self, name: &'static str, shape: ValueShape) -> E {
        self.at.borrow_mut().push(Step::Field(name));
        self.refused(shape)
    }

    fn refused<E: Error>(&self, shape: ValueShape) -> E {
        let mut at = String::new();
        for step in self.at.borrow().iter() {
            let _ = match step {
                Step::Field(name) if at.is_empty() => write!(at, "{name}"),
                Step::Field(name) => write!(at, ".{name}"),
                Step::Index(index) => write!(at, "[{index}]"),
            };
        }
        let refused = InstanceRefused::Shape(at, shape);
        self.refused.borrow_mut().get_or_insert(refused);
        E::custom("refused")
    }
}

/// The next value, of one shape.
struct Seed<'r, T> {
    reading: &'r Reading,
    shape: PhantomData<T>,
}

impl<'d, T: Shape> DeserializeSeed<'d> for Seed<'_, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'d>>(self, from: D) -> Result<T, D::Error> {
        from.deserialize_any(self)
    }
}

impl<T: Shape> Seed<'_, T> {
    fn scalar<E: Error>(&self, scalar: Scalar) -> Result<T, E> {
        T::of_scalar(scalar).map_err(|shape| self.reading.refused(shape))
    }
}

impl<'d, T: Shape> Visitor<'d> for Seed<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("another value")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<T, E> {
        self.scalar(Scalar::Truth)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        self.scalar(Scalar::Natural(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        self.scalar(Scalar::of_signed(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        self.scalar(Scalar::Float(number))
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
        self.scalar(Scalar::Word(word))
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        self.scalar(Scalar::Null)
    }

    fn visit_seq<A: SeqAccess<'d>>(self, list: A) -> Result<T, A::Error> {
        T::of_list(self.reading, list)
    }

    fn visit_map<A: MapAccess<'d>>(self, map: A) -> Result<T, A::Error> {
        T::of_object(self.reading, map)
    }
}

/// The next name, if it is one of these.
#[derive(Clone, Copy)]
pub(super) struct Name(pub &'static [&'static str]);

impl<'d> DeserializeSeed<'d> for Name {
    type Value = Option<&'static str>;

    fn deserialize<D: Deserializer<'d>>(self, from: D) -> Result<Self::Value, D::Error> {
        let at = Place(self.0).deserialize(from)?;
        Ok(at.and_then(|at| self.0.get(at).copied()))
    }
}

/// Where among these the next name is, if it is one of them.
#[derive(Clone, Copy)]
pub(super) struct Place(pub &'static [&'static str]);

impl<'d> DeserializeSeed<'d> for Place {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'d>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Place {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.iter().position(|known| *known == name))
    }
}
