//! A contract as it was signed, piece by piece: an amendment that sets a later end is a renewal,
//! and counts as a contract of its own for rules R1, R5 and R6.

use std::slice::Iter;

use crate::domain::{Amendment, Contract, Date, plus_days};

/// One signed stretch of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Piece {
    /// Its first day.
    pub first: Date,
    /// Its last day as signed; none when permanent.
    pub last: Option<Date>,
    /// A renewal by amendment.
    pub renewal: bool,
}

impl Piece {
    /// The contract as it was first signed.
    fn first_of(contract: &Contract) -> Self {
        Self {
            first: contract.start,
            last: contract.end,
            renewal: false,
        }
    }
}

/// The pieces of a contract, in order; never none.
pub fn pieces(contract: &Contract) -> impl Iterator<Item = Piece> {
    Pieces {
        next: Some(Piece::first_of(contract)),
        amendments: contract.amendments.iter(),
    }
}

/// The last piece: what is in force now, or will be.
#[inline]
pub fn last_piece(contract: &Contract) -> Piece {
    let first = Piece::first_of(contract);
    if contract.amendments.is_empty() {
        return first;
    }
    pieces(contract).last().unwrap_or(first)
}

/// The piece that holds `on`; outside the contract the last.
pub fn piece_on(contract: &Contract, on: Date) -> Piece {
    if contract.amendments.is_empty() {
        return Piece::first_of(contract);
    }
    pieces(contract)
        .find(|piece| piece.first <= on && piece.last.is_none_or(|last| on <= last))
        .unwrap_or_else(|| last_piece(contract))
}

struct Pieces<'c> {
    next: Option<Piece>,
    amendments: Iter<'c, Amendment>,
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let mut piece = self.next.take()?;
        for end in self
            .amendments
            .by_ref()
            .filter_map(|amendment| amendment.end)
        {
            match piece.last {
                Some(last) if last < end => {
                    self.next = Some(Piece {
                        first: plus_days(last, 1),
                        last: Some(end),
                        renewal: true,
                    });
                    return Some(piece);
                }
                // A term brought forward, or given to a permanent contract: the same piece.
                _ => piece.last = Some(end),
            }
        }
        Some(piece)
    }
}
