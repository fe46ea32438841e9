//! What is asked of a candidate: weekly slots for good, or one need of a day.

use super::Need;
use crate::domain::check::When;
use crate::domain::{
    AccompanimentId, Activity, AvsId, Date, Establishment, EstablishmentId, Km, NeedRef, PupilId,
    Register, Sector, Skill,
};

use super::Filter;

/// One slot that someone is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Want {
    /// When.
    pub when: When,
    /// Where.
    pub place: EstablishmentId,
    /// Whom; none for a group, training or a meeting.
    pub pupil: Option<PupilId>,
    /// The accompaniment and the slot in it.
    pub need: NeedRef,
    /// What for.
    pub activity: Activity,
}

/// What is asked, and everything about it that is the same for every candidate.
#[derive(Clone, Debug)]
pub struct Ask {
    /// The slots.
    pub wants: Vec<Want>,
    /// For good, week after week; else once.
    pub lasting: bool,
    /// The first day.
    pub on: Date,
    /// The last day, when known.
    pub to: Option<Date>,
    /// Added to everyone's reach.
    pub widened: Km,
    /// Who has it all now.
    pub(super) holder: Option<AvsId>,
    pub(super) pupils: Vec<PupilId>,
    pub(super) places: Vec<EstablishmentId>,
    /// What every candidate must know, and for whom.
    pub(super) required: Vec<(PupilId, Skill)>,
    /// A pupil without a decision: no individual AVS (R16).
    pub(super) undecided: Option<PupilId>,
    /// What the place itself forbids to everyone.
    pub(super) forbidden: Option<Filter>,
}

impl Ask {
    /// To take over whole accompaniments from a day on. Those that end before it ask for nothing.
    pub fn lasting(register: &Register, ids: &[AccompanimentId], from: Date) -> Self {
        let mut wants = Vec::new();
        let mut holders = Vec::new();
        let mut to = Some(from);
        for id in ids {
            let Some(accompaniment) = register.get(*id) else {
                continue;
            };
            if accompaniment.to.is_some_and(|last| last < from) {
                continue;
            }
            holders.push(accompaniment.avs);
            to = to.and_then(|to| accompaniment.to.map(|last| last.max(to)));
            let ahead = accompaniment.slots.iter();
            let ahead = ahead.filter(|slot| slot.to.is_none_or(|last| from <= last));
            wants.extend(ahead.map(|slot| {
                let mut when = When::of(accompaniment, slot);
                when.from = when.from.max(from);
                Want {
                    when,
                    place: accompaniment.establishment,
                    pupil: accompaniment.pupil,
                    need: NeedRef {
                        accompaniment: *id,
                        slot: slot.number,
                    },
                    activity: slot.activity,
                }
            }));
        }
        let holder = holders.first().copied();
        let alone = holder.filter(|first| holders.iter().all(|other| other == first));
        Self::about(register, wants, true, (from, to), alone)
    }

    /// To take one need of a day.
    pub fn once(register: &Register, need: &Need) -> Self {
        let wants = need.parts.iter().map(|part| Want {
            when: When::once(need.date, need.span),
            place: need.place,
            pupil: part.pupil,
            need: part.need,
            activity: part.activity,
        });
        let dates = (need.date, Some(need.date));
        let holder = need.parts.first().and_then(|part| {
            let accompaniment = register.get(part.need.accompaniment)?;
            Some(accompaniment.avs)
        });
        Self::about(register, wants.collect(), false, dates, holder)
    }

    /// The same within a wider reach.
    pub fn widened(self, by: Km) -> Self {
        Self {
            widened: by,
            ..self
        }
    }

    fn about(
        register: &Register,
        wants: Vec<Want>,
        lasting: bool,
        (on, to): (Date, Option<Date>),
        holder: Option<AvsId>,
    ) -> Self {
        let mut pupils: Vec<_> = wants.iter().filter_map(|want| want.pupil).collect();
        pupils.sort_unstable();
        pupils.dedup();
        let mut places: Vec<_> = wants.iter().map(|want| want.place).collect();
        places.sort_unstable();
        places.dedup();
        let required = pupils.iter().flat_map(|pupil| {
            let needs = register.get(*pupil).map(|record| record.needs.as_slice());
            let required = needs.unwrap_or_default().iter().filter(|n| n.required);
            required.map(|need| (*pupil, need.skill.clone()))
        });
        let undecided = pupils
            .iter()
            .copied()
            .find(|pupil| register.decision_on(*pupil, on).is_none());
        Self {
            required: required.collect(),
            undecided,
            forbidden: forbidden(register, &wants),
            wants,
            lasting,
            on,
            to,
            widened: Km(0),
            holder,
            pupils,
            places,
        }
    }

    /// The pupils it is for, in order of number.
    pub fn pupils(&self) -> &[PupilId] {
        &self.pupils
    }

    /// Whether an accompaniment is itself asked for.
    pub(super) fn moves(&self, id: AccompanimentId) -> bool {
        self.wants.iter().any(|want| want.need.accompaniment == id)
    }
}

/// The first law of places that some slot runs into: R13, R14.
fn forbidden(register: &Register, wants: &[Want]) -> Option<Filter> {
    wants.iter().find_map(|want| {
        let school = register.get(want.place)?;
        if school.sector == Sector::PrivateUncontracted {
            return Some(Filter::Sector { at: want.place });
        }
        let day = want.when.from;
        let owed = needs_agreement(want.activity, day) && !has_agreement(school, day);
        owed.then_some(Filter::NoAgreement {
            at: want.place,
            on: day,
        })
    })
}

fn has_agreement(school: &Establishment, on: Date) -> bool {
    school
        .agreements
        .iter()
        .any(|agreement| agreement.from <= on && on <= agreement.to)
}

/// Peri-school time needs an agreement with the commune; lunch is the State's since September
/// 2024. Source: C 2.III (R14), law 2024-475.
fn needs_agreement(activity: Activity, on: Date) -> bool {
    const LUNCH_OF_THE_STATE: Date = jiff::civil::date(2024, 9, 1);
    match activity {
        Activity::PeriSchool => true,
        Activity::Lunch => on < LUNCH_OF_THE_STATE,
        _ => false,
    }
}
