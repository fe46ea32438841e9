//! The value of a setting: its one field.

use super::field::InMeeting;
use super::{Field, Fields, Type, Value, Where};
use crate::domain::Setting;
use crate::text::Id;

impl Fields for Setting {
    const FIELDS: &'static [Field<Self>] = &[Field::new(
        "value",
        Id::FieldValue,
        Type::Shown,
        InMeeting::OfSetting,
        |setting: &Self| Value::Setting(Some(setting.clone())),
        |setting, value| {
            if let Some(value) = value.setting() {
                *setting = value;
            }
        },
    )
    .at(&[Where::Card])
    .free("value", Id::FieldValue)
    .texts(|setting, see| match setting {
        Self::Text(text) => see(text),
        Self::List(texts) => texts.iter().for_each(|text| see(text)),
        Self::Flag(_) | Self::Number(_) => {}
    })];
}
