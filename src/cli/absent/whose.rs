//! Who is absent, as typed: AVS, or pupils and schools, each once.

use super::Args;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::named::Named;
use crate::cli::shell::Shell;
use crate::domain::{
    Absentee, AvsId, Clean, EstablishmentId, Kind, PupilId, Ref, Register, is_same_class,
};
use crate::text::Id;

/// Whoever is absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whose {
    /// Who.
    pub who: Absentee,
    /// Of a school, which class; none for all of it.
    pub class: Option<Clean>,
}

impl Whose {
    /// Their code.
    pub fn code(&self) -> String {
        Ref::from(self.who).to_string()
    }

    /// Whether somebody is to take over.
    pub fn is_avs(&self) -> bool {
        matches!(self.who, Absentee::Avs(_))
    }
}

/// Who is absent, each once, in the order typed.
///
/// # Errors
/// Nobody of that code or name, or several; an AVS beside whoever frees one; a class of nobody, or
/// one in which nobody is accompanied; a plan where nothing is covered.
pub fn named(
    args: &Args,
    all: &[Named],
    register: &Register,
    shell: &Shell,
) -> Result<Vec<Whose>, Failure> {
    let usage = |id| Failure::said(Exit::Usage, shell.text.get(id));
    let mut whose: Vec<Whose> = Vec::with_capacity(all.len());
    for one in all {
        let found = one.found(shell, register)?;
        let who = match found.kind {
            Kind::Pupil => Absentee::Pupil(PupilId(found.id)),
            Kind::Establishment => Absentee::Establishment(EstablishmentId(found.id)),
            _ => Absentee::Avs(AvsId(found.id)),
        };
        if whose.iter().all(|other| other.who != who) {
            let class = None;
            whose.push(Whose { who, class });
        }
    }
    let needed = whose.iter().filter(|one| one.is_avs()).count();
    if needed > 0 && needed < whose.len() {
        return Err(usage(Id::CliAbsentMixed));
    }
    if needed == 0 && args.plan.is_some() {
        return Err(usage(Id::CliAbsentPlanOfFree));
    }
    if let Some(typed) = &args.class {
        let [
            Whose {
                who: Absentee::Establishment(at),
                class,
            },
        ] = whose.as_mut_slice()
        else {
            return Err(usage(Id::CliAbsentClassOf));
        };
        *class = Some(class_at(*at, typed, register, shell)?);
    }
    Ok(whose)
}

/// A class in which somebody is accompanied, as it is written there.
fn class_at(
    at: EstablishmentId,
    typed: &str,
    register: &Register,
    shell: &Shell,
) -> Result<Clean, Failure> {
    let typed = Clean::new(typed);
    let all = register.classes_at(at, shell.clock.today());
    let known: Vec<String> = all.iter().map(ToString::to_string).collect();
    let mut same = all.into_iter().filter(|class| is_same_class(class, &typed));
    same.next().ok_or_else(|| {
        let (code, text) = (at.to_string(), &shell.text);
        let words = match known.is_empty() {
            true => text.cli_absent_no_classes(&typed, code),
            false => text.cli_absent_no_class(&typed, code, known.join(", ")),
        };
        Failure::said(Exit::Nothing, words)
    })
}
