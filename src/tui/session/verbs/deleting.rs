//! Deleting a record: shown first. What points at it is listed, each to be opened, closed on a date
//! or deleted in its turn; the policy is the department's.

use super::{asked, links};
use crate::command::Command;
use crate::department::deletion::{self, Deletion, Kept, NotClosed};
use crate::domain::{Act, CoverId, Date, Kind, Moment, Ref};
use crate::text::{Id, Text};
use crate::tui::action::{Action, Answer, Item, Question, Route, Status, Write};
use crate::tui::context::Cx;
use crate::typed::Looking;
use crate::words::{changed_covers, label, typed_date};

/// The rows that are no record.
const OPEN: usize = 0;
const CLOSE: usize = 1;

/// Asks before a record is deleted; what others point at is not, and they are listed.
pub fn ask(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let (department, text) = (cx.department, cx.text);
    let name = links::told_alone(department, text, target);
    let keep = Item::shows(text.get(Id::DeleteKeep), "", Answer::Nothing);
    let mut items = vec![keep];
    let title = match deletion::of(&department.register, target, Moment::from(cx.now)) {
        Ok(deletion) => {
            items.push(delete(cx, target, &deletion));
            text.delete_title(name)
        }
        Err(Kept::PointedAt(pointing)) => {
            let item = |link: &Ref| {
                let words = links::told(department, text, *link);
                Item::writes(words, text.kind(link.kind), Answer::Record(*link)).of(*link)
            };
            items.extend(pointing.iter().map(item));
            text.delete_pointed(name, pointing.len())
        }
        Err(Kept::Done(done)) if target.kind == Kind::Absence => {
            let words = text.delete_absence_fact(name, done);
            return vec![Action::Say(Status::warning(words))];
        }
        Err(Kept::Done(done)) => text.delete_done(name, done),
        Err(Kept::NotThere) => {
            return vec![Action::Say(Status::warning(text.get(Id::RecordGone)))];
        }
    };
    if deletion::closes(target.kind) {
        let words = text.get(Id::DeleteClose);
        items.push(Item::writes(words, "", Answer::Row(CLOSE)));
    }
    if opens(target.kind) {
        let words = text.get(Id::DeleteOpen);
        items.push(Item::writes(words, "", Answer::Row(OPEN)));
    }
    vec![Action::Ask(
        asked::DELETE.about(target),
        Question::choice(title, items),
    )]
}

/// What lies on no list can be opened from here.
fn opens(kind: Kind) -> bool {
    links::opens_a_form(kind) || matches!(kind, Kind::Absence | Kind::Cover)
}

/// Where a record is read and changed: covers and absences on their plan.
fn opened(cx: &Cx<'_>, target: Ref) -> Route {
    let cover = target.typed::<CoverId>();
    let cover = cover.and_then(|id| cx.department.register.get(id));
    let absence = cover.map(|cover| cover.absence).or_else(|| target.typed());
    absence.map_or_else(|| links::way(target), Route::Absence)
}

/// The line that deletes, with whom to tell.
fn delete(cx: &Cx<'_>, target: Ref, deletion: &Deletion) -> Item {
    let text = cx.text;
    let words = match deletion.covers.len() {
        0 => text.get(Id::DeleteNow).to_owned(),
        n => text.delete_with_covers(n),
    };
    let tell = changed_covers::to_tell(cx.department, text, &deletion.covers);
    let tell = tell.unwrap_or_else(|| text.get(Id::CanBeUndone).to_owned());
    Item::writes(words, tell, Answer::Record(target))
}

/// What was chosen: it is deleted, or what points at it is asked about, opened or closed.
pub fn chosen(cx: &Cx<'_>, target: Ref, answer: &Answer) -> Vec<Action> {
    match answer {
        Answer::Record(chosen) if *chosen == target => confirmed(cx, target),
        Answer::Record(chosen) => ask(cx, *chosen),
        Answer::Row(OPEN) => vec![Action::Go(opened(cx, target))],
        Answer::Row(CLOSE) => vec![Action::Ask(
            asked::CLOSING.about(target),
            Question::line(Id::PromptLastDay),
        )],
        _ => Vec::new(),
    }
}

/// Deletes; with the covers that are still to come.
fn confirmed(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let (department, text) = (cx.department, cx.text);
    let Ok(deletion) = deletion::of(&department.register, target, Moment::from(cx.now)) else {
        // It became otherwise while it was asked.
        return ask(cx, target);
    };
    let mut said = text.deleted(label::of(&department.register, text, target));
    if let Some(tell) = changed_covers::to_tell(department, text, &deletion.covers) {
        said = format!("{said} · {tell}");
    }
    vec![Write::said(
        Act::new(Command::Delete, deletion.changes),
        said,
    )]
}

/// What the day typed does, or why it does nothing.
///
/// # Errors
/// In words: it is no day, or the record cannot end then.
pub fn reads_last_day(cx: &Cx<'_>, target: Ref, typed: &str) -> Result<String, String> {
    let last = last_day(cx, typed)?;
    match deletion::closing(&cx.department.register, target, last) {
        Ok(_) => Ok(cx.text.date_echo(last, cx.today)),
        Err(why) => Err(not_closed(cx.text, why)),
    }
}

/// Closes a record on the day typed; today when nothing is.
pub fn closed(cx: &Cx<'_>, target: Ref, typed: &str) -> Vec<Action> {
    let (register, text) = (&cx.department.register, cx.text);
    let Ok(last) = last_day(cx, typed) else {
        return Vec::new();
    };
    match deletion::closing(register, target, last) {
        Ok(changes) => {
            let name = label::of(register, text, target);
            let said = text.closed_on(name, text.date(last));
            vec![Write::said(Act::new(Command::Edit, changes), said)]
        }
        Err(why) => vec![Action::Say(Status::warning(not_closed(text, why)))],
    }
}

fn last_day(cx: &Cx<'_>, typed: &str) -> Result<Date, String> {
    typed_date(cx.text, typed, cx.today, Looking::Ahead)
}

fn not_closed(text: &Text, why: NotClosed) -> String {
    match why {
        NotClosed::HasNone => text.get(Id::CloseHasNone).to_owned(),
        NotClosed::BeginsOn(day) => text.close_begins_on(text.date(day)),
        NotClosed::EndsOn(day) => text.close_ends_on(text.date(day)),
    }
}
