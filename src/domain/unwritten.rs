//! What a person typed and did not write yet: texts, not records. They are hers until she writes them
//! or takes them back, whatever becomes of the screens that she typed them on.

use super::{Kind, Ref};

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unwritten {
    /// Forms of records, the latest last.
    pub forms: Vec<TypedForm>,
    /// Single lines.
    pub lines: Vec<TypedLine>,
}

/// The form of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedForm {
    /// Of what kind.
    pub kind: Kind,
    /// The record it edits; none of one being made.
    pub target: Option<Ref>,
    /// Whom a new record is about.
    pub about: Option<Ref>,
    /// The texts.
    pub fields: Vec<TypedField>,
    /// The field under the cursor.
    pub focus: usize,
    /// On its way to the store: it holds until the register has another number than this.
    pub sent: Option<u32>,
}

/// The text of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedField {
    /// The key of its label: a later version may have none of that key.
    pub field: String,
    /// What is typed.
    pub words: String,
    /// Which of a few is chosen.
    pub choice: usize,
    /// The records whose names stand in it.
    pub known: Vec<(String, Ref)>,
}

/// A line typed for a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedLine {
    /// The key of the question's words.
    pub question: String,
    /// The record that it is about.
    pub about: Option<Ref>,
    /// It is not known which: it is of whichever is asked first.
    pub of_any: bool,
    /// What is typed.
    pub words: String,
}

impl TypedLine {
    /// A line for a question; none where nothing is typed.
    pub fn of(question: &str, about: Option<Ref>, words: &str) -> Option<Self> {
        (!words.is_empty()).then(|| Self {
            question: question.to_owned(),
            about,
            of_any: false,
            words: words.to_owned(),
        })
    }

    /// Takes what was typed for a question out of these.
    pub fn take(lines: &mut Vec<Self>, question: &str, about: Option<Ref>) -> Option<String> {
        let fits = |line: &Self| line.of_any || line.about == about;
        let same = |line: &Self| line.question == question && fits(line);
        let at = lines.iter().position(same)?;
        Some(lines.remove(at).words)
    }
}
