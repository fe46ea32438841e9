//! What is written is what is read, field by field, whatever the fields hold.

use std::fmt::Debug;

use proptest::prelude::*;

use super::Shape;
use super::drawn::drawn;
use super::v1::{self, V1};
use crate::domain::record::for_each_record;
use crate::domain::{PupilNeed, Skill};
use crate::store::codec;

/// A value, its shape, its bytes, and all the way back.
fn goes_both_ways<S: Shape<Value: PartialEq + Debug>>(seed: u64) -> Result<(), TestCaseError> {
    let shape: S = drawn(seed);
    let bytes = codec::encode(&shape).unwrap();
    let value = shape.value();
    prop_assert_eq!(&codec::encode(&S::of(&value)).unwrap(), &bytes);
    prop_assert_eq!(codec::decode::<S>(&bytes).unwrap().value(), value);
    Ok(())
}

macro_rules! every_kind {
    ($($record:ident $id:ident $field:ident,)*) => {
        proptest! {
            #[test]
            fn a_record_is_read_as_it_was_written(seed in any::<u64>()) {
                $(goes_both_ways::<v1::Row<v1::$record>>(seed)?;)*
            }
        }
    };
}
for_each_record!(every_kind);

proptest! {
    #[test]
    fn an_act_is_read_as_it_was_written(seed in any::<u64>()) {
        goes_both_ways::<v1::JournalEntry<V1>>(seed)?;
        goes_both_ways::<v1::IndexedAct>(seed)?;
    }
}

mod before {
    //! A need as if it had been written before anything was required.

    use crate::store::format::frozen::frozen;
    use crate::store::format::v1::avs::Skill;

    frozen! {
        /// A need.
        older PupilNeed {
            skill: Skill,
            ;
            required: true,
        }
    }
}

#[test]
fn an_older_shape_says_what_it_lacks() {
    let wished = PupilNeed {
        skill: Skill::Mobility,
        required: false,
    };
    let bytes = codec::encode(&before::PupilNeed::of(&wished)).unwrap();
    assert_eq!(bytes, [1]);
    let read = codec::decode::<before::PupilNeed>(&bytes).unwrap().value();
    let required = true;
    assert_eq!(read, PupilNeed { required, ..wished });
}
