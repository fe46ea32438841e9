//! What a field holds, and how it reads in JSON and on paper.

use serde_json::json;

use crate::domain::{Clean, Date, Minute, Minutes, Permille, Position, Ref, Register};
use crate::text::Text;
use crate::words::label;

/// What a field holds.
#[derive(Clone, Debug, Default)]
pub enum ShownValue {
    /// It is not known.
    #[default]
    Unknown,
    /// Words of the person.
    Text(String),
    /// A day.
    Date(Date),
    /// A time of day: minutes from midnight.
    Time(Minute),
    /// A length of time.
    Minutes(Minutes),
    /// A share of a full-time post, in thousandths.
    Permille(Permille),
    /// A count.
    Number(i64),
    /// Yes or no; paper says only yes.
    Flag(bool),
    /// Yes or no, each with words of its own.
    Told(bool, String),
    /// A place, in degrees; paper leaves it to maps.
    Position(Position),
    /// Another record.
    Record(Ref),
    /// A word of our own: its id, and how people say it.
    Coded(String, String),
    /// Several.
    List(Vec<ShownValue>),
    /// Parts with names of their own.
    Parts(Vec<(&'static str, ShownValue)>),
}

impl ShownValue {
    /// Several of what one iterator gives.
    pub fn list<V: Into<Self>>(values: impl IntoIterator<Item = V>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }

    /// As JSON: ISO dates, minutes as integers, records by their code.
    pub fn json(&self) -> serde_json::Value {
        match self {
            Self::Unknown => serde_json::Value::Null,
            Self::Text(words) => json!(words),
            Self::Date(date) => json!(date.to_string()),
            Self::Time(minute) => json!(minute.0),
            Self::Minutes(minutes) => json!(minutes.0),
            Self::Permille(share) => json!(share.0),
            Self::Number(number) => json!(number),
            Self::Flag(flag) | Self::Told(flag, _) => json!(flag),
            Self::Position(place) => {
                let (lat, lon) = place.degrees();
                json!({ "lat": lat, "lon": lon })
            }
            Self::Record(target) => json!(target.to_string()),
            Self::Coded(id, _) => json!(id),
            Self::List(all) => all.iter().map(Self::json).collect(),
            Self::Parts(parts) => {
                let parts = parts.iter();
                parts
                    .map(|(key, value)| ((*key).to_owned(), value.json()))
                    .collect()
            }
        }
    }

    /// In words; empty where there is nothing to say.
    pub fn words(&self, register: &Register, text: &Text) -> String {
        let all = |values: &mut dyn Iterator<Item = &Self>, between: &str| {
            let words = values.map(|value| value.words(register, text));
            words
                .filter(|words| !words.is_empty())
                .collect::<Vec<_>>()
                .join(between)
        };
        match self {
            Self::Unknown | Self::Flag(false) | Self::Position(_) => String::new(),
            Self::Text(words) | Self::Coded(_, words) | Self::Told(_, words) => words.clone(),
            Self::Date(date) => text.date(*date),
            Self::Time(minute) => text.time(*minute),
            Self::Minutes(minutes) => text.minutes(*minutes),
            Self::Permille(share) => text.quota(*share),
            Self::Number(number) => number.to_string(),
            Self::Flag(true) => text.yes_no(true).to_owned(),
            Self::Record(target) => format!("{} {target}", label::of(register, text, *target)),
            Self::List(values) => all(&mut values.iter(), ", "),
            Self::Parts(parts) => all(&mut parts.iter().map(|(_, value)| value), " "),
        }
    }
}

impl<V: Into<ShownValue>> From<Option<V>> for ShownValue {
    fn from(value: Option<V>) -> Self {
        value.map_or(Self::Unknown, Into::into)
    }
}

macro_rules! held {
    ($($from:ty => $value:ident($how:expr);)*) => {
        $(impl From<$from> for ShownValue {
            fn from(value: $from) -> Self { Self::$value($how(value)) }
        })*
    };
}

held! {
    &Clean => Text(|clean: &Clean| clean.to_string());
    Date => Date(|date| date);
    Minute => Time(|minute| minute);
    Minutes => Minutes(|minutes| minutes);
    Permille => Permille(|share| share);
    Position => Position(|place| place);
    Ref => Record(|target| target);
    bool => Flag(|flag| flag);
    u8 => Number(i64::from);
    u16 => Number(i64::from);
    u32 => Number(i64::from);
}
