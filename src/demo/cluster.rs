//! One cluster: its schools, pupils and assistants, placed, with the absences of the day.

use super::absences;
use super::days::Days;
use super::dice::Dice;
use super::filling;
use super::posts::{self, Post, Service};
use super::records::Records;
use super::schools::{self, Ground, Site, Stage};
use super::size::Counts;
use super::{meetings, places, units};
use crate::domain::Clean;

/// Schools of one commune.
const SCHOOLS: usize = 3;
/// Communes that a cluster's number sets apart for it.
const COMMUNES: usize = 8;

/// What a cluster holds, the cast aside.
pub(super) struct Share {
    /// Its number; the cast lives in number 0.
    pub(super) number: usize,
    /// Its name.
    pub(super) name: Clean,
    pub(super) counts: Counts,
    /// Assistants absent on the cast's day.
    pub(super) absent: usize,
    /// How generous decisions are, in thousandths.
    pub(super) generosity: i32,
}

/// Adds a cluster.
pub(super) fn add(dice: &mut Dice, days: &Days, share: &Share, records: &mut Records) {
    let sites = sites(dice, days, share, records);
    let mut units = units::add(
        dice,
        days,
        &sites,
        share.counts.pupils,
        share.generosity,
        records,
    );
    let service = Service {
        cluster: &share.name,
        support: sites
            .iter()
            .find(|site| site.stage == Stage::Middle && site.open)
            .map(|site| site.id),
        commune: share.number * COMMUNES,
    };
    let mut posts: Vec<Post> = Vec::with_capacity(share.counts.avs);
    for number in 0..share.counts.avs {
        // Bases go with the pupils: as many assistants as there is to accompany.
        let beside = units.get(number * units.len() / share.counts.avs.max(1));
        let Some(base) = beside.map(|unit| unit.site).or(sites.first().copied()) else {
            break;
        };
        posts.push(posts::add(dice, days, base, &service, records));
    }
    filling::fill(dice, days, &mut posts, &mut units, records);
    absences::past(dice, days, &posts, records);
    absences::of_the_day(dice, days, &mut posts, share.absent, records);
    for unit in &units {
        absences::of_pupils(dice, days, unit, records);
        meetings::add(dice, days, unit, records);
    }
}

fn sites(dice: &mut Dice, days: &Days, share: &Share, records: &mut Records) -> Vec<Site> {
    let middle = places::middle(share.number);
    let mut sites = Vec::with_capacity(share.counts.establishments);
    let mut at = middle;
    for number in 0..share.counts.establishments {
        if number % SCHOOLS == 0 {
            at = places::near(dice, middle, 5_000);
        }
        let ground = Ground {
            commune: share.number * COMMUNES + number / SCHOOLS,
            at,
            cluster: &share.name,
        };
        sites.push(schools::add(dice, days, &ground, records));
    }
    sites
}

/// The number of the commune that names a cluster.
pub(super) fn chief(cluster: usize) -> usize {
    cluster * COMMUNES
}
