//! Which fields of a record are free text, where a coordinator may have written anybody's name.
//! Names, addresses and numbers that are a record's own are none.

use super::super::{
    Absence, Accompaniment, Avs, Clean, Contract, Cover, Decision, Establishment, Holiday, Meeting,
    Need, Pupil, Setting, Skill,
};

/// A free text of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum TextField {
    Class,
    Teacher,
    Skills,
    Number,
    Activities,
    Protocol,
    ShortReason,
    Zone,
    Place,
    Who,
    Note,
    Name,
    Setting,
}

impl TextField {
    /// Its id in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Teacher => "teacher",
            Self::Skills => "skills",
            Self::Number => "number",
            Self::Activities => "activities",
            Self::Protocol => "protocol",
            Self::ShortReason => "short_reason",
            Self::Zone => "zone",
            Self::Place => "place",
            Self::Who => "with",
            Self::Note => "note",
            Self::Name => "name",
            Self::Setting => "value",
        }
    }
}

/// A record that shows its free texts.
pub(super) trait Texts {
    /// Shows each with its field, those of one field one after the other.
    fn texts(&self, see: &mut dyn FnMut(TextField, &str));
}

type See<'a> = dyn FnMut(TextField, &str) + 'a;

fn all<'t>(see: &mut See<'_>, field: TextField, texts: impl IntoIterator<Item = &'t Clean>) {
    for text in texts {
        see(field, text);
    }
}

fn gesture(skill: &Skill) -> Option<&Clean> {
    match skill {
        Skill::Gesture(words) => Some(words),
        _ => None,
    }
}

impl Texts for Avs {
    fn texts(&self, see: &mut See<'_>) {
        let gestures = self.skills.iter().filter_map(gesture);
        all(see, TextField::Skills, gestures);
    }
}

impl Texts for Pupil {
    fn texts(&self, see: &mut See<'_>) {
        all(see, TextField::Class, &self.class);
        all(see, TextField::Teacher, &self.teacher);
        let needs = self.needs.iter().map(|Need { skill, .. }| skill);
        all(see, TextField::Skills, needs.filter_map(gesture));
    }
}

impl Texts for Decision {
    fn texts(&self, see: &mut See<'_>) {
        all(see, TextField::Number, &self.number);
        all(see, TextField::Activities, &self.activities);
        all(see, TextField::Protocol, &self.protocol);
    }
}

impl Texts for Contract {
    fn texts(&self, see: &mut See<'_>) {
        all(see, TextField::ShortReason, &self.short_reason);
        let amended = self.amendments.iter().filter_map(|one| one.places.as_ref());
        let places = std::iter::once(&self.places).chain(amended);
        all(
            see,
            TextField::Zone,
            places.filter_map(|at| at.zone.as_ref()),
        );
    }
}

impl Texts for Meeting {
    fn texts(&self, see: &mut See<'_>) {
        all(see, TextField::Place, &self.place);
        all(see, TextField::Who, &self.who);
        all(see, TextField::Note, &self.note);
    }
}

impl Texts for Holiday {
    fn texts(&self, see: &mut See<'_>) {
        see(TextField::Name, &self.name);
    }
}

impl Texts for Setting {
    fn texts(&self, see: &mut See<'_>) {
        match self {
            Setting::Text(text) => see(TextField::Setting, text),
            Setting::List(texts) => all(see, TextField::Setting, texts),
            Setting::Flag(_) | Setting::Number(_) => {}
        }
    }
}

/// Nothing in it is free text.
macro_rules! without {
    ($($record:ident)*) => {
        $(impl Texts for $record {
            fn texts(&self, _: &mut See<'_>) {}
        })*
    };
}
without! { Establishment Accompaniment Absence Cover }
