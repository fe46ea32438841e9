//! The words a row can be filtered by: what the row shows, folded.

use super::label;
use crate::department::Desk;
use crate::domain::{AvsId, EstablishmentId, PupilId, Ref};
use crate::law::Flag;
use crate::lookup::fold;
use crate::text::{Id, Text};

/// Appends the folded words of a row.
pub fn of(row: Ref, desk: &Desk, text: &Text, words: &mut String) {
    let mut add = |raw: &str| {
        words.push_str(&fold::key(raw));
        words.push(' ');
    };
    if let Some(id) = row.typed::<AvsId>()
        && let Some(avs) = desk.register.get(id)
    {
        add(desk.sort_key(row));
        avs.other_name.iter().for_each(|name| add(name));
        if let Some(at) = desk.main_school(id) {
            add(&label::school(&desk.register, at));
            add(&label::school_short(&desk.register, at));
        }
        add(text.get(if desk.is_absent(row) {
            Id::Absent
        } else {
            Id::Present
        }));
        match desk.clock(id).and_then(|clock| clock.flag) {
            Some(Flag::Over) => add(text.get(Id::FlagOver)),
            Some(Flag::Critical) => add(text.get(Id::FlagCritical)),
            Some(Flag::Soon) => add(text.get(Id::FlagSoon)),
            _ => {}
        }
    }
    if let Some(id) = row.typed::<PupilId>()
        && let Some(pupil) = desk.register.get(id)
    {
        add(desk.sort_key(row));
        pupil.other_name.iter().for_each(|name| add(name));
        pupil.class.iter().for_each(|class| add(class));
        if let Some(at) = pupil.establishment {
            add(&label::school(&desk.register, at));
            add(&label::school_short(&desk.register, at));
        }
        if let Some((_, decision)) = desk.register.decision_on(id, desk.today()) {
            add(&text.mode(decision.mode));
        }
        if desk.pupil_hours(id).missing.0 > 0 {
            add(text.get(Id::ColMissing));
        }
    }
    if let Some(id) = row.typed::<EstablishmentId>()
        && let Some(school) = desk.register.get(id)
    {
        add(&school.name);
        add(&label::school_short(&desk.register, id));
        school.commune.iter().for_each(|commune| add(commune));
        school.uai.iter().for_each(|uai| add(uai));
        school
            .kind
            .iter()
            .for_each(|kind| add(text.school_kind(*kind)));
        add(text.sector(school.sector));
        if desk.free_at(id).missing.0 > 0 {
            add(text.get(Id::ColMissing));
        }
    }
}
