//! Assistants: who they are, their contracts, and the week they have to give.

use crate::demo::contracts::careers::{self, Career};
use crate::demo::contracts::contract::Hiring;
use crate::demo::days::Anchors;
use crate::demo::dice::Dice;
use crate::demo::records::Records;
use crate::demo::schools::Site;
use crate::demo::week::{self, HALVES, PlacedStint, WeekTaken};
use crate::demo::{names, places, skills};
use crate::domain::{
    Accompaniment, Activity, Avs, AvsId, AvsKind, Clean, Contract, Date, Diploma, Employer,
    EstablishmentId, Km, Minute, Minutes, Skill, WeeklySpan, Weeks, plus_days,
};

/// An assistant as the rest of the demo looks at her.
pub(crate) struct Assistant {
    pub(crate) avs: AvsId,
    pub(crate) base: Site,
    /// First day of her present run of contracts.
    pub(crate) since: Date,
    /// Last day of her present contract; none when it is permanent.
    pub(crate) until: Option<Date>,
    pub(crate) week: WeekTaken,
    /// Minutes a week not placed yet.
    pub(crate) left: i32,
    /// Pupils she may still be given.
    pub(crate) pupils: usize,
    pub(crate) placed: Vec<PlacedStint>,
}

/// Where assistants work and for whom.
pub(crate) struct Workplace<'a> {
    pub(crate) cluster: &'a Clean,
    /// The collège that employs those who accompany a class.
    pub(crate) support: Option<EstablishmentId>,
    /// The number of the commune most of them live in.
    pub(crate) commune: usize,
}

/// Adds an assistant with her contracts; one who accompanies a class has her week filled.
pub(crate) fn add(
    dice: &mut Dice,
    days: &Anchors,
    base: Site,
    workplace: &Workplace,
    records: &mut Records,
) -> Assistant {
    let kind = match dice.below(100) {
        0..=5 => AvsKind::Collective,
        6..=39 => AvsKind::Shared,
        _ => AvsKind::Individual,
    };
    let weekly = Minutes::hours(dice.pick(&[20, 20, 24, 24, 24, 24, 24, 28, 30, 35]));
    let mut record = person(dice, days, base, workplace);
    record.kind = kind;
    let mut week = WeekTaken::default();
    if dice.percent(6) {
        let half = dice.below(HALVES);
        week.close(half);
        record.unavailable = vec![never(half)];
    }
    let avs = records.add_avs(record);
    let career = signed(dice, days, avs, kind, weekly, base, workplace);
    let mut assistant = Assistant {
        avs,
        base,
        since: career.since,
        until: career.contracts.last().and_then(Contract::last_day),
        week,
        left: weekly.0,
        pupils: if kind == AvsKind::Shared { 6 } else { 4 },
        placed: Vec::new(),
    };
    records.contracts.extend(career.contracts);
    if kind == AvsKind::Collective {
        let minutes = assistant.left - dice.pick(&[0, 0, 60, 120]);
        assistant.serve(dice, days, minutes, Activity::Group, records);
        assistant.left = 0;
    } else if dice.percent(8) {
        let activity = if dice.percent(50) {
            Activity::Training
        } else {
            Activity::Meeting
        };
        assistant.serve(dice, days, 60, activity, records);
    }
    assistant
}

fn signed(
    dice: &mut Dice,
    days: &Anchors,
    avs: AvsId,
    kind: AvsKind,
    weekly: Minutes,
    base: Site,
    workplace: &Workplace,
) -> Career {
    let employer = match workplace.support {
        Some(support) if kind == AvsKind::Collective => Employer::Establishment(support),
        None if kind == AvsKind::Collective => Employer::Establishment(base.id),
        _ => Employer::Authority,
    };
    let hiring = Hiring {
        avs,
        weekly,
        employer,
        zone: workplace.cluster.clone(),
        base: base.id,
    };
    careers::career(dice, days, &hiring)
}

impl Assistant {
    /// Under contract on a day of her present run.
    pub(crate) fn serves(&self, on: Date) -> bool {
        self.since <= on && self.until.is_none_or(|until| on <= until)
    }

    /// Places time that is no single pupil's, at her base.
    fn serve(
        &mut self,
        dice: &mut Dice,
        days: &Anchors,
        minutes: i32,
        activity: Activity,
        records: &mut Records,
    ) {
        let secondary = self.base.stage.is_secondary();
        let stints = self.week.take(dice, self.base.id, secondary, minutes, &[]);
        let mut accompaniment = Accompaniment {
            avs: self.avs,
            pupil: None,
            establishment: self.base.id,
            from: days.year.max(self.since),
            to: Some(days.end),
            slots: Vec::with_capacity(stints.len()),
            next_slot: 1,
        };
        for stint in stints {
            accompaniment.add_slot(stint.span(), Weeks::Every, activity);
            self.left -= stint.length();
        }
        records.add_accompaniment(accompaniment);
    }
}

fn person(dice: &mut Dice, days: &Anchors, base: Site, workplace: &Workplace) -> Avs {
    let name = names::avs(dice);
    let mut avs = Avs::named(name.last, name.first);
    if dice.percent(10) {
        avs.other_name = Clean::some(names::last(dice).to_uppercase());
    }
    avs.birth = Some(plus_days(
        days.year,
        -365 * dice.between(21, 61) - dice.between(0, 364),
    ));
    avs.phone = (!dice.percent(3))
        .then(|| places::mobile(dice))
        .map(Clean::new);
    avs.mail = names::mail(&avs);
    let commune = workplace.commune + dice.below(2);
    avs.home_commune = Clean::some(places::commune(commune));
    avs.home = (!dice.percent(20)).then(|| places::near(dice, base.at, 6_000));
    avs.base = Some(base.id);
    avs.diploma = match dice.below(100) {
        0..=4 => Diploma::None,
        5..=54 => Diploma::LevelIV,
        55..=74 => Diploma::Higher,
        _ => Diploma::Care,
    };
    avs.skills = known(dice);
    avs.reach = dice.percent(60).then(|| Km(dice.pick(&[10, 15, 20, 30])));
    avs
}

fn known(dice: &mut Dice) -> Vec<Skill> {
    let mut known: Vec<Skill> = Vec::new();
    for _ in 0..dice.below(4) {
        let skill = skills::thrown(dice);
        if !known.contains(&skill) {
            known.push(skill);
        }
    }
    known
}

/// A half-day she is never free, to the ends of the longest school day.
fn never(half: usize) -> WeeklySpan {
    let (start, end) = week::bounds(half, true);
    WeeklySpan {
        day: week::day_of(half),
        start: Minute(start),
        end: Minute(end),
    }
}
