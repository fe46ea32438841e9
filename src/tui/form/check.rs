//! Understanding what is typed: each text, the record that they make, what is wrong with it and what
//! it would bring.

use super::Form;
use super::draft::Draft;
use super::field::{FormField, ToldLaw};
use super::ground::Ground;
use super::hours;
use super::owed;
use crate::domain::check::Severity;
use crate::record::Type;
use crate::text::Id;

impl Form {
    /// Understands every text anew and checks the record they make.
    pub(super) fn check(&mut self, ground: &Ground<'_>) {
        for at in 0..self.fields.len() {
            self.read(at, ground);
        }
        self.judge(ground);
    }

    /// Understands one field anew, those that follow its day, and checks the record.
    pub(super) fn check_field(&mut self, at: usize, ground: &Ground<'_>) {
        self.read(at, ground);
        let changed = self.fields.get(at).map(|field| field.id);
        for other in 0..self.fields.len() {
            let follows = matches!(self.fields.get(other).map(|f| f.kind), Some(Type::DateAfter(id)) if Some(id) == changed);
            if follows {
                self.read(other, ground);
            }
        }
        self.judge(ground);
    }

    fn read(&mut self, at: usize, ground: &Ground<'_>) {
        let after = match self.fields.get(at).map(|field| field.kind) {
            Some(Type::DateAfter(id)) => self.field(id).and_then(FormField::day),
            _ => None,
        };
        if let Some(field) = self.fields.get_mut(at) {
            field.read(ground, after);
        }
    }

    /// Makes the record out of the fields and puts what is wrong with it where it shows.
    fn judge(&mut self, ground: &Ground<'_>) {
        for field in &mut self.fields {
            field.faults = field.unread().cloned().into_iter().collect();
        }
        self.made = self.base.with(&self.fields);
        self.tell_law(ground);
        owed::note(self, ground);
        let Some(made) = &self.made else {
            // What would come of texts that mean nothing is not known; the lines keep their place.
            for line in &mut self.outlook {
                line.unknown();
            }
            return;
        };
        self.outlook = made.outlook(self.target, ground);
        let whole = self.whole(made, &ground.department.register, ground.today);
        for (id, mut fault) in whole.faults(self.target, ground) {
            let stood = self
                .standing
                .iter()
                .any(|(at, words)| *at == id && *words == fault.words);
            // What the register says already is a fact, flagged; only what the edit makes, or leaves
            // in a field that it touches, is refused or overruled.
            let touched = self.field(id).is_some_and(FormField::is_changed);
            fault.stood = stood && !touched && fault.rule.is_some();
            if fault.stood && fault.severity == Severity::Refuse {
                fault.severity = Severity::Warn;
            }
            if let Some(field) = self.field_mut(id) {
                field.faults.push(fault);
            }
        }
        for field in &mut self.fields {
            field.faults.sort_by_key(|fault| fault.severity);
        }
    }

    /// Tells each field what the law makes of the hours that it has a part in; nothing while one of
    /// them means nothing.
    fn tell_law(&mut self, ground: &Ground<'_>) {
        let (fields, told): (&[Id], _) = match &self.made {
            Some(Draft::Contract(contract)) => (&hours::FIELDS, hours::proposal(contract, ground)),
            Some(absence @ Draft::Absence(_)) => {
                (&owed::FIELDS, owed::told(absence, self.target, ground))
            }
            _ => (&[], None),
        };
        for field in &mut self.fields {
            field.law = told
                .as_ref()
                .filter(|_| fields.contains(&field.id))
                .map(|(at, words)| ToldLaw {
                    words: words.clone(),
                    belongs: field.id == *at,
                });
        }
    }
}
