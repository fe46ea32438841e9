//! What was typed and not yet written, kept until the same form is opened again.

use serde::{Deserialize, Serialize};

use super::{Form, Ground, Stage};
use crate::app::kept;
use crate::domain::{Kind, Ref, Register};

/// A form by what it is about.
type Key = (Kind, Option<Ref>, Option<Ref>);

/// What a person typed in one form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Kept {
    #[serde(with = "kept")]
    key: Key,
    typed: Vec<Typed>,
    focus: usize,
    /// On its way to the store: it holds until the store says so.
    sent: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Typed {
    /// The key of the field's label: a later version may have none of that key.
    field: String,
    words: String,
    choice: usize,
    #[serde(with = "kept")]
    known: Vec<(String, Ref)>,
}

/// Drafts of one session, the latest last. They are kept in the session's bookmark.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Drafts(Vec<Kept>);

/// Drafts kept at most; the oldest is forgotten.
const LIMIT: usize = 20;

impl Drafts {
    /// Keeps what was typed; true when there was something to keep.
    pub fn keep(&mut self, form: &Form) -> bool {
        self.put(form, None)
    }

    /// Keeps what is being written until the register holds it: a refusal loses nothing.
    pub fn sent(&mut self, form: &Form, register: &Register) {
        self.put(form, Some(mark(form, register)));
    }

    /// Puts what was typed before back into a fresh form; true when there was something.
    pub fn restore(&mut self, form: &mut Form, ground: &Ground<'_>) -> bool {
        let key = key(form);
        let Some(at) = self.0.iter().position(|kept| kept.key == key) else {
            return false;
        };
        let kept = self.0.remove(at);
        // The register moved on since it was sent: it was written.
        if kept
            .sent
            .is_some_and(|sent| sent != mark(form, &ground.desk.register))
        {
            return false;
        }
        form.retype(&kept, ground);
        true
    }

    fn put(&mut self, form: &Form, sent: Option<u32>) -> bool {
        let key = key(form);
        self.0.retain(|kept| kept.key != key);
        let typed = form.typed();
        if typed.is_empty() {
            return false;
        }
        self.0.push(Kept {
            key,
            typed,
            focus: form.focus,
            sent,
        });
        if self.0.len() > LIMIT {
            self.0.remove(0);
        }
        true
    }
}

impl Form {
    fn typed(&self) -> Vec<Typed> {
        self.fields
            .iter()
            .filter(|field| field.is_changed())
            .map(|field| Typed {
                field: field.id.key().to_owned(),
                words: field.input.value().to_owned(),
                choice: field.choice(),
                known: field.known.clone(),
            })
            .collect()
    }

    fn retype(&mut self, kept: &Kept, ground: &Ground<'_>) {
        for typed in &kept.typed {
            let mut fields = self.fields.iter_mut();
            let Some(field) = fields.find(|field| field.id.key() == typed.field) else {
                continue;
            };
            for (name, target) in &typed.known {
                field.know(name.clone(), *target);
            }
            if field.kind.is_choice() {
                field.choose(typed.choice);
            } else {
                field.put(typed.words.clone());
            }
        }
        self.check(ground);
        self.go(kept.focus);
    }

    /// The same form over the record as it stands now, with what was typed.
    pub fn over(&self, mut fresh: Form, ground: &Ground<'_>) -> Form {
        let kept = Kept {
            key: key(self),
            typed: self.typed(),
            focus: self.focus,
            sent: None,
        };
        fresh.retype(&kept, ground);
        fresh.stage = Stage::Editing;
        fresh
    }
}

fn key(form: &Form) -> Key {
    (form.kind(), form.target, form.about)
}

/// What the register shows once the form is written.
fn mark(form: &Form, register: &Register) -> u32 {
    match form.target {
        Some(target) => register.revision_of(target),
        None => register.next_number(form.kind()),
    }
}
