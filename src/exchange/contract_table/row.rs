//! One row into one contract.

use super::cell;
use super::error::{ContractColumn, ContractFault};
use super::header::Header;
use crate::domain::{AvsId, Clean, Contract, Ended};
use crate::exchange::table::TableRow;

/// What is to blame, why, and what stands there.
type Wrong = (Option<ContractColumn>, ContractFault, Clean);

/// A row read: its employer is still a name; none is the authority.
pub(super) struct ContractRow {
    pub avs: Clean,
    pub contract: Contract,
    pub employer: Option<Clean>,
}

/// Whose contract, and the contract. The first cell that is wrong is told.
pub(super) fn read(header: &Header, row: &TableRow<'_>) -> Result<ContractRow, Wrong> {
    if let Some(extra) = row.beyond() {
        return Err((None, ContractFault::TooManyCells, Clean::new(extra)));
    }
    let blame = |field: ContractColumn| {
        move |reason: ContractFault| (Some(field), reason, Clean::new(header.cell(row, field)))
    };
    let text = |field: ContractColumn| header.cell(row, field);
    let needed = |field: ContractColumn| match text(field) {
        "" => Err(ContractFault::MissingValue),
        text => Ok(text),
    };
    let avs = needed(ContractColumn::Avs)
        .and_then(|name| Clean::some(name).ok_or(ContractFault::MissingValue))
        .map_err(blame(ContractColumn::Avs))?;
    let regime =
        cell::regime(text(ContractColumn::Regime)).map_err(blame(ContractColumn::Regime))?;
    let start = needed(ContractColumn::Start)
        .and_then(cell::date)
        .map_err(blame(ContractColumn::Start))?;
    let end = cell::term(text(ContractColumn::End))
        .and_then(|end| match end {
            Some(end) if end < start => Err(ContractFault::EndsBeforeStart),
            end => Ok(end),
        })
        .map_err(blame(ContractColumn::End))?;
    let mut contract = Contract::dated(AvsId(0), regime, start, end);
    contract.function =
        cell::function(text(ContractColumn::Function)).map_err(blame(ContractColumn::Function))?;
    let ended =
        cell::maybe_date(text(ContractColumn::EndedOn)).map_err(blame(ContractColumn::EndedOn))?;
    let how = cell::ending(text(ContractColumn::How)).map_err(blame(ContractColumn::How))?;
    contract.ended = match ended {
        Some(on) if on < start => {
            return Err(blame(ContractColumn::EndedOn)(
                ContractFault::EndsBeforeStart,
            ));
        }
        Some(on) if end.is_some_and(|end| end < on) => {
            return Err(blame(ContractColumn::EndedOn)(
                ContractFault::EndedAfterTerm,
            ));
        }
        Some(on) => Some(Ended { on, how }),
        None if text(ContractColumn::How).is_empty() => None,
        // How without when says nothing that can be reckoned with.
        None => return Err(blame(ContractColumn::EndedOn)(ContractFault::MissingValue)),
    };
    contract.suspensions = cell::suspensions(text(ContractColumn::Suspended))
        .map_err(blame(ContractColumn::Suspended))?;
    Ok(ContractRow {
        avs,
        contract,
        employer: cell::employer(text(ContractColumn::Employer)),
    })
}
