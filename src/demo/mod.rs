//! A made-up department: the same records for a seed, a size and a day. Pure: it knows the records
//! and nothing else, neither the clock nor the disk, and its people exist nowhere.
//!
//! The cast of the examples comes first (`cast`), then cluster after cluster (`cluster`): its
//! schools, its pupils with their decisions, its assistants with their contracts, their weeks
//! (`filling`), absences and covers. The cost is linear in the number of clusters.

mod absences;
mod cast;
mod cluster;
mod contracts;
mod covers;
mod days;
mod decisions;
mod dice;
mod filling;
mod meetings;
mod names;
mod pieces;
mod places;
mod posts;
mod pupils;
mod records;
mod schools;
mod settings;
mod size;
mod stories;
mod units;
mod week;

pub use size::{Counts, NotASize, Size};

use cluster::Share;
use days::Days;
use dice::Dice;
use records::Records;

use crate::domain::{Change, Clean, Date};

/// The first cluster, where the cast lives.
const FIRST_CLUSTER: &str = "PIAL Vallée-Nord";
/// Schools of a cluster, about.
const CLUSTER: usize = 15;
/// Assistants absent on the cast's day, in a hundred.
const ABSENT: usize = 4;

/// The changes that make a whole department in an empty register.
///
/// Size, seed and both days fix every record. `cast_day` is the day MARTIN Sophie is absent: `today`
/// when there is school, else the next day of school. What is current holds on both days.
pub fn department(size: Size, seed: u64, today: Date, cast_day: Date) -> Vec<Change> {
    let days = Days::of(today, cast_day);
    let mut dice = Dice::of(seed);
    let mut records = Records::default();
    settings::add(&mut records, size, seed, &days);
    cast::add(&mut dice, &days, &Clean::new(FIRST_CLUSTER), &mut records);
    for share in shares(size.counts()) {
        cluster::add(&mut dice, &days, &share, &mut records);
    }
    records.changes()
}

/// The clusters of a department and what each holds besides the cast.
fn shares(all: Counts) -> impl Iterator<Item = Share> {
    let clusters = (all.establishments / CLUSTER).max(1);
    let generosity = units::generosity(all);
    // DIALLO Aminata is one of those absent.
    let absent = (all.avs * ABSENT / 100).saturating_sub(1);
    let others = Counts {
        establishments: all.establishments - cast::COUNTS.establishments,
        avs: all.avs - cast::COUNTS.avs,
        pupils: all.pupils - cast::COUNTS.pupils,
    };
    (0..clusters).map(move |number| {
        let part = |total: usize| total * (number + 1) / clusters - total * number / clusters;
        Share {
            number,
            name: cluster_name(number),
            counts: Counts {
                establishments: part(others.establishments),
                avs: part(others.avs),
                pupils: part(others.pupils),
            },
            absent: part(absent),
            generosity,
        }
    })
}

fn cluster_name(number: usize) -> Clean {
    match number {
        0 => Clean::new(FIRST_CLUSTER),
        _ => Clean::new(format!("PIAL {}", places::commune(cluster::chief(number)))),
    }
}
