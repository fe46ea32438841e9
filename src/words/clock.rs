//! Clocks in words.

use crate::calendar::ClockName;
use crate::text::{Id, Text};

/// Whose clock it is: `Paris`, `La Réunion`, `serveur`.
pub fn clock(text: &Text, name: ClockName) -> &str {
    match name {
        ClockName::Schools(None) => text.get(Id::ClockParis),
        ClockName::Schools(Some(zone)) => text.zone(zone),
        ClockName::Account => text.get(Id::ClockAccount),
        ClockName::Machine => text.get(Id::ClockMachine),
    }
}
