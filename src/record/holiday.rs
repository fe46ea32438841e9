//! The fields of school holidays. The calendar is public.

use super::Where::{Card, Json, Sheet};
use super::field::one_of;
use super::table::record;
use super::{ChosenWord, Field, Type, Value};
use crate::domain::{Area, Holiday, Population};
use crate::text::Id;
use crate::typed::Looking;

record! { Holiday, form: [];
    name: FieldName, Type::Line, Shown
        .at(&[Json, Card])
        .free("name", Id::FieldName)
        .columns(&["description", "libelle", "nom", "vacances"]);
    area => [Field::told("area", Id::FieldZone, &[Json, Sheet, Card], area)
        .columns(&["zones", "zone"])];
    first: FieldFrom, Type::Date(Looking::Ahead), Shown
        .columns(&["date de debut", "date debut", "debut", "premier jour", "start date", "start"]);
    back: FieldBack, Type::Date(Looking::Ahead), Shown
        .columns(&["date de fin", "date fin", "fin", "jour de reprise", "reprise", "end date", "end"]);
    population: CliFieldPopulation, one_of::<Population>(), Shown.columns(&["population"]);
}

fn area(holiday: &Holiday) -> Value {
    match &holiday.area {
        Area::Zone(zone) => Value::Choice(ChosenWord::of(Some(*zone))),
        Area::Academie(name) => Value::Line(Some(name.clone())),
    }
}
