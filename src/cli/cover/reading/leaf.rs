//! An object of numbers and truths: its values are kept until all have come.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::ValueShape;
use super::stream::{Place, Scalar};

/// What became of a field.
#[derive(Clone, Copy)]
enum Kept {
    Missing,
    Number(Result<u64, ValueShape>),
    Truth(bool),
    Other,
}

/// The fields of an object, in the order of their names.
pub(super) struct Leaf<const N: usize> {
    names: &'static [&'static str; N],
    values: [Kept; N],
}

impl<const N: usize> Leaf<N> {
    /// Reads an object; of a name that comes twice the last value counts.
    pub fn read<'d, M: MapAccess<'d>>(
        names: &'static [&'static str; N],
        mut map: M,
    ) -> Result<Self, M::Error> {
        let mut values = [Kept::Missing; N];
        while let Some(at) = map.next_key_seed(Place(names))? {
            let value = map.next_value_seed(OneValue)?;
            if let Some(place) = at.and_then(|at| values.get_mut(at)) {
                *place = value;
            }
        }
        Ok(Self { names, values })
    }

    fn value(&self, name: &'static str) -> Kept {
        let at = self.names.iter().position(|known| *known == name);
        let value = at.and_then(|at| self.values.get(at));
        value.copied().unwrap_or(Kept::Missing)
    }

    pub fn number(&self, name: &'static str) -> Result<u64, (&'static str, ValueShape)> {
        match self.value(name) {
            Kept::Number(read) => read.map_err(|shape| (name, shape)),
            Kept::Missing => Err((name, ValueShape::Missing)),
            Kept::Truth(_) | Kept::Other => Err((name, ValueShape::Number)),
        }
    }

    pub fn small(&self, name: &'static str) -> Result<u32, (&'static str, ValueShape)> {
        u32::try_from(self.number(name)?).map_err(|_| (name, ValueShape::TooLarge))
    }

    pub fn truth(&self, name: &'static str) -> Result<bool, (&'static str, ValueShape)> {
        match self.value(name) {
            Kept::Truth(truth) => Ok(truth),
            Kept::Missing => Err((name, ValueShape::Missing)),
            Kept::Number(_) | Kept::Other => Err((name, ValueShape::Truth)),
        }
    }
}

/// A value of which only numbers and truths are kept.
struct OneValue;

impl<'d> DeserializeSeed<'d> for OneValue {
    type Value = Kept;

    fn deserialize<D: Deserializer<'d>>(self, from: D) -> Result<Kept, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'d> Visitor<'d> for OneValue {
    type Value = Kept;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Kept, E> {
        Ok(Kept::Truth(truth))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Kept, E> {
        Ok(Kept::Number(Ok(number)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Kept, E> {
        Ok(Kept::Number(Scalar::of_signed(number).number()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Kept, E> {
        Ok(Kept::Number(Scalar::Float(number).number()))
    }

    fn visit_str<E>(self, _: &str) -> Result<Kept, E> {
        Ok(Kept::Other)
    }

    fn visit_unit<E>(self) -> Result<Kept, E> {
        Ok(Kept::Other)
    }

    fn visit_seq<A: SeqAccess<'d>>(self, mut list: A) -> Result<Kept, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Kept::Other)
    }

    fn visit_map<A: MapAccess<'d>>(self, mut map: A) -> Result<Kept, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Kept::Other)
    }
}
