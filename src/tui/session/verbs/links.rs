//! What is linked to a record: asked, and gone to.

use super::asked;
use crate::command::Command;
use crate::department::Department;
use crate::domain::{
    Absence, AbsenceId, AvsId, ContractId, CoverId, DecisionId, EstablishmentId, Kind, PupilId,
    Ref, plus_days,
};
use crate::text::{Id, Text};
use crate::tui::action::{Action, Answer, Item, Question, Route, Status};
use crate::tui::context::Cx;
use crate::words::{absence, label};

/// Asks which of the linked records to go to.
pub fn ask(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let item = |link: Ref| {
        let words = told(cx.department, cx.text, link);
        let swap = link.typed::<AbsenceId>();
        let swap = swap.and_then(|id| cx.department.register.get(id));
        let kind = match swap.filter(|absence| absence.is_swap()) {
            Some(swap) => cx.text.reason(swap.reason),
            None => cx.text.kind(link.kind),
        };
        let item = if opens_a_form(link.kind) {
            Item::writes(words, kind, Answer::Record(link))
        } else {
            Item::shows(words, kind, Answer::Record(link))
        };
        item.of(link)
    };
    let items: Vec<Item> = linked(cx.department, target)
        .into_iter()
        .map(item)
        .collect();
    if items.is_empty() {
        return vec![Action::Say(Status::info(cx.text.get(Id::NoLinks)))];
    }
    cards(cx.text.get(Id::LinksTitle).to_owned(), items)
}

/// Asks to which of some cards to go.
pub fn cards(title: String, items: Vec<Item>) -> Vec<Action> {
    vec![Action::Ask(asked::LINK, Question::choice(title, items))]
}

/// Goes to the one chosen.
pub fn chosen(link: Ref) -> Vec<Action> {
    vec![Action::Go(way(link))]
}

/// Where a record is read: what has no card, in its form.
pub fn way(link: Ref) -> Route {
    if let Some(absence) = link.typed() {
        Route::Absence(absence)
    } else if opens_a_form(link.kind) {
        Route::Form(link, Command::Edit)
    } else {
        Route::Card(link)
    }
}

/// These have no card of their own.
pub fn opens_a_form(kind: Kind) -> bool {
    matches!(kind, Kind::Contract | Kind::Decision | Kind::Accompaniment)
}

/// A record where whom it is about is said already: by what tells it apart from others of its kind.
pub fn told(department: &Department, text: &Text, link: Ref) -> String {
    let contract = link
        .typed::<ContractId>()
        .and_then(|id| department.register.get(id));
    if let Some(contract) = contract {
        let end = contract.last_day().map(|last| text.date(last));
        let end = end.unwrap_or_else(|| text.get(Id::Permanent).to_owned());
        let regime = text.regime(contract.regime);
        return format!("{regime} {} → {end}", text.date(contract.start));
    }
    let decision = link
        .typed::<DecisionId>()
        .and_then(|id| department.register.get(id));
    if let Some(decision) = decision {
        let (from, to) = (text.date(decision.from), text.date(decision.to));
        return format!("{} {from} → {to}", text.mode(decision.mode));
    }
    let absence = link
        .typed::<AbsenceId>()
        .and_then(|id| department.register.get(id));
    if let Some(absence) = absence {
        return absence::days(text, absence, false);
    }
    let cover = link
        .typed::<CoverId>()
        .and_then(|id| department.register.get(id));
    if let Some(cover) = cover {
        let (day, hours) = (
            text.weekday_date(cover.date),
            text.span(cover.start, cover.end),
        );
        return format!("{day} {hours}");
    }
    label::of(&department.register, text, link)
}

/// A record that stands alone: with whom it is about.
pub fn told_alone(department: &Department, text: &Text, target: Ref) -> String {
    let name = label::of(&department.register, text, target);
    match target.kind {
        Kind::Contract | Kind::Decision | Kind::Cover => {
            format!("{name} · {}", told(department, text, target))
        }
        _ => name,
    }
}

/// Absences to come, under way, or over for no longer than that.
const LATELY: i32 = 30;

/// Those that somebody may still want to look at or to take back.
fn of_late<'r>(
    department: &Department,
    absences: impl Iterator<Item = (AbsenceId, &'r Absence)>,
) -> Vec<Ref> {
    let since = plus_days(department.today(), -LATELY);
    let late = absences.filter(|(_, absence)| since <= absence.to.date);
    late.map(|(id, _)| id.into()).collect()
}

/// Records linked to another, each once.
fn linked(department: &Department, target: Ref) -> Vec<Ref> {
    let register = &department.register;
    let mut links: Vec<Ref> = Vec::new();
    match target.kind {
        Kind::Avs => {
            let avs = AvsId(target.id);
            for (id, link) in register.accompaniments_by(avs) {
                links.push(id.into());
                links.extend(link.pupil.map(Ref::from));
                links.push(link.establishment.into());
            }
            links.extend(register.get(avs).and_then(|avs| avs.base).map(Ref::from));
            links.extend(register.contracts_of(avs).map(|(id, _)| Ref::from(id)));
            links.extend(of_late(department, register.absences_of_avs(avs)));
        }
        Kind::Pupil => {
            let pupil = PupilId(target.id);
            for (id, link) in register.accompaniments_of(pupil) {
                links.push(id.into());
                links.push(link.avs.into());
                links.push(link.establishment.into());
            }
            links.extend(
                register
                    .get(pupil)
                    .and_then(|p| p.establishment)
                    .map(Ref::from),
            );
            links.extend(register.decisions_of(pupil).map(|(id, _)| Ref::from(id)));
            links.extend(of_late(department, register.absences_of_pupil(pupil)));
        }
        Kind::Establishment => {
            let at = EstablishmentId(target.id);
            links.extend(department.avs_working_at(at).into_iter().map(Ref::from));
            links.extend(register.pupils_at(at).map(|(id, _)| Ref::from(id)));
        }
        _ => {}
    }
    let mut seen = std::collections::BTreeSet::new();
    links.retain(|link| register.holds(*link) && seen.insert(*link));
    links.sort_by_key(|link| (link.kind, link.id));
    links
}
