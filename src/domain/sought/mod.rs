//! The name that is looked for, as people write it in a note.

use super::{Avs, AvsId, Change, Clean, Kind, Pupil, PupilId, Ref, Register, fold_char};

/// A surname of fewer letters is a word of its own too often: it counts beside the first name only.
const TELLING: usize = 3;

/// A person's names, accents and case folded away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    /// Surname and usual name, and each half of a double one: words that must follow each other.
    names: Vec<Vec<String>>,
    /// The first letter of surname and usual name.
    initials: Vec<String>,
    /// The first name's words.
    first: Vec<String>,
}

impl Sought {
    /// The names of a person of the register; none of what is no person.
    pub fn of(register: &Register, target: Ref) -> Option<Self> {
        match target.kind {
            Kind::Avs => register.get(AvsId(target.id)).map(Self::of_avs),
            Kind::Pupil => register.get(PupilId(target.id)).map(Self::of_pupil),
            _ => None,
        }
    }

    /// The same of a person that only a change still knows.
    pub fn in_change(change: &Change) -> Option<Self> {
        match change {
            Change::Avs(edit) => edit
                .after
                .as_ref()
                .or(edit.before.as_ref())
                .map(Self::of_avs),
            Change::Pupil(edit) => edit
                .after
                .as_ref()
                .or(edit.before.as_ref())
                .map(Self::of_pupil),
            _ => None,
        }
    }

    fn of_avs(avs: &Avs) -> Self {
        Self::named(&avs.last, avs.other_name.as_ref(), &avs.first)
    }

    fn of_pupil(pupil: &Pupil) -> Self {
        Self::named(&pupil.last, pupil.other_name.as_ref(), &pupil.first)
    }

    fn named(last: &str, other: Option<&Clean>, first: &str) -> Self {
        let mut names: Vec<Vec<String>> = Vec::new();
        let mut initials = Vec::new();
        for name in std::iter::once(last).chain(other.map(|other| &**other)) {
            let letter = words(name).first().and_then(|word| word.chars().next());
            initials.extend(letter.map(String::from));
            let halves = name.split('-').filter(|half| letters(half) >= TELLING);
            for part in std::iter::once(name).chain(halves) {
                let words = words(part);
                if !words.is_empty() && !names.contains(&words) {
                    names.push(words);
                }
            }
        }
        // The longest first: a double name is one mention, not two.
        names.sort_by_key(|words| std::cmp::Reverse(words.len()));
        Self {
            names,
            initials,
            first: words(first),
        }
    }

    /// How often the person is named: by a surname as whole words, or by the first name beside the
    /// initial of one.
    pub fn count(&self, raw: &str) -> usize {
        let said = words(raw);
        let (mut count, mut at) = (0, 0);
        while at < said.len() {
            match self.named_at(&said, at) {
                0 => at += 1,
                taken => {
                    count += 1;
                    at += taken;
                }
            }
        }
        count
    }

    /// How many words from `at` on name the person.
    fn named_at(&self, said: &[String], at: usize) -> usize {
        for name in &self.names {
            let with_first = [
                (name.as_slice(), self.first.as_slice()),
                (self.first.as_slice(), name.as_slice()),
            ];
            for (one, other) in with_first {
                if !one.is_empty() && !other.is_empty() && follows(said, at, &[one, other]) {
                    return one.len() + other.len();
                }
            }
            let telling: usize = name.iter().map(|word| word.chars().count()).sum();
            if telling >= TELLING && follows(said, at, &[name]) {
                return name.len();
            }
        }
        self.by_initial(said, at)
    }

    /// `Léa D.`, `D. Léa`.
    fn by_initial(&self, said: &[String], at: usize) -> usize {
        if self.first.is_empty() {
            return 0;
        }
        for initial in self.initials.chunks(1) {
            let first = self.first.as_slice();
            if follows(said, at, &[first, initial]) || follows(said, at, &[initial, first]) {
                return first.len() + 1;
            }
        }
        0
    }
}

/// Whether the parts stand in `said` from `at` on, one after the other.
fn follows(said: &[String], at: usize, parts: &[&[String]]) -> bool {
    let mut rest = said.get(at..).unwrap_or_default();
    parts.iter().all(|part| match rest.strip_prefix(*part) {
        Some(after) => {
            rest = after;
            true
        }
        None => false,
    })
}

fn letters(raw: &str) -> usize {
    raw.chars().filter(|c| c.is_alphanumeric()).count()
}

/// The words of a text: runs of letters and digits, in lower case, without accents, ligatures apart.
fn words(raw: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in raw.chars() {
        fold_char(c, |c| {
            if c.is_alphanumeric() {
                word.push(c);
            } else if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
        });
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests;
