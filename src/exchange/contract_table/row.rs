//! One row into one contract.

use super::cell;
use super::error::{Field, Reason};
use super::header::Header;
use crate::domain::{AvsId, Clean, Contract, Ended};
use crate::exchange::table::Row;

/// What is to blame, why, and what stands there.
type Wrong = (Option<Field>, Reason, Clean);

/// Whose contract, and the contract. The first cell that is wrong is told.
pub(super) fn read(header: &Header, row: &Row<'_>) -> Result<(Clean, Contract), Wrong> {
    if let Some(extra) = row.beyond() {
        return Err((None, Reason::TooManyCells, Clean::new(extra)));
    }
    let blame = |field: Field| {
        move |reason: Reason| (Some(field), reason, Clean::new(header.cell(row, field)))
    };
    let text = |field: Field| header.cell(row, field);
    let needed = |field: Field| match text(field) {
        "" => Err(Reason::MissingValue),
        text => Ok(text),
    };
    let avs = needed(Field::Avs)
        .and_then(|name| Clean::some(name).ok_or(Reason::MissingValue))
        .map_err(blame(Field::Avs))?;
    let regime = cell::regime(text(Field::Regime)).map_err(blame(Field::Regime))?;
    let start = needed(Field::Start)
        .and_then(cell::date)
        .map_err(blame(Field::Start))?;
    let end = cell::maybe_date(text(Field::End))
        .and_then(|end| match end {
            Some(end) if end < start => Err(Reason::EndsBeforeStart),
            end => Ok(end),
        })
        .map_err(blame(Field::End))?;
    let mut contract = Contract::dated(AvsId(0), regime, start, end);
    contract.function = cell::function(text(Field::Function)).map_err(blame(Field::Function))?;
    let ended = cell::maybe_date(text(Field::EndedOn)).map_err(blame(Field::EndedOn))?;
    let how = cell::ending(text(Field::How)).map_err(blame(Field::How))?;
    contract.ended = match ended {
        Some(on) if on < start => return Err(blame(Field::EndedOn)(Reason::EndsBeforeStart)),
        Some(on) => Some(Ended { on, how }),
        None if text(Field::How).is_empty() => None,
        // How without when says nothing that can be reckoned with.
        None => return Err(blame(Field::EndedOn)(Reason::MissingValue)),
    };
    contract.suspensions =
        cell::suspensions(text(Field::Suspended)).map_err(blame(Field::Suspended))?;
    Ok((avs, contract))
}
