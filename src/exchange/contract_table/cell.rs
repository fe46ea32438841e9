//! The cells of a row: dates, words, suspensions.

use super::error::ContractFault;
use crate::domain::{Clean, Date, Ending, Function, Regime, Suspension, SuspensionKind, folded};

/// Years that a contract can lie in.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2099;

/// A day: `2003-09-01`, `1/9/2003`, `01-09-2003`, `1.9.2003`; the year in four digits.
pub(super) fn date(text: &str) -> Result<Date, ContractFault> {
    let parts: Vec<&str> = text
        .trim()
        .splitn(4, ['/', '-', '.'])
        .map(str::trim)
        .collect();
    let &[first, month, last] = parts.as_slice() else {
        return Err(ContractFault::NotADate);
    };
    let (year, day) = if first.len() == 4 {
        (first, last)
    } else {
        (last, first)
    };
    let number = |text: &str, longest: usize| {
        let plain = text.len() <= longest && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<i16>().ok().filter(|_| plain)
    };
    let (Some(year), Some(month), Some(day), 4) = (
        number(year, 4),
        number(month, 2),
        number(day, 2),
        year.len(),
    ) else {
        return Err(ContractFault::NotADate);
    };
    if !YEARS.contains(&year) {
        return Err(ContractFault::YearOutOfRange);
    }
    Date::new(year, month as i8, day as i8).map_err(|_| ContractFault::NoSuchDay)
}

/// A day, or none for an empty cell.
pub(super) fn maybe_date(text: &str) -> Result<Option<Date>, ContractFault> {
    match text {
        "" => Ok(None),
        text => date(text).map(Some),
    }
}

/// The last day, or none of a permanent contract, which says so: an empty end is the commonest fault
/// of such a table, and would silence every deadline.
pub(super) fn term(text: &str) -> Result<Option<Date>, ContractFault> {
    match folded(text).as_str() {
        "" => Err(ContractFault::NoTerm),
        "cdi" | "permanent" => Ok(None),
        _ => date(text).map(Some),
    }
}

/// Every regime by the word that is offered for one that is not known.
pub(super) const REGIME_WORDS: &[&str] = &[
    "AED",
    "AESH",
    "emploi jeune",
    "contrat aidé",
    "CUI",
    "CAE",
    "PEC",
    "MI-SE",
    "service civique",
    "enseignant contractuel",
    "vacataire",
    "apprenti",
    "fonctionnaire",
];

/// The regime: its name in JSON, its initials, or French words.
pub(super) fn regime(text: &str) -> Result<Regime, ContractFault> {
    match folded(text).as_str() {
        "" => Err(ContractFault::MissingValue),
        "educationassistant" | "aed" | "assistantdeducation" | "assistanteducation" => {
            Ok(Regime::EducationAssistant)
        }
        "aesh" => Ok(Regime::Aesh),
        "youthjob" | "emploijeune" | "emploisjeunes" | "aideeducateur" => Ok(Regime::YouthJob),
        "subsidisedjob"
        | "subsidizedjob"
        | "contrataide"
        | "cui"
        | "cuicae"
        | "cae"
        | "pec"
        | "parcoursemploicompetences"
        | "evs"
        | "contratdavenir" => Ok(Regime::SubsidisedJob),
        "boarding" | "mise" | "mi" | "se" | "maitredinternat" | "surveillantdexternat" => {
            Ok(Regime::Boarding)
        }
        "civicservice" | "servicecivique" | "civique" => Ok(Regime::CivicService),
        "contractteacher"
        | "enseignantcontractuel"
        | "contractuelenseignant"
        | "professeurcontractuel"
        | "maitreauxiliaire" => Ok(Regime::ContractTeacher),
        "casual" | "vacataire" | "vacation" | "vacations" => Ok(Regime::Casual),
        "apprentice" | "apprenti" | "apprentissage" => Ok(Regime::Apprentice),
        "civilservant" | "fonctionnaire" | "titulaire" => Ok(Regime::CivilServant),
        _ => Err(ContractFault::UnknownWord),
    }
}

/// The employer by the name that the table gives it; none for the authority.
pub(super) fn employer(text: &str) -> Option<Clean> {
    match folded(text).as_str() {
        "authority" | "autorite" | "dsden" | "academie" | "rectorat" | "etat" => None,
        _ => Clean::some(text),
    }
}

/// The function; accompanying when nothing is stated.
pub(super) fn function(text: &str) -> Result<Function, ContractFault> {
    match folded(text).as_str() {
        "" | "avs" | "aesh" => Ok(Function::Avs),
        "other" | "autre" => Ok(Function::Other),
        _ => Err(ContractFault::UnknownWord),
    }
}

/// How a contract ended; `Other` when nothing is stated.
pub(super) fn ending(text: &str) -> Result<Ending, ContractFault> {
    match folded(text).as_str() {
        "" | "other" | "autre" => Ok(Ending::Other),
        "term" | "terme" => Ok(Ending::Term),
        "resignation" | "demission" => Ok(Ending::Resignation),
        "dismissal" | "licenciement" => Ok(Ending::Dismissal),
        _ => Err(ContractFault::UnknownWord),
    }
}

/// Suspensions: `2020-01-01/2020-08-31 Teaching`, several by `,`.
pub(super) fn suspensions(text: &str) -> Result<Vec<Suspension>, ContractFault> {
    let each = text
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    each.map(suspension).collect()
}

fn suspension(text: &str) -> Result<Suspension, ContractFault> {
    let (span, kind) = text
        .split_once(char::is_whitespace)
        .ok_or(ContractFault::NotASuspension)?;
    let (from, to) = ends(span).ok_or(ContractFault::NotASuspension)?;
    let (from, to) = (date(from)?, date(to)?);
    if to < from {
        return Err(ContractFault::EndsBeforeStart);
    }
    let kind = match folded(kind).as_str() {
        "teaching" | "enseignement" | "enseigner" => SuspensionKind::Teaching,
        "parental" | "parentale" | "congeparental" => SuspensionKind::Parental,
        "unpaid" | "sanssolde" | "congesanssolde" | "nonremunere" => SuspensionKind::Unpaid,
        "other" | "autre" => SuspensionKind::Other,
        _ => return Err(ContractFault::UnknownWord),
    };
    Ok(Suspension { from, to, kind })
}

/// Both ends of `from/to`: with one slash it parts them, with five the dates have two each.
fn ends(span: &str) -> Option<(&str, &str)> {
    let mut slashes = span.match_indices('/').map(|(at, _)| at);
    let at = match span.matches('/').count() {
        1 => slashes.next(),
        5 => slashes.nth(2),
        _ => None,
    }?;
    Some((span.get(..at)?, span.get(at + 1..)?))
}
