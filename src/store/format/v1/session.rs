//! What was kept of a session while place and typed text were one: it is only read, for what was
//! typed. Where the person was is not looked for any more.

#![allow(dead_code)] // places are read past: what was typed lies between them

use serde::Deserialize;

use super::number::{Kind, Ref};
use super::unwritten::TypedForm;
use crate::domain::{self, TypedLine, Unwritten};
use crate::store::format::Shape;

impl Session {
    /// What was typed: forms as they are kept now, and the lines of questions by the keys of theirs.
    pub(in crate::store) fn unwritten(self) -> Unwritten {
        let mut lines = Vec::new();
        let pages = self.behind.into_iter().chain([self.here]);
        pages.for_each(|page| page.typed(&mut lines));
        self.beside
            .into_iter()
            .for_each(|plan| plan.typed(&mut lines));
        self.floats
            .into_iter()
            .for_each(|float| float.typed(&mut lines));
        Unwritten {
            forms: self.drafts.value(),
            lines,
        }
    }
}

fn typed(lines: &mut Vec<TypedLine>, question: &str, about: Option<domain::Ref>, words: &str) {
    lines.extend(TypedLine::of(question, about, words));
}

fn about(kind: domain::Kind, id: u32) -> Option<domain::Ref> {
    Some(domain::Ref { kind, id })
}

impl Page {
    fn typed(self, lines: &mut Vec<TypedLine>) {
        match self {
            Self::Absence(plan) => plan.typed(lines),
            Self::Calls { added, .. } => {
                for (to, words) in added {
                    typed(lines, "call-add-title", Some(to.value()), &words);
                }
            }
            _ => {}
        }
    }
}

impl Planned {
    fn typed(self, lines: &mut Vec<TypedLine>) {
        for (_, decided) in self.decided {
            if let Decided::Force(avs, why) = decided {
                typed(lines, FORCED, about(domain::Kind::Avs, avs), &why);
            }
        }
    }
}

/// Why someone takes a need all the same.
const FORCED: &str = "plan-force-reason";

/// Why a rule that warns is overruled.
const OVERRULED: &str = "form-reason-why";

impl Float {
    fn typed(self, lines: &mut Vec<TypedLine>) {
        use domain::Kind as K;
        match self {
            // What was looked for is no text of hers.
            Self::Finder(..) | Self::Palette(_) => {}
            Self::Line(Line::ForceReason(avs), words) => {
                typed(lines, FORCED, about(K::Avs, avs), &words);
            }
            Self::Line(line, words) => {
                let line = TypedLine::of(line.question(), None, &words);
                lines.extend(line.map(|line| TypedLine {
                    of_any: true,
                    ..line
                }));
            }
            Self::Form {
                target,
                about,
                reason,
                ..
            } => {
                let about = target.or(about).map(Shape::value);
                typed(lines, OVERRULED, about, &reason);
            }
            Self::Reassign { ids, reason, .. } => {
                let first = ids.first().and_then(|id| about(K::Accompaniment, *id));
                typed(lines, "reassign-reason", first, &reason);
            }
            Self::NoticeStep(contract, happening, day) => {
                typed(
                    lines,
                    happening.question(),
                    about(K::Contract, contract),
                    &day,
                );
            }
        }
    }
}

impl Line {
    fn question(self) -> &'static str {
        match self {
            Self::Before => "prompt-before",
            Self::DeadlinesUntil => "prompt-deadlines-until",
            Self::Week => "prompt-week",
            Self::AsOf => "prompt-as-of",
            Self::BackUpTo | Self::Setting => "store-back-up-title",
            Self::ReassignFrom => "prompt-from",
            Self::LawDate => "prompt-law-date",
            Self::SplitAt => "plan-split-title",
            Self::ForceReason(_) => FORCED,
            Self::AddedToMessage => "call-add-title",
        }
    }
}

impl Happening {
    fn question(self) -> &'static str {
        match self {
            Self::Told => "step-told",
            Self::Interview => "step-interview",
            Self::Offered => "step-offered",
            Self::OfferedPermanent => "step-offered-permanent",
            Self::Received => "step-received",
            Self::Accepted => "step-accepted",
            Self::Refused => "step-refused",
            Self::Erased => "step-erase",
        }
    }
}

/// A session.
#[derive(Deserialize)]
pub(in crate::store) struct Session {
    _day: i32,
    behind: Vec<Page>,
    here: Page,
    beside: Vec<Planned>,
    floats: Vec<Float>,
    drafts: Vec<TypedForm>,
    _panes: bool,
}

/// A screen.
#[derive(Deserialize)]
enum Page {
    Home(usize),
    List(Kind, String, bool, usize, bool, Option<u32>),
    Card(Ref, i32, usize),
    Contracts(Option<i32>, Option<i32>, i16, usize),
    Deadlines(Option<String>, Option<i32>, usize),
    Journal(usize),
    Store(usize),
    Absence(Box<Planned>),
    Calls {
        _absences: Vec<u32>,
        _others: Vec<u32>,
        _order: Option<String>,
        added: Vec<(Ref, String)>,
        _on: Option<Ref>,
    },
}

/// Absences with what was decided by hand.
#[derive(Deserialize)]
struct Planned {
    _absences: Vec<(Absence, Option<u32>)>,
    decided: Vec<(Need, Decided)>,
    _cuts: Vec<(Need, Cut)>,
    _widened: u16,
    _order: Option<String>,
    _cursor: usize,
}

/// Who, from when to when, why, and the hours owed.
type Absence = (Who, (i32, u16), (i32, u16), Why, i32);

#[derive(Deserialize)]
enum Who {
    Avs(u32),
    Pupil(u32),
}

#[derive(Deserialize)]
enum Why {
    Sickness,
    Leave,
    Training,
    Authorised,
    Strike,
    Other,
}

/// Its day, its hours, its slots.
type Need = (i32, (u16, u16), Vec<(u32, u16)>);

#[derive(Deserialize)]
enum Decided {
    Take(u32),
    Force(u32, String),
    Leave,
}

#[derive(Deserialize)]
enum Cut {
    Pupils,
    At(u16),
}

/// What floated over a screen.
#[derive(Deserialize)]
enum Float {
    Finder(Sought, String),
    Palette(String),
    Line(Line, String),
    Form {
        _kind: Kind,
        target: Option<Ref>,
        about: Option<Ref>,
        _command: String,
        _focus: usize,
        _typed: Option<String>,
        reason: String,
    },
    Reassign {
        ids: Vec<u32>,
        _from: i32,
        _to: Option<u32>,
        _confirming: bool,
        reason: String,
    },
    NoticeStep(u32, Happening, String),
}

#[derive(Deserialize)]
enum Sought {
    Anything,
    Absentee,
    Beside,
    ForField,
}

#[derive(Deserialize)]
enum Line {
    Before,
    DeadlinesUntil,
    Week,
    AsOf,
    BackUpTo,
    Setting,
    ReassignFrom,
    LawDate,
    SplitAt,
    ForceReason(u32),
    AddedToMessage,
}

#[derive(Deserialize)]
enum Happening {
    Told,
    Interview,
    Offered,
    OfferedPermanent,
    Received,
    Accepted,
    Refused,
    Erased,
}
