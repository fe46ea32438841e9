//! Text: UTF-8 behind its length.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::Clean;
use crate::store::format::Shape;

/// A line of text. It was clean when it was written and is not cleaned again.
pub(in crate::store) struct Text(Clean);

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Words;
        impl Visitor<'_> for Words {
            type Value = Text;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text")
            }
            fn visit_str<E: Error>(self, words: &str) -> Result<Text, E> {
                self.visit_string(words.to_owned())
            }
            fn visit_string<E: Error>(self, words: String) -> Result<Text, E> {
                Ok(Text(Clean::kept(words)))
            }
        }
        from.deserialize_string(Words)
    }
}

impl Shape for Text {
    type Value = Clean;
    fn of(value: &Clean) -> Self {
        Self(value.clone())
    }
    fn value(self) -> Clean {
        self.0
    }
}
