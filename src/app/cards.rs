//! Cards and the links between them.

use super::card::Card;
use super::model::Model;
use super::msg::Effect;
use super::screen::Screen;
use crate::department::Desk;
use crate::domain::{
    AbsenceId, AccompanimentId, AvsId, ContractId, DecisionId, EstablishmentId, Kind, PupilId, Ref,
};
use crate::text::Id;

/// Goes to a record's card; what has none goes to the one it is about.
pub fn go(model: &mut Model, desk: &Desk, target: Ref) -> Vec<Effect> {
    let Some(target) = owner(desk, target) else {
        model.status = Some(crate::tui::action::status::Status::warning(
            model.text.get(Id::RecordGone),
        ));
        return Vec::new();
    };
    let here = matches!(model.screen(), Screen::Card(card) if card.target == target);
    model.overlays.clear();
    if !here {
        let mut card = Card::new(target, desk.school_day());
        // From a card of an earlier day links lead to that day.
        card.past = model.past();
        model.trail.go(Screen::Card(card));
    }
    Vec::new()
}

/// The AVS, pupil or school whose card shows a record.
fn owner(desk: &Desk, target: Ref) -> Option<Ref> {
    let register = &desk.register;
    let id = target.id;
    let owner = match target.kind {
        Kind::Avs | Kind::Pupil | Kind::Establishment => target,
        Kind::Contract => register.get(ContractId(id))?.avs.into(),
        Kind::Decision => register.get(DecisionId(id))?.pupil.into(),
        Kind::Accompaniment => {
            let link = register.get(AccompanimentId(id))?;
            link.pupil.map_or(link.avs.into(), Ref::from)
        }
        Kind::Absence => match register.get(AbsenceId(id))?.who {
            crate::domain::Absentee::Avs(avs) => avs.into(),
            crate::domain::Absentee::Pupil(pupil) => pupil.into(),
        },
        Kind::Meeting => register.get(crate::domain::MeetingId(id))?.pupil.into(),
        Kind::Cover => register.get(crate::domain::CoverId(id))?.avs?.into(),
        Kind::Holiday | Kind::Setting => return None,
    };
    register.holds(owner).then_some(owner)
}

/// The card of the AVS in view: her week.
pub fn week(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    match model.avs_in_view(&desk.register) {
        Some(avs) => go(model, desk, avs.into()),
        None => Vec::new(),
    }
}

/// Makes the rows of a card: accompaniments of a person, people of a school.
pub fn refresh(card: &mut Card, desk: &Desk) {
    card.findings.refresh(card.target, desk);
    let today = desk.today();
    let register = &desk.register;
    let live = |to: Option<crate::domain::Date>| to.is_none_or(|to| today <= to);
    card.rows = match card.target.kind {
        Kind::Avs => register
            .accompaniments_by(AvsId(card.target.id))
            .filter(|(_, link)| live(link.to))
            .filter_map(|(_, link)| link.pupil.map(Ref::from))
            .collect(),
        Kind::Pupil => register
            .accompaniments_of(PupilId(card.target.id))
            .filter(|(_, link)| live(link.to))
            .map(|(_, link)| link.avs.into())
            .collect(),
        Kind::Establishment => {
            let at = EstablishmentId(card.target.id);
            let mut rows: Vec<Ref> = desk.avs_working_at(at).into_iter().map(Ref::from).collect();
            rows.extend(register.pupils_at(at).map(|(id, _)| Ref::from(id)));
            rows
        }
        _ => Vec::new(),
    };
    let mut seen = std::collections::BTreeSet::new();
    card.rows.retain(|row| seen.insert(*row));
    card.scroll.cursor = card.scroll.cursor.min(card.rows.len().saturating_sub(1));
}
