//! Cards and the links between them.

use super::choice::{self, Item, Pick};
use super::model::Model;
use super::msg::Effect;
use super::screen::Screen;
use crate::department::Desk;
use crate::domain::{
    AbsenceId, AccompanimentId, AvsId, ContractId, DecisionId, EstablishmentId, Kind, PupilId, Ref,
};
use crate::text::Id;
use crate::tui::screens::card::Card;
use crate::words::{self, label};

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
    match model.avs_in_view(desk) {
        Some(avs) => go(model, desk, avs.into()),
        None => Vec::new(),
    }
}

/// Lists what is linked to the selected record.
pub fn links(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(target) = model.selected(desk) else {
        return Vec::new();
    };
    let items: Vec<Item> = linked(desk, target)
        .into_iter()
        .map(|link| Item {
            label: link_label(desk, model, link),
            detail: model.text.kind(link.kind).to_owned(),
            pick: match link.kind {
                Kind::Contract | Kind::Decision | Kind::Accompaniment => Pick::Edit(link),
                _ => Pick::Go(link),
            },
        })
        .collect();
    if items.is_empty() {
        model.status = Some(crate::tui::action::status::Status::info(
            model.text.get(Id::NoLinks),
        ));
        return Vec::new();
    }
    let title = model.text.get(Id::LinksTitle).to_owned();
    choice::open(model, title, items, 0);
    Vec::new()
}

/// A linked record: contracts and decisions by what tells them apart.
fn link_label(desk: &Desk, model: &Model, link: Ref) -> String {
    let text = &model.text;
    let contract = link
        .typed::<ContractId>()
        .and_then(|id| desk.register.get(id));
    if let Some(contract) = contract {
        let end = contract.last_day().map(|last| text.date(last));
        let end = end.unwrap_or_else(|| text.get(Id::Permanent).to_owned());
        let regime = text.regime(contract.regime);
        return format!("{regime} {} → {end}", text.date(contract.start));
    }
    let decision = link
        .typed::<DecisionId>()
        .and_then(|id| desk.register.get(id));
    if let Some(decision) = decision {
        let (from, to) = (text.date(decision.from), text.date(decision.to));
        return format!("{} {from} → {to}", text.mode(decision.mode));
    }
    label::of(&desk.register, text, link)
}

/// Records linked to another, each once.
pub fn linked(desk: &Desk, target: Ref) -> Vec<Ref> {
    let register = &desk.register;
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
        }
        Kind::Establishment => {
            let at = EstablishmentId(target.id);
            links.extend(desk.avs_working_at(at).into_iter().map(Ref::from));
            links.extend(register.pupils_at(at).map(|(id, _)| Ref::from(id)));
        }
        _ => {}
    }
    let mut seen = std::collections::BTreeSet::new();
    links.retain(|link| register.holds(*link) && seen.insert(*link));
    links.sort_by_key(|link| (link.kind, link.id));
    links
}

/// Acts listed in a record's history.
const LIMIT: usize = 50;

/// Lists the acts that touched the selected record.
pub fn history(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(target) = model.selected(desk) else {
        return Vec::new();
    };
    let items: Vec<Item> = desk
        .register
        .history()
        .of(target)
        .take(LIMIT)
        .map(|brief| Item {
            label: words::act(desk, &model.text, brief),
            detail: words::signed(desk, &model.text, brief),
            pick: Pick::Act(brief.seq),
        })
        .collect();
    if items.is_empty() {
        let words = model.text.get(Id::NoHistory).to_owned();
        model.status = Some(crate::tui::action::status::Status::info(words));
        return Vec::new();
    }
    let title = model.text.get(Id::HistoryTitle).to_owned();
    choice::open(model, title, items, 0);
    Vec::new()
}
