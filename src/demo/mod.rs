//! A made-up department: the same records for a seed, a size and a day. Pure: it knows the records
//! and nothing else, neither the clock nor the disk, and its people exist nowhere.
//!
//! What everything is called lies in the files of `data`. The cast of the examples comes first
//! (`cast`), then cluster after cluster (`cluster`): its schools, its pupils with their decisions, its
//! assistants with their contracts, their weeks, absences and covers. The cost is linear in the
//! number of clusters. Modules build on one another in this order: `size`, `stage`, `days`, `dice`;
//! `data`; `records`, `week`, `names`, `places`, `skills`; what makes one record of a kind; `cast`,
//! `cluster`.

mod absences;
mod cast;
mod cluster;
mod contracts;
mod data;
mod days;
mod decisions;
mod dice;
mod meetings;
mod names;
mod places;
mod pupils;
mod records;
mod schools;
mod settings;
mod size;
mod skills;
mod stage;
mod week;

pub use size::{DemoSize, Headcounts, NotASize};

use cluster::Portion;
use data::{Cast, Data};
use days::Anchors;
use dice::Dice;
use records::Records;

use crate::domain::{Change, Clean, Date};

/// Schools of a cluster, about.
const CLUSTER: usize = 15;
/// Assistants absent on the cast's day, in a hundred.
const ABSENT: usize = 4;

/// The changes that make a whole department in an empty register.
///
/// Size, seed and both days fix every record. `cast_day` is the day MARTIN Sophie is absent: `today`
/// when there is school, else the next day of school. What is current holds on both days.
pub fn department(size: DemoSize, seed: u64, today: Date, cast_day: Date) -> Vec<Change> {
    let days = Anchors::of(today, cast_day);
    let mut dice = Dice::of(seed);
    let mut records = Records::default();
    settings::add(&mut records, size, seed, &days);
    let cast = &Data::embedded().cast;
    cast::add(&mut dice, &days, cast, &mut records);
    for portion in portions(size.counts(), cast) {
        cluster::add(&mut dice, &days, &portion, &mut records);
    }
    records.changes()
}

/// The clusters of a department and what each holds besides the cast.
fn portions(all: Headcounts, cast: &Cast) -> impl Iterator<Item = Portion> {
    let clusters = (all.establishments / CLUSTER).max(1);
    let generosity = cluster::generosity(all);
    // DIALLO Aminata is one of those absent.
    let absent = (all.avs * ABSENT / 100).saturating_sub(1);
    let taken = cast.counts();
    let others = Headcounts {
        establishments: all.establishments - taken.establishments,
        avs: all.avs - taken.avs,
        pupils: all.pupils - taken.pupils,
    };
    (0..clusters).map(move |number| {
        let part = |total: usize| total * (number + 1) / clusters - total * number / clusters;
        Portion {
            number,
            name: cluster_name(number, cast),
            counts: Headcounts {
                establishments: part(others.establishments),
                avs: part(others.avs),
                pupils: part(others.pupils),
            },
            absent: part(absent),
            generosity,
        }
    })
}

fn cluster_name(number: usize, cast: &Cast) -> Clean {
    match number {
        0 => Clean::new(&cast.cluster),
        _ => Clean::new(format!(
            "PIAL {}",
            places::commune(cluster::main_commune(number))
        )),
    }
}
