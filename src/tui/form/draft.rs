//! A would-be record of any kind that has a form.

use super::fault::Fault;
use super::field::FormField;
use super::ground::Ground;
use super::kinds::choice;
use super::outlook::Prospect;
use super::sheet::Sheet;
use super::sheets::absence::Days;
use super::sheets::renewal::Renewal;
use super::sheets::swap::Swap;
use crate::domain::{
    Accompaniment, Avs, Contract, Decision, Establishment, Kind, Pupil, Ref, Register,
};
use crate::record::Value;
use crate::text::Id;

macro_rules! drafts {
    ($($name:ident($record:ty) = $kind:ident;)*) => {
        /// A would-be record.
        #[derive(Clone, Debug, PartialEq)]
        #[allow(missing_docs)]
        pub enum Draft { $($name(Box<$record>),)* }

        impl Draft {
            /// Its kind.
            pub fn kind(&self) -> Kind {
                match self { $(Self::$name(_) => Kind::$kind,)* }
            }

            /// Its fields, as they begin.
            pub fn fields(&self, ground: &Ground<'_>) -> Vec<FormField> {
                match self { $(Self::$name(record) => fields(&**record, ground),)* }
            }

            /// The same with the values of the fields; none while a text means nothing.
            pub fn with(&self, fields: &[FormField]) -> Option<Self> {
                match self { $(Self::$name(record) => Some(Self::$name(Box::new(with(&**record, fields)?))),)* }
            }

            /// What is wrong with it, each at the field where it shows.
            pub fn faults(&self, target: Option<Ref>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
                let own = target.map(|target| target.id);
                match self { $(Self::$name(record) => record.faults(own, ground),)* }
            }

            /// What it would bring.
            pub fn outlook(&self, target: Option<Ref>, ground: &Ground<'_>) -> Vec<Prospect> {
                let own = target.map(|target| target.id);
                match self { $(Self::$name(record) => record.outlook(own, ground),)* }
            }

            /// The values of its fields.
            pub fn values(&self) -> Vec<(Id, Value)> {
                match self { $(Self::$name(record) => values(&**record),)* }
            }

            /// A value of a field of it, where it is a word of ours.
            pub fn word(&self, id: Id, value: &Value, ground: &Ground<'_>) -> Option<String> {
                match self { $(Self::$name(record) => word(&**record, id, value, ground),)* }
            }
        }
    };
}

drafts! {
    Avs(Avs) = Avs;
    Pupil(Pupil) = Pupil;
    Establishment(Establishment) = Establishment;
    Contract(Contract) = Contract;
    Decision(Decision) = Decision;
    Accompaniment(Accompaniment) = Accompaniment;
    Absence(Days) = Absence;
    Renewal(Renewal) = Contract;
    Swap(Swap) = Absence;
}

impl Draft {
    /// A record of the register; none for those without a form.
    pub fn of(register: &Register, target: Ref) -> Option<Self> {
        use crate::domain::{
            AccompanimentId, AvsId, ContractId, DecisionId, EstablishmentId, PupilId,
        };
        let id = target.id;
        Some(match target.kind {
            Kind::Avs => Self::Avs(Box::new(register.get(AvsId(id))?.clone())),
            Kind::Pupil => Self::Pupil(Box::new(register.get(PupilId(id))?.clone())),
            Kind::Establishment => {
                Self::Establishment(Box::new(register.get(EstablishmentId(id))?.clone()))
            }
            Kind::Contract => Self::Contract(Box::new(register.get(ContractId(id))?.clone())),
            Kind::Decision => Self::Decision(Box::new(register.get(DecisionId(id))?.clone())),
            Kind::Accompaniment => {
                Self::Accompaniment(Box::new(register.get(AccompanimentId(id))?.clone()))
            }
            _ => return None,
        })
    }
}

fn fields<R: Sheet>(record: &R, ground: &Ground<'_>) -> Vec<FormField> {
    let fields = R::form().into_iter();
    fields
        .map(|field| FormField::of(field, record, record.options(field, ground), ground))
        .collect()
}

/// A field nobody touched is not put back: what a form cannot say stays as it was.
fn with<R: Sheet>(record: &R, fields: &[FormField]) -> Option<R> {
    let mut made = record.clone();
    for row in R::form() {
        let field = fields.iter().find(|field| field.id == row.label)?;
        let value = field.value()?;
        if field.is_changed() {
            (row.set)(&mut made, value.clone());
        }
    }
    Some(made)
}

fn values<R: Sheet>(record: &R) -> Vec<(Id, Value)> {
    let fields = R::form().into_iter();
    fields
        .map(|field| (field.label, (field.get)(record)))
        .collect()
}

/// A value in words that are chosen, not typed.
fn word<R: Sheet>(record: &R, id: Id, value: &Value, ground: &Ground<'_>) -> Option<String> {
    let field = R::form().into_iter().find(|field| field.label == id)?;
    match (field.kind.is_choice(), field.blank) {
        (true, _) => {
            let at = choice::place(field.kind, value);
            record.options(field, ground).get(at).cloned()
        }
        (false, Some(word)) if *value == Value::Day(None) => {
            Some(ground.text.get(word.label).to_owned())
        }
        _ => None,
    }
}
