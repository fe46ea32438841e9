//! The making of a roster: the needs that are open, and who could take each.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::{Away, Hand, NeedKey, Post, Standing, broken};
use crate::cover::{
    Ask, Candidates, CostLine, Filter, Need, NeedState, SaidNo, Survey, Why, candidates, needs,
};
use crate::domain::week::Span;
use crate::domain::{AbsenceId, Absentee, AvsId, Cover, CoverId, Instant, Register};

/// What a roster is made of.
pub(super) struct Gathering<'a> {
    pub register: &'a Register,
    pub survey: &'a Survey,
    pub absences: &'a [Away<'a>],
    pub at: Standing<'a>,
    pub hand: &'a Hand,
    /// Who said no on those days; found out when it is asked for.
    pub said_no: OnceCell<SaidNo>,
    /// Who was found before, by need.
    pub known: BTreeMap<NeedKey, Candidates>,
}

impl Gathering<'_> {
    /// The needs of an absence, with what fell because its taker is absent too.
    pub fn open_again(&self, away: &Away) -> Vec<(Need, Option<CoverId>)> {
        let (register, absences) = (self.register, self.absences);
        let own = needs(register, away.absence, away.id, self.at.days, self.at.open);
        let fallen = |need: Need| match broken::by_absence(register, absences, &need) {
            Some(cover) => {
                let status = NeedState::Open;
                (Need { status, ..need }, Some(cover))
            }
            None => (need, None),
        };
        let mut all: Vec<_> = own.into_iter().map(fallen).collect();
        all.extend(broken::elsewhere(register, absences, away, self.at));
        all
    }

    /// A need with everyone who could take it.
    pub fn post(&mut self, absence: usize, need: Need, broken: Option<CoverId>) -> Post {
        let lost = need.is_over(self.at.now) && need.status == NeedState::Open;
        let candidates = match self.known.remove(&NeedKey::of(&need)) {
            _ if lost => Candidates::default(),
            Some(known) => known,
            None => self.candidates(absence, &need),
        };
        Post {
            absence,
            need,
            lost,
            broken,
            candidates,
        }
    }

    fn candidates(&self, absence: usize, need: &Need) -> Candidates {
        let (register, absences) = (self.register, self.absences);
        let ask = Ask::once(register, need).widened(self.hand.widened);
        let mut found = candidates(register, self.survey, &ask, self.at.open);
        // That she is absent too says more than anything else that speaks against her.
        for (avs, filter) in &mut found.out {
            if *filter != Filter::Hers
                && let Some(absent) = absent_too(register, absences, *avs, need)
            {
                *filter = absent;
            }
        }
        let id = absences.get(absence).and_then(|away| away.id);
        take_out(&mut found, |avs| {
            absent_too(register, absences, avs, need).or_else(|| {
                let at = refused(register, id?, need, avs)?;
                Some(Filter::Refused { at })
            })
        });
        for candidate in &mut found.ranked {
            if let Some(at) = self.said_no().on(candidate.avs, need.date) {
                let why = Why::SaidNo { at };
                candidate.reasons.insert(0, CostLine { points: 0, why });
            }
        }
        found
    }

    fn said_no(&self) -> &SaidNo {
        self.said_no.get_or_init(|| {
            let (first, last) = self.at.days;
            let covers = self.register.all::<Cover>().map(|(_, cover)| cover);
            SaidNo::of(covers.filter(|cover| first <= cover.date && cover.date <= last))
        })
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
fn absent_too(register: &Register, absences: &[Away], avs: AvsId, need: &Need) -> Option<Filter> {
    let hers = absences
        .iter()
        .filter(|away| away.absence.who == Absentee::Avs(avs) && !away.absence.is_swap());
    let mut clash = hers.filter(|away| {
        let on = away.absence.on(need.date, register.noon());
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
