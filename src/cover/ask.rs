//! What is asked of a candidate: weekly slots for good, or one need of a day.

use super::{Filter, Need, Want, Wanted};
use crate::domain::check::When;
use crate::domain::week::Span;
use crate::domain::{
    Accompaniment, AccompanimentId, Activity, AvsId, Date, Establishment, EstablishmentId, Km,
    Minutes, NeedRef, PupilId, Register, Sector, SettingKey, Skill,
};

/// What is asked, and everything about it that is the same for every candidate.
#[derive(Clone, Debug)]
pub struct Ask {
    /// The slots.
    pub wants: Vec<Want>,
    /// Minutes a week, of what is asked for good while no slot is known.
    pub hours: Minutes,
    /// For good, week after week; else once.
    pub lasting: bool,
    /// The first day.
    pub on: Date,
    /// The last day, when known.
    pub to: Option<Date>,
    /// Added to everyone's reach.
    pub widened: Km,
    /// Hours of that day that whoever takes it leaves to somebody in turn: her own slots in them hold
    /// her no more.
    pub left: Vec<Span>,
    /// Who has it all now.
    pub(super) holder: Option<AvsId>,
    /// The accompaniment that it would make of slots that nobody has, with its number.
    made: Option<(AccompanimentId, Accompaniment)>,
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
    /// To take what someone is wanted for, for good, from a day on. Accompaniments that end before it
    /// ask for nothing.
    pub fn lasting(register: &Register, wanted: &Wanted, from: Date) -> Self {
        let wants = wanted.slots(register, from);
        let goes_on = |link: &&Accompaniment| link.to.is_none_or(|last| from <= last);
        let links = wanted.ids().iter().filter_map(|id| register.get(*id));
        let links: Vec<&Accompaniment> = links.filter(goes_on).collect();
        let mut ends = links.iter().map(|link| link.to);
        let to = match wanted {
            Wanted::Handing(_) => ends.try_fold(from, |to, last| last.map(|last| to.max(last))),
            Wanted::Placing(_) => None,
        };
        let holder = links.first().map(|link| link.avs);
        let alone = holder.filter(|first| links.iter().all(|link| link.avs == *first));
        let mut ask = Self::about(register, wants, true, (from, to), alone);
        if let Wanted::Placing(placing) = wanted {
            ask = ask.of_pupil(register, placing.pupil, placing.at);
            ask.made = wanted.made(register, from);
            // Of shared help no decision says how much: a usable gap is the least.
            let least = register.number(SettingKey::UsableGap).clamp(1, 1440);
            ask.hours = placing.hours.max(Minutes(least as i32));
        }
        ask
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

    /// The same of someone who leaves her own slots in these hours.
    pub fn leaving(self, left: Vec<Span>) -> Self {
        Self { left, ..self }
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
        Self {
            required: required(register, &pupils),
            undecided: undecided(register, &pupils, on),
            forbidden: forbidden(register, &wants),
            wants,
            hours: Minutes::ZERO,
            lasting,
            on,
            to,
            widened: Km(0),
            left: Vec::new(),
            holder,
            made: None,
            pupils,
            places,
        }
    }

    /// For this pupil at this school, also while no slot is known.
    fn of_pupil(self, register: &Register, pupil: PupilId, at: EstablishmentId) -> Self {
        let pupils = vec![pupil];
        let uncontracted = is_uncontracted(register, at).then_some(Filter::Sector { at });
        Self {
            required: required(register, &pupils),
            undecided: undecided(register, &pupils, self.on),
            forbidden: self.forbidden.or(uncontracted),
            pupils,
            places: vec![at],
            ..self
        }
    }

    /// The pupils it is for, in order of number.
    pub fn pupils(&self) -> &[PupilId] {
        &self.pupils
    }

    /// Whether a slot is itself asked for.
    pub(super) fn holds(&self, need: NeedRef) -> bool {
        self.wants.iter().any(|want| want.need == need)
    }

    /// The accompaniment of a slot that is asked for or taken, be it written or not.
    pub(super) fn link<'r>(
        &'r self,
        register: &'r Register,
        id: AccompanimentId,
    ) -> Option<&'r Accompaniment> {
        let made = self.made.as_ref().filter(|(number, _)| *number == id);
        made.map_or_else(|| register.get(id), |(_, link)| Some(link))
    }
}

/// What these pupils require of everyone.
fn required(register: &Register, pupils: &[PupilId]) -> Vec<(PupilId, Skill)> {
    let required = pupils.iter().flat_map(|pupil| {
        let needs = register.get(*pupil).map(|record| record.needs.as_slice());
        let required = needs.unwrap_or_default().iter().filter(|n| n.required);
        required.map(|need| (*pupil, need.skill.clone()))
    });
    required.collect()
}

/// The first of them without a decision.
fn undecided(register: &Register, pupils: &[PupilId], on: Date) -> Option<PupilId> {
    let mut pupils = pupils.iter().copied();
    pupils.find(|pupil| register.decision_on(*pupil, on).is_none())
}

fn is_uncontracted(register: &Register, at: EstablishmentId) -> bool {
    let school = register.get(at);
    school.is_some_and(|school| school.sector == Sector::PrivateUncontracted)
}

/// The first law of places that some slot runs into: R13, R14.
fn forbidden(register: &Register, wants: &[Want]) -> Option<Filter> {
    wants.iter().find_map(|want| {
        let school = register.get(want.place)?;
        if is_uncontracted(register, want.place) {
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
