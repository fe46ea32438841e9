//! What was typed and not yet written, kept until the same form is opened again.

use super::{Form, Ground, Stage};
use crate::domain::{Kind, Ref, Register, TypedField, TypedForm};

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
        !form.written && self.put(form, None)
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
        // The register moved on since it was sent: it was written.
        if kept
            .sent
            .is_some_and(|sent| sent != mark(form, &ground.department.register))
        {
            return false;
        }
        form.retype(&kept, ground);
        true
    }

    fn put(&mut self, form: &Form, sent: Option<u32>) -> bool {
        let key = key(form);
        self.0.retain(|kept| key_of(kept) != key);
        let typed = form.typed(sent);
        if typed.fields.is_empty() {
            return false;
        }
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
        let fields = changed.map(|field| TypedField {
            field: field.id.key().to_owned(),
            words: field.input.value().to_owned(),
            choice: field.choice(),
            known: field.known.clone(),
        });
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
        for typed in &kept.fields {
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
    pub(super) fn over(&self, mut fresh: Form, ground: &Ground<'_>) -> Form {
        let kept = self.typed(None);
        fresh.retype(&kept, ground);
        fresh.stage = Stage::Editing;
        fresh.asked = self.asked;
        fresh.reason = self.reason.clone();
        fresh
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
