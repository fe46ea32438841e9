//! Why an instance is refused: where, and in words what is wrong there.

use crate::domain::Clean;
use crate::solver::{InstanceFault, InstanceFlaw};
use crate::text::{Id, Text};

/// Why an instance is refused.
#[derive(Debug, PartialEq, Eq)]
pub enum InstanceRefused {
    /// It is no JSON from that line and column on.
    NotJson(usize, usize),
    /// A value has not the shape that is expected.
    Shape(String, ValueShape),
    /// It contradicts itself.
    Sense(InstanceFault),
}

/// What is expected of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueShape {
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
    /// A list of at most so many.
    TooMany(usize),
    /// Lists of at most so many values all in all.
    TooManyInAll(usize),
}

impl From<InstanceFault> for InstanceRefused {
    fn from(fault: InstanceFault) -> Self {
        Self::Sense(fault)
    }
}

/// A refusal in words.
pub fn words(text: &Text, file: &Clean, refused: &InstanceRefused) -> String {
    let (at, why) = match refused {
        InstanceRefused::Shape(at, ValueShape::TooMany(most)) => {
            let why = text.cli_cover_too_many(most.to_string());
            return text.cli_cover_fault(file, at, why);
        }
        InstanceRefused::Shape(at, ValueShape::TooManyInAll(most)) => {
            let why = text.cli_cover_too_many_in_all(most.to_string());
            return text.cli_cover_fault(file, at, why);
        }
        InstanceRefused::NotJson(line, column) => {
            let (line, column) = (line.to_string(), column.to_string());
            return text.cli_cover_not_json(file, line, column);
        }
        InstanceRefused::Shape(at, shape) => (at, shape_id(*shape)),
        InstanceRefused::Sense(fault) => (&fault.at, flaw_id(fault.flaw)),
    };
    if at.is_empty() {
        return text.cli_cover_whole_fault(file, text.get(why));
    }
    text.cli_cover_fault(file, at, text.get(why))
}

const fn shape_id(shape: ValueShape) -> Id {
    match shape {
        ValueShape::Missing => Id::CliCoverMissing,
        ValueShape::Object => Id::CliCoverObject,
        ValueShape::List => Id::CliCoverList,
        ValueShape::Number => Id::CliCoverNumber,
        ValueShape::Negative => Id::CliCoverNegative,
        ValueShape::TooLarge | ValueShape::TooMany(_) | ValueShape::TooManyInAll(_) => {
            Id::CliCoverTooLarge
        }
        ValueShape::Truth => Id::CliCoverTruth,
        ValueShape::Level => Id::CliCoverLevel,
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
