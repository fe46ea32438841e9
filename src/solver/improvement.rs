//! A plan made better piece by piece, where the whole is too much at once.
//!
//! A few menus that stand near one another choose anew, the best they can, while all others hold what
//! they have. Each piece is searched like a part, so what comes out is never worse. Source: Shaw,
//! Using constraint programming and local search methods to solve vehicle routing problems (1998).

use std::collections::BTreeSet;

use super::join::Allowance;
use super::menus::Menu;
use super::meter::Until;
use super::part::Competition;
use super::plan::Chosen;
use super::tree::{PassPlan, scope};

/// How many menus choose anew: more when fewer find nothing.
const PIECES: [usize; 4] = [12, 24, 48, 96];
/// The states of a table.
const STATES: usize = 512;

/// A piece of a part: a smaller part, and which menus and choices of the larger one it has.
struct SmallerPart {
    part: Competition,
    menus: Vec<(usize, Vec<usize>)>,
}

/// Makes a plan better until the steps are used up, or nothing is found any more. `search` searches a
/// part, `better` takes a plan if it is one.
pub(super) fn improve(
    part: &Competition,
    mut chosen: Chosen,
    until: Until,
    search: impl Fn(&Competition, Allowance) -> Option<PassPlan>,
    mut better: impl FnMut(&Chosen) -> bool,
) {
    let scopes: Vec<Vec<usize>> = part.menus.iter().map(scope).collect();
    let mut takers: Vec<Vec<usize>> = vec![Vec::new(); part.needs];
    for (menu, scope) in scopes.iter().enumerate() {
        for need in scope {
            takers
                .get_mut(*need)
                .into_iter()
                .for_each(|list| list.push(menu));
        }
    }
    let room = Allowance {
        states: STATES,
        until,
    };
    for size in PIECES {
        let mut idle = 0;
        for center in (0..part.names.len()).cycle() {
            if idle >= part.names.len() || until.spend(part.menus.len()).is_err() {
                break;
            }
            idle += 1;
            let near = near(center, size, &scopes, &takers);
            let piece = piece(part, &near, &chosen);
            let Some(found) = search(&piece.part, room) else {
                continue;
            };
            let mut other = chosen.clone();
            for (menu, choice) in &found.chosen {
                if let Some((menu, choices)) = piece.menus.get(*menu)
                    && let (Some(place), Some(choice)) =
                        (other.get_mut(*menu), choices.get(*choice))
                {
                    *place = *choice;
                }
            }
            if better(&other) {
                chosen = other;
                idle = 0;
            }
        }
    }
}

/// The menus nearest to a need.
fn near(center: usize, size: usize, scopes: &[Vec<usize>], takers: &[Vec<usize>]) -> Vec<usize> {
    let mut needs = vec![center];
    let mut known = BTreeSet::from([center]);
    let mut menus: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(need) = needs.get(at).copied().filter(|_| menus.len() < size) {
        at += 1;
        for menu in takers.get(need).into_iter().flatten() {
            if menus.len() < size && !menus.contains(menu) {
                menus.push(*menu);
                let others = scopes.get(*menu).into_iter().flatten();
                needs.extend(others.filter(|other| known.insert(**other)));
            }
        }
    }
    menus.sort_unstable();
    menus
}

fn piece(part: &Competition, near: &[usize], chosen: &Chosen) -> SmallerPart {
    let held = part.menus.iter().zip(chosen).enumerate();
    let held = held.filter(|(menu, _)| near.binary_search(menu).is_err());
    let held = held.filter_map(|(_, (menu, choice))| menu.choices.get(*choice));
    let held: BTreeSet<usize> = held.flat_map(|choice| &choice.needs).copied().collect();
    let mut menus = Vec::new();
    let mut places = Vec::new();
    for index in near {
        let Some(menu) = part.menus.get(*index) else {
            continue;
        };
        let free = menu.choices.iter().enumerate();
        let free = free.filter(|(_, choice)| choice.needs.iter().all(|n| !held.contains(n)));
        let (at, choices) = free.map(|(at, choice)| (at, choice.clone())).unzip();
        menus.push(Menu {
            candidate: menu.candidate,
            choices,
            loose: None,
            counts: menu.counts,
        });
        places.push((*index, at));
    }
    SmallerPart {
        menus: places,
        part: part.narrowed(menus),
    }
}
