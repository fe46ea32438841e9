//! The needs of absences, each with everyone who could take it and why the others are not asked.

use super::{Choice, Hand, NeedKey, broken};
use crate::cover::{Ask, Candidates, Filter, Need, Status, Survey, candidates, needs};
use crate::domain::week::{Open, Span};
use crate::domain::{
    Absence, AbsenceId, Absentee, AvsId, CoverId, Date, Instant, Moment, Register,
};

/// An absence to plan for, recorded or not yet.
#[derive(Clone, Copy, Debug)]
pub struct Away<'a> {
    /// Who, when, why.
    pub absence: &'a Absence,
    /// Its number once it is recorded.
    pub id: Option<AbsenceId>,
}

/// A need and who could take it.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// Of which absence, by its place among those asked.
    pub absence: usize,
    /// When, where, whom; its status is what the register says.
    pub need: Need,
    /// It was over when the plan was made, and nobody was there.
    pub lost: bool,
    /// The cover by which someone had it who is now absent herself: it is open again.
    pub broken: Option<CoverId>,
    /// Who could take it, best first, and the others. Nobody is looked for once it is lost.
    pub candidates: Candidates,
}

impl Post {
    /// What a hand decides of it beyond what is written: to write the same again decides nothing.
    pub fn choice<'h>(&self, hand: &'h Hand) -> Option<&'h Choice> {
        let choice = hand.choice(&self.need)?;
        let same = match self.need.status {
            Status::Open => false,
            Status::Covered { by, .. } => choice.avs() == Some(by),
            Status::Without { .. } => choice.avs().is_none(),
        };
        (!same).then_some(choice)
    }
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roster {
    /// In order of time and place.
    pub posts: Vec<Post>,
    /// The first day looked at: days are counted from it.
    pub first: Option<Date>,
}

/// How the roster is looked at: which days, and from when.
#[derive(Clone, Copy)]
pub struct Standing<'a> {
    /// The first and the last day planned.
    pub days: (Date, Date),
    /// Now: what ended before is lost.
    pub now: Moment,
    /// Which schools are open.
    pub open: &'a Open<'a>,
}

impl Roster {
    /// Gathers the needs of `absences`, split as `hand` says, with candidates within the reach it
    /// says. Whoever is absent with them, or said no to a need, is not proposed for it.
    pub fn of(
        register: &Register,
        survey: &Survey,
        absences: &[Away],
        at: Standing,
        hand: &Hand,
    ) -> Self {
        let mut posts = Vec::new();
        for (place, away) in absences.iter().enumerate() {
            let own = needs(register, away.absence, away.id, at.days, at.open);
            let mut all: Vec<(Need, Option<CoverId>)> = Vec::new();
            for need in own {
                all.push(match broken::by_absence(register, absences, &need) {
                    Some(cover) => (
                        Need {
                            status: Status::Open,
                            ..need
                        },
                        Some(cover),
                    ),
                    None => (need, None),
                });
            }
            all.extend(broken::elsewhere(register, absences, away, at));
            for (need, broken) in all {
                for need in hand.applied(vec![need]) {
                    posts.push(post(
                        register, survey, absences, at, hand, place, need, broken,
                    ));
                }
            }
        }
        posts.sort_by_key(|post| (post.need.date, post.need.span, post.need.place));
        let first = absences.iter().map(|away| away.absence.from.date).min();
        Self { posts, first }
    }

    /// The post of a need, when it is still there.
    pub fn find(&self, key: &NeedKey) -> Option<(usize, &Post)> {
        let mut posts = self.posts.iter().enumerate();
        posts.find(|(_, post)| NeedKey::of(&post.need) == *key)
    }
}

#[allow(clippy::too_many_arguments)] // what a roster is made of, for one need of it
fn post(
    register: &Register,
    survey: &Survey,
    absences: &[Away],
    at: Standing,
    hand: &Hand,
    absence: usize,
    need: Need,
    broken: Option<CoverId>,
) -> Post {
    let lost = need.is_over(at.now) && need.status == Status::Open;
    let mut found = Candidates::default();
    if !lost {
        let ask = Ask::once(register, &need).widened(hand.widened);
        found = candidates(register, survey, &ask, at.open);
        let id = absences.get(absence).and_then(|away| away.id);
        take_out(&mut found, |avs| {
            absent_too(absences, avs, &need).or_else(|| {
                let at = refused(register, id?, &need, avs)?;
                Some(Filter::Refused { at })
            })
        });
    }
    Post {
        absence,
        need,
        lost,
        broken,
        candidates: found,
    }
}

/// Moves those for whom `why` has a reason from the candidates to the others.
pub(super) fn take_out(found: &mut Candidates, why: impl Fn(AvsId) -> Option<Filter>) {
    let mut out = Vec::new();
    found.ranked.retain(|candidate| match why(candidate.avs) {
        Some(filter) => {
            out.push((candidate.avs, filter));
            false
        }
        None => true,
    });
    found.out.extend(out);
    found.out.sort_by_key(|(avs, _)| *avs);
}

/// She is one of those whose absence is being planned, and away then.
fn absent_too(absences: &[Away], avs: AvsId, need: &Need) -> Option<Filter> {
    let hers = absences
        .iter()
        .filter(|away| away.absence.who == Absentee::Avs(avs));
    let mut clash = hers.filter(|away| {
        let on = away.absence.on(need.date);
        on.is_some_and(|(start, end)| Span::new(start, end).common(need.span).is_some())
    });
    clash.next().map(|away| Filter::Absent {
        absence: away.id,
        until: away.absence.to,
    })
}

/// When she said no to a need of that absence, if she did: the last time.
fn refused(register: &Register, absence: AbsenceId, need: &Need, avs: AvsId) -> Option<Instant> {
    let slots = need.refs();
    let asked = register.covers_of(absence).filter(|(_, cover)| {
        cover.date == need.date
            && Span::new(cover.start, cover.end)
                .common(need.span)
                .is_some()
            && cover.needs.iter().any(|slot| slots.contains(slot))
    });
    let refusals = asked.flat_map(|(_, cover)| &cover.refusals);
    refusals.filter(|no| no.avs == avs).map(|no| no.at).max()
}
