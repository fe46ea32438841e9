//! A search: which records answer a query, and the best of them in order.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::entry::IndexEntry;
use super::index::NameIndex;
use super::matching::Name;
use super::near::NearWord;
use super::query::{Kinds, Query};
use super::score::{self, Scorer};
use super::top::{Class, Merit, Ranked, Top};
use super::vocabulary::Compared;
use super::word::QueryWord;
use crate::domain::Ref;

/// Entries looked through by one thread at a time.
const READ_AT_ONCE: usize = 8_192;
/// Candidates scored by one thread at a time.
const SCORED_AT_ONCE: usize = 1_024;

/// Behind so many exact hits nobody looks for one with a slip.
const ENOUGH: usize = 200;
/// Records that hold only the letters, shown at most.
const SCATTERED: usize = 5;

/// A word with its slips and what each word of the names counts for it; none for a word that has no
/// slips.
type Slips = Option<(NearWord, Compared)>;

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
    /// Words may come in any order and all must be found, in the usual or the other name, in either
    /// order of names; digits also in a UAI or a phone number. Where no record has one of the words
    /// whole, words with a slip are looked for too; of those that hold only the letters, in order,
    /// the best few are found. `a:`, `e:`,
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
        let found = self.found(&query.words, |entry, name| {
            entry.kinds.meets(kinds)
                && entry.kinds.meets(query.kinds)
                && schools
                    .as_ref()
                    .is_none_or(|schools| self.is_at(entry, schools, &query))
                && !query.without.iter().any(|word| name.begins(word))
        });
        let total = found.total();
        let ranking = Ranking {
            index: self,
            words: &query.words,
            is_urgent,
        };
        SearchResult {
            total,
            hits: ranking.best(&found, limit),
        }
    }

    /// The places of all that pass and answer the words, with a slip where nothing else answers.
    fn found(
        &self,
        words: &[QueryWord],
        passes: impl Fn(&IndexEntry, &Name) -> bool + Sync,
    ) -> Found {
        let [whole, begins, parts, _, mut scattered] = self.candidates(words, &passes);
        let has_word = |at: &u32| {
            let name = self.name(*at as usize);
            name.is_some_and(|name| name.has_whole_word(words))
        };
        let exact = begins.len() + parts.len();
        let asked = whole.is_empty() && exact < ENOUGH && !begins.iter().any(has_word);
        let near = if asked {
            self.near(words, &passes)
        } else {
            Vec::new()
        };
        if !near.is_empty() {
            // Both are in the order of the entries.
            scattered.retain(|at| near.binary_search_by_key(at, |(at, _)| *at).is_err());
        }
        Found {
            plain: [whole, begins, parts],
            near,
            scattered,
        }
    }

    /// The places of all that pass and answer the words with a slip, with what that counts.
    fn near(
        &self,
        words: &[QueryWord],
        passes: &(impl Fn(&IndexEntry, &Name) -> bool + Sync),
    ) -> Vec<(u32, i64)> {
        let slips: Vec<Slips> = words
            .iter()
            .map(|word| {
                let near = NearWord::of(word)?;
                let compared = self.vocabulary.compared(&near);
                Some((near, compared))
            })
            .collect();
        if slips.iter().all(Option::is_none) {
            return Vec::new();
        }
        let chunks = self.entries.par_chunks(READ_AT_ONCE).enumerate();
        let found: Vec<Vec<(u32, i64)>> = chunks
            .map(|(n, entries)| {
                let places = n * READ_AT_ONCE..n * READ_AT_ONCE + entries.len();
                let near = places.filter_map(|at| {
                    let score = self.near_score(at, words, &slips)?;
                    let name = self.name(at)?;
                    let passes = passes(name.entry, &name)
                        && name.class(words).is_none_or(|class| class > Class::Near);
                    passes.then_some((at as u32, score))
                });
                near.collect()
            })
            .collect();
        found.concat()
    }

    /// What the words count in a name that has one of them with a slip and all others as they are or
    /// with one; none in any other.
    fn near_score(&self, at: usize, words: &[QueryWord], slips: &[Slips]) -> Option<i64> {
        let best = |slips: &Slips| {
            let (_, compared) = slips.as_ref()?;
            self.vocabulary.best(at, compared)
        };
        if slips.iter().all(|slips| best(slips).is_none()) {
            return None;
        }
        let name = self.name(at)?;
        let mut score = 0;
        for (word, slips) in words.iter().zip(slips) {
            score += match best(slips) {
                Some(best) => best,
                None if !name.has(word) => return None,
                None => slips.as_ref().map_or(0, |(near, _)| near.highest()),
            };
        }
        Some(i64::from(score))
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
        passes: &(impl Fn(&IndexEntry, &Name) -> bool + Sync),
    ) -> [Vec<u32>; 5] {
        let needs = words.iter().fold(0, |all, word| all | word.needs);
        let chunks = self.masks.par_chunks(READ_AT_ONCE).enumerate();
        let found: Vec<[Vec<u32>; 5]> = chunks
            .map(|(n, masks)| {
                let mut found = [0, 0, 0, 0, masks.len()].map(Vec::with_capacity);
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
        let mut all = [const { Vec::new() }; 5];
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
    /// a slip only where no name is begun, letters here and there where there is no slip either.
    fn schools(&self, words: &[QueryWord]) -> Vec<bool> {
        let found = self.found(words, |entry, _| entry.kinds.meets(Kinds::ESTABLISHMENTS));
        let [whole, begins, parts] = found.plain;
        let near: Vec<u32> = found.near.iter().map(|(at, _)| *at).collect();
        let ways = [[whole, begins].concat(), parts, near, found.scattered];
        let mut ways = ways.into_iter();
        let named = ways.find(|way| !way.is_empty()).unwrap_or_default();
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

/// The places of entries that answer, in the order of the entries.
struct Found {
    /// Whole, begun, and in parts.
    plain: [Vec<u32>; 3],
    /// With a slip, and what that counts.
    near: Vec<(u32, i64)>,
    /// As letters here and there.
    scattered: Vec<u32>,
}

impl Found {
    /// How many of them can be shown.
    fn total(&self) -> usize {
        let plain: usize = self.plain.iter().map(Vec::len).sum();
        plain + self.near.len() + self.scattered.len().min(SCATTERED)
    }
}

/// Puts candidates in order, scoring no more of them than the first rows need.
struct Ranking<'a> {
    index: &'a NameIndex,
    words: &'a [QueryWord],
    is_urgent: &'a (dyn Fn(Ref) -> bool + Sync),
}

impl Ranking<'_> {
    fn best(&self, found: &Found, limit: usize) -> Vec<Hit> {
        let mut hits = Vec::new();
        let [whole, begins, parts] = &found.plain;
        for (class, places) in [
            (Class::Whole, whole),
            (Class::Begins, begins),
            (Class::Parts, parts),
        ] {
            self.add(&mut hits, class, places, limit);
        }
        self.add_near(&mut hits, &found.near, limit);
        let limit = limit.min(hits.len() + SCATTERED);
        self.add(&mut hits, Class::Scattered, &found.scattered, limit);
        hits
    }

    /// Adds the best of a class until there are `limit` of all.
    fn add(&self, hits: &mut Vec<Hit>, class: Class, places: &[u32], limit: usize) {
        let parted = self.parted(places, limit - hits.len());
        for (urgent, buckets) in [true, false].into_iter().zip(parted) {
            let ranked = self.top(buckets, limit - hits.len()).into_iter();
            hits.extend(ranked.filter_map(|ranked| self.hit(ranked, class, urgent)));
        }
    }

    /// The same of those with a slip, whose score is known.
    fn add_near(&self, hits: &mut Vec<Hit>, near: &[(u32, i64)], limit: usize) {
        for asked in [true, false] {
            let mut top = Top::new(limit - hits.len(), self.index);
            for (at, score) in near {
                if let Some(entry) = self.index.entries.get(*at as usize)
                    && (self.is_urgent)(entry.target()) == asked
                {
                    let merit = Merit::new(*score, entry.length());
                    top.offer(Ranked { merit, at: *at });
                }
            }
            let ranked = top.sorted().into_iter();
            hits.extend(ranked.filter_map(|ranked| self.hit(ranked, Class::Near, asked)));
        }
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
