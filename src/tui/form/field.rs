//! One field of a form: what is typed, what it means, and what is wrong with it.

use super::fault::Fault;
use super::ground::Ground;
use super::kinds;
use super::kinds::{TypedText, choice};
use crate::domain::Ref;
use crate::domain::check::Severity;
use crate::keymap::Edit;
use crate::record::{self, Type, Value};
use crate::text::{Id, Word};
use crate::tui::widgets::input::Input;

/// Free text stays as it was typed; all else has one way to be written.
fn is_tidied(kind: Type) -> bool {
    !kind.is_choice() && !matches!(kind, Type::Line | Type::Lines | Type::Number)
}

/// Short values are selected when the field is entered, so that typing replaces them.
fn is_replaced(kind: Type) -> bool {
    matches!(
        kind,
        Type::Date(_)
            | Type::DateAfter(_)
            | Type::Duration
            | Type::Number
            | Type::Quota
            | Type::Record(_)
            | Type::Part
    )
}

/// A text written in full, the records it names, and what is then left to say of it.
#[derive(Clone, Debug)]
struct Tidy {
    words: String,
    known: Vec<(String, Ref)>,
    echo: Option<String>,
}

/// What the law makes of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldLaw {
    /// In words.
    pub words: String,
    /// This is the field that the answer belongs in: it shows there at rest too.
    pub belongs: bool,
}

/// A field.
#[derive(Clone, Debug)]
pub struct FormField {
    /// Which: also its label.
    pub id: Id,
    /// How its text is understood.
    pub kind: Type,
    /// What is said when it is empty.
    pub blank: Option<Word>,
    /// What is typed.
    pub input: Input,
    /// The words of a choice.
    pub options: Vec<String>,
    /// Typing replaces what is there.
    pub selected: bool,
    /// What the text means, in words.
    pub echo: Option<String>,
    /// What the law makes of the record, where this field has a part in it.
    pub law: Option<ToldLaw>,
    /// How many other records its letters could mean.
    pub others: usize,
    /// What is wrong, worst first.
    pub faults: Vec<Fault>,
    /// It cannot be left empty.
    pub required: bool,
    /// The records whose names stand in the text.
    pub known: Vec<(String, Ref)>,
    /// What shows once the cursor has left.
    tidy: Option<Tidy>,
    /// The value as opened: a text nobody touched keeps it exactly.
    original: Value,
    initial: String,
    value: Result<Value, Fault>,
}

impl FormField {
    /// The field of a would-be record, as its table has it.
    pub fn of<R>(
        field: &record::Field<R>,
        record: &R,
        options: Vec<String>,
        ground: &Ground<'_>,
    ) -> Self {
        let made = Self::lone(field.label, field.kind, (field.get)(record), ground);
        let mut made = Self {
            blank: field.blank,
            options,
            required: field.required,
            ..made
        };
        made.echo = made.echoed(ground);
        made
    }

    /// A field that is in no table: what it holds is for the form alone.
    pub fn lone(id: Id, kind: Type, value: Value, ground: &Ground<'_>) -> Self {
        let known = kinds::known(&value, ground);
        let initial = kinds::print(&value, &known, ground);
        let mut made = Self {
            id,
            kind,
            blank: None,
            input: Input::of(initial.clone()),
            options: Vec::new(),
            selected: false,
            echo: None,
            law: None,
            others: 0,
            faults: Vec::new(),
            required: true,
            known,
            tidy: None,
            original: value.clone(),
            initial,
            value: Ok(value),
        };
        made.echo = made.echoed(ground);
        made
    }

    /// What the text means, when it means something.
    pub fn value(&self) -> Option<&Value> {
        self.value.as_ref().ok()
    }

    /// Why the text means nothing.
    pub fn unread(&self) -> Option<&Fault> {
        self.value.as_ref().err()
    }

    /// The day it holds.
    pub fn day(&self) -> Option<crate::domain::Date> {
        match self.value() {
            Some(Value::Day(day)) => *day,
            _ => None,
        }
    }

    /// The place of the option chosen.
    pub fn choice(&self) -> usize {
        self.value()
            .map_or(0, |value| choice::place(self.kind, value))
    }

    /// What shows in the field.
    pub fn shown(&self) -> &str {
        match self.kind {
            kind if kind.is_choice() => self.options.get(self.choice()).map_or("", String::as_str),
            _ => self.input.value(),
        }
    }

    /// What is said of it: what its text means, and what the law makes of it; at rest only where
    /// the law's answer belongs.
    pub fn said(&self, resting: bool) -> Option<String> {
        let law = self.law.as_ref().filter(|told| told.belongs || !resting);
        let all: Vec<&str> = self
            .echo
            .as_deref()
            .into_iter()
            .chain(law.map(|told| told.words.as_str()))
            .collect();
        (!all.is_empty()).then(|| all.join(" · "))
    }

    /// The field as it was before anything was typed.
    pub fn as_opened(&self) -> Self {
        Self {
            input: Input::of(self.initial.clone()),
            value: Ok(self.original.clone()),
            ..self.clone()
        }
    }

    /// The person changed it.
    pub fn is_changed(&self) -> bool {
        match self.kind {
            kind if kind.is_choice() => self.value() != Some(&self.original),
            // A comma left open for one more item is no change.
            _ => {
                self.input.value().trim_end_matches([',', ' '])
                    != self.initial.trim_end_matches([',', ' '])
            }
        }
    }

    /// The worst that is wrong with it; what is merely missing only when `tried`.
    pub fn fault(&self, tried: bool) -> Option<&Fault> {
        self.faults.iter().find(|fault| tried || !fault.missing)
    }

    /// It cannot be accepted as it is.
    pub fn is_refused(&self) -> bool {
        self.faults
            .iter()
            .any(|fault| fault.severity == Severity::Refuse)
    }

    /// Understands its text anew. `after` is the day of the field it follows.
    pub fn read(&mut self, ground: &Ground<'_>, after: Option<crate::domain::Date>) {
        if self.kind.is_choice() {
            return;
        }
        self.value = if self.is_changed() {
            kinds::parse(self.kind, self.text(), after, ground).map_err(Fault::refuse)
        } else {
            Ok(self.original.clone())
        };
        if self.required && self.value().is_some_and(Value::is_empty) {
            self.value = Err(Fault::missing(ground.text.get(Id::FaultEmpty)));
        }
        self.tidy = self.tidied(ground);
        self.others = self.others(ground);
        self.echo = self.echoed(ground);
    }

    fn text(&self) -> TypedText<'_> {
        TypedText {
            raw: self.input.value(),
            known: &self.known,
        }
    }

    fn echoed(&self, ground: &Ground<'_>) -> Option<String> {
        kinds::echo(self.value()?, self.text(), self.blank, ground)
    }

    /// Its letters mean several records alike: which, is for the person to say.
    pub fn is_open(&self, ground: &Ground<'_>) -> bool {
        match self.kind {
            Type::Record(kind) | Type::Records(kind) if self.is_changed() => {
                kinds::record::is_open(self.last_part(), kind, &self.known, ground)
            }
            _ => false,
        }
    }

    /// How many other records its letters could mean.
    fn others(&self, ground: &Ground<'_>) -> usize {
        match self.kind {
            Type::Record(kind) if self.is_changed() => {
                let raw = self.input.value().trim();
                kinds::record::others(raw, kind, &self.known, ground)
            }
            _ => 0,
        }
    }

    fn tidied(&self, ground: &Ground<'_>) -> Option<Tidy> {
        let value = self
            .value()
            .filter(|_| is_tidied(self.kind) && self.is_changed())?;
        let known = kinds::known(value, ground);
        let words = kinds::print(value, &known, ground);
        let mut rested = self.clone();
        rested.input.set(words.clone());
        rested.known.clone_from(&known);
        let echo = rested.echoed(ground);
        Some(Tidy { words, known, echo })
    }

    /// The cursor comes in.
    pub fn enter(&mut self) {
        self.selected = is_replaced(self.kind) && !self.input.is_empty();
        self.input.edit(&Edit::End);
    }

    /// The cursor leaves: what was typed in short is written in full.
    pub fn leave(&mut self) {
        self.selected = false;
        self.others = 0;
        if let Some(tidy) = self.tidy.take() {
            self.input.set(tidy.words);
            self.echo = tidy.echo;
            for (name, target) in tidy.known {
                self.know(name, target);
            }
        }
    }

    /// Remembers whose name a text is.
    pub fn know(&mut self, name: String, target: Ref) {
        self.known.retain(|(known, _)| *known != name);
        self.known.push((name, target));
    }

    /// The part of a list, or the whole line, that is being typed.
    pub fn last_part(&self) -> &str {
        match self.kind {
            Type::Records(_) => self
                .input
                .value()
                .rsplit([',', ';'])
                .next()
                .unwrap_or_default()
                .trim(),
            _ => self.input.value().trim(),
        }
    }

    /// Puts a record in place of what is being typed.
    pub fn fill(&mut self, name: String, target: Ref) {
        self.know(name.clone(), target);
        let line = match (self.kind, self.input.value().rsplit_once([',', ';'])) {
            (Type::Records(_), Some((before, _))) => format!("{before}, {name}"),
            _ => name,
        };
        self.put(line);
    }

    /// A list is ready for one more: its last item is closed by a comma.
    pub fn ready_for_more(&mut self) {
        self.selected = false;
        if !self.input.is_empty() {
            self.input.set(format!("{}, ", self.input.value()));
        }
    }

    /// Puts a text in place of what is there.
    pub fn put(&mut self, words: impl Into<String>) {
        self.input.set(words);
        self.selected = false;
    }

    /// Chooses an option.
    pub fn choose(&mut self, at: usize) {
        if at < self.options.len() {
            self.value = Ok(choice::value(self.kind, at));
        }
    }

    /// The next option, or the one before, round and round.
    pub fn cycle(&mut self, forward: bool) {
        let len = self.options.len().max(1);
        self.choose((self.choice() + if forward { 1 } else { len - 1 }) % len);
    }
}
