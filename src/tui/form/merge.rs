//! A record that somebody else changed under its form: which fields each changed, and both in one.
//!
//! What only one of them changed needs no question: hers is typed over the record as it stands, the
//! other's stays. Where both changed a field she says which counts. It must not know how that is
//! asked, and writes nothing.

use super::difference::words;
use super::{Form, Ground, asked};
use crate::domain::{ActKind, Brief, History};
use crate::record::Value;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Conflict, Fork, Item, Kept, Question};
use crate::words as said;

/// What became of the record since the form was opened.
#[derive(Clone, Debug)]
pub(super) struct Moved {
    /// The revision that was looked at.
    revision: u32,
    /// The fields that the record has otherwise, as they stand.
    fields: Vec<(Id, String)>,
    /// When and by whom it was changed last, or that it is no more.
    pub(super) by: String,
}

impl Moved {
    /// What a field is now, where it is another than when the form was opened.
    pub(super) fn of(&self, id: Id) -> Option<&str> {
        let found = self.fields.iter().find(|(field, _)| *field == id);
        found.map(|(_, words)| words.as_str())
    }
}

/// How a form and the record under it stand to each other.
pub(super) enum Joint {
    /// The record is as it was.
    Same,
    /// It is no more.
    Gone,
    /// Both are one now; who changed what, in words.
    Joined(Option<String>),
    /// Both changed the same fields.
    Forked(Box<Conflict>),
}

/// Joins a form with what became of its record, where no question is left.
pub(super) fn join(form: &mut Form, ground: &Ground<'_>) -> Joint {
    let register = &ground.department.register;
    let Some(target) = form.target else {
        return Joint::Same;
    };
    if register.revision_of(target) == form.revision() {
        return Joint::Same;
    }
    let Some(fresh) = form.fresh(ground) else {
        return Joint::Gone;
    };
    let theirs = theirs(form, &fresh);
    let both = both(form, &theirs);
    if !both.is_empty() {
        return Joint::Forked(Box::new(conflict(form, &fresh, &both, ground)));
    }
    let labels: Vec<&str> = theirs.iter().map(|(id, _)| ground.text.get(*id)).collect();
    let who = last(form, ground).map_or_else(
        || ground.text.get(Id::CliSomeoneElse).to_owned(),
        |brief| said::author(ground.text, brief),
    );
    let told = match (labels.is_empty(), form.base() == fresh.base()) {
        (false, _) => Some(ground.text.form_merged(who, labels.join(", "))),
        (true, false) => Some(ground.text.form_merged_beside(who)),
        // It changed and changed back.
        (true, true) => None,
    };
    *form = form.over(fresh, &[], ground);
    Joint::Joined(told)
}

/// Joins them as she said: in the fields of `mine` what she typed counts, in all others that both
/// changed what stands.
pub(super) fn settle(form: &mut Form, mine: &[Id], ground: &Ground<'_>) {
    if let Some(fresh) = form.fresh(ground) {
        let theirs = theirs(form, &fresh);
        let mut left = both(form, &theirs);
        left.retain(|id| !mine.contains(id));
        *form = form.over(fresh, &left, ground);
    }
}

/// The values that the record has otherwise than when the form was opened.
fn theirs(form: &Form, fresh: &Form) -> Vec<(Id, Value)> {
    let opened = form.base().values();
    let now = fresh.base().values().into_iter();
    now.filter(|field| !opened.contains(field)).collect()
}

/// The fields that both changed, not to the same.
fn both(form: &Form, theirs: &[(Id, Value)]) -> Vec<Id> {
    let forks = |(id, now): &&(Id, Value)| {
        let field = form.field(*id);
        field.is_some_and(|field| field.is_changed() && field.value() != Some(now))
    };
    theirs.iter().filter(forks).map(|(id, _)| *id).collect()
}

/// The newest act on the record since the form was opened.
fn last<'g>(form: &Form, ground: &Ground<'g>) -> Option<&'g Brief> {
    let history = ground.department.register.history();
    history.since(form.begun, form.target?).next()
}

/// Each field that one of them changed, as both have it.
fn conflict(form: &Form, fresh: &Form, both: &[Id], ground: &Ground<'_>) -> Conflict {
    let (department, text) = (ground.department, ground.text);
    let brief = last(form, ground);
    let mut conflict = Conflict {
        what: form.title.clone(),
        by: signed(form, ground),
        act: brief.map_or_else(String::new, |brief| said::act(department, text, brief)),
        both: Vec::new(),
        theirs: Vec::new(),
        mine: Vec::new(),
    };
    let opened = form.base().values();
    for ((id, was), (_, now)) in opened.iter().zip(fresh.base().values()) {
        let id = *id;
        let field = form.field(id).filter(|field| field.is_changed());
        let typed = field.map(|field| match field.value() {
            Some(value) => words(form.base(), id, value, ground),
            None => field.shown().to_owned(),
        });
        let was_said = words(form.base(), id, was, ground);
        let now_said = words(fresh.base(), id, &now, ground);
        match typed {
            Some(mine) if both.contains(&id) => conflict.both.push(Fork {
                id,
                was: was_said,
                theirs: now_said,
                mine,
            }),
            Some(mine) if *was == now => conflict.mine.push(Kept {
                id,
                was: was_said,
                then: mine,
            }),
            _ if *was != now => conflict.theirs.push(Kept {
                id,
                was: was_said,
                then: now_said,
            }),
            _ => {}
        }
    }
    conflict
}

/// When the record was changed last and by whom, as the journal signs it.
fn signed(form: &Form, ground: &Ground<'_>) -> String {
    match last(form, ground) {
        Some(brief) => said::signed(ground.department, ground.text, brief),
        None => ground.text.get(Id::CliSomeoneElse).to_owned(),
    }
}

/// What can be done about a record that is no more: what is typed is lost by none of it.
pub(super) fn ask_of_gone(form: &Form, ground: &Ground<'_>) -> Action {
    let text = ground.text;
    let mut items = vec![Item::shows(
        text.get(Id::FormGoneStay),
        "",
        Answer::Row(STAY),
    )];
    if let Some((brief, _)) = way_back(form, ground) {
        let act = said::act(ground.department, text, brief);
        let back = Answer::Row(BACK);
        items.push(Item::writes(text.get(Id::FormGoneBack), act, back));
    }
    items.push(Item::shows(
        text.get(Id::FormGoneCopy),
        "",
        Answer::Row(COPY),
    ));
    let (title, esc) = (text.form_gone(signed(form, ground)), Id::HintBackToForm);
    Action::Ask(asked::GONE, Question::Ways { title, items, esc })
}

const STAY: usize = 0;
const BACK: usize = 1;
const COPY: usize = 2;

/// Does what she chose of a record that is no more.
pub(super) fn about_gone(form: &mut Form, row: usize, ground: &Ground<'_>) -> Vec<Action> {
    match (row, way_back(form, ground)) {
        (BACK, Some((brief, redo))) => {
            form.comes_back = true;
            let words = said::taken_back(ground.department, ground.text, brief, redo);
            vec![match redo {
                true => Action::Redo(brief.seq, words),
                false => Action::Undo(brief.seq, words),
            }]
        }
        (COPY, _) => {
            let changed = form.fields.iter().filter(|field| field.is_changed());
            let line = |field: &super::FormField| {
                format!("{} : {}", ground.text.get(field.id), field.shown())
            };
            let lines: Vec<String> = changed.map(line).collect();
            vec![Action::Copy(lines.join("\n"))]
        }
        _ => Vec::new(),
    }
}

/// The act whose taking back brings the record again, or, where its making was taken back, the one
/// to do again (`true`).
fn way_back<'g>(form: &Form, ground: &Ground<'g>) -> Option<(&'g Brief, bool)> {
    let history: &History = ground.department.register.history();
    let last = last(form, ground)?;
    let undo = history
        .to_undo()
        .filter(|brief| brief.seq == last.seq || last.kind == ActKind::RedoOf(brief.seq));
    let redo = history
        .to_redo()
        .filter(|brief| last.kind == ActKind::UndoOf(brief.seq));
    undo.map(|brief| (brief, false))
        .or(redo.map(|brief| (brief, true)))
}

impl Form {
    /// Looks what became of the record since the form was opened.
    pub(super) fn look_again(&mut self, ground: &Ground<'_>) {
        let register = &ground.department.register;
        let now = self.target.map(|target| register.revision_of(target));
        let Some(revision) = now.filter(|now| *now != self.revision()) else {
            self.moved = None;
            return;
        };
        if self
            .moved
            .as_ref()
            .is_some_and(|at| at.revision == revision)
        {
            return;
        }
        let fresh = self.fresh(ground);
        let fields = fresh.iter().flat_map(|fresh| {
            let said = |(id, now): (Id, Value)| (id, words(fresh.base(), id, &now, ground));
            theirs(self, fresh).into_iter().map(said)
        });
        let fields: Vec<(Id, String)> = fields.collect();
        let same = fresh
            .as_ref()
            .is_some_and(|fresh| fresh.base() == self.base());
        let by = signed(self, ground);
        self.moved = (!same).then(|| Moved {
            revision,
            fields,
            by: match fresh {
                Some(_) => by,
                None => ground.text.form_gone(by),
            },
        });
    }

    /// The same form over the record as it stands; none where that is no more.
    pub(super) fn fresh(&self, ground: &Ground<'_>) -> Option<Self> {
        match (&self.of_absence, self.asked) {
            (Some(of), Some(asked)) => Self::of_dates(of, asked, ground),
            _ => Self::of_record(self.target?, self.command, ground),
        }
    }
}
