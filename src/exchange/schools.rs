//! The rows of a directory against the schools of the register: which school is which.

use std::collections::{HashMap, HashSet};

use super::columns::TableColumn;
use super::directory::{School, SchoolKey};
use super::notes::{Odd, Remarks, RowFault, Skipped};
use super::plan::{Added, ImportPlan};
use crate::domain::{Establishment, EstablishmentId, Register};

/// What the rows mean for the register.
///
/// The same school has the same UAI; where the file or the register has that UAI twice, it also has
/// the same folded name, and of several of that name the same commune. Missing are schools with a UAI
/// of a département that the file speaks of.
pub(super) fn compare(
    rows: Vec<(u32, School)>,
    register: &Register,
    said: &mut Remarks,
) -> ImportPlan<Establishment> {
    let rows = of_newest_year(rows, said);
    let known = SchoolIndex::of(register);
    let mut plan = ImportPlan::default();
    let mut met: HashSet<EstablishmentId> = HashSet::new();
    let mut by_uai: HashMap<&str, Vec<(u32, &School)>> = HashMap::with_capacity(rows.len());
    for (line, school) in &rows {
        by_uai.entry(&school.uai).or_default().push((*line, school));
    }
    for (uai, rows) in &by_uai {
        let stored = known
            .by_uai
            .get(*uai)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let rows = told_apart(rows, said);
        let alone = rows.len() == 1 && stored.len() == 1;
        let mut free: Vec<EstablishmentId> = stored.to_vec();
        for (line, school) in rows {
            let same = if alone {
                free.first().copied()
            } else {
                same_name(school, &free, register)
            };
            match same.and_then(|id| Some((id, register.get(id)?))) {
                Some((id, record)) => {
                    met.insert(id);
                    free.retain(|other| *other != id);
                    plan.compare(line, id, register, school.over(record));
                }
                None => {
                    if let Some(id) = known.unnumbered.get(&school.key()) {
                        said.odd(line, Some(TableColumn::Name), Odd::MaybeSame(*id));
                    }
                    plan.added.push(Added {
                        line,
                        record: school.record(),
                    });
                }
            }
        }
    }
    let departements: HashSet<&str> = by_uai.keys().filter_map(|uai| uai.get(..3)).collect();
    for (uai, ids) in &known.by_uai {
        if uai
            .get(..3)
            .is_some_and(|departement| departements.contains(departement))
        {
            plan.missing
                .extend(ids.iter().filter(|id| !met.contains(id)));
        }
    }
    plan.sort();
    plan
}

/// The rows of the newest school year, where rows say theirs: what a school was called before, or
/// that it was there, is past.
fn of_newest_year(rows: Vec<(u32, School)>, said: &mut Remarks) -> Vec<(u32, School)> {
    let newest = rows.iter().filter_map(|(_, school)| school.year).max();
    let (kept, earlier): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .partition(|(_, school)| school.year.is_none() || school.year == newest);
    for (line, school) in earlier {
        let year = school.year.unwrap_or_default();
        said.skip(line, Skipped::EarlierYear(year));
    }
    kept
}

/// The rows of one UAI that are different schools; a school that is there twice is refused the
/// second time, and annexes are pointed out.
fn told_apart<'r>(rows: &[(u32, &'r School)], said: &mut Remarks) -> Vec<(u32, &'r School)> {
    if let [one] = rows {
        return vec![*one];
    }
    let mut apart: Vec<(u32, &School)> = Vec::new();
    for (line, school) in rows {
        let same = apart.iter().find(|(_, other)| other.key() == school.key());
        match same {
            Some((first, _)) => said.reject(
                *line,
                (Some(TableColumn::Uai), RowFault::SameAsLine(*first)),
            ),
            None => apart.push((*line, school)),
        }
    }
    if apart.len() > 1 {
        for (line, _) in &apart {
            said.odd(*line, Some(TableColumn::Uai), Odd::SharedUai);
        }
    }
    apart
}

fn same_name(
    school: &School,
    free: &[EstablishmentId],
    register: &Register,
) -> Option<EstablishmentId> {
    let key = school.key();
    let named = |id: &&EstablishmentId| {
        let record = register.get(**id);
        record.map(|record| SchoolKey::of(&record.name, record.commune.as_ref()))
    };
    let same: Vec<&EstablishmentId> = free
        .iter()
        .filter(|id| named(id).is_some_and(|known| known.name == key.name))
        .collect();
    let there =
        |id: &&&EstablishmentId| named(id).is_some_and(|known| known.commune == key.commune);
    let exact = same.iter().find(there).copied();
    exact
        .or(match same.as_slice() {
            [only] => Some(only),
            _ => None,
        })
        .copied()
}

/// The schools of the register by what tells them.
struct SchoolIndex {
    by_uai: HashMap<String, Vec<EstablishmentId>>,
    /// Schools without a UAI.
    unnumbered: HashMap<SchoolKey, EstablishmentId>,
}

impl SchoolIndex {
    fn of(register: &Register) -> Self {
        let mut known = Self {
            by_uai: HashMap::new(),
            unnumbered: HashMap::new(),
        };
        for (id, school) in register.all::<Establishment>() {
            match &school.uai {
                Some(uai) => known
                    .by_uai
                    .entry(uai.to_ascii_uppercase())
                    .or_default()
                    .push(id),
                None => {
                    known
                        .unnumbered
                        .insert(SchoolKey::of(&school.name, school.commune.as_ref()), id);
                }
            }
        }
        known
    }
}
