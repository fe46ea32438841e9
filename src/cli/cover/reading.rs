//! An instance as a JSON document. What has no meaning here is passed over.
//!
//! Only shapes are read; whether it makes sense is asked of [`crate::solver::Problem`].

use serde_json::Value;

use super::fault::{InstanceRefused, ValueShape};
use crate::solver::{Instance, InstanceCandidate, InstanceNeed, InstanceSpan, Measure, Offer};

/// Reads an instance.
pub fn instance(bytes: &[u8]) -> Result<Instance, InstanceRefused> {
    let document: Value = serde_json::from_slice(bytes)
        .map_err(|error| InstanceRefused::NotJson(error.line(), error.column()))?;
    let root = Node {
        value: &document,
        at: String::new(),
    }
    .object()?;
    Ok(Instance {
        levels: root.field("levels")?.all(level)?,
        travel: root
            .field("travel")?
            .all(|row| row.all(|minutes| minutes.small()))?,
        needs: root.field("needs")?.all(need)?,
        candidates: root.field("candidates")?.all(candidate)?,
    })
}

fn level(node: &Node) -> Result<Measure, InstanceRefused> {
    let known = node.value.as_str().and_then(Measure::of_word);
    known.ok_or_else(|| node.refused(ValueShape::Level))
}

fn need(node: &Node) -> Result<InstanceNeed, InstanceRefused> {
    Ok(InstanceNeed {
        id: node.field("id")?.number()?,
        week: node.field("week")?.small()?,
        span: span(node)?,
        weight: node.field("weight")?.small()?,
        must: node.field("must")?.truth()?,
    })
}

fn span(node: &Node) -> Result<InstanceSpan, InstanceRefused> {
    Ok(InstanceSpan {
        day: node.field("day")?.small()?,
        start: node.field("start")?.small()?,
        end: node.field("end")?.small()?,
        place: node.field("place")?.small()?,
    })
}

fn candidate(node: &Node) -> Result<InstanceCandidate, InstanceRefused> {
    Ok(InstanceCandidate {
        id: node.field("id")?.number()?,
        minutes_left: node.field("minutes_left")?.all(|minutes| minutes.small())?,
        busy: node.field("busy")?.all(span)?,
        offers: node.field("offers")?.all(offer)?,
    })
}

fn offer(node: &Node) -> Result<Offer, InstanceRefused> {
    Ok(Offer {
        need: node.field("need")?.number()?,
        cost: node.field("cost")?.small()?,
        stranger: node.field("stranger")?.truth()?,
    })
}

/// A value and its path.
struct Node<'d> {
    value: &'d Value,
    at: String,
}

impl<'d> Node<'d> {
    fn refused(&self, shape: ValueShape) -> InstanceRefused {
        InstanceRefused::Shape(self.at.clone(), shape)
    }

    fn object(self) -> Result<Self, InstanceRefused> {
        if self.value.is_object() {
            Ok(self)
        } else {
            Err(self.refused(ValueShape::Object))
        }
    }

    fn field(&self, name: &str) -> Result<Self, InstanceRefused> {
        let object = self
            .value
            .as_object()
            .ok_or_else(|| self.refused(ValueShape::Object))?;
        let at = match self.at.as_str() {
            "" => name.to_owned(),
            above => format!("{above}.{name}"),
        };
        match object.get(name) {
            Some(value) => Ok(Node { value, at }),
            None => Err(InstanceRefused::Shape(at, ValueShape::Missing)),
        }
    }

    fn all<T>(
        &self,
        read: impl Fn(&Node<'d>) -> Result<T, InstanceRefused>,
    ) -> Result<Vec<T>, InstanceRefused> {
        let list = self
            .value
            .as_array()
            .ok_or_else(|| self.refused(ValueShape::List))?;
        let nodes = list.iter().enumerate().map(|(index, value)| Node {
            value,
            at: format!("{}[{index}]", self.at),
        });
        nodes.map(|node| read(&node)).collect()
    }

    fn number(&self) -> Result<u64, InstanceRefused> {
        let shape = match self.value {
            Value::Number(number) => match (number.as_u64(), number.as_f64()) {
                (Some(number), _) => return Ok(number),
                (None, Some(number)) if number < 0.0 => ValueShape::Negative,
                (None, Some(number)) if number >= u64::MAX as f64 => ValueShape::TooLarge,
                _ => ValueShape::Number,
            },
            _ => ValueShape::Number,
        };
        Err(self.refused(shape))
    }

    fn small(&self) -> Result<u32, InstanceRefused> {
        u32::try_from(self.number()?).map_err(|_| self.refused(ValueShape::TooLarge))
    }

    fn truth(&self) -> Result<bool, InstanceRefused> {
        self.value
            .as_bool()
            .ok_or_else(|| self.refused(ValueShape::Truth))
    }
}
