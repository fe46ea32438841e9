//! Whom an act is about, in words: those of its own day, not whoever stands in the records now.

use super::label;
use crate::command::Command;
use crate::domain::{
    AbsenceId, AccompanimentId, Brief, Cover, CoverId, Kind, PupilId, Ref, Register,
};
use crate::text::Text;

/// The records an act is about, each once, and how many more are not named.
pub fn names(register: &Register, text: &Text, brief: &Brief) -> (Vec<String>, usize) {
    let called = matches!(
        brief.known_command(),
        Some(Command::CallYes | Command::CallNo | Command::CallVoicemail)
    );
    if called && !brief.whom.is_empty() {
        return (of_call(register, brief), 0);
    }
    let of_cover = |target: &&Ref| target.kind == Kind::Cover;
    let (covers, others): (Vec<&Ref>, Vec<&Ref>) = brief.touched.iter().partition(of_cover);
    // Covers come with their absence: naming that says enough.
    if others.is_empty() && !covers.is_empty() {
        let absences = absences(register, brief, &covers);
        let named: Vec<String> = absences
            .iter()
            .map(|id| label::of(register, text, (*id).into()))
            .collect();
        if !named.is_empty() {
            return (each_once(named), 0);
        }
    }
    let (named, more) = match others.is_empty() {
        true => (covers, 0),
        false => (others, covers.len()),
    };
    let named = named
        .into_iter()
        .map(|target| one(register, text, brief, *target));
    (each_once(named), more)
}

/// Who was asked, or which school was told, and about whom.
fn of_call(register: &Register, brief: &Brief) -> Vec<String> {
    let asked = brief.whom.iter().find(|whom| whom.kind == Kind::Avs);
    let links = brief
        .whom
        .iter()
        .filter_map(|whom| whom.typed::<AccompanimentId>());
    let links: Vec<_> = links.filter_map(|id| register.get(id)).collect();
    let asked = match asked {
        Some(avs) => avs.typed().map(|avs| label::avs(register, avs)),
        None => links
            .first()
            .map(|link| label::school_short(register, link.establishment)),
    };
    let pupils = links.iter().filter_map(|link| link.pupil);
    let pupils = pupils.map(|pupil| label::pupil(register, pupil));
    each_once(asked.into_iter().chain(pupils))
}

/// The absences that covers answer.
fn absences(register: &Register, brief: &Brief, covers: &[&Ref]) -> Vec<AbsenceId> {
    let told = brief.whom.iter().filter_map(|whom| whom.typed());
    let told: Vec<AbsenceId> = told.filter(|id| register.get(*id).is_some()).collect();
    if !told.is_empty() {
        return told;
    }
    let covers = covers.iter().filter_map(|cover| cover.typed::<CoverId>());
    let covers = covers.filter_map(|id| register.get(id));
    covers.map(|cover: &Cover| cover.absence).collect()
}

/// A record; of one that is no more, its kind and whom it was about.
fn one(register: &Register, text: &Text, brief: &Brief, target: Ref) -> String {
    // What is swapped is said by the act: its two halves are the two people.
    let swap = target
        .typed::<AbsenceId>()
        .filter(|_| brief.known_command() == Some(Command::Swap))
        .and_then(|id| register.get(id));
    if let Some(swap) = swap {
        return label::absentee(register, swap);
    }
    if register.holds(target) || brief.touched.len() > 1 {
        return label::of(register, text, target);
    }
    let people = [Kind::Pupil, Kind::Avs];
    let person = people
        .iter()
        .find_map(|kind| brief.whom.iter().find(|whom| whom.kind == *kind));
    match person.filter(|person| register.holds(**person)) {
        Some(person) => {
            let name = match person.typed::<PupilId>() {
                Some(pupil) => label::pupil(register, pupil),
                None => label::of(register, text, *person),
            };
            format!("{} {name}", text.kind(target.kind))
        }
        None => label::of(register, text, target),
    }
}

fn each_once(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for name in names {
        if !once.contains(&name) {
            once.push(name);
        }
    }
    once
}
