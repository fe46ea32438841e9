//! Numbers explained: a sum that adds up, line by line, then the law it rests on.

mod clock;
mod pupil;
mod school;
mod sum;

use super::desk::Desk;
use super::explain::{Explain, Line, Weight};
use super::label;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::screen::Screen;
use super::statute;
use crate::domain::{AvsId, ContractId, Date, EstablishmentId, Kind, PupilId, Ref};
use crate::law::LawDay;

pub use clock::summary as clock_summary;
pub use sum::{Entry, Rank, engagement};

/// Explains the number of what is selected; on contracts by the law of the screen.
pub fn explain(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let law = match model.screen() {
        Screen::Contracts(contracts) => contracts.law,
        _ => None,
    };
    open(model, desk, law);
    Vec::new()
}

/// Explains what is selected by the law of a day; on top of an explanation, that one again.
pub fn by_law(model: &mut Model, desk: &Desk, law: Option<Date>) {
    if let Some(Overlay::Explain(explain)) = model.overlays.last() {
        let (about, under) = (explain.about, explain.under);
        let mut again = made(model, desk, about, law);
        again.under = under.filter(|_| law.is_some());
        model.overlays.pop();
        model.overlays.push(Overlay::Explain(again));
    } else {
        open(model, desk, law);
        if let Some(Overlay::Explain(explain)) = model.overlays.last_mut() {
            explain.under = None;
        }
    }
}

/// Takes a question of the law back, where there is one; false where nothing was asked.
pub fn step_back(model: &mut Model, desk: &Desk) -> bool {
    let Some(Overlay::Explain(explain)) = model.overlays.last() else {
        return false;
    };
    let (law, under, about) = (explain.law, explain.under, explain.about);
    if law == under {
        return false;
    }
    let again = made(model, desk, about, under);
    model.overlays.pop();
    model.overlays.push(Overlay::Explain(again));
    true
}

fn open(model: &mut Model, desk: &Desk, law: Option<Date>) {
    if let Some(about) = model.selected() {
        let explain = made(model, desk, about, law);
        model.overlays.push(Overlay::Explain(explain));
    }
}

fn made(model: &Model, desk: &Desk, about: Ref, law: Option<Date>) -> Explain {
    let text = &model.text;
    let day = LawDay::from(law);
    let mut lines = Vec::new();
    if let Some(on) = law {
        let asked = text.law_question(text.date(on));
        lines.push(Line::new(Weight::Heading, asked, ""));
    }
    lines.extend(match about.kind {
        Kind::Avs => of_avs(AvsId(about.id), day, model, desk),
        Kind::Contract => {
            let avs = desk.register.get(ContractId(about.id)).map(|c| c.avs);
            let lines = avs.map(|avs| clock::lines(avs, day, model, desk));
            lines.unwrap_or_default()
        }
        Kind::Pupil => of_pupil(PupilId(about.id), model, desk),
        Kind::Establishment => school::lines(EstablishmentId(about.id), text, desk),
        _ => Vec::new(),
    });
    lines.extend(super::findings::lines(about, day, model, desk));
    lines.extend(statute::lines(about, day, text, desk));
    let name = label::of(&desk.register, text, about);
    let title = text.how_computed(name);
    let mut explain = Explain::new(title, about, law, lines);
    explain.settle(model.size);
    explain
}

/// Her engagement, then what she still has to give beyond her weeks.
fn of_avs(avs: AvsId, law: LawDay, model: &Model, desk: &Desk) -> Vec<Line> {
    let mut lines = clock::lines(avs, law, model, desk);
    let on = desk.school_day();
    lines.extend(super::words::hours_sum::lines(avs, on, &model.text, desk));
    let taken = super::words::tally::taken(avs, &model.text, desk);
    lines.extend(taken.map(|words| Line::from((words, String::new()))));
    lines
}

/// Her hours of the week, then those she lost this year.
fn of_pupil(pupil: PupilId, model: &Model, desk: &Desk) -> Vec<Line> {
    let mut lines = pupil::lines(pupil, &model.text, desk);
    let lost = super::words::tally::lost(pupil, model.now, &model.text, desk);
    lines.extend(lost.map(Line::from));
    lines
}

/// Whether anything can be said of a record.
pub fn explains(about: Ref) -> bool {
    matches!(
        about.kind,
        Kind::Avs
            | Kind::Contract
            | Kind::Pupil
            | Kind::Establishment
            | Kind::Decision
            | Kind::Accompaniment
    )
}
