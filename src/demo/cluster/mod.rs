//! One cluster: its schools, pupils and assistants, placed, with the absences of the day.

mod absences;
mod assistants;
mod covers;
mod groups;
mod meetings;
mod placing;

pub(super) use groups::generosity;

use assistants::{Assistant, Workplace};

use super::days::Anchors;
use super::dice::Dice;
use super::places;
use super::records::Records;
use super::schools::{self, Locality, Site};
use super::size::Headcounts;
use super::stage::Schooling;
use crate::domain::Clean;

/// Schools of one commune.
const SCHOOLS: usize = 3;
/// Communes that a cluster's number sets apart for it.
const COMMUNES: usize = 8;

/// What a cluster holds, the cast aside.
pub(super) struct Portion {
    /// Its number; the cast lives in number 0.
    pub(super) number: usize,
    /// Its name.
    pub(super) name: Clean,
    pub(super) counts: Headcounts,
    /// Assistants absent on the cast's day.
    pub(super) absent: usize,
    /// How generous decisions are, in thousandths.
    pub(super) generosity: i32,
}

/// Adds a cluster.
pub(super) fn add(dice: &mut Dice, days: &Anchors, portion: &Portion, records: &mut Records) {
    let sites = sites(dice, days, portion, records);
    let mut groups = groups::add(
        dice,
        days,
        &sites,
        portion.counts.pupils,
        portion.generosity,
        records,
    );
    let workplace = Workplace {
        cluster: &portion.name,
        support: sites
            .iter()
            .find(|site| site.stage == Schooling::Middle && site.open)
            .map(|site| site.id),
        commune: portion.number * COMMUNES,
    };
    let mut assistants: Vec<Assistant> = Vec::with_capacity(portion.counts.avs);
    for number in 0..portion.counts.avs {
        // Bases go with the pupils: as many assistants as there is to accompany.
        let beside = groups.get(number * groups.len() / portion.counts.avs.max(1));
        let Some(base) = beside.map(|group| group.site).or(sites.first().copied()) else {
            break;
        };
        assistants.push(assistants::add(dice, days, base, &workplace, records));
    }
    placing::place_all(dice, days, &mut assistants, &mut groups, records);
    absences::past(dice, days, &assistants, records);
    absences::of_the_day(dice, days, &mut assistants, portion.absent, records);
    for group in &groups {
        absences::of_pupils(dice, days, group, records);
        meetings::plan(dice, days, group, records);
    }
}

fn sites(dice: &mut Dice, days: &Anchors, portion: &Portion, records: &mut Records) -> Vec<Site> {
    let middle = places::middle(portion.number);
    let mut sites = Vec::with_capacity(portion.counts.establishments);
    let mut at = middle;
    for number in 0..portion.counts.establishments {
        if number % SCHOOLS == 0 {
            at = places::near(dice, middle, 5_000);
        }
        let around = Locality {
            commune: portion.number * COMMUNES + number / SCHOOLS,
            at,
            cluster: &portion.name,
        };
        sites.push(schools::add(dice, days, &around, records));
    }
    sites
}

/// The number of the commune that names a cluster.
pub(super) fn main_commune(cluster: usize) -> usize {
    cluster * COMMUNES
}
