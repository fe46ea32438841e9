//! The steps of a search are counted here, and here it is told when to stop.

use std::cell::Cell;

/// So many steps are taken before the caller is asked again whether to stop.
const ASKED_EVERY: u64 = 1 << 16;

/// The steps that one thread takes.
pub(super) struct Meter<'s> {
    taken: Cell<u64>,
    /// Work that is no step: it moves no cut, it only brings the next question nearer.
    beside: Cell<u64>,
    /// At how many steps the caller is asked next.
    next: Cell<u64>,
    stopped: Cell<bool>,
    stop: &'s (dyn Fn() -> bool + Sync),
}

/// How many steps a meter may have counted when something better is no longer looked for.
#[derive(Clone, Copy)]
pub(super) struct Until<'m> {
    meter: &'m Meter<'m>,
    end: u64,
}

/// The steps are used up, or the caller said stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Over;

impl<'s> Meter<'s> {
    /// Nothing is counted yet.
    pub const fn new(stop: &'s (dyn Fn() -> bool + Sync)) -> Self {
        Self {
            taken: Cell::new(0),
            beside: Cell::new(0),
            next: Cell::new(0),
            stopped: Cell::new(false),
            stop,
        }
    }

    /// The caller is first asked after so much work.
    pub fn asked_after(self, work: u64) -> Self {
        self.next.set(work);
        self
    }

    /// The steps taken.
    pub const fn taken(&self) -> u64 {
        self.taken.get()
    }

    /// So many steps from its beginning.
    pub const fn until(&self, steps: u64) -> Until<'_> {
        Until {
            meter: self,
            end: steps,
        }
    }

    fn is_stopped(&self) -> bool {
        let done = self.taken.get().saturating_add(self.beside.get());
        if !self.stopped.get() && done >= self.next.get() {
            self.next.set(done.saturating_add(ASKED_EVERY));
            self.stopped.set((self.stop)());
        }
        self.stopped.get()
    }
}

impl Until<'_> {
    /// A share of the steps that are left from now on, in hundredths.
    pub fn share(self, hundredths: u64) -> Self {
        let taken = self.meter.taken();
        Self {
            end: taken.saturating_add(hundredth(self.end.saturating_sub(taken), hundredths)),
            ..self
        }
    }

    /// Counts steps that were taken, and tells whether more may be.
    pub fn spend(self, steps: usize) -> Result<(), Over> {
        let steps = u64::try_from(steps).unwrap_or(u64::MAX);
        let taken = self.meter.taken().saturating_add(steps);
        self.meter.taken.set(taken);
        if taken >= self.end || self.meter.is_stopped() {
            return Err(Over);
        }
        Ok(())
    }

    /// Does work beside the steps, and tells whether the caller said stop meanwhile. How many steps
    /// are left does not depend on it.
    pub fn work(self, amount: usize) -> Result<(), Over> {
        let amount = u64::try_from(amount).unwrap_or(u64::MAX);
        let beside = self.meter.beside.get().saturating_add(amount);
        self.meter.beside.set(beside);
        if self.meter.is_stopped() {
            return Err(Over);
        }
        Ok(())
    }
}

/// So many hundredths of some steps.
pub(super) fn hundredth(steps: u64, hundredths: u64) -> u64 {
    steps / 100 * hundredths + steps % 100 * hundredths / 100
}
