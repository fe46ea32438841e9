//! Assistants: who they are, their contracts, and the week they have to give.

use super::contracts;
use super::days::Days;
use super::dice::Dice;
use super::records::Records;
use super::schools::Site;
use super::stories::{self, Story};
use super::week::{self, HALVES, Placed, Week};
use super::{names, places, pupils};
use crate::domain::{
    Accompaniment, Activity, Avs, AvsId, AvsKind, Clean, Contract, Date, Diploma, Employer,
    EstablishmentId, Km, Minute, Minutes, Skill, Weekday, WeeklySpan, Weeks, plus_days,
};

/// An assistant as the rest of the demo looks at her.
pub(super) struct Post {
    pub(super) avs: AvsId,
    pub(super) base: Site,
    /// First day of her present run of contracts.
    pub(super) since: Date,
    /// Last day of her present contract; none when it is permanent.
    pub(super) until: Option<Date>,
    pub(super) week: Week,
    /// Minutes a week not placed yet.
    pub(super) left: i32,
    /// Pupils she may still be given.
    pub(super) pupils: usize,
    pub(super) placed: Vec<Placed>,
}

/// Where assistants work and for whom.
pub(super) struct Service<'a> {
    pub(super) cluster: &'a Clean,
    /// The collège that employs those who accompany a class.
    pub(super) support: Option<EstablishmentId>,
    /// The number of the commune most of them live in.
    pub(super) commune: usize,
}

/// Adds an assistant with her contracts; one who accompanies a class has her week filled.
pub(super) fn add(
    dice: &mut Dice,
    days: &Days,
    base: Site,
    service: &Service,
    records: &mut Records,
) -> Post {
    let kind = match dice.below(100) {
        0..=5 => AvsKind::Collective,
        6..=39 => AvsKind::Shared,
        _ => AvsKind::Individual,
    };
    let weekly = Minutes::hours(dice.pick(&[20, 20, 24, 24, 24, 24, 24, 28, 30, 35]));
    let mut record = person(dice, days, base, service);
    record.kind = kind;
    let mut week = Week::default();
    if dice.percent(6) {
        let half = dice.below(HALVES);
        week.close(half);
        record.unavailable = vec![never(half)];
    }
    let avs = records.add_avs(record);
    let story = signed(dice, days, avs, kind, weekly, base, service);
    let mut post = Post {
        avs,
        base,
        since: story.since,
        until: story.contracts.last().and_then(Contract::last_day),
        week,
        left: weekly.0,
        pupils: if kind == AvsKind::Shared { 6 } else { 4 },
        placed: Vec::new(),
    };
    records.contracts.extend(story.contracts);
    if kind == AvsKind::Collective {
        let minutes = post.left - dice.pick(&[0, 0, 60, 120]);
        post.serve(dice, days, minutes, Activity::Group, records);
        post.left = 0;
    } else if dice.percent(8) {
        let activity = if dice.percent(50) {
            Activity::Training
        } else {
            Activity::Meeting
        };
        post.serve(dice, days, 60, activity, records);
    }
    post
}

fn signed(
    dice: &mut Dice,
    days: &Days,
    avs: AvsId,
    kind: AvsKind,
    weekly: Minutes,
    base: Site,
    service: &Service,
) -> Story {
    let employer = match service.support {
        Some(support) if kind == AvsKind::Collective => Employer::Establishment(support),
        None if kind == AvsKind::Collective => Employer::Establishment(base.id),
        _ => Employer::Authority,
    };
    let post = contracts::Post {
        avs,
        weekly,
        employer,
        zone: service.cluster.clone(),
        base: base.id,
    };
    stories::story(dice, days, &post)
}

impl Post {
    /// Under contract on a day of her present run.
    pub(super) fn serves(&self, on: Date) -> bool {
        self.since <= on && self.until.is_none_or(|until| on <= until)
    }

    /// Places time that is no single pupil's, at her base.
    fn serve(
        &mut self,
        dice: &mut Dice,
        days: &Days,
        minutes: i32,
        activity: Activity,
        records: &mut Records,
    ) {
        let secondary = self.base.stage.is_secondary();
        let pieces = self.week.take(dice, self.base.id, secondary, minutes, &[]);
        let mut accompaniment = Accompaniment {
            avs: self.avs,
            pupil: None,
            establishment: self.base.id,
            from: days.year.max(self.since),
            to: Some(days.end),
            slots: Vec::with_capacity(pieces.len()),
            next_slot: 1,
        };
        for piece in pieces {
            accompaniment.add_slot(piece.span(), Weeks::Every, activity);
            self.left -= piece.length();
        }
        records.add_accompaniment(accompaniment);
    }
}

fn person(dice: &mut Dice, days: &Days, base: Site, service: &Service) -> Avs {
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
    avs.mail = mail(&avs);
    let commune = service.commune + dice.below(2);
    avs.home_commune = Clean::some(places::commune(commune));
    avs.home = (!dice.percent(20)).then(|| places::near(dice, base.at, 6_000));
    avs.base = Some(base.id);
    avs.diploma = match dice.below(100) {
        0..=4 => Diploma::None,
        5..=54 => Diploma::LevelIV,
        55..=74 => Diploma::Higher,
        _ => Diploma::Care,
    };
    avs.skills = skills(dice);
    avs.reach = dice.percent(60).then(|| Km(dice.pick(&[10, 15, 20, 30])));
    avs
}

/// Her mail address.
pub(super) fn mail(avs: &Avs) -> Option<Clean> {
    let (first, last) = (names::plain(&avs.first), names::plain(&avs.last));
    Clean::some(format!("{first}.{last}@example.org"))
}

fn skills(dice: &mut Dice) -> Vec<Skill> {
    let mut skills: Vec<Skill> = Vec::new();
    for _ in 0..dice.below(4) {
        let skill = pupils::skill(dice);
        if !skills.contains(&skill) {
            skills.push(skill);
        }
    }
    skills
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

/// The half-days of a weekday.
pub(super) fn halves_on(day: Weekday) -> impl Iterator<Item = usize> {
    (0..HALVES).filter(move |half| week::day_of(*half) == day)
}
