//! What the law says of a record as it is typed: at which field, with its number and its source.
//!
//! The rules are `law::check`; their words are `words::findings`.

use super::fault::Fault;
use super::ground::Ground;
use crate::department::findings::{school_days, writing};
use crate::domain::check::Severity;
use crate::domain::{
    Absence, AbsenceId, Accompaniment, AccompanimentId, Avs, AvsId, Contract, ContractId, Date,
    Decision, DecisionId, Regime,
};
use crate::law::check::{self, Fact, Finding, RecordPart, Rule};
use crate::law::piece::last_piece;
use crate::law::{Law, LawDay, longest};
use crate::text::Id;
use crate::words::findings::words;
use crate::words::source;

type Faults = Vec<(Id, Fault)>;

/// What rules say of an AVS that her own form can mend: R16 and R17.
pub fn of_avs(avs: &Avs, own: Option<u32>, ground: &Ground<'_>) -> Faults {
    let mut found = check::of_avs_alone(&writing(ground.department), avs, own.map(AvsId));
    found.retain(|finding| matches!(finding.rule, Rule::R16 | Rule::R17));
    faults(&found, ground, |finding| match finding.rule {
        Rule::R17 => Id::FieldDiploma,
        _ => Id::FieldKind,
    })
}

/// R1 to R4, R13, R16, R17, R19, R21 and R22. What is noted that has begun already is a fact: it is
/// flagged, not refused.
pub fn of_contract(contract: &Contract, own: Option<u32>, ground: &Ground<'_>) -> Faults {
    let mut found = check::of_contract(&writing(ground.department), contract, own.map(ContractId));
    if own.is_none() && last_piece(contract).first <= ground.today {
        for finding in &mut found {
            finding.severity = finding.severity.max(Severity::Warn);
        }
    }
    faults(&found, ground, |finding| match finding.part {
        RecordPart::Avs => Id::FieldAvs,
        RecordPart::Regime => Id::FieldRegime,
        RecordPart::Credit => Id::FieldCredit,
        RecordPart::Start => Id::FieldStart,
        RecordPart::Amendments => Id::FieldAmendments,
        RecordPart::ShortReason => Id::FieldShortReason,
        RecordPart::Employer => Id::FieldEmployer,
        RecordPart::Places if finding.fact == Fact::NothingNamed => Id::FormPlaceZone,
        RecordPart::Places => Id::FormPlaceSchools,
        _ => Id::FieldEnd,
    })
}

/// R15: which commission, how long, how much, and since when help is shared.
pub fn of_decision(decision: &Decision, own: Option<u32>, ground: &Ground<'_>) -> Faults {
    let found = check::of_decision(&writing(ground.department), decision, own.map(DecisionId));
    faults(&found, ground, |finding| match finding.part {
        RecordPart::Commission => Id::FieldCommission,
        RecordPart::Mode => Id::FieldMode,
        RecordPart::Weekly => Id::FieldWeekly,
        _ => Id::FieldTo,
    })
}

/// R11 to R15, R18 and R19.
pub fn of_accompaniment(link: &Accompaniment, own: Option<u32>, ground: &Ground<'_>) -> Faults {
    let asked = writing(ground.department);
    let found = check::of_accompaniment(&asked, link, own.map(AccompanimentId));
    faults(&found, ground, |finding| match finding.part {
        RecordPart::Establishment => Id::FieldEstablishment,
        RecordPart::Slots => Id::FieldSlots,
        RecordPart::From => Id::FieldFrom,
        RecordPart::To => Id::FieldTo,
        _ => Id::FieldAvs,
    })
}

/// R10.
pub fn of_absence(absence: &Absence, own: Option<u32>, ground: &Ground<'_>) -> Faults {
    let open = school_days(absence.who, ground.department);
    let asked = writing(ground.department);
    let found = check::of_absence(&asked, absence, own.map(AbsenceId), open);
    faults(&found, ground, |_| Id::FieldReason)
}

fn faults(found: &[Finding], ground: &Ground<'_>, field: impl Fn(&Finding) -> Id) -> Faults {
    let fault = |finding: &Finding| {
        let words = words(finding, &ground.department.register, ground.text);
        let source = source::written(&finding.written, ground.text);
        let fault = Fault::law(finding.severity, finding.rule.id(), &source, words);
        (field(finding), fault)
    };
    found.iter().map(fault).collect()
}

/// Whether a new contract is offered as a permanent one: its term would lie beyond the ceiling and
/// the law opens a permanent contract there, or it begins once one is possible.
pub fn is_rather_permanent(contract: &Contract, ground: &Ground<'_>) -> bool {
    let found = check::of_contract(&writing(ground.department), contract, None);
    found.iter().any(|finding| match finding.fact {
        Fact::BeyondCeiling { then, .. } => then.is_some_and(|then| then.opens_permanent()),
        Fact::AfterOpening { .. } => true,
        _ => false,
    })
}

/// The last day the law lets a contract of that regime have that begins on `start`.
pub fn longest_end(regime: Regime, start: Date) -> Option<Date> {
    longest::longest(Law::embedded().table(regime)?, start, LawDay::Own)
}
