//! What a person decided by hand; the plan is made around it.

use std::collections::BTreeMap;

use super::NeedKey;
use crate::cover::Need;
use crate::domain::week::Span;
use crate::domain::{AvsId, Clean, Km, Minute};

/// What is fixed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hand {
    /// Who takes a need, or nobody.
    pub choices: BTreeMap<NeedKey, NeedChoice>,
    /// Needs split in two.
    pub cuts: BTreeMap<NeedKey, Cut>,
    /// Added to everyone's reach.
    pub widened: Km,
}

/// What was decided of one need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NeedChoice {
    /// She takes it.
    Take(AvsId),
    /// She takes it although a filter speaks against it, for the reason given.
    Force(AvsId, Clean),
    /// Left without.
    Leave,
}

impl NeedChoice {
    /// Who takes it.
    pub fn avs(&self) -> Option<AvsId> {
        match self {
            Self::Take(avs) | Self::Force(avs, _) => Some(*avs),
            Self::Leave => None,
        }
    }
}

/// How a need is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cut {
    /// Shared help: one need a pupil.
    Apart,
    /// Two needs, the second from that minute on.
    At(Minute),
}

impl Hand {
    /// Nothing is fixed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Decides of one need.
    pub fn choose(&mut self, need: &Need, choice: NeedChoice) {
        self.choices.insert(NeedKey::of(need), choice);
    }

    /// Leaves it to the plan again.
    pub fn release(&mut self, need: &Need) {
        self.choices.remove(&NeedKey::of(need));
    }

    /// Takes over what another decided, where nothing is decided here.
    pub fn join_with(&mut self, other: Self) {
        for (key, choice) in other.choices {
            self.choices.entry(key).or_insert(choice);
        }
        for (key, cut) in other.cuts {
            self.cuts.entry(key).or_insert(cut);
        }
        self.widened = self.widened.max(other.widened);
    }

    /// What was decided of a need.
    pub fn choice(&self, need: &Need) -> Option<&NeedChoice> {
        self.choices.get(&NeedKey::of(need))
    }

    /// Splits a need; what was decided of it whole is forgotten. False when it can't be split so.
    pub fn cut(&mut self, need: &Need, cut: Cut) -> bool {
        if split(need, cut).is_none() {
            return false;
        }
        let key = NeedKey::of(need);
        self.choices.remove(&key);
        self.cuts.insert(key, cut);
        true
    }

    /// Puts together again the need that this one is a piece of; false when it is whole.
    pub fn join(&mut self, piece: &Need) -> bool {
        let inside = |whole: &NeedKey, part: &NeedKey| {
            whole.date == part.date
                && whole.span.common(part.span) == Some(part.span)
                && part.slots.iter().all(|slot| whole.slots.contains(slot))
        };
        let part = NeedKey::of(piece);
        let mut holding = self.cuts.keys().filter(|whole| inside(whole, &part));
        // The smallest that holds it: a piece of a piece is put together first.
        let least = |whole: &&NeedKey| (whole.span.length(), whole.slots.len());
        let Some(first) = holding.next() else {
            return false;
        };
        let whole = holding.fold(first, |a, b| if least(&b) < least(&a) { b } else { a });
        let whole = whole.clone();
        self.cuts.remove(&whole);
        self.choices.retain(|key, _| !inside(&whole, key));
        true
    }

    /// The needs as they are split, in the same order.
    pub fn applied(&self, needs: Vec<Need>) -> Vec<Need> {
        let mut done = Vec::with_capacity(needs.len());
        let mut waiting: Vec<Need> = needs;
        waiting.reverse();
        while let Some(need) = waiting.pop() {
            let cut = self.cuts.get(&NeedKey::of(&need));
            match cut.and_then(|cut| split(&need, *cut)) {
                Some(pieces) => waiting.extend(pieces.into_iter().rev()),
                None => done.push(need),
            }
        }
        done
    }
}

/// The pieces of a need: each smaller than it; none when it can't be split so.
fn split(need: &Need, cut: Cut) -> Option<Vec<Need>> {
    match cut {
        Cut::Apart if need.parts.len() > 1 => {
            let alone = need.parts.iter().map(|part| Need {
                parts: vec![*part],
                weight: part.weight(),
                must: part.individual || part.safety,
                ..need.clone()
            });
            Some(alone.collect())
        }
        Cut::At(minute) if need.span.start < minute && minute < need.span.end => {
            let piece = |start, end| Need {
                span: Span::new(start, end),
                ..need.clone()
            };
            Some(vec![
                piece(need.span.start, minute),
                piece(minute, need.span.end),
            ])
        }
        _ => None,
    }
}
