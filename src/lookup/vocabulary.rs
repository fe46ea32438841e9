//! The different words of all names: many people have one name, so a slip is looked for in far fewer
//! words than there are people.

use std::collections::HashMap;

use rayon::prelude::*;

use super::near::{FAR, NearWord};

/// Words compared by one thread at a time.
const COMPARED_AT_ONCE: usize = 2_048;

/// The words of all names, each once, and those of each name by their numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    numbers: HashMap<Box<[u8]>, u32>,
    words: Vec<Box<[u8]>>,
    /// The numbers of the words of all names, one name after the other.
    of_names: Vec<u32>,
    /// For each name where its numbers end.
    ends: Vec<u32>,
}

impl Vocabulary {
    /// Adds a name's words; names come in the order of the entries.
    pub fn add<'t>(&mut self, words: impl Iterator<Item = &'t [u8]>) {
        for word in words.filter(|word| !word.is_empty()) {
            let number = match self.numbers.get(word) {
                Some(number) => *number,
                None => {
                    let number = self.words.len() as u32;
                    self.numbers.insert(word.into(), number);
                    self.words.push(word.into());
                    number
                }
            };
            self.of_names.push(number);
        }
        self.ends.push(self.of_names.len() as u32);
    }

    /// What each word counts for a word with its slips.
    pub fn compared(&self, near: &NearWord) -> Compared {
        let chunks = self.words.par_chunks(COMPARED_AT_ONCE);
        let scores: Vec<Vec<i32>> = chunks
            .map(|words| words.iter().map(|word| near.score(word)).collect())
            .collect();
        Compared(scores.concat())
    }

    /// The best that a word of a name counts; none when no word is near enough.
    pub fn best(&self, name: usize, compared: &Compared) -> Option<i32> {
        let end = *self.ends.get(name)? as usize;
        let from = match name.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        let numbers = self.of_names.get(from..end)?.iter();
        let scores = numbers.filter_map(|number| compared.0.get(*number as usize));
        scores.copied().max().filter(|score| *score > FAR)
    }
}

/// What each word of the vocabulary counts.
pub(super) struct Compared(Vec<i32>);
