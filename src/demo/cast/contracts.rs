//! The contracts of the cast: MARTIN Sophie's ceiling lies some 55 days ahead, whatever the day.

use super::people::{ALL, Who};
use crate::demo::contracts::{self, Post, SHORT_CEILING, ceiling_months, last_day};
use crate::demo::days::{Days, september};
use crate::demo::dice::Dice;
use crate::demo::pieces::Piece;
use crate::demo::records::Records;
use crate::domain::{Clean, Date, Employer, Intention, days_between, plus_days, plus_months};

/// Days to MARTIN Sophie's ceiling; TESSIER Marc's lies a day before.
const MARTIN: i32 = 55;
/// VIDAL Rose's notice is not due for more than ninety days.
const VIDAL: i32 = 210;

/// Days to MARTIN Sophie's ceiling: later in the summer, so that she is under contract on her day.
fn left(days: &Days) -> i32 {
    MARTIN.max(days_between(days.today, days.cast) + 14)
}

pub(super) fn add(dice: &mut Dice, days: &Days, cluster: &Clean, records: &mut Records) {
    for who in ALL {
        let post = Post {
            avs: who.id(),
            weekly: who.weekly(),
            employer: Employer::Authority,
            zone: cluster.clone(),
            base: who.base().id(),
        };
        for piece in pieces(who, days) {
            records.contracts.push(contracts::contract(&post, piece));
        }
        // Whoever became permanent was told so in time.
        let told = contracts::notice(dice, days.before, Intention::RenewPermanent);
        if let [.., before, last] = records.contracts.as_mut_slice()
            && last.avs == who.id()
            && last.end.is_none()
        {
            before.notice = told;
        }
    }
}

fn pieces(who: Who, days: &Days) -> Vec<Piece> {
    let ceiling = ceiling_months(days.today);
    match who {
        Who::Martin => nearing(days, left(days)),
        Who::Vidal => nearing(days, VIDAL),
        Who::Tessier => interrupted(days),
        Who::Diallo | Who::Lefebvre | Who::Perrin => {
            let mut pieces = run(
                plus_months(days.before, -72),
                plus_days(days.before, -1),
                days,
            );
            pieces.push(Piece {
                start: days.before,
                end: None,
            });
            pieces
        }
        Who::Roux | Who::Garnier => vec![Piece::of(days.before, 36)],
        Who::Martinez => vec![Piece::of(days.year, 36)],
        // A year without a contract: the clock began anew.
        Who::Benali => vec![
            Piece::of(plus_months(days.before, -12 - ceiling), ceiling.min(36)),
            Piece::of(days.before, 36),
        ],
    }
}

/// Contracts without a gap whose last ends on the ceiling, so many days ahead.
fn nearing(days: &Days, left: i32) -> Vec<Piece> {
    let months = ceiling_months(days.today);
    let start = plus_months(plus_days(days.today, left + 1), -months);
    run(start, last_day(start, months), days)
}

/// Ten months, two months without a contract, then on to the ceiling: the clock goes on.
fn interrupted(days: &Days) -> Vec<Piece> {
    let months = ceiling_months(days.today);
    let aim = plus_months(plus_days(days.today, left(days)), 10 - months);
    // A day that every month has, so that no month's end is clamped and both readings are plain.
    let second = plus_days(aim, -i32::from((aim.day() - 28).max(0)));
    let (first, gap) = (plus_months(second, -12), plus_months(second, -2));
    let taken_off = last_day(second, months - 10);
    let gap_added = plus_days(last_day(first, months), days_between(gap, second));
    let mut pieces = vec![Piece::of(first, 10)];
    pieces.extend(run(second, taken_off.min(gap_added), days));
    pieces
}

/// A run cut at the first summer and before its last school year, none longer than 36 months; the
/// last contract is of the law of the day.
fn run(start: Date, end: Date, days: &Days) -> Vec<Piece> {
    let mut last = september(plus_months(end, -10));
    if days.today >= SHORT_CEILING && end >= days.today {
        last = last.max(SHORT_CEILING);
    }
    let mut cuts = vec![september(plus_months(start, 15))];
    if cuts.iter().all(|cut| *cut >= last) {
        cuts = vec![plus_months(start, 6)];
    }
    while let Some(cut) = cuts.last().map(|cut| plus_months(*cut, 36)) {
        if cut >= last {
            break;
        }
        cuts.push(cut);
    }
    cuts.push(last);
    let mut from = start;
    let mut pieces = Vec::with_capacity(cuts.len() + 1);
    for cut in cuts {
        pieces.push(Piece {
            start: from,
            end: Some(plus_days(cut, -1)),
        });
        from = cut;
    }
    pieces.push(Piece {
        start: from,
        end: Some(end),
    });
    pieces
}
