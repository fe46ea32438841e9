//! `!`: who is absent.

use super::asked;
use crate::domain::{Kind, Ref};
use crate::lookup::Kinds;
use crate::text::Id;
use crate::tui::action::{Action, Question};
use crate::tui::context::Cx;

/// Asks who is absent, whoever is meant first.
pub fn ask(_: &Cx<'_>, first: Option<Ref>) -> Vec<Action> {
    let person = |target: &Ref| matches!(target.kind, Kind::Avs | Kind::Pupil);
    let who = Question::Record {
        title: Id::FinderAbsence,
        kinds: Kinds::PEOPLE,
        typed: String::new(),
        first: first.filter(person),
    };
    vec![Action::Ask(asked::ABSENT, who)]
}
