//! How the states of tables came to be, so that a plan can be told from the last one.

/// How states came to be, without copying: each points at those that it was made of.
#[derive(Clone, Debug, Default)]
pub(super) struct Trace(Vec<TraceStep>);

/// One step back.
#[derive(Clone, Copy, Debug)]
pub(super) enum TraceStep {
    /// Nothing was chosen.
    Nothing,
    /// Of a menu a choice was made, both by index.
    Given(usize, usize),
    /// Both were chosen.
    Both(u32, u32),
}

impl Trace {
    /// Remembers a step.
    pub fn push(&mut self, step: TraceStep) -> u32 {
        self.0.push(step);
        u32::try_from(self.0.len() - 1).unwrap_or(u32::MAX)
    }

    /// All that was given on the way to a state.
    pub fn given(&self, how: u32) -> Vec<(usize, usize)> {
        let mut open = vec![how];
        let mut found = Vec::new();
        while let Some(step) = open.pop() {
            match self.0.get(step as usize) {
                Some(TraceStep::Given(menu, choice)) => found.push((*menu, *choice)),
                Some(TraceStep::Both(one, other)) => open.extend([*one, *other]),
                Some(TraceStep::Nothing) | None => {}
            }
        }
        found
    }
}
