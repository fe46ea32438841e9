//! A search: which records answer a query, and the best of them in order.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::entry::IndexEntry;
use super::index::NameIndex;
use super::matching::Name;
use super::query::{Kinds, Query};
use super::score::{self, Scorer};
use super::top::{Class, Merit, Ranked, Top};
use super::word::QueryWord;
use crate::domain::Ref;

/// Entries looked through by one thread at a time.
const READ_AT_ONCE: usize = 8_192;
/// Candidates scored by one thread at a time.
const SCORED_AT_ONCE: usize = 1_024;

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchResult {
    /// How many records answer, whatever the limit.
    pub total: usize,
    /// The best of them, best first.
    pub hits: Vec<Hit>,
}

/// A record that answers a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub target: Ref,
    /// The matcher's score: comparable within one class of one search.
    pub score: i64,
    /// How well the words answer.
    pub class: Class,
    /// Absent today, or in need of someone: as the caller said.
    pub urgent: bool,
}

impl NameIndex {
    /// The records that answer `query`, of the kinds asked, the best `limit` of them in order:
    /// class, urgent first, score, shorter name, folded name, kind, number.
    ///
    /// Words may come in any order and all must be found, as letters in order, in the usual or the
    /// other name, in either order of names; digits also in a UAI or a phone number. `a:`, `e:`,
    /// `t:` and `c:` name kinds (`c:` an AVS with a contract), `t:valmy` the people of a school
    /// (alone also the school), `-word` what must not begin a word. A query that asks nothing finds
    /// nothing.
    pub fn search(
        &self,
        query: &str,
        is_urgent: &(dyn Fn(Ref) -> bool + Sync),
        limit: usize,
        kinds: Kinds,
    ) -> SearchResult {
        let query = Query::parse(query);
        if query.is_empty() {
            return SearchResult::default();
        }
        let schools = (!query.place.is_empty()).then(|| self.schools(&query.place));
        let found = self.candidates(&query.words, |entry, name| {
            entry.kinds.meets(kinds)
                && entry.kinds.meets(query.kinds)
                && schools
                    .as_ref()
                    .is_none_or(|schools| self.is_at(entry, schools, &query))
                && !query.without.iter().any(|word| name.begins(word))
        });
        let total = found.iter().map(Vec::len).sum();
        let ranking = Ranking {
            index: self,
            words: &query.words,
            is_urgent,
        };
        SearchResult {
            total,
            hits: ranking.best(found, limit),
        }
    }

    fn name(&self, at: usize) -> Option<Name<'_>> {
        let entry = self.entries.get(at)?;
        Some(Name {
            entry,
            text: self.bytes(entry),
            mask: self.masks.get(at)?,
        })
    }

    /// The places of all entries that pass and answer the words, by class.
    fn candidates(
        &self,
        words: &[QueryWord],
        passes: impl Fn(&IndexEntry, &Name) -> bool + Sync,
    ) -> [Vec<u32>; 3] {
        let needs = words.iter().fold(0, |all, word| all | word.needs);
        let chunks = self.masks.par_chunks(READ_AT_ONCE).enumerate();
        let found: Vec<[Vec<u32>; 3]> = chunks
            .map(|(n, masks)| {
                let mut found = [0, 0, masks.len()].map(Vec::with_capacity);
                for (at, mask) in (n * READ_AT_ONCE..).zip(masks) {
                    if mask.letters & needs == needs
                        && let Some(name) = self.name(at)
                        && passes(name.entry, &name)
                        && let Some(class) = self.class(&name, words)
                        && let Some(list) = found.get_mut(class as usize)
                    {
                        list.push(at as u32);
                    }
                }
                found
            })
            .collect();
        let mut all = [const { Vec::new() }; 3];
        for part in found {
            for (list, part) in all.iter_mut().zip(part) {
                list.extend(part);
            }
        }
        all
    }

    fn class(&self, name: &Name, words: &[QueryWord]) -> Option<Class> {
        if words.is_empty() {
            // A list, not an answer: schools named by `t:` come before their people.
            let is_school = name.entry.kinds.meets(Kinds::ESTABLISHMENTS);
            return Some(if is_school {
                Class::Whole
            } else {
                Class::Begins
            });
        }
        name.class(words)
    }

    /// By number, whether a school is meant by the words of `t:…`: those whose words are begun;
    /// letters here and there only where no name is begun.
    fn schools(&self, words: &[QueryWord]) -> Vec<bool> {
        let [whole, begins, scattered] =
            self.candidates(words, |entry, _| entry.kinds.meets(Kinds::ESTABLISHMENTS));
        let named = if whole.is_empty() && begins.is_empty() {
            scattered
        } else {
            [whole, begins].concat()
        };
        let mut meant = Vec::new();
        for entry in named.iter().filter_map(|at| self.entries.get(*at as usize)) {
            let number = entry.id as usize;
            meant.resize(meant.len().max(number + 1), false);
            meant
                .get_mut(number)
                .into_iter()
                .for_each(|meant| *meant = true);
        }
        meant
    }

    fn is_at(&self, entry: &IndexEntry, schools: &[bool], query: &Query) -> bool {
        if entry.kinds.meets(Kinds::ESTABLISHMENTS) && !query.words.is_empty() {
            return false;
        }
        let meant = |school: &u32| schools.get(*school as usize) == Some(&true);
        let elsewhere = entry
            .kinds
            .meets(Kinds::AVS)
            .then(|| self.elsewhere.get(&entry.id));
        meant(&entry.school)
            || elsewhere
                .flatten()
                .is_some_and(|schools| schools.iter().any(meant))
    }
}

/// Puts candidates in order, scoring no more of them than the first rows need.
struct Ranking<'a> {
    index: &'a NameIndex,
    words: &'a [QueryWord],
    is_urgent: &'a (dyn Fn(Ref) -> bool + Sync),
}

impl Ranking<'_> {
    fn best(&self, found: [Vec<u32>; 3], limit: usize) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (class, places) in Class::ALL.into_iter().zip(&found) {
            for (urgent, buckets) in [true, false]
                .into_iter()
                .zip(self.parted(places, limit - hits.len()))
            {
                let ranked = self.top(buckets, limit - hits.len()).into_iter();
                hits.extend(ranked.filter_map(|ranked| self.hit(ranked, class, urgent)));
            }
        }
        hits
    }

    /// The urgent and the others, each by what they can score at most.
    fn parted(&self, places: &[u32], limit: usize) -> [Buckets; 2] {
        if limit == 0 {
            return Default::default();
        }
        let parts = places.par_chunks(READ_AT_ONCE).map(|places| {
            let [mut urgent, mut others] = <[Buckets; 2]>::default();
            for at in places {
                if let Some(name) = self.index.name(*at as usize) {
                    let is_urgent = (self.is_urgent)(name.entry.target());
                    let buckets = if is_urgent { &mut urgent } else { &mut others };
                    buckets.put(score::bound(&name, self.words), &[*at]);
                }
            }
            [urgent, others]
        });
        parts.reduce(
            Default::default,
            |[mut urgent, mut others], [more_urgent, more_others]| {
                urgent.merge(more_urgent);
                others.merge(more_others);
                [urgent, others]
            },
        )
    }

    /// The best in order. Those whose bound is highest are scored first; as soon as enough score
    /// more than the next bound, no other can.
    fn top(&self, buckets: Buckets, limit: usize) -> Vec<Ranked> {
        let mut top = Top::new(limit, self.index);
        for (bound, places) in buckets.highest_first() {
            if !top.wants(Merit::new(bound, 0)) {
                break;
            }
            // A few first: the threads then know how good the best already are.
            let (few, many) = places.split_at(places.len().min(SCORED_AT_ONCE));
            self.score(&Scorer::new(), few, bound, &mut top);
            let chunks = many.par_chunks(SCORED_AT_ONCE);
            let tops = chunks.map_init(Scorer::new, |scorer, places| {
                let mut best = top.empty_like();
                self.score(scorer, places, bound, &mut best);
                best
            });
            let found = tops.reduce(|| top.empty_like(), Top::merge);
            top = top.merge(found);
        }
        top.sorted()
    }

    fn score(&self, scorer: &Scorer, places: &[u32], bound: i64, best: &mut Top) {
        // Without words nothing is answered, only listed: by name.
        let listed = self.words.is_empty();
        for at in places {
            if let Some(name) = self.index.name(*at as usize) {
                let length = if listed { 0 } else { name.entry.length() };
                if best.wants(Merit::new(bound, length)) {
                    let merit = Merit::new(scorer.of(&name, self.words), length);
                    best.offer(Ranked { merit, at: *at });
                }
            }
        }
    }

    fn hit(&self, ranked: Ranked, class: Class, urgent: bool) -> Option<Hit> {
        let entry = self.index.entries.get(ranked.at as usize)?;
        Some(Hit {
            target: entry.target(),
            score: ranked.merit.score(),
            class,
            urgent,
        })
    }
}

/// Places by the score that none of them exceeds. There are few such scores.
#[derive(Default)]
struct Buckets(Vec<(i64, Vec<u32>)>);

impl Buckets {
    fn put(&mut self, bound: i64, more: &[u32]) {
        match self.0.iter_mut().find(|(other, _)| *other == bound) {
            Some((_, places)) => places.extend(more),
            None => self.0.push((bound, more.to_vec())),
        }
    }

    fn merge(&mut self, other: Self) {
        for (bound, places) in &other.0 {
            self.put(*bound, places);
        }
    }

    fn highest_first(mut self) -> Vec<(i64, Vec<u32>)> {
        self.0.sort_by_key(|(bound, _)| Reverse(*bound));
        self.0
    }
}
