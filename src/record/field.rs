//! What is said of a field, once.

use super::Value;
use super::held::See;
use crate::domain::Kind;
use crate::text::{Coded, Id, Word};
use crate::typed::Looking;

/// How the text of a field is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// A line of text.
    Line,
    /// A day.
    Date(Looking),
    /// A day after that of another field, or a length from it: `3j`, `36m`.
    DateAfter(Id),
    /// Hours and minutes.
    Duration,
    /// A number.
    Number,
    /// A share of a full-time post.
    Quota,
    /// One of a few.
    Choice(&'static [Word]),
    /// One of a few, or none, which is said so.
    Maybe(&'static [Word], Id),
    /// No or yes.
    Flag,
    /// A record of a kind, by a few letters.
    Record(Kind),
    /// Records of a kind, parted by commas.
    Records(Kind),
    /// Words parted by commas.
    Lines,
    /// Weekly slots with weeks and activity.
    Slots,
    /// Times of the week.
    Spans,
    /// Coded needs; `!` makes one required.
    Needs,
    /// Coded skills.
    Skills,
    /// Levels of teaching.
    Levels,
    /// Times out of a contract.
    Suspensions,
    /// Amendments of a contract.
    Amendments,
    /// Times in clusters.
    Memberships,
    /// Agreements with a commune.
    Agreements,
    /// Latitude and longitude.
    Position,
    /// A part of a day.
    Part,
    /// Nobody types it.
    Shown,
}

impl Type {
    /// One of a few, which are chosen and not typed.
    pub fn is_choice(self) -> bool {
        matches!(self, Self::Choice(_) | Self::Maybe(..) | Self::Flag)
    }

    /// The kind of the records that it names.
    pub fn names(self) -> Option<Kind> {
        match self {
            Self::Record(kind) | Self::Records(kind) => Some(kind),
            _ => None,
        }
    }
}

/// Where a field shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// In JSON.
    Json,
    /// On the sheet that the command line prints: its title says a record's name already.
    Sheet,
    /// On a card, and where a change is told: undo, journal.
    Card,
    /// In its form.
    Form,
}

/// What a meeting sees of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InMeeting {
    /// All of it.
    Shown,
    /// Nothing.
    Hidden,
    /// The initials of the name that it is part of.
    Initials,
    /// That something is there.
    Present,
    /// The class, when it names nobody.
    Class,
    /// Its clusters; another zone only as being there.
    Clusters,
    /// Of a reason to be away nothing, but that two people swapped hours is none.
    Reason,
    /// What its setting allows.
    OfSetting,
}

/// What a free text of a record is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FreeText {
    /// In JSON.
    pub name: &'static str,
    /// In words.
    pub label: Id,
}

/// A field of the records of one kind.
pub struct Field<R: 'static> {
    /// Its name in JSON.
    pub key: &'static str,
    /// Its label.
    pub label: Id,
    /// How its text is understood.
    pub kind: Type,
    /// It cannot be left empty.
    pub required: bool,
    /// What is said when it is empty.
    pub blank: Option<Word>,
    /// What a meeting sees of it.
    pub meeting: InMeeting,
    /// Where it shows.
    pub places: &'static [Where],
    /// What its free texts are called, in which anybody may be named.
    pub free: Option<FreeText>,
    /// The headers it goes by in tables, folded, the usual one first.
    pub columns: &'static [&'static str],
    /// The value in a record.
    pub get: fn(&R) -> Value,
    /// Puts a value in a record.
    pub set: fn(&mut R, Value),
    /// Shows its free texts.
    pub texts: fn(&R, &mut See<'_>),
}

const EVERYWHERE: &[Where] = &[Where::Json, Where::Sheet, Where::Card, Where::Form];

impl<R> Field<R> {
    /// A field that shows everywhere and is no free text.
    pub const fn new(
        key: &'static str,
        label: Id,
        kind: Type,
        meeting: InMeeting,
        get: fn(&R) -> Value,
        set: fn(&mut R, Value),
    ) -> Self {
        Self {
            key,
            label,
            kind,
            required: false,
            blank: None,
            meeting,
            places: EVERYWHERE,
            free: None,
            columns: &[],
            get,
            set,
            texts: |_, _| {},
        }
    }

    /// One that is only told: what it says is set by others.
    pub const fn told(
        key: &'static str,
        label: Id,
        places: &'static [Where],
        get: fn(&R) -> Value,
    ) -> Self {
        Self::new(key, label, Type::Shown, InMeeting::Shown, get, |_, _| {}).at(places)
    }

    /// Under another name in JSON.
    pub const fn key(mut self, key: &'static str) -> Self {
        self.key = key;
        self
    }

    /// Shows there alone.
    pub const fn at(mut self, places: &'static [Where]) -> Self {
        self.places = places;
        self
    }

    /// Set in another way.
    pub const fn set(mut self, set: fn(&mut R, Value)) -> Self {
        self.set = set;
        self
    }

    /// It cannot be left empty.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// What is said when it is empty: in words, and in JSON unless `id` is empty.
    pub const fn blank(mut self, id: &'static str, label: Id) -> Self {
        self.blank = Some(Word { id, label });
        self
    }

    /// Free text, found under that name.
    pub const fn free(mut self, name: &'static str, label: Id) -> Self {
        self.free = Some(FreeText { name, label });
        self
    }

    /// With these texts in it.
    pub const fn texts(mut self, texts: fn(&R, &mut See<'_>)) -> Self {
        self.texts = texts;
        self
    }

    /// The headers it goes by in tables.
    pub const fn columns(mut self, columns: &'static [&'static str]) -> Self {
        self.columns = columns;
        self
    }

    /// Whether it shows there.
    pub fn shows(&self, place: Where) -> bool {
        self.places.contains(&place)
    }
}

/// The type of a choice: the words of its values.
pub(super) const fn one_of<C: Coded>() -> Type {
    Type::Choice(C::WORDS)
}

/// The type of a choice that may be left open.
pub(super) const fn maybe<C: Coded>() -> Type {
    Type::Maybe(C::WORDS, Id::FormBlank)
}
