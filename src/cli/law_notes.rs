//! What stands beside answers of the engagement clock: a change of the law weeks ahead, and that the
//! program is no lawyer.

use super::shell::Shell;
use crate::domain::{Date, Regime};
use crate::text::Id;
use crate::words::law_ahead;

/// Says both, by the law of a day; not beside a document.
pub fn say(on: Date, shell: &Shell) {
    if shell.json {
        return;
    }
    for words in law_ahead::lines([Regime::EducationAssistant, Regime::Aesh], on, &shell.text) {
        shell.say(&words);
    }
    shell.say(shell.text.get(Id::LawNoLawyer));
}
