//! What is written is what is read, field by field, whatever the fields hold.

use std::fmt::Debug;

use proptest::prelude::*;

use super::Shape;
use super::drawn::drawn;
use super::v1::{self, Records, V1};
use super::v2::{self, V2};
use super::v3::V3;
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
        goes_both_ways::<v1::JournalEntry<V2>>(seed)?;
        goes_both_ways::<v1::JournalEntry<V3>>(seed)?;
        goes_both_ways::<v1::IndexedAct>(seed)?;
    }

    #[test]
    fn an_avs_and_a_contract_of_version_1_are_read_without_what_they_lacked(seed in any::<u64>()) {
        goes_both_ways::<v1::Row<<V2 as Records>::Avs>>(seed)?;
        goes_both_ways::<v1::Row<<V2 as Records>::Contract>>(seed)?;
        goes_both_ways::<v1::Row<<V3 as Records>::Contract>>(seed)?;
        goes_both_ways::<v1::Row<<V3 as Records>::Absence>>(seed)?;
        let avs = drawn::<v2::avs::Avs>(seed).value();
        let bytes = codec::encode(&v1::Avs::of(&avs)).unwrap();
        let read = codec::decode::<v1::Avs>(&bytes).unwrap().value();
        prop_assert_eq!(read, crate::domain::Avs { experience: None, trained: None, ..avs });
        let contract = drawn::<v2::contract::Contract>(seed).value();
        let bytes = codec::encode(&v1::Contract::of(&contract)).unwrap();
        let read = codec::decode::<v1::Contract>(&bytes).unwrap().value();
        let before = crate::domain::Contract { no_trial: false, credit_proof: None, ..contract };
        prop_assert_eq!(read, before);
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
