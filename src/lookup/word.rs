//! A word of a query, and the letter masks that rule most names out without reading them.

use super::{fold, phone};

/// Letters longer words are cut to.
pub(super) const WORD_LIMIT: usize = 64;

/// What is known of a name without reading it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mask {
    /// Bits 0–25: letters of the names; 26–35: digits, those of numbers too; 36–61: letters that
    /// begin a word; 62: any other sign.
    pub letters: u64,
    /// Pairs of neighbours in the names, each hashed to one of 32 bits: a bit that is not set says
    /// that the pair is nowhere.
    pub pairs: u32,
    /// The same of the pairs that begin a word.
    pub starts: u32,
}

/// The bit of a letter or digit that is held anywhere.
fn held(byte: u8) -> u64 {
    match byte {
        b'a'..=b'z' => 1 << (byte - b'a'),
        b'0'..=b'9' => 1 << (26 + byte - b'0'),
        _ => 1 << 62,
    }
}

/// The bit of a letter that begins a word; none for other signs, about which the mask knows nothing.
pub(super) fn initial(byte: u8) -> u64 {
    match byte {
        b'a'..=b'z' => 1 << (36 + byte - b'a'),
        _ => 0,
    }
}

/// The bit of two neighbours.
fn pair(a: u8, b: u8) -> u32 {
    1 << ((u32::from(a) * 11 + u32::from(b) * 7) % 32)
}

/// The mask of folded names and numbers.
pub(super) fn mask(names: &[u8], numbers: &[u8]) -> Mask {
    let mut mask = Mask::default();
    let (mut before, mut begins) = (b' ', false);
    for byte in names.iter().copied() {
        if !matches!(byte, b' ' | b'\n') {
            mask.letters |= held(byte);
            match before {
                b' ' | b'\n' => {
                    mask.letters |= initial(byte);
                    begins = true;
                }
                before => {
                    mask.pairs |= pair(before, byte);
                    mask.starts |= if begins { pair(before, byte) } else { 0 };
                    begins = false;
                }
            }
        }
        before = byte;
    }
    let digits = numbers.iter().filter(|byte| byte.is_ascii_digit());
    mask.letters |= digits.fold(0, |bits, digit| bits | held(*digit));
    mask
}

/// One word of a query in every form it may have in a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QueryWord {
    /// `st` is typed on the way to `stephane` as well as for `saint`: both are looked for.
    pub forms: Vec<Spelling>,
    /// Letters that a mask must have, whatever the form.
    pub needs: u64,
    /// Begins with a digit: may be part of a UAI or a phone number.
    pub number: bool,
}

/// One spelling of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spelling {
    /// Its folded letters.
    pub text: String,
    /// The bit of a name in which a word can begin with it; 0 when the mask cannot tell.
    pub begins: u64,
    /// The bit of its first two letters; 0 when there is one.
    pub starts: u32,
    /// Only the letters a to z.
    pub plain: bool,
    /// For each letter but the first: the bit of it and its neighbour, and the bit of a word that
    /// begins with it.
    pub steps: Vec<(u32, u64)>,
}

impl Spelling {
    /// Whether a name of that mask may have a word that begins with it.
    pub fn may_begin(&self, mask: &Mask) -> bool {
        mask.letters & self.begins == self.begins && mask.starts & self.starts == self.starts
    }

    fn new(text: &str) -> Self {
        let text: String = text.chars().take(WORD_LIMIT).collect();
        let neighbours = || text.bytes().zip(text.bytes().skip(1));
        Self {
            starts: neighbours().next().map_or(0, |(a, b)| pair(a, b)),
            begins: text.bytes().next().map_or(0, initial),
            plain: text.bytes().all(|b| b.is_ascii_lowercase()),
            steps: neighbours()
                .map(|(a, b)| (pair(a, b), initial(b)))
                .collect(),
            text,
        }
    }
}

impl QueryWord {
    /// A word that is folded already.
    fn new(folded: &str) -> Self {
        let long = match folded {
            "st" => Some("saint"),
            "ste" => Some("sainte"),
            _ => None,
        };
        let forms: Vec<Spelling> = [long, Some(folded)]
            .into_iter()
            .flatten()
            .map(Spelling::new)
            .collect();
        let number = folded.starts_with(|c: char| c.is_ascii_digit());
        // The letter of a UAI is no letter of a name.
        let counts = |byte: &u8| !number || byte.is_ascii_digit();
        let bits = |form: &Spelling| {
            let bytes = form.text.bytes().filter(counts);
            bytes.fold(0, |bits, byte| bits | held(byte))
        };
        Self {
            needs: forms
                .iter()
                .map(bits)
                .fold(u64::MAX, |all, bits| all & bits),
            number,
            forms,
        }
    }

    /// The words of what was typed, with every form that each may have.
    pub fn all_of(raw: &str) -> Vec<Self> {
        typed_words(raw)
            .iter()
            .map(|word| Self::new(word))
            .collect()
    }

    /// Whether one of its forms is `text`.
    pub fn is(&self, text: &[u8]) -> bool {
        self.forms.iter().any(|form| form.text.as_bytes() == text)
    }
}

/// The folded words of what was typed. Groups of digits that follow one another are one number, as
/// phones are dictated in pairs; a number with its country is the one dialled at home.
pub fn typed_words(raw: &str) -> Vec<String> {
    let folded = fold::typed(&phone::at_home(raw));
    let mut words: Vec<String> = Vec::new();
    let mut digits = false;
    for part in folded.split(' ').filter(|part| !part.is_empty()) {
        let group = part.len() > 1 && part.bytes().all(|b| b.is_ascii_digit());
        match words.last_mut() {
            Some(number) if group && digits => number.push_str(part),
            _ => words.push(part.to_owned()),
        }
        digits = group;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(raw: &str) -> Vec<Vec<String>> {
        let words = QueryWord::all_of(raw);
        words
            .into_iter()
            .map(|word| word.forms.into_iter().map(|form| form.text).collect())
            .collect()
    }

    #[test]
    fn st_is_looked_for_as_it_is_and_as_a_saint() {
        assert_eq!(forms("St Jo"), [vec!["saint", "st"], vec!["jo"]]);
        assert_eq!(forms("Saint Ste"), [vec!["saint"], vec!["sainte", "ste"]]);
        assert_eq!(forms("sain"), [["sain"]]);
    }

    #[test]
    fn a_phone_typed_in_pairs_is_one_number() {
        assert_eq!(forms("02 99 40"), [["029940"]]);
        assert_eq!(forms("8 mai 1945"), [["8"], ["mai"], ["1945"]]);
        assert_eq!(forms("+33 6 39 98"), [["063998"]]);
        assert_eq!(forms("0033.6.39.98"), [["063998"]]);
        assert_eq!(forms("(0)6 39"), [["0639"]]);
    }

    #[test]
    fn a_mask_knows_what_is_held_and_what_begins() {
        let mask = mask(b"ab c", b"9t");
        assert_eq!(mask.letters & held(b'b'), held(b'b'));
        assert_eq!(mask.letters & initial(b'b'), 0);
        assert_eq!(mask.letters & initial(b'c'), initial(b'c'));
        assert_eq!(mask.letters & held(b'9'), held(b'9'));
        assert_eq!(mask.letters & held(b't'), 0);
        assert_eq!(mask.pairs, pair(b'a', b'b'));
        assert_eq!(super::mask(b"abc d", b"").starts, pair(b'a', b'b'));
    }
}
