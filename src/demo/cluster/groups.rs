//! What a cluster has to give: pupils with their decisions, alone or in small shared groups.

use crate::demo::days::Anchors;
use crate::demo::decisions::{self, Validity};
use crate::demo::dice::Dice;
use crate::demo::pupils;
use crate::demo::records::Records;
use crate::demo::schools::Site;
use crate::demo::size::Headcounts;
use crate::demo::stage::Schooling;
use crate::demo::week::Stint;
use crate::domain::{Minutes, Mode, PupilId, Skill};

/// Mean minutes of an individual decision when hours are short.
const SHORT: usize = 516;
/// Minutes a week of a full-time assistant that can be placed, meetings and groups aside.
const PLACEABLE: usize = 1_100;
/// Minutes that a pupil with shared help takes of an assistant's week.
const SHARED: usize = 135;

/// A pupil with individual help, or pupils of one school who share theirs.
pub(crate) struct HelpGroup {
    pub(crate) site: Site,
    pub(crate) pupils: Vec<PupilId>,
    pub(crate) mode: Mode,
    pub(crate) validity: Validity,
    /// Skills that whoever accompanies must have.
    pub(crate) required: Vec<Skill>,
    /// Minutes a week still to place.
    pub(crate) left: i32,
    /// What is placed already, whoever accompanies.
    pub(crate) taken: Vec<Stint>,
}

/// How generous decisions are, in thousandths, so that assistants have enough to do at any size.
pub(crate) fn generosity(counts: Headcounts) -> i32 {
    let individual = counts.pupils * 65 / 100;
    let shared = counts.pupils - individual;
    let placeable = (counts.avs * PLACEABLE).saturating_sub(shared * SHARED);
    let factor = placeable * 1_000 / (individual * SHORT).max(1);
    factor.clamp(750, 1_900) as i32
}

/// Adds so many pupils at those schools and says what is to be placed.
pub(crate) fn add(
    dice: &mut Dice,
    days: &Anchors,
    sites: &[Site],
    pupils: usize,
    generosity: i32,
    records: &mut Records,
) -> Vec<HelpGroup> {
    let open: Vec<Site> = sites.iter().copied().filter(|site| site.open).collect();
    let from = if open.is_empty() { sites } else { &open };
    let mut groups = Vec::with_capacity(pupils);
    let mut left = pupils;
    while left > 0 {
        let at = dice.below(from.len());
        let Some(site) = from.get(at) else { break };
        // Collèges take in more pupils than schools.
        let most = if site.stage == Schooling::Middle {
            6
        } else {
            4
        };
        let batch = left.min(dice.between(1, most) as usize);
        left -= batch;
        at_school(dice, days, site, batch, generosity, records, &mut groups);
    }
    groups
}

fn at_school(
    dice: &mut Dice,
    days: &Anchors,
    site: &Site,
    count: usize,
    generosity: i32,
    records: &mut Records,
    groups: &mut Vec<HelpGroup>,
) {
    let shared = (0..count).filter(|_| dice.percent(35)).count();
    for _ in shared..count {
        let minutes = dice.pick(HOURS) * 60 * generosity / 1_000 / 30 * 30;
        let mode = Mode::Individual(Minutes(minutes));
        let group = made(dice, days, site, 1, mode, minutes, records);
        groups.push(group);
    }
    let mut left = shared;
    while left > 0 {
        let group = left.min(3);
        left -= group;
        let minutes = dice.pick(&[180, 240, 300, 360]);
        let group = made(dice, days, site, group, Mode::Shared, minutes, records);
        groups.push(group);
    }
}

/// Hours a week of individual decisions.
const HOURS: &[i32] = &[3, 6, 6, 6, 8, 9, 9, 9, 12, 12, 15];

fn made(
    dice: &mut Dice,
    days: &Anchors,
    site: &Site,
    count: usize,
    mode: Mode,
    minutes: i32,
    records: &mut Records,
) -> HelpGroup {
    // Pupils who share their help are accompanied together: their decisions hold on the same days.
    let validity = decisions::validity(dice, days);
    let peri_school = dice.percent(5);
    let mut group = HelpGroup {
        site: *site,
        pupils: Vec::with_capacity(count),
        mode,
        validity,
        required: Vec::new(),
        left: minutes,
        taken: Vec::new(),
    };
    for _ in 0..count {
        let pupil = pupils::made(dice, days, site, records.pupils.len() + 1);
        let required = pupil.needs.iter().filter(|need| need.required);
        group
            .required
            .extend(required.map(|need| need.skill.clone()));
        let id = records.add_pupil(pupil);
        decisions::add(dice, records, id, mode, validity, peri_school);
        group.pupils.push(id);
    }
    group
}
