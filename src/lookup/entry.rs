//! One name in the index: where its folded text lies, and how that text is laid out.
//!
//! A person is `last first last`, so that `last first` and `first last` are both spans of it; one
//! with another name has `other first other` behind it. A school is `name commune`, the commune with
//! the other words for its kind of school behind it. UAI and phone digits come last. Parts are separated by a line feed, which no folded text holds.

use std::borrow::Cow;
use std::ops::Range;

use super::query::Kinds;
use super::{fold, kind_words, phone};
use crate::domain::{Avs, Establishment, Kind, Pupil, Ref};

/// Letters kept of one field: two of them and a space stay under the matcher's 256.
const FIELD_LIMIT: usize = 127;

/// Where the text of one record lies, and what a search must know before reading it.
#[derive(Clone, Copy, Debug)]
pub(super) struct IndexEntry {
    /// Where its text begins.
    pub at: u32,
    /// Bytes of the last name, or of a school's name.
    last: u8,
    /// Bytes of the first name, or of a school's commune.
    first: u8,
    /// Bytes of the other name; 0 when there is none.
    other: u8,
    /// Bytes of the numbers.
    numbers: u8,
    /// The record's number.
    pub id: u32,
    /// The school of a pupil, the base of an AVS, or the school itself; 0 when not known.
    pub school: u32,
    /// What it counts as in a search; none once it is dead.
    pub kinds: Kinds,
}

impl IndexEntry {
    /// Which record it is.
    pub fn target(&self) -> Ref {
        let kind = if self.kinds.meets(Kinds::AVS) {
            Kind::Avs
        } else if self.kinds.meets(Kinds::PUPILS) {
            Kind::Pupil
        } else {
            Kind::Establishment
        };
        Ref { kind, id: self.id }
    }

    /// How many bytes its text has.
    pub fn len(&self) -> usize {
        let [last, first, other, numbers] = self.parts();
        let person = self.is_person();
        span(last, first, person) + tail(span(other, first, person), other) + tail(numbers, numbers)
    }

    /// The names a word may be looked for in; `text` is the entry's own.
    pub fn windows<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> + use<'t> {
        let spans = self.spans().into_iter();
        spans
            .filter_map(|span| text.get(span))
            .filter(|window| !window.is_empty())
    }

    /// Whether a name passes; as bytes, for this is asked of every entry at every key.
    pub fn any_name(&self, text: &[u8], passes: impl Fn(&[u8]) -> bool) -> bool {
        let length = self.straight();
        let turned = usize::from(self.last) + 1;
        text.get(..length).is_some_and(&passes)
            || (self.turns() && text.get(turned..turned + length).is_some_and(&passes))
            || (self.other > 0 && self.any_other(text, passes))
    }

    /// Whether one of the names that together hold every word once passes.
    pub fn any_straight(&self, text: &[u8], passes: impl Fn(&[u8]) -> bool) -> bool {
        text.get(..self.straight()).is_some_and(&passes)
            || (self.other > 0 && self.any_other(text, passes))
    }

    /// The words of the names, each once.
    pub fn words<'t>(&self, text: &'t [u8]) -> impl Iterator<Item = &'t [u8]> + use<'t> {
        let behind = if self.other > 0 {
            let [_, _, other, _] = self.spans();
            // The first name has been seen with the usual one.
            let end = other.start + usize::from(self.other);
            text.get(other.start..end)
        } else {
            None
        };
        let names = text.get(..self.straight()).into_iter().chain(behind);
        names.flat_map(|name| name.split(|byte| *byte == b' '))
    }

    fn any_other(&self, text: &[u8], passes: impl Fn(&[u8]) -> bool) -> bool {
        let [_, _, straight, turned] = self.spans();
        [straight, turned]
            .into_iter()
            .any(|span| text.get(span).is_some_and(&passes))
    }

    /// Bytes of the usual name, one way or the other.
    fn straight(&self) -> usize {
        let first = usize::from(self.first);
        usize::from(self.last) + first + usize::from(first > 0)
    }

    fn turns(&self) -> bool {
        self.first > 0 && self.is_person()
    }

    /// The fields that a word may be the whole of: last, first and other name, or a school's name.
    pub fn wholes<'t>(&self, text: &'t [u8]) -> impl Iterator<Item = &'t [u8]> + use<'t> {
        let [last, first, other, _] = self.parts();
        let behind = span(last, first, true) + 1;
        let first = if self.is_person() { first } else { 0 };
        let fields = [(0, last), (last + 1, first), (behind, other)];
        let fields = fields.into_iter().filter(|(_, length)| *length > 0);
        fields.filter_map(|(at, length)| text.get(at..at + length))
    }

    /// UAI and phone digits, one space between them.
    pub fn numbers<'t>(&self, text: &'t [u8]) -> &'t [u8] {
        let from = text.len().saturating_sub(usize::from(self.numbers));
        text.get(from..).unwrap_or_default()
    }

    /// Everything before the numbers.
    pub fn before_numbers<'t>(&self, text: &'t [u8]) -> &'t [u8] {
        let [last, first, other, _] = self.parts();
        let person = self.is_person();
        let end = span(last, first, person) + tail(span(other, first, person), other);
        text.get(..end).unwrap_or_default()
    }

    /// Where the names lie: usual name straight and turned, other name straight and turned. An empty
    /// span is none.
    fn spans(&self) -> [Range<usize>; 4] {
        let [last, first, other, _] = self.parts();
        let straight = |at: usize, a: usize| at..at + if first == 0 { a } else { a + 1 + first };
        if !self.is_person() {
            return [straight(0, last), 0..0, 0..0, 0..0];
        }
        let turned = |at: usize, a: usize| {
            let from = at + a + 1;
            if first == 0 {
                0..0
            } else {
                from..from + first + 1 + a
            }
        };
        if other == 0 {
            return [straight(0, last), turned(0, last), 0..0, 0..0];
        }
        let behind = span(last, first, true) + 1;
        [
            straight(0, last),
            turned(0, last),
            straight(behind, other),
            turned(behind, other),
        ]
    }

    /// How long the name is, in bytes: of schools of one name the commune decides, not its length.
    pub fn length(&self) -> usize {
        let first = if self.is_person() { self.first } else { 0 };
        usize::from(self.last) + usize::from(first)
    }

    fn is_person(&self) -> bool {
        !self.kinds.meets(Kinds::ESTABLISHMENTS)
    }

    fn parts(&self) -> [usize; 4] {
        [self.last, self.first, self.other, self.numbers].map(usize::from)
    }
}

/// Bytes of `a b a` for a person, of `a b` for a school; without `b`, of `a`.
fn span(a: usize, b: usize, person: bool) -> usize {
    match (b, person) {
        (0, _) => a,
        (_, true) => a + b + a + 2,
        (_, false) => a + b + 1,
    }
}

/// Bytes of a part with the line feed before it; nothing when it is not there.
fn tail(bytes: usize, there: usize) -> usize {
    if there == 0 { 0 } else { bytes + 1 }
}

/// Entries being written into one text.
#[derive(Clone, Debug, Default)]
pub(super) struct Writer {
    /// The folded text of all entries, one after the other.
    pub text: String,
    names: [String; 3],
    numbers: String,
}

impl Writer {
    /// Writes an AVS.
    pub fn avs(&mut self, id: u32, avs: &Avs, kinds: Kinds) -> IndexEntry {
        let phone = avs.phone.as_deref();
        let other = avs.other_name.as_deref();
        let school = avs.base.map_or(0, |base| base.0);
        self.write(
            id,
            kinds,
            school,
            [&avs.last, &avs.first],
            other,
            [None, phone],
        )
    }

    /// Writes a pupil.
    pub fn pupil(&mut self, id: u32, pupil: &Pupil) -> IndexEntry {
        let other = pupil.other_name.as_deref();
        let school = pupil.establishment.map_or(0, |at| at.0);
        let names: [&str; 2] = [&pupil.last, &pupil.first];
        self.write(id, Kinds::PUPILS, school, names, other, [None, None])
    }

    /// Writes an establishment.
    pub fn establishment(&mut self, id: u32, place: &Establishment) -> IndexEntry {
        let names = [&*place.name, place.commune.as_deref().unwrap_or_default()];
        let numbers = [place.uai.as_deref(), place.phone.as_deref()];
        let also = kind_words::of_school(place);
        let [_, commune] = names;
        let commune = if also.is_empty() {
            Cow::Borrowed(commune)
        } else {
            Cow::Owned(format!("{commune} {also}"))
        };
        let names = [&*place.name, &*commune];
        self.write(id, Kinds::ESTABLISHMENTS, id, names, None, numbers)
    }

    /// Copies an entry whose text lies in `from`.
    pub fn copy(&mut self, entry: &IndexEntry, from: &str) -> IndexEntry {
        let at = self.text.len() as u32;
        self.text
            .push_str(from.get(span_of(entry)).unwrap_or_default());
        IndexEntry { at, ..*entry }
    }

    fn write(
        &mut self,
        id: u32,
        kinds: Kinds,
        school: u32,
        [last, first]: [&str; 2],
        other: Option<&str>,
        [uai, phone]: [Option<&str>; 2],
    ) -> IndexEntry {
        let at = self.text.len();
        let raw = [last, first, other.unwrap_or_default()];
        for (field, raw) in self.names.iter_mut().zip(raw) {
            field.clear();
            fold::push(raw, field);
            cut(field);
        }
        if self.names.first().is_some_and(String::is_empty) {
            // A name of signs alone: the first name is all there is to find it by.
            self.names.swap(0, 1);
        }
        let [last, first, other] = &self.names;
        let person = !kinds.meets(Kinds::ESTABLISHMENTS);
        put(&mut self.text, last, first, person);
        if !other.is_empty() {
            self.text.push('\n');
            put(&mut self.text, other, first, person);
        }
        self.numbers.clear();
        put_numbers(&mut self.numbers, uai, phone);
        if !self.numbers.is_empty() {
            self.text.extend(["\n", &self.numbers]);
        }
        IndexEntry {
            at: at as u32,
            last: last.len() as u8,
            first: first.len() as u8,
            other: other.len() as u8,
            numbers: self.numbers.len() as u8,
            id,
            school,
            kinds,
        }
    }
}

/// Where the text of an entry lies in the text of all.
pub(super) fn span_of(entry: &IndexEntry) -> Range<usize> {
    let at = entry.at as usize;
    at..at + entry.len()
}

fn cut(field: &mut String) {
    if field.len() > FIELD_LIMIT {
        let end = (0..=FIELD_LIMIT)
            .rev()
            .find(|end| field.is_char_boundary(*end));
        field.truncate(end.unwrap_or(0));
        field.truncate(field.trim_end().len());
    }
}

fn put(text: &mut String, a: &str, b: &str, person: bool) {
    text.push_str(a);
    if !b.is_empty() {
        text.extend([" ", b]);
        if person {
            text.extend([" ", a]);
        }
    }
}

fn put_numbers(text: &mut String, uai: Option<&str>, phone: Option<&str>) {
    fold::push(uai.unwrap_or_default(), text);
    cut(text);
    let digits = phone::digits(phone.unwrap_or_default());
    if !digits.is_empty() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.extend(digits.chars().take(FIELD_LIMIT));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Clean;
    use proptest::prelude::*;

    #[test]
    fn both_orders_and_both_names_are_spans_of_one_text() {
        let mut avs = Avs::named("LE GALL", "Anne-Marie");
        avs.other_name = Clean::some("ROUX");
        avs.phone = Clean::some("+33 6 12 34 56 78");
        let mut writer = Writer::default();
        writer.text.push_str("before");
        let entry = writer.avs(7, &avs, Kinds::AVS);
        let text = &writer.text[span_of(&entry)];
        assert_eq!(
            entry.windows(text).collect::<Vec<_>>(),
            [
                "le gall anne marie",
                "anne marie le gall",
                "roux anne marie",
                "anne marie roux"
            ]
        );
        let wholes: Vec<_> = entry.wholes(text.as_bytes()).collect();
        assert_eq!(wholes, [&b"le gall"[..], b"anne marie", b"roux"]);
        assert_eq!(entry.numbers(text.as_bytes()), b"0612345678");
    }

    #[test]
    fn a_school_is_found_by_name_and_commune_and_number() {
        let mut school = Establishment::named("École Saint-Joseph");
        school.commune = Clean::some("Bruz");
        school.uai = Clean::some("0350122T");
        school.phone = Clean::some("02 99 00 00 01");
        let mut writer = Writer::default();
        let entry = writer.establishment(3, &school);
        let text = &writer.text[span_of(&entry)];
        assert_eq!(
            entry.windows(text).collect::<Vec<_>>(),
            ["ecole saint joseph bruz"]
        );
        assert_eq!(
            entry.wholes(text.as_bytes()).collect::<Vec<_>>(),
            [b"ecole saint joseph"]
        );
        assert_eq!(entry.numbers(text.as_bytes()), b"0350122t 0299000001");
    }

    proptest! {
        #[test]
        fn an_entry_knows_its_own_text_whatever_the_names(
            names in prop::collection::vec(("\\PC{0,150}", "\\PC{0,150}", "\\PC{0,9}", "\\PC{0,9}"), 1..4)
        ) {
            let mut writer = Writer::default();
            for (n, (last, first, other, phone)) in names.iter().enumerate() {
                let mut avs = Avs::named(last.as_str(), first.as_str());
                avs.other_name = Clean::some(other);
                avs.phone = Clean::some(phone);
                let entry = writer.avs(n as u32, &avs, Kinds::AVS);
                prop_assert_eq!(entry.at as usize + entry.len(), writer.text.len());
                let text = &writer.text[span_of(&entry)];
                // Of a mark alone nothing is kept, though it would fold to a letter.
                let other = avs.other_name.as_deref().unwrap_or_default();
                let nameless = fold::key(&avs.name()).is_empty() && fold::key(other).is_empty();
                prop_assert_eq!(entry.windows(text).next().is_none(), nameless);
                for window in entry.windows(text) {
                    prop_assert!(!window.contains('\n') && window.len() <= 256);
                }
            }
        }
    }
}
