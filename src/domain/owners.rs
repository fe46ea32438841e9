//! Whom a change is about besides its own record.

use super::change::RecordEdit;
use super::{Absence, Absentee, Accompaniment, Change, Contract, Cover, Decision, Meeting, Ref};

/// Whom a change is about besides its own record, as it was and as it is.
pub fn owners(change: &Change) -> Vec<Ref> {
    fn of<R>(edit: &RecordEdit<R>, owners: impl Fn(&R) -> Vec<Ref>) -> Vec<Ref> {
        let both = edit.before.iter().chain(&edit.after);
        both.flat_map(owners).collect()
    }
    match change {
        Change::Contract(edit) => of(edit, |c: &Contract| vec![c.avs.into()]),
        Change::Decision(edit) => of(edit, |d: &Decision| vec![d.pupil.into()]),
        Change::Meeting(edit) => of(edit, |m: &Meeting| vec![m.pupil.into()]),
        Change::Absence(edit) => of(edit, |a: &Absence| {
            vec![match a.who {
                Absentee::Avs(avs) => avs.into(),
                Absentee::Pupil(pupil) => pupil.into(),
                Absentee::Establishment(at) => at.into(),
            }]
        }),
        Change::Accompaniment(edit) => of(edit, |link: &Accompaniment| {
            let pupil = link.pupil.map(Ref::from);
            pupil.into_iter().chain([link.avs.into()]).collect()
        }),
        Change::Cover(edit) => of(edit, |cover: &Cover| {
            let avs = cover.avs.map(Ref::from);
            let need = sole_need(cover);
            avs.into_iter()
                .chain(need)
                .chain([cover.absence.into()])
                .collect()
        }),
        Change::Avs(_)
        | Change::Pupil(_)
        | Change::Establishment(_)
        | Change::Holiday(_)
        | Change::Setting(_) => Vec::new(),
    }
}

/// The accompaniment a cover is about, when it is one alone.
pub(super) fn sole_need(cover: &Cover) -> Option<Ref> {
    let mut needs = cover.needs.iter().map(|need| need.accompaniment);
    let first = needs.next()?;
    needs.all(|other| other == first).then(|| first.into())
}
