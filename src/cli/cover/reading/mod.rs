//! An instance as a JSON document. What has no meaning here is passed over.
//!
//! It is read as it comes: what is kept is the instance alone, and how much of it there may be is
//! bounded. Only shapes are read; whether it makes sense is asked of [`crate::solver::Problem`].

mod leaf;
mod stream;

use serde::de::{Error, MapAccess};
use serde_json::Deserializer;

use super::fault::{InstanceRefused, ValueShape};
use crate::solver::{Instance, InstanceCandidate, InstanceNeed, InstanceSpan, Measure, Offer};
use leaf::Leaf;
use stream::{AtMost, Name, Reading, Scalar, Shape};

/// Needs, and candidates, that an instance may have.
pub const MANY: usize = 20_000;
/// Values of lists that it may have, all in all.
pub const VALUES: usize = 6_000_000;

/// Reads an instance.
pub fn instance(bytes: &[u8]) -> Result<Instance, InstanceRefused> {
    let reading = Reading::new(VALUES);
    let mut document = Deserializer::from_slice(bytes);
    let read = reading.read::<Lists, _>(&mut document);
    let read = read.and_then(|lists| document.end().map(|()| lists));
    let lists = read.map_err(|error| {
        let broken = InstanceRefused::NotJson(error.line(), error.column());
        reading.into_refused().unwrap_or(broken)
    })?;
    let missing = |name: &str| InstanceRefused::Shape(name.to_owned(), ValueShape::Missing);
    Ok(Instance {
        levels: lists.levels.ok_or_else(|| missing("levels"))?,
        travel: lists.travel.ok_or_else(|| missing("travel"))?,
        needs: lists.needs.ok_or_else(|| missing("needs"))?.0,
        candidates: lists.candidates.ok_or_else(|| missing("candidates"))?.0,
    })
}

/// The lists of an instance that came.
#[derive(Default)]
struct Lists {
    levels: Option<Vec<Measure>>,
    travel: Option<Vec<Vec<u32>>>,
    needs: Option<AtMost<MANY, InstanceNeed>>,
    candidates: Option<AtMost<MANY, InstanceCandidate>>,
}

impl Shape for Lists {
    const WANTED: ValueShape = ValueShape::Object;

    fn of_object<'d, M: MapAccess<'d>>(reading: &Reading, mut map: M) -> Result<Self, M::Error> {
        const NAMES: [&str; 4] = ["levels", "travel", "needs", "candidates"];
        let mut lists = Self::default();
        while let Some(name) = map.next_key_seed(Name(&NAMES))? {
            match name {
                Some("levels") => lists.levels = Some(reading.field(&mut map, "levels")?),
                Some("travel") => lists.travel = Some(reading.field(&mut map, "travel")?),
                Some("needs") => lists.needs = Some(reading.field(&mut map, "needs")?),
                Some("candidates") => {
                    lists.candidates = Some(reading.field(&mut map, "candidates")?);
                }
                _ => reading.pass_over(&mut map)?,
            }
        }
        Ok(lists)
    }
}

impl Shape for InstanceCandidate {
    const WANTED: ValueShape = ValueShape::Object;

    fn of_object<'d, M: MapAccess<'d>>(reading: &Reading, mut map: M) -> Result<Self, M::Error> {
        const NAMES: [&str; 4] = ["id", "minutes_left", "busy", "offers"];
        let (mut id, mut minutes_left, mut busy, mut offers) = (None, None, None, None);
        while let Some(name) = map.next_key_seed(Name(&NAMES))? {
            match name {
                Some("id") => id = Some(reading.field(&mut map, "id")?),
                Some("minutes_left") => {
                    minutes_left = Some(reading.field(&mut map, "minutes_left")?);
                }
                Some("busy") => busy = Some(reading.field(&mut map, "busy")?),
                Some("offers") => offers = Some(reading.field(&mut map, "offers")?),
                _ => reading.pass_over(&mut map)?,
            }
        }
        let missing = |name| reading.missing::<M::Error>(name);
        Ok(Self {
            id: id.ok_or_else(|| missing("id"))?,
            minutes_left: minutes_left.ok_or_else(|| missing("minutes_left"))?,
            busy: busy.ok_or_else(|| missing("busy"))?,
            offers: offers.ok_or_else(|| missing("offers"))?,
        })
    }
}

impl Shape for InstanceNeed {
    const WANTED: ValueShape = ValueShape::Object;

    fn of_object<'d, M: MapAccess<'d>>(reading: &Reading, map: M) -> Result<Self, M::Error> {
        const NAMES: [&str; 8] = [
            "id", "week", "day", "start", "end", "place", "weight", "must",
        ];
        let leaf = Leaf::read(&NAMES, map)?;
        let need = || {
            Ok(Self {
                id: leaf.number("id")?,
                week: leaf.small("week")?,
                span: span(&leaf)?,
                weight: leaf.small("weight")?,
                must: leaf.truth("must")?,
            })
        };
        told(reading, need())
    }
}

impl Shape for InstanceSpan {
    const WANTED: ValueShape = ValueShape::Object;

    fn of_object<'d, M: MapAccess<'d>>(reading: &Reading, map: M) -> Result<Self, M::Error> {
        let leaf = Leaf::read(&["day", "start", "end", "place"], map)?;
        told(reading, span(&leaf))
    }
}

impl Shape for Offer {
    const WANTED: ValueShape = ValueShape::Object;

    fn of_object<'d, M: MapAccess<'d>>(reading: &Reading, map: M) -> Result<Self, M::Error> {
        let leaf = Leaf::read(&["need", "cost", "stranger"], map)?;
        let offer = || {
            Ok(Self {
                need: leaf.number("need")?,
                cost: leaf.small("cost")?,
                stranger: leaf.truth("stranger")?,
            })
        };
        told(reading, offer())
    }
}

impl Shape for Measure {
    const WANTED: ValueShape = ValueShape::Level;

    fn of_scalar(scalar: Scalar) -> Result<Self, ValueShape> {
        match scalar {
            Scalar::Word(word) => Self::of_word(word).ok_or(ValueShape::Level),
            _ => Err(ValueShape::Level),
        }
    }
}

fn span<const N: usize>(leaf: &Leaf<N>) -> Result<InstanceSpan, (&'static str, ValueShape)> {
    Ok(InstanceSpan {
        day: leaf.small("day")?,
        start: leaf.small("start")?,
        end: leaf.small("end")?,
        place: leaf.small("place")?,
    })
}

/// A value, or the field of it that has not its shape.
fn told<T, E: Error>(
    reading: &Reading,
    read: Result<T, (&'static str, ValueShape)>,
) -> Result<T, E> {
    read.map_err(|(name, shape)| reading.refused_below(name, shape))
}
