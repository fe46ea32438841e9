//! The steps of a search are counted here, and here it is told when to stop.

use std::cell::Cell;

/// So many steps are taken before the caller is asked again whether to stop.
const ASKED_EVERY: u64 = 1 << 16;

/// The steps that one thread takes.
pub(super) struct Meter<'s> {
    taken: Cell<u64>,
    /// At how many steps the caller is asked next.
    next: Cell<u64>,
    stopped: Cell<bool>,
    stop: &'s (dyn Fn() -> bool + Sync),
}

/// How many steps a meter may have counted when something better is no longer looked for.
#[derive(Clone, Copy)]
pub(super) struct Until<'m> {
    meter: &'m Meter<'m>,
    /// The steps; none where neither they nor the caller end it.
    end: Option<u64>,
}

/// The steps are used up, or the caller said stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Over;

impl<'s> Meter<'s> {
    /// Nothing is counted yet.
    pub const fn new(stop: &'s (dyn Fn() -> bool + Sync)) -> Self {
        Self {
            taken: Cell::new(0),
            next: Cell::new(0),
            stopped: Cell::new(false),
            stop,
        }
    }

    /// The steps taken.
    pub const fn taken(&self) -> u64 {
        self.taken.get()
    }

    /// So many steps from its beginning.
    pub const fn until(&self, steps: u64) -> Until<'_> {
        Until {
            meter: self,
            end: Some(steps),
        }
    }

    /// As many steps as it takes, whatever the caller says. They are counted all the same.
    pub const fn unlimited(&self) -> Until<'_> {
        Until {
            meter: self,
            end: None,
        }
    }

    fn is_stopped(&self) -> bool {
        if !self.stopped.get() && self.taken.get() >= self.next.get() {
            self.next.set(self.taken.get().saturating_add(ASKED_EVERY));
            self.stopped.set((self.stop)());
        }
        self.stopped.get()
    }
}

impl Until<'_> {
    /// A share of the steps that are left from now on, in hundredths.
    pub fn share(self, hundredths: u64) -> Self {
        let taken = self.meter.taken();
        let share =
            |end: u64| taken.saturating_add(hundredth(end.saturating_sub(taken), hundredths));
        Self {
            end: self.end.map(share),
            ..self
        }
    }

    /// Counts steps that were taken, and tells whether more may be.
    pub fn spend(self, steps: usize) -> Result<(), Over> {
        let steps = u64::try_from(steps).unwrap_or(u64::MAX);
        let taken = self.meter.taken().saturating_add(steps);
        self.meter.taken.set(taken);
        match self.end {
            Some(end) if taken >= end || self.meter.is_stopped() => Err(Over),
            _ => Ok(()),
        }
    }
}

/// So many hundredths of some steps.
pub(super) fn hundredth(steps: u64, hundredths: u64) -> u64 {
    steps / 100 * hundredths + steps % 100 * hundredths / 100
}
