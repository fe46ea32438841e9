//! What was typed and not yet written, kept until the same form is opened again: with what the record
//! was then, so that a change by somebody else meanwhile is seen.

use super::draft::Draft;
use super::field::FormField;
use super::{Form, Ground, Stage};
use crate::domain::{Kind, Ref, Register, TypedField, TypedForm};
use crate::text::Id;

/// The row of a kept form that says over what it was begun: the revision of the record, and the last
/// act. Rows of a name that a program does not know are passed over.
const BEGUN: &str = "begun";
/// Before the name of a field: what it was then.
const WAS: &str = "was ";

/// A form by what it is about.
type DraftKey = (Kind, Option<Ref>, Option<Ref>);

/// Drafts of one session, the latest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drafts(Vec<TypedForm>);

/// Drafts kept at most; the oldest is forgotten.
const LIMIT: usize = 20;

impl Drafts {
    /// Drafts that were kept.
    pub fn of(forms: Vec<TypedForm>) -> Self {
        Self(forms)
    }

    /// The drafts, to keep.
    pub fn forms(&self) -> &[TypedForm] {
        &self.0
    }

    /// Takes drafts of elsewhere, behind those of here.
    pub fn take_over(&mut self, forms: Vec<TypedForm>) {
        let own = std::mem::take(&mut self.0);
        let others = forms.into_iter();
        let news = |kept: &TypedForm| own.iter().all(|mine| key_of(mine) != key_of(kept));
        self.0 = others.filter(news).collect();
        self.0.extend(own);
    }

    /// Keeps what was typed; true when there was something to keep. What is written is no draft any
    /// more.
    pub fn keep(&mut self, form: &Form) -> bool {
        if form.written {
            let key = key(form);
            self.0.retain(|kept| key_of(kept) != key);
            return false;
        }
        self.put(form, None)
    }

    /// Keeps what is being written until the register holds it: a refusal loses nothing.
    pub fn sent(&mut self, form: &Form, register: &Register) {
        self.put(form, Some(mark(form, register)));
    }

    /// Puts what was typed before back into a fresh form; true when there was something.
    pub fn restore(&mut self, form: &mut Form, ground: &Ground<'_>) -> bool {
        let key = key(form);
        // The first version kept the dates of an absence without whose they are.
        let nobodys = |kept: &TypedForm| {
            let (kind, target, about) = key_of(kept);
            kind == Kind::Absence && about.is_none() && (kind, target) == (key.0, key.1)
        };
        let mut forms = self.0.iter();
        let at = forms.position(|kept| key_of(kept) == key || nobodys(kept));
        let Some(at) = at else {
            return false;
        };
        let kept = self.0.remove(at);
        // The register moved on since it was sent: it was written, unless somebody else moved it.
        let register = &ground.department.register;
        let moved_on = |sent: &u32| *sent != mark(form, register);
        if let Some(sent) = kept.sent.filter(moved_on)
            && form.stands_written(&kept, sent, ground)
        {
            return false;
        }
        form.begin_over(&kept, ground);
        form.retype(&kept, ground);
        form.look_again(ground);
        true
    }

    fn put(&mut self, form: &Form, sent: Option<u32>) -> bool {
        let key = key(form);
        self.0.retain(|kept| key_of(kept) != key);
        let mut typed = form.typed(sent);
        if typed.fields.is_empty() {
            return false;
        }
        typed.fields.extend(form.begun_over());
        self.0.push(typed);
        if self.0.len() > LIMIT {
            self.0.remove(0);
        }
        true
    }
}

impl Form {
    /// What is typed in it.
    fn typed(&self, sent: Option<u32>) -> TypedForm {
        let changed = self.fields.iter().filter(|field| field.is_changed());
        let fields = changed.map(|field| row(field, ""));
        TypedForm {
            kind: self.kind(),
            target: self.target,
            about: self.about,
            fields: fields.collect(),
            focus: self.focus,
            sent,
        }
    }

    fn retype(&mut self, kept: &TypedForm, ground: &Ground<'_>) {
        self.put_rows(&kept.fields, "");
        self.check(ground);
        self.go(kept.focus);
    }

    /// Puts rows into the fields that they are of, by their names after `before`.
    fn put_rows(&mut self, rows: &[TypedField], before: &str) {
        for typed in rows {
            let name = typed.field.strip_prefix(before);
            let mut fields = self.fields.iter_mut();
            let Some(field) = fields.find(|field| Some(field.id.key()) == name) else {
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
    }

    /// The rows that say what its record was when it was begun; none of a record being made.
    fn begun_over(&self) -> Vec<TypedField> {
        if self.target.is_none() {
            return Vec::new();
        }
        let begun = TypedField {
            field: BEGUN.to_owned(),
            words: self.begun.to_string(),
            choice: self.revision() as usize,
            known: Vec::new(),
        };
        let was = self.fields.iter().map(FormField::as_opened);
        let was = was.map(|field| row(&field, WAS));
        std::iter::once(begun).chain(was).collect()
    }

    /// Begins over the record as it was when a kept form was begun, where it has changed since.
    fn begin_over(&mut self, kept: &TypedForm, ground: &Ground<'_>) {
        let Some(begun) = kept.fields.iter().find(|row| row.field == BEGUN) else {
            return;
        };
        if begun.choice == self.revision() as usize {
            return;
        }
        let mut then = self.clone();
        then.put_rows(&kept.fields, WAS);
        then.check(ground);
        // A text that means nothing any more leaves the record as it stands: nothing is known of then.
        let Some(base) = then.base().with(&then.fields) else {
            return;
        };
        for field in base.fields(ground) {
            if let Some(own) = self.field_mut(field.id) {
                *own = field;
            }
        }
        if self.before.as_ref() == Some(self.base()) {
            self.before = Some(base.clone());
        }
        self.base = base;
        self.revision = u32::try_from(begun.choice).unwrap_or_default();
        self.begun = begun.words.parse().unwrap_or_default();
    }

    /// Whether the register holds already what a kept form says, which was on its way to the store
    /// when the register was at `sent`.
    fn stands_written(&self, kept: &TypedForm, sent: u32, ground: &Ground<'_>) -> bool {
        let mut typed = self.clone();
        typed.retype(kept, ground);
        let stands = match (self.target, typed.base()) {
            // An amendment begins as the next one, whatever was written.
            (_, Draft::Renewal(_)) => return true,
            (Some(_), base) => base.values(),
            (None, _) => {
                let made = Ref {
                    kind: self.kind(),
                    id: sent,
                };
                match Draft::of(&ground.department.register, made) {
                    Some(made) => made.values(),
                    None => return true,
                }
            }
        };
        let says = |field: &FormField| {
            let mut stands = stands.iter().filter(|(id, _)| *id == field.id);
            stands.all(|(_, value)| field.value() == Some(value))
        };
        let mut changed = typed.fields.iter().filter(|field| field.is_changed());
        changed.all(says)
    }

    /// The same form over the record as it stands now, with what was typed but in the fields `left`.
    pub(super) fn over(&self, mut fresh: Form, left: &[Id], ground: &Ground<'_>) -> Form {
        let mut kept = self.typed(None);
        let is_left = |row: &TypedField| left.iter().any(|id| id.key() == row.field);
        kept.fields.retain(|row| !is_left(row));
        fresh.retype(&kept, ground);
        fresh.stage = Stage::Editing;
        fresh.asked = self.asked;
        fresh.reason = self.reason.clone();
        fresh.tried = self.tried;
        fresh
    }
}

/// What a field holds, under its name after `before`.
fn row(field: &FormField, before: &str) -> TypedField {
    TypedField {
        field: format!("{before}{}", field.id.key()),
        words: field.input.value().to_owned(),
        choice: field.choice(),
        known: field.known.clone(),
    }
}

fn key(form: &Form) -> DraftKey {
    (form.kind(), form.target, form.about)
}

fn key_of(kept: &TypedForm) -> DraftKey {
    (kept.kind, kept.target, kept.about)
}

/// What the register shows once the form is written.
fn mark(form: &Form, register: &Register) -> u32 {
    match form.target {
        Some(target) => register.revision_of(target),
        None => register.next_number(form.kind()),
    }
}
