//! The words a row can be filtered by: what the row shows, folded.

use super::label;
use crate::department::Department;
use crate::domain::{AvsId, EstablishmentId, PupilId, Ref};
use crate::law::Flag;
use crate::lookup::fold;
use crate::text::{Id, Text};

/// Appends the folded words of a row.
pub fn of(row: Ref, department: &Department, text: &Text, words: &mut String) {
    let mut add = |raw: &str| {
        words.push_str(&fold::key(raw));
        words.push(' ');
    };
    if let Some(id) = row.typed::<AvsId>()
        && let Some(avs) = department.register.get(id)
    {
        add(department.sort_key(row));
        avs.other_name.iter().for_each(|name| add(name));
        if let Some(at) = department.main_school(id) {
            add(&label::school(&department.register, at));
            add(&label::school_short(&department.register, at));
        }
        add(text.get(if department.is_absent(row) {
            Id::Absent
        } else {
            Id::Present
        }));
        match department.clock(id).and_then(|clock| clock.flag) {
            Some(Flag::Over) => add(text.get(Id::FlagOver)),
            Some(Flag::Critical) => add(text.get(Id::FlagCritical)),
            Some(Flag::Soon) => add(text.get(Id::FlagSoon)),
            _ => {}
        }
    }
    if let Some(id) = row.typed::<PupilId>()
        && let Some(pupil) = department.register.get(id)
    {
        add(department.sort_key(row));
        pupil.other_name.iter().for_each(|name| add(name));
        pupil.class.iter().for_each(|class| add(class));
        if let Some(at) = pupil.establishment {
            add(&label::school(&department.register, at));
            add(&label::school_short(&department.register, at));
        }
        if let Some((_, decision)) = department.register.decision_on(id, department.today()) {
            add(&text.mode(decision.mode));
        }
        if department.pupil_hours(id).missing.0 > 0 {
            add(text.get(Id::ColMissing));
        }
    }
    if let Some(id) = row.typed::<EstablishmentId>()
        && let Some(school) = department.register.get(id)
    {
        add(&school.name);
        add(&label::school_short(&department.register, id));
        school.commune.iter().for_each(|commune| add(commune));
        school.uai.iter().for_each(|uai| add(uai));
        school
            .kind
            .iter()
            .for_each(|kind| add(text.school_kind(*kind)));
        add(text.sector(school.sector));
        if department.free_at(id).missing.0 > 0 {
            add(text.get(Id::ColMissing));
        }
    }
}
