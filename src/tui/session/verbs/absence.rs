//! `!`: who is absent; of a pupil whether it is the pupil or her AVS, of a school which class.

use super::asked;
use crate::domain::{AvsId, Clean, EstablishmentId, Kind, PupilId, Ref, Weekday};
use crate::lookup::Kinds;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Route};
use crate::tui::context::Cx;
use crate::words::label;

/// Asks who is absent, whoever is meant first.
pub fn ask(_: &Cx<'_>, first: Option<Ref>) -> Vec<Action> {
    let away = |target: &Ref| matches!(target.kind, Kind::Avs | Kind::Pupil | Kind::Establishment);
    let who = Question::Record {
        title: Id::FinderAbsence,
        kinds: Kinds::ALL,
        typed: String::new(),
        first: first.filter(away),
    };
    vec![Action::Ask(asked::ABSENT, who)]
}

/// Goes to the plan of whoever was named, or asks whose absence is meant.
pub fn named(cx: &Cx<'_>, who: Ref) -> Vec<Action> {
    let items = match who.kind {
        Kind::Pupil => of_pupil(cx, PupilId(who.id)),
        Kind::Establishment => of_school(cx, EstablishmentId(who.id)),
        _ => Vec::new(),
    };
    if items.len() < 2 {
        return vec![Action::Go(Route::AbsenceOf(who))];
    }
    let title = cx.text.get(Id::AbsentWhose);
    let tag = asked::WHOSE.about(who);
    vec![Action::Ask(tag, Question::choice(title, items))]
}

/// Goes to the plan of the one chosen.
pub fn chosen(cx: &Cx<'_>, who: Ref, answer: &Answer) -> Vec<Action> {
    let route = match (answer, who.kind) {
        (Answer::Record(who), _) => Some(Route::AbsenceOf(*who)),
        (Answer::Row(at), Kind::Establishment) => {
            let school = EstablishmentId(who.id);
            let class = cx.department.classes_at(school).into_iter().nth(*at);
            class.map(|class| Route::AbsenceOfClass(school, class))
        }
        _ => None,
    };
    route.map(Action::Go).into_iter().collect()
}

/// The pupil, then whoever accompanies her that day; who does in the week, where nobody does then.
fn of_pupil(cx: &Cx<'_>, pupil: PupilId) -> Vec<Item> {
    let (text, department) = (cx.text, cx.department);
    let register = &department.register;
    let name = label::pupil(register, pupil);
    let own = Item::writes(
        name,
        text.get(Id::AbsentPupil),
        Answer::Record(pupil.into()),
    );
    let hers = accompanying(cx, pupil).into_iter().map(|avs| {
        let name = label::avs(register, avs);
        Item::writes(name, text.get(Id::AbsentHerAvs), Answer::Record(avs.into()))
    });
    std::iter::once(own).chain(hers).collect()
}

fn accompanying(cx: &Cx<'_>, pupil: PupilId) -> Vec<AvsId> {
    let day = cx.department.school_day();
    let weekday = Weekday::of(day);
    let links = cx.department.register.accompaniments_of(pupil);
    let valid: Vec<_> = links.filter(|(_, link)| link.valid_on(day)).collect();
    let mut today: Vec<(crate::domain::Minute, AvsId)> = valid
        .iter()
        .flat_map(|(_, link)| {
            let slots = link.slots.iter().filter(|slot| slot.day == weekday);
            slots.map(|slot| (slot.start, link.avs))
        })
        .collect();
    today.sort_unstable();
    let mut all: Vec<AvsId> = Vec::new();
    let of_week = valid.iter().map(|(_, link)| link.avs);
    let of_day = today.into_iter().map(|(_, avs)| avs);
    for avs in of_day.chain(of_week) {
        if !all.contains(&avs) {
            all.push(avs);
        }
    }
    all
}

/// All of the school, then each class in which somebody is accompanied.
fn of_school(cx: &Cx<'_>, school: EstablishmentId) -> Vec<Item> {
    let text = cx.text;
    let name = label::school_short(&cx.department.register, school);
    let all = text.get(Id::AbsentAllSchool);
    let whole = Item::writes(name, all, Answer::Record(school.into()));
    let classes = cx.department.classes_at(school).into_iter().enumerate();
    let classes = classes.map(|(at, class): (usize, Clean)| {
        Item::writes(
            class.to_string(),
            text.get(Id::AbsentClass),
            Answer::Row(at),
        )
    });
    std::iter::once(whole).chain(classes).collect()
}
