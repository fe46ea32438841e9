//! Words with a slip: a letter added, dropped, changed or swapped with its neighbour; two in a long
//! word. What sounds alike costs nothing: y and i, ph and f, ck and k, a letter doubled or not.
//!
//! It knows one word and one name. When slips are looked for, and behind whom they show, is the
//! search's.

use super::word::{QueryWord, initial};

/// Letters that sound from which a word may have a slip: then the word is whole and its first letter right.
const FROM: usize = 3;
/// Letters from which the first letter may be wrong too.
const ANY_FROM: usize = 4;
/// Letters from which the beginning of a longer word is enough.
const BEGINNING_FROM: usize = 5;
/// Letters typed from which two slips are one.
const TWO_FROM: usize = 7;
/// Letters of a word that are compared at most.
const LIMIT: usize = 62;

/// What a word that is not near counts.
pub(super) const FAR: i32 = i32::MIN;

/// What a letter found counts, and what a slip or a word not ended takes from it.
const LETTER: i32 = 20;
const SLIP: i32 = 25;
const NOT_ENDED: i32 = 5;

/// A word of a query with its slips.
#[derive(Debug)]
pub(super) struct NearWord {
    /// By letter, where in the word it stands.
    places: [u64; 26],
    /// Letters it sounds.
    length: usize,
    /// Slips allowed.
    slips: usize,
    /// The beginning of a longer word is enough.
    begins: bool,
    /// The letters a name must begin a word with, one of them; any when 0.
    initials: u64,
}

impl NearWord {
    /// The word with its slips; none for a number, a short word or other letters than a to z.
    pub fn of(word: &QueryWord) -> Option<Self> {
        let typed = word.forms.last().filter(|form| form.plain)?.text.as_bytes();
        let sounds: Vec<u8> = Sounds::of(typed).take(LIMIT).collect();
        if sounds.len() < FROM || word.number {
            return None;
        }
        let two = typed.len() >= TWO_FROM && sounds.len() >= BEGINNING_FROM;
        let mut places = [0; 26];
        for (at, letter) in sounds.iter().enumerate() {
            if let Some(places) = place_of(*letter).and_then(|letter| places.get_mut(letter)) {
                *places |= 1 << at;
            }
        }
        let first = typed.first().copied().unwrap_or_default();
        Some(Self {
            places,
            length: sounds.len(),
            slips: if two { 2 } else { 1 },
            begins: sounds.len() >= BEGINNING_FROM,
            initials: if sounds.len() < ANY_FROM {
                alike(first)
            } else {
                0
            },
        })
    }

    /// What a word of a name counts; [`FAR`] where it is not near enough.
    pub fn score(&self, word: &[u8]) -> i32 {
        self.of_word(word).unwrap_or(FAR)
    }

    /// What it counts where it is found without a slip.
    pub fn highest(&self) -> i32 {
        LETTER * self.length as i32
    }

    fn of_word(&self, word: &[u8]) -> Option<i32> {
        if self.initials != 0 {
            let first = word.first().copied().unwrap_or_default();
            if initial(first) & self.initials == 0 {
                return None;
            }
        }
        let end = 1u64 << self.length;
        let mut rows = Rows::start();
        let mut begun = None;
        let mut letters = 0;
        for letter in Sounds::of(word) {
            letters += 1;
            if letters > self.length + self.slips {
                break;
            }
            let places = place_of(letter).and_then(|letter| self.places.get(letter));
            rows.step(places.copied().unwrap_or(0));
            if self.begins {
                begun = least(begun, rows.slips_at(end, self.slips));
            }
        }
        let ended = (letters <= self.length + self.slips)
            .then(|| rows.slips_at(end, self.slips))
            .flatten();
        let counts = |slips: usize, less: i32| self.highest() - SLIP * slips as i32 - less;
        let ended = ended.map(|slips| counts(slips, 0));
        ended.max(begun.map(|slips| counts(slips, NOT_ENDED)))
    }
}

fn least(a: Option<usize>, b: Option<usize>) -> Option<usize> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        _ => a.or(b),
    }
}

fn place_of(letter: u8) -> Option<usize> {
    letter
        .is_ascii_lowercase()
        .then(|| usize::from(letter - b'a'))
}

/// The letters that a word may begin with where this one is heard.
fn alike(letter: u8) -> u64 {
    match letter {
        b'i' | b'y' => initial(b'i') | initial(b'y'),
        b'f' | b'p' => initial(b'f') | initial(b'p'),
        b'c' | b'k' => initial(b'c') | initial(b'k'),
        _ => initial(letter),
    }
}

/// How far the letters read so far have come in the word, with no slip, one and two: a bit for each
/// place reached.
#[derive(Clone, Copy)]
struct Rows {
    reached: [u64; 3],
    before: [u64; 3],
    last: u64,
}

impl Rows {
    fn start() -> Self {
        Self {
            reached: [1, 0b11, 0b111],
            before: [0; 3],
            last: 0,
        }
    }

    /// Reads a letter that stands at those places of the word.
    fn step(&mut self, places: u64) {
        let [none, one, two] = self.reached;
        let [none_before, one_before, _] = self.before;
        // The letter and the one before it, the other way round.
        let swapped = places & (self.last >> 1);
        let next_none = (none & places) << 1;
        let next_one = ((one & places) << 1)
            | none
            | (none << 1)
            | (next_none << 1)
            | ((none_before & swapped) << 2);
        let next_two = ((two & places) << 1)
            | one
            | (one << 1)
            | (next_one << 1)
            | ((one_before & swapped) << 2);
        self.before = self.reached;
        self.reached = [next_none, next_one, next_two];
        self.last = places;
    }

    /// With how few slips a place is reached, of those allowed.
    fn slips_at(&self, end: u64, allowed: usize) -> Option<usize> {
        let reached = |row: &u64| row & end != 0;
        self.reached.iter().take(allowed + 1).position(reached)
    }
}

/// The letters of a word as they sound.
struct Sounds<'t> {
    text: &'t [u8],
    last: u8,
}

impl<'t> Sounds<'t> {
    fn of(text: &'t [u8]) -> Self {
        Self { text, last: 0 }
    }
}

impl Iterator for Sounds<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        loop {
            let (sound, rest) = match self.text {
                [b'p', b'h', rest @ ..] => (b'f', rest),
                [b'c', b'k', rest @ ..] => (b'k', rest),
                [b'y', rest @ ..] => (b'i', rest),
                [letter, rest @ ..] => (*letter, rest),
                [] => return None,
            };
            self.text = rest;
            if sound != self.last {
                self.last = sound;
                return Some(sound);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(typed: &str) -> NearWord {
        NearWord::of(&QueryWord::all_of(typed).remove(0)).unwrap()
    }

    fn is_near(typed: &str, name: &str) -> bool {
        near(typed).score(name.as_bytes()) > FAR
    }

    #[test]
    fn a_letter_added_dropped_changed_swapped_or_doubled_is_a_slip() {
        for (typed, name) in [
            ("kowalzcyk", "kowalczyk"),
            ("matrin", "martin"),
            ("leah", "lea"),
            ("lae", "lea"),
            ("dubos", "dubois"),
            ("dubbois", "dubois"),
            ("bubois", "dubois"),
            ("lefevre", "lefebvre"),
            ("rousel", "roussel"),
            ("tomas", "thomas"),
            ("teubauult", "thebault"),
        ] {
            assert!(is_near(typed, name), "{typed} {name}");
        }
    }

    #[test]
    fn what_sounds_alike_is_no_slip() {
        for (typed, name) in [
            ("sofie", "sophie"),
            ("phlorent", "florent"),
            ("ynes", "ines"),
            ("lyly", "lilly"),
            ("erick", "erik"),
            ("mathieu", "matthieu"),
        ] {
            let whole = near(typed).score(name.as_bytes());
            assert_eq!(whole, near(typed).highest(), "{typed}");
        }
    }

    #[test]
    fn a_short_word_is_another_word() {
        assert!(!is_near("matrin", "matheron"));
        assert!(!is_near("leah", "leandre"));
        assert!(!is_near("lae", "mae"));
        assert!(!is_near("dubos", "durand"));
        assert!(!is_near("garnier", "carpentier"));
        assert!(NearWord::of(&QueryWord::all_of("le").remove(0)).is_none());
        assert!(NearWord::of(&QueryWord::all_of("zzzzqqqq").remove(0)).is_none());
        assert!(NearWord::of(&QueryWord::all_of("0612").remove(0)).is_none());
        assert!(NearWord::of(&QueryWord::all_of("жзжз").remove(0)).is_none());
    }

    /// Letters added, dropped, changed and neighbours swapped, no letter touched twice.
    fn distance(a: &[u8], b: &[u8]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                if i == 0 || j == 0 {
                    table[i][j] = i + j;
                    continue;
                }
                let changed = usize::from(a[i - 1] != b[j - 1]);
                let mut best = (table[i - 1][j] + 1)
                    .min(table[i][j - 1] + 1)
                    .min(table[i - 1][j - 1] + changed);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    best = best.min(table[i - 2][j - 2] + 1);
                }
                table[i][j] = best;
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn the_slips_are_those_of_the_table(typed in "[abphck]{4,9}", name in "[abphck]{1,11}") {
            let Some(word) = NearWord::of(&QueryWord::all_of(&typed).remove(0)) else {
                prop_assert!(Sounds::of(typed.as_bytes()).count() < FROM);
                return Ok(());
            };
            let sounds = |text: &str| Sounds::of(text.as_bytes()).collect::<Vec<_>>();
            let (a, b) = (sounds(&typed), sounds(&name));
            let whole = distance(&a, &b);
            let begun = (1..=b.len()).map(|end| distance(&a, &b[..end])).min().unwrap();
            let counts = |slips: usize, less| (slips <= word.slips)
                .then(|| LETTER * a.len() as i32 - SLIP * slips as i32 - less);
            // So short a word must begin as it is heard.
            prop_assume!(word.initials == 0);
            let expected = counts(whole, 0).max(if word.begins { counts(begun, NOT_ENDED) } else { None });
            prop_assert_eq!(word.score(name.as_bytes()), expected.unwrap_or(FAR));
        }
    }
}
