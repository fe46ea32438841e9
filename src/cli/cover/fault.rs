//! Why an instance is refused: where, and in words what is wrong there.

use crate::domain::Clean;
use crate::solver::{InstanceFault, InstanceFlaw};
use crate::text::{Id, Text};

/// Why an instance is refused.
#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no JSON from that line and column on.
    NotJson(usize, usize),
    /// A value has not the shape that is expected.
    Shape(String, Shape),
    /// It contradicts itself.
    Sense(InstanceFault),
}

/// What is expected of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// That it is there.
    Missing,
    /// An object.
    Object,
    /// A list.
    List,
    /// A whole number.
    Number,
    /// A number that is not negative.
    Negative,
    /// A number that is not too large.
    TooLarge,
    /// True or false.
    Truth,
    /// The name of a level.
    Level,
}

impl From<InstanceFault> for Refused {
    fn from(fault: InstanceFault) -> Self {
        Self::Sense(fault)
    }
}

/// A refusal in words.
pub fn words(text: &Text, file: &Clean, refused: &Refused) -> String {
    let (at, why) = match refused {
        Refused::NotJson(line, column) => {
            let (line, column) = (line.to_string(), column.to_string());
            return text.cli_cover_not_json(file, line, column);
        }
        Refused::Shape(at, shape) => (at, shape_id(*shape)),
        Refused::Sense(fault) => (&fault.at, flaw_id(fault.flaw)),
    };
    if at.is_empty() {
        return text.cli_cover_whole_fault(file, text.get(why));
    }
    text.cli_cover_fault(file, at, text.get(why))
}

const fn shape_id(shape: Shape) -> Id {
    match shape {
        Shape::Missing => Id::CliCoverMissing,
        Shape::Object => Id::CliCoverObject,
        Shape::List => Id::CliCoverList,
        Shape::Number => Id::CliCoverNumber,
        Shape::Negative => Id::CliCoverNegative,
        Shape::TooLarge => Id::CliCoverTooLarge,
        Shape::Truth => Id::CliCoverTruth,
        Shape::Level => Id::CliCoverLevel,
    }
}

const fn flaw_id(flaw: InstanceFlaw) -> Id {
    match flaw {
        InstanceFlaw::Twice => Id::CliCoverTwice,
        InstanceFlaw::EndsFirst => Id::CliCoverEndsFirst,
        InstanceFlaw::UnknownPlace => Id::CliCoverNoPlace,
        InstanceFlaw::UnknownNeed => Id::CliCoverNoNeed,
        InstanceFlaw::UnknownWeek => Id::CliCoverNoWeek,
        InstanceFlaw::NotSquare => Id::CliCoverNotSquare,
        InstanceFlaw::TooLarge => Id::CliCoverTooLarge,
    }
}
